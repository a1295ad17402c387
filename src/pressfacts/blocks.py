"""What tells that a line is no news: contact, "Über X", self-portrait, caption, heading."""

from pressfacts.expression import Expression
from pressfacts.lines import Line, is_prose

# --- contact --------------------------------------------------------------------------------------------------------

_CONTACT_DATA = Expression(
    r"\b(?:Tel|Telefon|Fon|Fax|Telefax|Mobil|Handy|E-?Mail|Mail|Internet|Web)\b\.?\s?:"
    r"|\b(?:Tel\.|Telefon|Fax|Mobil)\s?[+(\d]|@|\bwww\.|https?://"
    r"|^\(?(?:\+|00?)\d\d|\bunter (?:(?:der )?(?:Nummer|Telefonnummer) )?\(?(?:0\d|\+\d\d[ \d(/-]{4})"
    r"|\b\d{5} [A-ZÄÖÜ]|(?:[Ss]tr(?:\.|aße)|[Pp]latz|[Aa]llee|[Ww]eg) \d"
)
_CONTACT_HEADING = Expression(
    r"(?:Ihre? |Unsere? |(?:Fachlich|Wissenschaftlich|Inhaltlich)er? )?(?:(?:Presse|Medien)-?)?"
    r"(?:[Kk]ontakt(?:e|daten)?|"
    r"[Aa]nsprech(?:partner(?:in|innen|[:*_/]-?innen)?|person(?:en)?)|[Aa]nfragen|[Ss]telle|[Ss]precher(?:in|[:*_/]-?in)?|"
    r"Rückfragen|Rückfragehinweis|Nachfragen|Auskunft|Auskünfte|Herausgeber(?:in)?|Impressum|Redaktion|Absender)"
    r"(?: (?:für|bei|zu|an|der|des|und|bitte|auch|die|den|Presse|Medien|Redaktion|Sprecher)[^:.]{0,50})?\s?(?::|$)"
    r"|(?:Presse|Medien)-?[Ss]telle [A-ZÄÖÜ][^:.]{1,50}(?::|$)|V\. ?i\. ?S\. ?d\. ?P\.|ViSdP"
    r"|(?:Press|Media) [Cc]ontact\s?(?::|$)"
    r"|Verantwortlich(?:e[rs]?)?(?: (?:für|im Sinne)[^:.]{1,40})?:"
)
_MORE = Expression(r"(?:Weitere|Nähere) (?:Informationen|Infos|Auskünfte)(?: [^:.]{0,40})?\s?:?$")
_CONTACT_SENTENCE = Expression(
    r"(?:Für|Bei) (?:weitere |Ihre |etwaige |alle )?(?:(?:Rück|Nach)?[Ff]ragen|\w{1,20}anfragen|Interviews)\b"
    r"|(?:Presse|Medien)?[Kk]ontakt\b|Ansprechpartner|Rückfragen (?:bitte|von|der|und)\b"
    r"|(?:Presse|Medien|Interview)anfragen\b|(?:Sachdienliche )?Hinweise\b"
    r"|(?:(?:Weitere|Nähere) )?Auskünfte? (?:erteil|gib|geben)"
)
_MAIL_OR_PHONE = Expression(
    r"(?<![@/\w])[\w.+-]{1,64}@[\w-]{1,63}\.\w|(?i:\b(?:tel|telefon|fon|mobil|fax)\b\.?\s?:?\s?)[+(\d]"
    r"|[:,|] ?\+\d\d[ (\d/-]{6}"
)
_MAIL_OR_PHONE_LABEL = Expression(
    r"(?:Tel|Telefon|Fon|Fax|Telefax|Mobil|E-?[Mm]ail|Mail)\b\.?\s?:?|[\w.+-]{1,64}@[\w.-]{3,64}$"
)
_LONGEST_CONTACT_LINE = 160


def has_contact_data(line: Line) -> bool:
    """Whether a line holds a telephone number, an address of any kind, or a label of one."""
    return bool(_CONTACT_DATA.search(line.text[:300]))


def opens_contact(line: Line) -> bool:
    """The heading of a contact block, or a sentence that says whom to ask and how."""
    text = line.text[:120]
    if _CONTACT_HEADING.match(text):
        return len(line.text) < 300
    return bool(_CONTACT_SENTENCE.match(text)) and len(line.text) < 400 and (has_contact_data(line) or text[-1] == ":")


def announces_more(line: Line) -> bool:
    """ "Weitere Informationen:", which may be followed by whom to ask, or by anything else."""
    return line.text[0] in "WN" and bool(_MORE.match(line.text))


