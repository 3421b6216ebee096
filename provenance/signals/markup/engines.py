"""Marks that machine translation leaves in a page's code: language tags, classes, attributes, wrappers, proxies."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

from provenance.model import Article, Claim, Signal
from provenance.signals.detector import Detector
from provenance.signals.markup.code import Code, Tag, code, language, mark
from provenance.signals.markup.contradiction import stated_languages
from provenance.signals.markup.examples import page
from provenance.signals.markup.placing import placed

_MTFROM = re.compile(
    r"([A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4})-x-mtfrom-([A-Za-z]{2,8}(?:-[A-Za-z0-9]{2,8}){0,2})", re.I
)
_T_EXTENSION = re.compile(
    r"([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3})-t-([A-Za-z]{2,3}(?:-(?![A-Za-z]\d-)[A-Za-z0-9]{2,8}){0,3})"
    r"((?:-[A-Za-z]\d(?:-[A-Za-z0-9]{3,8}){1,4}){0,4})\Z"
)
_LANGUAGE_ATTRIBUTES = ("lang", "xml:lang", "hreflang", "content")
_FONT = re.compile(r"vertical-align:\s{0,3}inherit;?\s{0,3}\Z", re.IGNORECASE)
_MICROSOFT = ("_msttexthash", "_msthash", "_mstmutation", "_msthidden", "_mstvisible", "_mstalt", "_mstaria-label")
_MICROSOFT_TEXT = ("_msttexthash", "_mstmutation")  # of these, the ones on an element whose text was changed
#: Elements that speak for the page as a whole.
_ROOTS = frozenset({"html", "body", "main", "article"})
_REWRITTEN = 3  # links of a page through a proxy before its own links count as rewritten

Pair = tuple[str | None, str | None]


def _grouped(page: Code, article: Article, found: Iterable[tuple[Tag, Pair]], engine: str | None) -> Iterator[Signal]:
    """One signal for each source language, at its first mark; who left them is judged from all of them.

    Marks on the root, or on a third of the article and more, say how the article was made; on less than that they are
    of a ``part``, and in the site's furniture alone of none.
    """
    groups: dict[str | None, list[Tag]] = {}
    for tag, (source, _) in found:
        groups.setdefault(source, []).append(tag)
    for source, tags in groups.items():
        left_by = page.left_by([tag.start for tag in tags])
        root = any(tag.name in _ROOTS and "x-mtfrom" in tag.raw.lower() for tag in tags)
        where = None if root else placed(page, article, tags)
        claims: dict[str, Claim | None] = {"engine": engine}
        if where is None or where.whole:
            claims |= {"process": "machine", "original_language": source}
            claims["original_language_by"] = "code" if source else None
        else:
            claims["part"] = True
        if left_by == "publisher" and where is not None and (where.around or not where.share):
            left_by = "unknown"
        yield mark(page, tags[0].start, tags[0].end, {**claims, "left_by": left_by}, grade="marked")


def find_mtfrom(article: Article) -> Iterator[Signal]:
    """``fr-x-mtfrom-en``: the tag that Google asks for where its translations are published."""
    here = code(article)
    if here is None or not here.has("x-mtfrom"):
        return

    def found() -> Iterator[tuple[Tag, Pair]]:
        for tag in here.tags("x-mtfrom"):
            for name, value in tag.attributes().items():
                match = _MTFROM.fullmatch(value.strip()) if name in _LANGUAGE_ATTRIBUTES[:2] else None
                if match:
                    yield tag, (language(match[2]), language(match[1]))

    yield from _grouped(here, article, found(), None)


def find_t_extension(article: Article) -> Iterator[Signal]:
    """``fr-t-en-t0-und``: RFC 6497. With ``t0`` by a machine; without, from another language by whatever way.

    A tag that tells of a script or a keyboard (``m0``, ``i0``, ``k0``, ``h0``) tells of no translation.
    """
    here = code(article)
    if here is None or not here.has("-t-"):
        return
    for tag in here.tags("-t-"):
        if "lang" not in tag.raw.lower():
            continue
        for name, value in tag.attributes().items():
            match = _T_EXTENSION.match(value.strip()) if name in _LANGUAGE_ATTRIBUTES[:2] else None
            if match is None:
                continue
            source, target, fields = language(match[2]), language(match[1]), match[3].lower()
            machine = "-t0-" in fields
            if not machine and (fields or source is None or source == target):
                continue
            vendor = re.search(r"-t0-([a-z0-9]{3,8})", fields)
            claims = {
                "process": "machine" if machine else "translation",
                "original_language": source if source != target else None,
                "original_language_by": "code",
                "engine": vendor[1] if vendor and vendor[1] != "und" else None,
                "left_by": here.left_by([tag.start]),
            }
            yield mark(here, tag.start, tag.end, claims, grade="marked")
            return


def find_google(article: Article) -> Iterator[Signal]:
    """The class that Google Translate gives a page's root, and the font elements around every text it changes."""
    here = code(article)
    if here is None:
        return
    if here.has("translated-ltr", "translated-rtl"):
        for tag in here.tags("translated-ltr", "translated-rtl"):
            classes = tag.attributes().get("class", "").lower().split()
            if tag.name in ("html", "head", "body") and {"translated-ltr", "translated-rtl"} & set(classes):
                left_by = "reader" if here.saved else "unknown"
                claims = {"process": "machine", "engine": "Google Translate", "left_by": left_by}
                if _untouched(here, article):
                    claims = {"engine": "Google Translate", "left_by": "unknown"}
                yield mark(here, tag.start, tag.end, claims, grade="marked")
                return
    fonts = [
        tag
        for tag in here.tags("vertical-align: inherit", "vertical-align:inherit")
        if tag.name == "font" and _FONT.fullmatch(tag.attributes().get("style", "").strip())
    ]
    nested = any(two.start == one.end for one, two in pairwise(fonts))
    if nested or len(fonts) >= _REWRITTEN:
        yield from _grouped(here, article, ((tag, (None, None)) for tag in fonts), "Google Translate")


