"""Whether a page is an institution's own, proved by its address, its publisher metadata or its imprint.

Style proves nothing: that is a signal of kind ``institutional-style`` (:mod:`provenance.signals.institutional_style`).
The institutions are ``data/institutions_sites.toml``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal
from urllib.parse import urlsplit

from provenance import data
from provenance.model import Article, Span
from provenance.signals.languages_near import base
from provenance.signals.layout import lines

Proof = Literal["address", "publisher", "imprint"]

_OUTSIDE = frozenset({"template", "footer", "masthead", "notice", "byline", "list"})
_LONGEST = 200  # characters of an imprint's line
_IMPRINT = re.compile(
    r"(?:©|\(c\)|copyright)\s{0,2}(?:©\s?)?(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)\d\d)?,?\s)?(?:by\s)?", re.I
)
_YEARS = re.compile(r"[\s,]*(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)\d\d)?)?[\s,.|·•–-]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Institution:
    """An institution, its names and domains, and where it publishes official wording in which languages."""

    id: str
    name: str
    names: tuple[str, ...]  # all of them, ``name`` first
    sites: tuple[str, ...]
    languages: tuple[str, ...]
    addresses: tuple[tuple[str, str], ...]  # language → press room

    def wording_at(self, language: str | None) -> str | None:
        """Where official wording in this language is published, or None where it is not, as a rule."""
        return dict(self.addresses).get(base(language)) if language else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Official:
    """A page proved to be an institution's own. ``span`` is the imprint's, where that is the proof."""

    institution: Institution
    proof: Proof
    span: Span | None = None
    in_official_language: bool | None = None  # None where the article's language is not known


@cache
def institutions() -> tuple[Institution, ...]:
    """All entries, in the file's order."""
    found = []
    for row in data.toml("institutions_sites")["institution"]:
        at = row["at"]
        pairs = at.items() if isinstance(at, dict) else ((code, at.format(language=code)) for code in row["languages"])
        found.append(
            Institution(
                id=row["id"],
                name=row["name"],
                names=(row["name"], *row.get("names", ())),
                sites=tuple(row["sites"]),
                languages=tuple(row["languages"]),
                addresses=tuple(pairs),
            )
        )
    return tuple(found)


def institution(name: str) -> Institution | None:
    """The institution that goes by this name ("OTAN") or id ("nato"); capitals matter in abbreviations only."""
    return _by_name().get(_fold(name)) or next((known for known in institutions() if known.id == name), None)


@cache
def _by_name() -> dict[str, Institution]:
    index: dict[str, Institution] = {}
    for known in institutions():
        for name in known.names:
            index.setdefault(_fold(name), known)
    return index


def _fold(name: str) -> str:
    name = " ".join(name.replace("’", "'").split()).strip(" .,:;")
    return name if name.isupper() or len(name) <= 4 else name.casefold()


def of_address(url: str | None) -> Institution | None:
    """The institution whose site an address is on: the longest domain wins (``echr.coe.int`` over ``coe.int``)."""
    host = _host(url)
    if not host:
        return None
    matching = [
        (len(site), known)
        for known in institutions()
        for site in known.sites
        if host == site or host.endswith("." + site)
    ]
    return max(matching, key=lambda found: found[0])[1] if matching else None


def _host(url: str | None) -> str | None:
    if not url:
        return None
    try:
        return urlsplit(url if "//" in url else "//" + url).hostname
    except ValueError:  # a malformed IPv6 address
        return None


def official(article: Article) -> Official | None:
    """The institution whose own page this is, with the proof; None where nothing proves one.

    An address elsewhere outweighs what the page says of itself: a republication may carry the imprint along.
    """
    known, proof, span = of_address(article.metadata.url), "address", None
    if not known and _host(article.metadata.url):
        return None
    if not known:
        names = (article.metadata.publisher, article.metadata.site)
        known, proof = next((found for name in names if name and (found := institution(name))), None), "publisher"
    if not known:
        known, span, proof = *_imprint(article), "imprint"
    if not known:
        return None
    language = base(article.language) if article.language else None
    return Official(
        institution=known,
        proof=proof,  # type: ignore[arg-type]
        span=span,
        in_official_language=language in known.languages if language else None,
    )


def _imprint(article: Article) -> tuple[Institution | None, Span | None]:
    """The copyright line of an institution, outside the article's own text (in a caption it credits a picture)."""
    if "©" not in article.text and "opyright" not in article.text and "(c)" not in article.text.lower():
        return None, None
    last = lines(article)
    for number, line in enumerate(last):
        foot = line.zone == "body" and number >= len(last) - 2 and number > 2
        if not (line.zone in _OUTSIDE or foot) or line.end - line.start > _LONGEST:
            continue
        text = article.text[line.start : line.end].replace("’", "'")
        sign = _IMPRINT.match(text)
        if not sign:
            continue
        rest = text[sign.end() :]
        for known in institutions():
            for name in known.names:
                if rest.startswith(name) and _YEARS.fullmatch(rest[len(name) :].split("  ")[0][:40]):
                    return known, Span(line.start, line.end)
    return None, None
