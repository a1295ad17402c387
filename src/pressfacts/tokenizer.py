"""Text to tokens: parallel lists of normalised words and of their places in the text as it was read.

One regular expression does the work: its matches are the tokens with the white space after them, so they join
to the whole text again and the offsets are the running sum of their lengths. Nothing runs once a token in Python.
Every repeat is possessive or bounded, so the time is linear in the length of any text.

>>> tokenize("Am 3. Mai kamen rund 1.200 Gäste.").words
['Am', '3.', 'Mai', 'kamen', 'rund', '1.200', 'Gäste', '.']
"""

import re
import unicodedata
from itertools import accumulate
from operator import add
from typing import NamedTuple

from pressfacts.abbreviations import abbreviations
from pressfacts.expression import Expression
from pressfacts.repair import is_sound, repair


class Tokens(NamedTuple):
    """The tokens of `text`: `words[i]` is the normalised form of `text[starts[i]:ends[i]]` (in code points).

    Normalised: NFC, no soft hyphens or zero-width characters, Windows-1252 control characters as the characters
    that were meant, doubled accents and commas (``…'') as quotation marks, lone surrogates as U+FFFD.
    """

    text: str
    words: list[str]
    starts: list[int]
    ends: list[int]


def tokenize(text: str) -> Tokens:
    """Split any text into tokens.

    >>> tokenize("z.B. die 30-köpfige SPD-Fraktion").words
    ['z.B.', 'die', '30-köpfige', 'SPD-Fraktion']
    """
    if is_sound(text):
        return _split(text)
    plain, raw_starts, raw_ends = repair(text)
    _, words, starts, ends = _split(plain)
    return Tokens(
        text,
        [unicodedata.normalize("NFC", word) for word in words],
        [raw_starts[start] for start in starts],
        [raw_ends[end - 1] for end in ends],
    )


def _split(text: str) -> Tokens:
    lead = len(text) - len(text.lstrip())
    pieces = _TOKEN.findall(text, lead)
    starts = list(accumulate(map(len, pieces), initial=lead))
    starts.pop()
    words = list(map(str.rstrip, pieces))
    return Tokens(text, words, starts, list(map(add, starts, map(len, words))))


# --- what a token looks like ----------------------------------------------------------------------------------------

_MONTHS = (
    "Januar Jänner Februar Feber März April Mai Juni Juli August September Oktober November Dezember "
    "Jan Feb Febr Apr Jun Jul Aug Sep Sept Okt Nov Dez "
)
# Words that open a sentence behind a final figure: "… bis 15. Die Polizei" is an end, "der 15. Kongress" is none.
OPENERS = (
    "Der Die Das Den Dem Des Ein Eine Einen Einem Einer Er Sie Es Wir Ihr Ich Man Dies Diese Dieser Dieses Diesen In "
    "Im An Am Auf Aus Bei Beim Mit Nach Vor Von Vom Zu Zum Zur Für Durch Über Unter Um Bis Seit Während Wegen Trotz "
    "Und Oder Aber Doch Denn Auch Nur So Da Dann Damit Dabei Dazu Daher Darum Davon Dort Hier Heute Gestern Morgen "
    "Jetzt Nun Wer Was Wie Wo Wann Warum Wenn Weil Als Ob Dass Insgesamt Zudem Außerdem Bereits Alle Allein Viele "
    "Beide Kein Keine Nicht Noch Danach Zuvor Später Anschließend Nachdem Sobald Obwohl Hinzu Darüber Schon Sein Seine "
    "Ihre Unser Unsere Laut Ab Gegen Ohne Neben Zwischen Ebenso Jedoch Allerdings"
)
# What an ordinal counts even where no article stands before it: "Gratulation zum Fest: 25. Jahrestag".
_COUNTED = (
    "Vorsitz Beigeordnete Schriftführer Kassier Stellvertret Preis Jahrhundert Jahrtausend Jahrestag Jahr Lebensjahr "
    "Mal Geburtstag Platz Stelle Quartal Halbjahr Klasse Liga Etage "
    "Stock Obergeschoss OG UG Runde Spieltag Minute Auflage Tag Woche Monat Stunde Semester Legislatur Wahlperiode "
    "Sitzung Bezirk Weltkrieg Kongress Jubiläum Dienstjubiläum Ausgabe Polizeirevier Revier FC FFC FSV SC BC"
)
_TOP_LEVEL = (
    "de com org net eu at ch info biz io gov edu berlin hamburg koeln bayern nrw "
    "tv fr uk it nl be es lu pl cz us app dev"
)
# A figure can run into its unit: "10km", "20Uhr".
_GLUED_UNITS = "km kg cm mm m m² m³ qm ha ml MW kW kWh GWh MWh GB MB TB Uhr Euro EUR Mio Mrd Prozent Min Std"
# Behind a slash these make one unit: "km/h", "kWh/m²".
_PER = "h s m² m³ qm ha km kg l kWh Tag Jahr Monat"
# "Dr.-Ing.", "Dipl.-Kfm.", "Art.-Nr."
_DEGREES = "Ing Kfm Kffr Päd Psych Inf Phys Chem Biol Math Soz Volksw Betriebsw Des Nr Wirt Verw"


