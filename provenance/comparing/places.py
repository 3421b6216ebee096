"""Swapped places: a country or well-known city that is new in the translation where another should stand.

Both have to be known by the tables and of one class, and nothing of the one, its inhabitants neither, may stand near
the other: a place left out, added or told by its people is no claim.
"""

from __future__ import annotations

from dataclasses import replace

from provenance.comparing import resemblance
from provenance.comparing.side import Side
from provenance.facts import eastern, organisations, places, vocabulary
from provenance.facts.folding import fold
from provenance.model import Fact

#: Groups of the table of organisations whose names are said alike in all texts: no parliaments, no parties.
_KEPT = frozenset({"security", "united-nations", "economy"})
_KIN = (
    frozenset({"org:nato", "org:nac", "org:kfor", "org:isaf"}),
    frozenset({"org:eu", "org:eulex", "org:eufor", "org:europol", "org:eurojust", "org:frontex"}),
)
#: Languages without capitals whose adjectives of countries are the countries' names.
_WHOLE_NAMES = frozenset({"zh", "ja", "ko"})
REACH = 200  # characters that a place of the original may stand away from the like place
AROUND = 350  # characters of the translation in which that place is looked for


def swapped(a: Side, b: Side, sound: bool) -> list[tuple[Fact, Fact]]:
    """Pairs of places, the original's first; each of the translation's in one pair at most."""
    classes = ("country",) if sound else ("country", "city")  # spelled by sound, a city may be a person
    new = [fact for fact in b.values.values() if _class(fact) in classes and a.find(fact, sound) is None]
    scale = len(a.text) / max(1, len(b.text))
    pairs: list[tuple[Fact, Fact]] = []
    for fact in new:
        around = _window(b, max(0, fact.start - AROUND), fact.end + AROUND)
        for other in a.facts_near(fact.start * scale, REACH):
            if _class(other) == _class(fact) and not _alike(other, fact) and around.find(other, sound) is None:
                pairs.append((other, fact))
                break
    return pairs


def swapped_across(a: Side, b: Side) -> list[tuple[Fact, Fact]]:
    """The same where one text is Chinese, Japanese or Korean, which say a country's adjective with its name: pairs of
    places of which neither stands anywhere in the other text, not even shortened to one character.
    """
    if not {a.language, b.language} & _WHOLE_NAMES:
        return []
    new = [fact for fact in b.values.values() if _class(fact) and not _is_word(fact, b) and not _told(fact, a)]
    scale = len(a.text) / max(1, len(b.text))
    pairs: list[tuple[Fact, Fact]] = []
    for fact in new:
        for other in a.facts_near(fact.start * scale, REACH):
            if _class(other) == _class(fact) and not _is_word(other, a) and not _told(other, b):
                pairs.append((other, fact))
                break
    return pairs


def _is_word(fact: Fact, side: Side) -> bool:
    """Whether a place may be a common word of its text's language (English ``Island``)."""
    return side.readable and vocabulary.listed(fold(fact.text), side.language)


def _told(fact: Fact, side: Side) -> bool:
    """Whether a text in any script says a place, its people or its adjective."""
    if side.readable:
        return side.find_value(fact) is not None
    names = eastern.surfaces().get(fact.value or "", ())
    shortened = {name[0] for name in names if "\u4e00" <= name[0] <= "\u9fff"} if _class(fact) == "country" else set()
    return not names or any(name in side.text for name in (*names, *sorted(shortened)))


def organisations_swapped(a: Side, b: Side, sound: bool) -> list[tuple[Fact, Fact]]:
    """Pairs of organisations, both known by the table and each nowhere in the other text, at like places."""
    new = [fact for fact in b.values.values() if _body(fact) and a.find(fact, sound) is None]
    scale = len(a.text) / max(1, len(b.text))
    pairs: list[tuple[Fact, Fact]] = []
    for fact in new:
        for other in a.facts_near(fact.start * scale, REACH):
            if _body(other) and not _kin(other, fact) and b.find(other, sound) is None:
                pairs.append((other, fact))
                break
    return pairs


def _body(fact: Fact) -> str:
    """The group of the table where an organisation stands whose name texts keep; empty for any other name."""
    group = organisations.group_of().get(fact.value or "", "")
    return group if group in _KEPT or fact.value == "org:eu" else ""


def _kin(a: Fact, b: Fact) -> bool:
    """Whether texts may say one organisation for the other: the whole for its part."""
    values = {a.value, b.value}
    return ("org:un" in values and _body(a) == _body(b)) or any(values <= kin for kin in _KIN)


def _window(side: Side, start: int, end: int) -> Side:
    """A stretch of a text with the names that stand in it."""
    names = [
        replace(name, start=name.start - start, end=name.end - start)
        for name in side.names
        if name.start >= start and name.end <= end
    ]
    return Side(side.text[start:end], side.language, names)


def _class(fact: Fact) -> str | None:
    """What kind of place is well enough known to be missed: country, city, or None."""
    value = fact.value or ""
    if fact.kind != "place":
        return None
    if len(value) == 2:
        return "country"
    return "city" if len(value) > 3 and value.isdigit() and places.is_large(value) else None


def _alike(a: Fact, b: Fact) -> bool:
    """Whether two places may be one spelled otherwise, or one named within the other."""
    if _class(a) == _class(b) == "country":
        return places.one_country(a.value or "", b.value or "")
    ours, theirs = Side.tokens(a, by_text=True), Side.tokens(b, by_text=True)
    return any(not resemblance.unlike(word, other, True) for word in ours for other in theirs)
