"""What inferred signals say together about the original language: hints with a likelihood, never a status."""

from __future__ import annotations

from collections.abc import Iterable

from provenance.model import Hint, Signal

#: How likely a claim of one inferred signal of a kind is right, each taken by itself.
_LIKELIHOOD = {"agency-dateline": 0.3, "source-attribution": 0.5, "foreign-residue": 0.2, "locale-trace": 0.2}


def hints(signals: Iterable[Signal], article_language: str | None) -> tuple[Hint, ...]:
    """Hints at other languages than the article's own, the likeliest first.

    Kinds are taken as independent, each counted once: likelihood = 1 - product of (1 - likelihood of the kind).
    """
    kinds: dict[str, dict[str, None]] = {}
    for signal in signals:
        language = signal.claims.get("original_language")
        if signal.grade == "inferred" and isinstance(language, str) and signal.kind in _LIKELIHOOD:
            kinds.setdefault(language, {})[signal.kind] = None
    own = (article_language or "").split("-")[0]
    found = []
    for language, agreeing in kinds.items():
        if language.split("-")[0] != own:
            doubt = 1.0
            for kind in agreeing:
                doubt *= 1 - _LIKELIHOOD[kind]
            found.append(Hint(language=language, likelihood=1 - doubt, signals=tuple(agreeing)))
    return tuple(sorted(found, key=lambda hint: (-hint.likelihood, hint.language)))