def _any_of(words: str) -> str:
    """Blank-separated words as one alternation, longest first."""
    return "(?:" + "|".join(map(re.escape, sorted(words.split(), key=len, reverse=True))) + ")"


def _by_initial(words: str) -> str:
    """The same, branched by the first letters: several times as fast where many words are tried."""
    branches: dict[str, list[str]] = {}
    for word in words.split():
        branches.setdefault(word[0], []).append(word[1:])
    branch = [re.escape(initial) + _any_of(" ".join(rest)) for initial, rest in sorted(branches.items())]
    return f"(?:{'|'.join(branch)})"


_LETTER = r"[^\W\d_]"
_DASH = "[-\u2010\u2011]"
# "Bürger:innen", "Kolleg/-innen", "Vorsitzende:r", "Leiter(in)"; "Kolleg_innen" is a word by itself.
_GENDER = r"[:*/\u00b7]-?in(?:nen)?+(?!\w)|[:*](?:r|n|s|m|e|en|rs)(?!\w)|\((?:in|innen|n|e|r|s|en|er)\)"
_INNER = rf"{_DASH}\w++|['’‘´`]{_LETTER}\w*+|{_GENDER}|/{_any_of(_PER)}(?!\w)|&[^\W\d_a-z]\w*+"
# "Gesundheits- und"; never the dash of "2010-2015".
_TRUNCATED = rf"{_DASH}(?=[\s,/)])"
_HOST = r"[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}"
_MAIL = rf"(?:[.+][\w+-]{{1,64}}){{0,4}}@{_HOST}"
_PATH = r"(?:/[^\s<>\"„“”»«)]*(?<![.,;:!?]))?+"
_DOMAIN = rf"(?:\.[a-z0-9][\w-]{{0,63}}){{0,4}}\.{_any_of(_TOP_LEVEL)}(?![\w-]){_PATH}|(?<=\bver)\.di\b"
_TAIL = rf"(?:{_INNER})*+(?:{_TRUNCATED}|{_MAIL}|{_DOMAIN}|\.(?<=str\.))?+"
_WORD = rf"{_LETTER}\w*+{_TAIL}"
_LINK = r"(?:https?://|www\.)\S[^\s<>\"„“”»«]*(?<![.,;:!?)])"

# "z.B.", "J. Weber", "z. B."; at the end of "e. V." no word need follow. Not "m.weber@…".
_LETTERS = rf"{_LETTER}\.(?:(?:{_LETTER}\.){{1,11}}+|(?=\s?[\w(])|(?<=\.[ \u00a0]\w\.))(?!\w{{1,64}}@)"
_OPENING = rf"{_by_initial(OPENERS)}(?!\w)"
_ROMAN = rf"[IVXL]{{2,7}}+\.(?=\s\s?(?:[a-zäöüß]|(?!{_OPENING})[A-ZÄÖÜ]))"

