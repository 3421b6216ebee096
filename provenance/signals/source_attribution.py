"""Standing credit lines: "Source: X", "first published by X"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from provenance.model import Article, Signal
from provenance.signals import gazetteer
from provenance.signals.detector import Detector
from provenance.signals.first_published import first_published
from provenance.signals.gazetteer import Agency
from provenance.signals.scan import Sentence, scan, words
from provenance.signals.statement import template

_REST = re.compile(r"\s*[:：]\s*[*_\[\"“«]*([^\n]{2,120})")
_DIGITS = re.compile(r"[\d:./年月日-]+")
_MOST = 8  # words of a credit line's name
#: Between the houses of one credit: "dpa/afp", "AFP, Reuters", "AFP et Reuters".
_JOINED = re.compile(r"\s?[/,;&+、，]\s?|\s(?:et|und|and|y|e|i|en|og|och|a|и|та|і|és|ve|και)\s")
_ADDRESS = re.compile(r"https?://\S+")


def find(article: Article) -> Iterator[Signal]:
    """Credit lines of agencies, institutions and outlets."""
    for sentence in scan(article).sentences:
        found = attribution(sentence)
        if found is None:
            continue
        several = _houses(found, article.language)
        if len(several) > 1:  # "Quelle: dpa/afp": no one house wrote it
            yield sentence.signal("source-attribution", {"contributors": tuple(house.name for house in several)})
        else:
            yield sentence.signal("source-attribution", {"publisher": found or None})


def attribution(sentence: Sentence) -> str | None:
    """Who is named as the source; empty where the place was left unfilled; None if it is no such line."""
    outlet = first_published(sentence)
    if outlet:
        return outlet
    seen, text = sentence.scan.folded.seen, sentence.scan.folded.text
    for hit in sentence.of("source"):
        if words(_DIGITS.sub("", text[sentence.start : hit.start])) > 1:
            continue
        rest = _REST.match(seen, hit.end)
        if not rest:
            continue
        rest_of = re.split(r"\s[–—|-]\s|\.\s|作者|责任编辑|編輯", rest[1])[0]
        named = _ADDRESS.sub("", rest_of).strip(' .*_[]"”»-–')
        if named.count("(") != named.count(")") or (named.startswith("(") and named.endswith(")")):
            named = named.strip(" ()")  # "Agence centrale (AC)" keeps its brackets
        if template(sentence):
            return ""
        if 0 < words(named) <= _MOST and (not named[0].islower() or _houses(named, sentence.scan.language)):
            return named
    return None


def _houses(credit: str, language: str | None) -> tuple[Agency, ...]:
    """The agencies of a credit that names nothing but agencies; empty otherwise."""
    if whole := gazetteer.candidates(credit):
        return whole[:1]
    found = [gazetteer.lookup(part, language) for part in _JOINED.split(credit)]
    known = [agency for agency in found if agency is not None]
    return tuple(dict.fromkeys(known)) if len(known) == len(found) else ()


DETECTOR = Detector(
    name="source-attribution",
    kind="source-attribution",
    sees="A line that credits the text to an agency, an institution or another outlet.",
    misses="Credits within a sentence; names of more than eight words.",
    find=find,
    fires=("Source: Northern News Agency", "This story was first published by Northern News Agency."),
    quiet=("The source: nobody knows where it came from in the end, and nobody asked about it either.",),
)
