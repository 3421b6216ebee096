"""The house that publishes a page, where the page's own disclaimers name it: "publication in X does not mean …".

A disclaimer may name anybody (an author's employer, a donor): the name counts only where it stands on a line of its own
as well, as the head or the foot of a page has it. The wordings are data/house.toml.
"""

from __future__ import annotations

import re
from functools import cache

from provenance import data
from provenance.model import Article
from provenance.signals.first_published import outlet_at
from provenance.signals.folding import pattern
from provenance.signals.scan import scan

_ROOM = 80  # characters in which the name stands
_MORE = 3  # words that may follow the name on its own line: "The Harbour Times News"


def house(article: Article) -> str | None:
    """The name of the house, or None. Linear in the text's length."""
    folded = scan(article).folded
    for found in _before().finditer(folded.text):
        named = outlet_at(folded.seen, found.end(), min(len(folded.seen), found.end() + _ROOM))
        if named and _stands_alone(folded.seen, named[0]):
            return named[0]
    return None


def _stands_alone(text: str, name: str) -> bool:
    return any(line.strip(" *_#|>-").startswith(name) and _short(line, name) for line in text.splitlines())


def _short(line: str, name: str) -> bool:
    return len(line.split()) <= len(name.split()) + _MORE


@cache
def _before() -> re.Pattern[str]:
    wordings = sorted(map(pattern, data.toml("house")["before"]), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, wordings))})(?!\w)")
