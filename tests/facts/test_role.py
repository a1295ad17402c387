"""Who holds which office where."""

import pytest

from pressfacts import extract


def test_no_man_holds_an_office_in_its_feminine_form() -> None:
    (person,) = extract("Rückfragen: Büro der Bundesministerin, Mag. Thomas Eder").people
    assert (person.name, person.role) == ("Thomas Eder", None)


@pytest.mark.parametrize(
    ("text", "name", "office", "employer"),
    [
        ("GWB-Chefin Ilka Sommerfeld kam.", "Ilka Sommerfeld", "GWB-Chefin", "GWB"),
        (
            "Ilka Sommerfeld, Geschäftsführerin der Lindner GmbH, kam.",
            "Ilka Sommerfeld",
            "Geschäftsführerin",
            "Lindner GmbH",
        ),
        (
            "Das sagte der Geschäftsführer der Lindner GmbH, Jens Behr.",
            "Jens Behr",
            "Geschäftsführer",
            "Lindner GmbH",
        ),
        (
            "Ilka Sommerfeld (kaufmännische Leiterin der Lindner GmbH) kam.",
            "Ilka Sommerfeld",
            "kaufmännische Leiterin",
            "Lindner GmbH",
        ),
        (
            "Ilka Sommerfeld wird neue Geschäftsführerin der Lindner GmbH.",
            "Ilka Sommerfeld",
            "Geschäftsführerin",
            "Lindner GmbH",
        ),
        ("Es sprach Vorstandsvorsitzende:r Ilka Sommerfeld.", "Ilka Sommerfeld", "Vorstandsvorsitzende:r", None),
        (
            "Der damalige Bürgermeister Jens Behr kam.",
            "Jens Behr",
            "damalige Bürgermeister",
            None,
        ),
        ("Es kam Ilka Sommerfeld, Leiterin Vertrieb bei Lindrom.", "Ilka Sommerfeld", "Leiterin Vertrieb", "Lindrom"),
        (
            "Ilka Sommerfeld, Projektleiterin beim „Forum Zukunft“, kam.",
            "Ilka Sommerfeld",
            "Projektleiterin",
            "Forum Zukunft",
        ),
        ("Es kam Ilka Sommerfeld, Sprecherin der GWB-Fraktion.", "Ilka Sommerfeld", "Sprecherin", "GWB"),
        ("Es kam Ilka Sommerfeld (2. Vorsitzende).", "Ilka Sommerfeld", "2. Vorsitzende", None),
        ("Es kam Ilka Sommerfeld (stv. Leiterin Tiefbauamt).", "Ilka Sommerfeld", "stv. Leiterin", "Tiefbauamt"),
        (
            "Es kam Ilka Sommerfeld (Stadträtin Gera und Präsidentin der Lindner GmbH).",
            "Ilka Sommerfeld",
            "Stadträtin Gera und Präsidentin",
            "Lindner GmbH",
        ),
        ("Chefin der Kette ist Ilka Sommerfeld.", "Ilka Sommerfeld", "Chefin", None),
        (
            "Kontakt: Ilka Sommerfeld, Leiterin Kommunikation, Lindner GmbH, Tel. 0561",
            "Ilka Sommerfeld",
            "Leiterin Kommunikation",
            "Lindner GmbH",
        ),
        (
            "Die Lindner GmbH wächst. Das sagte die Chefin der Firma, Ilka Sommerfeld.",
            "Ilka Sommerfeld",
            "Chefin",
            "Lindner GmbH",
        ),
        (
            "Die Lindner GmbH wächst. Die Firma mit Ilka Sommerfeld als Chefin plant viel.",
            "Ilka Sommerfeld",
            "Chefin",
            "Lindner GmbH",
        ),
        ("Für die Lindner GmbH nahm Prokurist Jens Behr teil.", "Jens Behr", "Prokurist", "Lindner GmbH"),
        ("Von der Lindner GmbH war Prokurist Jens Behr dabei.", "Jens Behr", "Prokurist", "Lindner GmbH"),
        ("Die Lindner GmbH und ihr Prokurist Jens Behr spenden.", "Jens Behr", "Prokurist", "Lindner GmbH"),
        ("Als neuer Leiter der Lindner GmbH stellte sich Jens Behr vor.", "Jens Behr", "Leiter", "Lindner GmbH"),
        (
            "Es kam Jens Behr, Abteilungsleiter Rasensport beim TSV Gera.",
            "Jens Behr",
            "Abteilungsleiter Rasensport",
            "TSV Gera",
        ),
        (
            "Es kam Ilka Sommerfeld, Open Garden Managerin bei der Lindner GmbH.",
            "Ilka Sommerfeld",
            "Open Garden Managerin",
            "Lindner GmbH",
        ),
        (
            "Es kam Ilka Sommerfeld, Sprecherin der Initiative und Vorständin der Lindner GmbH.",
            "Ilka Sommerfeld",
            "Sprecherin der Initiative und Vorständin",
            "Lindner GmbH",
        ),
        (
            "Es kam Ilka Sommerfeld, Inhaberin des Lehrstuhls für Gartenbau an der Universität Gera.",
            "Ilka Sommerfeld",
            "Inhaberin",
            "Universität Gera",
        ),
        (
            "Das sagte der Fraktionschef der SPD im Landtag, Jens Behr.",
            "Jens Behr",
            "Fraktionschef",
            "SPD",
        ),
        (
            "Es kam Jens Behr, seit zwölf Jahren Chef der Lindner GmbH.",
            "Jens Behr",
            "Chef",
            "Lindner GmbH",
        ),
        ("Es kam Ilka Sommerfeld MdL, Chefin der SPD.", "Ilka Sommerfeld", "Chefin", "SPD"),
        ("Ilka Sommerfeld soll neue Chefin der Lindner GmbH werden.", "Ilka Sommerfeld", "Chefin", "Lindner GmbH"),
        ("Im Vorstand: Chefin: Ilka Sommerfeld, Kassenwart: Jens Behr.", "Jens Behr", "Kassenwart", None),
        ("Gewählt sind Ilka Sommerfeld als Chefin, Jens Behr als Kassenwart.", "Ilka Sommerfeld", "Chefin", None),
        ("Die Bürgermeister Jens Behr (Thal) und Tom Lindner (Au) kamen.", "Tom Lindner", "Bürgermeister", None),
        (
            "Es kam Ilka Sommerfeld, wissenschaftliche Mitarbeiterin am Lehrstuhl für Statik der Universität Gera.",
            "Ilka Sommerfeld",
            "wissenschaftliche Mitarbeiterin",
            "Universität Gera",
        ),
        ("Nationalrat Jens Behr (SVP/LU) kam.", "Jens Behr", "Nationalrat", "SVP"),
        ("Das sagt die Leiterin des Tierheims Gera, Ilka Sommerfeld.", "Ilka Sommerfeld", "Leiterin", "Tierheims Gera"),
        (
            "Das sagt Ilka Sommerfeld, Chefin der Kommunikation bei Wien Energie.",
            "Ilka Sommerfeld",
            "Chefin",
            "Wien Energie",
        ),
        ("Es kam Jens Behr, seines Zeichens Chef der Lindner GmbH.", "Jens Behr", "Chef", "Lindner GmbH"),
        ("Das sagte der Chef der Lindner GmbH, der 45-jährige Jens Behr.", "Jens Behr", "Chef", "Lindner GmbH"),
        ("Die Abgeordneten Jens Behr (CDU) und Tom Lindner (SPD) kamen.", "Jens Behr", "Abgeordneten", "CDU"),
        ("Die Abgeordneten Jens Behr (CDU) und Tom Lindner (SPD) kamen.", "Tom Lindner", "Abgeordneten", "SPD"),
        ("Geschäftsführer werden Tom Lindner und Jens Behr.", "Jens Behr", "Geschäftsführer", None),
        ("Es kam Jens Behr, ein Sprecher der Lindner GmbH.", "Jens Behr", "Sprecher", "Lindner GmbH"),
        ("Es eilt.\nJens Behr\nPressesprecher\nTel. 0561", "Jens Behr", "Pressesprecher", None),
        ("Jens Behr | Pressesprecher | Lindner GmbH | Tel. 0561", "Jens Behr", "Pressesprecher", "Lindner GmbH"),
        ("Es kam Jens Behr, Experte beim Kasseler Mieterverein.", "Jens Behr", "Experte", "Kasseler Mieterverein"),
        ("Es kam Jens Behr, Sprecher von Unser Honig Gera.", "Jens Behr", "Sprecher", "Unser Honig Gera"),
        ("Der lindrom-Chef Jens Behr kam.", "Jens Behr", "lindrom-Chef", "lindrom"),
        ("Tom Lindner von der Lindner GmbH lobte Landrat Jens Behr.", "Jens Behr", "Landrat", None),
        ("Lindrom-Co-CEO Jens Behr kam.", "Jens Behr", "Lindrom-Co-CEO", "Lindrom"),
        ("Lindrom-Vizepräsident Jens Behr kam.", "Jens Behr", "Lindrom-Vizepräsident", "Lindrom"),
        ("Das sagt Analystin Ilka Sommerfeld von Lindrom.", "Ilka Sommerfeld", "Analystin", "Lindrom"),
        (
            "Das sagt die Chefin des Lindrom-Vorstands, Ilka Sommerfeld.",
            "Ilka Sommerfeld",
            "Chefin des Lindrom-Vorstands",
            "Lindrom",
        ),
        ("Stadtwerke- Chef Jens Behr kam.", "Jens Behr", "Stadtwerke- Chef", "Stadtwerke"),
        ("Oberarzt Jens Behr von den Stadtwerken Gera kam.", "Jens Behr", "Oberarzt", "Stadtwerken Gera"),
        ("Senatorin Ilka Sommerfeld, SPD, lehnt das ab.", "Ilka Sommerfeld", "Senatorin", "SPD"),
        ("Der Verband wählte Jens Behr zu seinem Präsidenten.", "Jens Behr", "Präsidenten", None),
        ("Ilka Sommerfeld wurde zur Chefin der Lindner GmbH ernannt.", "Ilka Sommerfeld", "Chefin", "Lindner GmbH"),
        ("Jens Behr kommt als Leiter zur Lindner GmbH.", "Jens Behr", "Leiter", "Lindner GmbH"),
        ("Der Vorsitzende Richter Jens Behr liest.", "Jens Behr", "Vorsitzende Richter", None),
        ("Im Mai wird Jens Behr Chef der Lindner GmbH.", "Jens Behr", "Chef", "Lindner GmbH"),
        ("Die Firma Lindrom mit Jens Behr als Chef wächst.", "Jens Behr", "Chef", "Lindrom"),
        ("Es kam Ilka Sommerfeld, Analystin bei Lindrom, aus Gera.", "Ilka Sommerfeld", "Analystin", "Lindrom"),
        ("Es kam Ilka Sommerfeld, Präsidentin von Lindrom Invest.", "Ilka Sommerfeld", "Präsidentin", "Lindrom Invest"),
    ],
)
def test_ties(text: str, name: str, office: str, employer: str | None) -> None:
    person = next(person for person in extract(text).people if person.name == name)
    assert person.role is not None
    assert person.role.text == office
    assert (person.organisation.name if person.organisation else None) == employer


