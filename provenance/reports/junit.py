"""JUnit XML for build servers: a test case an article; errors fail it, warnings and notes are its output."""

from __future__ import annotations

import shutil
from typing import TextIO
from xml.sax.saxutils import escape, quoteattr

from provenance.model import Audit, Failure, Finding
from provenance.reports.report import Context, Report, aside
from provenance.reports.wording import say


def allowed(text: str) -> str:
    """Text without the characters that XML 1.0 forbids (section 2.2)."""
    return "".join(
        c if c in "\t\n\r" or "\x20" <= c <= "\ud7ff" or "\ue000" <= c <= "\ufffd" or c >= "\U00010000" else "\ufffd"
        for c in text
    )


class Junit(Report):
    """One suite; a record that could not be read is a test case with an error."""

    suffix = "xml"

    def __init__(self, out: TextIO, context: Context) -> None:
        super().__init__(out, context)
        self._cases = aside()
        self._counts = {"tests": 0, "failures": 0, "errors": 0}

    def add(self, result: Audit | Failure) -> None:
        """Keeps a test case: the counts stand above them all."""
        self._counts["tests"] += 1
        name = quoteattr(allowed(result.id))
        self._cases.write(f'<testcase classname="provenance" name={name}>')
        if isinstance(result, Failure):
            self._counts["errors"] += 1
            self._cases.write(f"<error message={quoteattr(allowed(result.error))}/>")
        else:
            failing = [found for found in result.findings if found.severity == "error"]
            self._counts["failures"] += bool(failing)
            for found in failing:
                message = quoteattr(allowed(say(found.message, self.say)))
                self._cases.write(f"<failure type={quoteattr(found.rule)} message={message}>")
                self._cases.write(f"{escape(allowed(found.text or ''))}</failure>")
            told = "\n".join(self._line(found) for found in result.findings if found.severity != "error")
            if told:
                self._cases.write(f"<system-out>{escape(allowed(told))}</system-out>")
        self._cases.write("</testcase>\n")

    def close(self) -> None:
        """Writes the suite."""
        counts = " ".join(f'{name}="{number}"' for name, number in self._counts.items())
        self.out.write(f'<?xml version="1.0" encoding="UTF-8"?>\n<testsuite name="provenance" {counts}>\n')
        signature = quoteattr(self.signature)
        self.out.write(f'<properties><property name="signature" value={signature}/></properties>\n')
        self._cases.seek(0)
        shutil.copyfileobj(self._cases, self.out)
        self._cases.close()
        self.out.write("</testsuite>\n")

    def _line(self, found: Finding) -> str:
        return f"{self.say(f'severity.{found.severity}')} {found.rule}: {say(found.message, self.say)}"
