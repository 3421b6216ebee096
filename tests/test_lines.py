"""Where a finding stands in its file."""

from __future__ import annotations

import pytest

from provenance.lines import line_of
from provenance.model import Article, Span
from provenance.reading import html
from provenance.reading.plain import plain

PAGE = "<html>\n<head><title>Neige</title></head>\n<body>\n<p>\n  Il neige.</p>\n<ul><li>Un</li>\n<li>Deux</li></ul>\n"


@pytest.mark.parametrize(("text", "word", "line"), [("a\nb\nc", "c", 3), ("a\r\nb", "b", 2), ("a\rb\rc", "c", 3)])
def test_a_text(text: str, word: str, line: int) -> None:
    start = text.index(word)
    assert line_of(plain(text, id="t"), Span(start, start + 1)) == line


@pytest.mark.parametrize(("stretch", "line"), [("Neige", 2), ("Il neige", 5), ("neige.", 5), ("Deux", 7)])
def test_a_pages_text(stretch: str, line: int) -> None:
    article = html.page(PAGE, id="p")
    start = article.text.index(stretch)
    assert line_of(article, Span(start, start + 2)) == line


def test_a_pages_code() -> None:
    article = html.page(PAGE, id="p")
    start = PAGE.index("<ul>")
    assert line_of(article, Span(start, start + 4, "source")) == 6


def test_records() -> None:
    assert line_of(Article(id="r", text="a\nb", format="jsonl", line=9), Span(2, 3)) == 9
    assert line_of(Article(id="r", text="a\nb", format="json"), Span(2, 3)) is None
    assert line_of(html.page(PAGE, id="p", format="json"), Span(0, 2)) is None
