"""JSON and JSONL: the contract's record, whatever an article holds."""

import io
import json

from provenance.messages import Catalogue
from provenance.model import Audit, Failure
from provenance.reports import FORMATS, Context
from tests.reports.conftest import Render

ARTICLE_KEYS = [
    "id",
    "text_sha256",
    "language",
    "language_confidence",
    "dates",
    "provenance",
    "consistency",
    "signals",
    "findings",
    "not_checked",
]


def test_one_object_with_articles_and_errors(render: Render, audited: Audit, failed: Failure) -> None:
    record = json.loads(render("json", [audited, failed, audited]))
    assert list(record) == ["schema", "signature", "articles", "errors"]
    assert record["schema"] == "provenance-audit/1"
    assert [list(article) for article in record["articles"]] == [ARTICLE_KEYS] * 2
    assert record["errors"] == [{"id": "bad.jsonl:3", "path": "bad.jsonl", "line": 3, "error": "not a JSON object"}]


def test_an_empty_run_is_valid_json(render: Render) -> None:
    assert json.loads(render("json", []))["articles"] == []
    assert render("jsonl", []) == ""


def test_a_failure_stands_in_its_place_in_jsonl(render: Render, audited: Audit, failed: Failure) -> None:
    lines = [json.loads(line) for line in render("jsonl", [audited, failed, audited]).splitlines()]
    assert list(lines[0]) == ["schema", "signature", *ARTICLE_KEYS]
    assert list(lines[1]) == ["id", "path", "line", "error"]
    assert lines[0] == lines[2]


def test_the_record_says_what_the_contract_says(render: Render, audited: Audit) -> None:
    article = json.loads(render("jsonl", [audited]))
    assert article["language_confidence"] == 0.99
    assert article["provenance"]["adequacy"]["links_original"] is None
    assert article["consistency"]["interval"] == [44, 97]
    assert article["findings"][0]["spans"] == [[0, 10]]
    assert "field" not in article["signals"][0]
    assert article["consistency"]["rows"][0]["translation"] == {
        "kind": "date",
        "value": "2021-05-17",
        "text": "17 mai 2021",
        "start": 5,
        "end": 16,
    }


def test_messages_follow_the_locale(render: Render, audited: Audit) -> None:
    article = json.loads(render("jsonl", [audited], "fr"))
    assert article["findings"][0]["message"].startswith("La mention de traduction est en anglais")


def test_a_lone_surrogate_is_written_as_its_escape(failed: Failure, tmp_path) -> None:  # type: ignore[no-untyped-def]
    raw = io.BytesIO()
    out = io.TextIOWrapper(raw, encoding="utf-8", errors="backslashreplace", newline="")
    report = FORMATS["jsonl"](out, Context("s", Catalogue()))
    report.add(Failure(id="a\ud800", path=None, line=None, error="x"))
    out.flush()
    assert json.loads(raw.getvalue())["id"] == "a\ud800"
