"""The summary row of an article, the same on the screen and in Markdown."""

from __future__ import annotations

from provenance.messages import Catalogue
from provenance.model import Audit, Failure
from provenance.reports.wording import language

#: What stands where nothing could be said.
NOTHING = "–"
HEADINGS = ("article", "language", "origin", "published", "provenance", "consistency", "findings")


def headings(say: Catalogue) -> list[str]:
    """The column headings."""
    return [say(f"column.{name}") for name in HEADINGS]


def row(result: Audit | Failure, say: Catalogue) -> list[str]:
    """The cells of one article, as text that still has to be escaped."""
    if isinstance(result, Failure):
        return [result.id, NOTHING, say("status.error"), NOTHING, NOTHING, NOTHING, result.error]
    provenance, consistency = result.provenance, result.consistency
    return [
        result.id,
        language(result.language, say) if result.language else NOTHING,
        origin(result, say),
        result.dates.published or NOTHING,
        NOTHING if provenance.score is None else str(provenance.score),
        NOTHING if consistency.score is None else f"{consistency.score} ({say(f'basis.{consistency.basis}')})",
        findings(result, say),
    ]


def origin(audit: Audit, say: Catalogue) -> str:
    """The status with its grade and what is known of the original: language and publisher."""
    provenance = audit.provenance
    text = say(f"status.{provenance.status}")
    if provenance.grade != "none":
        text += f", {say(f'grade.{provenance.grade}')}"
    known = [language(provenance.original_language, say)] if provenance.original_language else []
    known += [provenance.publisher] if provenance.publisher else []
    return f"{text} ({', '.join(known)})" if known else text


def findings(audit: Audit, say: Catalogue) -> str:
    """How many findings there are of each severity, or that there are none."""
    severities = [finding.severity for finding in audit.findings]
    counted = [
        say(f"count.{severity}", count=severities.count(severity))
        for severity in ("error", "warning", "note")
        if severity in severities
    ]
    return ", ".join(counted) or NOTHING
