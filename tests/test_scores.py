"""Scores and their interval."""

from __future__ import annotations

import pytest

from provenance.model import LedgerRow, RowVerdict
from provenance.scores import consistency, counts, wilson


def rows(**verdicts: int) -> list[LedgerRow]:
    return [LedgerRow(kind="number", verdict=verdict) for verdict, n in verdicts.items() for _ in range(n)]  # type: ignore[arg-type]


# Known values: Newcombe 1998, table I (81/263, 15/148, 0/20, 1/29), Wilson's method without continuity correction.
@pytest.mark.parametrize(
    ("good", "total", "interval"), [(81, 263, (26, 37)), (15, 148, (6, 16)), (0, 20, (0, 16)), (1, 29, (1, 17))]
)
def test_wilson(good: int, total: int, interval: tuple[int, int]) -> None:
    assert wilson(good, total) == interval


def test_no_score_under_five_facts() -> None:
    assert wilson(0, 0) is None
    assert consistency(rows(same=4, unverified=9)) == (None, None)
    score, interval = consistency(rows(same=3, coarser=1, changed=1))
    assert score == 80
    assert interval == (38, 96)


def test_counts_name_every_verdict() -> None:
    order: list[RowVerdict] = ["same", "coarser", "changed", "missing", "added", "fragile", "unverified"]
    assert list(counts([])) == order
    assert counts(rows(added=2))["added"] == 2
