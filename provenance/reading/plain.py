"""Plain text: the decoded file, line ends and all, divided into zones."""

from __future__ import annotations

from provenance.model import Article
from provenance.reading.zones import divide


def plain(text: str, *, id: str, format: str = "txt") -> Article:
    """An article of plain text (without its byte order mark)."""
    return Article(id=id, text=text, format=format, zones=divide(text))
