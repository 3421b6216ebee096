"""What inferred signals say together about the original language: hints with a likelihood, never a status.

The likelihood of each kind is measured (``data/hints.toml`` has the counts and where they come from).
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from provenance import data
from provenance.model import Hint, Signal
from provenance.signals.languages_near import base

#: No pile of circumstances makes a certainty.
_MOST = 0.95


@cache
def likelihoods() -> dict[str, float]:
    """For each kind that claims languages by inference, how likely one claim of it is right.

    The mean of a beta distribution: (right + 1) / (fired + 3), so that an unmeasured kind stands at one in three.
    """
    return {kind: (row["right"] + 1) / (row["fired"] + 3) for kind, row in data.toml("hints").items()}


def hints(signals: Iterable[Signal], article_language: str | None) -> tuple[Hint, ...]:
    """Hints at other languages than the article's own, the likeliest first.

    Several signals of one kind count once: they share their cause. Different kinds are taken as independent:
    likelihood = 1 - product of (1 - likelihood of the kind), at most 0.95. Where kinds point to different languages,
    each of them speaks against the others: a language's likelihood is multiplied by (1 - likelihood) of its rivals.
    """
    known = likelihoods()
    own = base(article_language) if article_language else None
    kinds: dict[str, dict[str, None]] = {}
    for signal in signals:
        language = signal.claims.get("original_language")
        if signal.grade == "inferred" and signal.kind in known and isinstance(language, str) and base(language) != own:
            kinds.setdefault(base(language), {})[signal.kind] = None
    alone = {
        language: min(_MOST, 1 - _product(1 - known[kind] for kind in agreeing)) for language, agreeing in kinds.items()
    }
    found = [
        Hint(
            language=language,
            likelihood=round(
                likelihood * _product(1 - rival for other, rival in alone.items() if other != language), 2
            ),
            signals=tuple(kinds[language]),
        )
        for language, likelihood in alone.items()
    ]
    return tuple(sorted(found, key=lambda hint: (-hint.likelihood, hint.language)))


def _product(factors: Iterable[float]) -> float:
    result = 1.0
    for factor in factors:
        result *= factor
    return result
