"""Agreements: the frames, who signed and who only watched, when and where, and what is none."""

import pytest

from pressfacts import extract
from pressfacts.records import Agreement


def agreements(text: str, published: str | None = None) -> tuple[Agreement, ...]:
    return extract(text, published=published).agreements


def only(text: str, published: str | None = None) -> Agreement:
    (agreement,) = agreements(text, published)
    return agreement


def signed(agreement: Agreement) -> list[str | None]:
    return [signatory.name for signatory in agreement.signatories]


FRAMES = {
    "verb first": "Am 3. Mai 2024 unterzeichneten Dr. Eva Lindner und Thomas Behr in Kassel einen Rahmenvertrag.",
    "subject first": "Dr. Eva Lindner und Thomas Behr haben am 3. Mai 2024 in Kassel den Rahmenvertrag signiert.",
    "object first": "Den Rahmenvertrag unterzeichneten am 3. Mai 2024 in Kassel Dr. Eva Lindner und Thomas Behr.",
    "passive": "Der Rahmenvertrag wurde am 3. Mai 2024 in Kassel von Dr. Eva Lindner und Thomas Behr unterzeichnet.",
}


@pytest.mark.parametrize("text", FRAMES.values(), ids=FRAMES)
def test_frames(text: str) -> None:
    agreement = only(text)
    assert agreement.instrument is not None
    assert agreement.instrument.text == "Rahmenvertrag"
    assert signed(agreement) == ["Dr. Eva Lindner", "Thomas Behr"]
    assert agreement.date is not None
    assert agreement.date.value == "2024-05-03"
    assert agreement.place is not None
    assert agreement.place.text == "Kassel"
    assert agreement.status == "signed"
    assert agreement.text == text.rstrip(".")


def test_signatories_have_role_and_organisation_and_their_houses_are_parties() -> None:
    agreement = only(
        "Am Montag unterzeichneten Dr. Eva Lindner, Geschäftsführerin der Nordwerk GmbH, und Thomas Behr, Vorstand der "
        "Stadtwerke Kassel AG, einen Kooperationsvertrag."
    )
    assert [(s.name, s.role, s.organisation) for s in agreement.signatories] == [
        ("Dr. Eva Lindner", "Geschäftsführerin", "Nordwerk GmbH"),
        ("Thomas Behr", "Vorstand", "Stadtwerke Kassel AG"),
    ]
    assert [party.name for party in agreement.parties] == ["Nordwerk GmbH", "Stadtwerke Kassel AG"]


def test_organisations_alone_are_parties() -> None:
    agreement = only("Die Nordwerk GmbH und die Solarpark AG haben eine Absichtserklärung unterzeichnet.")
    assert [party.name for party in agreement.parties] == ["Nordwerk GmbH", "Solarpark AG"]
    assert signed(agreement) == []


def test_states_are_parties_where_no_organisation_is() -> None:
    agreement = only("Norwegen und Dänemark unterzeichneten gestern ein Abkommen.", "2024-05-03")
    assert [party.name for party in agreement.parties] == ["Norwegen", "Dänemark"]
    assert agreement.date is not None
    assert agreement.date.value == "2024-05-02"


def test_a_witness_is_no_signatory() -> None:
    agreement = only(
        "In Anwesenheit von Ministerin Jana Kolb unterzeichneten Thomas Behr und Eva Lindner den Kooperationsvertrag."
    )
    assert [witness.name for witness in agreement.witnesses] == ["Jana Kolb"]
    assert signed(agreement) == ["Thomas Behr", "Eva Lindner"]


def test_the_day_of_the_announcement_is_not_the_day_of_the_signing() -> None:
    agreement = only(
        "Die Nordwerk GmbH und die Solarpark AG haben einen Liefervertrag unterzeichnet, wie Sprecherin Jana Kolb am "
        "3. Mai 2024 mitteilte."
    )
    assert agreement.date is None
    assert signed(agreement) == []


def test_a_second_sentence_adds_to_the_agreement() -> None:
    agreement = only(
        "Die Nordwerk GmbH und die Solarpark AG haben einen Kooperationsvertrag geschlossen. Er wurde am 3. Mai 2024 "
        "in Gera von Eva Lindner unterzeichnet."
    )
    assert agreement.instrument is not None
    assert agreement.instrument.text == "Kooperationsvertrag"
    assert agreement.date is not None
    assert agreement.date.value == "2024-05-03"
    assert signed(agreement) == ["Eva Lindner"]


