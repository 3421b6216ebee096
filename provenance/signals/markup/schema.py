"""What a page's structured data says of its translation: schema.org in JSON-LD and in attributes.

``translationOfWork`` and ``translator`` count where they are said of the article, not of a book it reviews.
``isBasedOn`` is no sign of translation: newsrooms put their own address or a cited study there.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from provenance import data
from provenance.model import Article, Claim, Signal
from provenance.reading import head, structured
from provenance.signals.detector import Detector
from provenance.signals.markup.code import Code, Tag, Text, code, language, mark
from provenance.signals.markup.examples import page

#: Types of schema.org that a page's own article may have.
_ARTICLES = re.compile(r"(?:\w*Article|BlogPosting|LiveBlogPosting|SocialMediaPosting|Report|WebPage|\w*Page)\Z")
_WORDS = ("translationofwork", "worktranslation", "translator", "digitalsourcetype")
_KEYS = {word.lower(): word for word in ("translationOfWork", "workTranslation", "translator", "digitalSourceType")}
#: Machines whose name is nobody's first name.
_NO_FIRST_NAMES = frozenset({"google", "google translate", "deepl", "chatgpt", "gpt", "openai", "yandex", "microsoft"})
_ARTICLE_ITEM = re.compile(r"(?:Article|BlogPosting|WebPage|Report)\b")


def find(article: Article) -> Iterator[Signal]:
    """Signals from every JSON-LD script and from microdata and RDFa attributes, and a news item's own source type."""
    if article.metadata.digital_source:
        claims: dict[str, Claim] = {"digital_source": article.metadata.digital_source, "left_by": "publisher"}
        yield Signal(kind="markup", grade="declared", start=0, end=0, text="", field="source", claims=claims)
    yield from _of_item(article)
    here = code(article)
    if here is None or not here.has(*_WORDS):
        return
    scripts = [token for token in here.around("@context", *_WORDS) if isinstance(token, Text) and token.raw == "script"]
    names = structured.named([structured.parsed(script.text) for script in scripts])
    for script in scripts:
        yield from _of_script(here, script, names, article)
    yield from _of_attributes(here, article)


def _of_item(article: Article) -> Iterator[Signal]:
    """What a news item's metadata says of its translation: who made it, and from what."""
    about = article.metadata
    if not (about.translator or about.translated_from):
        return
    engine = engine_named(about.translator or "")
    source = about.translated_from or ""
    claims: dict[str, Claim | None] = {
        "process": "machine" if engine else "human" if about.translator else "translation",
        "engine": engine,
        "translator": None if engine else about.translator,
        "url": source if source.startswith(("http://", "https://")) else None,
        "responsible": about.responsible,
        "left_by": "publisher",
    }
    said = {key: value for key, value in claims.items() if value}
    yield Signal(kind="markup", grade="declared", start=0, end=0, text="", field="source", claims=said)


def _of_script(here: Code, script: Text, names: Mapping[str, Mapping[str, Any]], article: Article) -> Iterator[Signal]:
    for work in _articles(structured.parsed(script.text)):
        for key, said in work.items():
            name = _KEYS.get(key.rsplit(":", 1)[-1].rsplit("/", 1)[-1].lower())
            if name is None or said in (None, "", [], {}):
                continue
            claims = _claims(name, _known(said, names), article)
            if claims is not None and claims.get("process"):
                claims["responsible"] = _responsible(work, names)
            place = re.compile(rf'"{re.escape(key)}"').search(here.source, script.start, script.end)
            if claims is not None and place:
                yield mark(here, place.start(), place.end(), claims, grade="declared")


def _articles(value: Any) -> Iterator[Mapping[str, Any]]:
    """The objects that are the page's own article."""
    for item in structured.works(value):
        types = item.get("@type")
        kinds = types if isinstance(types, list) else [types]
        if any(isinstance(kind, str) and _ARTICLES.search(kind) for kind in kinds):
            yield item


def _known(said: Any, names: Mapping[str, Mapping[str, Any]]) -> Any:
    """What a property says, its references and those of its own properties followed; the first of several."""
    said = structured.resolved(said, names)
    if isinstance(said, list):
        said = next((item for item in said if item), None)
    return {key: structured.resolved(value, names) for key, value in said.items()} if isinstance(said, dict) else said


def _responsible(work: Mapping[str, Any], names: Mapping[str, Mapping[str, Any]]) -> str | None:
    """Who is said to answer for an article: ``accountablePerson``, or its ``editor``."""
    said = (structured.resolved(work.get(key), names) for key in ("accountablePerson", "editor"))
    return next((name for value in said if (name := _name(value))), None)


def _claims(name: str, said: Any, article: Article) -> dict[str, Claim | None] | None:
    """What one property claims; None where it says nothing of use."""
    about = said if isinstance(said, dict) else {}
    if name == "digitalSourceType":
        source = head.digital_source(_string(said))
        return {"digital_source": source, "left_by": "publisher"} if source else None
    if name == "translator":
        person = _string(about.get("name")) if about else _string(said)
        engine = engine_named(person or "")
        if engine or "SoftwareApplication" in str(about.get("@type")):
            return {"process": "machine", "engine": engine or person, "left_by": "publisher"}
        kind = "human" if "Person" in str(about.get("@type")) or not about else "translation"
        return {"process": kind, "translator": person, "left_by": "publisher"} if person else None
    address = _string(about.get("url")) or _string(about.get("@id")) or _string(said)
    spoken = language(_string(about.get("inLanguage")))
    own = language(article.language or article.metadata.language)
    if name == "workTranslation":
        return None if spoken and spoken == own else {"left_by": "publisher"}
    address = address.partition("#")[0] if address and address.startswith(("http://", "https://")) else None
    if (spoken and spoken == own) or (address and address == article.metadata.url):
        return None
    return {
        "process": "translation",
        "original_language": spoken,
        "original_language_by": "code" if spoken else None,
        "url": address,
        "publisher": _name(about.get("publisher")),
        "published": head.date(_string(about.get("datePublished"))),
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
        value = value.get("@value") or value.get("name") or value.get("alternateName") or value.get("@id")
    return " ".join(value.split()) or None if isinstance(value, str) else None


def _name(value: Any) -> str | None:
    """A name; an address is none."""
    name = _string(value)
    return None if name and name.startswith(("http://", "https://", "#", "_:")) else name


def engine_named(value: str) -> str | None:
    """The machine that a value names, with or without its version: "claude-3-opus", "gpt-4o", "DeepL Pro"."""
    value = " ".join(value.casefold().split())
    return engines().get(value) or next((name for word, name in engines().items() if _versioned(word, value)), None)


def _versioned(word: str, value: str) -> bool:
    after = value[len(word) : len(word) + 1]
    if len(word) < 3 or not value.startswith(word) or len(value.split()) > 3:
        return False
    return after in "-_/:.(0123456789" if after and after != " " else after == " " and word in _NO_FIRST_NAMES


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
