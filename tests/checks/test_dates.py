"""The checks on dates, on their own examples: facts and clock as in an audit, nothing else."""

from __future__ import annotations

import pytest

from provenance import clock, facts, language
from provenance.checks import (
    age_contradicts_dates,
    duration_contradicts_dates,
    impossible_date,
    told_as_future,
    updated_before_published,
    weekday_contradicts_date,
)
from provenance.checks.check import Check
from provenance.messages import Catalogue
from provenance.model import Article, Evidence, Finding, Metadata
from provenance.reading.plain import plain

CHECKS = [
    age_contradicts_dates.CHECK,
    duration_contradicts_dates.CHECK,
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


def test_dates_that_readers_see_are_held_against_each_other_by_the_day() -> None:
    body = "Le port ouvre un nouveau quai pour les navires de croisière, a annoncé la direction devant la presse."
    text = f"Le port ouvre un quai\n\nPublié le 10 juin 2022 à 9:00 – Mis à jour le {{}} juin 2022\n\n{body}"
    (finding,) = findings(updated_before_published.CHECK, text.format("9"))
    assert [text.format("9")[span.start : span.end] for span in finding.spans] == ["10 juin 2022", "9 juin 2022"]
    assert findings(updated_before_published.CHECK, text.format("10")) == []
    assert findings(updated_before_published.CHECK, text.format("11")) == []


LATE = Metadata(published="2023-11-14")


@pytest.mark.parametrize(
    ("language", "text", "future"),
    [
        ("en", "The concert will take place on 3 March 2023 in the old hall.", True),
        ("en", "The concert is scheduled for 3 March 2023 in the old hall.", True),
        ("en", "The concert was to take place on 3 March 2023 in the old hall.", False),
        ("en", "The concert was scheduled for 3 March 2023 in the old hall.", False),
        ("fr", "Le concert est programmé le 3 mars 2023 dans la vieille salle.", True),
        ("fr", "Le concert devait avoir lieu le 3 mars 2023 dans la vieille salle.", False),
        ("de", "Das Konzert ist für den 3. März 2023 in der alten Halle geplant.", True),
        ("de", "Das Konzert sollte am 3. März 2023 in der alten Halle sein.", False),
        ("el", "Η συναυλία έχει προγραμματιστεί για την Παρασκευή 3 Μαρτίου 2023 στην παλιά αίθουσα.", True),
        ("el", "Η συναυλία είχε προγραμματιστεί για την Παρασκευή 3 Μαρτίου 2023 στην παλιά αίθουσα.", False),
        ("pl", "Koncert jest zaplanowany na 3 marca 2023 w starej hali.", True),
        ("pl", "Koncert miał odbyć się 3 marca 2023 w starej hali.", False),
    ],
)
def test_plans_and_plans_of_the_past(language: str, text: str, future: bool) -> None:
    article = Article(id="a", text=text, language=language, metadata=LATE)
    assert bool(findings(told_as_future.CHECK, article)) is future


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("Anna Berg (54) was born on 3 May 1978 in Hull.", "54"),
        ("Anna Berg, aged 54, was born on 3 May 1978 in Hull.", "54"),
        ("Anna Berg, 54, was born on 3 May 1978 in Hull, the choir said on Monday.", "54"),
        ("Anna Berg (44) was born on 3 May 1978 in Hull.", None),  # a birthday ago
        ("Anna Berg, 54, was there. She was born on 3 May 1978 in Hull.", None),
        ("Anna Berg, 54, was born on 3 May 1978 and Nora Smith was not.", None),
    ],
)
def test_an_age_today(text: str, age: str | None) -> None:
    found = findings(age_contradicts_dates.CHECK, Article(id="a", text=text, language="en", metadata=LATE))
    assert [finding.text for finding in found] == ([age] if age else [])
