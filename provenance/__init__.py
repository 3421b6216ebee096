"""Where an article comes from, and whether its facts survived the translation.

>>> import provenance
>>> provenance.find_facts("The vote is on 3 May 2021.", "en")[0].value
'2021-05-03'

``audit`` takes a text or an :class:`Article`, ``compare`` two texts, ``find_facts`` a text; ``read`` makes articles of
files. Everything they return is a frozen value of :mod:`provenance.model`. Nothing leaves the machine.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

__version__ = "0.1.0"
__all__ = ["__version__", "audit", "compare", "find_facts", "read"]

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from provenance.comparing.pair import PairResult
    from provenance.model import Article, Audit, Fact, Failure


def audit(article: Article | str, *, engine: str = "none", original: Article | str | None = None) -> Audit:
    """The audit of one article.

    ``engine`` is ``none``, ``auto`` (the first usable offline one) or a name; ``original`` is held against the article
    instead. Raises :class:`provenance.errors.ConfigError` for an engine that is unknown or not allowed.
    """
    from provenance import pipeline
    from provenance.comparing import Tools

    held = _article(original) if original is not None else None
    return pipeline.audit(_article(article), Tools(engine=engine, original=held))


def compare(
    original: str,
    translation: str,
    original_language: str | None = None,
    translation_language: str | None = None,
) -> PairResult:
    """The fact ledger of two texts; languages (BCP 47) that are not given are found."""
    from provenance.comparing.pair import compare_texts

    return compare_texts(original, translation, original_language, translation_language)


def find_facts(text: str, language: str | None = None) -> tuple[Fact, ...]:
    """The names, dates and numbers of a text, by value, with spans; a language (BCP 47) not given is found."""
    from provenance import facts
    from provenance import language as languages

    return facts.find(text, language or languages.of_text(text)[0])


def read(*paths: str | Path) -> Iterator[Article | Failure]:
    """The articles of files and folders, in order; what cannot be read is a Failure in its place."""
    from provenance import reading

    given: Sequence[str | Path] = paths
    return reading.read(given)


def _article(text: Article | str) -> Article:
    from provenance.reading.plain import plain

    return plain(text, id="text") if isinstance(text, str) else text
