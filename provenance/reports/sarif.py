"""SARIF 2.1.0 for code-scanning surfaces: a result a finding, in character offsets (OASIS, sections 3.27, 3.30)."""

from __future__ import annotations

from typing import Any, TextIO
from urllib.parse import quote

from provenance import __version__
from provenance.checks import CHECKS
from provenance.model import Audit, Failure, Finding
from provenance.reports.json import dumps
from provenance.reports.report import Context, Report
from provenance.reports.wording import say

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


class Sarif(Report):
    """One run; what could not be read becomes a notification and makes the run unsuccessful."""

    suffix = "sarif"

    def __init__(self, out: TextIO, context: Context) -> None:
        super().__init__(out, context)
        self._failures: list[dict[str, Any]] = []
        self._empty = True
        rules = [
            {"id": c.rule, "shortDescription": {"text": c.sees}, "fullDescription": {"text": c.why}} for c in CHECKS
        ]
        driver = {"name": "provenance", "version": __version__, "rules": rules}
        out.write(
            f'{{"$schema": {dumps(_SCHEMA)}, "version": "2.1.0", "runs": [{{"tool": {{"driver": {dumps(driver)}}},\n'
            f'"columnKind": "unicodeCodePoints", "properties": {dumps({"signature": self.signature})},\n"results": ['
        )

    def add(self, result: Audit | Failure) -> None:
        """Writes the findings of an article, keeps a failure for the end."""
        if isinstance(result, Failure):
            message = {"text": f"{result.id}: {result.error}"}
            self._failures.append({"level": "error", "message": message})
            return
        for found in result.findings:
            self.out.write(("\n" if self._empty else ",\n") + dumps(self._result(result, found)))
            self._empty = False

    def close(self) -> None:
        """Ends the run."""
        told = {"executionSuccessful": not self._failures, "toolExecutionNotifications": self._failures}
        self.out.write(f'\n],\n"invocations": [{dumps(told)}]}}]}}\n')

    def _result(self, audit: Audit, found: Finding) -> dict[str, Any]:
        place: dict[str, Any] = {"artifactLocation": {"uri": quote(audit.id)}}
        if found.spans and found.spans[0].field == "text":
            span = found.spans[0]
            place["region"] = {"charOffset": span.start, "charLength": span.end - span.start}
            if found.text:
                place["region"]["snippet"] = {"text": found.text}
        return {
            "ruleId": found.rule,
            "level": found.severity,
            "message": {"text": say(found.message, self.say)},
            "locations": [{"physicalLocation": place}],
        }
