"""A page's own description of its article that was left in another language than the article.

Translators often pass over what readers do not see. Weak alone: some sites describe every page with one sentence about
themselves, so a description that names the site is passed over.
"""

from __future__ import annotations

from collections.abc import Iterator

from provenance.model import Article, Signal
from provenance.reading.tokens import Tag, tokens
from provenance.signals.detector import Detector
from provenance.signals.markup.code import code, language, mark
from provenance.signals.markup.contradiction import TEXT, contradicts, identified
from provenance.signals.spoken import language_of

_NAMES = frozenset({"description", "og:description", "twitter:description", "og:title", "twitter:title"})
_LEAST = 60  # characters, and words, before a description has a language
_LEAST_WORDS = 9
_LONGEST = 600


def find(article: Article) -> Iterator[Signal]:
    """At most one signal, for the first such element."""
    here = code(article)
    if here is None:
        return
    for token in tokens(here.source):
        if not isinstance(token, Tag):
            continue
        if token.name == "body" or (token.name == "head" and token.closing):
            return
        if token.name != "meta" or token.closing:
            continue
        attributes = token.attributes()
        name = (attributes.get("name") or attributes.get("property") or "").lower()
        text = " ".join(attributes.get("content", "")[:_LONGEST].split())
        if (
            name not in _NAMES
            or len(text) < _LEAST
            or text.count(" ") < _LEAST_WORDS - 1
            or _of_the_site(article, text)
        ):
            continue
        spoken = language(language_of(text))
        if spoken and contradicts(spoken, article):
            claims = {"original_language": spoken, "original_language_by": "code", "left_by": "publisher"}
            yield mark(here, token.start, token.end, claims, grade="inferred")
            return


def _of_the_site(article: Article, text: str) -> bool:
    names = (article.metadata.site, article.metadata.publisher)
    return any(name and name.casefold() in text.casefold() for name in names)


_HEAD = '<head><meta property="og:site_name" content="Town"><meta name="description" content="{}"></head>'
_ENGLISH = "The city council adopted the budget last night after a debate of three hours in a crowded room."
_FRENCH = "Le conseil municipal a adopté hier soir le nouveau budget de la ville, après un débat de trois heures."
DETECTOR = Detector(
    name="markup-description",
    kind="markup",
    sees="A description or title for search engines in another language than the article.",
    misses="Short ones, and those that name the site.",
    find=find,
    fires=(f"{_HEAD.format(_ENGLISH)}{TEXT}",),
    quiet=(f"{_HEAD.format(_FRENCH)}{TEXT}", f"{_HEAD.format('Town Daily: ' + _ENGLISH)}{TEXT}"),
    article=identified,
)
