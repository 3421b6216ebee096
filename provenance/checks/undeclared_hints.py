"""Traces of another language in an article that does not say it is a translation."""

from __future__ import annotations

from collections.abc import Iterator

from provenance import adequacy
from provenance.checks.check import Check
from provenance.model import Evidence, Finding, Message, Span
from provenance.signals.hints import hints

#: Below this likelihood a hint stays a hint; the figure is chosen so that ordinary news stays quiet.
_LIKELY = 0.5
#: A single trace is never enough.
_FEWEST_KINDS = 2


def run(evidence: Evidence) -> Iterator[Finding]:
    """One note for the likeliest language, when traces of different kinds agree and nothing is declared."""
    article, signals = evidence.article, evidence.signals
    if adequacy.notices(article, signals) or any(
        s.grade == "marked" and s.kind != "translation-widget" for s in signals
    ):
        return
    for hint in hints(signals, article.language)[:1]:
        if hint.likelihood < _LIKELY or len(hint.signals) < _FEWEST_KINDS:
            return
        traces = [s for s in signals if s.grade == "inferred" and s.claims.get("original_language") == hint.language]
        yield Finding(
            rule="undeclared-translation-hints",
            severity="note",
            message=Message(
                "finding.undeclared-translation-hints",
                {"language": hint.language, "percent": round(100 * hint.likelihood)},
            ),
            spans=tuple(Span(s.start, s.end, s.field) for s in traces),
            text=traces[0].text if traces else None,
        )


_TRACES = (
    "Le nouveau pont de la vallée a été inauguré le 17 May 2021 devant une centaine d’habitants venus en voisins.\n"
    "The minister of transport and the mayor of the city at the opening of the bridge\n"
    "« C’est un grand jour pour la vallée », a-t-il déclaré avant de couper le ruban tricolore.\n"
    "Le chantier aura duré deux ans et coûté plus que prévu, selon la mairie.\n"
)

CHECK = Check(
    rule="undeclared-translation-hints",
    severity="note",
    sees="Traces of different kinds that agree on another original language, in an article that declares nothing.",
    why="If it is a translation, readers should be told; the editor knows whether it is.",
    misses="Good translations leave no traces. Traces are circumstantial: they never make a status.",
    run=run,
    fires=(_TRACES,),
    quiet=(
        _TRACES.replace("17 May 2021", "17 mai 2021"),
        "Article traduit de l’anglais par Jeanne Martin.\n\n" + _TRACES,
        "Le conseil municipal a adopté mardi soir le budget de la ville pour l’année prochaine, après un débat.",
    ),
)
