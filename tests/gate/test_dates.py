"""The pinned floor of dates, times and lengths of time: own sentences in every language that is covered.

Raise the floors when the figures rise; lowering one takes a line that says why.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

from provenance import facts
from provenance.facts import dates, durations, times
from provenance.facts.reading import Reading

ROWS = [json.loads(line) for line in (Path(__file__).parent / "dates.jsonl").read_text("utf-8").splitlines()]
RECALL, PRECISION = 0.998, 0.998


def found(row: dict[str, str]) -> list[tuple[str, str | None]]:
    """Kinds and values in a row's text, an earlier kind claiming its characters."""
    reading = Reading(row["text"], row["language"])
    taken: set[int] = set()
    result = []
    for finder in (dates.find, times.find, durations.find):
        for fact in finder(reading):
            assert row["text"][fact.start : fact.end] == fact.text
            span = set(range(fact.start, fact.end))
            if not span & taken:
                taken |= span
                result.append((fact.kind, fact.value or fact.relative))
    return result


def test_the_floor() -> None:
    right = reported = wanted = 0
    for row in ROWS:
        ours = Counter(found(row))
        gold = Counter((kind, value) for kind in ("date", "time", "duration") for value in row[kind])
        right += (ours & gold).total()
        reported += ours.total()
        wanted += gold.total()
    assert right / reported >= PRECISION
    assert right / wanted >= RECALL


def test_every_covered_language_has_rows() -> None:
    assert {row["language"] for row in ROWS} == facts.covered()
