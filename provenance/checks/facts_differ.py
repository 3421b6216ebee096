"""Facts that differ from the original: changed, missing, added."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from provenance.checks.check import Check, WithOriginal
from provenance.model import Evidence, Fact, Finding, LedgerRow, Message, Severity, Span

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


def _run(evidence: Evidence, rule: str) -> Iterator[Finding]:
    """The findings of one rule; only an original makes them: a round trip claims nothing."""
    if evidence.comparison.basis == "original":
        yield from (found for found in findings(evidence.comparison.rows) if found.rule == rule)


_ORIGINAL = (
    "The council adopted the budget on Tuesday. It spends 38 million euros on schools and 12 million on roads, and was "
    "presented by mayor Ingrid Halvorsen in Bergen on 14 March 2023."
)
_GOOD = (
    "Le conseil a adopté le budget mardi. Il consacre 38 millions d’euros aux écoles et 12 millions aux routes, et fut "
    "présenté par la maire Ingrid Halvorsen à Bergen le 14 mars 2023."
)

CHANGED = Check(
    rule="fact-changed",
    severity="error",
    sees="A name, date, number or amount that differs from the one at the like place of the original.",
    why="Readers will take the translation's figure for the original's.",
    misses="A claim turned round without any of its facts changing, such as a lost “not”.",
    run=lambda evidence: _run(evidence, "fact-changed"),
    fires=(WithOriginal(_ORIGINAL, _GOOD.replace("38", "83")), WithOriginal(_ORIGINAL, _GOOD.replace("2023", "2032"))),
    quiet=(WithOriginal(_ORIGINAL, _GOOD), WithOriginal(_ORIGINAL, _GOOD.replace("14 mars 2023", "14/03/2023"))),
)
MISSING = Check(
    rule="fact-missing",
    severity="warning",
    sees="A fact of the original that the article does not have, in a passage that it has.",
    why="What was dropped may be what mattered: by whom, by how much, until when.",
    misses="Facts of a passage that was left out as a whole: an editor may have shortened the article.",
    run=lambda evidence: _run(evidence, "fact-missing"),
    fires=(WithOriginal(_ORIGINAL, _GOOD.replace(" et 12 millions aux routes", "")),),
    quiet=(WithOriginal(_ORIGINAL, _GOOD),),
)
ADDED = Check(
    rule="fact-added",
    severity="warning",
    sees="A fact of the article that its original does not have.",
    why="Somebody added it: an editor may know who, and whether it is so.",
    misses="Words added without a fact in them.",
    run=lambda evidence: _run(evidence, "fact-added"),
    fires=(WithOriginal(_ORIGINAL, _GOOD.replace("aux routes", "aux routes, et 97 000 euros à la bibliothèque")),),
    quiet=(WithOriginal(_ORIGINAL, _GOOD),),
)
