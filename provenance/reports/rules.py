"""The rules' own pages, from the code: ``provenance rules`` and docs/rules/ print the same."""

from __future__ import annotations

from collections.abc import Sequence

from tabulate import tabulate

from provenance.checks.check import Check, WithOriginal
from provenance.model import Article
from provenance.reports.json import dumps


def listing(checks: Sequence[Check], form: str) -> str:
    """All rules, a line each."""
    if form == "json":
        return dumps([{"rule": c.rule, "severity": c.severity, "sees": c.sees} for c in checks], indent=1)
    rows = [(c.rule, c.severity, c.sees) for c in checks]
    if form == "markdown":
        rows = [(f"[{rule}]({rule}.md)", severity, sees) for rule, severity, sees in rows]
        return str(tabulate(rows, headers=("Rule", "Severity", "Sees"), tablefmt="pipe", disable_numparse=True))
    widths = [34, 9, 80]
    return str(tabulate(rows, headers=("rule", "severity", "sees"), tablefmt="simple", maxcolwidths=widths))


def page(check: Check, form: str) -> str:
    """One rule: what it sees, why an editor cares, what it misses, with its examples."""
    if form == "json":
        names = ("rule", "severity", "sees", "why", "misses")
        return dumps({name: getattr(check, name) for name in names}, indent=1)
    lines = [
        f"# {check.rule}",
        "",
        f"Severity: {check.severity}" + ("" if check.gates else " (never fails `provenance check`)"),
        "",
        f"**Sees.** {check.sees}",
        "",
        f"**Why.** {check.why}",
        "",
        f"**Misses.** {check.misses}",
    ]
    for title, examples in (("Fires on", check.fires), ("Stays quiet on", check.quiet)):
        shown = [text for text in map(_text, examples) if text]
        if shown:
            lines += ["", f"## {title}"]
        for text in shown:
            lines += ["", *(f"> {line}".rstrip() for line in text.splitlines())]
    return "\n".join(lines)


def _text(example: str | Article | WithOriginal) -> str:
    if isinstance(example, WithOriginal):
        return f"{example.original}\n→\n{example.article}"
    return example if isinstance(example, str) else example.source or example.text
