"""Links of a page: exact places, and the address of the original where a pointer leads to it."""

import pytest

from provenance import language, signals
from provenance.reading.html import page


def test_links_stand_exactly_where_their_words_do() -> None:
    article = page(
        '<p>One <a href="/a"> two <b>three</b></a> four<br><a href="https://b.example/">five</a></p>', id="a"
    )
    assert [(article.text[link.start : link.end], link.url) for link in article.links] == [
        ("two", "/a"),
        ("three", "/a"),
        ("five", "https://b.example/"),
    ]


@pytest.mark.parametrize(
    ("href", "url"),
    [
        ("https://news.example/es/1", "https://news.example/es/1"),
        ("/es/1", "https://here.example/es/1"),
        ("#top", None),
        ("javascript:alert(1)", None),
        ("http://[broken", None),
    ],
)
def test_a_pointer_claims_the_address_it_leads_to(href: str, url: str | None) -> None:
    source = (
        '<html lang="en"><head><link rel="canonical" href="https://here.example/en/1"></head><body>'
        f'<p>This article was machine translated from Spanish. <a href="{href}">Read the original article</a>.</p>'
        "<p>The city council of Northwick approved a new budget on Tuesday after a long debate, and the mayor "
        "said that the bridge would be repaired before the winter.</p></body></html>"
    )
    found = signals.find(language.identify(page(source, id="a")))
    pointers = [signal.claims.get("url") for signal in found if signal.kind == "original-pointer"]
    assert pointers == [url]
