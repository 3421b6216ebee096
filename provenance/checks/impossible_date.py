"""A day that the calendar does not have: 31 April, 29 February 2021."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator

from provenance.checks.check import Check
from provenance.model import Evidence, Finding, Message, Span

_DAY = re.compile(r"(\d{4}|XXXX)-(\d\d)-(\d\d)")
#: A leap year stands in where the year is not said.
_LEAP_YEAR = 2000
_FIRST_YEAR = 1926  # a 30th of February and other wonders belong to older calendars


def run(evidence: Evidence) -> Iterator[Finding]:
    """Every date with a day past the end of its month; a form with a second, possible reading is left alone."""
    for fact in evidence.facts:
        if fact.kind != "date" or not fact.value or fact.alternative:
            continue
        for year, month, day in _DAY.findall(fact.value):
            known = year != "XXXX"
            if known and int(year) < _FIRST_YEAR:
                continue
            if int(day) > monthrange(int(year) if known else _LEAP_YEAR, int(month))[1]:
                yield Finding(
                    rule="impossible-date",
                    severity="error",
                    message=Message("finding.impossible-date", {"text": fact.text}),
                    spans=(Span(fact.start, fact.end, fact.field),),
                    text=fact.text,
                )
                break


CHECK = Check(
    rule="impossible-date",
    severity="error",
    sees="A date with a day that its month does not have, leap years considered.",
    why="It is certainly wrong: a slip of the pen, or a figure that changed on the way.",
    misses="Dates that exist but are not the right ones, and dates before 1926, when calendars differed.",
    run=run,
    fires=(
        "Les inscriptions sont ouvertes jusqu’au 31 avril 2023 dans toutes les mairies du canton, sans rendez-vous.",
        "The company was founded on 29 February 2021 by two engineers who had met at the university.",
    ),
    quiet=(
        "The company was founded on 29 February 2020 by two engineers who had met at the university.",
        "Les inscriptions sont ouvertes jusqu’au 30 avril 2023 dans toutes les mairies du canton, sans rendez-vous.",
    ),
)
