"""From evidence to findings: one file a rule, listed here by name."""

from __future__ import annotations

from collections.abc import Iterator

from provenance.checks import (
    accounts_disagree,
    facts_differ,
    fragile_fact,
    institutional_release,
    lost_characters,
    notice_incomplete,
    notice_language,
    passages_differ,
    signals_conflict,
)
from provenance.checks.check import Check
from provenance.model import Evidence, Finding, NotChecked

CHECKS: tuple[Check, ...] = (
    notice_language.CHECK,
    notice_incomplete.CHECK,
    signals_conflict.CHECK,
    facts_differ.CHANGED,
    facts_differ.MISSING,
    facts_differ.ADDED,
    passages_differ.LEFT_OUT,
    passages_differ.ADDED,
    accounts_disagree.CHECK,
    fragile_fact.CHECK,
    lost_characters.CHECK,
    institutional_release.CHECK,
    institutional_release.OFFICIAL,
)


def run(evidence: Evidence) -> Iterator[Finding | NotChecked]:
    """Everything that the checks have to say about one article."""
    for check in CHECKS:
        yield from check.run(evidence)
