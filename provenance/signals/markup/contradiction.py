"""Language metadata that the text contradicts: a page that says it is English and reads French.

Weak alone (templates keep their own language), so inferred, and no claim about the original: ``language`` is what the
metadata names.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from provenance.model import Article, Signal
from provenance.reading.tokens import Tag, Text, tokens
from provenance.signals.detector import Detector
from provenance.signals.markup.code import Code, code, language, mark
from provenance.signals.markup.examples import page

#: Standards of one language, or near enough that short texts are taken for one another.
_NEAR = (
    {"sr", "hr", "bs", "sr-Latn", "cnr"},
    {"no", "da"},
    {"id", "ms"},
    {"gl", "pt", "es"},
    {"cs", "sk"},
    {"bg", "mk"},
)
_SURE = 0.9
_ENOUGH = 200  # letters of body before its language contradicts anybody
#: Codes that stand in addresses for nothing but a language: ``it``, ``ca``, ``uk``, ``ar``, ``no`` … name sections and
#: countries as well.
_CODES = "en|fr|de|es|pt|ru|zh|ja|ko|hi|fa|he|el|nl|pl|ro|hu|fi|da|tr|cs|sq|vi|eo"
_ADDRESS = re.compile(
    rf"https?://(?:(?:www\.)?({_CODES})\.|[^/?#]{{3,200}}(?:/({_CODES})(?:[-_][A-Za-z]{{2}})?(?=[/?#]|\Z)"
    rf"|[^?#]{{0,200}}\?(?:[^#]{{0,200}}&)?(?:lang|language|hl|locale)=({_CODES})(?![a-z])))",
    re.IGNORECASE,
)
_META = {"og:locale": "property", "content-language": "http-equiv", "inlanguage": "itemprop"}


def find(article: Article) -> Iterator[Signal]:
    """``lang`` of the root, ``og:locale``, ``content-language``, the article's ``inLanguage`` and the page's own
    address against its text."""
    here = code(article)
    if here is None or not _known(article):
        return
    for start, end, said in (*stated_languages(here.source), *_in_address(here)):
        named = language(said)
        if named and contradicts(named, article):
            yield mark(here, start, end, {"language": named}, grade="inferred")


def contradicts(named: str, article: Article) -> bool:
    """Whether the text is surely in another language than the one named; short texts contradict nobody."""
    own = language(article.language)
    if own is None or not _known(article):
        return False
    return named != own and not any({named, own} <= near for near in _NEAR)


def _known(article: Article) -> bool:
    body = sum(zone.end - zone.start for zone in article.zones if zone.kind in ("body", "quotation"))
    return body >= _ENOUGH and article.language is not None and (article.language_confidence or 0) >= _SURE


def _in_address(page: Code) -> Iterator[tuple[int, int, str]]:
    """The language in the page's own address: ``/fr/…``, ``fr.example.org``, ``?lang=fr``."""
    for token in tokens(page.source):
        if not isinstance(token, Tag):
            continue
        if token.name == "body" or (token.name == "head" and token.closing):
            return
        attributes = token.attributes() if token.name in ("link", "meta") and not token.closing else {}
        if attributes.get("rel", "").lower() == "canonical":
            address = attributes.get("href", "")
        elif attributes.get("property", "").lower() == "og:url":
            address = attributes.get("content", "")
        else:
            continue
        match = _ADDRESS.match(address[:400])
        said = match and next((group for group in match.groups() if group), None)
        if said:
            yield token.start, token.end, said
            return


def stated_languages(source: str, *without: str) -> Iterator[tuple[int, int, str]]:
    """What the page's head says of its language, with its place; the body, and elements ``without``, are left alone."""
    structured = False
    for token in tokens(source):
        if isinstance(token, Text):
            if structured and token.raw == "script":
                yield from _in_language(token)
            structured = False
        elif isinstance(token, Tag):
            if token.name == "body" or (token.name == "head" and token.closing):
                return
            if token.closing:
                continue
            if token.name in without:
                continue
            if token.name == "html":
                attributes = token.attributes()
                said = attributes.get("lang") or attributes.get("xml:lang")
                if said and "-x-mtfrom" not in said.lower() and "-t-" not in said.lower():
                    yield token.start, token.end, said
            elif token.name == "meta":
                attributes = token.attributes()
                for name, kind in _META.items():
                    if (attributes.get(kind) or "").strip().lower() == name and attributes.get("content"):
                        yield token.start, token.end, attributes["content"].split(",")[0]
            structured = token.name == "script" and "ld+json" in token.raw.lower()


def _in_language(script: Text) -> Iterator[tuple[int, int, str]]:
    """``inLanguage`` of an article in JSON-LD; of a site or publisher it says nothing about this page."""
    try:
        value = json.loads(script.text, strict=False)
    except (ValueError, RecursionError):
        return
    items = value if isinstance(value, list) else value.get("@graph", [value]) if isinstance(value, dict) else []
    for item in items if isinstance(items, list) else []:
        if isinstance(item, dict) and str(item.get("@type")).endswith(("Article", "BlogPosting")):
            said = item.get("inLanguage")
            place = script.text.find('"inLanguage"')
            if isinstance(said, str) and place >= 0:
                start = script.start + place
                yield start, start + len('"inLanguage"'), said


def identified(source: str) -> Article:
    """An example's page with its language."""
    from provenance.language import identify

    return identify(page(source))


TEXT = (
    "<p>Le conseil municipal a adopté hier soir le nouveau budget de la ville, après un débat de trois heures dans une "
    "salle comble. La maire a remercié les habitants venus malgré la neige, qui est tombée jusqu’au petit matin.</p>"
)
DETECTOR = Detector(
    name="markup-language-contradiction",
    kind="markup",
    sees="A language stated in the page's head, or in its own address, that its text is not in.",
    misses="Short texts; languages near each other; codes in addresses that are countries' and sections' as well.",
    find=find,
    fires=(
        f'<html lang="en"><head><meta property="og:locale" content="en_US"></head><body>{TEXT}',
        f'<head><link rel="canonical" href="https://www.example.org/en/2023/snow"></head><body>{TEXT}',
    ),
    quiet=(
        f'<html lang="fr-CA"><head><link hreflang="en" href="/en"></head><body>{TEXT}',
        '<html lang="en"><body><p>Oui.',
    ),
    article=identified,
)
