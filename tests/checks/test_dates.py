"""The checks on dates, on their own examples: facts and clock as in an audit, nothing else."""

from __future__ import annotations

import pytest

from provenance import clock, facts, language
from provenance.checks import (
    age_contradicts_dates,
    impossible_date,
    told_as_future,
    updated_before_published,
    weekday_contradicts_date,
)
from provenance.checks.check import Check
from provenance.messages import Catalogue
from provenance.model import Article, Evidence, Finding
from provenance.reading.plain import plain

CHECKS = [
    age_contradicts_dates.CHECK,
    impossible_date.CHECK,
    told_as_future.CHECK,
    updated_before_published.CHECK,
    weekday_contradicts_date.CHECK,
]


def findings(check: Check, example: str | Article) -> list[Finding]:
    article = example if isinstance(example, Article) else plain(example, id="a")
    if article.language is None:
        article = language.identify(article)
    found = facts.of(article)
    dates = clock.solve(article, found)
    evidence = Evidence(article=article, facts=clock.resolve(found, dates), dates=dates)
    result = [finding for finding in check.run(evidence) if isinstance(finding, Finding)]
    for finding in result:
        for locale in ("en", "fr"):
            assert Catalogue(locale)(finding.message)
        if finding.spans:
            assert article.text[finding.spans[0].start : finding.spans[0].end] == finding.text
    return result


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.rule)
def test_examples(check: Check) -> None:
    for example in check.fires:
        assert [finding.rule for finding in findings(check, example)] == [check.rule], example
    for example in check.quiet:
        assert findings(check, example) == [], example


def test_a_weekday_has_its_own_span() -> None:
    text = "La réunion s’est tenue le jeudi 4 décembre 2021 à Namur, en présence de douze élus de toute la région."
    (finding,) = findings(weekday_contradicts_date.CHECK, text)
    assert [text[span.start : span.end] for span in finding.spans] == ["jeudi 4 décembre 2021", "jeudi"]


def test_a_year_less_date_is_held_against_the_days_of_near_years() -> None:
    text = "Namur, 6 décembre 2021 – La réunion s’est tenue le {} 4 décembre devant douze élus de la région."
    assert len(findings(weekday_contradicts_date.CHECK, text.format("jeudi"))) == 1
    assert findings(weekday_contradicts_date.CHECK, text.format("samedi")) == []
    assert findings(weekday_contradicts_date.CHECK, text.format("vendredi")) == []  # so it was in 2020
