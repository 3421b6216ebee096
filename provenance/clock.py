"""The article's own sense of time: when it was published, when updated, and which day the page was looked at.

Sources in this order: what the page's head says; a date line of the page's own; "today (17 May)"; a dateline, its
year settled by what is told as still to come and by a weekday; else what the text itself bounds. A date in the
masthead is the day somebody looked at the page, never the article's. Today's date is never used.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache

from provenance import data
from provenance.facts import tense, values
from provenance.model import Article, Dates, Fact, Message

_NEAR = timedelta(days=183)  # a year-less day is taken for the one at most half a year from what it stands beside
_LINE_REST = 40  # characters a date line may have beside its dates
_TITLE_WORDS = 4  # a line of at least so many words, without a date, is where the article begins
_PARAGRAPH = 160  # a line at least so long is running text
_HEAD = 3000  # characters from the beginning in which a page's own date may stand
_TAIL = 600  # and from the end
_DATELINE_REACH = 90  # a dateline's date ends within so many characters of the paragraph's start


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of the text that has dates, and how it stands on the page."""

    start: int
    end: int
    facts: tuple[Fact, ...]
    rest: str  # what is left of the line without its dates, lower case
    before_title: bool
    zone: str | None


def solve(article: Article, facts: Iterable[Fact]) -> Dates:
    """When the article was published, how that is known, and the other dates that the page gives itself."""
    dates = [fact for fact in facts if fact.kind == "date" and fact.field == "text"]
    lines = list(_date_lines(article, dates))
    view = next((day for line in lines if _is_page_view(line) for day in _days(line.facts)), None)
    own = [line for line in lines if not _is_page_view(line)]
    updated = article.metadata.modified and article.metadata.modified[:10]
    updated = updated or next((day for line in own for day in _labelled(article.text, line, "updated")), None)
    view_text = view.isoformat() if view else None
    for attempt in (_from_metadata, _from_date_line, _from_today, _from_dateline, _from_bounds):
        solved = attempt(article, dates, own)
        if solved:
            return replace(solved, updated=str(updated) if updated else None, page_view=view_text)
    reason = Message("clock.page-view-only" if view else "clock.nothing", {"page_view": view_text or ""})
    return Dates(reason=reason, updated=str(updated) if updated else None, page_view=view_text)


def resolve(facts: Iterable[Fact], dates: Dates) -> tuple[Fact, ...]:
    """The facts, with ``resolved`` filled in for relative and year-less dates where the publication day is known."""
    today = dates.day
    if today is None:
        return tuple(facts)
    return tuple(_resolved(fact, today) for fact in facts)


def _resolved(fact: Fact, today: date) -> Fact:
    if fact.kind != "date":
        return fact
    full = values.resolve(fact.value, fact.relative, today, fact.weekday)
    return replace(fact, resolved=full) if full and full != fact.value else fact


# ------------------------------------------------------------------ lines that hold a date and little else


def _date_lines(article: Article, dates: list[Fact]) -> Iterable[_Line]:
    text, start, titled = article.text, 0, False
    rest_of = iter(dates)
    fact = next(rest_of, None)
    for raw in text.splitlines(keepends=True):
        end = start + len(raw)
        inside: list[Fact] = []
        while fact and fact.start < end:
            inside.append(fact)
            fact = next(rest_of, None)
        if inside and len(rest := _without(text, start, end, inside)) <= _LINE_REST:
            yield _Line(start, end, tuple(inside), rest.lower(), not titled, _zone(article, inside[0].start))
        elif len(raw.split()) >= _TITLE_WORDS:
            titled = True
        start = end


def _without(text: str, start: int, end: int, facts: list[Fact]) -> str:
    parts, at = [], start
    for fact in facts:
        parts.append(text[at : fact.start])
        at = fact.end
    parts.append(text[at:end])
    return " ".join(re.findall(r"\w+", "".join(parts)))


def _zone(article: Article, at: int) -> str | None:
    return next((zone.kind for zone in article.zones if zone.start <= at < zone.end), None)


def _is_page_view(line: _Line) -> bool:
    """A full date with its weekday above the title, without a word such as "published": the site's calendar."""
    if _label(line.rest):
        return False
    if line.zone == "masthead":
        return True
    return line.before_title and any(fact.weekday for fact in line.facts) and bool(list(_days(line.facts)))


def _label(words: str) -> str | None:
    """What a line says its date is: published or updated."""
    return next((kind for kind, pattern in _labels() if pattern.search(words)), None)