@pytest.mark.parametrize(
    ("office", "employer"),
    [
        ("Bundesbankvorstand", "Bundesbank"),
        ("Landesumweltministeriumssprecherin", "Landesumweltministerium"),
        ("Bundestagsabgeordnete", None),
        ("Gartenbaudirektorin", None),
    ],
)
def test_the_body_inside_an_office(office: str, employer: str | None) -> None:
    (person,) = extract(f"Das sagte {office} Ilka Sommerfeld.").people
    assert (person.organisation.text if person.organisation else None) == employer


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        ("Es kamen die Geschäftsführer Ilka Sommerfeld und Jens Behr.", ["Geschäftsführer", "Geschäftsführer"]),
        ("Es kamen Geschäftsführer Ilka Sommerfeld und Jens Behr.", ["Geschäftsführer", None]),
        ("Es kamen die Rektorin Ilka Sommerfeld und Jens Behr.", ["Rektorin", None]),
    ],
)
def test_an_office_is_shared_where_it_is_a_plural(text: str, offices: list[str | None]) -> None:
    assert [person.role and person.role.text for person in extract(text).people] == offices


def test_towns_and_their_mayors_are_paired_in_their_order() -> None:
    people = extract("Die Bürgermeister der Städte Gera und Jena, Ilka Sommerfeld und Jens Behr, kamen.").people
    assert [person.organisation and person.organisation.text for person in people] == ["Gera", "Jena"]


