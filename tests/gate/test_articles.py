"""The pinned floor of whole articles: own news in 36 directions, quiet as they stand, and each with names replaced.

``articles.jsonl``: ``original``, ``translation``, their languages, and ``planted``, each a kind, the word of the
translation that is replaced wherever it stands, and what stands there instead. A slip of one letter is no claim: names
are spelled otherwise in other languages. The floors never go down without a line that says why.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

from provenance.comparing.pair import compare_texts
from provenance.model import LedgerRow

ROWS = [json.loads(line) for line in (Path(__file__).parent / "articles.jsonl").read_text("utf-8").splitlines()]
CLAIMS = ("changed", "missing", "added")
FALSE_OF_NAMES = 2  # rows claimed of the names of right translations
FOUND = {"surname": 0.77, "given name": 0.84, "place": 0.58, "organisation": 0.60}
_UNSPACED = frozenset({"zh", "ja", "ko", "ar", "fa", "he"})


def names_claimed(row: dict[str, Any], translation: str) -> list[LedgerRow]:
    found = compare_texts(row["original"], translation, row["original_language"], row["translation_language"]).rows
    return [
        item
        for item in found
        if item.verdict in CLAIMS and item.kind in ("person", "organisation", "place", "name")
    ]  # fmt: skip


def test_right_translations_stay_quiet() -> None:
    false = [
        (row["id"], item.original and item.original.text, item.translation and item.translation.text)
        for row in ROWS
        for item in names_claimed(row, row["translation"])
    ]
    assert len(ROWS) >= 63
    assert len(false) <= FALSE_OF_NAMES, false


def test_replaced_names_are_found() -> None:
    planted, found = Counter[str](), Counter[str]()
    missed = []
    for row in ROWS:
        for kind, old, new in row["planted"]:
            if kind not in FOUND:
                continue
            bound = "" if row["translation_language"] in _UNSPACED else r"(?!\w)"
            changed = re.sub(re.escape(old) + bound, new, row["translation"])
            words = set(new.split())
            planted[kind] += 1
            hit = any(
                item.translation and words & set(re.findall(r"[\w-]+", item.translation.text))
                for item in names_claimed(row, changed)
            )
            found[kind] += hit
            if not hit:
                missed.append((row["id"], old, new))
    assert planted.total() >= 338
    for kind, floor in FOUND.items():
        assert found[kind] >= floor * planted[kind], (kind, found[kind], planted[kind], missed)
