"""HTML code as a flat stream of tags and text, each with its place in the code.

No tree is built: text, head and marks only need the tags in the order they stand. Time is linear for any input (tree
builders look through all open elements at every block, which takes seconds for a page of nothing but ``<div>``), and
every token keeps its offsets. The states follow the HTML standard's tokenizer (section 13.2.5) as far as they decide
what is text: quoted attributes, comments, raw text elements, bogus comments.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

#: Elements whose content is no markup until their own end tag.
RAW = frozenset({"script", "style", "xmp", "iframe", "noembed", "noframes", "textarea", "title"})
#: Of these, the ones in which character references count.
RCDATA = frozenset({"textarea", "title"})

_PLAIN_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/><]*)([^<>\"']*)>")
_NAME = re.compile(r"(/?)([a-zA-Z][^\s/>]*)")
_ATTRIBUTE = re.compile(
    r"""[\s/]*([^\s/>=][^\s/>=]*)(?:\s{0,100}=\s{0,100}(?:"([^"]*)"|'([^']*)'|([^\s>"'][^\s>]*))?)?"""
)
#: In an attribute a reference without its semicolon counts only where no letter, digit or "=" follows (13.2.5.73).
_ATTRIBUTE_REFERENCE = re.compile(
    r"&(?:#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,8}|[a-zA-Z][a-zA-Z0-9]{1,31})(?:;|(?![=a-zA-Z0-9]))"
)
_QUOTED_VALUE = re.compile(r"=\s{0,100}([\"'])")


@dataclass(frozen=True, slots=True)
class Tag:
    """A start or end tag: its name in lower case, and where it stands in the code."""

    name: str
    start: int
    end: int
    closing: bool
    raw: str  # what stands between the name and the ``>``

    def attributes(self) -> dict[str, str]:
        """The attributes: names in lower case, values with character references read; the first of a name counts."""
        found: dict[str, str] = {}
        if not self.raw:
            return found
        for match in _ATTRIBUTE.finditer(self.raw):
            value = match[2] if match[2] is not None else match[3] if match[3] is not None else match[4] or ""
            found.setdefault(match[1].lower(), _ATTRIBUTE_REFERENCE.sub(_reference, value) if "&" in value else value)
        return found


@dataclass(frozen=True, slots=True)
class Text:
    """A stretch of text between tags, character references read. ``raw`` names the raw element it stands in."""

    text: str
    start: int
    end: int
    raw: str | None = None


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment or declaration, without its delimiters."""

    text: str
    start: int
    end: int


Token = Tag | Text | Comment


def tokens(source: str) -> Iterator[Token]:
    """The tokens of a page in order. Never fails: what is no tag is text, what never ends ends with the page."""
    position, size = 0, len(source)
    ends = _TagEnds(source)
    while position < size:
        opening = source.find("<", position)
        if opening < 0:
            opening = size
        if opening > position:
            yield _text(source, position, opening)
        if opening == size:
            return
        position = opening
        following = source[position + 1 : position + 2]
        if following == "!" or following == "?":
            comment = _comment(source, position, ends)
            yield comment
            position = comment.end
            continue
        if following == "/" and not source[position + 2 : position + 3].isalpha():
            if source[position + 2 : position + 3] == "":
                yield Text("</", position, size)
                return
            end = ends.first_greater(position)
            yield Comment(source[position + 2 : end - 1], position, end)
            position = end
            continue
        tag = _tag(source, position, ends)
        if tag is None:  # a lone "<" is text
            yield Text("<", position, position + 1)
            position += 1
            continue
        yield tag
        position = tag.end
        if tag.name in RAW and not tag.closing:
            end = _raw_end(source, position, tag.name, ends)
            if end > position:
                content = source[position:end]
                if tag.name in RCDATA and "&" in content:
                    content = _unescape(content)
                yield Text(content, position, end, tag.name)
            position = end
        elif tag.name == "plaintext" and not tag.closing:
            yield Text(source[position:], position, size, "plaintext")
            return


class _TagEnds:
    """Searches that remember their answers, so that no hostile page makes them run over the same code twice."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._last: dict[str, tuple[int, int]] = {}  # needle: searched from, found at (the page's size if nowhere)

    def find(self, needle: str, position: int) -> int:
        """The first place of the needle from here on, or -1; between two answers that agree nothing is searched."""
        searched, found = self._last.get(needle, (0, -1))
        if not searched <= position <= found:
            found = self._source.find(needle, position)
            found = len(self._source) if found < 0 else found
            self._last[needle] = (position, found)
        return -1 if found == len(self._source) else found

    def first_greater(self, position: int) -> int:
        found = self.find(">", position)
        return len(self._source) if found < 0 else found + 1


def _unescape(text: str) -> str:
    try:
        return html.unescape(text)
    except ValueError:  # a number of thousands of digits
        return text


def _reference(match: re.Match[str]) -> str:
    return html.unescape(match[0])


def _text(source: str, start: int, end: int) -> Text:
    content = source[start:end]
    return Text(_unescape(content) if "&" in content else content, start, end)


def _comment(source: str, start: int, ends: _TagEnds) -> Comment:
    if source.startswith("<!--", start):
        if source.startswith((">", "->"), start + 4):
            end = source.index(">", start) + 1
            return Comment("", start, end)
        plain, banged = ends.find("-->", start + 4), ends.find("--!>", start + 4)
        if plain < 0 and banged < 0:
            return Comment(source[start + 4 :], start, len(source))
        if banged < 0 or 0 <= plain < banged:
            return Comment(source[start + 4 : plain], start, plain + 3)
        return Comment(source[start + 4 : banged], start, banged + 4)
    if source.startswith("<![CDATA[", start):
        end = ends.find("]]>", start)
        if end >= 0:
            return Comment(source[start + 9 : end], start, end + 3)
    end = ends.first_greater(start)
    return Comment(source[start + 2 : end - 1], start, end)


def _tag(source: str, start: int, ends: _TagEnds) -> Tag | None:
    plain = _PLAIN_TAG.match(source, start, start + 4096)
    if plain:
        return Tag(plain[2].lower(), start, plain.end(), bool(plain[1]), plain[3])
    name = _NAME.match(source, start + 1)
    if name is None:
        return None
    position = name.end()
    while True:  # from one quoted value to the next, until a ">" stands outside of them
        greater = ends.find(">", position)
        if greater < 0:
            return None
        quoted = _QUOTED_VALUE.search(source, position, greater)
        if quoted is None:
            return Tag(name[2].lower(), start, greater + 1, bool(name[1]), source[name.end() : greater])
        closing = ends.find(quoted[1], quoted.end())
        if closing < 0:  # a quote that nothing closes: the tag ends where it seems to
            return Tag(name[2].lower(), start, greater + 1, bool(name[1]), source[name.end() : greater])
        position = closing + 1


def _raw_end(source: str, position: int, name: str, ends: _TagEnds) -> int:
    """Where the end tag of a raw element stands; its letters' case is free, so "</" is looked for."""
    while True:
        found = ends.find("</", position)
        if found < 0:
            return len(source)
        after = found + 2 + len(name)
        if source[found + 2 : after].lower() == name and (source[after : after + 1] or ">") in " \t\n\r\f/>":
            return found
        position = found + 2
