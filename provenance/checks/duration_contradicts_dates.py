"""A length of time that does not go with the two dates beside it: "it lasted eight years, from 1939 to 1945"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from provenance import data
from provenance.checks.age_contradicts_dates import sentences
from provenance.checks.check import Check
from provenance.facts import values
from provenance.model import Article, Evidence, Fact, Finding, Message, Span

_LENGTH = re.compile(r"P(\d{1,4})([YMWD])\Z")
_ENDS = re.compile(r"\d{4}(-\d\d){0,2}/\d{4}(-\d\d){0,2}\Z")
_LOOSE = 0.5  # of a unit
#: Days of a unit at its shortest and at its longest.
_DAYS = {"D": (1, 1), "W": (7, 7), "M": (28, 31), "Y": (365, 366)}


def run(evidence: Evidence) -> Iterator[Finding]:
    """Looks at sentences with a word for lasting, exactly one range of dates, and exactly one length of time."""
    article = evidence.article
    lasting = _lasting((article.language or "").partition("-")[0])
    if lasting is None:
        return
    here = [fact for fact in evidence.facts if fact.field == "text" and fact.kind in ("date", "duration")]
    ranges = [fact for fact in here if fact.kind == "date" and _ENDS.match(fact.value or "")]
    if not ranges:
        return
    for start, end in sentences(article.text):
        inside = [fact for fact in here if start <= fact.start and fact.end <= end]
        told = [fact for fact in inside if fact in ranges]
        lengths = [fact for fact in inside if fact.kind == "duration"]
        if len(told) != 1 or len(inside) != 2 or len(lengths) != 1:
            continue
        if told[0].modifier or told[0].approximate or lengths[0].approximate or lengths[0].modifier:
            continue
        if lasting.search(article.text, start, end) and _contradicts(told[0], lengths[0]):
            first, second = sorted((told[0], lengths[0]), key=lambda fact: fact.start)
            args = {"length": lengths[0].text, "dates": told[0].text}
            yield Finding(
                rule="duration-contradicts-dates",
                severity="warning",
                message=Message("finding.duration-contradicts-dates", args),
                spans=(Span(first.start, first.end), Span(second.start, second.end)),
                text=lengths[0].text,
            )


def _contradicts(dates: Fact, length: Fact) -> bool:
    """May the two not go together, with both ends counted or neither, and half a unit rounded away?"""
    told, days = _LENGTH.match(length.value or ""), values.span(dates.value)
    if told is None or days is None or int(told[1]) < 2:
        return False
    shortest, longest = _DAYS[told[2]]
    first, last = (values.span(part) for part in str(dates.value).split("/"))
    if first is None or last is None:
        return False
    least, most = (last[0] - first[1]).days, (last[1] - first[0]).days + 1
    return not least / longest - _LOOSE <= int(told[1]) <= most / shortest + _LOOSE


@cache
def _lasting(language: str) -> re.Pattern[str] | None:
    words = data.toml("lasting").get(language)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words.split()))})\b", re.IGNORECASE) if words else None


CHECK = Check(
    rule="duration-contradicts-dates",
    severity="warning",
    sees="One sentence that says how long something lasted and from when to when, where the length fits "
    "neither with both ends counted nor without.",
    why="One of the three figures changed on the way.",
    misses="Lengths and dates told in two sentences, lengths in words of their own (“a decade”), sentences with a "
    "third date, and languages whose words for lasting are not listed in data/lasting.toml.",
    run=run,
    fires=(
        Article(id="wrong", language="en", text="The siege lasted nine years, from 1939 to 1945, in the old valley."),
        Article(id="days", language="fr", text="La grève a duré trois jours, du 2 au 9 mai 2019, dans tout le port."),
    ),
    quiet=(
        Article(id="right", language="en", text="The siege lasted six years, from 1939 to 1945, in the old valley."),
        Article(id="both-ends", language="en", text="The siege lasted seven years, from 1939 to 1945, we are told."),
        Article(id="other", language="en", text="He was jailed for two years for what he did from 1939 to 1945."),
        Article(id="about", language="fr", text="La grève a duré environ trois jours, du 2 au 9 mai 2019, au port."),
    ),
)
