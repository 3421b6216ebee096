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


class Github(Report):
    """Lines that the runner turns into annotations."""

    suffix = "github.txt"

    def add(self, result: Audit | Failure) -> None:
        """Writes an annotation for each finding."""
        if isinstance(result, Failure):
            self.out.write(
                f"::error file={attribute(result.path or result.id)},title=provenance::{data(result.error)}\n"
            )
            return
        for found in result.findings:
            title = attribute(found.rule)
            message = data(say(found.message, self.say))
            self.out.write(f"::{_LEVELS[found.severity]} file={attribute(result.id)},title={title}::{message}\n")

    def close(self) -> None:
        """Nothing stands at the end."""
