"""The article as lines: what detectors that look at places (a line's head, a paragraph's foot) walk over."""

from __future__ import annotations

from dataclasses import dataclass

from provenance.model import Article, ZoneKind
from provenance.signals.once import once


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the text without the white space around it: ``text[start:end]``, never empty."""

    start: int
    end: int
    zone: ZoneKind | None
    language: str | None  # of the zone, where it is known


@once  # every detector of one article asks
def lines(article: Article) -> tuple[Line, ...]:
    """The lines of the article with the zone each starts in; an article without zones is all body."""
    text, zones = article.text, article.zones
    found: list[Line] = []
    at = position = 0
    for raw in text.splitlines(keepends=True):
        start, position = position, position + len(raw)
        stripped = raw.strip()
        if not stripped:
            continue
        start += len(raw) - len(raw.lstrip())
        while at < len(zones) and zones[at].end <= start:
            at += 1
        zone = zones[at] if at < len(zones) and zones[at].start <= start else None
        kind: ZoneKind | None = zone.kind if zone else (None if zones else "body")
        found.append(Line(start, start + len(stripped), kind, zone.language if zone else None))
    return tuple(found)
