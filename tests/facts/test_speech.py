"""All quotations of a document together."""

from pressfacts.facts.speech import items
from pressfacts.pipeline import analyse


def test_quotations_stand_in_text_order() -> None:
    text = "Kolb sagte, der Umbau sei „für alle hier gut“. Er koste wenig. „Wir bauen noch in diesem Jahr“, so Behr."
    found = items(analyse(text))
    assert [item.first for item in found] == sorted(item.first for item in found)
    assert [item.type for item in found] == ["indirect", "direct", "indirect_free_indirect", "direct"]


def test_nothing_is_said() -> None:
    assert items(analyse("Die Werkstatt öffnet noch in diesem Jahr.")) == []
