"""HTML pages as articles: text by our own walk, zones with an extractor's help, metadata from the head."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from provenance.model import Article, Metadata
from provenance.reading import head
from provenance.reading.decoding import decode
from provenance.reading.page import Page, walk
from provenance.reading.tokens import Comment, Tag, Text, Token, tokens
from provenance.reading.zones import divide

#: Where a page may declare its encoding (HTML standard: within its first 1024 bytes; in the wild a little later).
_HEAD_BYTES = 4096
_CHARSET = re.compile(rb"<meta[^>]{0,300}?charset\s{0,10}=\s{0,10}[\"']?\s{0,10}([A-Za-z0-9_:.-]{1,40})", re.IGNORECASE)
_XML_ENCODING = re.compile(rb"\A\s{0,20}<\?xml[^>]{0,200}?encoding\s{0,10}=\s{0,10}[\"']([A-Za-z0-9_:.-]{1,40})")
#: The extractor's tree costs the square of the nesting; pages deeper or longer than any newsroom's go without it.
_DEEPEST, _LONGEST = 300, 2_000_000


def declared_encoding(data: bytes) -> str | None:
    """The encoding a page names for itself in its first bytes."""
    found = _XML_ENCODING.search(data[:_HEAD_BYTES]) or _CHARSET.search(data[:_HEAD_BYTES])
    return found[1].decode("ascii") if found else None


def decoded(data: bytes) -> str:
    """A page's code. Raises InputError."""
    return decode(data, declared_encoding(data))


def page(source: str, *, id: str, format: str = "html", xml: bool = False) -> Article:
    """An article of a page's code, which it keeps as its ``source``; ``xml`` for XHTML and NITF within news items."""
    stream = list(as_html(tokens(source), source) if xml else tokens(source))
    found = walk(stream)
    metadata, _ = head.metadata(stream)
    zones = divide(found.text, found.lines, main=None if xml else _main(source, found))
    return Article(
        id=id, text=found.text, format=format, zones=zones, links=found.links, source=source, metadata=metadata
    )


#: NITF's elements as the HTML a reader would see (NITF 3.6): name and class.
_NITF = {
    "hl1": ("h1", ""),
    "hl2": ("h2", ""),
    "byline": ("p", "byline"),
    "dateline": ("p", "dateline"),
    "media-caption": ("figcaption", ""),
    "bq": ("blockquote", ""),
    "body.head": ("div", ""),
    "body.content": ("div", ""),
    "body.end": ("div", ""),
    "block": ("div", ""),
    "abstract": ("p", ""),
    "tagline": ("p", "byline"),
    "distributor": ("p", ""),
    "note": ("p", ""),
}


def as_html(stream: Iterable[Token], source: str) -> Iterator[Token]:
    """XML's tokens as HTML's: names without their prefixes, NITF's by what they are, CDATA sections as text."""
    for token in stream:
        if isinstance(token, Tag):
            name = token.name.rsplit(":", 1)[-1]
            name, kind = _NITF.get(name, (name, ""))
            yield replace(
                token, name=name, raw=f"{token.raw} class={kind}" if kind and not token.closing else token.raw
            )
            if token.raw.endswith("/") and not token.closing:
                yield replace(token, name=name, raw="", closing=True)
        elif isinstance(token, Comment) and source.startswith("<![CDATA[", token.start):
            yield Text(token.text, token.start, token.end)
        else:
            yield token


def beside(article: Article, source: str) -> Article:
    """An article whose text is given, with the page's code for the marks in it and its head."""
    metadata, _ = head.metadata(tokens(source))
    return replace(article, source=source, metadata=metadata)


def with_record(
    article: Article, *, title: str | None, metadata: Metadata, path: str | None, line: int | None
) -> Article:
    """The article with what its record says about it, which counts before what the page says."""
    return replace(article, title=title, metadata=head.merged(metadata, article.metadata), path=path, line=line)


def _main(source: str, found: Page) -> str | None:
    """What the extractor takes for the article itself; None where it finds nothing."""
    if found.depth > _DEEPEST or len(source) > _LONGEST:
        return None
    from resiliparse.extract.html2text import extract_plain_text

    try:
        text = extract_plain_text(source, main_content=True, list_bullets=False, alt_texts=False, comments=False)
    except Exception:
        return None  # it only helps: without it the page's own landmarks decide
    return text if text and not text.isspace() else None
