"""NewsML-G2 and NITF, the news agencies' XML: each news item as an article.

The document is read by expat, which fetches nothing; one that declares entities is refused. The text of an item is that
of its ``inlineXML`` (XHTML or NITF) by the house's own walk, and that stretch of the file is the article's ``source``.
Source: NewsML-G2 specification 2.33 and later (digitalSourceType), NITF 3.6, both at iptc.org.
"""

from __future__ import annotations

import xml.parsers.expat
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from provenance.errors import InputError
from provenance.model import Article, Failure, Metadata
from provenance.reading import head, html
from provenance.reading.decoding import decode
from provenance.reading.plain import plain

_DEEPEST = 4
_OWN_LINKS = frozenset({"self", "web", "canonical", "alternate"})
#: Relations to the item that this one was translated from, as agencies' own vocabularies name them.
_TRANSLATED = frozenset({"translatedfrom", "istranslationof", "translationof"})
_ITEMS = frozenset({"newsItem", "nitf"})
#: Where the texts that describe an item stand, from the item down; prefixes aside.
_FIELDS = {
    ("itemMeta", "firstCreated"): "created",
    ("itemMeta", "versionCreated"): "changed",
    ("itemMeta", "embargoed"): "embargoed",
    ("itemMeta", "title"): "title",
    ("itemMeta", "provider", "name"): "provider",
    ("contentMeta", "headline"): "headline",
    ("contentMeta", "by"): "by",
    ("contentMeta", "creator", "name"): "creator",
    ("contentMeta", "creditline"): "credit",
    ("contentMeta", "infoSource", "name"): "source",
    ("contentMeta", "description"): "description",
    ("rightsInfo", "copyrightHolder", "name"): "holder",
    ("contentSet", "inlineData"): "data",
}


class OtherXMLError(InputError):
    """XML of another kind than news."""


@dataclass(slots=True)
class _Item:
    """One news item while it is being read; the places are bytes of the UTF-8 document."""

    guid: str | None = None
    fields: dict[str, str] = field(default_factory=dict)
    language: str | None = None
    digital_source: str | None = None
    link: str | None = None
    translated_from: str | None = None
    roles: dict[str, str] = field(default_factory=dict)  # of contributors: name by the last part of the role
    role: str | None = None  # of the contributor being read
    data_is_html: bool = False
    start: int | None = None
    end: int | None = None


def articles(data: bytes, *, name: str) -> Iterator[Article | Failure]:
    """The news items of a file; an item without text is a Failure. Raises InputError, OtherXMLError."""
    text = decode(data, html.declared_encoding(data))
    document = text.encode("utf-8")  # whatever it declares
    items = _Parser().parse(document)
    for number, item in enumerate(items, 1):
        fallback = name if len(items) == 1 else f"{name}:{number}"
        about, title = _about(item)
        if item.start is not None and item.end is not None:
            source = document[item.start : item.end].decode("utf-8").strip()
            article = html.page(source, id=item.guid or fallback, format="xml", xml=True)
        elif item.fields.get("data"):
            content, id = item.fields["data"], item.guid or fallback
            article = (
                html.page(content, id=id, format="xml") if item.data_is_html else plain(content, id=id, format="xml")
            )
        elif item.fields.get("description"):
            article = plain(item.fields["description"], id=item.guid or fallback, format="xml")
        else:
            yield Failure(id=item.guid or fallback, path=name, line=None, error="this news item holds no text")
            continue
        yield replace(article, title=title, metadata=head.merged(about, article.metadata), path=name)


def _about(item: _Item) -> tuple[Metadata, str | None]:
    said = {key: " ".join(value.split()) for key, value in item.fields.items()}
    created, changed = head.date(said.get("created")), head.date(said.get("changed"))
    about = Metadata(
        language=head.tag(item.language),
        url=item.link,
        published=head.date(said.get("embargoed")) or created or changed,
        modified=changed if created and changed != created else None,
        author=said.get("by") or said.get("creator"),
        publisher=said.get("provider") or said.get("holder") or said.get("source") or said.get("credit"),
        digital_source=item.digital_source,
        translator=item.roles.get("translator"),
        translated_from=item.translated_from,
        responsible=item.roles.get("editor"),
    )
    return about, said.get("headline") or said.get("title")


