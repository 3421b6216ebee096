"""JSON Lines: one article a line, each with schema and signature; a failure stands in its place."""

from __future__ import annotations

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
            self.out.write(dumps(record.failure(result)) + "\n")
            return
        head = {"schema": record.SCHEMA, "signature": self.signature}
        self.out.write(dumps(head | record.article(result, self.say)) + "\n")

    def close(self) -> None:
        """Nothing stands at the end."""
