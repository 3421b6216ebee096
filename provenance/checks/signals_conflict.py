"""Statements about the origin that cannot all be true."""

from __future__ import annotations

from collections.abc import Iterator

from provenance import adequacy
from provenance.checks.check import Check
from provenance.model import Evidence, Finding, Message, Signal, Span


def run(evidence: Evidence) -> Iterator[Finding]:
    """One finding where declared or marked signals name different original languages for this page."""
    article = evidence.article
    named: dict[str, Signal] = {}
    for signal in evidence.signals:
        said = signal.claims.get("original_language")
        if isinstance(said, str) and adequacy.stands(signal, article):
            named.setdefault(said.split("-")[0], signal)
    pivots = {str(s.claims["pivot_language"]).split("-")[0] for s in evidence.signals if s.claims.get("pivot_language")}
    told = [(language, signal) for language, signal in named.items() if language not in pivots]
    if len(told) < 2:
        return
    yield Finding(
        rule="origin-signals-conflict",
        severity="warning",
        message=Message("finding.origin-signals-conflict", {"languages": ",".join(language for language, _ in told)}),
        spans=tuple(Span(s.start, s.end, s.field) for _, s in told),
        text=told[0][1].text,
    )


CHECK = Check(
    rule="origin-signals-conflict",
    severity="warning",
    sees="Two statements of the publisher, or marks in the page's code, that name different original languages.",
    why="One of them is wrong, or the text came over a third language that nobody mentions.",
    misses="Contradictions between publishers, and everything that is only inferred.",
    run=run,
    fires=(
        "Cet article a été traduit automatiquement de l’espagnol.\n\nLe conseil municipal a adopté mardi soir le "
        "budget de la ville pour l’année prochaine, après un débat de plusieurs heures.\n\n"
        "Cet article a été traduit automatiquement de l’allemand.",
    ),
    quiet=(
        "Cet article a été traduit automatiquement de l’espagnol.\n\nLe conseil municipal a adopté mardi soir le "
        "budget de la ville pour l’année prochaine, après un débat de plusieurs heures.",
    ),
)