def is_contact_line(line: Line) -> bool:
    """A line that is no sentence and holds a mail address or a telephone number."""
    if len(line.text) >= _LONGEST_CONTACT_LINE or is_prose(line):
        return False
    text = line.text.lstrip("-–—•*(| \t")
    return bool(_MAIL_OR_PHONE_LABEL.match(text) or (_holds_number(text) and _MAIL_OR_PHONE.search(text)))


def _holds_number(text: str) -> bool:
    """Whether a telephone number or a mail address can be in it at all: no number goes without a nought."""
    return "0" in text or "@" in text


def is_contact_sentence(sentence: str) -> bool:
    """ "Rückfragen bitte an …, Telefon 0561 123." """
    return bool(_CONTACT_SENTENCE.match(sentence) and _CONTACT_DATA.search(sentence))


# --- boilerplate ----------------------------------------------------------------------------------------------------

# "Über die Nordholz AG", "Über uns:"; not "Über 50 Gäste", "Über Nacht gesperrt", "Über die Feiertage bleibt es ruhig".
_SMALL_WORDS = "for|of|the|and|der|die|das|den|des|dem|und|für|von|vom|in|im|am|an|zur|zum|zu|mbh"
_NAME_WORD = rf"(?:(?:{_SMALL_WORDS})(?!\w)|[^a-zäöüß\s:][^\s:]{{0,60}}|e\.)"
_PROFILE = Expression(
    r"(?:[^.:!?\n]{2,60} im )?(?:Firmen|Unternehmens|Kurz)(?:profil|porträt|portrait)(?: [^.:!?\n]{2,60})?\s?:?$"
)
_NAME_END = r" ?[ (](?:e\. ?V\.|g?GmbH|AG|SE|KG|eG|\w{0,20}[A-ZÄÖÜ]{2}\w{0,20}\))"
_BOILERPLATE_HEADING = Expression(
    r"Über (?!Nacht|Ostern|Pfingsten|Weihnachten|Jahr|Woche|Monat|Stunden)(?:(?:den|die|das|unsere?n?) )?"
    rf"[^\W\d][^\s:]{{0,60}}(?: {_NAME_WORD}){{0,12}}\s?(?::|$)"
    # A lowercase word may stand in a name that its legal form or acronym closes: "für digitale Teilhabe e. V. (DT)".
    rf"|Über (?:den|die|das) [^\W\d][^:.!?\n]{{3,100}}(?: e\. ?V\.)?{_NAME_END}\)?\s?(?::|$)"
    r"|ÜBER (?:UNS|(?:DIE|DAS|DEN) [^a-zäöüß:]{3,80})\s?(?::|$)|About (?:the )?[A-ZÄÖÜ]\S*(?: \S+){0,6}\s?(?::|$)"
    rf"|Zu[rm] [^\W\d][^:.!?\n]{{1,60}}{_NAME_END}\)?\s?(?::|$)"
    r"|(?:(?:Wir über|Das sind) uns|(?:Das|Zum) Unternehmen|Wer wir sind)\s?(?::|$)"
    r"|(?:Disclaimer|Haftungsausschluss|Rechtlicher Hinweis)\s?:?"
    r"|(?:Abdruck|Veröffentlichung und Nachdruck) (?:honorar)?frei\b"
)
# "Das Bündnis Freie Auen (BFA) ist ein Zusammenschluss …", "Die Kranich AG mit Sitz in Dornhagen fertigt …".
_NAME = (
    r"(?!(?:Er|Sie|Es|Wir|Dies\w*) )(?:(?:Der|Die|Das) )?"
    r"(?:[^\Wa-zäöüß\d][\w&.’-]{1,40}(?: (?:der|des|für|und|in|am|im|e\.) ?|[ ,])){1,8}+"
    r"(?:V\. )?(?:\([^()]{2,40}\) )?(?:[^.,;:]{1,40}, )?"
)
_BODY = (
    r"\w*(?:[Bb]ündnis|[Zz]usammenschluss|[Vv]erband|[Vv]erein|[Nn]etzwerk|[Ii]nitiative|[Oo]rganisation|[Ss]tiftung|"
    r"[Uu]nternehmen|[Aa]nbieter|[Hh]ersteller|[Tt]ochter|[Dd]ienstleister|[Gg]enossenschaft|[Ee]inrichtung|"
    r"[Ii]nteressenvertretung)\b"
)
_DOES = (
    "ist|zählt|gehört|fertigt|entwickelt|produziert|betreibt|beschäftigt|bietet|vertreibt|versorgt|vereint|vertritt|"
    "wurde|hat"
)
_MAKES = "entwickelt|produziert|fertigt|betreibt|beschäftigt|vertreibt|versorgt|vermietet|bietet"
_PORTRAIT = Expression(
    rf"{_NAME}(?:mit (?:Haupt)?[Ss]itz in [^.;]{{3,60}}? (?:{_DOES})\b"
    rf"|(?:{_MAKES}) [^\n]{{0,150}}\b(?:gegründet|beschäftigt|Mitarbeite\w*|Beschäftigte\w*|Marktführer\w*)\b"
    rf"|ist (?:ein|eine|der|die|das) (?:[\w-]{{2,30}} ){{0,4}}{_BODY}"
    r"|versteht sich als |zählt zu den |vertritt (?!nach)(?:[\w.-]{1,20} ){0,3}\d|wurde (?:im Jahre? )?\d{4} gegründet)"
)


