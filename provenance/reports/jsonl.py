"""JSON Lines: one article a line, each with schema and signature; a failure stands in its place."""

from __future__ import annotations

import sys
from typing import Any

from provenance.model import Audit, Failure
from provenance.reports import record
from provenance.reports.json import dumps
from provenance.reports.report import Report


class JsonLines(Report):
    """Every line can be read by itself, as soon as it is written."""

    suffix = "jsonl"

    def add(self, result: Audit | Failure) -> None:
        """Writes one line."""
        if isinstance(result, Failure):
            self._write(record.failure(result))
            return
        head = {"schema": record.SCHEMA, "signature": self.signature}
        self._write(head | record.article(result, self.say))

    def _write(self, line: dict[str, Any]) -> None:
        """A whole line at once, so that whoever reads along has it."""
        self.out.write(dumps(line) + "\n")
        if self.out is sys.stdout:
            self.out.flush()

    def close(self) -> None:
        """Nothing stands at the end."""
