"""From an article to its audit: the drawing in docs/architecture.md, in code."""

from __future__ import annotations

from dataclasses import replace

from provenance import checks, clock, comparing, facts, language, signals, verdict
from provenance.comparing import Tools
from provenance.model import Article, Audit, Comparison, Evidence, Message, NotChecked


def audit(article: Article, tools: Tools = Tools()) -> Audit:  # noqa: B008 - frozen and empty
    """The audit of one article. Nothing is sent anywhere unless the tools were made to."""
    evidence = measure(article)
    return decide(evidence, comparing.hold([evidence], tools)[0])


def measure(article: Article) -> Evidence:
    """What one article says by itself: its languages, signals, facts and dates."""
    article = language.identify(article)
    found = facts.of(article)
    dates = clock.solve(article, found)
    return Evidence(
        article=article,
        signals=signals.find(article),
        facts=clock.resolve(found, dates),
        dates=dates,
        not_checked=(*_not_read(article), *_not_covered(article.language)),
    )


def decide(evidence: Evidence, comparison: Comparison) -> Audit:
    """The verdict, once the facts were held against another text."""
    evidence = replace(evidence, comparison=comparison)
    return verdict.decide(evidence, checks.run(evidence))


def _not_read(article: Article) -> tuple[NotChecked, ...]:
    """What came with the article and could not be read, so that nobody takes it for known."""
    return tuple(NotChecked(key, Message(f"not-checked.unreadable-{key}")) for key in article.metadata.unreadable)


def _not_covered(spoken: str | None) -> tuple[NotChecked, ...]:
    """What cannot be read in this language: one entry, not one a check."""
    if spoken is None:
        return (NotChecked("language", Message("not-checked.language-not-recognised")),)
    if spoken.split("-")[0] not in facts.covered():
        return (NotChecked("facts", Message("not-checked.language-not-covered", {"language": spoken})),)
    return ()
