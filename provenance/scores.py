"""Scores and their uncertainty, shared by whoever prints one."""

from __future__ import annotations

from collections.abc import Iterable
from math import sqrt

from provenance.model import LedgerRow, RowVerdict

#: A consistency score is not printed over fewer facts than this (docs: the record).
FEWEST_FACTS = 5
AGREEING: tuple[RowVerdict, ...] = ("same", "coarser")
COUNTED: tuple[RowVerdict, ...] = ("same", "coarser", "changed", "missing", "added", "fragile")
VERDICTS: tuple[RowVerdict, ...] = (*COUNTED, "unverified")
_Z = 1.959963984540054  # the normal distribution's 97.5 % point: a 95 % interval


def counts(rows: Iterable[LedgerRow]) -> dict[RowVerdict, int]:
    """How many rows have each verdict; every verdict is named, in the contract's order."""
    found: dict[RowVerdict, int] = dict.fromkeys(VERDICTS, 0)
    for row in rows:
        found[row.verdict] += 1
    return found


def consistency(rows: Iterable[LedgerRow]) -> tuple[int | None, tuple[int, int] | None]:
    """100 × (same + coarser) / (all that could be verified) and its 95 % Wilson interval; None under five facts."""
    found = counts(rows)
    good = sum(found[verdict] for verdict in AGREEING)
    total = sum(found[verdict] for verdict in COUNTED)
    if total < FEWEST_FACTS:
        return None, None
    return round(100 * good / total), wilson(good, total)


def wilson(good: int, total: int) -> tuple[int, int] | None:
    """The 95 % score interval of ``good`` out of ``total`` in per cent (Wilson 1927); None for no trials."""
    if total == 0:
        return None
    share, square = good / total, _Z * _Z
    centre = (share + square / (2 * total)) / (1 + square / total)
    spread = _Z / (1 + square / total) * sqrt(share * (1 - share) / total + square / (4 * total * total))
    return round(100 * max(0.0, centre - spread)), round(100 * min(1.0, centre + spread))
