"""Whether a short line is a byline: a word for "by", two to four names, perhaps outlet, date or role, nothing else."""

from __future__ import annotations

import re
from functools import cache

from provenance import data
from provenance.reading.shapes import ends_sentence

_LONGEST = 120
_NAMES = (2, 4)
_TAIL_WORDS = 5  # of one piece behind the names, figures aside
_PIECES = 4
_SEPARATOR = re.compile(r"\s*[,;|•·/(]\s*|\s+[–—-]\s+")
_NAME = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]*)*")


def is_byline(line: str) -> bool:
    """True for "By Jane Holt" and "Von Petra Lang, Berlin, 14. November 2023", in any of the languages of the data.

    A line that ends as a sentence does is none, nor is one whose capitalised words are days, months or articles.
    """
    if not 5 <= len(line) <= _LONGEST:
        return False
    opening = _opening().match(line)
    if opening is None:
        return False
    names, *tail = [piece for piece in _SEPARATOR.split(line[opening.end() :].strip(" *_")) if piece]
    if tail and ends_sentence(line):
        return False
    return _is_names(names.removesuffix(".")) and len(tail) <= _PIECES and all(map(_is_extra, tail))


def _is_names(piece: str) -> bool:
    """Two to four names; two people joined by "and", or a town after "in", may follow."""
    table = _table()
    groups: list[list[str]] = [[]]
    town = False
    for word in piece.split():
        if word.lower() in table["joining"] and groups[-1] and not word[0].isupper():
            groups.append([])
        elif word.lower() in table["places"] and len(groups[-1]) > 1 and not town:
            town = True
            groups.append([])
        elif not _is_name(word):
            if word.lower() not in table["particles"] or word[0].isupper():
                return False
        else:
            groups[-1].append(word)
    people = groups[:-1] if town else groups
    least, most = _NAMES
    return (
        bool(people)
        and bool(people[0])
        and people[0][0].lower() not in _weekdays()
        and all(least <= len(group) <= most for group in people)
        and (not town or 1 <= len(groups[-1]) <= most)
    )


def _is_name(word: str) -> bool:
    return bool(_NAME.fullmatch(word)) and word[0].isupper() and word.lower() not in _table()["none"]


def _is_extra(piece: str) -> bool:
    """A few words: an outlet, a date, a role."""
    words = [word for word in piece.split() if any(map(str.isalpha, word))]
    return len(words) <= _TAIL_WORDS and not re.search(r"[!?:;…]\s|[!?;…]$", piece)


@cache
def _opening() -> re.Pattern[str]:
    words = {word for group in data.toml("bylines")["by"].values() for word in group}
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return re.compile(rf"[*_]{{0,2}}(?:{'|'.join(map(re.escape, longest_first))})(?:\s?[:：]\s?|\s)\s{{0,3}}", re.I)


@cache
def _table() -> dict[str, frozenset[str]]:
    table = data.toml("bylines")
    return {
        "particles": frozenset(table["within"]["particles"].split()),
        "joining": frozenset(table["within"]["joining"].split()),
        "places": frozenset(table["within"]["places"].split()),
        "none": frozenset(table["no"]["names"].split()),
    }


@cache
def _weekdays() -> frozenset[str]:
    """The days' names in every language: "By Monday Evening" names nobody."""
    tables = data.generated("calendar").values()
    return frozenset(form for table in tables for form in table.get("weekdays", ()))
