"""Wheel, zip and checkout all find the rules; the wheel also in an environment of its own (PRESSFACTS_TEST_WHEEL)."""

import json
import os
import subprocess
import sys
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ARTICLE = "Zur Messe kamen rund 200 Gäste. Am 3. Mai 2024 endete sie."


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True)
    return next(folder.glob("*.whl"))


def extract(python: str, path: str | None, tmp_path: Path) -> tuple[str, dict[str, object]]:
    """The folder or archive that the package came from, and the record of the article."""
    article = tmp_path / "artikel.txt"
    article.write_text(ARTICLE, encoding="utf-8")
    code = (
        "import sys, pressfacts; print(pressfacts.__file__, file=sys.stderr)\n"
        "from pressfacts.cli import main\n"
        f"sys.argv = ['pressfacts', 'extract', {str(article)!r}, '--json']\nmain()"
    )
    if path:
        code = f"import sys; sys.path.insert(0, {path!r})\n" + code
    run = subprocess.run([python, "-c", code], capture_output=True, check=True, cwd=tmp_path)
    return run.stderr.decode().strip(), json.loads(run.stdout)


def check(record: dict[str, object]) -> None:
    numbers, dates = record["numbers"], record["dates"]
    assert isinstance(numbers, list)
    assert isinstance(dates, list)
    assert [number["text"] for number in numbers] == ["rund 200 Gäste"]
    assert [date["value"] for date in dates] == ["2024-05-03"]


def test_the_wheel_holds_rules_and_lexicons(wheel: Path, tmp_path: Path) -> None:
    import zipfile

    names = set(zipfile.ZipFile(wheel).namelist())
    shipped = {f"pressfacts/rules/{path.relative_to(ROOT / 'rules')}" for path in (ROOT / "rules").rglob("*.*")}
    assert shipped <= names
    zipfile.ZipFile(wheel).extractall(tmp_path / "unpacked")
    origin, record = extract(sys.executable, str(tmp_path / "unpacked"), tmp_path)
    assert "unpacked" in origin
    check(record)


def test_a_zip_on_the_path_works(wheel: Path, tmp_path: Path) -> None:
    origin, record = extract(sys.executable, str(wheel), tmp_path)
    assert ".whl" in origin
    check(record)


def test_the_checkout_works_without_being_installed(tmp_path: Path) -> None:
    origin, record = extract(sys.executable, str(ROOT / "src"), tmp_path)
    assert origin.startswith(str(ROOT / "src"))
    check(record)


def test_all_ways_have_the_same_rules(wheel: Path, tmp_path: Path) -> None:
    paths = (None, str(wheel), str(ROOT / "src"))
    assert len({extract(sys.executable, path, tmp_path)[1]["rules"] for path in paths}) == 1


@pytest.mark.skipif(
    os.environ.get("PRESSFACTS_TEST_WHEEL") != "install", reason="needs the package index: run by .ci/run"
)
def test_the_wheel_installs_into_an_environment_of_its_own(wheel: Path, tmp_path: Path) -> None:
    venv.create(tmp_path / "venv", with_pip=True)
    python = str(tmp_path / "venv" / "bin" / "python")
    subprocess.run([python, "-m", "pip", "install", "-q", str(wheel)], check=True)
    origin, record = extract(python, None, tmp_path)
    assert "site-packages" in origin
    check(record)