def test_a_firm_named_last_keeps_an_office_from_the_firm_of_the_text() -> None:
    text = "Die Lindner GmbH wächst. Die Lindner GmbH baut. {}Das sagt Geschäftsführer Jens Behr."
    houses = [
        person.organisation and person.organisation.name
        for between in ("", "Die Nordwerk AG klagt. Die Nordwerk AG zahlt nicht. ")
        for person in extract(text.format(between)).people
    ]
    assert houses == ["Lindner GmbH", None]


@pytest.mark.parametrize(
    ("text", "employer"),
    [
        ("Der Zulieferer Lindrom wächst. Das sagte Geschäftsführer Jens Behr.", "Lindrom"),
        ("Der Zulieferer Lindrom beliefert die Nordwerk AG. Das sagte Geschäftsführer Jens Behr.", None),
        ("Der Zulieferer Lindrom wächst. Es kam Ilka Sommerfeld (Geschäftsführerin Wald und Wild).", None),
    ],
)
def test_the_only_firm_of_a_text_holds_the_office(text: str, employer: str | None) -> None:
    (person,) = extract(text).people
    assert (person.organisation.name if person.organisation else None) == employer


def test_one_office_for_two_people() -> None:
    people = extract("Es kamen die Vorstände der Lindner AG, Ilka Sommerfeld und Jens Behr.").people
    assert [(person.name, person.role and person.role.text) for person in people] == [
        ("Ilka Sommerfeld", "Vorstände"),
        ("Jens Behr", "Vorstände"),
    ]
    assert {person.organisation.name for person in people if person.organisation} == {"Lindner AG"}


def test_an_apposition_with_an_article_belongs_to_the_name_behind_it() -> None:
    text = "Es kamen Ilka Sommerfeld, der Geschäftsführer der Lindner GmbH, Jens Behr, und viele Gäste."
    offices = {person.name: person.role and person.role.text for person in extract(text).people}
    assert offices == {"Ilka Sommerfeld": None, "Jens Behr": "Geschäftsführer"}


def test_no_office_from_a_verb() -> None:
    (person,) = extract("Ilka Sommerfeld traf gestern die Geschäftsführerin.").people
    assert person.role is None


def test_an_office_that_one_organisation_alone_can_hold() -> None:
    text = "Die Polizei Kassel warnt. Das sagte Polizeipräsidentin Ilka Sommerfeld."
    (person,) = extract(text).people
    assert person.organisation is not None
    assert (person.organisation.name, person.organisation.start) == ("Polizei Kassel", None)


def test_the_organisation_refers_to_its_entry() -> None:
    document = extract("Die Lindner GmbH wächst. Das sagt Ilka Sommerfeld, Leiterin der Lindner GmbH.")
    (person,) = document.people
    assert person.organisation is not None
    assert person.organisation.ref == document.organisations[0].id
