"""Detector: the line under an article that came through a site's feed, "The post … appeared first on …".

It names the site that the article came from; on that site's own pages it says nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from urllib.parse import urlsplit

import ahocorasick_rs

from provenance import data
from provenance.model import Article, Signal
from provenance.reading.furniture import fold
from provenance.signals.detector import Detector
from provenance.signals.layout import Line, lines

_LONGEST = 500  # characters of the line
_NAME = 80  # characters of a site's name


@dataclass(frozen=True, slots=True)
class _Footer:
    """One wording, folded: what stands before the title, between title and site, and behind the site."""

    language: str
    before: str
    between: str
    behind: str


def find(article: Article) -> Iterator[Signal]:
    """A signal for each such line that names another site than the page's own."""
    automaton, footers = _footers()
    text = fold(article.text)
    hits = list(automaton.find_matches_as_indexes(text, overlapping=True))
    if not hits:
        return
    whole = lines(article)
    for number, start, _ in hits:
        line = next((line for line in whole if line.start <= start < line.end), None)
        found = line and _site(text, line, start, footers[number])
        if line and found:
            site = article.text[found[0] : found[1]]
            if not _own(article, site):
                yield Signal(
                    kind="source-attribution",
                    grade="declared",
                    start=line.start,
                    end=line.end,
                    text=article.text[line.start : line.end],
                    zone=line.zone,
                    claims={"language_of_notice": footers[number].language, "publisher": site},
                )


def _site(text: str, line: Line, start: int, footer: _Footer) -> tuple[int, int] | None:
    """Where the site's name stands on a line that is built like the footer."""
    if line.end - line.start > _LONGEST or not text.startswith(footer.before, line.start):
        return None
    first = start + len(footer.between)
    last = line.start + len(text[line.start : line.end].rstrip(" .。"))
    if footer.behind:
        last = text.rfind(footer.behind, first, line.end)
    while first < last and text[first] == " ":
        first += 1
    while last > first and text[last - 1] == " ":
        last -= 1
    return (first, last) if 0 < last - first <= _NAME and start > line.start + len(footer.before) else None


def _own(article: Article, site: str) -> bool:
    about = article.metadata
    try:
        host = (urlsplit(about.url or "").hostname or "").removeprefix("www.")
    except ValueError:  # a malformed address
        host = ""
    return site.casefold() in {name.casefold() for name in (about.site, about.publisher, host) if name}


@cache
def _footers() -> tuple[ahocorasick_rs.AhoCorasick, tuple[_Footer, ...]]:
    found = []
    for language, wordings in data.toml("feed_footers").items():
        for wording in wordings:
            before, rest = fold(wording).split("{title}")
            between, behind = rest.split("{site}")
            found.append(_Footer(language, before, between, behind.rstrip(".。")))
    return ahocorasick_rs.AhoCorasick([footer.between for footer in found]), tuple(found)


DETECTOR = Detector(
    name="feed-footer",
    kind="source-attribution",
    sees="The line that feed plugins put under an article, with the site it first appeared on.",
    misses="Wordings that a site wrote itself; feeds without the line.",
    find=find,
    fires=(
        "The post Storm closes the mountain railway appeared first on Sunder Brief.",
        "L’article La piscine ferme est apparu en premier sur Écho de la vallée.",
    ),
    quiet=(
        "The ghost of the post office appeared first on Sunday.",
        "L’article 4 proviene da un vecchio codice, disse il giudice alla corte.",
    ),
)
