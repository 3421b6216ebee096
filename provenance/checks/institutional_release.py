"""A text that reads like an institution's own release."""

from __future__ import annotations

from collections.abc import Iterator

from provenance.checks.check import Check
from provenance.model import Evidence, Finding, Message, Span


def run(evidence: Evidence) -> Iterator[Finding]:
    """One note where the style is an institution's and the page credits nobody for it."""
    style = [s for s in evidence.signals if s.kind == "institutional-style"]
    if not style or any(s.kind == "source-attribution" for s in evidence.signals):
        return
    yield Finding(
        rule="reads-like-institutional-release",
        severity="note",
        message=Message(
            "finding.reads-like-institutional-release", {"publisher": str(style[0].claims.get("publisher") or "")}
        ),
        spans=tuple(Span(s.start, s.end, s.field) for s in style),
        text=style[0].text,
    )


CHECK = Check(
    rule="reads-like-institutional-release",
    severity="note",
    sees="An article in the form of an official release that credits no institution.",
    why="An institution's wording is its own and often official in several languages: the reader should know whose "
    "words these are, and the official version may be at hand.",
    misses="Releases that were rewritten; only address, imprint or metadata can prove that a text is official.",
    run=run,
    fires=(),
    quiet=("Le conseil municipal a adopté mardi soir le budget de la ville pour l’année prochaine, après un débat.",),
)
