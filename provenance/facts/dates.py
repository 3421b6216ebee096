"""Dates in running text, by value: ISO 8601 with X for unknown digits, and TIMEX-like seasons, quarters and weeks.

The grammar is written once for all languages, over the classes of :mod:`provenance.facts.calendar`. It runs in
passes: patterns find single dates, the most complete first; a date then takes the words around it that change its
meaning ("early", "before"), and two dates with "to" between them become a range. Relative words ("yesterday", "last
week") give a fact without a value whose ``relative`` says how far from the article's day it lies.
"""

from __future__ import annotations

import re

from provenance.facts.calendar.conversions import converted
from provenance.facts.calendar.found import Found, is_word, members
from provenance.facts.calendar.grammar import single_dates
from provenance.facts.calendar.shifts import shifted
from provenance.facts.calendar.spoken_years import with_years
from provenance.facts.calendar.tape import Tape, tape
from provenance.facts.reading import Reading
from provenance.model import Fact


def find(reading: Reading) -> list[Fact]:
    """The dates of a text, in order, not overlapping."""
    line = with_years(reading, tape(reading))
    singles = single_dates(line)
    if not singles:
        return []
    found = shifted(line, converted(line, _same_day(line, singles)))
    found = _with_modifiers(line, _decade_of_century(line, found))
    found = _weekday_of_week(line, _ranges(line, _part_of_year(line, found)))
    return [_fact(line, item) for item in found if item.relative != "now"]


def _fact(line: Tape, item: Found) -> Fact:
    start, end = line.starts[item.first], line.ends[item.last]
    return Fact(
        kind="date",
        value=item.value,
        text=line.text[start:end],
        start=start,
        end=end,
        modifier=item.modifier,
        weekday=item.weekday,
        relative=item.relative,
        alternative=item.alternative,
    )


def _same_day(line: Tape, found: list[Found]) -> list[Found]:
    """Joins two names of one day that stand side by side: "today (17 May 2021)", "22 May (Tuesday)"."""
    joined: list[Found] = []
    for item in found:
        before = joined[-1] if joined else None
        if before and _beside(line, before, item):
            day, other = (item, before) if _is_day(item.value) else (before, item)
            closed = line.classes[item.last + 1 : item.last + 2] == ")"
            last = item.last + (closed and "(" in line.classes[before.last + 1 : item.first])
            joined[-1] = Found(before.first, last, day.value, day.relative or _offset(other), day.modifier)
            joined[-1].weekday = day.weekday or other.weekday
            joined[-1].alternative = day.alternative
        else:
            joined.append(item)
    return joined


def _offset(item: Found) -> str | None:
    """How far the name of a day says that it lies from the article's ("today, 3 May"); a feast says nothing of it."""
    return item.relative if (item.relative or "").startswith("P") else None


def _weekday_of_week(line: Tape, found: list[Found]) -> list[Found]:
    """Joins a weekday and its week: "Friday of next week", "vorige week dinsdag"."""
    joined: list[Found] = []
    for item in found:
        before = joined[-1] if joined else None
        gap = line.classes[before.last + 1 : item.first] if before else "x"
        if before and len(gap) <= 5 and gap.strip(",-" + "".join(members(line.lexicon.language, "ftiBFp"))) == "":
            day, week = (before, item) if before.value else (item, before)
            alone = (day.value or "").startswith("XXXX-WXX-") and day.relative is None
            alone = alone and ("," not in gap or day is item)  # "next week, Friday"
            if alone and week.value is None and re.fullmatch(r"P-?\dW", week.relative or ""):
                joined[-1] = Found(before.first, item.last, day.value, week.relative, None, day.weekday)
                continue
        joined.append(item)
    return joined


def _part_of_year(line: Tape, found: list[Found]) -> list[Found]:
    """Joins a quarter or a half and its year: "the third quarter of last year"."""
    joined: list[Found] = []
    for item in found:
        before = joined[-1] if joined else None
        gap = line.classes[before.last + 1 : item.first] if before else "x"
        if (
            before
            and re.fullmatch(r"XXXX-[QH]\d", before.value or "")
            and before.relative is None
            and item.value is None
            and re.fullmatch(r"P-?\dY", item.relative or "")
            and len(gap) <= 3
            and gap.strip("".join(members(line.lexicon.language, "ft"))) == ""
        ):
            joined[-1] = Found(before.first, item.last, before.value, item.relative, before.modifier)
            continue
        joined.append(item)
    return joined


def _decade_of_century(line: Tape, found: list[Found]) -> list[Found]:
    """Joins a decade and its century: "lata 90. XX wieku", "20世纪90年代"."""
    joined: list[Found] = []
    for item in found:
        before = joined[-1] if joined else None
        if before and before.value and item.value:
            gap = line.classes[before.last + 1 : item.first]
            decade, century = (before.value, item.value) if before.value.endswith("X") else (item.value, before.value)
            decade, century = (century, decade) if decade.endswith("XX") else (decade, century)
            if (
                re.fullmatch(r"\d{3}X", decade)
                and re.fullmatch(r"\d\dXX", century)
                and gap.strip("".join(members(line.lexicon.language, "fti")) + ".") == ""
                and len(gap) <= 2
                and line.words[before.first if decade == before.value else item.first] != decade[:3] + "0"
            ):
                joined[-1] = Found(before.first, item.last, century[:2] + decade[2:])
                continue
        joined.append(item)
    return joined


