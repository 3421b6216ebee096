"""What a page's elements say of a line: the zone they make of it, and whether it stands outside of the article."""

from __future__ import annotations

import re
from collections.abc import Sequence

from provenance.model import ZoneKind
from provenance.reading.page import Element, Line

_NAMES: dict[str, ZoneKind] = {
    "title": "title",
    "h1": "title",
    "figcaption": "caption",
    "caption": "caption",
    "blockquote": "quotation",
    "li": "list",
    "dt": "list",
    "dd": "list",
    "footer": "footer",
    "nav": "template",
    "aside": "template",
    "form": "template",
    "button": "template",
    "select": "template",
    "textarea": "template",
    "header": "masthead",
    "menu": "template",
    "dialog": "template",
}
_OUTSIDE = frozenset({"nav", "aside", "form", "button", "select", "textarea", "menu", "dialog", "footer"})
#: Words of class, id, role, itemprop and rel values, cut at anything but letters; what WordPress, Drupal and the big
#: newsrooms' own systems call these parts (read in their themes' templates).
_MARKS: dict[ZoneKind, frozenset[str]] = {
    "notice": frozenset({"disclaimer", "notice", "disclosure", "avertissement", "translationnotice"}),
    "caption": frozenset({"caption", "legende", "bildunterschrift", "credit", "credits", "figcaption"}),
    "byline": frozenset({"byline", "author", "authors", "autor", "auteur", "autore", "redacteur", "signature"}),
    "dateline": frozenset({"dateline"}),
    "template": frozenset(
        "share sharing social related newsletter subscribe subscription cookie cookies consent breadcrumb breadcrumbs "
        "menu navbar navigation nav sidebar widget advert advertisement ads promo paywall login comments comment "
        "pagination pager tags taglist toolbar skip sponsored recirculation trending search banner popup modal infobox "
        "skiptranslate relatedposts".split()
    ),
    "footer": frozenset({"footer", "colophon", "contentinfo", "copyright", "imprint"}),
    "masthead": frozenset({"masthead", "topbar", "siteheader"}),
}
#: A line of no more characters that is all link leads away from the article.
_LINK = 120
_CUT = re.compile(r"[^a-z]+")
_HEADER_PARTS = frozenset({"article", "main", "section"})


def wrappers(lines: Sequence[Line]) -> frozenset[int]:
    """The elements (by ``id``) around half of the page's text: their class names tell of the page, not of a part."""
    sizes: dict[int, int] = {}
    for line in lines:
        for element in line.within:
            sizes[id(element)] = sizes.get(id(element), 0) + line.end - line.start
    half = sum(line.end - line.start for line in lines) / 2
    return frozenset(element for element, size in sizes.items() if size > half)


def teasers(lines: Sequence[Line]) -> frozenset[int]:
    """The ``article`` elements (by ``id``) within another one: comments and pointers to other articles.

    None where they hold half of the outer one's text or more, as the entries of a live blog do.
    """
    inner: dict[int, None] = {}
    sizes = {True: 0, False: 0}
    for line in lines:
        articles = [element for element in line.within if element.name == "article"]
        if articles:
            sizes[len(articles) > 1] += line.end - line.start
            inner |= dict.fromkeys(map(id, articles[1:]))
    return frozenset(inner) if sizes[True] < sizes[False] else frozenset()


def kind_of(line: Line, ignored: frozenset[int], others: frozenset[int] = frozenset()) -> ZoneKind | None:
    """The zone that the innermost telling element makes of a line; None where none tells.

    ``others`` are elements known to hold other articles.
    """
    if others and any(id(element) in others for element in line.within):
        return "template"
    found: ZoneKind | None = None
    inside_article = False
    for element in line.within:
        inside_article = inside_article or element.name in _HEADER_PARTS
        kind = (None if id(element) in ignored else _marked(element)) or _NAMES.get(element.name)
        if kind == "masthead" and inside_article and element.name == "header":
            kind = None  # an article's own header holds its title and byline
        if kind is None or (found in ("template", "footer") and kind in ("list", "masthead", "title", "quotation")):
            continue
        found = kind
    return found


def outside(line: Line, ignored: frozenset[int]) -> bool:
    """True where an element around a line is never part of an article, or where the line is a short link."""
    size = line.end - line.start
    if size <= _LINK and line.linked >= 0.8 * size and not any(element.name == "h1" for element in line.within):
        return True
    return any(
        element.name in _OUTSIDE or (id(element) not in ignored and _marked(element) in ("template", "footer"))
        for element in line.within
    )


def _marked(element: Element) -> ZoneKind | None:
    if not element.marks or element.name in ("body", "html", "main", "article"):
        return None
    words = set(_CUT.split(element.marks))
    return next((kind for kind, marks in _MARKS.items() if words & marks), None)
