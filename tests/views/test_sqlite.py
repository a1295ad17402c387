import json
import sqlite3
from pathlib import Path

from handmade import DOCUMENT, TEXT, plain
from pressfacts.views import Options
from pressfacts.views.json import failure, record
from pressfacts.views.sqlite import store


def database(tmp_path: Path) -> sqlite3.Connection:
    """Three documents: the handmade one, one that failed, one without facts."""
    failed = json.loads(failure("b.pdf", "is encrypted"))
    store(iter([record(DOCUMENT, Options()), failed, record(plain("Leer."), Options())]), tmp_path / "x.sqlite")
    return sqlite3.connect(tmp_path / "x.sqlite")


def test_documents_keep_their_order_and_their_errors(tmp_path: Path) -> None:
    found = database(tmp_path).execute("SELECT document, id, title, place, text, error FROM documents").fetchall()
    assert found == [
        (1, "ostheim.txt", "Stadtwerke Ostheim bauen Wärmespeicher", "Ostheim", TEXT, None),
        (2, "b.pdf", None, None, None, "is encrypted"),
        (3, "plain.txt", None, None, "Leer.", None),
    ]


def test_every_fact_has_its_words_and_its_rule(tmp_path: Path) -> None:
    words = 'SELECT substr(d.text, start + 1, "end" - start), f.text FROM facts f JOIN documents d USING (document)'
    found = database(tmp_path).execute(words + " WHERE rule IS NOT NULL").fetchall()
    assert len(found) == 15
    assert all(place == text for place, text in found)


def test_each_kind_is_a_view(tmp_path: Path) -> None:
    def ask(query: str) -> list[tuple[object, ...]]:
        return db.execute(query).fetchall()

    db = database(tmp_path)
    assert ask("SELECT text, value FROM numbers WHERE type = 'money'") == [("rund 12 Mio. Euro", 12e6)]
    assert ask("SELECT timex FROM dates ORDER BY start") == [("2024-06-04",), ("2024-06-03",), ("2026",)]
    assert ask("SELECT name, organisation FROM people WHERE id = 'p2'") == [("Tom Behr", "Hallig Energie AG")]
    assert ask("SELECT acronym FROM organisations ORDER BY id") == [("SWO",), (None,)]
    said = "SELECT p.name, q.type FROM quotes q JOIN people p ON p.document = q.document AND p.id = q.speaker_id"
    assert ask(said + " ORDER BY q.start") == [("Eva Lindner", "direct"), ("Tom Behr", "indirect")]
    assert ask("SELECT instrument, date FROM agreements") == [("Rahmenvertrag", "2024-06-03")]
    assert ask("SELECT name, role FROM signatories") == [("Eva Lindner", "Geschäftsführerin"), ("Tom Behr", None)]


def test_full_text_search(tmp_path: Path) -> None:
    db = database(tmp_path)
    search = "SELECT id FROM documents JOIN documents_fts f ON f.rowid = document WHERE documents_fts MATCH ?"
    assert db.execute(search, ["wärmespeicher"]).fetchall() == [("ostheim.txt",)]
    facts = "SELECT f.id FROM facts f JOIN facts_fts s ON s.rowid = f.rowid WHERE facts_fts MATCH 'guter tag'"
    assert db.execute(facts).fetchall() == [("q1",)]


def test_values_of_any_size_fit(tmp_path: Path) -> None:
    number = DOCUMENT.numbers[0]._replace(value=10**30, value_max=10**400)
    store(iter([record(DOCUMENT._replace(numbers=(number,)), Options())]), tmp_path / "x.sqlite")
    found = sqlite3.connect(tmp_path / "x.sqlite").execute("SELECT value, value_max FROM numbers").fetchall()
    assert found == [(1e30, None)]
