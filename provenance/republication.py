"""Whether a credit line makes a page a republication: "Source : OTAN" standing alone, and no byline of the house.

A source named in passing, several sources, or a name that is neither an agency nor an institution do not: a story
that draws on "Source: police" is the house's own.
"""

from __future__ import annotations

from collections.abc import Sequence

from provenance.facts import organisations
from provenance.facts.folding import fold
from provenance.model import Article, Signal
from provenance.signals import gazetteer


def credit_lines(article: Article, standing: Sequence[Signal]) -> list[Signal]:
    """The credit lines that found a republication; empty where there is none, or where they name several houses."""
    lines = [s for s in standing if s.kind == "source-attribution" and _stands_alone(article.text, s)]
    named = {str(s.claims["publisher"]).casefold() for s in lines if s.claims.get("publisher")}
    if len(named) != 1 or article.metadata.author or _own_byline(article, lines):
        return []
    return [s for s in lines if _is_house(str(s.claims.get("publisher", "")))]


def _own_byline(article: Article, lines: Sequence[Signal]) -> bool:
    """Whether the page has a byline other than the credit lines themselves."""
    bylines = [zone for zone in article.zones if zone.kind == "byline"]
    return any(not any(zone.start <= line.start < zone.end for line in lines) for zone in bylines)


def _stands_alone(text: str, signal: Signal) -> bool:
    """Whether the line holds the credit and nothing else but punctuation."""
    if signal.field != "text":
        return False
    start = text.rfind("\n", 0, signal.start) + 1
    end = text.find("\n", signal.end)
    rest = text[start : signal.start] + text[signal.end : end if end >= 0 else len(text)]
    return not any(character.isalnum() for character in rest)


def _is_house(name: str) -> bool:
    institution = name in organisations.acronyms() or fold(name) in organisations.phrases()
    return institution or bool(gazetteer.candidates(name))