class _Parser:
    def __init__(self) -> None:
        self._items: list[_Item] = []
        self._path: list[str] = []
        self._depth = 0  # of the item at hand
        self._item: _Item | None = None
        self._inside = 0  # depth at which the text began; 0 outside of it
        self._awaiting = False
        self._parser = xml.parsers.expat.ParserCreate("utf-8")
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._text
        self._parser.EntityDeclHandler = self._entity
        self._parser.CommentHandler = self._other
        self._parser.StartCdataSectionHandler = self._other
        self._parser.ProcessingInstructionHandler = self._other

    def parse(self, document: bytes) -> list[_Item]:
        try:
            self._parser.Parse(document, True)
        except xml.parsers.expat.ExpatError as error:
            raise InputError(f"is not XML: {xml.parsers.expat.ErrorString(error.code)}", line=error.lineno) from error
        if not self._items:
            raise OtherXMLError("is XML, but neither NewsML-G2 nor NITF")
        return self._items

    def _entity(self, *_: object) -> None:
        raise InputError("declares entities, which are not read")

    def _other(self, *_: object) -> None:
        self._begin()

    def _begin(self) -> None:
        """The first thing after the tag that opens the text: the text begins here."""
        if self._awaiting and self._item is not None:
            self._item.start = self._parser.CurrentByteIndex
            self._awaiting = False

    def _start(self, prefixed: str, attributes: dict[str, str]) -> None:
        self._begin()
        name = prefixed.rsplit(":", 1)[-1]
        self._path.append(name)
        if self._inside:
            return
        if name in _ITEMS and self._item is None:
            self._item = _Item(guid=attributes.get("guid"), language=attributes.get("xml:lang"))
            self._items.append(self._item)
            self._depth = len(self._path)
            if name == "nitf":
                self._open()
            return
        item = self._item
        if item is None:
            return
        place = self._place()
        if place[:1] == ("contentMeta",) and name == "language" and len(place) == 2:
            item.language = attributes.get("tag") or item.language
        elif name == "digitalSourceType":
            item.digital_source = head.digital_source(attributes.get("uri") or attributes.get("qcode"))
        elif name == "provider" and attributes.get("literal"):
            item.fields.setdefault("provider", attributes["literal"])
        elif name == "contributor" and place[:1] == ("contentMeta",):
            item.role = attributes.get("role", "").rsplit(":", 1)[-1].lower() or None
            if item.role and attributes.get("literal"):
                item.roles.setdefault(item.role, attributes["literal"])
        elif name == "link" and attributes.get("rel", "").rsplit(":", 1)[-1].lower() in _TRANSLATED:
            item.translated_from = attributes.get("href") or attributes.get("residref") or item.translated_from
        elif name == "link" and attributes.get("rel", "").rsplit(":", 1)[-1] in _OWN_LINKS:
            item.link = attributes["href"] if attributes.get("href", "").startswith("http") else item.link
        elif place == ("contentSet", "inlineXML") and item.start is None:
            item.language = item.language or attributes.get("xml:lang")
            self._open()
        elif place == ("contentSet", "inlineData"):
            item.data_is_html = "html" in attributes.get("contenttype", "")

    def _place(self) -> tuple[str, ...]:
        """The names from the item down, as far as any that is asked for."""
        return tuple(self._path[self._depth : self._depth + _DEEPEST])

    def _open(self) -> None:
        self._inside, self._awaiting = len(self._path), True

    def _text(self, content: str) -> None:
        self._begin()
        if self._item is None or self._inside:
            return
        if self._place() == ("contentMeta", "contributor", "name") and self._item.role:
            roles = self._item.roles
            roles[self._item.role] = " ".join((roles.get(self._item.role, "") + content).split())
        key = _FIELDS.get(self._place())
        if key:
            self._item.fields[key] = self._item.fields.get(key, "") + content

    def _end(self, prefixed: str) -> None:
        self._begin()
        if self._inside == len(self._path) and self._item is not None:
            self._item.end, self._inside = self._parser.CurrentByteIndex, 0
        if self._item is not None and len(self._path) == self._depth:
            self._item = None
        self._path.pop()
