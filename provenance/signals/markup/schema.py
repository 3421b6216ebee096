"""What a page's structured data says of its translation: schema.org in JSON-LD and in attributes.

``translationOfWork`` and ``translator`` count where they are said of the article, not of a book it reviews.
``isBasedOn`` is no sign of translation: newsrooms put their own address or a cited study there.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from provenance import data
from provenance.model import Article, Claim, Signal
from provenance.reading import head
from provenance.signals.detector import Detector
from provenance.signals.markup.code import Code, Tag, Text, code, language, mark
from provenance.signals.markup.examples import page

#: Types of schema.org that a page's own article may have.
_ARTICLES = re.compile(r"(?:\w*Article|BlogPosting|LiveBlogPosting|SocialMediaPosting|Report|WebPage|\w*Page)\Z")
_WORDS = ("translationofwork", "worktranslation", "translator", "digitalsourcetype")
_KEYS = {word.lower(): word for word in ("translationOfWork", "workTranslation", "translator", "digitalSourceType")}
_ARTICLE_ITEM = re.compile(r"(?:Article|BlogPosting|WebPage|Report)\b")
_DEEPEST = 40


def find(article: Article) -> Iterator[Signal]:
    """Signals from every JSON-LD script and from microdata and RDFa attributes, and a news item's own source type."""
    if article.metadata.digital_source:
        claims: dict[str, Claim] = {"digital_source": article.metadata.digital_source, "left_by": "publisher"}
        yield Signal(kind="markup", grade="declared", start=0, end=0, text="", field="source", claims=claims)
    here = code(article)
    if here is None or not here.has(*_WORDS):
        return
    for token in here.around(*_WORDS):
        if isinstance(token, Text) and token.raw == "script":
            yield from _of_script(here, token, article)
    yield from _of_attributes(here, article)


def _of_script(here: Code, script: Text, article: Article) -> Iterator[Signal]:
    try:
        value = json.loads(script.text, strict=False)
    except (ValueError, RecursionError):
        return
    for work in _works(value):
        for key, said in work.items():
            name = _KEYS.get(key.rsplit(":", 1)[-1].rsplit("/", 1)[-1].lower())
            if name is None or said in (None, "", [], {}):
                continue
            claims = _claims(name, said, article)
            place = re.compile(rf'"{re.escape(key)}"').search(here.source, script.start, script.end)
            if claims is not None and place:
                yield mark(here, place.start(), place.end(), claims, grade="declared")


def _works(value: Any) -> Iterator[Mapping[str, Any]]:
    """The objects that are the page's own article: at the top, in a graph, or the main entity of one."""
    waiting = [(value, 0)]
    while waiting:
        item, depth = waiting.pop(0)
        if depth > _DEEPEST:
            continue
        if isinstance(item, list):
            waiting.extend((part, depth + 1) for part in item)
        elif isinstance(item, dict):
            waiting.extend(
                (item[key], depth + 1) for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in item
            )
            types = item.get("@type")
            if any(
                isinstance(kind, str) and _ARTICLES.search(kind)
                for kind in (types if isinstance(types, list) else [types])
            ):
                yield item


def _claims(name: str, said: Any, article: Article) -> dict[str, Claim | None] | None:
    """What one property claims; None where it says nothing of use."""
    if isinstance(said, list):
        said = next((item for item in said if item), None)
    about = said if isinstance(said, dict) else {}
    if name == "digitalSourceType":
        source = head.digital_source(_string(said))
        return {"digital_source": source, "left_by": "publisher"} if source else None
    if name == "translator":
        person = _string(about.get("name")) if about else _string(said)
        engine = engines().get((person or "").casefold())
        if engine or "SoftwareApplication" in str(about.get("@type")):
            return {"process": "machine", "engine": engine or person, "left_by": "publisher"}
        kind = "human" if "Person" in str(about.get("@type")) or not about else "translation"
        return {"process": kind, "translator": person, "left_by": "publisher"} if person else None
    address = _string(about.get("url")) or _string(about.get("@id")) or _string(said)
    spoken = language(_string(about.get("inLanguage")))
    own = language(article.language or article.metadata.language)
    if name == "workTranslation":
        return None if spoken and spoken == own else {"left_by": "publisher"}
    if spoken and spoken == own:
        return None
    return {
        "process": "translation",
        "original_language": spoken,
        "original_language_by": "code" if spoken else None,
        "url": address if address and address.startswith(("http://", "https://")) else None,
        "publisher": _string((about.get("publisher") or {}).get("name"))
        if isinstance(about.get("publisher"), dict)
        else None,
        "left_by": "publisher",
    }


def _of_attributes(here: Code, article: Article) -> Iterator[Signal]:
    """Microdata and RDFa: the property's own element, where the item around it is an article."""
    items = [
        token for token in here.tokens if isinstance(token, Tag) and ("itemtype" in token.raw or "typeof" in token.raw)
    ]
    starts = [item.start for item in items]
    for tag in here.tags(*_WORDS):
        attributes = tag.attributes()
        said = attributes.get("itemprop") or attributes.get("property") or ""
        name = next((_KEYS[word] for item in said.split() if (word := item.rsplit(":", 1)[-1].lower()) in _KEYS), None)
        number = bisect_left(starts, tag.start) - 1
        if name is None or number < 0 or not _ARTICLE_ITEM.search(items[number].raw):
            continue
        value = attributes.get("content") or attributes.get("href") or attributes.get("resource")
        value = value or " ".join(here.text_after(tag).split())
        claims = _claims(name, value, article) if value else None
        if claims is not None:
            yield mark(here, tag.start, tag.end, claims, grade="declared")


def _string(value: Any) -> str | None:
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, dict):
        value = value.get("@value") or value.get("alternateName") or value.get("name") or value.get("@id")
    return " ".join(value.split()) or None if isinstance(value, str) else None


@cache
def engines() -> dict[str, str]:
    """What translating machines are called, folded, with their names: one in a person's place is no person."""
    entries = data.toml("translation_engines")["engine"]
    return {name.casefold(): entry["name"] for entry in entries for name in (*entry["names"], entry["name"])}


def _json(code: str) -> str:
    return f'<script type="application/ld+json">{code}</script>'


DETECTOR = Detector(
    name="markup-schema",
    kind="markup",
    sees="translationOfWork, workTranslation, translator and digitalSourceType said of the page's own article.",
    misses="Structured data that scripts add later; properties of a work that the page only writes about.",
    find=find,
    fires=(
        _json('{"@type": "NewsArticle", "translationOfWork": {"inLanguage": "sq"}}'),
        _json('{"@type": "Article", "translator": {"@type": "Person", "name": "A. Lee"}}'),
        '<div itemscope itemtype="https://schema.org/NewsArticle"><span itemprop="translator">A. Lee</span></div>',
    ),
    quiet=(
        _json('{"@type": "Book", "translator": {"@type": "Person", "name": "A. Lee"}}'),
        _json('{"@type": "NewsArticle", "isBasedOn": "https://example.org/study"}'),
        "<p>The property is called translationOfWork.</p>",
    ),
    article=page,
)