@cache
def _labels() -> tuple[tuple[str, re.Pattern[str]], ...]:
    table = data.toml("clock")["labels"]
    return tuple((kind, re.compile(rf"\b(?:{'|'.join(map(re.escape, labels))})\b")) for kind, labels in table.items())


def _labelled(text: str, line: _Line, kind: str) -> Iterable[str]:
    """Days of a line that stand after a label of this kind."""
    at = line.start
    for fact in line.facts:
        if _label(text[at : fact.start].lower()) == kind and values.span(fact.value):
            yield str(fact.value)
        at = fact.end


def stated(text: str, facts: Iterable[Fact]) -> dict[str, Fact]:
    """The first full date of a text behind a word such as "published" and the first behind one such as "updated"."""
    found: dict[str, Fact] = {}
    at = 0
    for fact in facts:
        if fact.kind != "date" or fact.field != "text":
            continue
        start = max(at, text.rfind("\n", 0, fact.start) + 1, fact.start - _LINE_REST)
        label = _label(text[start : fact.start].lower())
        at = fact.end
        if label and any(True for _ in _days([fact])):
            found.setdefault(label, fact)
    return found


def _days(facts: Iterable[Fact]) -> Iterator[date]:
    for fact in facts:
        days = values.span(fact.value)
        if days and days[0] == days[1]:
            yield days[0]


# ------------------------------------------------------------------ ways to know, the surest first


def _from_metadata(article: Article, dates: list[Fact], lines: list[_Line]) -> Dates | None:
    found = re.match(r"\d{4}(?:-\d\d(?:-\d\d)?)?", article.metadata.published or "")
    if not found:
        return None
    return Dates(published=found[0], grade="declared", reason=Message("clock.metadata", {"date": found[0]}))


def _from_date_line(article: Article, dates: list[Fact], lines: list[_Line]) -> Dates | None:
    for line in lines:
        at = line.start
        for fact in line.facts:
            label = _label(article.text[at : fact.start].lower())
            at = fact.end
            if label == "updated" or not any(True for _ in _days([fact])):
                continue
            if label == "published" or (_stands_apart(article, line) and not _is_told(line)):
                args = {"date": str(fact.value), "text": fact.text}
                return Dates(published=fact.value, grade="declared", reason=Message("clock.date-line", args))
    return None


def _is_told(line: _Line) -> bool:
    """Is a short line with dates a sentence about them ("Born 12 May 1950, she died 3 June 2021 in Gap.")?"""
    several = len({fact.value for fact in line.facts if fact.value}) > 1
    return several and line.zone not in ("dateline", "byline") and len(line.rest.split()) > _TITLE_WORDS


def _stands_apart(article: Article, line: _Line) -> bool:
    """Does a date line stand at the head of the article, where the page's own date stands?"""
    if line.zone in ("dateline", "byline"):
        return True
    if line.start > _HEAD:
        return False
    head = article.text[: line.start]
    return not any(len(raw) >= _PARAGRAPH for raw in head.splitlines()[1:])


def _from_today(article: Article, dates: list[Fact], lines: list[_Line]) -> Dates | None:
    """A date that the text itself places: "today (17 May 2021)", "yesterday, 3 March 2020"."""
    for fact in dates:
        offset = re.fullmatch(r"P(-?\d)D", fact.relative or "")
        day = next(_days([fact]), None)
        if offset and day:
            published = (day - timedelta(days=int(offset[1]))).isoformat()
            args = {"date": published, "text": fact.text}
            return Dates(published=published, grade="declared", reason=Message("clock.today", args))
    return None


def _from_dateline(article: Article, dates: list[Fact], lines: list[_Line]) -> Dates | None:
    fact = next((fact for fact in dates if _in_dateline(article, fact)), None)
    if fact is None or fact.value is None:
        return None
    if list(_days([fact])):
        args = {"date": fact.value, "text": fact.text}
        return Dates(published=fact.value, grade="declared", reason=Message("clock.dateline", args))
    partial = Dates(
        published=fact.value, grade="inferred", reason=Message("clock.dateline-no-year", {"text": fact.text})
    )
    ahead = _first_ahead(article, dates)
    if ahead is None:
        return partial
    day = _latest_before(fact.value, values.span(ahead.value))
    weekday = next((other for other in dates if _plain_weekday(other)), None)
    args = {"text": fact.text, "ahead": ahead.text, "date": str(day or "")}
    if day is None or weekday is None:
        return partial
    if day.isoweekday() != weekday.weekday:
        args["weekday"] = weekday.text
        return replace(partial, reason=Message("clock.dateline-weekday-differs", args))
    args["weekday"] = weekday.text
    return Dates(published=day.isoformat(), grade="inferred", reason=Message("clock.dateline-weekday", args))


