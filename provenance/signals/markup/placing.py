"""Where marks stand: in the article itself, in a part of it, or only in the site's furniture around it.

A theme that was once saved from a translating browser keeps its marks in menus and footers for ever: they tell nothing
of the articles. A paragraph pasted from a machine is no translated article either.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from provenance.model import Article
from provenance.reading.page import Line, walk
from provenance.signals.markup.code import Code, Tag, Text

_OWN = frozenset({"body", "quotation", "list", "caption", "dateline"})
_AROUND = frozenset({"template", "footer", "masthead"})
#: From this share of the article's characters on, the article is what was translated.
_MUCH = 1 / 3


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a group of marks stands: ``share`` of the article's own characters in marked lines, ``around`` it too."""

    share: float
    around: bool

    @property
    def whole(self) -> bool:
        return self.share >= _MUCH


def placed(page: Code, article: Article, tags: Sequence[Tag]) -> Placed:
    """The lines that tags mark: each the line of the first text behind it."""
    lines = walk(page.tokens).lines
    texts = [token.start for token in page.tokens if isinstance(token, Text) and not token.text.isspace()]
    marked = {number for tag in tags if (number := _line(lines, texts, tag)) is not None}
    kinds = _kinds(article, lines)
    own = [number for number, kind in enumerate(kinds) if kind in _OWN]
    size = sum(lines[number].end - lines[number].start for number in own)
    inside = [number for number in own if number in marked]
    share = sum(lines[number].end - lines[number].start for number in inside) / size if size else float(bool(marked))
    first, last = (inside[0], inside[-1]) if inside else (len(lines), -1)
    around = any(kinds[number] in _AROUND and not first <= number <= last for number in marked)
    return Placed(share, around)


def _line(lines: Sequence[Line], texts: Sequence[int], tag: Tag) -> int | None:
    following = bisect_left(texts, tag.end)
    if following == len(texts):
        return None
    number = bisect_right(lines, texts[following], key=lambda line: line.at) - 1
    return number if number >= 0 else None


def _kinds(article: Article, lines: Sequence[Line]) -> list[str]:
    """The zone each line stands in."""
    starts = [zone.start for zone in article.zones]
    found: list[str] = []
    for line in lines:
        number = bisect_right(starts, line.start) - 1
        found.append(article.zones[number].kind if number >= 0 else "body")
    return found
