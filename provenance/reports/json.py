"""JSON: one object with all articles, written as they come."""

from __future__ import annotations

import json
from typing import Any, TextIO

from provenance.model import Audit, Failure
from provenance.reports import record
from provenance.reports.report import Context, Report


def dumps(value: Any, *, indent: int | None = None) -> str:
    """JSON with real characters. Files are opened so that a lone surrogate is written as its escape."""
    return json.dumps(value, ensure_ascii=False, indent=indent)


class Json(Report):
    """Articles in ``articles``, records that failed in ``errors``, each in the order they were met."""

    suffix = "json"

    def __init__(self, out: TextIO, context: Context) -> None:
        super().__init__(out, context)
        self._failures: list[dict[str, Any]] = []
        self._empty = True
        schema, signature = dumps(record.SCHEMA), dumps(self.signature)
        out.write(f'{{\n "schema": {schema},\n "signature": {signature},\n "articles": [')

    def add(self, result: Audit | Failure) -> None:
        """Writes an article, keeps a failure for the end."""
        if isinstance(result, Failure):
            self._failures.append(record.failure(result))
            return
        text = dumps(record.article(result, self.say), indent=1).replace("\n", "\n  ")
        self.out.write(("\n  " if self._empty else ",\n  ") + text)
        self._empty = False

    def close(self) -> None:
        """Writes the errors and ends the object."""
        errors = dumps(self._failures, indent=1).replace("\n", "\n ")
        self.out.write(("]" if self._empty else "\n ]") + f',\n "errors": {errors}\n}}\n')