def _in_dateline(article: Article, fact: Fact) -> bool:
    """A day that opens a paragraph before a dash ("Paris, 3 déc. (ABC) –"), or stands alone in brackets at its end."""
    if fact.value is None or fact.relative or not re.match(r"[\dX]{4}-\d\d-\d\d\Z", fact.value):
        return False
    text = article.text
    if _zone(article, fact.start) == "dateline":
        return True
    if _HEAD < fact.start < len(text) - _TAIL:
        return False
    start = text.rfind("\n", max(0, fact.start - _HEAD), fact.start) + 1
    stop = text.find("\n", fact.end, fact.end + _HEAD)
    stop = len(text) if stop < 0 else stop
    if stop - start >= _PARAGRAPH or not text[fact.end : stop].strip(" )–—-."):
        alone = text[fact.start - 1 : fact.start] == "(" and text[fact.end : fact.end + 1] == ")"
        if alone and not text[fact.end + 1 : stop].strip(" ."):
            return not text[stop:].strip() or len(text[stop:].strip()) < _PARAGRAPH
    tail = text[fact.end : min(stop, fact.end + 40)]
    opening = fact.end - start <= _DATELINE_REACH and not re.search(r"[.!?]\s", text[start : fact.start])
    return opening and bool(re.match(r"\.?\s*(?:[(/][^()/\n]{1,30}[)/]\s*)?(?:[–—]|-\s|\.\s*[–—-])", tail))


def _plain_weekday(fact: Fact) -> bool:
    return bool(
        fact.value
        and fact.value.startswith("XXXX-WXX-")
        and "/" not in fact.value
        and not (fact.relative or "").startswith("P")
    )


def _first_ahead(article: Article, dates: list[Fact]) -> Fact | None:
    """The earliest date with a year that is told as still to come."""
    lowered = article.text.lower()
    if len(lowered) != len(article.text):
        lowered = article.text
    ahead = [fact for fact in dates if values.span(fact.value) and _ahead(article, lowered, fact)]
    return min(ahead, key=lambda fact: (values.span(fact.value) or (date.max,))[0], default=None)


def _ahead(article: Article, lowered: str, fact: Fact) -> bool:
    return _is_body(article, fact) and tense.is_future(lowered, fact.start, fact.end, article.language)


def _is_body(article: Article, fact: Fact) -> bool:
    return _zone(article, fact.start) not in ("masthead", "footer", "template", "notice")


def _latest_before(value: str, days: values.Span | None) -> date | None:
    """The last such day of the year (``XXXX-12-03``) before a stretch of time."""
    if days is None:
        return None
    options = [values.with_year(value, year) for year in (days[0].year, days[0].year - 1)]
    return max((day for day in options if day and day < days[0]), default=None)


def _from_bounds(article: Article, dates: list[Fact], lines: list[_Line]) -> Dates | None:
    """After the last day that is told as past, before the first one that is told as still to come."""
    ahead = _first_ahead(article, dates)
    limit = values.span(ahead.value) if ahead else None
    if ahead is None or limit is None:
        return None
    masthead = {id(fact) for line in _date_lines(article, dates) if _is_page_view(line) for fact in line.facts}
    past: tuple[date, Fact] | None = None
    for fact in dates:
        if id(fact) in masthead or not _is_body(article, fact) or fact.relative or not fact.value:
            continue
        days = values.span(fact.value)
        last = days[1] if days else _latest_before(fact.value, limit) if fact.value.startswith("XXXX-") else None
        if last and last < limit[0] and (days or limit[0] - last <= _NEAR) and (past is None or last > past[0]):
            past = (last, fact)
    if past is None or limit[0] - past[0] > _NEAR:
        return None
    begin, end = past[0].isoformat(), (limit[0] - timedelta(days=1)).isoformat()
    args = {"past": past[1].text, "ahead": ahead.text, "first": begin, "last": end}
    published = begin if begin == end else f"{begin}/{end}"
    return Dates(published=published, grade="inferred", reason=Message("clock.bounds", args))
