"""The HTML: loads nothing, runs nothing, shows what an article holds and never obeys it."""

import re
from dataclasses import replace
from html.parser import HTMLParser

from provenance.model import Audit, Failure
from tests.reports.conftest import Render


class Tags(HTMLParser):
    """Every tag with its attributes, and whether they nest."""

    VOID = frozenset({"meta", "!doctype"})

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def parsed(page: str) -> Tags:
    tags = Tags()
    tags.feed(page)
    tags.close()
    assert tags.open == []
    return tags


def test_it_is_well_formed_and_loads_nothing(render: Render, audited: Audit, failed: Failure) -> None:
    tags = parsed(render("html", [audited, failed]))
    names = {name for name, _ in tags.seen}
    assert not names & {"script", "img", "link", "iframe", "object", "form", "b"}
    for _, attributes in tags.seen:
        assert not any(name.startswith("on") or name == "src" for name in attributes)
        assert attributes.get("href", "#").startswith("#")  # type: ignore[union-attr]


def test_rows_lead_to_sections(render: Render, audited: Audit, failed: Failure) -> None:
    page = render("html", [audited, failed])
    assert re.findall(r'href="#(\w+)"', page) == re.findall(r'<section id="(\w+)"', page) == ["a1", "a2"]
    assert "not a JSON object" in page


def test_it_says_its_language(render: Render, audited: Audit) -> None:
    assert '<html lang="fr">' in render("html", [audited], "fr")


def test_control_characters_are_replaced(render: Render, audited: Audit) -> None:
    page = render("html", [replace(audited, id="a\x00\x1b\ud800\u202e.txt")])
    assert not set(page) & {"\x00", "\x1b", "\ud800", "\u202e"}
