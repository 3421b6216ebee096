"""What became of the people whom a number counts: dead, injured, arrested, missing, whatever the words for it."""

from __future__ import annotations

import re
from functools import cache

from provenance import data
from provenance.facts.folding import fold
from provenance.model import Fact

KINDS = ("dead", "injured", "arrested", "missing")
_REACH = 60  # characters on either side of a number in which its words stand
_MOST = 5  # words between a number and what became of the people
_WORD = re.compile(r"[\s\u00a0\u202f]{1,2}([^\W\d_]+)")
_BEFORE = re.compile(r"([^\W\d_]{2,30})[ \u00a0]$")


def of(text: str, fact: Fact, language: str) -> str | None:
    """What the counted people are, one of :data:`KINDS`: "Fourteen [people died]", "[killing] 14 people"."""
    links, after, before = _words(language)
    if not after:
        return None
    at = fact.end
    following = 0
    while following < _MOST and (found := _WORD.match(text, at, fact.end + _REACH)):
        word = fold(found[1], language)
        for kind, beginnings in after:
            if word.startswith(beginnings):
                return kind
        if word not in links:
            break
        at = found.end()
        following += 1
    found = _BEFORE.search(text, max(0, fact.start - _REACH), fact.start)
    if found and (following or not _WORD.match(text, fact.end)):
        verb = fold(found[1], language)
        return next((kind for kind, verbs in before if verb in verbs), None)
    return None


def bounded(text: str, fact: Fact) -> bool:
    """Whether a number says how many at least or at most: no other number contradicts it by being another."""
    before = fold(text[max(0, fact.start - _REACH) : fact.start]).split()[-2:]
    return not _bounds().isdisjoint(before)


@cache
def _bounds() -> frozenset[str]:
    return frozenset(data.toml("tolls")["bounds"]["all"].split())


@cache
def _words(
    language: str,
) -> tuple[frozenset[str], tuple[tuple[str, tuple[str, ...]], ...], tuple[tuple[str, frozenset[str]], ...]]:
    """A language's links, beginnings of what may follow, verbs that may precede; all empty where none are known."""
    table = data.toml("tolls")
    links = frozenset(table["links"].get(language, "").split())
    after = tuple((kind, tuple(table[kind][language].split())) for kind in KINDS if language in table[kind])
    verbs = table["before"]
    before = tuple((kind, frozenset(verbs[kind][language].split())) for kind in verbs if language in verbs[kind])
    return links, after, before
