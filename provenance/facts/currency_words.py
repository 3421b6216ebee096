"""What a word, a sign or a name of several words says about the currency: ISO 4217 codes, and families of them.

Stems without accents meet every inflection ("рублей", "koronách"); names of several words ("датских крон", "South
African rand") are CLDR's, each word of which may be inflected.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from anyascii import anyascii

from provenance import data
from provenance.facts.reading import Reading

_LETTERS = re.compile(r"[^\W\d_]+")
_SHARED_SIGNS = frozenset("$¥￥₱元圆")
_LETTERED_DOLLAR = re.compile(r"[A-Za-z]\.? ?\$|\$ ?(?:US|CA)", re.IGNORECASE)
_OPENING = 3  # letters by which a name is looked up
_INFLECTION = 3  # letters at a word's end that inflection may change


@cache
def table() -> dict[str, dict[str, str]]:
    """The hand-made table."""
    return data.toml("currencies")


@cache
def codes() -> frozenset[str]:
    """The ISO 4217 codes in use."""
    return frozenset(table()["codes"]["list"].split())


@cache
def _stems() -> dict[str, str]:
    return {stem: code for code, stems in table()["stems"].items() for stem in stems.split()}


@cache
def whose(kind: str) -> tuple[tuple[str, str], ...]:
    pairs = (pair.partition("=") for pair in table()["whose"].get(kind, "").split())
    return tuple((stem, code) for stem, _, code in pairs)


@cache
def coins(language: str | None) -> frozenset[str]:
    """The words for coins in a language, where a stem would be too coarse."""
    return frozenset(table()["coins"].get(language or "", "").split())


@cache
def pounds(language: str | None) -> frozenset[str]:
    return frozenset(table()["pound_words"].get(language or "", "").split())


@cache
def fold(form: str) -> str:
    return anyascii(form).lower()


@cache
def kind_of(form: str) -> str | None:
    """The currency (or the ambiguous kind, with "?") whose stem a word begins with."""
    folded = fold(form)
    exact = _stems().get("=" + folded)
    if exact or folded.startswith(("europ", "eurov", "evrop")):
        return exact
    for size in range(len(folded), 2, -1):
        kind = _stems().get(folded[:size])
        if kind and len(folded) - size <= (4 if size > 4 else size - 1):
            return kind
    return None


@cache
def _names(language: str | None) -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """The first letters of a currency's name → its words and its code, the longest names first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for name, code in data.generated("currencies_cldr").get(language or "", {}).items():
        words = tuple(name.split(" "))
        found.setdefault(words[0][:_OPENING], []).append((words, code))
    for entries in found.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return found


def named(reading: Reading, index: int) -> tuple[str, int] | None:
    """The currency whose name of several words begins at a word, and where the name ends; None for none."""
    words = reading.words
    for name, code in _names(reading.language).get(words[index].form[:_OPENING], ()):
        last = index + len(name) - 1
        if last < len(words) and all(
            _inflected(part, words[index + i].form) and (not i or words[index + i].start - words[index + i - 1].end < 3)
            for i, part in enumerate(name)
        ):
            return code, words[last].end
    return None


def joined(reading: Reading, place: int) -> tuple[str, int] | None:
    """The same in a language that puts no blank between words, for a name that begins at a place."""
    text = reading.text[place : place + 24].replace(" ", "")
    entries = _names(reading.language).get(text[:_OPENING], []) + _names(reading.language).get(text[:2], [])
    best = max((entry for entry in entries if text.startswith(entry[0][0])), key=lambda e: len(e[0][0]), default=None)
    if best is None:
        return None
    end, left = place, len(best[0][0])
    while left:
        left -= reading.text[end] != " "
        end += 1
    return best[1], end


def _inflected(one: str, other: str) -> bool:
    """Whether two words are forms of one: the same but for a few letters at the end."""
    if one == other:
        return True
    shorter = min(len(one), len(other))
    kept = max(shorter - _INFLECTION, _OPENING)
    return shorter > _OPENING and abs(len(one) - len(other)) <= _INFLECTION and one[:kept] == other[:kept]


@lru_cache(maxsize=4096)
def family(text: str) -> str | None:
    """The family ("?USD", "?peso", …) of an amount whose text names no country; None for coins and unknown words."""
    if "$" in text:
        return "?$"
    for form, name in table()["joined_families"].items():
        if form in text:
            return str(name)
    for word in _LETTERS.findall(text):
        kind = "?krona" if word in ("kr", "Kr") else kind_of(word.lower())
        if kind is not None and kind[0] == "?" and kind != "?cent":
            return kind
    return None


@lru_cache(maxsize=4096)
def stated(text: str, code: str) -> bool:
    """Whether an amount's text itself tells whose currency it is ("US$", "CAD", "yen", "Swiss francs"), rather than a
    word or sign that several countries share.
    """
    if _LETTERED_DOLLAR.search(text):
        return True
    if any(sign in text and sign not in _SHARED_SIGNS for sign in table()["signs"]):
        return True
    if any(form in text and not form.startswith("元") for form, joined in table()["joined"].items() if joined):
        return True
    if code in ("JPY", "CNY"):
        return not any(sign in text for sign in _SHARED_SIGNS)
    words = _LETTERS.findall(text)
    if any(word.upper() == code for word in words):
        return True
    stems = [stem for stem, owner in _owners() if owner == code]
    return any(word == stem or (len(stem) > 2 and word.startswith(stem)) for word in map(fold, words) for stem in stems)


@cache
def _owners() -> tuple[tuple[str, str], ...]:
    return tuple(pair for kind in table()["whose"] for pair in whose(kind))
