"""Cuts what is checked of an article into sentences: the pieces that are translated and quoted."""

from __future__ import annotations

from provenance.model import Article, Span, ZoneKind
from provenance.sentences import sentences

#: Zones that carry the article itself; the rest is the site's furniture.
CHECKED: frozenset[ZoneKind] = frozenset({"title", "body", "quotation", "list"})


def segments(article: Article) -> list[Span]:
    """The sentences of the checked zones, in order, without white space around them; what no zone covers is body.

    A zone in another language than the article's is left out: engines would be asked for the wrong direction.
    """
    stretches: list[tuple[int, int]] = []
    done = 0
    for zone in article.zones:
        stretches.append((done, zone.start))
        if zone.kind in CHECKED and zone.language in (None, article.language):
            stretches.append((zone.start, zone.end))
        done = zone.end
    stretches.append((done, len(article.text)))
    return [Span(start, end) for stretch in stretches for start, end in sentences(article.text, *stretch)]
