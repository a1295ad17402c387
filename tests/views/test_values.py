"""Days, figures and quantities as a reader of German or English writes them."""

import pytest

from handmade import DOCUMENT
from pressfacts.views.values import period, quantity

MONEY, MEASURE, PERCENT, COUNT = DOCUMENT.numbers


@pytest.mark.parametrize(
    ("earliest", "latest", "german", "english"),
    [
        ("2024-06-03", "2024-06-03", "3. Juni 2024", "3 June 2024"),
        ("2024-06-01", "2024-06-30", "Juni 2024", "June 2024"),
        ("2024-01-01", "2024-12-31", "2024", "2024"),
        ("1990-01-01", "1999-12-31", "1990 – 1999", "1990 – 1999"),
        ("2025-01-01", "2025-06-30", "Januar – Juni 2025", "January – June 2025"),
        ("2023-12-01", "2024-02-29", "Dezember 2023 – Februar 2024", "December 2023 – February 2024"),
        ("2024-06-03", "2024-06-09", "3. – 9. Juni 2024", "3 – 9 June 2024"),
        ("2024-06-28", "2024-07-02", "28. Juni 2024 – 2. Juli 2024", "28 June 2024 – 2 July 2024"),
        ("2024-06-03", None, "3. Juni 2024 –", "3 June 2024 –"),
        ("9999-12-01", "9999-12-31", "1. – 31. Dezember 9999", "1 – 31 December 9999"),
    ],
)
def test_periods(earliest: str, latest: str | None, german: str, english: str) -> None:
    assert period(earliest, latest, "de") == german
    assert period(earliest, latest, "en") == english


def test_quantities_have_modifier_value_and_unit() -> None:
    assert quantity(MONEY, "de") == "rund 12.000.000 EUR"
    assert quantity(MONEY, "en") == "about 12,000,000 EUR"
    assert quantity(MEASURE._replace(value=2.5, value_max=3, unit=None), "de") == "2,5 – 3"
    assert quantity(COUNT._replace(kind="ordinal", value=2, unit="Tranche"), "de") == "2. Tranche"
    assert quantity(COUNT._replace(value=None), "de") == "Menschen"
    assert quantity(PERCENT._replace(value=4.0), "de") == "4 %"


def test_ratios_are_parts_and_multiples() -> None:
    ratio = MEASURE._replace(kind="ratio", modifier="exact", value_max=None)
    assert quantity(ratio._replace(value=1 / 3, unit=None), "de") == "1/3"
    assert quantity(ratio._replace(value=0.2, unit="Haushalt"), "de") == "1/5 Haushalt"
    assert quantity(ratio._replace(value=2.5, unit="Gäste"), "de") == "2,5 × Gäste"
    assert quantity(ratio._replace(value=30_000, unit="Mal"), "de") == "30.000 Mal"
