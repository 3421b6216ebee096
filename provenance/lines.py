"""The line of a file that a span stands on, for surfaces that show findings beside the file (SARIF, GitHub)."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache

from provenance.model import Article, Span
from provenance.reading.page import walk
from provenance.reading.tokens import tokens

#: Formats whose text is the file itself, and those whose source is.
_TEXTS = frozenset({"txt", "md"})
_PAGES = frozenset({"html"})


def line_of(article: Article, span: Span) -> int | None:
    """1-based; the record's own line in JSON Lines; None where the text is no part of the file as it stands."""
    if article.line is not None:
        return article.line
    if article.format in _TEXTS and span.field == "text":
        return _count(article.text, span.start)
    if article.format in _PAGES and article.source is not None and span.field != "title":
        return _count(article.source, span.start if span.field == "source" else _in_code(article.source, span.start))
    return None


def _count(text: str, offset: int) -> int:
    return 1 + text.count("\n", 0, offset) + (text.count("\r", 0, offset) if "\n" not in text else 0)


def _in_code(source: str, offset: int) -> int:
    """Where the line of a page's text begins in its code."""
    starts, places = _lines(source)
    number = bisect_right(starts, offset) - 1
    if number < 0:
        return 0
    place = places[number]
    return place + len(source[place : place + 1000]) - len(source[place : place + 1000].lstrip())


@lru_cache(maxsize=1)  # the findings of one article ask one after another
def _lines(source: str) -> tuple[list[int], list[int]]:
    found = walk(tokens(source)).lines
    return [line.start for line in found], [line.at for line in found]
