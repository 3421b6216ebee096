"""A page's text is that of all its text nodes; every line knows the elements around it."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.reading.html import page
from provenance.reading.page import walk
from provenance.reading.tokens import Comment, Tag, Text, tokens


def text(source: str) -> str:
    return walk(tokens(source)).text


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<p>One</p><p>Two", "One\nTwo"),
        ("<title>T &amp; U</title><body>Three <b>bold</b>\n words<br>four", "T & U\nThree bold words\nfour"),
        ("a<script>var x='<p>no</p>'</script>b<style>p{}</style><!-- c -->c", "abc"),
        ("a<noscript><p>no</p></noscript>b<template><p>no</p><template></template>no</template>c", "abc"),
        ("<pre>\n one\r\n  two\n\nthree</pre>", " one\n  two\n\nthree"),
        ("<table><tr><td>1<td>2<tr><td>3</table>", "1\t2\n3"),
        ("a &lt; b < c &copy; &#233; &nbsp;|", "a < b < c © é \xa0|"),
        ("<div title='a > b' data-x=\"</div>\">in</div>out", "in\nout"),
        ("<p>unclosed <a href='x>link</p>", "unclosed link"),
        ("1 <2 and 3 <", "1 <2 and 3 <"),
        ("<ul><li>a<li>b</ul></p></div>c", "a\nb\nc"),
        ("x<!-->y<!-- never ends", "xy"),
        ("<ScRiPt>a</sCrIpT >b", "b"),
        ("<p>&#" + "9" * 5000 + ";</p>", "&#" + "9" * 5000 + ";"),
    ],
)
def test_lines_and_spaces(source: str, expected: str) -> None:
    assert text(source) == expected


def test_tokens_know_their_places() -> None:
    source = "<!doctype html><P Class='a &amp; b' class=c href=?a&lang=fr>Hi&nbsp;!</p>"
    found = list(tokens(source))
    assert [source[token.start : token.end] for token in found] == [
        "<!doctype html>",
        "<P Class='a &amp; b' class=c href=?a&lang=fr>",
        "Hi&nbsp;!",
        "</p>",
    ]
    assert isinstance(found[0], Comment)
    assert isinstance(found[1], Tag)
    assert found[1].attributes() == {"class": "a & b", "href": "?a&lang=fr"}
    assert isinstance(found[2], Text)


@given(st.text("<>/!-'\"= ab&;#xp\n", max_size=200))
def test_any_code_is_read_and_its_tokens_follow_one_another(source: str) -> None:
    position = 0
    for token in tokens(source):
        assert token.start == position
        position = token.end
    assert position == len(source)
    found = walk(tokens(source))
    for line in found.lines:
        assert found.text[line.start : line.end].count("\n") == 0
        assert line.end > line.start
    article = page(source, id="x")
    assert "".join(article.text[zone.start : zone.end] for zone in article.zones) == article.text


@pytest.mark.parametrize(
    "unit",
    [
        "<div>",
        "<p>",
        "<b>",
        "<a href='",
        '<a href="',
        "<!--",
        "<!-- --!>",
        "</",
        "<x ",
        "<",
        "&",
        "&#",
        "<x =",
        "<script>",
        "<ul><li>",
        "x <title>",
    ],
)
def test_hostile_pages_cost_linear_time(unit: str) -> None:
    def cost(size: int) -> float:
        source = unit * (size // len(unit))
        start = time.process_time()
        page(source, id="x")
        return time.process_time() - start

    cost(1000)
    small = max(cost(20_000), 0.02)
    assert cost(100_000) < 30 * small
