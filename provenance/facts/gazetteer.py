"""Known names in a text: organisations and places of more than one word, of one word, and inflected ones.

A table's name is found from its first word, which is capitalised in all the languages covered; the words behind it
may be lower case (``Union européenne``).
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from provenance import data
from provenance.facts import organisations, persons, places
from provenance.facts.capitals import Word
from provenance.facts.folding import fold
from provenance.model import FactKind

_NEXT = re.compile(r"[^\w\n]{1,3}([^\W_]+)")
LONGEST = 10  # words of the longest name looked for
#: Languages whose names take case endings or an attached article.
INFLECTING = frozenset("pl cs sk sl hr sr bs mk bg sq el hu fi et lv lt tr ru uk ro sv da no de is".split())
_GENITIVE_ONLY = frozenset({"de", "sv", "da", "no"})  # their names change by an s alone
#: Points of the compass before a territory, folded, in the languages that write them in one word.
_SIDE = re.compile(
    r"(?:nord|syd|sud|sor|ost|oster|vest|vaster|west|mittel|mellem|mellan)(?:ost|vest|west|vast)?(?!indi)"
)
_HUNGARIAN_CASE = re.compile(r"(?:b[ae]n?|b[oe]l|r[ae]|n[ae]k|r[oe]l|t[oe]l|v[ae]l|h[oe]z|ig|ert|t|on|en|n)$")
_ENDINGS = ("", "a", "o", "e", "i", "y", "as", "is", "os", "us", "ja", "ia")


def same_word(known: str, seen: str, inflecting: bool) -> bool:
    """Whether a folded word is a known one, possibly with another ending (LIBRARIES: the common-prefix rule)."""
    if known == seen:
        return True
    if not inflecting:
        return len(known) > 3 and seen in (known + "s", known + "e", known + "es")
    shared = 0
    for a, b in zip(known, seen, strict=False):
        if a != b:
            break
        shared += 1
    return shared >= max(3, len(known) - 3, 0.6 * len(known)) and len(known) - shared <= 3 and len(seen) - shared <= 4


@cache
def _phrases() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """Names of several words by the first three letters of the first: folded words, value; longest first."""
    table: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for source in (organisations.phrases(), places.territories(), places.cities()):
        for name, value in source.items():
            words = tuple(name.split())
            if len(words) > 1:
                table.setdefault(words[0][:3], []).append((words, value))
    for entries in table.values():
        entries.sort(key=lambda entry: (-len(entry[0]), entry))
    return table


@lru_cache(maxsize=16384)
def _openers(word: str, inflecting: bool) -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """The phrases whose first word this may be (as printed), by the first two letters of their second."""
    first = fold(word)
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for entry in _phrases().get(first[:3], ()):
        if same_word(entry[0][0], first, inflecting):
            found.setdefault(entry[0][1][:2], []).append(entry)
    return found


@cache
def _only_in() -> dict[str, frozenset[str]]:
    """Names of places that are common words elsewhere, with the languages in which they are the place's."""
    return {name: frozenset(said.split()) for name, said in data.toml("places")["only-in"].items()}


@lru_cache(maxsize=16384)
def single(word: str, language: str | None, doubtful: bool = False) -> str | None:
    """The value of a single capitalised word as printed, or None; where its capital is ``doubtful``, none inflected
    but a country's."""
    if value := organisations.acronym(word, language):
        return value
    folded = fold(word)
    if folded in _only_in() and language not in _only_in()[folded]:
        return None
    if value := places.territories().get(folded) or places.cities().get(folded) or organisations.phrases().get(folded):
        return value
    if language not in INFLECTING or len(folded) < 5 or word.isupper() or folded in persons.given_names():
        return None
    if language in _GENITIVE_ONLY:
        stem = folded.removesuffix("s")
        return places.territories().get(stem) or places.large_cities().get(stem) or _part_of(stem)
    case = _HUNGARIAN_CASE.search(folded) if language == "hu" else None
    if case and (value := places.territories().get(folded[: case.start()])):  # short names: "Kínában", "Iránnal"
        return value
    for cut in (1, 2, 3, 4):
        stem = folded[:-cut]
        if len(stem) < max(4, cut + 2):
            break
        for ending in _ENDINGS:
            if value := places.territories().get(stem + ending):
                return value
            if not doubtful and (value := places.large_cities().get(stem + ending)):
                return value
    return None


def _part_of(folded: str) -> str | None:
    """The territory that a compound names a part of, in Germanic languages: "Südengland", "Nordfrankrig"."""
    side = _SIDE.match(folded)
    return places.territories().get(folded[side.end() :]) if side and len(folded) - side.end() > 3 else None


def phrase(text: str, word: Word, language: str | None) -> tuple[int, str] | None:
    """The longest known name of several words that starts with this one: its end and value."""
    inflecting = language in INFLECTING
    openers = _openers(word.text, inflecting)
    if not openers or (second := _NEXT.match(text, word.end)) is None:
        return None
    candidates = openers.get(fold(second[1])[:2])
    if not candidates:
        return None
    seen = [fold(word.text)]
    ends = [word.end]
    while second is not None and len(seen) < LONGEST:
        seen.append(fold(second[1]))
        ends.append(second.end())
        second = _NEXT.match(text, second.end())
    for words, value in candidates:
        if len(words) > len(seen):
            continue
        if all(same_word(a, b, inflecting) for a, b in zip(words, seen, strict=False)):
            end = ends[len(words) - 1]
            if len(words[0]) > 3 or _capital(text, end):  # "La réunion" is not La Réunion
                return end, value
    return None


def _capital(text: str, end: int) -> bool:
    """Whether the word that ends here starts with a capital."""
    start = end
    while start and text[start - 1].isalnum():
        start -= 1
    return text[start].isupper()


def kind(value: str) -> FactKind:
    """What a table's value is."""
    if value.startswith("thing:"):
        return "name"
    return "organisation" if value.startswith("org:") else "place"
