"""What a page's head and its structured data say about the page: language, address, dates, author, publisher.

As found, never inferred from the text. Sources: HTML ``lang``, canonical link, Open Graph and article meta tags
(ogp.me), Dublin Core (dcterms), citation tags (Google Scholar), JSON-LD in schema.org's words.
"""

from __future__ import annotations

import email.utils
import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from provenance.model import Metadata
from provenance.reading import structured as structured_data
from provenance.reading.tokens import Tag, Text, Token

_PUBLISHED = (
    "article:published_time",
    "og:published_time",
    "datepublished",
    "dcterms.issued",
    "dcterms.created",
    "dc.date.issued",
    "dc.date",
    "citation_publication_date",
    "citation_date",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "publishdate",
    "date",
)
_MODIFIED = ("article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "last-modified", "lastmod")
_AUTHOR = ("author", "article:author", "dcterms.creator", "dc.creator", "citation_author", "parsely-author", "byl")
_PUBLISHER = ("dcterms.publisher", "dc.publisher", "citation_publisher", "publisher")
_ARTICLES = frozenset(
    "Article NewsArticle ReportageNewsArticle AnalysisNewsArticle OpinionNewsArticle BackgroundNewsArticle "
    "ReviewNewsArticle AskPublicNewsArticle AdvertiserContentArticle BlogPosting LiveBlogPosting Report "
    "SocialMediaPosting TechArticle ScholarlyArticle SatiricalArticle WebPage CreativeWork".split()
)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8}){0,6}\Z")
_DATE = re.compile(
    r"(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?)\s?(Z|z|[+-]\d{2}(?::?\d{2})?)?)?\Z"
)
_SOURCE_TYPE = re.compile(
    r"(?:https?://cv\.iptc\.org/newscodes/digitalsourcetype/|https?://schema\.org/|[a-z]{1,20}:)?([A-Za-z]{4,60})\Z"
)
_COMPACT_DATE = re.compile(r"(\d{4})[/.]?(\d{2})[/.]?(\d{2})\Z")


def metadata(tokens: Iterable[Token]) -> tuple[Metadata, str | None]:
    """What the page says about itself, and its title in the words of its ``og:title``."""
    meta: dict[str, str] = {}
    language = canonical = None
    scripts: list[Any] = []
    structured = False  # inside a JSON-LD script
    for token in tokens:
        if isinstance(token, Text):
            if structured and token.raw == "script":
                scripts.append(structured_data.parsed(token.text))
            structured = False
            continue
        if not isinstance(token, Tag) or token.closing:
            continue
        if token.name == "script":
            structured = "ld+json" in token.raw.lower()
        elif token.name == "meta":
            attributes = token.attributes()
            name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop")
            if name and attributes.get("content", "").strip():
                meta.setdefault(name.strip().lower(), attributes["content"].strip())
            elif attributes.get("http-equiv", "").lower() == "content-language":
                meta.setdefault("content-language", attributes.get("content", "").strip())
        elif token.name == "link" and canonical is None and "canonical" in token.raw.lower():
            attributes = token.attributes()
            if "canonical" in attributes.get("rel", "").lower().split():
                canonical = attributes.get("href", "").strip() or None
        elif token.name == "html" and language is None:
            attributes = token.attributes()
            language = attributes.get("lang") or attributes.get("xml:lang")
    canonical = _first(_address(canonical), _address(meta.get("og:url")))
    names = structured_data.named(scripts)
    main = _main([work for script in scripts for work in structured_data.works(script)], canonical)
    work = {key: structured_data.resolved(value, names) for key, value in main.items()}
    found = Metadata(
        language=_first(tag(language), tag(_text(work.get("inLanguage"))), tag(meta.get("content-language")))
        or tag(meta.get("og:locale")),
        url=_first(canonical, _address(_text(work.get("url")))),
        published=_first(*(date(meta.get(name)) for name in _PUBLISHED[:3]), date(_text(work.get("datePublished"))))
        or _first(*(date(meta.get(name)) for name in _PUBLISHED[3:])),
        modified=_first(*(date(meta.get(name)) for name in _MODIFIED), date(_text(work.get("dateModified")))),
        author=_first(_name(work.get("author")), *(_person(meta.get(name)) for name in _AUTHOR)),
        publisher=_first(_name(work.get("publisher")), *(_person(meta.get(name)) for name in _PUBLISHER)),
        site=meta.get("og:site_name") or meta.get("application-name"),
    )
    return found, meta.get("og:title")


