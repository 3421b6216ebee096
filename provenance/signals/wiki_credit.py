"""Detector: a wiki's own credit of the article that its text was translated from, told by where it leads.

The wordings of these templates differ from wiki to wiki; what they share is a link to one fixed version (``oldid=``) of
an article in another language's Wikipedia, Wikinews or sister, which nothing else on an article's page has.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from urllib.parse import urljoin

from provenance.model import Article, Signal
from provenance.signals.detector import Detector
from provenance.signals.layout import lines
from provenance.signals.markup.code import language

_WIKI = re.compile(
    r"https?://([a-z]{2,3}(?:-[a-z]{2,8})?)(?:\.m)?\.wiki(?:pedia|news|voyage|source|books|versity)\.[^?#\s]{1,300}"
    r"\?(?:[^#\s]{0,300}&)?oldid=\d",
    re.IGNORECASE,
)
_GENERATOR = re.compile(r"<meta[^<>]{0,80}content=[\"']MediaWiki", re.IGNORECASE)
_LEAST_WORDS = 4
_FURNITURE = frozenset({"template", "masthead"})


def find(article: Article) -> Iterator[Signal]:
    """A signal for the line of the first such link."""
    links = [link for link in article.links if "oldid=" in link.url]
    if not links or article.source is None or not _GENERATOR.search(article.source[:20_000]):
        return
    whole = lines(article)
    own = language(article.language)
    for link in links:
        match = _WIKI.match(urljoin(article.metadata.url or "", link.url))
        spoken = language(match[1]) if match else None
        number = bisect_right(whole, link.start, key=lambda line: line.start) - 1
        if not spoken or spoken == own or number < 0:
            continue
        line = whole[number]
        text = article.text[line.start : line.end]
        if line.zone not in _FURNITURE and text.count(" ") >= _LEAST_WORDS - 1:
            yield Signal(
                kind="original-pointer",
                grade="declared",
                start=line.start,
                end=line.end,
                text=text,
                zone=line.zone,
                claims={
                    "original_language": spoken,
                    "original_language_by": "address",
                    "url": link.url,
                    **({"language_of_notice": line.language} if line.language else {}),
                },
            )
            return


def _example(source: str) -> Article:
    from provenance.reading import html

    return html.page(f'<html lang="cs"><head><meta name="generator" content="MediaWiki 1.42"></head>{source}', id="x")


_LINK = "https://de.wikipedia.org/w/index.php?title=Steg&amp;oldid=12"
DETECTOR = Detector(
    name="wiki-credit",
    kind="original-pointer",
    sees="On a wiki's page, a line that leads to one fixed version of an article in another language's wiki.",
    misses="Credits without the version's number, or on talk pages only.",
    find=find,
    fires=(f'<p>V tomto článku byl použit text z článku <a href="{_LINK}">Steg</a> na německé Wikipedii.</p>',),
    quiet=(
        '<p>V tomto článku byl použit text z <a href="https://de.wikipedia.org/wiki/Steg">Steg</a> a z knihy.</p>',
        f'<nav><ul><li><a href="{_LINK}">Deutsch</a></li></ul></nav><p>Lávka byla postavena v roce 1911.</p>',
    ),
    article=_example,
)
