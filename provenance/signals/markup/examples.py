"""How an example of a detector of marks becomes an article: as the page that it is."""

from __future__ import annotations

from provenance.model import Article
from provenance.reading import html


def page(source: str) -> Article:
    """An article of a page's code."""
    return html.page(source, id="example")
