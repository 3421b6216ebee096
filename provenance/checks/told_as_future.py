"""An event told as still to come that was past when the article was published."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from provenance.checks.check import Check
from provenance.facts import tense, values
from provenance.model import Article, Evidence, Fact, Finding, Message, Metadata, Span

_BODY = frozenset({"body", "title", "caption", "list"})
_SENTENCE_END = re.compile(r"[.!?]\s|\n")
_QUOTES = re.compile(r"[«»“”„\"]")
_REACH = 400  # characters of a sentence that are looked at, each way
_MARGIN = timedelta(days=2)


def run(evidence: Evidence) -> Iterator[Finding]:
    """Compares dates of the running text with the day of publication, which must be declared by the page."""
    published = evidence.dates.day
    article = evidence.article
    if published is None or evidence.dates.grade != "declared":
        return
    lowered = article.text.lower()
    if len(lowered) != len(article.text):
        return
    dates = [fact for fact in evidence.facts if fact.kind == "date" and fact.field == "text"]
    for fact in dates:
        last = _last_day(fact)
        if last is None or published - last < _MARGIN or not _in_body(article, fact):
            continue
        start, end = _sentence(article.text, fact)
        alone = not any(other is not fact and start <= other.start < end for other in dates)
        quoted = bool(_QUOTES.search(article.text[start:end]))
        if alone and not quoted and tense.is_future(lowered, fact.start, fact.end, article.language):
            args = {"text": fact.text, "date": fact.value or "", "published": published.isoformat()}
            yield Finding(
                rule="told-as-future-was-past",
                severity="note",
                message=Message("finding.told-as-future-was-past", args),
                spans=(Span(fact.start, fact.end),),
                text=fact.text,
            )


def _last_day(fact: Fact) -> date | None:
    """The last day of a date that says its own year."""
    if fact.relative or fact.modifier in ("before", "after"):
        return None
    covered = values.span(fact.value)
    return covered[1] if covered else None


def _in_body(article: Article, fact: Fact) -> bool:
    return all(zone.kind in _BODY for zone in article.zones if zone.start <= fact.start < zone.end)


def _sentence(text: str, fact: Fact) -> tuple[int, int]:
    """The sentence around a fact."""
    start = max(
        (match.end() for match in _SENTENCE_END.finditer(text, max(0, fact.start - 400), fact.start)), default=0
    )
    stop = _SENTENCE_END.search(text, fact.end, fact.end + 400)
    return max(start, fact.start - 400), stop.start() if stop else min(len(text), fact.end + 400)


CHECK = Check(
    rule="told-as-future-was-past",
    severity="note",
    sees="A date in the running text, with its year, that is told as still to come and lies before the day on which "
    "the page says it was published.",
    why="The text is older than its page: a republication or a late translation that a reader takes for news.",
    misses="Quotations, sentences with several dates, dates without a year, and pages that do not state their own day; "
    "the day on which a page was looked at is never held against it.",
    run=run,
    fires=(
        Article(
            id="late",
            text="Le festival du lac fera son retour avec trente concerts. Il se tiendra le 4 avril 2019 à Annecy, et "
            "les places sont en vente dès maintenant.",
            language="fr",
            metadata=Metadata(published="2019-06-20"),
        ),
    ),
    quiet=(
        Article(
            id="in-time",
            text="Le festival du lac fera son retour avec trente concerts. Il se tiendra le 4 avril 2019 à Annecy, et "
            "les places sont en vente dès maintenant.",
            language="fr",
            metadata=Metadata(published="2019-03-20"),
        ),
        Article(
            id="history",
            text="Le festival du lac s’est tenu le 4 avril 2019 à Annecy. Il y avait trente concerts.",
            language="fr",
            metadata=Metadata(published="2019-06-20"),
        ),
    ),
)
