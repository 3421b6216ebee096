"""The exit code of an audit: 2 what could not be read wins over 1 findings, that over 3 nothing audited."""

from __future__ import annotations

from provenance.checks import CHECKS
from provenance.cli import DONE, EMPTY, FAILED, FINDINGS
from provenance.cli.request import SEVERITIES
from provenance.comparing.pair import PairResult
from provenance.model import Audit, Failure

#: Rules that only say where to look first, and can fail nobody's check.
_NEVER_GATES = frozenset(check.rule for check in CHECKS if not check.gates)


class Gate:
    """Sees every result, then tells the code."""

    def __init__(self, fail_on: str) -> None:
        self._limit = SEVERITIES.index(fail_on)
        self.audited = self.failed = 0
        self._found = False

    def add(self, result: Audit | PairResult | Failure) -> None:
        """Counts one text that was checked, or could not be."""
        if isinstance(result, Failure):
            self.failed += 1
            return
        if isinstance(result, Audit) and any(
            gap.reason.id == "not-checked.empty-article" for gap in result.not_checked
        ):
            return  # it is reported, and it is nothing
        self.audited += 1
        self._found = self._found or any(
            SEVERITIES.index(finding.severity) >= self._limit and finding.rule not in _NEVER_GATES
            for finding in result.findings
        )

    def code(self, *, allow_empty: bool) -> int:
        """The exit code of CONTRACT."""
        if self.failed:
            return FAILED
        if self._found:
            return FINDINGS
        return DONE if self.audited or allow_empty else EMPTY
