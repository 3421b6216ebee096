"""Finds each article's original in a folder: by name, else by the facts that both hold."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property
from pathlib import Path, PurePath

from provenance import facts, language, reading
from provenance.comparing import ledger
from provenance.comparing.ledger import Side
from provenance.model import Article, Evidence, Fact

#: ``article.fr.txt`` and ``article_en.txt`` are both ``article``.
_LANGUAGE = re.compile(r"[._-][a-z]{2,3}(?:-[a-z]{2,4})?$", re.IGNORECASE)
#: Values that both texts must hold, those that stand in few originals counted alone, before facts make a match.
_LEAST = 4
#: The best must agree with so many more values than the second.
_AHEAD = 1.5
_TRIED = 3


class Originals:
    """The articles of one folder, read once. An original is matched to any number of articles."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @cached_property
    def _articles(self) -> list[Article]:
        found = [item for item in reading.read([self._folder]) if isinstance(item, Article)]
        return [language.identify(article) for article in found]

    @cached_property
    def _named(self) -> dict[str, list[Article]]:
        named: dict[str, list[Article]] = {}
        for article in self._articles:
            named.setdefault(_stem(article.id), []).append(article)
        return named

    @cached_property
    def _sides(self) -> list[Side]:
        return [Side(article.text, article.language, facts.of(article)) for article in self._articles]

    @cached_property
    def _holders(self) -> dict[tuple[str, str], list[int]]:
        """Which originals hold a value."""
        holders: dict[tuple[str, str], list[int]] = {}
        for number, side in enumerate(self._sides):
            for value in _values(side.facts):
                holders.setdefault(value, []).append(number)
        return holders

    def find(self, evidence: Evidence) -> Article | None:
        """The article's original, or None: of the same name (languages aside), else the best ledger by far."""
        same_name = self._named.get(_stem(evidence.article.id), [])
        if len(same_name) == 1:
            return same_name[0]
        shared = Counter[int]()
        for value in _values(evidence.facts):
            holders = self._holders.get(value, [])
            if len(holders) <= max(2, len(self._articles) // 10):  # what everybody says tells nothing apart
                shared.update(holders)
        ours = Side(evidence.article.text, evidence.article.language, evidence.facts)
        agreed = []
        for number, count in sorted(shared.most_common(_TRIED), key=lambda item: item[0]):
            rows = ledger.compare(self._sides[number], ours)
            agreed.append((min(count, sum(row.verdict == "same" for row in rows)), -number))
        agreed.sort(reverse=True)
        if not agreed or agreed[0][0] < _LEAST or (len(agreed) > 1 and agreed[0][0] < _AHEAD * agreed[1][0]):
            return None
        return self._articles[-agreed[0][1]]


def _stem(id: str) -> str:
    name = PurePath(id).name
    stem = PurePath(name).stem if PurePath(name).suffix else name
    return _LANGUAGE.sub("", stem).casefold()


def _values(found: tuple[Fact, ...]) -> set[tuple[str, str]]:
    return {(fact.kind, fact.value) for fact in found if fact.value and fact.kind not in ("quotation", "url")}
