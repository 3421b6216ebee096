"""Words that a language model said to its user, left standing in the article."""

from __future__ import annotations

from collections.abc import Iterator

from provenance.checks.check import Check
from provenance.model import Evidence, Finding, Message, Span


def run(evidence: Evidence) -> Iterator[Finding]:
    """One finding for all of them."""
    chatter = [s for s in evidence.signals if s.kind == "model-chatter"]
    if chatter:
        yield Finding(
            rule="model-chatter-left-in",
            severity="warning",
            message=Message("finding.model-chatter-left-in", {"count": len(chatter)}),
            spans=tuple(Span(s.start, s.end, s.field) for s in chatter),
            text=chatter[0].text,
        )


_BODY = (
    "Le conseil municipal a adopté mardi soir le budget de la ville pour l’année prochaine, après un débat de "
    "plusieurs heures entre la majorité et l’opposition."
)

CHECK = Check(
    rule="model-chatter-left-in",
    severity="warning",
    sees="The sentence by which a language model hands over a translation (“Here is the translated text:”), still "
    "standing in the article.",
    why="It was not meant for readers, and it tells that a machine wrote what follows and that nobody read it through.",
    misses="Chatter about anything else than translating.",
    run=run,
    fires=(f"Voici la traduction en français :\n\n{_BODY}", f"Here is the translated text:\n\n{_BODY}"),
    quiet=(
        _BODY,
        f"{_BODY}\n\nLa traduction en français du rapport sera présentée en mars au conseil, a précisé la maire.",
    ),
)
