"""Where statements lead: the address of a page's link that stands with a pointer to the original or a credit."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace
from urllib.parse import urljoin, urlsplit

from provenance.model import Article, Link, Signal, SignalKind

_POINTING: frozenset[SignalKind] = frozenset({"original-pointer", "source-attribution"})


def follow(article: Article, signals: Iterable[Signal]) -> Iterator[Signal]:
    """The signals; pointers and credits without an address get that of a link in them, else of one on their line.

    Addresses within the page itself and other schemes than http(s) lead to no original.
    """
    starts = [link.start for link in article.links]
    for signal in signals:
        if signal.kind in _POINTING and signal.field == "text" and article.links and not signal.claims.get("url"):
            address = _address(article, signal, starts)
            if address:
                signal = replace(signal, claims={**signal.claims, "url": address})
        yield signal


def _address(article: Article, signal: Signal, starts: list[int]) -> str | None:
    left = article.text.rfind("\n", 0, signal.start) + 1
    right = article.text.find("\n", signal.end)
    right = len(article.text) if right < 0 else right
    beside = article.links[bisect_left(starts, left) : bisect_left(starts, right)]
    inside = [link for link in beside if link.start < signal.end and signal.start < link.end]
    return next(filter(None, (_absolute(article, link) for link in (*inside, *beside))), None)


def _absolute(article: Article, link: Link) -> str | None:
    try:
        url = urljoin(article.metadata.url or "", link.url)
        parts = urlsplit(url)
    except ValueError:  # a malformed address
        return None
    if parts.scheme not in ("http", "https") or not parts.netloc:
        return None
    return None if article.metadata.url and url.partition("#")[0] == article.metadata.url.partition("#")[0] else url
