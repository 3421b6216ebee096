"""Dates in figures: 3/12/2021, 2021-12-03, 22.04., 11/2016, 2014–18. What else figures can be is left alone."""

from __future__ import annotations

import re
from functools import lru_cache

from provenance.facts.calendar.found import Found, Match, is_word, iso, place, weekday_of, year_of
from provenance.facts.calendar.roman import roman
from provenance.facts.calendar.tape import Tape

_DAYS_IN_MONTH = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


_DAY_FIRST = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/(?:\d{4}|\d{2})(?![\d/])")


def figures(line: Tape, match: Match) -> Found | None:
    """3/12/2021, 2021-12-03, 3.12.21, 22/04: the order by language, the other reading kept where both can be."""
    first, last = match.start("a"), match.end("c") - 1 if match["c"] else match.end("b") - 1
    comma = "," in line.classes[first:last]  # "08/12, 2015"
    tight = line.glued(first, match.end("b") - 1 if comma else last) or _spaced_dots(line, match, first, last)
    if not tight or _inside_longer(line, first, last):
        return None
    between = line.classes[match.start("b") + 1 : last]
    if match["c"] and not comma and between != line.classes[first + 1]:
        return None
    a, b = line.words[first], line.words[match.start("b")]
    c = line.words[match.start("c")] if match["c"] else None
    end = match.end() - 1
    weekday = weekday_of(line, match)
    if len(a) == 4:
        if c is None:
            return None
        value = _valid(a, int(b), int(c)) or _valid(a, int(c), int(b))
        return Found(match.start(), end, value, weekday=weekday) if value else None
    if c and (len(c) == 1 or (len(c) == 2 and _looks_like_version(line, first, a, b))):
        return None
    year = year_of(c) if c else None
    if c is None and (is_word(line, match.end(), "hUI") or not _day_and_month_alone(line, match, a, b)):
        return None
    day_first, month_first = _valid(year, int(b), int(a)), _valid(year, int(a), int(b))
    if line.lexicon.order == "mdy" and not _day_first_text(line):
        day_first, month_first = month_first, day_first
    dotted = line.classes[first + 1] == "." and line.lexicon.order != "mdy"
    value = day_first if dotted and c is None else day_first or month_first  # "oko 2.30" is half past two
    if not value:
        return None
    other = month_first if day_first and month_first and day_first != month_first else None
    if line.classes[first + 1] == "." and line.lexicon.order != "mdy":
        other = None  # Europe's dotted dates begin with the day
    return Found(match.start(), end, value, weekday=weekday, alternative=other)


def _looks_like_version(line: Tape, first: int, a: str, b: str) -> bool:
    """1.10.12: points, and not written as dates are in this language."""
    return line.classes[first + 1] == "." and not line.lexicon.dots and not len(a) == len(b) == 2


def _spaced_dots(line: Tape, match: Match, first: int, last: int) -> bool:
    """21. 8. 1968: each point on its figure and a space after it, as in Czech, Hungarian or careful German."""
    if not line.lexicon.dots or not match["c"] or line.classes[first + 1] != ".":
        return False
    return all(line.glued(at, at + 1) for at in range(first, last) if line.classes[at + 1] == ".")


def figures_range(line: Tape, match: Match) -> Found | None:
    """3.–5.5.2019, 28.2.-3.3.2019."""
    year = line.words[match.start("year")]
    month = int(line.words[match.start("month")])
    opening = int(line.words[match.start("month1")]) if match["month1"] else month
    first = _valid(year, opening, int(line.words[match.start("day")]))
    last = _valid(year, month, int(line.words[match.start("day2")]))
    if not first or not last or not first < last or "." not in match[0][:2]:
        return None
    return Found(match.start(), match.end() - 1, f"{first}/{last}")


def roman_month(line: Tape, match: Match) -> Found | None:
    """1 IX 1939, 3.III.1878."""
    at = match.start("month")
    written = line.text[line.starts[at] : line.ends[at]]
    month = roman(written) if written.isupper() and written.isalpha() else None
    value = _valid(line.words[match.start("year")], month, int(line.words[match.start("day")])) if month else None
    return Found(match.start(), match.end() - 1, value, weekday=weekday_of(line, match)) if value else None


