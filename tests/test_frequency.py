"""How frequent words are: common ones by themselves, others by what they belong to."""

import pytest

from pressfacts.frequency import UNKNOWN, Frequency

FREQUENCY = Frequency({"und": 2.0}, {"lower": 10.0, "role": 0.4, "edge": 6.0, "date": 1.0})
EDGE, LOWER, DATE = frozenset({"edge"}), frozenset({"lower"}), frozenset({"date"})
AND, ROLE, ODD = frozenset({"lower", '"und"'}), frozenset({"lower", "role"}), frozenset({"odd"})


def test_a_signature_has_the_share_of_its_words() -> None:
    listed = [("und", AND), ("chef", ROLE), ("chefin", ROLE)]
    shares = FREQUENCY.of_signatures([EDGE, LOWER, DATE, AND, ROLE, ODD], listed, {"role": 4})
    assert shares == pytest.approx([6.0, 10.0, 1.0, 2.0, 0.2, UNKNOWN])
