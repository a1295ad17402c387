"""Organisations: mentions of their names, acronyms and short forms, and each organisation listed once."""

from collections.abc import Iterable, Iterator

from pressfacts.analysis import Analysis
from pressfacts.facts.acronym import in_brackets, joined, only_shown, without_things
from pressfacts.facts.bare import Surroundings
from pressfacts.facts.grouping import Name, base_name, groups
from pressfacts.facts.owner import Forms, before_hyphen, is_owner
from pressfacts.facts.row import in_rows
from pressfacts.matcher import Match, Mention
from pressfacts.normalize.name import genitives
from pressfacts.normalize.organisation import Nouns, before_dash, nominative, short_form, spells
from pressfacts.records import Organisation, Span

_NAMES = ("name", "whole")
"""Slots of names; of a `whole` one no words are left out that its acronym does not spell."""

_SOCIETY = frozenset({"e.", "V.", "V", "e.V.", "E.V.", "eV"})
_NO_PART = ("role", "function_word")
_OF_PEOPLE = ("first_name", "title", "salutation", "role")
_NO_SHORT = ("place", "function_word", "organisation_adjective", "first_name", "organisation_head", "organisation_kind")
"""A word alone that is no short form of a name."""
_HEADS = ("organisation_head", "organisation_kind", "trade_house")
"""What opens the name of a firm and is left out later: "Werft" of "Werft Lindau GmbH"."""
_BEFORE_TOWN = ("municipal",)


_LONGEST = 8
"""The most letters of an acronym that only an article shows; longer ones are products and headings: "LINDEXPRESS"."""

_NONE = [0]

_NOUNS = ("organisation_head", "official_body", "subject_head", "member_head", "seated", "local_institution")


def read(matches: list[Match], analysis: Analysis) -> list[Mention]:
    """The mentions of organisations: what the rules found, acronyms, short forms, and names in front of a hyphen.

    A maker whose name stands for a car once ('mit seinem Audi') stands for cars in the whole text.
    """
    blocks = [match for match in matches if match.rule.level == "block"]
    cars = {analysis.tokens.words[maker[0]] for match in blocks if (maker := match.slot("maker"))}
    bare = Surroundings(matches, analysis)
    found = [mention for match in matches for mention in _mentions(match, analysis) if bare.allow(mention)]
    found = [mention for mention in found if mention.value.words[-1] not in cars]
    taken = {token for mention in found for token in range(mention.first, mention.last)}
    found += in_brackets(found, taken, analysis)
    found += in_rows(found, taken, analysis)
    found = joined(without_things(found, taken, analysis), analysis)
    forms: Forms = {}
    if found:
        forms = _forms(found, analysis)
        lengths = _lengths(forms)
        found = [_widened(mention, forms, lengths, analysis, taken) for mention in found]
        found += _again(forms, lengths, analysis, taken)
    owners = before_hyphen(matches, found, forms, analysis)
    found += [mention for mention in owners if mention.value.words[0] not in cars]
    return sorted(found, key=_first)


def _first(mention: Mention) -> int:
    return mention.first


def _mentions(match: Match, analysis: Analysis) -> Iterator[Mention]:
    if match.rule.level != "mention" or match.rule.symbol != "organisation":
        return
    if only_shown(match.rule) and len(analysis.tokens.words[match.first]) > _LONGEST:
        return
    owner = match.last == match.first + 1 and analysis.tokens.words[match.first].rpartition("-")[0]
    if owner and not is_owner(owner, analysis):
        return
    names = [(first, last) for slot, first, last in match.slots if slot in _NAMES]
    (first, last), *others = names or [(match.first, match.last)]
    hyphen = match.slot("hyphen")
    if hyphen and not _is_glued(hyphen[0], analysis):
        return
    acronym = match.slot("acronym")
    if acronym and not match.slot("whole"):
        letters = analysis.tokens.words[acronym[0]]
        start = _start(letters, first, last, analysis)
        if start is not None and _is_thing(start, last, analysis):
            return
        if start is not None:
            first = start
        elif acronym[0] > last:  # in brackets: the words before may be anything
            if analysis.book.value("organisation_name", letters) is None:
                return
            (first, last), acronym = acronym, None
        else:
            acronym = None
    for place in ((first, last), *others):
        words = tuple(analysis.words(*place))
        yield Mention(match.rule, *place, "organisation", Name(analysis.span(*place), words, words))
    if acronym:
        name = Name(analysis.span(*acronym), tuple(analysis.words(*acronym)), tuple(analysis.words(first, last)))
        yield Mention(match.rule, *acronym, "organisation", name)


