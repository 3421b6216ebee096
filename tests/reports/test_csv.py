"""The CSV: contract's columns, real characters in a spreadsheet, nothing that runs."""

import csv
import io

import pytest

from provenance.model import Audit, Failure
from provenance.reports.csv import cell, text_of
from tests.reports.conftest import Render


def read(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def test_columns_are_the_contracts(render: Render) -> None:
    assert render("csv", []) == (
        "\ufeffid,language,status,grade,disclosure,original_language,publisher,published,provenance_score,"
        "consistency_score,consistency_basis,errors,warnings,notes,not_checked,findings\r\n"
    )


def test_one_row_an_article(render: Render, audited: Audit, failed: Failure) -> None:
    rows = read(render("csv", [audited, failed]))
    assert rows[0] | {"id": "", "publisher": ""} == {
        "id": "",
        "language": "fr",
        "status": "machine-translation",
        "grade": "declared",
        "disclosure": "ai-autonomous",
        "original_language": "sq",
        "publisher": "",
        "published": "2021-05-17",
        "provenance_score": "50",
        "consistency_score": "83",
        "consistency_basis": "round-trip",
        "errors": "1",
        "warnings": "0",
        "notes": "1",
        "not_checked": "links",
        "findings": "notice-not-in-readers-language; lost-characters",
    }
    assert rows[1]["status"] == "error"
    assert rows[1]["findings"] == "not a JSON object"


def test_a_spreadsheet_reads_it_as_utf8(render: Render) -> None:
    assert render("csv", []).encode("utf-8").startswith(b"\xef\xbb\xbf")


def test_no_cell_runs(render: Render, audited: Audit) -> None:
    row = read(render("csv", [audited]))[0]
    assert row["publisher"] == "'@SUM(A1)"
    assert row["id"] == "a/=1+1.txt"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", "\r", " =", "＝"])
def test_what_would_start_a_formula_is_neutralised(start: str) -> None:
    assert cell(start + "1+1").startswith("'")


def test_numbers_and_nothing_stay_what_they_are() -> None:
    assert [cell(value) for value in (0, 12, None, "été")] == ["0", "12", "", "été"]


@pytest.mark.parametrize(
    "text", ["=1+1", "'=1+1", "''=1+1", " '=1", "-report.txt", "-5", "'-5", "a'b", "'quoted'", "@me", ""]
)
def test_every_id_can_be_had_back(text: str) -> None:
    assert text_of(cell(text)) == text


def test_no_two_ids_become_one_cell() -> None:
    texts = [before + rest for before in ("", "'", "''", " '", "' ", " ' ") for rest in ("=x", "-1", "x", "+1-1")]
    assert len({cell(text) for text in texts}) == len(texts)


def test_a_signed_number_stays_a_number() -> None:
    assert [cell(text) for text in ("-5", "+3.5", "-5-5")] == ["-5", "+3.5", "'-5-5"]
