"""Workflow commands for GitHub Actions: an annotation a finding, on the article's file."""

from __future__ import annotations

from provenance.model import Audit, Failure
from provenance.reports.report import Report
from provenance.reports.wording import say

_LEVELS = {"error": "error", "warning": "warning", "note": "notice"}


def data(text: str) -> str:
    """Text of a workflow command, escaped as its toolkit does."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def attribute(text: str) -> str:
    """A property of a workflow command."""
    return data(text).replace(":", "%3A").replace(",", "%2C")


def _place(file: str, line: int | None) -> str:
    """The file as the working folder sees it, which is what the runner looks up; the line where it is known."""
    return f"file={attribute(file)}" + (f",line={line}" if line else "")


class Github(Report):
    """Lines that the runner turns into annotations."""

    suffix = "github.txt"

    def add(self, result: Audit | Failure) -> None:
        """Writes an annotation for each finding."""
        if isinstance(result, Failure):
            place = _place(result.file or result.path or result.id, result.line)
            self.out.write(f"::error {place},title=provenance::{data(result.error)}\n")
            return
        for found in result.findings:
            place = _place(result.file or result.id, found.line)
            message = data(say(found.message, self.say))
            self.out.write(f"::{_LEVELS[found.severity]} {place},title={attribute(found.rule)}::{message}\n")

    def close(self) -> None:
        """Nothing stands at the end."""
