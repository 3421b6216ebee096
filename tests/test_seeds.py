"""What the five seed articles must tell an editor, by the real command and with no answer written down in the code.

The table is DESIGN's "What the five seed articles teach".
"""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import pytest
from click.testing import CliRunner

from provenance.cli import main
from tests.conftest import SEEDS


@cache
def audits() -> dict[str, dict[str, Any]]:
    arguments = ["audit", str(SEEDS), "--engine", "none", "--format", "json"]
    record = json.loads(CliRunner().invoke(main, arguments).stdout)
    assert record["errors"] == []
    return {article["id"][:3]: article for article in record["articles"]}


def rules(article: dict[str, Any], *severities: str) -> list[str]:
    return [found["rule"] for found in article["findings"] if found["severity"] in severities]


def test_all_five_are_french() -> None:
    assert [article["language"] for article in audits().values()] == ["fr"] * 5


@pytest.mark.parametrize("name", ["000", "001", "002", "003", "004"])
def test_every_span_is_exact(name: str) -> None:
    article = audits()[name]
    text = (SEEDS / article["id"]).read_bytes().decode("utf-8")
    for signal in article["signals"]:
        assert text[signal["start"] : signal["end"]] == signal["text"]
    for found in article["findings"]:
        for (start, end), quoted in zip(found["spans"][:1], [found["text"]], strict=False):
            assert text[start:end] == quoted


def test_000_is_machine_translation_declared_in_english_to_french_readers() -> None:
    article = audits()["000"]
    provenance = article["provenance"]
    assert (provenance["status"], provenance["grade"]) == ("machine-translation", "declared")
    assert provenance["disclosure"] == "ai-autonomous"
    assert (provenance["original_language"], provenance["original_language_grade"]) == ("sq", "declared")
    assert provenance["publisher"] == "ATA"
    assert article["dates"]["published"] == "XXXX-04-09"
    assert provenance["adequacy"] == {
        "reader_language": False,
        "names_process": True,
        "names_original_language": False,  # a flag is no name
        "names_publisher": True,
        "links_original": None,
        "prominent": True,
        "responsible_named": False,
    }
    assert rules(article, "error") == ["notice-not-in-readers-language"]
    assert "links" in [item["check"] for item in article["not_checked"]]
    assert [hop["language"] for hop in provenance["chain"]] == ["sq", "fr"]


def test_000_points_to_albanian_twice_on_different_grounds() -> None:
    named = [
        (s["kind"], s["grade"]) for s in audits()["000"]["signals"] if s["claims"].get("original_language") == "sq"
    ]
    assert ("original-pointer", "declared") in named
    assert any(grade == "inferred" for _, grade in named)


def test_001_has_no_evidence_and_dates_itself() -> None:
    article = audits()["001"]
    assert article["provenance"]["status"] == "no-evidence"
    assert article["dates"]["published"] == "2021-12-03"
    assert [s["kind"] for s in article["signals"]] == ["agency-dateline"]
    assert article["signals"][0]["grade"] == "inferred"
    assert rules(article, "error", "warning") == []


def test_002_is_the_trap_and_stays_quiet() -> None:
    article = audits()["002"]
    assert article["provenance"]["status"] == "no-evidence"
    assert article["provenance"]["disclosure"] is None
    assert article["provenance"]["original_language"] is None
    assert (article["dates"]["published"], article["dates"]["updated"]) == ("2021-05-17", "2021-05-18")
    assert rules(article, "error", "warning") == []
    assert set(rules(article, "note")) <= {"reads-like-institutional-release"}


def test_003_is_a_republication_with_a_declared_source() -> None:
    article = audits()["003"]
    provenance = article["provenance"]
    assert (provenance["status"], provenance["grade"]) == ("republication", "declared")
    assert provenance["publisher"] == "OTAN"
    assert article["findings"] == []
    assert not [s for s in article["signals"] if s["kind"] in ("foreign-residue", "locale-trace")]


def test_004_is_machine_translation_declared_to_its_readers() -> None:
    article = audits()["004"]
    provenance = article["provenance"]
    assert (provenance["status"], provenance["grade"]) == ("machine-translation", "declared")
    assert provenance["original_language"] == "en"
    assert article["dates"]["page_view"] == "2025-04-25"
    assert article["dates"]["published"] == "2025-03-27/2025-04-03"
    adequacy = provenance["adequacy"]
    assert adequacy["reader_language"] is True
    assert adequacy["names_process"] is True
    assert adequacy["names_original_language"] is True
    assert adequacy["responsible_named"] is False
    assert rules(article, "error") == []
    assert "lost-characters" in rules(article, "note")
