"""The gate's answer: a line for each error and warning (and note, where notes fail or -v asks), then the counts."""

from __future__ import annotations

from typing import TextIO

from provenance.model import Audit, Failure
from provenance.reports.report import Context, Report
from provenance.reports.table import printable
from provenance.reports.wording import say

_LONGEST_QUOTE = 80
_RANK = {"note": 0, "warning": 1, "error": 2}


class Brief(Report):
    """``id:start: severity rule: message``, in the manner of compilers, so that editors' tools can jump there."""

    suffix = "brief.txt"

    def __init__(self, out: TextIO, context: Context) -> None:
        super().__init__(out, context)
        self._counts = {"error": 0, "warning": 0, "note": 0}
        self._articles = self._failures = self._not_checked = 0
        self._least, self._gaps = _RANK[context.least], context.gaps

    def add(self, result: Audit | Failure) -> None:
        """Prints what has to be acted on."""
        if isinstance(result, Failure):
            self._failures += 1
            self._line(result.id, f"{self.say('status.error')}: {result.error}")
            return
        self._articles += 1
        self._not_checked += len(result.not_checked)
        for found in result.findings:
            self._counts[found.severity] += 1
            if _RANK[found.severity] < self._least:
                continue
            place = f"{result.id}:{found.spans[0].start}" if found.spans else result.id
            severity = self.say(f"severity.{found.severity}").lower()
            self._line(place, f"{severity} {found.rule}: {say(found.message, self.say)}")
            if found.text:
                text = " ".join((found.context or found.text).split())
                short = text if len(text) <= _LONGEST_QUOTE else text[: _LONGEST_QUOTE - 1] + "…"
                self.out.write(f"    {printable(short)}\n")

        if self._gaps:
            for gap in result.not_checked:
                self._line(
                    result.id, f"{self.say('heading.not-checked').lower()} {gap.check}: {say(gap.reason, self.say)}"
                )

    def close(self) -> None:
        """Prints the counts and the signature."""
        counts = [self.say("count.article", count=self._articles)]
        counts += [self.say("count.unreadable", count=self._failures)] if self._failures else []
        counts += [self.say(f"count.{severity}", count=number) for severity, number in self._counts.items() if number]
        counts += [self.say("count.not-checked", count=self._not_checked)] if self._not_checked else []
        self.out.write(f"{', '.join(counts)}. {self.signature}\n")

    def _line(self, place: str, text: str) -> None:
        self.out.write(printable(f"{place}: {text}") + "\n")
