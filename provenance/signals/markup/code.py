"""A page's code as the detectors of marks see it: searched once for everything any of them looks for.

Most pages hold none of the marks, so the code is first searched for all their literal triggers at once; only where one
is there are tags read.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

import ahocorasick_rs

from provenance import data
from provenance.model import Article, Claim, Grade, Signal, SignalKind
from provenance.reading.furniture import fold
from provenance.reading.tokens import Comment, Tag, Text, Token, tokens

#: What the detectors of this room look for, in lower case; widgets add those of their table.
TRIGGERS = (
    "x-mtfrom",
    "-t-",
    "translated-ltr",
    "translated-rtl",
    "vertical-align: inherit",
    "vertical-align:inherit",
    "_mst",
    "ya-tr-span",
    "immersive-translate",
    "translate.goog",
    "_x_tr_sl",
    "translate.googleusercontent.com",
    "translate.google.",
    "translationofwork",
    "worktranslation",
    "translator",
    "digitalsourcetype",
    "@context",
    "ai-disclosure",
    "c2pa.translated",
    "translat",
)
#: What a browser, its extensions or its "save as" leave in a page's code.
_SAVED = (
    "saved from url=",
    "page saved with singlefile",
    "data-savepage",
    "savepage-",
    "goog-gt-tt",
    "goog-gt-vt",
    "goog-te-spinner",
    "goog-te-banner-frame",
    "translate_static/css/translateelement",
    "/_/translate_http/_/ss/",
    "chrome-extension://",
    "moz-extension://",
    "immersive-translate-popup",
)
_FURNITURE = frozenset({"title", "nav", "footer", "button", "select", "option"})
_MOST = 4000  # places of one trigger that are kept
_TAG = re.compile(r"([A-Za-z]{2,3})(?:[-_]([A-Za-z]{4}))?(?:[-_]([A-Za-z]{2}|\d{3}))?(?=[-_]|\Z)")
_OLD_CODES = {"iw": "he", "in": "id", "ji": "yi", "mo": "ro", "nb": "no", "nn": "no", "tl": "fil", "sh": "sr-Latn"}


class Code:
    """One page's code: where triggers stand, its tags, and who else has had it in hand."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.places: dict[str, list[int]] = {}
        automaton, words = _automaton()
        for number, start, _ in automaton.find_matches_as_indexes(fold(source), overlapping=True):
            found = self.places.setdefault(words[number], [])
            if len(found) < _MOST:
                found.append(start)
        self.saved = any(word in self.places for word in _SAVED)
        self._tokens: list[Token] | None = None
        self._starts: list[int] = []
        self._furniture: list[tuple[int, int]] | None = None
        self._furniture_starts: list[int] = []

    def has(self, *words: str) -> bool:
        """True where one of the triggers stands in the code."""
        return any(word in self.places for word in words)

    @property
    def tokens(self) -> list[Token]:
        if self._tokens is None:
            self._tokens = list(tokens(self.source))
            self._starts = [token.start for token in self._tokens]
        return self._tokens

    def around(self, *words: str) -> Iterator[Token]:
        """The tokens that triggers stand in, in order, each once."""
        places = sorted({place for word in words for place in self.places.get(word, ())})
        if not places:
            return
        stream, last = self.tokens, -1
        for place in places:
            number = bisect_right(self._starts, place) - 1
            if number != last:
                last = number
                yield stream[number]

    def tags(self, *words: str) -> Iterator[Tag]:
        """The start tags that triggers stand in."""
        return (token for token in self.around(*words) if isinstance(token, Tag) and not token.closing)

    def text_after(self, tag: Tag) -> str:
        """The text right inside an element."""
        following = bisect_right(self._starts, tag.start)
        token = self.tokens[following] if following < len(self.tokens) else None
        return token.text if isinstance(token, Text) else ""

    def in_furniture(self, place: int) -> bool:
        """True within the page's title, navigation, footer or a button: what no editor's paste reaches."""
        if self._furniture is None:
            self._furniture = list(_stretches(self.tokens))
            self._furniture_starts = [start for start, _ in self._furniture]
        number = bisect_right(self._furniture_starts, place) - 1
        return number >= 0 and place < self._furniture[number][1]

    def left_by(self, places: list[int]) -> str:
        """Who left marks at these places: the reader's browser in a saved page, the publisher in the content alone.

        Marks in the page's furniture too come of a browser that translated the whole page; where nothing says that
        the page was saved after that, who did is unknown.
        """
        if self.saved:
            return "reader"
        return "unknown" if any(self.in_furniture(place) for place in places) else "publisher"


@cache
def _automaton() -> tuple[ahocorasick_rs.AhoCorasick, tuple[str, ...]]:
    table = data.toml("translation_widgets")["widget"]
    widgets = (mark.lower() for widget in table for mark in (*widget["marks"], *widget.get("served_when", ())))
    words = tuple(dict.fromkeys((*TRIGGERS, *_SAVED, *widgets)))
    return ahocorasick_rs.AhoCorasick(words), words


def _stretches(stream: list[Token]) -> Iterator[tuple[int, int]]:
    """From the outermost opening to the closing of each piece of furniture."""
    depth, start, name = 0, 0, ""
    for token in stream:
        if not isinstance(token, Tag) or token.name not in _FURNITURE:
            continue
        if not depth and not token.closing:
            depth, start, name = 1, token.start, token.name
        elif depth and token.name == name:
            depth += -1 if token.closing else 1
            if not depth:
                yield start, token.end
    if depth:
        yield start, stream[-1].end


@lru_cache(maxsize=1)
def _read(source: str) -> Code:
    return Code(source)


def code(article: Article) -> Code | None:
    """The code of an article's page, read once for all detectors; None where there is none."""
    return None if article.source is None else _read(article.source)


def language(tag: str | None) -> str | None:
    """A tag found in code in the shortest form the house uses: no region, old codes renewed; None for what is none."""
    match = _TAG.match((tag or "").strip())
    if match is None or match[0].lower() in ("und", "auto", "mul", "zxx"):
        return None
    base = _OLD_CODES.get(match[1].lower(), match[1].lower())
    if base == "zh" and ((match[2] or "").lower() == "hant" or (match[3] or "").upper() in ("TW", "HK", "MO")):
        return "zh-Hant"
    return base


def mark(
    page: Code, start: int, end: int, claims: Mapping[str, Claim | None], *, kind: SignalKind = "markup", grade: Grade
) -> Signal:
    """A signal at a place in the code; claims of None are left out."""
    said = {key: value for key, value in claims.items() if value is not None and value != ""}
    return Signal(
        kind=kind, grade=grade, start=start, end=end, text=page.source[start:end], field="source", claims=said
    )


__all__ = ["Code", "Comment", "Tag", "Text", "code", "language", "mark"]
