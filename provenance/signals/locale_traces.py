"""Detector: numbers, times, dates and quotation marks written as another language writes them, in body text.

The ways are data (``data/locale_traces.toml``) apart from the dates, which need the months of all languages. Only
lines of prose in the body count: a page's furniture has formats of its own.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice

from provenance import data
from provenance.model import Article, Signal
from provenance.signals import months
from provenance.signals.detector import Detector
from provenance.signals.languages_near import base, near
from provenance.signals.layout import Line, lines
from provenance.signals.spoken import own_language

_LEAST_WORDS = 7  # of a line of prose
_MOST = 5  # foreign dates looked at
#: Languages in which the month regularly stands before the day ("május 5.", "gegužės 5 d.").
_MONTH_FIRST = frozenset({"en", "hu", "lt", "lv", "eu", "zh", "ja", "ko", "fil", "tl", "sw", "mn", "ne", "si"})
#: Where a pattern about figures may begin before one and end behind it, characters.
_BEFORE, _BEHIND = 3, 40
_FIGURE = re.compile(r"\d[\d.,]{0,40}")
#: "Windows 10 May 2020 Update": the figure belongs to a name.
_NAME_BEFORE = re.compile(r"\b[A-Z][\w-]{1,28}\s$")
#: Languages whose months have one form; in the others the table may lack a case.
_UNINFLECTED = frozenset({"fr", "es", "it", "pt", "ca", "de", "nl", "en", "sv", "da", "no", "nb"})
_DAY_FIRST = re.compile(r"(?<!\d)\d{1,2}\.?\s([^\W\d_]{3,12})\.?,?\s(?:19|20)\d\d(?!\d)")
_MONTH_DAY = re.compile(r"(?<!\w)([^\W\d_]{3,12})\.?\s\d{1,2},\s(?:19|20)\d\d(?!\d)")


@dataclass(frozen=True, slots=True)
class _Way:
    pattern: re.Pattern[str]
    unless: re.Pattern[str] | None
    least: int
    points_to: str | None
    mark: str | None  # a character the pattern cannot do without; None: it is about figures


@cache
def _ways(language: str) -> tuple[_Way, ...]:
    """The foreign ways of writing for a language, in the file's order."""
    return tuple(
        _Way(
            re.compile(entry["pattern"]),
            re.compile(entry["unless"]) if "unless" in entry else None,
            entry["least"],
            entry.get("points_to"),
            entry.get("mark"),
        )
        for entry in data.toml("locale_traces")["trace"]
        if language in entry["in"]
    )


def find(article: Article) -> Iterator[Signal]:
    """One signal for each foreign way of writing, at its first occurrence; ``language`` where it points to one."""
    own = own_language(article)
    if not own:
        return
    language, text = base(own), article.text
    figures = [match.span() for match in _FIGURE.finditer(text)]
    prose: list[Line] | None = None
    for way in _ways(language):
        spans = _figures(text, figures, way.pattern) if way.mark is None else _marked(text, way)
        if len(spans) < way.least:
            continue
        prose = prose if prose is not None else list(_prose(article))
        inside = [(span, line) for span in spans if (line := _line_of(prose, span[0]))]
        if len(inside) < way.least:
            continue
        if way.unless and any(way.unless.search(text, line.start, line.end) for line in prose):
            continue
        (start, end), line = inside[0]
        yield _signal(article, start, end, line, way.points_to)
    for start, end, claimed in islice(_dates(text, figures, language), _MOST):
        prose = prose if prose is not None else list(_prose(article))
        if here := _line_of(prose, start):
            yield _signal(article, start, end, here, claimed)


def _prose(article: Article) -> Iterator[Line]:
    for line in lines(article):
        if line.language and not near(line.language, article.language or line.language):
            continue  # a line left in another language is a trace of its own
        if line.zone == "body" and article.text.count(" ", line.start, line.end) >= _LEAST_WORDS - 1:
            yield line


def _line_of(prose: list[Line], start: int) -> Line | None:
    at = bisect_right(prose, start, key=lambda line: line.start) - 1
    return prose[at] if at >= 0 and start < prose[at].end else None


def _figures(text: str, figures: list[tuple[int, int]], pattern: re.Pattern[str]) -> list[tuple[int, int]]:
    """Where the pattern is found around figures: looking only there keeps a page of words cheap."""
    found: dict[tuple[int, int], None] = {}
    for start, end in figures:
        match = pattern.search(text, max(0, start - _BEFORE), end + _BEHIND)
        if match and match.start() <= start:
            found[match.span()] = None
    return list(found)


def _marked(text: str, way: _Way) -> list[tuple[int, int]]:
    return [match.span() for match in way.pattern.finditer(text)] if way.mark and way.mark in text else []


def _dates(text: str, figures: list[tuple[int, int]], language: str) -> Iterator[tuple[int, int, str | None]]:
    """Dates whose month is another language's ("17 May 2021" in French) or that stand in English order."""
    own = months.of_language(language)
    if not own:
        return
    for start, _ in figures:
        match = _DAY_FIRST.match(text, start) or _MONTH_DAY.search(text, max(0, start - 15), start + 10)
        theirs = months.languages_of(match[1]) if match else frozenset()
        if not match or not theirs:
            continue
        if (
            language in theirs
            or any(near(language, other) for other in theirs)
            or _may_be_own(match[1].lower(), own, language)
        ):
            if match.re is _MONTH_DAY and language not in _MONTH_FIRST and match[1].lower() in own:
                yield (*match.span(), "en")
        elif not _NAME_BEFORE.search(text, max(0, match.start() - 30), match.start()):
            dotted = match.re is _DAY_FIRST and "." in match[0][:3]  # "3. November": English sets no dot
            others = theirs - {"en"} if dotted else theirs
            claimed = "en" if "en" in others else min(others) if len(others) == 1 else None
            yield (*match.span(), claimed)


def _may_be_own(word: str, own: frozenset[str], language: str) -> bool:
    """Whether the word may be an abbreviation ("sept") or a case ("septembra") of an own month's name."""
    if len(word) <= 4:
        return any(form.startswith(word[:3]) for form in own)
    return language not in _UNINFLECTED and any(form[: len(word) - 3] == word[:-3] for form in own)


def _signal(article: Article, start: int, end: int, line: Line, language: str | None) -> Signal:
    return Signal(
        kind="locale-trace",
        grade="inferred",
        start=start,
        end=end,
        text=article.text[start:end],
        zone=line.zone,
        claims={"original_language": language} if language else {},
    )


DETECTOR = Detector(
    name="locale-trace",
    kind="locale-trace",
    sees="Numbers, clock times, dates and quotation marks written, more than once, as another language writes them.",
    misses="Anything in an article whose language is not known; single slips; what the article also writes natively.",
    find=find,
    fires=(
        "Le pont a coûté 12,000 euros en mai puis encore 45,000 euros en juin.",
        "Le nouveau pont de la vallée a été inauguré le 17 May 2021 par le ministre.",
        "Le nouveau pont de la vallée, ouvert depuis Avril 25, 2025, a déjà servi mille fois.",
        "Die neue Brücke im Tal wurde am 3. October 2019 von der Ministerin eröffnet.",
    ),
    quiet=(
        "Le pont a coûté 12 000 euros en mai puis encore 45 000 euros en juin.",
        "Le nouveau pont de la vallée a été inauguré le 17 mai 2021 par le ministre.",
        "17 May 2021",
        "The new bridge in the valley was opened on May 17, 2021 by the minister.",
        "Die neue Brücke im Tal wurde am 3. Oktober 2019 von der Ministerin eröffnet.",
    ),
)
