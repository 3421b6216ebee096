"""An article held against its original, across languages, without an engine: by value, in the ledger."""

from __future__ import annotations

from functools import lru_cache

from provenance import facts, language
from provenance.comparing.ledger import Side
from provenance.comparing.ledger import compare as ledger
from provenance.model import Article, Comparison, Evidence, Fact, Message, NotChecked, ZoneKind

#: Zones that belong to the page and not to the article: an original's page has other furniture.
FURNITURE: frozenset[ZoneKind] = frozenset({"masthead", "notice", "template", "footer", "byline"})


def compare(evidence: Evidence, original: Article) -> Comparison:
    """The ledger of an article and its original, each without its page's furniture."""
    ours = _original(original)
    theirs = _side(evidence.article, evidence.facts)
    not_checked = tuple(
        NotChecked("facts", Message("not-checked.pair-language-not-covered", {"language": side.language}))
        for side in (ours,)
        if side.language and side.language.split("-")[0] not in facts.covered()
    )
    return Comparison(basis="original", rows=ledger(ours, theirs), not_checked=not_checked)


@lru_cache(maxsize=8)
def _original(article: Article) -> Side:
    article = language.identify(article)
    return _side(article, facts.of(article))


def _side(article: Article, found: tuple[Fact, ...]) -> Side:
    kept = [zone for zone in article.zones if zone.kind not in FURNITURE]
    if not article.zones:
        return Side(article.text, article.language, tuple(fact for fact in found if fact.field == "text"))
    held = (f for f in found if f.field == "text" and any(zone.start <= f.start < zone.end for zone in kept))
    return Side(article.text, article.language, tuple(held))
