"""CSV for spreadsheets: one row an article, column names of CONTRACT, no cell that runs as a formula."""

from __future__ import annotations

import csv
import re
import sys
from typing import TextIO

from provenance.model import Audit, Failure
from provenance.reports.report import Context, Report

COLUMNS = (
    "id",
    "language",
    "status",
    "grade",
    "disclosure",
    "original_language",
    "publisher",
    "published",
    "provenance_score",
    "consistency_score",
    "consistency_basis",
    "errors",
    "warnings",
    "notes",
    "not_checked",
    "findings",
)
#: Spreadsheets read the bytes after this mark as UTF-8; without it they guess and mangle.
BYTE_ORDER_MARK = "\ufeff"
#: Beginnings that make a spreadsheet run a cell (OWASP, "CSV Injection"), behind spaces and apostrophes.
_FORMULA = re.compile(r"[ ']*[=+\-@\t\r\n＝＋－＠]")
_NUMBER = re.compile(r"[+-]\d[\d.,]{0,30}")


def cell(value: object) -> str:
    """A cell that a spreadsheet shows and does not run: an apostrophe goes before what would be a formula.

    A signed number is left alone. Apostrophes that stand there already get one more, so that no two texts give one
    cell and :func:`text_of` gives each text back.
    """
    text = "" if value is None else str(value).replace("\0", "\ufffd")
    return "'" + text if _FORMULA.match(text) and not _NUMBER.fullmatch(text) else text


def text_of(cell: str) -> str:
    """The text that a cell stands for: who joins on a column takes off the apostrophe that :func:`cell` put there."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


class Csv(Report):
    """RFC 4180 with a byte order mark. A record that failed has its error in the column ``findings``."""

    suffix = "csv"

    def __init__(self, out: TextIO, context: Context) -> None:
        super().__init__(out, context)
        if out is not sys.stdout:  # a program at the other end of a pipe takes the mark for a part of the heading
            out.write(BYTE_ORDER_MARK)
        self._rows = csv.writer(out, lineterminator="\r\n")
        self._rows.writerow(COLUMNS)

    def add(self, result: Audit | Failure) -> None:
        """Writes one row."""
        values = _failed(result) if isinstance(result, Failure) else _values(result)
        self._rows.writerow([cell(values.get(column)) for column in COLUMNS])

    def close(self) -> None:
        """Nothing stands at the end."""


def _values(audit: Audit) -> dict[str, object]:
    severities = [finding.severity for finding in audit.findings]
    return {
        "id": audit.id,
        "language": audit.language,
        "status": audit.provenance.status,
        "grade": audit.provenance.grade,
        "disclosure": audit.provenance.disclosure,
        "original_language": audit.provenance.original_language,
        "publisher": audit.provenance.publisher,
        "published": audit.dates.published,
        "provenance_score": audit.provenance.score,
        "consistency_score": audit.consistency.score,
        "consistency_basis": audit.consistency.basis,
        "errors": severities.count("error"),
        "warnings": severities.count("warning"),
        "notes": severities.count("note"),
        "not_checked": "; ".join(dict.fromkeys(item.check for item in audit.not_checked)),
        "findings": "; ".join(dict.fromkeys(finding.rule for finding in audit.findings)),
    }


def _failed(failure: Failure) -> dict[str, object]:
    return {"id": failure.id, "status": "error", "findings": failure.error}
