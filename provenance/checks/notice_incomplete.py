"""A notice of translation that leaves out what a reader needs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict

from provenance import adequacy, suggestion
from provenance.checks.check import Check
from provenance.model import Evidence, Finding, Message, Span


def run(evidence: Evidence) -> Iterator[Finding]:
    """One finding that lists the points the notice lacks; the reader's language is a rule of its own."""
    measured = adequacy.measure(evidence.article, evidence.signals)
    said = adequacy.notices(evidence.article, evidence.signals)
    # A translator's credit is no notice to warn by: it asks for nothing beyond what it says.
    if measured is None or not any("machine-translation-notice" in signal.kind for signal in said):
        return
    lacking = [point for point, given in asdict(measured).items() if given is False and point != "reader_language"]
    if not lacking:
        return
    # The rule about the reader's language suggests the same notice: once is enough.
    suggested = suggestion.for_machine(evidence.article, evidence.signals) if measured.reader_language else None
    yield Finding(
        rule="notice-incomplete",
        severity="warning",
        message=Message(
            "finding.notice-incomplete" + ("-with-suggestion" if suggested else ""),
            {"points": ",".join(lacking), **({"suggestion": suggested} if suggested else {})},
        ),
        spans=tuple(Span(s.start, s.end, s.field) for s in said),
        text=said[0].text,
    )


CHECK = Check(
    rule="notice-incomplete",
    severity="warning",
    sees="A notice of machine translation that does not name the original's language, its publisher or who "
    "answers for the text, that does not link the original, or that stands where few readers see it.",
    why="Each missing point is a question that a reader, or a newsroom that takes the text over, cannot answer.",
    misses="What stands elsewhere on the site, such as an imprint; links in plain text, which keeps none.",
    run=run,
    fires=(
        "Cet article a été traduit automatiquement.\n\nLe conseil municipal a adopté mardi soir le budget de la ville "
        "pour l’année prochaine, après un débat de plusieurs heures entre la majorité et l’opposition.",
    ),
    quiet=(
        "Le conseil municipal a adopté mardi soir le budget de la ville pour l’année prochaine, après un débat de "
        "plusieurs heures entre la majorité et l’opposition.\n\nTraduit de l’anglais par Jeanne Martin.",
        "Le conseil municipal a adopté mardi soir le budget de la ville pour l’année prochaine, après un débat de "
        "plusieurs heures entre la majorité et l’opposition.",
    ),
)
