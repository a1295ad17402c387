"""The house stands as the design draws it: who may import whom, and what a plain run loads."""

import ast
import subprocess
import sys
from pathlib import Path

import pressfacts

PACKAGE = Path(pressfacts.__file__).parent


def imports() -> dict[str, set[str]]:
    """Module → modules of ours that it imports at its top level."""
    names = {path: _name(path) for path in PACKAGE.rglob("*.py")}
    known = set(names.values())
    graph: dict[str, set[str]] = {}
    for path, name in names.items():
        graph[name] = set()
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("pressfacts"):
                for alias in node.names:
                    inner = f"{node.module}.{alias.name}"
                    graph[name].add(inner if inner in known else str(node.module))
    return graph


def _name(path: Path) -> str:
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def reachable(graph: dict[str, set[str]], start: str) -> set[str]:
    seen: set[str] = set()
    waiting = [start]
    while waiting:
        for target in graph.get(waiting.pop(), set()) - seen:
            seen.add(target)
            waiting.append(target)
    return seen


def test_no_import_circles() -> None:
    graph = imports()
    # The package itself re-exports extract(); modules that ask it for the version do not make a circle of meaning.
    graph.pop("pressfacts")
    assert [name for name in graph if name in reachable(graph, name)] == []


def test_records_and_the_engine_know_nothing_above_them() -> None:
    graph = imports()
    assert graph["pressfacts.records"] == set()
    engine = {"expression", "rule", "image", "lexicon", "alphabet", "vocabulary", "letters", "notation", "patterns"}
    engine |= {
        "endings",
        "tree",
        "trigger",
        "frequency",
        "rulesources",
        "rulefiles",
        "compiler",
        "rulecache",
        "rulebook",
    }
    for name in engine:
        outside = {target.removeprefix("pressfacts.") for target in graph[f"pressfacts.{name}"]}
        assert outside <= engine | {"version", "records"}, name


def test_the_engine_mentions_no_rule_and_no_german() -> None:
    for name in (
        "lexicon",
        "endings",
        "alphabet",
        "vocabulary",
        "letters",
        "frequency",
        "tree",
        "notation",
        "patterns",
        "trigger",
        "compiler",
        "rulebook",
        "matcher",
    ):
        tree = ast.parse((PACKAGE / f"{name}.py").read_text(encoding="utf-8"))
        strings = {
            node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)
        }
        docs = {ast.get_docstring(node, clean=False) for node in ast.walk(tree) if _documented(node)}
        attribute_docs = {string for string in strings if "\n" in string or string.endswith(".")}
        assert not [s for s in strings - docs - attribute_docs if any(c in "äöüßÄÖÜ" for c in s)], name


def _documented(node: ast.AST) -> bool:
    return isinstance(node, ast.Module | ast.FunctionDef | ast.ClassDef)


def test_layers_point_downwards() -> None:
    graph = imports()
    order = ["records", "rulebook", "matcher", "analysis", "facts", "pipeline", "summary", "views", "batch", "cli"]
    for low, name in enumerate(order):
        for module in [m for m in graph if m.split(".")[1:2] == [name]]:
            above = {
                target
                for target in graph[module]
                if target.split(".")[1:2] and target.split(".")[1] in order[low + 1 :]
            }
            assert above == set(), module


def test_a_json_extract_loads_nothing_heavy(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text("Rund 200 Gäste kamen am 3. Mai 2024.", encoding="utf-8")
    code = (
        "import sys; sys.argv = ['pressfacts', 'extract', sys.argv[1], '--json']\n"
        "from pressfacts.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "heavy = {'rich', 'pydantic', 'dateparser', 'multiprocessing', 'regex', 'trafilatura', 'pypdf', 'sqlite3'}\n"
        "print(sorted(heavy & set(sys.modules)), file=sys.stderr)"
    )
    run = subprocess.run([sys.executable, "-c", code, str(article)], capture_output=True, text=True, check=True)
    assert run.stderr.strip().splitlines()[-1] == "[]"
