"""SARIF 2.1.0 for code-scanning surfaces: a result a finding, in character offsets (OASIS, sections 3.27, 3.30)."""

from __future__ import annotations

from pathlib import PurePath
from typing import Any, TextIO
from urllib.parse import quote

from provenance import __version__
from provenance.checks import CHECKS
from provenance.model import Audit, Failure, Finding
from provenance.reports.json import dumps
from provenance.reports.report import Context, Report
from provenance.reports.wording import say

#: The files whose characters the spans of a field count in.
_OWN_CHARACTERS = {"text": {".txt", ".md"}, "source": {".html", ".htm"}, "title": set[str]()}
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
            told: dict[str, Any] = {"level": "error", "message": {"text": f"{result.id}: {result.error}"}}
            if result.file:
                place: dict[str, Any] = {"artifactLocation": {"uri": quote(result.file)}}
                if result.line:
                    place["region"] = {"startLine": result.line}
                told["locations"] = [{"physicalLocation": place}]
            self._failures.append(told)
            return
        for found in result.findings:
            self.out.write(("\n" if self._empty else ",\n") + dumps(self._result(result, found)))
            self._empty = False

    def close(self) -> None:
        """Ends the run."""
        told = {"executionSuccessful": not self._failures, "toolExecutionNotifications": self._failures}
        self.out.write(f'\n],\n"invocations": [{dumps(told)}]}}]}}\n')

    def _result(self, audit: Audit, found: Finding) -> dict[str, Any]:
        place: dict[str, Any] = {"artifactLocation": {"uri": quote(audit.file or audit.id)}}
        region: dict[str, Any] = {"startLine": found.line} if found.line else {}
        if found.spans:
            span = found.spans[0]
            if found.text:
                region["snippet"] = {"text": found.text}
            region["properties"] = {"field": span.field, "start": span.start, "end": span.end}
            # Those count in the audited text; the file's own characters they are only where that text is the file.
            if PurePath(audit.file or audit.id).suffix.lower() in _OWN_CHARACTERS[span.field]:
                region |= {"charOffset": span.start, "charLength": span.end - span.start}
        if region.keys() & {"startLine", "charOffset"}:
            place["region"] = region
        return {
            "ruleId": found.rule,
            "level": found.severity,
            "message": {"text": say(found.message, self.say)},
            "locations": [{"physicalLocation": place}],
        }
