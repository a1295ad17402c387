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


@pytest.mark.parametrize(
    "text",
    [
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
