"""Facts that did not survive being said in another language and back."""

from __future__ import annotations

from collections.abc import Iterator

from provenance.checks.check import Check
from provenance.model import Article, Evidence, Finding, Message, Span


def run(evidence: Evidence) -> Iterator[Finding]:
    """One note for all facts that both routes lost: where to look first, not what is wrong."""
    lost = [row.translation or row.original for row in evidence.comparison.rows if row.verdict == "fragile"]
    facts = [fact for fact in lost if fact is not None]
    if not facts:
        return
    yield Finding(
        rule="fragile-fact",
        severity="note",
        message=Message("finding.fragile-fact", {"count": len(facts)}),
        spans=tuple(Span(fact.start, fact.end, fact.field) for fact in facts),
        text=facts[0].text,
    )


CHECK = Check(
    rule="fragile-fact",
    severity="note",
    sees="Names, dates and numbers that were lost on both of two disjoint translation routes.",
    why="Where a translation engine slips twice, the one that made the article may have slipped too: an editor with "
    "little time looks here first.",
    misses="An error that is already in the article goes out and comes back unchanged: only the original shows it.",
    run=run,
    gates=False,
    fires=("Le budget de la fête est de 4321 euros.",),
    quiet=(
        Article(id="quiet", text="Le conseil municipal a adopté mardi soir le budget de la ville pour l’année 2021."),
    ),
)
