"""Language metadata that the text contradicts: a page that says it is English and reads French.

Weak alone (templates keep their own language), so inferred, and no claim about the original: ``language`` is what the
metadata names.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from provenance.model import Article, Signal
from provenance.reading.tokens import Tag, Text, tokens
from provenance.signals.detector import Detector
from provenance.signals.markup.code import code, language, mark
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
_META = {"og:locale": "property", "content-language": "http-equiv", "inlanguage": "itemprop"}


def find(article: Article) -> Iterator[Signal]:
    """``lang`` of the root, ``og:locale``, ``content-language`` and the article's ``inLanguage`` against its text."""
    own = language(article.language)
    here = code(article)
    if here is None or own is None or (article.language_confidence or 0) < _SURE:
        return
    body = sum(zone.end - zone.start for zone in article.zones if zone.kind in ("body", "quotation"))
    if body < _ENOUGH:
        return
    for start, end, said in _stated(here.source):
        named = language(said)
        if named and named != own and not any({named, own} <= near for near in _NEAR):
            yield mark(here, start, end, {"language": named}, grade="inferred")


def _stated(source: str) -> Iterator[tuple[int, int, str]]:
    """What the page's head says of its language, with its place; the body is left alone."""
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


def _example(source: str) -> Article:
    from provenance.language import identify

    return identify(page(source))


_TEXT = (
    "<p>Le conseil municipal a adopté hier soir le nouveau budget de la ville, après un débat de trois heures dans une "
    "salle comble. La maire a remercié les habitants venus malgré la neige, qui est tombée jusqu’au petit matin.</p>"
)
DETECTOR = Detector(
    name="markup-language-contradiction",
    kind="markup",
    sees="A language stated in the page's head that its text is not in.",
    misses="Short texts; languages near each other; the language in an address's path.",
    find=find,
    fires=(f'<html lang="en"><head><meta property="og:locale" content="en_US"></head><body>{_TEXT}',),
    quiet=(
        f'<html lang="fr-CA"><head><link hreflang="en" href="/en"></head><body>{_TEXT}',
        '<html lang="en"><body><p>Oui.',
    ),
    article=_example,
)
