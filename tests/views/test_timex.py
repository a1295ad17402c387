"""What a date stands for, in words."""

import pytest

from pressfacts.views.timex import moment

KNOWN = [
    ("2026", "END", "2026-01-01", "2026-12-31", "Ende 2026", "late 2026"),
    ("2026-03-01TEV", None, "2026-03-01", "2026-03-01", "1. März 2026, abends", "1 March 2026, evening"),
    ("2026-03-01T19:30", None, "2026-03-01", "2026-03-01", "1. März 2026, 19:30", "1 March 2026, 19:30"),
    ("2026", "ON_OR_BEFORE", "2026-01-01", "2026-12-31", "bis 2026", "until 2026"),
]
OPEN = [
    ("XXXX-06-03", None, "3. Juni", "3 June"),
    ("XXXX-08", "END", "Ende August", "late August"),
    ("XXXX-WXX-3", None, "Mittwoch", "Wednesday"),
    ("XXXX-06-03T10:00", None, "3. Juni, 10:00", "3 June, 10:00"),
    ("T18:30", None, "18:30", "18:30"),
    ("XXXX-XX-XXTEV", None, "abends", "evening"),
    ("PRESENT_REF", None, "jetzt", "now"),
    ("FUTURE_REF", None, "später", "later"),
    ("PAST_REF", None, "früher", "earlier"),
    ("P17Y", None, "17 Jahre", "17 years"),
    ("P1W", None, "1 Woche", "1 week"),
    ("P2.5M", None, "2,5 Monate", "2.5 months"),
    ("PXDE", None, "mehrere Jahrzehnte", "several decades"),
    ("P2CE", None, "2 Jahrhunderte", "2 centuries"),
    ("PT40M", "LESS_THAN", "weniger als 40 Minuten", "less than 40 minutes"),
    ("P14D", "APPROX", "etwa 14 Tage", "about 14 days"),
]
REPEATED = [
    ("P1Y", "jedes Jahr", "every year"),
    ("P2W", "alle 2 Wochen", "every 2 weeks"),
    ("XXXX-WXX-1", "jeden Montag", "every Monday"),
    ("XXXX-05-03", "3. Mai", "3 May"),
    ("XXXX-XX-XXTEV", "abends", "evening"),
]


@pytest.mark.parametrize(("value", "mod", "earliest", "latest", "german", "english"), KNOWN)
def test_what_has_its_place_in_the_calendar(
    value: str, mod: str | None, earliest: str, latest: str, german: str, english: str
) -> None:
    assert [moment(value, mod, earliest, latest, lang) for lang in ("de", "en")] == [german, english]


@pytest.mark.parametrize(("value", "mod", "german", "english"), OPEN)
def test_what_has_none(value: str, mod: str | None, german: str, english: str) -> None:
    assert [moment(value, mod, None, None, lang) for lang in ("de", "en")] == [german, english]


@pytest.mark.parametrize(("value", "german", "english"), REPEATED)
def test_what_comes_again(value: str, german: str, english: str) -> None:
    assert [moment(value, None, None, None, lang, set=True) for lang in ("de", "en")] == [german, english]


@pytest.mark.parametrize("value", ["P22Y/P64Y", "XXXX-13", "XXXX-SU", "P", "PT3Y", "196X", ""])
def test_what_has_no_words_stays_a_value(value: str) -> None:
    assert moment(value, None, None, None, "de") == value
