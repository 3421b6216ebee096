"""The small commands: ``text``, ``facts``, ``rules``."""

import json
from pathlib import Path

from provenance.checks import CHECKS
from tests.conftest import SEEDS, Run


def test_text_is_what_spans_count_in(run: Run) -> None:
    for path in sorted(SEEDS.glob("*.txt")):
        result = run("text", path)
        assert result.stdout_bytes == path.read_bytes()


def test_facts_have_exact_spans(run: Run) -> None:
    for path in sorted(SEEDS.glob("*.txt")):
        text = path.read_text("utf-8")
        record = json.loads(run("facts", path, "--format", "jsonl").stdout)
        assert record["language"] == "fr"
        assert len(record["facts"]) > 10
        for fact in record["facts"]:
            assert text[fact["start"] : fact["end"]] == fact["text"]


def test_facts_say_their_values(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The fund paid 25 people on 3 May 2021.", "utf-8")
    facts = json.loads(run("facts", "a.txt", "--format", "jsonl").stdout)["facts"]
    values = {(fact["kind"], fact["value"]) for fact in facts}
    assert {("number", "25"), ("date", "2021-05-03")} <= values


def test_every_rule_is_listed_and_explained(run: Run) -> None:
    listed = run("rules").stdout
    for check in CHECKS:
        assert check.rule in listed
        page = run("rules", check.rule).stdout
        for said in (check.sees, check.why, check.misses):
            assert said in page
