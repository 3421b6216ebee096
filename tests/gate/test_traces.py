"""The pinned floor of traces: own texts with the exact set of traces expected, so that a surplus alarm fails too."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from provenance.model import Article
from provenance.signals.traces import TRACES

ROWS = [json.loads(line) for line in (Path(__file__).parent / "traces.jsonl").read_text("utf-8").splitlines()]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["text"][-40:])
def test_exactly_these_traces(row: dict[str, object]) -> None:
    article = Article(id="x", text=str(row["text"]), language=str(row["language"]))
    found = [signal for detector in TRACES for signal in detector.find(article)]
    assert all(signal.grade == "inferred" for signal in found)
    first = [[signal.kind, signal.text, signal.claims.get("original_language")] for signal in found]
    assert first[: max(1, len(row["traces"]))] == row["traces"]  # type: ignore[arg-type]
