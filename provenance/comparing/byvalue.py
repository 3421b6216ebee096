"""Which facts of one text stand in another of the same language, by kind and value alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from provenance.model import Fact, RowVerdict


def survivors(facts: Sequence[Fact], others: Sequence[Fact]) -> list[tuple[RowVerdict, Fact | None]]:
    """For each fact, ``same`` and its counterpart, ``missing``, or ``unverified`` where it has no value."""
    left = Counter((other.kind, other.value) for other in others)
    first = {(other.kind, other.value): other for other in reversed(others)}
    answers: list[tuple[RowVerdict, Fact | None]] = []
    for fact in facts:
        named = (fact.kind, fact.value)
        if fact.value is None:
            answers.append(("unverified", None))
        elif left[named]:
            left[named] -= 1
            answers.append(("same", first[named]))
        else:
            answers.append(("missing", None))
    return answers
