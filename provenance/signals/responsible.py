"""Who is said to answer for the translation: "Responsible for the translation: Anna Berg"."""

from __future__ import annotations

import re

from provenance.signals import credited
from provenance.signals.scan import Sentence
from provenance.signals.statement import denied

_COPULA = re.compile(
    r"(?:\s+(?:is|are|lies with|rests with|est|ist|liegt bei|sind|es|è|é|ligt bij|jest|of|by|de|von|di))?\s*:?\s*"
)
_SAID_BEFORE = re.compile(r"\s+(?:is|are|est|sont|ist|sind|es|son|è|é|zijn|jest|odpowiada)\s*$")


def responsible(sentence: Sentence) -> str | None:
    """The person or house named as responsible in the statement or one beside it; None where none is."""
    for each in (sentence, *sentence.beside()):
        for hit in each.of("responsible"):
            if not denied(each, hit) and (name := _named(each, hit.start, hit.end)):
                return name
    return None


def _named(sentence: Sentence, start: int, end: int) -> str | None:
    seen = sentence.scan.folded.seen
    copula = _COPULA.match(seen, end, sentence.end)
    behind = credited.read(seen, copula.end() if copula else end, sentence.end)
    if behind:
        return ", ".join(behind.names)
    said = _SAID_BEFORE.search(seen, sentence.start, start)
    before = credited.read(seen, sentence.start, said.start()) if said else None
    return ", ".join(before.names) if before and said and before.end >= said.start() - 1 else None
