"""Which mentions are one organisation, and what its name is."""

import time

import pytest

from pressfacts import extract


def names(text: str) -> dict[str, int]:
    return {one.name: len(one.mentions) for one in extract(text).organisations}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die Lindner Bau GmbH wächst. Lindner Bau zahlt. Die Lindner Bau GmbH baut.", {"Lindner Bau GmbH": 3}),
        ("Der Imkerbund Kassel e. V. lädt ein. Die Gäste des Imkerbund Kassel e. V.", {"Imkerbund Kassel e. V.": 2}),
        ("Bau AG wächst\n\nDie Nordwerk Bau AG wächst.", {"Nordwerk Bau AG": 2}),
        (
            "Stadtwerke Hohenfeld bauen\n\nDie Stadtwerke Hohenfeld GmbH baut. Hohenfeld lobt die Stadtwerke.",
            {"Stadtwerke Hohenfeld GmbH": 3},
        ),
        ("Die Leiterin des Landesamts für Umwelt kam.", {"Landesamt für Umwelt": 1}),
        ("Ein Urteil des Kasseler Landgerichts und des Forums e. V.", {"Kasseler Landgericht": 1, "Forum e. V.": 1}),
        ("Ein Bericht des Hessischen Rundfunks.", {"Hessischer Rundfunk": 1}),
        ("Die Polizei Kassel sucht. Die Kasseler Polizei findet.", {"Polizei Kassel": 2}),
        ("Das Bundesamt für Bienenschutz prüft. Die BFB-Chefin lacht.", {"Bundesamt für Bienenschutz": 2}),
        ("Das Bundesamt für Bienenschutz prüft. Die BDX-Chefin lacht.", {"Bundesamt für Bienenschutz": 1, "BDX": 1}),
        ("Die Wax Holding zahlt. Die Wax Holding Deutschland tagt.", {"Wax Holding Deutschland": 2}),
        ("Die Wax Holding (WAH) da. Wax Holding Deutschland auch.", {"Wax Holding": 2, "Wax Holding Deutschland": 1}),
        ("Mehr Honig e.V. tagt. Mehr Honig e. V. lädt ein.", {"Mehr Honig e. V.": 2}),
        ("Die Werft Hohenfeld GmbH wächst. Hohenfeld baut.", {"Werft Hohenfeld GmbH": 2}),
        ("Hohenfeld, 3. Mai 2024. Die Werft Hohenfeld GmbH wächst. Hohenfeld baut.", {"Werft Hohenfeld GmbH": 1}),
        ("Die Werft Kassel GmbH wächst. Kassel ist schön.", {"Werft Kassel GmbH": 1}),
    ],
)  # fmt: skip
def test_groups(text: str, expected: dict[str, int]) -> None:
    assert names(text) == expected


def test_a_longer_name_of_another_kind_is_another_one() -> None:
    assert list(names("Die Universität Graz und die Technische Universität Graz.")) == [
        "Universität Graz",
        "Technische Universität Graz",
    ]


def test_time_is_linear_in_the_number_of_names() -> None:
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

    def seconds(count: int) -> float:
        codes = ["B" + letters[i % 26] + letters[i // 26 % 26] + letters[i // 676] for i in range(count)]
        text = " ".join(f"Der {code} und der Bundesverband {code.capitalize()}au kamen." for code in codes)
        start = time.process_time()
        assert len(extract(text).organisations) > count
        return time.process_time() - start

    seconds(50)
    # One good measurement of three is enough, as other programs disturb.
    assert any(seconds(2000) < 10 * seconds(400) for _ in range(3))
