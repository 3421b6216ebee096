"""The pinned floor of datelines: own examples of the world's house styles, and look-alikes that must stay quiet.

Raise the floors when the figures rise; lowering one takes a line that says why.
"""

from __future__ import annotations

import json
from pathlib import Path

from provenance.model import Article
from provenance.signals import agency_dateline

ROWS = [json.loads(line) for line in (Path(__file__).parent / "datelines.jsonl").read_text("utf-8").splitlines()]
RECALL, PRECISION = 0.98, 1.0  # of datelines found with exactly the right span and publisher; of those reported


def test_the_floor() -> None:
    right = reported = 0
    wanted = [row for row in ROWS if row["dateline"]]
    for row in ROWS:
        found = [
            signal
            for signal in agency_dateline.find(Article(id="x", text=row["text"], language=row["language"]))
            if "original_language" not in signal.claims
        ]
        reported += len(found)
        right += bool(
            found and found[0].text == row["dateline"] and row["publisher"] in (None, found[0].claims.get("publisher"))
        )
    assert len(wanted) >= 120
    assert len(ROWS) - len(wanted) >= 45
    assert right / len(wanted) >= RECALL
    assert right / reported >= PRECISION