def _is_glued(hyphen: int, analysis: Analysis) -> bool:
    """Whether a hyphen touches the word behind it and not the one before: "Lindrom -Chef"."""
    starts, ends = analysis.tokens.starts, analysis.tokens.ends
    return ends[hyphen] == starts[hyphen + 1] and ends[hyphen - 1] < starts[hyphen]


def _start(acronym: str, first: int, last: int, analysis: Analysis) -> int | None:
    """Where the long form begins: from there the words spell the acronym, or from the last noun for an organisation."""
    words = analysis.tokens.words
    alone = _is_head(words[last - 1], analysis) or "-" in words[last - 1]
    starts = (start for start in range(last - 1 if alone else last - 2, first - 1, -1) if words[start][:1].isupper())
    found = next((start for start in starts if spells(acronym, words[start:last])), None)
    if found is None:
        found = next((place for place in range(last - 1, first - 1, -1) if _is_head(words[place], analysis)), None)
        if found is None or any(analysis.book.is_in(word, _OF_PEOPLE) for word in words[found + 1 : last]):
            return None
        while found > first and _may_be_part(words[found - 1], analysis):
            found -= 1
    return found


def _is_thing(first: int, last: int, analysis: Analysis) -> bool:
    """Whether a long form ends in a noun for a thing and names no organisation: "Netzdienste"."""
    words = analysis.words(first, last)
    ends = analysis.book.value("no_organisation_head", words[-1]) is not None
    return ends and not any(_is_head(word, analysis) for word in words)


def _is_head(word: str, analysis: Analysis) -> bool:
    return word[:1].isupper() and analysis.book.value("organisation_head", word.rpartition("-")[2]) is not None


def _may_be_part(word: str, analysis: Analysis) -> bool:
    return len(word) > 1 and word[0].isupper() and not analysis.book.is_in(word, _NO_PART)


def _lengths(forms: Forms) -> dict[str, list[int]]:
    """First word → how many words the forms have that begin with it, the longest first."""
    lengths: dict[str, set[int]] = {}
    for form in forms:
        lengths.setdefault(form[0], set()).add(len(form))
    return {word: sorted(counts, reverse=True) for word, counts in lengths.items()}


def _longest_form(
    place: int, least: int, forms: Forms, lengths: dict[str, list[int]], analysis: Analysis, taken: set[int]
) -> tuple[str, ...] | None:
    """The longest form that stands at a token, with more than `least` words; those behind them must be free."""
    words = analysis.tokens.words
    for length in lengths.get(words[place], ()):
        form = tuple(words[place : place + length])
        if length > least and form in forms and taken.isdisjoint(range(place + least, place + length)):
            return form
    return None


def _widened(
    mention: Mention, forms: Forms, lengths: dict[str, list[int]], analysis: Analysis, taken: set[int]
) -> Mention:
    """A mention that breaks off a longer name of the document, made whole: "Lindqvist" before "Medizintechnik"."""
    first, size = mention.first, mention.last - mention.first
    if lengths.get(analysis.tokens.words[first], _NONE)[0] <= size:
        return mention
    form = _longest_form(first, size, forms, lengths, analysis, taken)
    if form is None or len(mention.value.words) != size:
        return mention
    last = first + len(form)
    taken.update(range(first, last))
    name = Name(analysis.span(first, last), form, forms[form].value.of)
    return Mention(mention.rule, first, last, mention.symbol, name)


