"""The pinned floor of numbers: own sentences in thirty-four languages, and look-alikes that must stay quiet.

``expected`` lists the numeric facts as ``kind value unit``. Raise the floors when the figures rise; lowering one takes
a line that says why.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

from provenance import facts

ROWS = [json.loads(line) for line in (Path(__file__).parent / "numbers.jsonl").read_text("utf-8").splitlines()]
NUMERIC = {"number", "ordinal", "percent", "money", "quantity", "figure"}
RECALL, PRECISION = 1.0, 1.0  # of the values expected; of those found


def test_values_meet_their_floor() -> None:
    wanted: Counter[tuple[str, str]] = Counter()
    found: Counter[tuple[str, str]] = Counter()
    for row in ROWS:
        wanted.update((row["text"], value) for value in row["expected"])
        for fact in facts.find(row["text"], row["language"]):
            if fact.kind in NUMERIC:
                shown = " ".join(filter(None, [fact.kind, fact.value, fact.currency or fact.unit]))
                found[row["text"], shown] += 1
    right = (wanted & found).total()
    assert right / wanted.total() >= RECALL, sorted((wanted - found).elements())
    assert right / found.total() >= PRECISION, sorted((found - wanted).elements())


def test_every_covered_language_is_pinned() -> None:
    assert facts.covered() <= {row["language"] for row in ROWS}