def _untouched(page: Code, article: Article) -> bool:
    """Whether a page with the class has none of the font elements and is in the language its head states.

    A theme saved from a translating browser keeps the class on every page it makes.
    """
    if page.has("vertical-align: inherit", "vertical-align:inherit"):
        return False
    own, stated = language(article.language), [language(said) for _, _, said in stated_languages(page.source, "html")]
    return own is not None and own in stated


def find_microsoft(article: Article) -> Iterator[Signal]:
    """The hashes that Edge and Bing keep with every text they change."""
    here = code(article)
    if here is not None and here.has("_mst"):
        tags = [tag for tag in here.tags("_mst") if any(name in tag.raw.lower() for name in _MICROSOFT)]
        tags = [tag for tag in tags if any(name in tag.raw.lower() for name in _MICROSOFT_TEXT)] or tags
        yield from _grouped(here, article, ((tag, (None, None)) for tag in tags), "Microsoft Translator")


def find_yandex(article: Article) -> Iterator[Signal]:
    """Yandex keeps the text it replaced, and both languages, around what it wrote."""
    here = code(article)
    if here is None or not here.has("ya-tr-span"):
        return
    pairs = []
    for tag in here.tags("ya-tr-span"):
        attributes = tag.attributes()
        if tag.name == "ya-tr-span" and attributes.get("data-translated") != "false":
            pairs.append(
                (tag, (language(attributes.get("data-source-lang")), language(attributes.get("data-target-lang"))))
            )
    yield from _grouped(here, article, pairs, "Yandex Translate")


def find_immersive(article: Article) -> Iterator[Signal]:
    """The wrappers of a browser extension that sets a translation beside the original."""
    here = code(article)
    if here is None or not here.has("immersive-translate"):
        return
    tags = [
        tag
        for tag in here.tags("immersive-translate")
        if "target-wrapper" in tag.raw or "translation-element-mark" in tag.raw
    ]
    # Beside an original that it leaves in place, the translation is not what the page is.
    own, said = language(article.language), [language(tag.attributes().get("lang")) for tag in tags]
    if own and any(said) and own not in said:
        if tags:
            yield mark(
                here, tags[0].start, tags[0].end, {"engine": "Immersive Translate", "left_by": "reader"}, grade="marked"
            )
        return
    yield from _grouped(here, article, ((tag, (None, None)) for tag in tags), "Immersive Translate")


def _detector(
    name: str, find: Callable[[Article], Iterator[Signal]], sees: str, misses: str, fires: str, *quiet: str
) -> Detector:
    return Detector(
        name=name, kind="markup", sees=sees, misses=misses, find=find, fires=(fires,), quiet=quiet, article=page
    )


DETECTORS = (
    _detector(
        "markup-mtfrom",
        find_mtfrom,
        "A language tag that ends in x-mtfrom and the language translated from.",
        "Translations whose publisher took the tag off.",
        '<html lang="fr-x-mtfrom-en"><p>Bonjour.</p>',
        '<html lang="fr"><p>On écrit lang="fr-x-mtfrom-en" dans le code.</p>',
        '<!-- lang="fr-x-mtfrom-en" --><p>Bonjour.</p>',
    ),
    _detector(
        "markup-bcp47-t",
        find_t_extension,
        "A language tag with extension T (RFC 6497) that names another source language.",
        "Tags in HTTP headers.",
        '<html lang="fr-t-en-t0-und"><p>Bonjour.</p>',
        '<html lang="und-Latn-t-und-cyrl"><p>Zdravo.</p>',
        '<html lang="fr"><body class="page-t-en">Bonjour.',
    ),
    _detector(
        "markup-google",
        find_google,
        "The class and the font elements that Google Translate puts into a page it changes.",
        "Single font elements, which people write too.",
        '<p><font style="vertical-align: inherit;"><font style="vertical-align: inherit;">Bonjour.</font></font></p>',
        '<p><font style="color: red">Bonjour.</font> <span style="vertical-align: inherit;">Oui.</span></p>',
    ),
    _detector(
        "markup-microsoft",
        find_microsoft,
        "The attributes that Edge and Bing keep with texts they translate.",
        "Translations by the same service through its interface for programs, which leave nothing.",
        '<p _msttexthash="42250" _msthash="7">Bonjour.</p>',
        "<p>The attribute _msttexthash holds a number.</p>",
    ),
    _detector(
        "markup-yandex",
        find_yandex,
        "The elements in which Yandex Translate keeps the text it replaced.",
        "Pages from which they were cleaned.",
        '<p><ya-tr-span data-source-lang="en" data-target-lang="fr" data-value="Hello">Bonjour</ya-tr-span></p>',
        "<p>The element is called ya-tr-span.</p>",
    ),
    _detector(
        "markup-immersive-translate",
        find_immersive,
        "The wrappers that Immersive Translate sets beside every paragraph.",
        "Other extensions, which leave nothing known.",
        '<font class="notranslate immersive-translate-target-wrapper" lang="fr">Bonjour</font>',
        '<a href="https://example.org/immersive-translate">A review</a>',
    ),
)