_FIGURE = r"\d++(?:[.,:]\d++|['’]\d\d\d(?!\d))*+(?:/\d{1,4}(?!\d|\.\d))?+"
_ISO_DATE = r"\d{4}-\d\d-\d\d(?![\w-])"
_DAY_MONTH = r"(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.(?!\w)"
# "der 15. Kongress": an article or its kin of two to six letters before the figure, or an adjective ("diesjährige", but
# not "erreichte", "über" or "Oktober").
_ARTICLE = (
    r"(?:(?<=\b[iIaA]m\s)|(?<=\b[dD](?:er|ie|as|en|em|es)\s)|(?<=\b(?:[zZ]u[mr]|[vV]om|[iI]hr)\s)|(?<=\b(?:[bB]eim|[sS]ein|[iI]hre)\s)"
    r"|(?<=\b(?:[iI]hre[nmrs]|[sS]eine|[uU]nser|[jJ]ede[rnms])\s)|(?<=\b(?:[sS]eine[nmrs]|[uU]nsere|[dD]iese[rnms])\s)"
    r"|(?<=[a-zäöüß]{3}[a-su-zäöüß]e\s)|(?<=[a-zäöüß]{3}[a-su-zäöüß]e[rsm]\s)(?<!tober\s)(?<!ember\s))"
)
_AFTER_ORDINAL = (
    rf"\s\s?[a-zäöüß]|\s?(?:{_any_of(_MONTHS + _MONTHS.upper())}(?!\w)|{_any_of(_COUNTED)})"
    r"|\s(?:0?[1-9]|1[0-2])\.\s?\d\d|[/,]\s?\d\d?\.|\s?[-–]\s?\d\d?\."
    r"|(?:(?<=\d\.\s\d\.)|(?<=\d\.\s\d\d\.))\s?\d\d(?:\d\d)?(?!\d|[.,:]\d|\sUhr)"
)
_ORDINAL = (
    rf"\d{{1,3}}\.(?={_AFTER_ORDINAL})|{_ARTICLE}\d{{1,3}}(?:\.?\d{{3}})?\.(?=\s\s?(?!{_OPENING})[A-ZÄÖÜ])"
    r"|(?<![^\n])\d{1,3}\.(?=\s)"
)
# "30-köpfig", "1990er", "5G-Netz"; "15- bis 24-Jährige"; but "10km" is two words.
_COMPOUND = (
    rf"(?!{_any_of(_GLUED_UNITS)}(?![\w-]))(?:{_LETTER}|{_DASH}{_LETTER})\w*+{_TAIL}"
    rf"|{_DASH}(?=,|\s(?:und|oder|bis|beziehungsweise|bzw|sowie)\b)|{_MAIL}|{_DOMAIN}"
)
_NUMBER = rf"{_ISO_DATE}|{_DAY_MONTH}|{_ORDINAL}|{_FIGURE}(?:{_COMPOUND})?+"

# These decide most tokens at once: nothing longer begins with what they find. A class of these letters is faster than
# that of all letters, and a blank that is taken faster than one that is only looked at.
_PLAIN = "[A-Za-zÀ-ÖØ-öø-ÿ]++"
_PLAIN_WORD = rf"{_PLAIN}(?:[ \n]|-{_PLAIN}(?:-{_PLAIN})*+(?=[ \n,])|(?=,))"
_PLAIN_MARK = r"[,;:!?„“”»«()\"–/%]|\.(?!\.)"
_PLAIN_FIGURE = r"\d++(?:[.,:]\d++)?+(?=[ \n]|, )"

_TAG = r"[#@][^\W\d]\w*+"
# "Jugendliche und -erwachsene".
_SECOND_HALF = rf"(?:(?<=und\s)|(?<=oder\s)|(?<=sowie\s)|(?<=bzw\.\s)){_DASH}[a-zäöüß]\w++"
_RUN = r"\.\.++|--++|\+\++|\*\*++|==++|__++|##++|°[CF]\b"


def _token_source() -> str:
    """The expression of a token; made when the first text comes, as the abbreviations are read from a file."""
    listed = abbreviations()
    sure = _by_initial(" ".join(word for word, use in listed.items() if use not in ("figure", "unit")))
    before_figure = _by_initial(" ".join(word for word, use in listed.items() if use == "figure"))
    behind_figure = _by_initial(" ".join(word for word, use in listed.items() if use == "unit"))
    degree = rf"-(?:{_any_of(_DEGREES)}\.|{_LETTER}\w*+)"
    abbreviation = rf"(?:{sure}|{before_figure}(?=,?\s?\d)|(?<=\d\s){behind_figure})(?:{degree})*+(?!\w{{1,64}}@)"
    tokens = (
        *(_PLAIN_WORD, _PLAIN_MARK, _PLAIN_FIGURE, abbreviation, _LETTERS, _ROMAN, r"US\$", _LINK, _WORD),
        *(_NUMBER, _TAG, _SECOND_HALF, _RUN, r"\S"),
    )
    return rf"(?:{'|'.join(tokens)})\s*+"


_TOKEN = Expression(_token_source)
