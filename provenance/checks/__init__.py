"""From evidence to findings: one file a rule, listed here by name."""

from __future__ import annotations

from collections.abc import Iterator

from provenance.checks import (
    accounts_disagree,
    age_contradicts_dates,
    duration_contradicts_dates,
    facts_differ,
    fragile_fact,
    impossible_date,
    institutional_release,
    lost_characters,
    model_chatter,
    name_spelled_two_ways,
    notice_incomplete,
    notice_language,
    notice_missing,
    passages_differ,
    served_in_translation,
    signals_conflict,
    title_changes_gender,
    told_as_future,
    undeclared_hints,
    updated_before_published,
    weekday_contradicts_date,
)
from provenance.checks.check import Check
from provenance.model import Evidence, Finding, NotChecked

CHECKS: tuple[Check, ...] = (
    notice_language.CHECK,
    notice_incomplete.CHECK,
    notice_missing.CHECK,
    model_chatter.CHECK,
    signals_conflict.CHECK,
    facts_differ.CHANGED,
    facts_differ.MISSING,
    facts_differ.ADDED,
    passages_differ.LEFT_OUT,
    passages_differ.ADDED,
    weekday_contradicts_date.CHECK,
    impossible_date.CHECK,
    updated_before_published.CHECK,
    age_contradicts_dates.CHECK,
    duration_contradicts_dates.CHECK,
    told_as_future.CHECK,
    accounts_disagree.CHECK,
    name_spelled_two_ways.CHECK,
    title_changes_gender.CHECK,
    fragile_fact.CHECK,
    lost_characters.CHECK,
    undeclared_hints.CHECK,
    served_in_translation.CHECK,
    institutional_release.CHECK,
    institutional_release.OFFICIAL,
)


def run(evidence: Evidence) -> Iterator[Finding | NotChecked]:
    """Everything that the checks have to say about one article."""
    for check in CHECKS:
        yield from check.run(evidence)