def _again(forms: Forms, lengths: dict[str, list[int]], analysis: Analysis, taken: set[int]) -> Iterator[Mention]:
    """Acronyms and short forms of names that the document has introduced; the longest that fits."""
    words = analysis.tokens.words
    first_names = analysis.book.values["first_name"]
    for place in [place for place, word in enumerate(words) if word in lengths]:
        if place and words[place - 1] in first_names:
            continue
        form = _longest_form(place, 0, forms, lengths, analysis, taken)
        if form:
            last = place + len(form)
            taken.update(range(place, last))
            mention = forms[form]
            yield Mention(
                mention.rule, place, last, "organisation", Name(analysis.span(place, last), form, mention.value.of)
            )


def _forms(found: Iterable[Mention], analysis: Analysis) -> Forms:
    """The words that a later mention may be → the mention that introduced them."""
    values, is_in = analysis.book.values, analysis.book.is_in
    closing = values["legal_form"].keys() | values["company_tail"].keys() | _SOCIETY
    dateline = analysis.layout.dateline
    towns = dateline.place.split() if dateline and dateline.place else ()
    introduced: dict[tuple[str, ...], Mention] = {}
    for mention in found:
        introduced.setdefault(mention.value.words, mention)
    forms: Forms = {}
    for words, mention in introduced.items():
        short = short_form(words, closing)
        headed = 1 < len(short) < len(words) and is_in(short[0], _HEADS)
        shorter = short[1:] if headed and not is_in(short[0], _BEFORE_TOWN) else ()
        for form in (short, shorter, before_dash(words)):
            if form and (len(form) > 1 or not (len(form[0]) < 2 or form[0] in towns or is_in(form[0], _NO_SHORT))):
                for last in (form[-1], *genitives(form[-1])):
                    forms.setdefault((*form[:-1], last), mention)
    return forms


def facts(analysis: Analysis) -> tuple[Organisation, ...]:
    """Each organisation once, with all its mentions in text order."""
    listed = groups(analysis.mentions["organisation"], analysis.book.values["legal_form"].keys() | _SOCIETY)
    return tuple(_organisation(number, group, analysis) for number, group in enumerate(listed, start=1))


def _organisation(number: int, group: list[Mention], analysis: Analysis) -> Organisation:
    forms = {mention.value.words: mention for mention in reversed(group)}
    head = max(forms.values(), key=_fullness)
    acronym = next((mention.value.span.text for words, mention in forms.items() if _is_acronym(words)), None)
    span: Span = head.value.span
    sentence = analysis.sentence(head.first)
    spans = tuple(mention.value.span for mention in group)
    return Organisation(
        f"o{number}", span.start, span.end, span.text, sentence, analysis.layout.zones[sentence], head.rule.id,
        _cited(base_name(group), analysis), acronym, spans,
    )  # fmt: skip


def _cited(name: str, analysis: Analysis) -> str:
    """The name in the nominative, as far as its nouns are known."""
    book = analysis.book

    def noun(word: str) -> str:
        return word.rpartition("-")[2]

    return nominative(
        name,
        Nouns(
            is_head=lambda word: book.is_in(noun(word), _NOUNS),
            is_fixed=lambda word: word.endswith("er") and book.value("place_adjective", word) is not None,
            is_adjective=lambda word: book.value("organisation_adjective", word) is not None,
            gender=lambda word: book.value("head_gender", noun(word)),
        ),
    )


def _fullness(mention: Mention) -> tuple[int, bool, int]:
    words = mention.value.words
    return len(words), not _is_acronym(words), -mention.first


def _is_acronym(words: tuple[str, ...]) -> bool:
    return len(words) == 1 and sum(map(str.isupper, words[0])) >= 2 and len(words[0]) <= _LONGEST
