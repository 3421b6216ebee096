"""Cuts lines into sentences, in any language: a stop of any script, unless it closes an abbreviation, an initial or an
ordinal."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from provenance import data

_LINE = re.compile(r"[^\r\n\x0b\x0c\x85\u2028\u2029]+")
#: A sentence end: a mark, closing quotes or brackets, white space (none after an East Asian mark), and something that
#: may begin a sentence. The quantifiers are bounded, so that hostile text costs linear time.
_END = re.compile(
    r"(?:(?P<word>[^\W_]{0,12})(?P<mark>[.!?…؟।॥։]{1,4})[\"'”’»)\]\s]{0,8}?(?P<gap>\s{1,4})"
    r"|[。！？]{1,3}[」』”’）]{0,3}(?P<none>\s{0,4}))"
    r"(?=[\"'“‘«(\[「『（¿¡—–-]{0,3}\s?\w)"
)
#: A segment longer than this is cut at the next white space: engines slow down or refuse.
_LONGEST = 1200


def sentences(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Offsets of the sentences of each line between two offsets."""
    for line in _LINE.finditer(text, start, len(text) if end is None else end):
        at = line.start()
        for mark in _END.finditer(text, line.start(), line.end()):
            if mark.end() > at and not _goes_on(text, mark):
                yield from _cut(text, at, mark.start("none" if mark["gap"] is None else "gap"))
                at = mark.end()
        yield from _cut(text, at, line.end())


def _goes_on(text: str, mark: re.Match[str]) -> bool:
    """Whether a full stop closes an abbreviation, an initial or an ordinal rather than a sentence."""
    if mark["mark"] != ".":
        return text[mark.end() : mark.end() + 1].islower()
    word = mark["word"].lower()
    following = text[mark.end() : mark.end() + 1]
    if following.islower() or following.isdigit():  # "17 May. 2021"; a sentence seldom begins with a figure
        return True
    return word in _abbreviations() or len(word) == 1 or (word.isdigit() and len(word) < 3)


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(data.toml("abbreviations")["words"])


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > _LONGEST:
        at = max(text.rfind(" ", start + 1, start + _LONGEST), start + _LONGEST // 2)
        yield from _trimmed(text, start, at)
        start = at
    yield from _trimmed(text, start, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    piece = text[start:end]
    left, right = len(piece) - len(piece.lstrip()), len(piece.rstrip())
    if right > left:
        yield start + left, start + right
