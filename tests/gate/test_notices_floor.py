"""Floors of what is read in statements of origin: 1,437 sentences of our own, both ways, in 108 languages.

The sentences that are read wrongly are listed one by one, so that nothing can get worse unseen; whoever mends one
takes it off the list, and whoever adds one says why in the commit.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

from provenance import signals
from provenance.model import Article

ROWS = [json.loads(line) for line in (Path(__file__).parent / "notices.jsonl").read_text("utf-8").splitlines()]
MACHINE = {"machine-translation-notice", "reviewed-machine-translation-notice"}
CLAIMING = MACHINE | {"human-translation-credit", "original-pointer", "legal-precedence"}
#: Too far from how anybody says it, or without a word of translating.
KNOWN = {
    "Version française réalisée par un logiciel à partir de l'espagnol.",
    "This is an automatically translated copy of a page in another language.",
    "글 안나 베르그, 번역 김철수",
}
FEWEST = {
    None: 461,
    "machine-translation-notice": 626,
    "reviewed-machine-translation-notice": 93,
    "human-translation-credit": 110,
    "original-pointer": 103,
    "legal-precedence": 44,
}


def read(row: dict[str, str | None]) -> tuple[set[str], set[object]]:
    found = signals.find(Article(id="a", text=str(row["text"])))
    claiming = [signal for signal in found if signal.kind in CLAIMING]
    languages = {signal.claims["original_language"] for signal in claiming if "original_language" in signal.claims}
    return {signal.kind for signal in claiming}, languages


def right(row: dict[str, str | None]) -> bool:
    kinds, languages = read(row)
    kind = row["kind"]
    if kind is None:
        good = not kinds
    elif kind in MACHINE:
        good = kind in kinds and len(kinds & MACHINE) == 1
    else:
        good = kind in kinds and not kinds & MACHINE
    return good and languages == ({row["original_language"]} if row["original_language"] else set())


def test_the_set_is_whole() -> None:
    assert Counter(row["kind"] for row in ROWS) >= Counter(FEWEST)
    assert len({row["text"] for row in ROWS}) == len(ROWS)
    assert len({row["language"] for row in ROWS}) >= 108


def test_every_sentence_is_read_as_meant_but_the_known_ones() -> None:
    assert {row["text"] for row in ROWS if not right(row)} == KNOWN