def spaced_figures(line: Tape, match: Match) -> Found | None:
    """18 8 1978; "9 de 8 de 1971"."""
    a, b, c = (line.words[place(match, name)] for name in "abc")
    value = _valid(c, int(b), int(a))
    return Found(match.start(), match.end() - 1, value) if value and "1900" <= c < "2100" else None


def _valid(year: str | None, month: int, day: int) -> str | None:
    return iso(year, month, day) if 1 <= month <= 12 and 1 <= day <= _DAYS_IN_MONTH[month - 1] + 2 <= 33 else None


def _inside_longer(line: Tape, first: int, last: int) -> bool:
    """Is the run of figures a part of a longer one: a version, an address, a telephone number?"""
    classes = line.classes
    other = "./,:" if classes[first + 1] == "/" else "-./,:"  # 1/5-7/5 are two dates
    if first >= 2 and classes[first - 1] in other and line.glued(first - 2, first) and classes[first - 2] in "nkYz":
        return True
    after = last + 1
    return (
        after + 1 < len(classes)
        and classes[after] in other
        and line.glued(last, after + 1)
        and classes[after + 1] in "nkYz"
    )


@lru_cache(maxsize=2)
def _day_first(text: str) -> bool:
    return any(int(match[1]) > 12 >= int(match[2]) for match in _DAY_FIRST.finditer(text))


def _day_first_text(line: Tape) -> bool:
    """Does an English text write the day first? Seen in a date that can only be read so."""
    return _day_first(line.text)


def _day_and_month_alone(line: Tape, match: Match, a: str, b: str) -> bool:
    """Are two figures a day and a month, not a fraction, a score or a decimal number?"""
    separator = line.classes[match.start("a") + 1]
    leans = bool(match["weekday"]) or is_word(line, match.start("a") - 1, "itFTB")
    if (a, b) == ("24", "7"):
        return False
    if separator == ".":
        return (
            line.lexicon.dots
            and (line.classes[match.end() - 1] == "." or (leans and len(b) == 2))
            and (leans or (len(a) == 2 and len(b) == 2))
        )
    if separator == "-":
        return line.lexicon.dashes and leans
    padded = len(a) == 2 and len(b) == 2
    leans = leans or line.classes[match.end() : match.end() + 3] == "-n/"
    return separator == "/" and (padded or leans or max(int(a), int(b)) > 12)


def month_figures(line: Tape, match: Match) -> Found | None:
    """11/2016, 2016-11, 2016.11."""
    first, last = match.start("a"), match.end("b") - 1
    if _inside_longer(line, first, last):
        return None
    a, b = line.words[first], line.words[last]
    year, month = (a, b) if len(a) == 4 else (b, a)
    glued = line.glued(first, last)
    separator = line.text[line.starts[first + 1]]
    spaced = len(b) == 4 and (separator in "-/" or (separator == "." and line.ends[first] < line.starts[first + 1]))
    if not 1 <= int(month) <= 12 or not "1900" <= year < "2100" or not (glued or spaced):
        return None
    if separator == "–" or (len(a) == 4 and separator == "-" and int(month) == int(year[2:]) + 1):
        return None  # 2010–11 are two years
    return Found(match.start(), match.end() - 1, iso(year, int(month)))


def year_range(line: Tape, match: Match) -> Found | None:
    """2014–2018, 2014-18, 2014/15."""
    first, last = match.start("a"), match.end("b") - 1
    if _inside_longer(line, first, last):
        return None
    a, b = line.words[first], line.words[last]
    if len(b) == 2:
        if not line.glued(first, last):
            return None
        b = a[:2] + b
    if not a < b or int(b) - int(a) > (250 if len(line.words[last]) == 4 else 15) or not "1400" <= a < "2100":
        return None
    return Found(match.start(), match.end() - 1, f"{a}/{b}")
