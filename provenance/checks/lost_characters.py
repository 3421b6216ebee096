"""Characters that were lost on the text's way."""

from __future__ import annotations

from collections.abc import Iterator

from provenance.checks.check import Check
from provenance.model import Evidence, Finding, Message, Span


def run(evidence: Evidence) -> Iterator[Finding]:
    """One note for all the places where characters were lost."""
    lost = [s for s in evidence.signals if s.kind == "lost-characters"]
    if not lost:
        return
    yield Finding(
        rule="lost-characters",
        severity="note",
        message=Message("finding.lost-characters", {"count": len(lost)}),
        spans=tuple(Span(s.start, s.end, s.field) for s in lost),
        text=lost[0].text,
    )


CHECK = Check(
    rule="lost-characters",
    severity="note",
    sees="Question marks or replacement characters where an emoji or a letter stood, and text decoded twice.",
    why="The text went through a system that could not keep it; names with rare letters suffer first.",
    misses="Characters that vanished without a trace.",
    run=run,
    fires=("Bonjour ???? Le conseil municipal a adopté mardi soir le budget de la ville pour l’année prochaine.",),
    quiet=("Vraiment ? Le conseil municipal a adopté mardi soir le budget de la ville pour l’année prochaine.",),
)
