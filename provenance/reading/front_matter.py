"""Front matter: the lines of ``key: value`` between two fences at the head of a Markdown file.

Read as far as one line tells it: YAML between ``---``, TOML between ``+++``; top-level keys with plain or quoted
values. Lists, nested tables and folded texts are passed over: nothing the house asks for stands in them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from provenance.model import Metadata
from provenance.reading import head

_FENCE = re.compile(r"\A(---|\+\+\+)[ \t]{0,10}\r?\n")
_ENTRY = re.compile(
    r"([A-Za-z_][\w.-]{0,60})[ \t]{0,10}[:=][ \t]{1,10}(?P<value>\S[^\r\n]*)|([A-Za-z_][\w.-]{0,60})[ \t]{0,10}:\r?\n"
)
_QUOTED = re.compile(r"([\"'])([^\r\n]*?)\1[ \t]{0,20}(?:#[^\r\n]*)?\r?\Z")
_COMMENT = re.compile(r"\s#.*\Z")
#: Lines that may stand between entries: empty, indented, of a list, comments, tables, closing brackets.
_BESIDE = re.compile(r"\s|-\s|#|[\[\]{}]|\Z")
_LONGEST = 500  # lines
_KEYS = {
    "language": ("lang", "language", "locale", "ms.contentlocale", "hl_lang"),
    "url": ("canonical", "canonical_url", "canonicalurl", "url", "permalink", "original_url", "source_url"),
    "published": (
        "date",
        "published",
        "publishdate",
        "pubdate",
        "pub_date",
        "date_published",
        "published_at",
        "ms.date",
    ),
    "modified": ("lastmod", "updated", "modified", "last_modified", "last_updated", "updated_at", "date_modified"),
    "author": ("author", "authors", "byline"),
    "publisher": ("publisher",),
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of front matter: its key in lower case, its value without quotes, and the place of the whole line."""

    key: str
    value: str
    start: int
    end: int
    value_start: int


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The entries, in order, and where the text proper begins."""

    entries: tuple[Entry, ...]
    end: int

    def value(self, *keys: str) -> str | None:
        return next((entry.value for key in keys for entry in self.entries if entry.key == key and entry.value), None)


def front_matter(text: str) -> FrontMatter | None:
    """The front matter of a file; None where it has none, or where the second fence never comes."""
    opening = _FENCE.match(text)
    if opening is None:
        return None
    entries: list[Entry] = []
    position = opening.end()
    for _ in range(_LONGEST):
        end = text.find("\n", position)
        end = len(text) if end < 0 else end + 1
        line = text[position:end]
        if line.rstrip() == opening[1] or (opening[1] == "---" and line.rstrip() == "..."):
            return FrontMatter(tuple(entries), end) if entries else None
        match = _ENTRY.match(line)
        if match and match["value"]:
            quoted = _QUOTED.match(match["value"])
            value = quoted[2] if quoted else _COMMENT.sub("", match["value"].rstrip()).rstrip()
            start = position + match.start("value") + bool(quoted)
            entries.append(Entry(match[1].lower(), value, position, position + len(line.rstrip()), start))
        elif not match and not _BESIDE.match(line):
            return None  # a rule above a text, not a fence
        if position == end:
            return None
        position = end
    return None


def metadata(found: FrontMatter) -> Metadata:
    """What front matter says about its text."""
    said = {name: found.value(*keys) for name, keys in _KEYS.items()}
    address = said["url"] or ""
    return Metadata(
        language=head.tag(said["language"]),
        url=address if address.startswith(("http://", "https://")) else None,
        published=head.date(said["published"]),
        modified=head.date(said["modified"]),
        author=None if (said["author"] or "").startswith(("[", "{", "*", "&")) else said["author"],
        publisher=said["publisher"],
    )
