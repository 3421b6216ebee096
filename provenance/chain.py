"""The relay chain of an article: original, pivots, this page, hop by hop where hops are stated."""

from __future__ import annotations

from collections.abc import Sequence

from provenance.model import Article, Grade, Hop, Signal, Status

_PROCESS: dict[Status, str] = {
    "machine-translation": "machine",
    "human-translation": "human",
    "translation": "translation",
    "republication": "republication",
    "original": "original",
}


def relay(
    status: Status,
    grade: Grade,
    standing: Sequence[Signal],
    article: Article,
    language: str | None,
    publisher: str | None,
) -> tuple[Hop, ...]:
    """The stations in order, the original first and this page last.

    The original's language is the one that is claimed; where nothing claims it, it stays open: a credit line says who
    wrote a text, not in which language.
    """
    here = Hop(
        language=article.language,
        publisher=article.metadata.publisher or article.metadata.site,
        process=_PROCESS.get(status),
        grade=grade,
    )
    if status == "original":
        return (here,)
    first = Hop(language=language, publisher=publisher, process="original", grade=grade)
    pivots = [
        Hop(language=str(s.claims["pivot_language"]), publisher=None, process="translation", grade=s.grade)
        for s in standing
        if isinstance(s.claims.get("pivot_language"), str)
    ]
    return (first, *dict.fromkeys(pivots), here)
