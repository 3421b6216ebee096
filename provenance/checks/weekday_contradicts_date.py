"""A weekday beside a date that fell on another day: "Thursday 4 December 2021" was a Saturday."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from provenance.checks.check import Check
from provenance.facts import values
from provenance.facts.calendar.tape import tape
from provenance.facts.reading import Reading
from provenance.model import Evidence, Fact, Finding, Message, Span

#: Before this year the Julian calendar was still in use somewhere; weekdays of such dates prove nothing.
_FIRST_YEAR = 1926
#: The site's own furniture: what day it was when somebody looked is none of the article's claims.
_FURNITURE = frozenset({"masthead", "footer", "template"})


def run(evidence: Evidence) -> Iterator[Finding]:
    """Every date that names a weekday it did not fall on. A date without its year must be wrong in all near years."""
    for fact in evidence.facts:
        if fact.kind != "date" or fact.weekday is None or _in_furniture(evidence, fact):
            continue
        days = _possible_days(evidence, fact)
        if days and all(day.isoweekday() != fact.weekday and day.year >= _FIRST_YEAR for day in days):
            yield _finding(evidence, fact, days[0])


def _in_furniture(evidence: Evidence, fact: Fact) -> bool:
    zones = evidence.article.zones if fact.field == "text" else ()
    return any(zone.start <= fact.start < zone.end and zone.kind in _FURNITURE for zone in zones)


def _possible_days(evidence: Evidence, fact: Fact) -> list[date]:
    """The days that the fact can mean, the likeliest first; none where its year cannot be told."""
    value = fact.value or ""
    if value.startswith("XXXX-") and not value.startswith("XXXX-W"):
        day = evidence.dates.day
        if day is None or not fact.resolved:
            return []
        likeliest = int(fact.resolved[:4])
        years = [likeliest, likeliest - 1, likeliest + 1]
        return [found for year in years if (found := values.with_year(value, year))]
    found_days = []
    for option in (value, fact.alternative):
        covered = values.span(option)
        if option and "/" not in option and covered and covered[0] == covered[1]:
            found_days.append(covered[0])
    return found_days


def _finding(evidence: Evidence, fact: Fact, day: date) -> Finding:
    weekday = _weekday_span(evidence, fact)
    text = evidence.article.read(fact.field)
    args = {"text": fact.text, "date": day.isoformat(), "weekday": text[weekday.start : weekday.end]}
    return Finding(
        rule="weekday-contradicts-date",
        severity="error",
        message=Message(f"finding.weekday-contradicts-date.{day.isoweekday()}", args),
        spans=(Span(fact.start, fact.end, fact.field), weekday),
        text=fact.text,
    )


def _weekday_span(evidence: Evidence, fact: Fact) -> Span:
    """Where the weekday itself stands in a date."""
    line = tape(Reading(fact.text, evidence.article.language))
    for index in range(len(line.words)):
        if line.sense(index, "W") == fact.weekday or line.sense(index, "w") == fact.weekday:
            return Span(fact.start + line.starts[index], fact.start + line.ends[index], fact.field)
    return Span(fact.start, fact.end, fact.field)


CHECK = Check(
    rule="weekday-contradicts-date",
    severity="error",
    sees="A weekday written beside a date that fell on another day of the week.",
    why="One of the two is wrong, and readers act on either. It is a common slip when dates are translated or copied.",
    misses="Dates before 1926 (calendars differed), dates without a year in articles whose own date is not known or "
    "where a neighbouring year would fit, and a weekday told apart from its date.",
    run=run,
    fires=(
        "La réunion du comité s’est tenue le jeudi 4 décembre 2021 à Namur, en présence de douze élus de la région.",
        "The bridge was opened on Monday, 12 May 1999, after four years of work on both banks of the river.",
    ),
    quiet=(
        "La réunion du comité s’est tenue le samedi 4 décembre 2021 à Namur, en présence de douze élus de la région.",
        "The sailors rose on Wednesday, 25 October 1917, by the calendar that was then in use in the capital.",
        "Le samedi 4 décembre, la salle était pleine.",
    ),
)
