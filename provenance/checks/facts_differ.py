"""Facts that differ from the original: changed, missing, added."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from provenance.model import Fact, Finding, LedgerRow, Message, Severity, Span

_SEVERITIES: dict[str, tuple[str, Severity]] = {
    "changed": ("fact-changed", "error"),
    "missing": ("fact-missing", "warning"),
    "added": ("fact-added", "warning"),
}


def findings(rows: Iterable[LedgerRow]) -> Iterator[Finding]:
    """One finding for each claim, with its span in the text that is checked (a missing fact has none)."""
    for row in rows:
        if row.verdict not in _SEVERITIES:
            continue
        rule, severity = _SEVERITIES[row.verdict]
        here = row.translation
        yield Finding(
            rule=rule,
            severity=severity,
            message=Message(f"finding.{rule}", {"original": _said(row.original), "translation": _said(here)}),
            spans=(Span(here.start, here.end, here.field),) if here else (),
            text=here.text if here else _said(row.original),
        )


def _said(fact: Fact | None) -> str:
    return fact.text if fact else ""