def _is_day(value: str | None) -> bool:
    return value is not None and re.fullmatch(r"[\dX]{4}-\d\d-\d\d", value) is not None


def _beside(line: Tape, first: Found, second: Found) -> bool:
    gap = line.classes[first.last + 1 : second.first]
    signs = ",(." if line.lexicon.dots else ",("  # "2022. ápr. 3., vasárnap"
    near = len(gap) <= 2 and all(char in signs or char in members(line.lexicon.language, "tfi") for char in gap)
    if not near or _is_day(first.value) == _is_day(second.value):
        return False
    other = first if _is_day(second.value) else second
    if (
        line.lexicon.narrative
        and {line.words[at] for at in range(other.first, other.last + 1)} & line.lexicon.narrative
    ):
        return False
    names_a_day = (other.value or "").startswith("XXXX-WXX-") or (
        bool(re.fullmatch(r"P-?\dD|(?:easter|nth).*", other.relative or "")) and is_word(line, other.first, "Dη")
    )
    behind = gap in (",", ".,") and line.classes[second.last + 1 : second.last + 2] in ("", ",", ".", ")", "\n", ";")
    return names_a_day and (other is first or "(" in gap or not gap or behind)


def _with_modifiers(line: Tape, found: list[Found]) -> list[Found]:
    """Lets dates take the words before them that change their meaning: "early 2022", "before May"."""
    floor = 0
    for item in found:
        at = item.first - 1
        while at >= floor and (is_word(line, at, "ft") or line.classes[at] == "'") and not is_word(line, at, "Pb"):
            at -= 1
        if at < floor:
            pass
        elif is_word(line, at, "P"):
            item.modifier = str(line.sense(at, "P"))
            item.first = at
        elif line.classes[at] == "-" and at > floor and is_word(line, at - 1, "P"):
            item.modifier = str(line.sense(at - 1, "P"))
            item.first = at - 1
        elif is_word(line, at, "b") and item.relative is None and not _links(line, found, at):
            item.modifier = str(line.sense(at, "b"))
            item.first = at
        after = item.last + 1
        if line.classes[after : after + 1] == "." and is_word(line, item.last, "y"):
            after += 1  # "2023 m. pabaigoje"
        if line.lexicon.parts_after and item.modifier is None and is_word(line, after, "P"):
            item.modifier = str(line.sense(after, "P"))
            item.last = after
        floor = item.last + 1
    return found


def _links(line: Tape, found: list[Found], at: int) -> bool:
    """Is the word at ``at``, "before" elsewhere, the "to" of a range here ("od kwietnia do maja")?"""
    if not is_word(line, at, "T"):
        return False
    before = at - 2 if at and line.classes[at - 1] == "." else at - 1
    return any(item.last in (before, at - 1) for item in found)


def _ranges(line: Tape, found: list[Found]) -> list[Found]:
    """Joins two dates with "to" between them: "from January to April 2015", "2 May – 5 May"."""
    joined: list[Found] = []
    for item in found:
        before = joined[-1] if joined else None
        if before and _connected(line, before, item):
            merged = _joined(line, before, item)
            if merged:
                joined[-1] = merged
                continue
        joined.append(item)
    return joined


def _connected(line: Tape, first: Found, second: Found) -> bool:
    at = first.last + 1
    if line.lexicon.dots and line.classes[at : at + 1] == ".":  # "između 2014. i 2018."
        at += 1
    gap = line.classes[at : second.first]
    if gap.endswith("'") and is_word(line, second.first - 2, "tf"):
        gap = gap[:-2] + gap[-1]  # "tra il 4 e l'8 settembre"
    if not 1 <= len(gap) <= 2 or (
        len(gap) == 2 and not is_word(line, second.first - 1, "tf") and gap[-1] != "'" and gap != "--"
    ):
        return False
    if is_word(line, second.last + 1, "β"):
        return is_word(line, at, "aT")
    if is_word(line, at, "a"):
        return is_word(line, first.first - 1, "B") or (
            is_word(line, first.first - 1, "tfyU") and is_word(line, first.first - 2, "B")
        )
    return set(gap) == {"-"} or is_word(line, at, "T")


def _is_point(item: Found) -> bool:
    """May a range to today begin here: a day, month or year with nothing relative, or "yesterday"?"""
    if item.value is None:
        return re.fullmatch(r"P-?\dD", item.relative or "") is not None
    return item.relative is None and re.fullmatch(r"(?:\d{4}|XXXX-\d\d)(?:-\d\d){0,2}", item.value) is not None


def _joined(line: Tape, first: Found, second: Found) -> Found | None:
    a, b = first.value, second.value
    if second.relative and _is_point(first) and (second.relative == "now" or re.fullmatch(r"P-?\dD", second.relative)):
        end = "P0D" if second.relative == "now" else second.relative
        return Found(first.first, second.last, None, relative=f"{a or first.relative}/{end}")
    if a is None or b is None or "/" in a or "/" in b or first.relative or second.relative:
        return None
    if a.startswith("XXXX-W") != b.startswith("XXXX-W"):
        return None
    if a.startswith("XXXX") and not b.startswith("XXXX") and b[:4].isdigit():
        a = b[:4] + a[4:]
        if len(b) == 4:
            return None
    return Found(first.first, second.last, f"{a}/{b}", modifier=second.modifier if first.modifier is None else None)
