"""The pinned set of names across languages, both ways: right translations stay quiet, one swapped name is caught.

``names.jsonl`` is written by the project's authors: ``original``, ``translation``, their languages, and (in most
rows) ``swap``: what to replace in the translation to make it wrong. The floors never go down without a line that
says why.
"""

from __future__ import annotations

import json
from pathlib import Path

from provenance.comparing import names as matching
from provenance.facts import names
from provenance.model import LedgerRow

ROWS = [json.loads(line) for line in (Path(__file__).parent / "names.jsonl").read_text("utf-8").splitlines()]
CLAIMS = ("changed", "missing", "added")
CAUGHT = 0.97  # of the swapped names
ACCUSED = 0  # right translations
SAME = 0.8  # of the right translations' rows


def rows(row: dict[str, str], translation: str) -> list[LedgerRow]:
    a, b = row["original_language"], row["translation_language"]
    ours, theirs = names.find(row["original"], a), names.find(translation, b)
    return matching.match(ours, row["original"], a, theirs, translation, b)


def claims(row: dict[str, str], translation: str) -> list[LedgerRow]:
    return [found for found in rows(row, translation) if found.verdict in CLAIMS]


def test_right_translations_stay_quiet() -> None:
    accused = [row["translation"] for row in ROWS if claims(row, row["translation"])]
    assert len(accused) <= ACCUSED, accused


def test_one_swapped_name_is_caught() -> None:
    swapped = [row for row in ROWS if "swap" in row]
    missed = []
    for row in swapped:
        old, new = row["swap"]
        if not any(
            found.translation and set(new.split()) & set(found.translation.text.split())
            for found in claims(row, row["translation"].replace(old, new))
        ):
            missed.append(row["translation"].replace(old, new))
    assert len(missed) <= (1 - CAUGHT) * len(swapped), missed


def test_most_names_of_right_translations_are_found_the_same() -> None:
    found = [row.verdict for pair in ROWS for row in rows(pair, pair["translation"])]
    assert found.count("same") >= SAME * len(found), (found.count("same"), len(found))
