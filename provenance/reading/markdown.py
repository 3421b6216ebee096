"""Markdown: the decoded file as it is, its zones told by its signs.

The text keeps every sign (spans count in it); headings, quotations, captions of pictures, comments and front matter are
known by them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from provenance.model import Article, Metadata, Zone, ZoneKind
from provenance.reading.front_matter import front_matter, metadata
from provenance.reading.zones import divide

_LINE = re.compile(r"[^\n]*(?:\n|\Z)")
_SIGNS: tuple[tuple[re.Pattern[str], ZoneKind], ...] = (
    (re.compile(r"#\s+\S"), "title"),
    (re.compile(r"#{2,6}\s+\S"), "body"),
    (re.compile(r">\s?\S"), "quotation"),
    (re.compile(r"!\[[^\]\n]{1,500}\]\([^)\n]{0,1000}\)\s*\Z"), "caption"),
    (re.compile(r"!\[\]\([^)\n]{0,1000}\)\s*\Z|\[[^\]\n]{1,200}\]:\s|\|?\s*:?-{3,}"), "template"),
    (re.compile(r"(?:[-*+]|\d{1,3}[.)])\s+\S"), "list"),
)
_COMMENT = re.compile(r"<!--.{0,2000}?-->", re.DOTALL)
_CODE = re.compile(r"(`{3,}|~{3,})")


def markdown(text: str, *, id: str) -> Article:
    """An article of Markdown (without its byte order mark)."""
    matter = front_matter(text)
    about = metadata(matter) if matter else Metadata()
    return Article(id=id, text=text, format="md", zones=divide(text, given=tuple(_given(text))), metadata=about)


def _given(text: str) -> Iterator[Zone]:
    """Stretches whose kind the signs tell, in order."""
    position = 0
    matter = front_matter(text)
    if matter:
        titled = next((entry for entry in matter.entries if entry.key == "title"), None)
        if titled:
            yield Zone("template", 0, titled.start)
            yield Zone("title", titled.start, titled.end)
            yield Zone("template", titled.end, matter.end)
        else:
            yield Zone("template", 0, matter.end)
        position = matter.end
    fence = ""
    comments = [match.span() for match in _COMMENT.finditer(text, position)]
    for match in _LINE.finditer(text, position):
        start, line = match.start(), match[0]
        while comments and comments[0][1] <= start:
            comments.pop(0)
        bare = line.strip()
        if not bare:
            continue
        code = _CODE.match(bare)
        if fence or code:
            if code and not fence:
                fence = code[1]
            elif code and bare == code[1] and code[1].startswith(fence):
                fence = ""
            yield Zone("template", start, match.end())
        elif (
            comments
            and comments[0][0] <= start + len(line) - len(line.lstrip())
            and comments[0][1] >= start + len(line.rstrip())
        ):
            yield Zone("template", start, match.end())
        else:
            kind = next((kind for sign, kind in _SIGNS if sign.match(bare)), None)
            if kind:
                yield Zone(kind, start, match.end())
