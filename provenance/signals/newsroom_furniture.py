"""Detector: headings of a news site that are word-for-word translations of English ones ("Doit lire", "Must Read")."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import islice

from provenance import data
from provenance.model import Article, Signal
from provenance.signals.detector import Detector
from provenance.signals.layout import lines

_MOST = 8  # signals of one article
_LONGEST = 40  # characters of a heading
#: Zones in which people talk: there "Oh salut" is a greeting.
_SPOKEN = frozenset({"body", "quotation", "caption"})
_NOT_LANGUAGES = frozenset({"original", "language", "opens"})


@cache
def _headings() -> tuple[dict[str, str], dict[str, str]]:
    """Folded heading → original language: those that are a whole line, and those that only open one."""
    whole: dict[str, str] = {}
    opens: dict[str, str] = {}
    for entry in data.toml("newsroom_furniture")["furniture"]:
        for language, forms in entry.items():
            if language not in _NOT_LANGUAGES:
                for form in forms:
                    (opens if entry.get("opens") else whole)[_fold(form)] = entry["language"]
    return whole, opens


def _fold(line: str) -> str:
    return line.casefold().replace("’", "'").strip(" \t\u00a0:!-–—|•*#")


def find(article: Article) -> Iterator[Signal]:
    """A signal for each of the first such headings, claiming the language of their original."""
    yield from islice(_headings_of(article), _MOST)


def _headings_of(article: Article) -> Iterator[Signal]:
    whole, opens = _headings()
    for line in lines(article):
        text = article.text[line.start : line.end]
        language, end = None, line.end
        if len(text) <= _LONGEST:
            language = whole.get(_fold(text))
        words = text[:_LONGEST].replace("’", "'").split(" ")
        for count in (2, 3) if not (article.zones and line.zone in _SPOKEN) else ():
            opening = " ".join(words[:count])
            if not language and (claimed := opens.get(_fold(opening.rstrip("!?.,")))):
                language, end = claimed, line.start + len(opening)
        if language:
            yield Signal(
                kind="locale-trace",
                grade="inferred",
                start=line.start,
                end=end,
                text=article.text[line.start : end],
                zone=line.zone,
                claims={"original_language": language},
            )


DETECTOR = Detector(
    name="newsroom-furniture",
    kind="locale-trace",
    sees="A heading of the site that is a known word-for-word translation of English newsroom furniture.",
    misses="Mistranslations that data/newsroom_furniture.toml does not list.",
    find=find,
    fires=("Doit lire", "Muss lesen\n", "Oh salut ! Abonnez-vous.", "Espalhe o amor"),
    quiet=("À lire absolument", "Le maire doit lire le rapport.", "Muss man lesen", "Must Read", "Oh oui, dit-il."),
)