def test_what_will_be_signed_is_planned() -> None:
    agreement = only("Am 3. Mai 2024 sollen Eva Lindner und Thomas Behr den Gesellschaftsvertrag unterzeichnen.")
    assert agreement.status == "planned"


def test_who_signs_for_whom() -> None:
    agreement = only("Für die Nordwerk GmbH unterzeichnete Eva Lindner den Pachtvertrag.")
    assert [(s.name, s.organisation) for s in agreement.signatories] == [("Eva Lindner", "Nordwerk GmbH")]


def test_the_subject_is_told() -> None:
    agreement = only("Die Nordwerk GmbH und die Solarpark AG unterzeichneten einen Vertrag über die Lieferung von Gas.")
    assert agreement.subject is not None
    assert agreement.subject.text == "über die Lieferung von Gas"


def test_the_paper_of_a_cooperation_is_the_same_agreement() -> None:
    agreement = only(
        "Stadtwerke Gera gehen Kooperation mit der Nordwerk GmbH ein. Dazu wurde jetzt eine Absichtserklärung "
        "unterzeichnet."
    )
    assert agreement.instrument is not None
    assert (agreement.status, agreement.instrument.text) == ("signed", "Absichtserklärung")
    assert [party.text for party in agreement.parties] == ["Stadtwerke Gera", "Nordwerk GmbH"]


def test_a_takeover_is_told_once_with_its_noun_and_day() -> None:
    agreement = only(
        "Nordwerk GmbH übernimmt Solarpark AG\n\nDie Nordwerk GmbH hat mit Wirkung vom 1. Januar 2024 die Solarpark AG "
        "übernommen. Mit der Übernahme wächst das Werk."
    )
    assert agreement.instrument is not None
    assert agreement.date is not None
    assert (agreement.status, agreement.instrument.text) == ("acquisition", "Übernahme")
    assert agreement.date.value == "2024-01-01"


def test_what_is_bought_is_the_subject_of_a_planned_takeover() -> None:
    agreement = only("Die Nordwerk GmbH plant die Übernahme der Solarpark AG.")
    assert agreement.subject is not None
    assert (agreement.status, agreement.subject.text) == ("planned", "Solarpark AG")


def test_the_dateline_is_neither_clause_nor_day_of_the_signing() -> None:
    agreement = only("Kassel, 3. Mai 2024 – Die Nordwerk GmbH und die Solarpark AG haben einen Vertrag unterzeichnet.")
    assert agreement.text == "Die Nordwerk GmbH und die Solarpark AG haben einen Vertrag unterzeichnet"
    assert agreement.date is None


def test_a_vague_headline_is_the_agreement_that_the_text_reports() -> None:
    agreement = only(
        "Wasserwerk und Hochschule besiegeln Zusammenarbeit\n\nKassel, 4. Juni 2024. Am 3. Juni 2024 unterzeichneten "
        "Eva Lindner und Tom Behr (r.) eine Kooperationsvereinbarung."
    )
    assert agreement.instrument is not None
    assert agreement.instrument.text == "Kooperationsvereinbarung"
    assert signed(agreement) == ["Eva Lindner", "Tom Behr"]


def test_a_year_in_the_name_of_a_club_is_no_day() -> None:
    agreement = only("Der FC 1980 Kassel und die Nordwerk GmbH haben einen Vertrag unterzeichnet.")
    assert agreement.date is None


def test_a_word_for_years_is_a_paper() -> None:
    agreement = only("Die Nordwerk GmbH und die Solarpark AG haben einen Zehnjahresvertrag unterzeichnet.")
    assert agreement.instrument is not None
    assert agreement.instrument.text == "Zehnjahresvertrag"


@pytest.mark.parametrize(
    "text",
    [
        "Wie im Koalitionsvertrag vereinbart, steigt der Lohn.",
        "Der Präsident unterzeichnete gestern das Gesetz.",
        "Über 900 Menschen haben die Petition unterschrieben.",
        "Der Vertrag wurde nie unterzeichnet.",
        "Das Tor besiegelte die Niederlage der Gäste.",
        "Die Rentnerin unterschrieb an der Haustür einen Vertrag.",
        "Sie ist bereit, den Vertrag zu unterzeichnen.",
        "Die Initiative sammelte Unterschriften gegen den Vertrag.",
        "Der Rahmenvertrag gilt bis 2027.",
    ],
)
def test_no_agreement(text: str) -> None:
    assert agreements(text) == ()
