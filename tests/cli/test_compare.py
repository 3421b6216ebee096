"""``provenance compare``: two files, files of pairs, exit codes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import Run

ORIGINAL = "The council adopted the budget on 14 March 2023. It spends 38 million euros on schools and 12 on roads."
GOOD = "Le conseil a adopté le budget le 14 mars 2023. Il consacre 38 millions d’euros aux écoles et 12 aux routes."


@pytest.fixture
def pairs(tmp_path: Path) -> Path:
    rows = [
        {"id": "good", "original": ORIGINAL, "translation": GOOD, "original_language": "en"},
        {"id": "bad", "original": ORIGINAL, "translation": GOOD.replace("38", "83")},
        {"id": "empty", "original": "Good morning.", "translation": "Bonjour."},
    ]
    path = tmp_path / "pairs.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return path


def test_two_texts_that_agree(run: Run, tmp_path: Path) -> None:
    (tmp_path / "o.txt").write_text(ORIGINAL, "utf-8")
    (tmp_path / "t.txt").write_text(GOOD, "utf-8")
    result = run("compare", "o.txt", "t.txt")
    assert result.exit_code == 0, result.output
    assert result.stdout == "1 consistent\n"
    assert "14 mars 2023" in run("compare", "o.txt", "t.txt", "-v").stdout


def test_two_texts_that_differ(run: Run, tmp_path: Path) -> None:
    (tmp_path / "o.txt").write_text(ORIGINAL, "utf-8")
    (tmp_path / "t.txt").write_text(GOOD.replace("38", "83"), "utf-8")
    result = run("compare", "o.txt", "t.txt")
    assert result.exit_code == 1
    assert "changed" in result.stdout
    assert run("compare", "o.txt", "t.txt", "--fail-on", "never").exit_code == 0


def test_pairs_are_answered_in_order(run: Run, pairs: Path) -> None:
    result = run("compare", "--pairs", pairs, "--format", "jsonl")
    records = [json.loads(line) for line in result.stdout.splitlines()]
    assert [(record["id"], record["verdict"]) for record in records] == [
        ("good", "consistent"),
        ("bad", "inconsistent"),
        ("empty", "not-checked"),
    ]
    assert list(records[0]) == ["id", "verdict", "score", "rows", "findings", "not_checked"]
    assert result.exit_code == 1
    changed = [row for row in records[1]["rows"] if row["verdict"] == "changed"]
    assert [(row["original"]["value"], row["translation"]["value"]) for row in changed] == [("38000000", "83000000")]
    translation = GOOD.replace("38", "83")
    for row in records[1]["rows"]:
        for side, text in (("original", ORIGINAL), ("translation", translation)):
            if row[side]:
                assert text[row[side]["start"] : row[side]["end"]] == row[side]["text"]


def test_a_bad_pair_is_told_and_the_others_are_answered(run: Run, pairs: Path) -> None:
    with pairs.open("a", encoding="utf-8") as file:
        file.write("{\n" + json.dumps({"id": "last", "original": ORIGINAL, "translation": GOOD}) + "\n")
    result = run("compare", "--pairs", pairs, "--format", "jsonl")
    assert result.exit_code == 2
    records = [json.loads(line) for line in result.stdout.splitlines()]
    assert [record.get("verdict") for record in records] == [
        "consistent",
        "inconsistent",
        "not-checked",
        None,
        "consistent",
    ]


@pytest.mark.parametrize("arguments", [["o.txt"], [], ["o.txt", "t.txt", "--pairs", "pairs.jsonl"]])
def test_two_texts_or_a_file_of_pairs(run: Run, tmp_path: Path, pairs: Path, arguments: list[str]) -> None:
    (tmp_path / "o.txt").write_text(ORIGINAL, "utf-8")
    (tmp_path / "t.txt").write_text(GOOD, "utf-8")
    assert run("compare", *arguments).exit_code == 2


def test_the_audit_of_an_article_with_its_original(run: Run, tmp_path: Path) -> None:
    (tmp_path / "o.txt").write_text(ORIGINAL, "utf-8")
    (tmp_path / "t.txt").write_text(GOOD.replace("2023", "2032"), "utf-8")
    result = run("audit", "t.txt", "--original", "o.txt", "--format", "json")
    article = json.loads(result.stdout)["articles"][0]
    assert article["consistency"]["basis"] == "original"
    assert [found["rule"] for found in article["findings"]] == ["fact-changed"]
    assert run("check", "t.txt", "--original", "o.txt").exit_code == 1
