"""Paragraphs that the article or its original has alone."""

from __future__ import annotations

from collections.abc import Iterator

from provenance.checks.check import Check, WithOriginal
from provenance.model import Evidence, Finding, Message, Severity

_QUOTED = 120


def _run(evidence: Evidence, verdict: str, rule: str, severity: Severity) -> Iterator[Finding]:
    for passage in evidence.comparison.passages:
        if passage.verdict == verdict:
            text = passage.text if len(passage.text) <= _QUOTED else passage.text[: _QUOTED - 1].rstrip() + "…"
            yield Finding(
                rule=rule,
                severity=severity,
                message=Message(f"finding.{rule}", {"text": text}),
                spans=(passage.span,) if passage.span else (),
                text=passage.text if passage.span else None,
            )


_FIRST = "The harbour of Vikestad was closed on Monday after a ferry hit the northern pier during heavy fog."
_SECOND = "Nobody was hurt, but three fishing boats sank and divers will search the wreckage until Thursday evening."
_THIRD = "Mayor Ingrid Halvorsen promised that the ferry company would pay for repairing the damaged pier."

LEFT_OUT = Check(
    rule="passage-left-out",
    severity="note",
    sees="A paragraph of the original of which the article, translated back if need be, has nothing.",
    why="An article may be shortened; whether what was left out mattered is for an editor to say.",
    misses="Short paragraphs, sentences within a paragraph, and originals that no engine here leads back to.",
    run=lambda evidence: _run(evidence, "left-out", "passage-left-out", "note"),
    fires=(WithOriginal("\n".join((_FIRST, _SECOND, _THIRD)), "\n".join((_FIRST, _THIRD))),),
    quiet=(
        WithOriginal("\n".join((_FIRST, _SECOND, _THIRD)), "\n".join((_FIRST, _SECOND, _THIRD))),
        WithOriginal("\n".join((_FIRST, _SECOND, _THIRD)), f"{_FIRST} {_SECOND}\n{_THIRD}"),
    ),
)
ADDED = Check(
    rule="passage-added",
    severity="warning",
    sees="A paragraph of the article of which the original has nothing.",
    why="Somebody wrote it who is not the original's author, and readers cannot tell.",
    misses="Short paragraphs, sentences within a paragraph, and originals that no engine here leads back to.",
    run=lambda evidence: _run(evidence, "added", "passage-added", "warning"),
    fires=(WithOriginal("\n".join((_FIRST, _THIRD)), "\n".join((_FIRST, _SECOND, _THIRD))),),
    quiet=(WithOriginal("\n".join((_FIRST, _SECOND, _THIRD)), "\n".join((_FIRST, _SECOND, _THIRD))),),
)
