"""Answers that are lists: a record for programs, and flat rows for people and spreadsheets."""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterable, Sequence
from typing import Any, TextIO

from tabulate import tabulate

from provenance.reports.csv import BYTE_ORDER_MARK, cell
from provenance.reports.json import dumps
from provenance.reports.markdown import escape, table
from provenance.reports.table import printable

_BLOCK = 200
_LONGEST_CELL = 60


class Listing:
    """Takes records one by one, each with its rows, and writes them in one format as they come.

    ``form`` is a name of ``--format``; ``headings`` are the columns of the rows. JSON is an array of records.
    """

    def __init__(self, form: str, out: TextIO, headings: Sequence[str]) -> None:
        self._form, self._out, self._headings = form, out, list(headings)
        self._rows: list[list[str]] = []
        self._count = 0
        if form == "csv":
            if out is not sys.stdout:
                out.write(BYTE_ORDER_MARK)
            self._csv = csv.writer(out, lineterminator="\r\n")
            self._csv.writerow(self._headings)
        elif form == "markdown":
            out.writelines(line + "\n" for line in table(self._headings, ()))

    def add(self, record: dict[str, Any], rows: Iterable[Sequence[object]]) -> None:
        """Writes one record."""
        if self._form == "jsonl":
            self._out.write(dumps(record) + "\n")
        elif self._form == "json":
            self._out.write(("[\n" if not self._count else ",\n") + dumps(record, indent=1))
        elif self._form == "csv":
            self._csv.writerows([[cell(value) for value in row] for row in rows])
        elif self._form == "markdown":
            self._out.writelines(f"| {' | '.join(escape(_text(value)) for value in row)} |\n" for row in rows)
        else:
            self._rows += [[_short(printable(_text(value))) for value in row] for row in rows]
            if len(self._rows) >= _BLOCK:
                self._print()
        self._count += 1

    def close(self) -> None:
        """Writes what is left."""
        if self._form == "json":
            self._out.write("\n]\n" if self._count else "[]\n")
        elif self._rows:
            self._print()

    def _print(self) -> None:
        self._out.write(tabulate(self._rows, headers=self._headings, tablefmt="simple", disable_numparse=True) + "\n")
        self._rows.clear()


def _text(value: object) -> str:
    return "" if value is None else str(value)


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST_CELL else text[: _LONGEST_CELL - 1] + "…"
