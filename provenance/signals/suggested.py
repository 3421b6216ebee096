"""Notices that were copied from here: the labels of data/suggested_notices.toml, read back whole, in any language.

An editor who puts the suggested notice on the page has said what readers need; whoever audits the page again must find
all of it. Blanks left in square brackets are no answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

import ahocorasick_rs

from provenance import data
from provenance.model import Article, Claim, Signal
from provenance.reading.furniture import fold

#: What each label claims.
_CLAIMS = {"language": "original_language", "publisher": "publisher", "link": "url", "responsible": "responsible"}
_STATEMENTS = ("unreviewed", "reviewed")
_REACH = 400  # characters from the statement, or the last label, to the next label
_LONGEST = 300  # characters of one answer
_ENDS = ".。।۔"
#: Behind two letters, so that an initial ends nothing.
_SENTENCE_END = re.compile(rf"(?<=[^\W_][^\W_])[{_ENDS}](?=\s|\Z)")
_KINDS = ("machine-translation-notice", "reviewed-machine-translation-notice")


@dataclass(frozen=True, slots=True)
class _Form:
    """A wording of one template: a whole statement, or what stands before a label's answer."""

    language: str
    point: str


@dataclass(frozen=True, slots=True)
class _Found:
    start: int
    end: int
    form: _Form


def read(article: Article, found: Iterable[Signal]) -> list[Signal]:
    """The signals, with one for each copied notice in the place of whatever was made of its pieces."""
    places = list(_places(article))
    if not any(place.form.point in _STATEMENTS for place in places):
        return list(found)
    signals = list(found)
    for number, place in enumerate(places):
        if place.form.point in _STATEMENTS:
            made = _notice(article, places[number:])
            inside = [s for s in signals if s.field == "text" and s.start < made.end and made.start < s.end]
            zone = next((s.zone for s in inside if s.zone), None)
            signals = [s for s in signals if s not in inside]
            signals.append(replace(made, zone=zone))
    return signals


def _places(article: Article) -> Iterator[_Found]:
    """The wordings in the text, in order, the longest at each place and no two on the same letters."""
    automaton, forms = _wordings()
    text = fold(article.text)
    last = 0
    for number, start, end in automaton.find_matches_as_indexes(text):
        if start < last or (start and text[start - 1].isalpha() and not _dense(text[start])):
            continue
        last = end
        for form in forms[number]:
            yield _Found(start, end, form)


def _notice(article: Article, places: Sequence[_Found]) -> Signal:
    statement, labels = places[0], places[1:]
    language, end = statement.form.language, statement.end
    claims: dict[str, Claim] = {
        "language_of_notice": language.split("-")[0],
        "reviewed": statement.form.point == "reviewed",
    }
    taken: set[str] = set()
    for label in labels:
        if label.form.point in _STATEMENTS and label.form.language == language:
            break
        if label.form.language != language or label.form.point in taken or label.start - end > _REACH:
            continue
        taken.add(label.form.point)
        following = next((other.start for other in labels if other.start >= label.end), len(article.text))
        stop = _stop(article.text, label.end, following)
        answer = article.text[label.end : stop].strip()
        end = max(end, stop)
        said = _answer(article, label, stop, answer)
        if said:
            claims[_CLAIMS[label.form.point]] = said
    if article.text[end : end + 1] and article.text[end] in _ENDS:
        end += 1
    kind = _KINDS[statement.form.point == "reviewed"]
    text = article.text[statement.start : end]
    return Signal(
        kind=kind,  # type: ignore[arg-type]
        grade="declared",
        start=statement.start,
        end=end,
        text=text,
        claims=claims,
    )


def _stop(text: str, start: int, following: int) -> int:
    """Where an answer ends: before the next label, with its line, or with its sentence; the full stop left out."""
    line = text.find("\n", start, start + _LONGEST)
    stop = min(following, line if line >= 0 else start + _LONGEST, len(text))
    sentence = _SENTENCE_END.search(text, start, stop) if stop < following or following == len(text) else None
    answer = text[start : sentence.start() if sentence else stop].rstrip()
    return start + len(answer.rstrip(_ENDS).rstrip())


def _answer(article: Article, label: _Found, stop: int, answer: str) -> str | None:
    """What an answer claims; None for a blank."""
    if not answer or answer.startswith("["):
        return None
    if label.form.point == "language":
        return _tags(label.form.language).get(answer.casefold())
    if label.form.point == "link":
        linked = next((link.url for link in article.links if label.end <= link.start < stop), None)
        return answer if answer.startswith(("http://", "https://")) else linked
    return answer


@cache
def _tags(language: str) -> dict[str, str]:
    """Names of languages, as the templates' languages write them, to tags."""
    return {name.casefold(): tag for tag, name in data.generated("language_titles")[language].items()}


@cache
def _wordings() -> tuple[ahocorasick_rs.AhoCorasick, tuple[tuple[_Form, ...], ...]]:
    forms: dict[str, list[_Form]] = {}
    for language, template in data.toml("suggested_notices").items():
        for point in (*_STATEMENTS, *_CLAIMS):
            wording = template[point].partition("{}")[0] if point in _CLAIMS else template[point].rstrip(_ENDS)
            forms.setdefault(fold(wording.strip()), []).append(_Form(language, point))
    words = tuple(forms)
    automaton = ahocorasick_rs.AhoCorasick(words, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)
    return automaton, tuple(tuple(forms[word]) for word in words)


def _dense(character: str) -> bool:
    return "\u3040" <= character <= "\u9fff" or "\uac00" <= character <= "\ud7a3"
