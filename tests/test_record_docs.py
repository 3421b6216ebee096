"""docs/record.md and docs/rules/ are true of the code."""

from __future__ import annotations

import json
import re
from dataclasses import fields
from pathlib import Path
from typing import get_args

from click.testing import CliRunner

from provenance import model
from provenance.cli import main
from tests.conftest import ROOT, SEEDS
from tools import rule_pages

PAGE = (ROOT / "docs" / "record.md").read_text("utf-8")


def told(section: str) -> list[str]:
    part = PAGE.split(f"## {section}\n")[1].split("\n## ")[0]
    return re.findall(r"^\| `([^`]+)` \|", part, re.M)


def keys(record: dict[str, object], *open_up: str) -> list[str]:
    found = []
    for key, value in record.items():
        if key in open_up and isinstance(value, dict):
            found += [f"{key}.{inner}" for inner in value]
        else:
            found.append(key)
    return found


def audited() -> list[dict[str, object]]:
    result = CliRunner().invoke(main, ["audit", str(SEEDS), "--engine", "none", "--format", "json"])
    articles: list[dict[str, object]] = json.loads(result.stdout)["articles"]
    return articles


def test_every_field_of_an_article_is_told_once() -> None:
    for article in audited():
        assert keys(article, "dates", "provenance", "consistency") == told("Article")


def test_every_field_of_its_parts_is_told_once() -> None:
    articles = audited()
    signals = [signal for article in articles for signal in article["signals"]]  # type: ignore[attr-defined]
    findings = [finding for article in articles for finding in article["findings"]]  # type: ignore[attr-defined]
    assert {key for signal in signals for key in signal} | {"field"} == set(told("Signal"))
    assert {key for finding in findings for key in finding} | {"field"} == set(told("Finding"))
    assert [item.name for item in fields(model.LedgerRow)] == told("Ledger row")
    assert [item.name for item in fields(model.Fact)] == told("Fact")


def test_every_word_of_the_model_is_told() -> None:
    for words in (model.FactKind, model.RowVerdict, model.Status, model.Disclosure, model.Basis, model.RouteStatus):
        for word in get_args(words):
            assert f"`{word}`" in PAGE, word


def test_rule_pages_are_fresh() -> None:
    written = {path.name: path.read_text("utf-8") for path in (ROOT / "docs" / "rules").glob("*.md")}
    assert written == rule_pages.pages(), "run: python -m tools.rule_pages"


def test_every_page_that_is_linked_is_there() -> None:
    for page in [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")]:
        for link in re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", page.read_text("utf-8")):
            if "://" not in link:
                assert (page.parent / link).exists(), f"{page.name} links {link}"
                assert not Path(link).is_absolute()