def opens_boilerplate(line: Line) -> bool:
    """The heading of what an organisation always says of itself."""
    text = line.text
    if text[0] in "ÜWDFUKHRAVZ":
        found = _BOILERPLATE_HEADING.match(text[:140])
        if found and (found.end() == len(text) or found[0][-1] == ":"):
            return True
    return len(text) < 140 and ("rofil" in text or "ortr" in text) and bool(_PROFILE.match(text))


def opens_boilerplate_inside(sentence: str) -> bool:
    """ "Über die Nordholz AG: Die Nordholz AG baut …" within a line."""
    found = _BOILERPLATE_HEADING.match(sentence)
    return found is not None and found[0][-1] == ":"


def is_portrait(line: Line) -> bool:
    """A paragraph in which an organisation says who it is."""
    return is_prose(line) and bool(_PORTRAIT.match(line.text[:260]))


# --- captions and headings ------------------------------------------------------------------------------------------

_CAPTION = Expression(
    r"(?:(?:Titel|Symbol|Presse|Gruppen|Archiv)?(?:[Ff]oto|[Bb]ild)s?|Bilder|Fotocredit|Fotonachweis|Grafik|Abbildung|BU|"
    r"(?:Foto|Bild)hinweis|Bild-?(?:unterschrift|text|zeile|legende|beschreibung|nachweis|quelle|rechte|material|[Cc]opyright)|Copyright|Quelle)"
    r"\b(?: ?\([^()]{1,25}\))?[^.:]{0,40}:"
    r"|(?:Im|Auf dem) (?:Bild|Foto|Gruppenbild|Gruppenfoto)(?: von links| \([^()]{1,25}\))?:|Abb\. ?\d{0,3}:"
    r"|[Vv](?:on links|\. ?l\.)[^:]{0,20}:|©|\(c\) "
)
_CREDIT = Expression(
    r"(?:[.,(|/–-] ?(?:Foto|Bild|Grafik|Quelle)s?: ?|\w(?<![Dd]ie)(?<!der) (?:Foto|Bild|Quelle): (?=[A-ZÄÖÜ])|© ?)"
    r"[^.:]{1,60}$"
)
_SIGNS_OF_CREDIT = ("©", "oto", "ild", "rafik", "uelle")
_BULLET = Expression(r"[-–—•·▪●■◦*+>]|\d{1,2}[.)]\s")
_LOWERCASE_WORD = Expression(r"\b[a-zäöüß]{4}")
_QUOTE_STARTS = '„“"»«'
_QUOTE_ENDS = '“”"»«'


def is_caption(line: Line) -> bool:
    """What stands below a picture, or who took it."""
    if len(line.text) > 300 or _BULLET.match(line.text):
        return False
    if _CAPTION.match(line.text):
        return True
    end = line.text[-90:]
    return any(sign in end for sign in _SIGNS_OF_CREDIT) and bool(_CREDIT.search(end))


def is_heading(lines: list[Line], number: int) -> bool:
    """A short line without a stop (a question may have its mark), above prose; below a quotation it is its speaker."""
    line, above = lines[number], lines[number - 1]
    if number + 1 == len(lines) or not is_prose(lines[number + 1]) or len(line.text) > 120:
        return False
    following = lines[number + 1]
    if following.text[0] in _QUOTE_STARTS and not following.apart:  # "unter dem Motto", then the motto
        return False
    if _BULLET.match(line.text) or has_contact_data(line):
        return False
    if above.text[-1] in _QUOTE_ENDS and not (
        line.apart and "," not in line.text and _LOWERCASE_WORD.search(line.text)
    ):
        return False
    return line.text[0].isupper() and line.text[-1] not in ",;:.!…" and line.text[-1] not in _QUOTE_ENDS
