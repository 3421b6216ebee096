"""Floors of credits, pointers and precedence: our own lines in more than 60 languages, and look-alikes, both ways.

Every line is read as meant: the kind, the original language and nobody else's, and what else the line states (the
translators, the outlet, the address, the day). Lines that are not read yet are not in the set: add them when they are.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from provenance import signals
from provenance.model import Article

ROWS = [
    json.loads(line) for line in (Path(__file__).parent / "translation_credits.jsonl").read_text("utf-8").splitlines()
]
MACHINE = {"machine-translation-notice", "reviewed-machine-translation-notice"}
KINDS = {"human-translation-credit", "original-pointer", "legal-precedence"}
FEWEST = {None: 340, "human-translation-credit": 400, "original-pointer": 240, "legal-precedence": 145}


def read(row: dict[str, Any]) -> dict[str, Any]:
    """What is found in a row's line, in the row's own words."""
    found = [s for s in signals.find(Article(id="a", text=row["text"])) if s.kind in KINDS | MACHINE]
    assert all(row["text"][signal.start : signal.end] == signal.text for signal in found)
    said: dict[str, Any] = {"kinds": {signal.kind for signal in found}}
    for claim in ("original_language", "publisher", "url", "published", "translator"):
        values = [signal.claims[claim] for signal in found if claim in signal.claims]
        said[claim] = [name for value in values for name in ([value] if isinstance(value, str) else value)]  # type: ignore[union-attr]
    return said


def wrong(row: dict[str, Any]) -> list[str]:
    """What of a row is not read as it is meant."""
    said = read(row)
    if row["kind"] is None:
        return sorted(said["kinds"])
    faults = [] if row["kind"] in said["kinds"] and not said["kinds"] & MACHINE else ["kind"]
    language = row["original_language"]
    if {tag.split("-")[0] for tag in said["original_language"]} != ({language} if language else set()):
        faults.append("original_language")
    faults += [claim for claim in ("publisher", "url", "published") if claim in row and row[claim] not in said[claim]]
    return faults + (["translator"] if "translator" in row and row["translator"] != said["translator"] else [])


def test_the_set_is_whole() -> None:
    assert Counter(row["kind"] for row in ROWS) >= Counter(FEWEST)
    assert len({row["text"] for row in ROWS}) == len(ROWS)
    assert len({row["language"] for row in ROWS}) >= 60


@pytest.mark.parametrize("language", sorted({row["language"] for row in ROWS}))
def test_every_line_is_read_as_meant(language: str) -> None:
    faults = {row["text"]: wrong(row) for row in ROWS if row["language"] == language}
    assert not {text: fault for text, fault in faults.items() if fault}
