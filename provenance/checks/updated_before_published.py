"""A page that says it was updated before it was published."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from provenance import clock
from provenance.checks.check import Check
from provenance.model import Article, Evidence, Finding, Message, Metadata, Span

_TIME_ZONES = timedelta(days=1)  # two machines' clocks may lie a calendar day apart


def run(evidence: Evidence) -> Iterator[Finding]:
    """Compares the two days where both are known; never the day the page was looked at.

    Two dates that readers see side by side come from one clock: there a single day counts.
    """
    published, updated = evidence.dates.day, evidence.dates.updated
    if published is None or updated is None or evidence.dates.grade == "inferred":
        return
    try:
        changed = date.fromisoformat(updated)
    except ValueError:
        return
    if published <= changed:
        return
    said = clock.stated(evidence.article.text, evidence.facts)
    both = [said.get("published"), said.get("updated")]
    seen = [fact for fact, day in zip(both, (published, changed), strict=True) if fact and fact.value == str(day)]
    if published - changed <= _TIME_ZONES and len(seen) < len(both):
        return
    spans = tuple(Span(fact.start, fact.end) for fact in sorted(seen, key=lambda fact: fact.start))
    yield Finding(
        rule="updated-before-published",
        severity="warning",
        message=Message("finding.updated-before-published", {"updated": updated, "published": published.isoformat()}),
        spans=spans,
        text=evidence.article.text[spans[0].start : spans[0].end] if spans else "",
    )


CHECK = Check(
    rule="updated-before-published",
    severity="warning",
    sees="A page whose stated day of update lies before its stated day of publication: by a day where readers see both "
    "dates, by more where only the page's head tells them.",
    why="One of the two is wrong: often the day of a translation or import stands where the original's should.",
    misses="Pages that state only one of them, and slips of a single day in the page's head (time zones).",
    run=run,
    fires=(
        Article(
            id="imported",
            text="Le port ouvre un nouveau quai pour les navires de croisière, a annoncé la direction.",
            metadata=Metadata(published="2022-06-10", modified="2022-05-02"),
        ),
        Article(
            id="seen",
            text="Le port ouvre un nouveau quai\n\nPublié le 10 juin 2022 à 9:00 – Mis à jour le 9 juin 2022\n\n"
            "Le port ouvre un nouveau quai pour les navires de croisière, a annoncé la direction devant la presse.",
        ),
    ),
    quiet=(
        Article(
            id="corrected",
            text="Le port ouvre un nouveau quai pour les navires de croisière, a annoncé la direction.",
            metadata=Metadata(published="2022-06-10", modified="2022-06-12"),
        ),
        Article(
            id="time-zones",
            text="Le port ouvre un nouveau quai pour les navires de croisière, a annoncé la direction.",
            metadata=Metadata(published="2022-06-10", modified="2022-06-09"),
        ),
    ),
)
