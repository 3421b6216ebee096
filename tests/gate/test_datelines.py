"""The pinned floor of datelines: own examples of the world's house styles, and look-alikes that must stay quiet.

Raise the floors when the figures rise; lowering one takes a line that says why.
"""

from __future__ import annotations

import json
from pathlib import Path

from provenance.model import Article
from provenance.signals import agency_credit, agency_dateline

ROWS = [json.loads(line) for line in (Path(__file__).parent / "datelines.jsonl").read_text("utf-8").splitlines()]
RECALL, PRECISION = 1.0, 1.0  # of datelines found with exactly the right span and publisher; of those reported
CREDIT_RECALL, CREDIT_PRECISION = 1.0, 1.0


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


CREDITS = [json.loads(line) for line in (Path(__file__).parent / "credits.jsonl").read_text("utf-8").splitlines()]


def test_the_floor_of_bare_credits() -> None:
    right = reported = 0
    wanted = [row for row in CREDITS if row["credit"]]
    for row in CREDITS:
        article = Article(id="x", text=row["text"], language=row["language"])
        found = [signal for signal in agency_credit.find(article) if signal.grade == "declared"]
        reported += len(found)
        right += [
            (signal.text, signal.claims.get("publisher"), list(signal.claims.get("contributors", ())))  # type: ignore[arg-type]
            for signal in found
        ] == [(row["credit"], row.get("publisher"), row.get("contributors") or [])]
    assert len(wanted) >= 29
    assert len(CREDITS) - len(wanted) >= 20
    assert right / len(wanted) >= CREDIT_RECALL
    assert right / reported >= CREDIT_PRECISION
