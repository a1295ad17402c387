"""Who might speak: phrases and the part of them that names someone."""

from pressfacts.pipeline import analyse


def test_account_names_its_source() -> None:
    analysis = analyse("Nach Angaben der Polizei wurde niemand verletzt.")
    (mention,) = analysis.mentions["source"]
    assert mention.symbol == "account"
    assert analysis.span(*mention.value.phrase).text == "Angaben der Polizei"
    assert analysis.span(*mention.value.who).text == "Polizei"


def test_only_the_speaker_is_taken() -> None:
    analysis = analyse("Auch die Leiterin der Werkstatt, eine Tischlerin, sagte am Montag zu.")
    assert [analysis.span(mention.first, mention.last).text for mention in analysis.mentions["source"]] == [
        "die Leiterin der Werkstatt"
    ]


def test_a_name_behind_the_office_belongs_to_the_speaker() -> None:
    analysis = analyse("Der Leiter der Werkstatt, Tom Behr, sagte, dass gebaut wird.")
    assert [analysis.span(mention.first, mention.last).text for mention in analysis.mentions["source"]] == [
        "Der Leiter der Werkstatt, Tom Behr"
    ]


def test_where_it_was_said_does_not() -> None:
    analysis = analyse("Gestern sagte der Leiter in einem Interview, dass gebaut wird.")
    assert [analysis.span(mention.first, mention.last).text for mention in analysis.mentions["source"]] == [
        "der Leiter"
    ]
