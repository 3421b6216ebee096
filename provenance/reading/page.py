"""A page's text by our own walk: the text nodes of the whole page in document order, blocks as lines.

* Elements in ``BLOCKS`` begin and end a line; ``br`` and ``hr`` end one; between two cells of a table row stands a tab.
* White space (space, tab, line feed, carriage return, form feed) collapses to one space and is dropped at the ends of
  a line; in ``pre``, ``listing`` and ``textarea`` it is kept, with every line end as a line feed. No-break spaces stay.
* The contents of ``DROPPED`` and comments are no text. Hidden elements are: what a style sheet shows is not known here.
* Nothing else is left out, whether anybody would read it or not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from provenance.model import Link
from provenance.reading.tokens import RAW, Comment, Tag, Text, Token

BLOCKS = frozenset(
    "address article aside audio blockquote body button canvas caption center dd details dialog dir div dl dt fieldset "
    "figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li listing main menu "
    "nav noscript ol optgroup option output p plaintext pre search section select summary table tbody textarea tfoot "
    "thead title tr ul video xmp".split()
)
DROPPED = frozenset({"script", "style", "template", "noscript", "iframe", "noembed", "noframes"})
_CELLS = frozenset({"td", "th"})
_KEPT_SPACE = frozenset({"pre", "listing", "textarea", "xmp", "plaintext"})
_VOID = frozenset(
    "area base br col embed hr img input link meta param source track wbr basefont bgsound frame keygen".split()
)
#: Start tags that end an open element of the same kind without its end tag (HTML standard, section 13.1.2.4).
_IMPLIED_ENDS = {
    "li": frozenset({"li"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
    "option": frozenset({"option"}),
    "tr": frozenset({"tr", "td", "th"}),
    "td": frozenset({"td", "th"}),
    "th": frozenset({"td", "th"}),
}
#: Elements around a line that are kept, outermost first.
_DEEPEST = 64
_SPACE = re.compile(r"[ \t\n\r\f]+")
_LINE_ENDS = re.compile(r"\r\n?")


@dataclass(frozen=True, slots=True)
class Element:
    """An open element a line stands in."""

    name: str
    marks: str  # its class, id, role, itemprop and rel, in lower case


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the text: its place, the elements it stands in, outermost first, and how much of it is links."""

    start: int
    end: int
    within: tuple[Element, ...]
    linked: int = 0  # characters
    at: int = 0  # where its first characters stand in the code


class _Walk:
    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.length = 0
        self.lines: list[Line] = []
        self.open: list[Element] = []
        self.counts: dict[str, int] = {}
        self.line: list[str] = []
        self.within: tuple[Element, ...] = ()
        self.linked = 0
        self.space = False  # white space waits to be written before the next character of the line
        self.tab = False
        self.kept = 0  # open elements that keep white space
        self.fresh = False  # just inside an element that keeps white space: its first line end does not count
        self.deepest = 0
        self.width = 0  # characters of the line at hand
        self.address: str | None = None  # where the open link leads
        self.links: list[Link] = []
        self.at = 0  # where the text at hand, and the line at hand, begin in the code
        self.line_at = 0

    def write(self, text: str, at: int = 0) -> None:
        self.at = at
        if self.kept:
            if self.fresh:
                text = text.removeprefix("\r").removeprefix("\n")
                self.fresh = False
            first, *rest = _LINE_ENDS.sub("\n", text).split("\n")
            self._append(first)
            for line in rest:
                self.end_line(blank=True)
                self._append(line)
            return
        inner = _SPACE.sub(" ", text)
        bare = inner.strip(" ")
        if not bare:
            self.space = self.space or bool(inner)
            return
        if inner[0] == " ":
            self.space = True
        self._append(bare)
        self.space = inner[-1] == " "

    def _append(self, text: str) -> None:
        if not text:
            return
        if not self.line:
            self.within = tuple(self.open[:_DEEPEST])
            self.linked = self.width = 0
            self.line_at = self.at
        elif self.tab or self.space:
            self.line.append("\t" if self.tab else " ")
            self.width += 1
        self.space = self.tab = False
        self.line.append(text)
        if self.counts.get("a"):
            self.linked += len(text)
            if self.address:
                start = self.length + self.width
                self.links.append(Link(start, start + len(text), self.address))
        self.width += len(text)

    def end_line(self, blank: bool = False) -> None:
        """Ends the line at hand; an empty one leaves no trace, but for ``blank`` ones in preformatted text."""
        self.space = self.tab = False
        if self.line:
            content = "".join(self.line)
            self.lines.append(Line(self.length, self.length + len(content), self.within, self.linked, self.line_at))
            self.pieces.append(content)
            self.length += len(content) + 1
            self.line = []
        elif blank and self.pieces:
            self.pieces.append("")
            self.length += 1

    def start(self, tag: Tag) -> None:
        name = tag.name
        if name == "br":
            self.end_line()
            return
        if name in BLOCKS:
            self.end_line()
        elif name in _CELLS:
            self.tab = bool(self.line)
        for implied in _IMPLIED_ENDS.get(name, ()):
            if self.open and self.open[-1].name == implied:
                self._pop()
        if name in _VOID:
            return
        attributes = tag.attributes() if tag.raw else {}
        marks = " ".join(
            attributes[key] for key in ("class", "id", "role", "itemprop", "rel", "data-component") if key in attributes
        )
        if name == "a":
            self.address = attributes.get("href", "").strip() or None
        self.open.append(Element(name, marks.lower()[:400]))
        self.counts[name] = self.counts.get(name, 0) + 1
        if name in _KEPT_SPACE:
            self.kept += 1
            self.fresh = True
        self.deepest = max(self.deepest, len(self.open))

    def end(self, tag: Tag) -> None:
        name = tag.name
        if name in BLOCKS or name == "br":
            self.end_line()
        if self.counts.get(name):
            while self._pop() != name:
                pass

    def _pop(self) -> str:
        name = self.open.pop().name
        self.counts[name] -= 1
        self.kept -= name in _KEPT_SPACE
        return name


@dataclass(frozen=True, slots=True)
class Page:
    """The text of a page with its lines, and how deep its elements nest."""

    text: str
    lines: tuple[Line, ...]
    depth: int
    links: tuple[Link, ...] = ()


def walk(stream: Iterable[Token]) -> Page:
    """The text of a page. Any tokens will do; end tags that fit nothing are passed over."""
    walk = _Walk()
    dropped: list[str] = []
    for token in stream:
        if isinstance(token, Comment):
            continue
        if isinstance(token, Text):
            if not dropped and token.raw not in DROPPED:
                walk.write(token.text, token.start)
            continue
        if dropped:
            if token.name == dropped[-1]:
                if not token.closing:
                    dropped.append(token.name)
                else:
                    dropped.pop()
            continue
        if token.name in DROPPED and not token.raw.endswith("/"):
            if not token.closing and token.name not in RAW:  # the text of a raw element is one token that says so
                dropped.append(token.name)
            continue
        if token.closing:
            walk.end(token)
        else:
            walk.start(token)
    walk.end_line()
    return Page("\n".join(walk.pieces), tuple(walk.lines), walk.deepest, tuple(walk.links))
