"""The words of the views in German and English.

>>> labels("de")["quote_many"], labels("en")["quote_many"]
('Zitate', 'Quotes')
"""

from __future__ import annotations

from collections.abc import Mapping

_WORDS = {
    # key: (German, English)
    "number_many": ("Zahlen", "Figures"),
    "date_many": ("Zeitangaben", "Dates"),
    "person_many": ("Personen", "People"),
    "organisation_many": ("Organisationen", "Organisations"),
    "quote_many": ("Zitate", "Quotes"),
    "agreement_many": ("Vereinbarungen", "Agreements"),
    "number": ("Zahl", "figure"),
    "date": ("Zeit", "date"),
    "person": ("Person", "person"),
    "organisation": ("Organisation", "organisation"),
    "quote": ("Zitat", "quote"),
    "agreement": ("Vereinbarung", "agreement"),
    "lead": ("Das Wichtigste", "The news"),
    "where": ("Ort", "Place"),
    "figures": ("Wichtige Zahlen", "Key figures"),
    "timeline": ("Zeitleiste", "Timeline"),
    "published": ("Veröffentlicht", "Published"),
    "when_published": ("Meldungen nach dem Tag der Veröffentlichung", "Releases by day of publication"),
    "when_named": ("Zeiten, von denen sie berichten", "Times that they tell of"),
    "earlier": ("früher", "earlier"),
    "later": ("später", "later"),
    "undated": ("ohne Datum", "without a day"),
    "nothing": ("Keine Fakten gefunden.", "No facts found."),
    "untitled": ("Ohne Titel", "Untitled"),
    "text": ("Text", "Text"),
    "value": ("Wert", "Value"),
    "unit": ("Einheit", "Unit"),
    "unknown_speaker": ("ohne Sprecher", "no speaker named"),
    "unnamed": ("ohne Namen", "unnamed"),
    "parties": ("Parteien", "Parties"),
    "subject": ("Gegenstand", "Subject"),
    "witnesses": ("anwesend", "present"),
    "signatories": ("Unterzeichnende", "Signatories"),
    "legend": (
        "3:12 heißt Zeile 3, Zeichen 12 im Text.\nAlle Fakten: --show facts. Fakten im Text markiert: --show text.",
        "3:12 means line 3, character 12 of the text.\nAll facts: --show facts. Facts marked in the text: --show text.",
    ),
    "on": ("am", "on"),
    "in": ("in", "in"),
    # Status of an agreement
    "signed": ("unterzeichnet", "signed"),
    "planned": ("geplant", "planned"),
    "negotiated": ("in Verhandlung", "negotiated"),
    "extended": ("verlängert", "extended"),
    "ended": ("beendet", "ended"),
    "acquisition": ("Übernahme", "acquisition"),
    "cooperation": ("Zusammenarbeit", "cooperation"),
    # Types of quotes
    "direct": ("wörtlich", "direct"),
    "indirect": ("indirekt", "indirect"),
    "indirect_free_indirect": ("indirekt", "indirect"),
    "free_indirect": ("erlebte Rede", "free indirect"),
    "reported": ("berichtet", "reported"),
    # Modifiers of numbers; an exact one has none
    "approx": ("rund", "about"),
    "min": ("mindestens", "at least"),
    "max": ("höchstens", "at most"),
    "more_than": ("mehr als", "more than"),
    "less_than": ("weniger als", "less than"),
    # Modifiers of dates, as TIMEX3 has them
    "START": ("Anfang", "early"),
    "MID": ("Mitte", "mid"),
    "END": ("Ende", "late"),
    "BEFORE": ("vor", "before"),
    "AFTER": ("nach", "after"),
    "ON_OR_BEFORE": ("bis", "until"),
    "ON_OR_AFTER": ("ab", "from"),
    "APPROX": ("etwa", "about"),
    "MORE_THAN": ("mehr als", "more than"),
    "LESS_THAN": ("weniger als", "less than"),
    "EQUAL_OR_MORE": ("mindestens", "at least"),
    "EQUAL_OR_LESS": ("höchstens", "at most"),
    # Dates without a place in the calendar, as TIMEX3 has them
    "PRESENT_REF": ("jetzt", "now"),
    "PAST_REF": ("früher", "earlier"),
    "FUTURE_REF": ("später", "later"),
    # Parts of the day, as TIMEX3 has them
    "TMO": ("morgens", "morning"),
    "TMI": ("mittags", "midday"),
    "TAF": ("nachmittags", "afternoon"),
    "TEV": ("abends", "evening"),
    "TNI": ("nachts", "night"),
    "TDT": ("tagsüber", "daytime"),
    # Why a sentence was chosen
    "opening_reason": ("erster Satz", "first sentence"),
    "agreement_reason": ("nennt die Vereinbarung", "reports the agreement"),
    "title_reason": ("nimmt den Titel auf", "takes up the title"),
    "facts_reason": ("viele Fakten", "many facts"),
    "place_reason": ("steht weit oben", "stands high up"),
    # The page
    "filter": ("Anzeigen", "Show"),
    "search": ("Suchen", "Search"),
    "search_hint": ("Fakten durchsuchen ( / )", "Search the facts ( / )"),
    "copy": ("JSON kopieren", "Copy JSON"),
    "copied": ("kopiert", "copied"),
    "release": ("Meldung", "Release"),
    "releases": ("Meldungen", "Releases"),
    "keys": (
        "Tasten: j / k nächster und voriger Fakt, / suchen, Esc zurück zum Text",
        "Keys: j / k next and previous fact, / search, Esc back to the text",
    ),
    "article": ("Text der Meldung", "Text of the release"),
    "all_facts": ("Fakten", "Facts"),
    "skip": ("Zu den Fakten", "To the facts"),
    "made_by": ("Erstellt mit pressfacts", "Made with pressfacts"),
    "rules": ("Regeln", "rules"),
}


def labels(lang: str) -> Mapping[str, str]:
    """The words in a language; anything that is not English is German."""
    return {key: pair[lang == "en"] for key, pair in _WORDS.items()}
