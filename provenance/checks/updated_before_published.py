"""A page that says it was updated before it was published."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from provenance.checks.check import Check
from provenance.model import Article, Evidence, Finding, Message, Metadata

_TIME_ZONES = timedelta(days=1)  # two machines' clocks may lie a calendar day apart


def run(evidence: Evidence) -> Iterator[Finding]:
    """Compares the two days where both are known; never the day the page was looked at."""
    published, updated = evidence.dates.day, evidence.dates.updated
    if published is None or updated is None or evidence.dates.grade == "inferred":
        return
    try:
        changed = date.fromisoformat(updated)
    except ValueError:
        return
    if published - changed > _TIME_ZONES:
        args = {"updated": updated, "published": published.isoformat()}
        yield Finding(
            rule="updated-before-published",
            severity="warning",
            message=Message("finding.updated-before-published", args),
        )


CHECK = Check(
    rule="updated-before-published",
    severity="warning",
    sees="A page whose stated day of update lies before its stated day of publication, by more than a day.",
    why="One of the two is wrong: often the day of a translation or import stands where the original's should.",
    misses="Pages that state only one of them, and slips of a single day (time zones).",
    run=run,
    fires=(
        Article(
            id="imported",
            text="Le port ouvre un nouveau quai pour les navires de croisière, a annoncé la direction.",
            metadata=Metadata(published="2022-06-10", modified="2022-05-02"),
        ),
    ),
    quiet=(
        Article(
            id="corrected",
            text="Le port ouvre un nouveau quai pour les navires de croisière, a annoncé la direction.",
            metadata=Metadata(published="2022-06-10", modified="2022-06-12"),
        ),
    ),
)
