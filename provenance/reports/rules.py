"""The rules' own pages, from the code: ``provenance rules`` and docs/rules/ print the same."""

from __future__ import annotations

from collections.abc import Sequence

from tabulate import tabulate

from provenance.checks.check import Check, WithOriginal
from provenance.messages import Catalogue
from provenance.model import Article
from provenance.reports.json import dumps


def listing(checks: Sequence[Check], form: str, say: Catalogue | None = None) -> str:
    """All rules, a line each; the explanations are in English, the words around them in the catalogue's language."""
    say = say or Catalogue("en")
    if form == "json":
        return dumps([{"rule": c.rule, "severity": c.severity, "sees": c.sees} for c in checks], indent=1)
    rows = [(c.rule, say(f"severity.{c.severity}").lower(), c.sees) for c in checks]
    heads = [say(f"rules.{name}") for name in ("rule", "severity", "sees")]
    if form == "markdown":
        rows = [(f"[{rule}]({rule}.md)", severity, sees) for rule, severity, sees in rows]
        return str(tabulate(rows, headers=heads, tablefmt="pipe", disable_numparse=True))
    widths = [34, 9, 80]
    return str(tabulate(rows, headers=[head.lower() for head in heads], tablefmt="simple", maxcolwidths=widths))


def page(check: Check, form: str, say: Catalogue | None = None) -> str:
    """One rule: what it sees, why an editor cares, what it misses, with its examples."""
    say = say or Catalogue("en")
    if form == "json":
        names = ("rule", "severity", "sees", "why", "misses")
        return dumps({name: getattr(check, name) for name in names}, indent=1)
    lines = [
        f"# {check.rule}",
        "",
        say("rules.severity-is", severity=say(f"severity.{check.severity}").lower())
        + ("" if check.gates else f" ({say('rules.never-gates')})"),
        "",
        f"**{say('rules.sees')}.** {check.sees}",
        "",
        f"**{say('rules.why')}.** {check.why}",
        "",
        f"**{say('rules.misses')}.** {check.misses}",
    ]
    for title, examples in ((say("rules.fires"), check.fires), (say("rules.quiet"), check.quiet)):
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
