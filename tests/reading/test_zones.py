"""Zones cover a text, in order, with the kinds a reader would give."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.model import Article
from provenance.reading import read
from provenance.reading.html import page
from provenance.reading.zones import divide

SEEDS = Path(__file__).parents[2] / "seeds"
PROSE = "The city council adopted the new budget last night, after a debate of three hours in a crowded room. "


def kinds(text: str) -> list[tuple[str, str]]:
    return [(zone.kind, text[zone.start : zone.end].strip()) for zone in divide(text)]


@given(st.text(st.sampled_from('aB.«»"\n\r \u2028•-(1)12021,:é'), max_size=300))
def test_zones_cover_any_text(text: str) -> None:
    zones = divide(text)
    assert "".join(text[zone.start : zone.end] for zone in zones) == text
    assert all(zone.end > zone.start for zone in zones)


def test_every_seed_has_its_parts() -> None:
    found = {article.id[:3]: article for article in read([SEEDS]) if isinstance(article, Article)}

    def parts(seed: str, kind: str) -> list[str]:
        article = found[seed]
        return [article.text[zone.start : zone.end].strip() for zone in article.zones if zone.kind == kind]

    assert len(parts("000", "notice")) == 2
    assert parts("000", "body")[-1].endswith("(9 avril)")
    assert parts("001", "title")[0].endswith("aura lieu en 2022")
    assert parts("001", "dateline") == ["Paris, 3 déc. (Cinktank.com) –"]
    assert any(line.startswith("Lire aussi:") for line in parts("001", "template"))
    assert any("17 May. 2021" in line for line in parts("002", "template"))
    assert parts("002", "caption")[0].startswith("NATO Secretary General")
    assert parts("003", "template")[:2] == ["Spread the love", "Leave A Reply"]
    assert len(parts("003", "caption")) == 1
    assert len(parts("004", "notice")) == 2
    assert parts("004", "title") == ["UE-Asie centrale\xa0: 20e réunion ministérielle à Achgabat"]
    assert not any("newsletter" in line or "spamons" in line for line in parts("004", "body"))


@pytest.mark.parametrize(
    ("head", "length"),
    [
        ("LONDON, March 3 (Reuters) - The", 28),
        ("BERLIN (dpa) – Der", 15),
        ("Paris, 3 déc. 2021 (AFP) – Le", 27),
        ("The minister - who was ill - spoke", 0),
        ("Das Treffen (am Montag) war", 0),
    ],
)
def test_datelines(head: str, length: int) -> None:
    text = head + " " + PROSE * 2
    first = divide(text)[0]
    assert (first.kind == "dateline") == bool(length)
    if length:
        assert len(text[first.start : first.end].strip()) == length - 1


def test_wrapped_lines_are_one_paragraph() -> None:
    text = (
        "The city council adopted the new budget last night, after a debate of\n"
        "three hours in a crowded room, and the mayor thanked all those who had\n"
        "come in spite of the snow, which kept falling until the early morning\n"
        "hours of the day.\n"
    )
    assert kinds(text) == [("body", text.strip())]


def test_a_page_knows_its_parts_by_its_elements() -> None:
    source = f"""<html lang=en><head><title>Budget adopted - The Daily</title></head><body>
    <header class="site-header"><a href=/>The Daily</a></header><nav><a href=/a>World</a> <a href=/b>Sports</a></nav>
    <article><h1>Budget adopted</h1><p class="byline">By Ann Lee</p><p>{PROSE * 3}</p><figure><img src=x>
    <figcaption>The town hall</figcaption></figure><ul><li>Schools</ul>
    <p>{PROSE * 3}</p><blockquote>{PROSE}</blockquote>
    <p class="translation-disclaimer">Foo bar baz</p></article><aside><p>{PROSE}</p></aside>
    <footer>All rights</footer></body></html>"""
    article = page(source, id="x")
    found = {article.text[zone.start : zone.end].strip()[:14]: zone.kind for zone in article.zones}
    assert found == {
        "Budget adopted": "title",
        "The Daily": "masthead",
        "World Sports": "template",
        "By Ann Lee": "byline",
        "The city counc": "template",
        "The town hall": "caption",
        "Schools": "list",
        "Foo bar baz": "notice",
        "All rights": "footer",
    }
    kinds = [zone.kind for zone in article.zones]
    assert (kinds.count("body"), kinds.count("quotation")) == (2, 1)


def test_a_class_around_the_whole_page_says_nothing_of_its_parts() -> None:
    parts = f"<h1>Budget adopted</h1><p>{PROSE * 3}</p><p>{PROSE * 2}</p>"
    source = f"<div class='layout-with-sidebar no-comments'>{parts}</div>"
    article = page(source, id="x")
    assert [zone.kind for zone in article.zones] == ["title", "body", "body"]


def test_lines_of_links_are_furniture_without_any_navigation_element() -> None:
    links = "".join(f"<div><a href=/{n}>Another headline of the day {n}</a></div>" for n in range(5))
    article = page(f"<div>{links}</div><div><p>{PROSE * 2}</p><p>{PROSE * 2}</p></div>{links}", id="x")
    assert [zone.kind for zone in article.zones] == ["template"] * 5 + ["body"] * 2 + ["template"] * 5


def test_short_sentences_at_the_ends_of_a_body_belong_to_it() -> None:
    text = f"Budget adopted\n{PROSE}\nThe mayor was glad.\nNobody voted against it.\nRead also: the snow\n"
    assert [kind for kind, _ in kinds(text)] == ["title", "body", "body", "body", "template"]


def test_a_dash_or_number_alone_makes_no_list() -> None:
    assert [kind for kind, _ in kinds(f"{PROSE}\n\n– We are glad, she said.\n\n{PROSE}\n")] == ["body"] * 3
    assert [kind for kind, _ in kinds(f"{PROSE}\n\n25. Juli war es kalt in der ganzen Stadt.\n\n{PROSE}\n")] == [
        "body"
    ] * 3
    items = "1. Schools and swimming pools\n2. Roads and bridges in town\n"
    assert [kind for kind, _ in kinds(f"{PROSE}\n\n{items}\n{PROSE}\n")] == ["body", "list", "list", "body"]