def merged(stronger: Metadata, weaker: Metadata) -> Metadata:
    """The first, with what it leaves open taken from the second."""
    gaps = {name: getattr(weaker, name) for name in Metadata.__dataclass_fields__ if getattr(stronger, name) is None}
    return replace(stronger, **gaps)


def tag(value: str | None) -> str | None:
    """A language tag as found, with hyphens (``fr_FR`` and ``fr-FR`` are both met); None for what is none."""
    value = (value or "").strip().split(",")[0]
    return value.replace("_", "-") if _LANGUAGE.match(value) else None


def date(value: str | None) -> str | None:
    """A date or date-time in ISO 8601; RFC 2822 and bare ``YYYYMMDD`` are rewritten, anything else is None."""
    value = (value or "").strip()
    if not value or len(value) > 60:
        return None
    match = _DATE.match(value)
    if match:
        year, month, day, time, zone = match.groups()
        if not (1 <= int(month) <= 12 and 1 <= int(day) <= 31):
            return None
        return f"{year}-{month}-{day}" + (f"T{time.replace(',', '.')}{(zone or '').upper()}" if time else "")
    match = _COMPACT_DATE.match(value)
    if match and 1 <= int(match[2]) <= 12 and 1 <= int(match[3]) <= 31:
        return "-".join(match.groups())
    try:
        return email.utils.parsedate_to_datetime(value).isoformat()
    except (ValueError, TypeError, OverflowError):
        return None


def digital_source(value: str | None) -> str | None:
    """An IPTC digital source type without its address or scheme (``trainedAlgorithmicMedia``); None for none."""
    match = _SOURCE_TYPE.match((value or "").strip())
    return match[1].removesuffix("DigitalSource") if match else None


def _main(works: list[Mapping[str, Any]], canonical: str | None) -> Mapping[str, Any]:
    """The work that is the article: the most particular type that carries a date or headline; of several, the one at
    the page's own address."""

    def here(work: Mapping[str, Any]) -> bool:
        about = (work.get("url"), work.get("@id"), work.get("mainEntityOfPage"))
        places = (part.get("@id") if isinstance(part, dict) else part for part in about)
        return any(isinstance(place, str) and place.partition("#")[0] == canonical for place in places)

    translated = [work.get("translationOfWork") for work in works]
    originals = {str(said.get("@id")) if isinstance(said, dict) else str(said) for said in translated if said}

    def rank(work: Mapping[str, Any]) -> int:
        if "translationOfWork" not in work and (work.get("@id") in originals or work.get("url") in originals):
            return 0  # it stands in the graph as what the page was translated from
        types = work.get("@type")
        kinds = {kind for kind in (types if isinstance(types, list) else [types]) if isinstance(kind, str)}
        if not kinds & _ARTICLES:
            return 0
        general = bool(kinds & {"WebPage", "CreativeWork"})
        return 4 - 2 * general + ("datePublished" in work or "headline" in work)

    best = max(works, key=lambda work: (rank(work), canonical is not None and here(work)), default={})
    return best if best and rank(best) else {}


def _first(*values: str | None) -> str | None:
    return next((value for value in values if value), None)


def _text(value: Any) -> str | None:
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, dict):
        value = value.get("@value") or value.get("alternateName") or value.get("name")
    return value if isinstance(value, str) else None


def _name(value: Any) -> str | None:
    names = [_person(_text(part)) for part in (value if isinstance(value, list) else [value])]
    return ", ".join(dict.fromkeys(name for name in names if name)) or None


def _person(value: str | None) -> str | None:
    """A name; an address of a profile page is none."""
    value = " ".join((value or "").split())
    return value if value and not value.lower().startswith(("http:", "https:")) else None


def _address(value: str | None) -> str | None:
    value = (value or "").strip()
    return value if value.lower().startswith(("http://", "https://")) else None
