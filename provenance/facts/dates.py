"""Dates in running text, by value: ISO 8601 with X for unknown digits, and TIMEX-like seasons, quarters and weeks.

The grammar is written once for all languages, over the classes of :mod:`provenance.facts.calendar`. It runs in
passes: patterns find single dates, the most complete first; a date then takes the words around it that change its
meaning ("early", "before"), and two dates with "to" between them become a range. Relative words ("yesterday", "last
week") give a fact without a value whose ``relative`` says how far from the article's day it lies.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache

from provenance.facts.calendar import UNSPACED, Tape, lexicon, pattern, tape
from provenance.facts.reading import Reading
from provenance.model import Fact

Match = re.Match[str]
_DAYS_IN_MONTH = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


@dataclass(slots=True)
class Found:
    """A date on the tape: tokens ``first`` … ``last`` (inclusive) and what they mean."""

    first: int
    last: int
    value: str | None
    relative: str | None = None
    modifier: str | None = None
    weekday: int | None = None
    alternative: str | None = None


Handler = Callable[[Tape, Match], "Found | list[Found] | None"]


def find(reading: Reading) -> list[Fact]:
    """The dates of a text, in order, not overlapping."""
    line = tape(reading)
    found = _weekday_of_week(line, _same_day(line, _single_dates(line)))
    found = _with_modifiers(line, found)
    found = _ranges(line, found)
    return [_fact(line, item) for item in found]


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


# ------------------------------------------------------------------ values


def year_of(text: str) -> str:
    """Four digits of a year written with two or four ("95" is 1995, "18" is 2018)."""
    if len(text) == 2:
        return f"{'20' if int(text) < 40 else '19'}{text}"
    return text


def iso(year: str | None, month: int | None, day: int | None = None) -> str:
    """ISO 8601 to the precision that is known; XXXX for a year that is not said."""
    head = year or "XXXX"
    if month is None:
        return head
    return f"{head}-{month:02d}" if day is None else f"{head}-{month:02d}-{day:02d}"


# ------------------------------------------------------------------ single dates

#: What may stand between a month and its year: "mai 2021", "de 2021", "of the year 2021", "mai, 2021", "'95".
_YEAR = r"(?:(?:[,./-](?:f|t|y){0,3}|(?:f|i|t|y){0,3})(?:<year:Y>|'<year2:k|n>)(?:\.?y)?|f<year3:k>)"
_WEEKDAY = r"(?:<weekday:W|w>\.?,?(?:f|i|t|p){0,3})?"
_DAY = r"<day:n|O|C>"
_MONTH = r"<month:M|m|E>"


def _day_month_year(line: Tape, match: Match) -> Found | list[Found] | None:
    group = match.groupdict()
    month = _value(line, match, "month", "M", "m", "E")
    day = line.number(_at(match, "day"))
    if month is None or day is None or not 1 <= day <= 31:
        return None
    year = _year(line, match)
    if not group.get("day2"):
        return Found(match.start(), match.end() - 1, iso(year, month, day), weekday=_weekday(line, match))
    second = line.number(match.start("day2"))
    if second is None or not 1 <= second <= 31 or second == day:
        return None
    if second < day and not _is(line, match.start("link"), "a"):
        return None
    values = iso(year, month, day), iso(year, month, second)
    if _is(line, match.start("link"), "a") and not _is(line, match.start() - 1, "B"):  # "the 18th and 19th of June"
        middle = match.start("link")
        return [Found(match.start(), middle - 1, values[0]), Found(middle + 1, match.end() - 1, values[1])]
    return Found(match.start(), match.end() - 1, "/".join(values), weekday=_weekday(line, match))


def _weekday_and_day(line: Tape, match: Match) -> Found | None:
    """Friday the 15th, "le lundi 17" where no counted thing follows."""
    if not match["ordinal"] and _is(line, match.end(), "xUhIZCnkYzM%mE:"):
        return None
    if (
        line.classes[match.end() : match.end() + 1] in (":", "%", "/", "-", "°")
        or line.number(match.start("day")) is None
    ):
        return None
    if _is_dotted(line, match.start("day")):
        return None
    weekday = _value(line, match, "weekday", "W")
    return Found(match.start(), match.end() - 1, f"XXXX-XX-{line.number(match.start('day')):02d}", weekday=weekday)


def _is_dotted(line: Tape, at: int) -> bool:
    """Does another figure hang on this one: 18.30, 3,5?"""
    return (
        line.classes[at + 1 : at + 2] in (".", ",")
        and at + 2 < len(line.words)
        and (line.words[at + 2].isdecimal() and line.glued(at, at + 2))
    )


def _month_year(line: Tape, match: Match) -> Found | None:
    month = _value(line, match, "month", "M", "m", "E")
    year = _year(line, match)
    return Found(match.start(), match.end() - 1, iso(year, month)) if month and year else None


def _month_day(line: Tape, match: Match) -> Found | list[Found] | None:
    """May 17: only where the language puts the month first; "in May 17 people …" is none."""
    before = _at(match, "month") - 1
    if not line.lexicon.month_first and not match["month1"]:
        return None
    if line.words[_at(match, "month")] not in line.lexicon.month_names:
        return None
    if _is(line, before, "i") and not _has(match, "weekday") and line.words[before] in ("in", "during", "since"):
        return None
    return _day_month_year(line, match)


def _month(line: Tape, match: Match) -> Found | None:
    at = match.start("month")
    month = _value(line, match, "month", "M", "m")
    if month is None or line.sense(at, "C") is not None:  # "sept heures"
        return None
    if not _is(line, at, "M") and not _leans(line, at):
        return None
    return Found(at, match.end() - 1, iso(None, month))


def _leans(line: Tape, at: int) -> bool:
    """May a weak month ("mars", "may") be one here: a preposition or a part of time stands right before it?"""
    before = at - 1
    if before < 0:
        return line.lexicon.parts_after and _is(line, at + 1, "PRJ")
    if line.lexicon.parts_after and _is(line, at + 1, "PRJ"):
        return True
    if line.classes[before] == "-":  # "mi-mai"
        return _is(line, before - 1, "P")
    if not _is(line, before, "iFTPBbR"):
        return False
    if line.lexicon.language != "de" and (line.lexicon.language == "en") is not _proper(line, at):
        return False  # "may" is no month in English, "May" none where months are written small
    return not (at + 1 < len(line.classes) and line.classes[at + 1] == "'")


def _year_month_day(line: Tape, match: Match) -> Found | None:
    month = _value(line, match, "month", "M", "m", "E")
    day = line.number(_at(match, "day")) if _has(match, "day") else None
    year = _year(line, match)
    if month is None or (day is not None and not 1 <= day <= 31):
        return None
    if set(line.classes[match.start() : match.end()]) & set("-/") and not line.glued(match.start(), match.end() - 1):
        return None
    return Found(match.start(), match.end() - 1, iso(year, month, day), weekday=_weekday(line, match))


def _native(line: Tape, match: Match) -> Found | None:
    """2021年12月3日, 12月3日, 2021年12月, 12月."""
    month, day = line.number(_at(match, "month")), None
    if _has(match, "day"):
        day = line.number(_at(match, "day"))
    if month is None or month > 12 or line.lexicon.language not in UNSPACED:
        return None
    return Found(match.start(), match.end() - 1, iso(_year(line, match), month, day))


def _figures(line: Tape, match: Match) -> Found | None:
    """3/12/2021, 2021-12-03, 3.12.21, 22/04: the order by language, the other reading kept where both can be."""
    first, last = match.start("a"), match.end("c") - 1 if match["c"] else match.end("b") - 1
    comma = "," in line.classes[first:last]  # "08/12, 2015"
    if not line.glued(first, match.end("b") - 1 if comma else last) or _inside_longer(line, first, last):
        return None
    between = line.classes[match.start("b") + 1 : last]
    if match["c"] and not comma and between != line.classes[first + 1]:
        return None
    a, b = line.words[first], line.words[match.start("b")]
    c = line.words[match.start("c")] if match["c"] else None
    end = match.end() - 1
    weekday = _weekday(line, match)
    if len(a) == 4:
        if c is None:
            return None
        value = _valid(a, int(b), int(c)) or _valid(a, int(c), int(b))
        return Found(match.start(), end, value, weekday=weekday) if value else None
    if c and (len(c) == 1 or (len(c) == 2 and _looks_like_version(line, first, a, b))):
        return None
    year = year_of(c) if c else None
    if c is None and (_is(line, match.end(), "hUI") or not _day_and_month_alone(line, match, a, b)):
        return None
    day_first, month_first = _valid(year, int(b), int(a)), _valid(year, int(a), int(b))
    if line.lexicon.order == "mdy" and not _day_first_text(line):
        day_first, month_first = month_first, day_first
    value = day_first or month_first
    if not value:
        return None
    other = month_first if day_first and month_first and day_first != month_first else None
    return Found(match.start(), end, value, weekday=weekday, alternative=other)


def _looks_like_version(line: Tape, first: int, a: str, b: str) -> bool:
    """1.10.12: points, and not written as dates are in this language."""
    return line.classes[first + 1] == "." and not line.lexicon.dots and not len(a) == len(b) == 2


def _spaced_figures(line: Tape, match: Match) -> Found | None:
    """18 8 1978; "9 de 8 de 1971"."""
    a, b, c = (line.words[_at(match, name)] for name in "abc")
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


def _day_first_text(line: Tape) -> bool:
    """Does an English text write the day first? Seen in a date that can only be read so."""
    return any(int(match[1]) > 12 >= int(match[2]) for match in _DAY_FIRST.finditer(line.text))


_DAY_FIRST = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/(?:\d{4}|\d{2})(?![\d/])")


def _day_and_month_alone(line: Tape, match: Match, a: str, b: str) -> bool:
    """Are two figures a day and a month, not a fraction, a score or a decimal number?"""
    separator = line.classes[match.start("a") + 1]
    leans = bool(match["weekday"]) or _is(line, match.start("a") - 1, "itFTB")
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


def _month_figures(line: Tape, match: Match) -> Found | None:
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


def _year_range(line: Tape, match: Match) -> Found | None:
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


def _year_alone(line: Tape, match: Match) -> Found | None:
    at = _at(match, "year")
    return Found(match.start(), match.end() - 1, line.words[at]) if _is_year(line, at, match) else None


def _is_year(line: Tape, at: int, match: Match) -> bool:
    """Is a bare figure of four digits a year? Its neighbours decide; a counted thing after it speaks against."""
    lex, classes, word, end = line.lexicon, line.classes, line.words[at], match.end()
    before = classes[at - 1] if at else "\n"
    after = classes[match.end()] if match.end() < len(classes) else "\n"
    if _has(match, "mark"):
        return True
    if before in ".,:/-" and at > 1 and line.glued(at - 2, at) and classes[at - 2] in "nkYz":
        return False
    decimals = after in ".,:/-" and end + 1 < len(classes) and classes[end + 1] in "nkYz"
    if decimals and line.glued(at, end + 1):
        return False
    if after in ("%", "q", "°") or _is(line, end, "UhIZM"):
        return False
    if not "1400" <= word < "2200":
        return False
    counted = after == "x" and (lex.language == "de" or not _proper(line, end))
    if _is(line, at - 1, "a") and at > 1 and classes[at - 2] == "Y":
        return True
    if _is(line, at - 1, "iFTBbPfR"):
        return not counted or word[-2:] != "00"
    if before == "(" and after in ")":
        return True
    if word[2:] == "00" or not "1700" <= word < "2100":
        return False
    if lex.years_before_nouns:
        return True
    if lex.bare_years or _is(line, at - 1, "ta") or before in "(,\n" or after == ")":
        return not counted or (lex.bare_years and not _proper(line, end))
    return after in ".,;:)\n!?" or _is(line, end, "iaFTftG")


def _proper(line: Tape, at: int) -> bool:
    return line.text[line.starts[at]].isupper()


def _season(line: Tape, match: Match) -> Found | None:
    season = line.sense(match.start("season"), "S")
    return Found(match.start(), match.end() - 1, f"{_year(line, match)}-{season}")


def _quarter(line: Tape, match: Match) -> Found | None:
    number = line.number(_at(match, "number"))
    half = _has(match, "half") or (_has(match, "q") and _is(line, _at(match, "q"), "H"))
    if number is None or not 1 <= number <= (2 if half else 4):
        return None
    year = _year(line, match) or "XXXX"
    return Found(match.start(), match.end() - 1, f"{year}-{'H' if half else 'Q'}{number}")


def _week_of(line: Tape, match: Match) -> Found | None:
    """The first week of 2015, the last week of December 2016."""
    unit = line.sense(match.start("unit"), "U")
    if unit not in ("W", "M"):
        return None
    year = _year(line, match) or "XXXX"
    number = line.number(match.start("number")) if match["number"] else None
    last = match["way"] is not None and line.sense(match.start("way"), "R") == -1
    if not last and not number:
        return None
    if unit == "M":
        whole = number is not None and number <= 12 and year != "XXXX" and not match.groupdict().get("month")
        return Found(match.start(), match.end() - 1, iso(year, number)) if whole else None
    if match["month"]:
        month = _value(line, match, "month", "M")
        value = f"{year}-{month:02d}-W{5 if last else number:02d}"
    else:
        value = f"{year}-W{date(int(year), 12, 28).isocalendar().week if last else number:02d}"
    return Found(match.start(), match.end() - 1, value)


def _century(line: Tape, match: Match) -> Found | None:
    at = match.start("number")
    number = line.number(at)
    if number is None or not 1 <= number <= 21:
        return None
    mark = next(index for index in range(match.start(), match.end()) if _is(line, index, "c"))
    if "U" not in line.lexicon.senses.get(line.words[mark], {}) and line.words[at].isdecimal():
        return None  # "20 s", "5 в": only a Roman numeral makes a century of a mere letter
    value = f"-{number - 1:02d}XX" if _before_christ(line, match) else f"{number - 1:02d}XX"
    if match.groupdict().get("number1"):
        first = line.number(match.start("number1"))
        if first is None or not 1 <= first < number:
            return None
        value = f"{first - 1:02d}XX/{value}"
    return Found(match.start(), match.end() - 1, value)


def _before_christ(line: Tape, match: Match) -> bool:
    return bool(match["era"]) and line.sense(match.start("era"), "K") == -1


def _era_year(line: Tape, match: Match) -> Found | None:
    year = int(line.words[match.start("year")])
    if _before_christ(line, match):
        return Found(match.start(), match.end() - 1, f"-{year - 1:04d}")
    return Found(match.start(), match.end() - 1, f"{year:04d}")


def _decade(line: Tape, match: Match) -> Found | None:
    word = line.words[_at(match, "year")]
    if not word.endswith("0"):
        return None
    if len(word) == 2:
        if word in ("00", "10") and not match["mark"]:
            return None
        if match["year2"] and not _may_be_decade(line, match):
            return None
        return Found(match.start(), match.end() - 1, f"{'20' if word < '20' else '19'}{word[0]}X")
    return Found(match.start(), match.end() - 1, f"{word[:3]}X")


def _may_be_decade(line: Tape, match: Match) -> bool:
    """ "80s" hangs together; in English "in his 80s" is an age, so an article must stand before it."""
    at = match.start("year2")
    apart = _is(line, match.end() - 1, "X")
    return (apart or line.glued(at, at + 1)) and (line.lexicon.language != "en" or at > match.start())


def _decade_in_words(line: Tape, match: Match) -> Found | None:
    """Gli anni Settanta, the nineties."""
    if match["word"]:
        tens = line.sense(match.start(), "d")
    else:
        tens = line.number(match.start("tens"))
    if not tens or int(tens) % 10 or not 20 <= int(tens) <= 90:
        return None
    return Found(match.start(), match.end() - 1, f"19{int(tens) // 10}X")


# ------------------------------------------------------------------ relative dates


def _relative_word(line: Tape, match: Match) -> Found | None:
    at = match.start("word")
    if line.lexicon.language == "de" and line.words[at] == "morgen" and line.text[line.starts[at]].isupper() and at:
        return None
    if _in_title(line, at):
        return None
    if line.words[at] == "mañana" and line.lexicon.language == "es" and _is(line, at - 1, "tR"):
        this = line.sense(at - 1, "R") == 0  # "esta mañana"; "las diez de la mañana" is no day
        return Found(at - 1, at, None, relative="P0D") if this else None
    return Found(at, match.end() - 1, None, relative=str(line.sense(at, "D")))


def _relative_unit(line: Tape, match: Match) -> Found | None:
    way = line.sense(_at(match, "way"), "R")
    if match["way3"]:  # "this evening"
        return Found(match.start(), match.end() - 1, None, relative="P0D") if way == 0 else None
    unit = str(line.sense(_at(match, "unit"), "U"))
    if _is(line, _at(match, "unit"), "S"):
        return None  # Polish "lata": years, and summer
    if unit.startswith("T") or (match["unit"] and _is(line, match.end(), "R")):
        return None
    if {line.words[_at(match, "unit")], line.words[_at(match, "way")]} & line.lexicon.plurals:
        return None  # "in the last years" is no year
    return Found(match.start("core"), match.end("core") - 1, None, relative=f"P{way}{unit}")


def _month_of_year(line: Tape, match: Match) -> Found | None:
    """July of this year, décembre de l'année dernière."""
    month = _value(line, match, "month", "M", "m")
    if month is None or line.sense(_at(match, "unit"), "U") != "Y":
        return None
    way = line.sense(_at(match, "way"), "R")
    return Found(match.start(), match.end() - 1, iso(None, month), relative=f"P{way}Y")


def _part_of_unit(line: Tape, match: Match) -> Found | None:
    """The end of the year, koncem měsíce: of the year or month in which the article stands."""
    unit, at = str(line.sense(_at(match, "unit"), "U")), _at(match, "unit")
    if unit not in ("W", "M", "Y", "DE", "CE") or (match["part1"] and not line.lexicon.parts_after):
        return None
    if _is(line, at - 1, "nkYzCO") or _is(line, match.end(), "nkYR"):
        return None
    modifier = str(line.sense(_at(match, "part"), "P"))
    return Found(match.start(), match.end() - 1, None, relative=f"P0{unit}", modifier=modifier)


def _relative_day(line: Tape, match: Match) -> Found | None:
    """Next Friday, last March, this summer."""
    way = line.sense(_at(match, "way"), "R")
    if _has(match, "weekday"):
        number = _value(line, match, "weekday", "W", "w")
        relative = "ahead" if line.sense(_at(match, "way"), "Q") else f"P{way}W"
        return Found(match.start(), match.end() - 1, f"XXXX-WXX-{number}", relative=relative, weekday=number)
    if _has(match, "month"):
        month = _value(line, match, "month", "M", "m")
        return Found(match.start(), match.end() - 1, f"XXXX-{month:02d}", relative=f"P{way}Y")
    return Found(match.start(), match.end() - 1, f"XXXX-{line.sense(_at(match, 'season'), 'S')}", relative=f"P{way}Y")


def _in_title(line: Tape, at: int) -> bool:
    """Is an English word for a day part of a name ("The Sunday Times", "Saturday Night Live", "USA Today")?"""
    if line.lexicon.language != "en" or not _proper(line, at):
        return False
    if line.sense(at, "D"):
        return at > 0 and line.classes[at - 1] not in ".!?:\n(-'q" + '"'
    after = at + 1 < len(line.words) and _proper(line, at + 1)
    before = at > 0 and _proper(line, at - 1) and line.words[at - 1] == "the"
    return after and (before or (at + 2 < len(line.words) and _proper(line, at + 2) and _is(line, at + 1, "p")))


def _is_other_word(line: Tape, at: int) -> bool:
    """Is a weekday that is also an ordinal or a unit the other word here ("quarta rodada", "trei luni")?"""
    senses = line.lexicon.senses[line.words[at]]
    if "O" in senses:
        return _is(line, at + 1, "xoOUYqc") or not _is(line, at - 1, "itRTFa")
    return "U" in senses and _is(line, at - 1, "nkYzC")


def _weekday_alone(line: Tape, match: Match) -> Found | None:
    at = match.start("weekday")
    number = _value(line, match, "weekday", "W")
    if number is None or _in_title(line, at) or _is_other_word(line, at):
        return None
    return Found(at, at, f"XXXX-WXX-{number}", weekday=number)


def _distance(line: Tape, match: Match) -> Found | None:
    """Two years ago, in three days."""
    unit = str(line.sense(match.start("unit"), "U"))
    if match["number"]:
        number = line.number(match.start("number"))
    else:
        number = 1 if line.words[match.start("one")] in ("a", "an") else line.number(match.start("one"))
    if number is None:
        return None
    sign = -1
    for kind in ("G", "A", "g"):
        for name in ("before", "after"):
            if match.groupdict().get(name):
                sense = line.sense(match.start(name), kind)
                sign = int(sense) if sense is not None else sign
    if unit.startswith("T"):
        return Found(match.start(), match.end() - 1, None, relative=f"PT{sign * number}{unit[1]}")
    return Found(match.start(), match.end() - 1, None, relative=f"P{sign * number}{unit}")


# ------------------------------------------------------------------ the grammar

#: Patterns in the order they are tried; what one has taken, later ones do not see.
GRAMMAR: tuple[tuple[str, Handler], ...] = (
    (rf"{_WEEKDAY}<a:Y>[-./]<b:n>[-./]<c:n>", _figures),
    (rf"{_WEEKDAY}<a:n>/<b:n>/<c:Y|n|k>", _figures),
    (rf"{_WEEKDAY}<a:n>-<b:n>-<c:Y|n|k>", _figures),
    (rf"{_WEEKDAY}<a:n>\.<b:n>\.<c:Y|n|k>", _figures),
    (rf"{_WEEKDAY}(?<![MmE])<a:n>[-/]<b:n>,<c:Y>", _figures),
    (r"<a:n>f<b:n>f<c:Y>|<a1:n><b1:n><c1:Y>", _spaced_figures),
    (rf"{_WEEKDAY}<year:Y>\.?y<day:n>[.o]?<month:M|m>", _year_month_day),
    (r"<year:Y>\.?y?<month:M|m>\.?<day:n>[.o]?<link:->t?<day2:n>", _day_month_year),
    (rf"{_WEEKDAY}<day:n>[o.]?f?<link:-|T|a>t?<day2:n>[o.]?j?(?:f|t|J){{0,2}}{_MONTH}\.?{_YEAR}?", _day_month_year),
    (rf"{_WEEKDAY}<month:M|m>\.?t?<day:n>[o.]?<link:-|T|a>t?<day2:n>o?(?:,?{_YEAR})?", _day_month_year),
    (rf"{_WEEKDAY}{_DAY}(?:[o.]?\.?j?[,/-]?(?:f|t|F|J){{0,2}}){_MONTH}\.?{_YEAR}", _day_month_year),
    (rf"{_WEEKDAY}<year:Y>\.?y?\.?,?f?<month:M|m>\.?<day:n>[.o]?j?", _year_month_day),
    (r"<year:Y>y<month:n>J<day:n>j|<month1:n>J<day1:n>j|<year1:Y>y<month2:n>J|<month3:n>J", _native),
    (r"<year:Y>[-./]<month:M|m|E>[-./]<day:n>|<year1:Y>[-./]<day1:n>[-./]<month1:M|m|E>", _year_month_day),
    (rf"{_WEEKDAY}{_MONTH}\.?[/-]?t?<day:n|O>o?(?:[,/-]|,?(?:f|i|t|y))?(?:<year:Y>|'<year2:k|n>)", _day_month_year),
    (rf"{_WEEKDAY}{_DAY}(?:[o.]?\.?j?[/-]?(?:f|t|F|J){{0,2}})<month:M|m>(?:\.?<year2:k>)?", _day_month_year),
    (rf"{_WEEKDAY}<month:M|m>\.?t?<day:n|O>o?|<month1:M|m>/<day1:n>|<month2:M|m>,<day3:n>o", _month_day),
    (rf"{_MONTH}\.?{_YEAR}", _month_year),
    (r"<month:M>\.?<year:k>(?=[.,;:)?!\n]|$)", _month_year),
    (r"<a:Y>[-./]<b:n>", _month_figures),
    (r"<a:n>[./-]<b:Y>", _month_figures),
    (r"<a:Y>[-/]<b:Y|n|k>", _year_range),
    (r"<year:Y>\.?y?\.?f?<month:M>", _month_year),
    (r"<season:S>(?:f|i|t|y|,){0,3}<year:Y>", _season),
    (r"<year:Y>-?(?:e|q)<number:n>|(?:e|q)<number1:n>(?:f|t|,){0,2}<year1:Y>", _quarter),
    (r"<year:Y>-?<half:l><number:n>|<half1:l><number1:n>(?:f|t|,){0,2}<year1:Y>", _quarter),
    (r"<year:Y>[.,]?y?t?<number:O><q:q|H>|<q1:q|H>(?:f|L)<number1:O>(?:f|L)?y?<year1:Y>", _quarter),
    (r"<year:Y>,<month:M>", _month_year),
    (r"(?:<number:O|n>[o.]?|<way:R>)<unit:U>(?:f|i|t|y){0,3}(?:<month:M>\.?f?)?<year:Y>", _week_of),
    (r"(?:<number:O|n>[o.]?|<way:R>)<unit:U>(?:f|i|t){1,3}<month:M>", _week_of),
    (r"<number:O|n|r|C>[o.]?<q:q|H>(?:(?:f|i|t|y|,){0,3}<year:Y>)?", _quarter),
    (r"(?:<number1:O|n|r>[o.]?(?:a|-|T)t?)?<number:O|n|r>[o.]?t?c<era:K>?", _century),
    (r"c(?:<number1:r>(?:a|-|T))?<number:r><era:K>?", _century),
    (r"<year:Y>(?:'?s|-s|\.-?X|-o?X|-yX)|<mark:X>'?<year1:Y|k>|t?<year2:k>(?:'?s|-s|\.-?X|-X)", _decade),
    (r"<mark:X>t?<tens:C>|<word:d>", _decade_in_words),
    (r"<year:n|k|z|Y><era:K>", _era_year),
    (rf"{_WEEKDAY}<a:n>[-./]<b:n>\.?<c:q>?", _figures),
    (r"(?:<number:n|C>v?|<one:t>)<unit:U><after:g>", _distance),
    (r"<before:G>(?:<number:n|C>|<one:t>)<unit:U>", _distance),
    (r"<before:A>(?:<number:n|C>|<one:t>)<unit:U>", _distance),
    (r"<month:M|m>(?:f|t|L){0,2}(?:<way:R><unit:U>|<unit1:U>L?<way1:R>)", _month_of_year),
    (r"t?<core:<way:R><unit:U>|<unit2:U>L?<way2:R>>|<way3:R>p", _relative_unit),
    (
        r"<weekday:W|w>(?:t|L)?<way:R>|<way2:R><weekday2:W>|<month:M|m>L?<way3:R>|<way4:R><month2:M|m>|<season:S>L?<way5:R>|<way6:R><season2:S>",
        _relative_day,
    ),
    (r"<word:D>p?", _relative_word),
    (r"<mark:y>\.?f?<year:Y>|<year1:Y>\.?-?<mark1:y>|<year2:Y>'<mark2:o>|<year3:Y>", _year_alone),
    (r"<month:M|m>", _month),
    (r"<weekday:W>,?t?<day:n>(?:<ordinal:o>|\.(?=[,;)x\n]))?", _weekday_and_day),
    (r"<weekday:W>", _weekday_alone),
)


@cache
def _grammar(language: str) -> tuple[tuple[re.Pattern[str], Handler], ...]:
    lex = lexicon(language)
    return tuple((pattern(lex, template), handler) for template, handler in GRAMMAR)


@cache
def _members(language: str, kinds: str) -> frozenset[str]:
    """The characters of the words that belong to any of the classes."""
    lex = lexicon(language)
    return frozenset(char for own, char in lex.signatures.items() if own & set(kinds)) | (set(kinds) & set("nkYzrx"))


def _is(line: Tape, index: int, kinds: str) -> bool:
    """Is the token at ``index`` (which may lie outside) a word of one of the classes?"""
    return 0 <= index < len(line.classes) and line.classes[index] in _members(line.lexicon.language, kinds)


def _single_dates(line: Tape) -> list[Found]:
    """Runs the grammar; a token belongs to one date only."""
    found: list[Found] = []
    classes = line.classes
    if not (_members(line.lexicon.language, _TRIGGERS) & set(classes)):
        return found
    for expression, handler in _grammar(line.lexicon.language):
        taken: list[tuple[int, int]] = []
        for match in expression.finditer(classes):
            item = handler(line, match)
            for one in item if isinstance(item, list) else [item] if item else []:
                found.append(one)
                taken.append((one.first, one.last + 1))
        for first, last in taken:
            classes = classes[:first] + "\0" * (last - first) + classes[last:]
    found.sort(key=lambda item: item.first)
    return found


#: Without one of these there is no date.
_TRIGGERS = "MmEWwnkYDRUSKcdXqelH"


def _same_day(line: Tape, found: list[Found]) -> list[Found]:
    """Joins two names of one day that stand side by side: "today (17 May 2021)", "22 May (Tuesday)"."""
    joined: list[Found] = []
    for item in found:
        before = joined[-1] if joined else None
        if before and _beside(line, before, item):
            day, other = (item, before) if _is_day(item.value) else (before, item)
            closed = line.classes[item.last + 1 : item.last + 2] == ")"
            last = item.last + (closed and "(" in line.classes[before.last + 1 : item.first])
            joined[-1] = Found(before.first, last, day.value, day.relative or other.relative, day.modifier)
            joined[-1].weekday = day.weekday or other.weekday
            joined[-1].alternative = day.alternative
        else:
            joined.append(item)
    return joined


def _weekday_of_week(line: Tape, found: list[Found]) -> list[Found]:
    """Joins a weekday and its week: "Friday of next week", "vorige week dinsdag"."""
    joined: list[Found] = []
    for item in found:
        before = joined[-1] if joined else None
        if (
            before
            and line.classes[before.last + 1 : item.first].strip("".join(_members(line.lexicon.language, "fti"))) == ""
        ):
            day, week = (before, item) if before.weekday else (item, before)
            alone = (day.value or "").startswith("XXXX-WXX-") and day.relative is None
            if alone and week.value is None and re.fullmatch(r"P-?\dW", week.relative or ""):
                joined[-1] = Found(before.first, item.last, day.value, week.relative, None, day.weekday)
                continue
        joined.append(item)
    return joined


def _is_day(value: str | None) -> bool:
    return value is not None and re.fullmatch(r"[\dX]{4}-\d\d-\d\d", value) is not None


def _beside(line: Tape, first: Found, second: Found) -> bool:
    gap = line.classes[first.last + 1 : second.first]
    near = len(gap) <= 2 and all(char in ",(" or char in _members(line.lexicon.language, "tfi") for char in gap)
    if not near or _is_day(first.value) == _is_day(second.value):
        return False
    other = first if _is_day(second.value) else second
    names_a_day = (other.value or "").startswith("XXXX-WXX-") or bool(re.fullmatch(r"P-?\dD", other.relative or ""))
    return names_a_day and (other is first or "(" in gap or not gap)


def _with_modifiers(line: Tape, found: list[Found]) -> list[Found]:
    """Lets dates take the words before them that change their meaning: "early 2022", "before May"."""
    floor = 0
    for item in found:
        at = item.first - 1
        while at >= floor and (_is(line, at, "ft") or line.classes[at] == "'") and not _is(line, at, "Pb"):
            at -= 1
        if at < floor:
            pass
        elif _is(line, at, "P"):
            item.modifier = str(line.sense(at, "P"))
            item.first = at
        elif line.classes[at] == "-" and at > floor and _is(line, at - 1, "P"):
            item.modifier = str(line.sense(at - 1, "P"))
            item.first = at - 1
        elif _is(line, at, "b") and item.relative is None:
            item.modifier = str(line.sense(at, "b"))
            item.first = at
        if line.lexicon.parts_after and item.modifier is None and _is(line, item.last + 1, "P"):
            item.modifier = str(line.sense(item.last + 1, "P"))
            item.last += 1
        floor = item.last + 1
    return found


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
    gap = line.classes[first.last + 1 : second.first]
    if not 1 <= len(gap) <= 2 or (len(gap) == 2 and not _is(line, second.first - 1, "tf") and gap != "--"):
        return False
    at = first.last + 1
    if _is(line, at, "a"):
        return _is(line, first.first - 1, "B") or (_is(line, first.first - 1, "tf") and _is(line, first.first - 2, "B"))
    return set(gap) == {"-"} or _is(line, at, "T")


def _joined(line: Tape, first: Found, second: Found) -> Found | None:
    a, b = first.value, second.value
    if a is None or b is None or "/" in a or "/" in b or first.relative or second.relative:
        return None
    if a.startswith("XXXX-W") != b.startswith("XXXX-W"):
        return None
    if a.startswith("XXXX") and not b.startswith("XXXX") and b[:4].isdigit():
        a = b[:4] + a[4:]
        if len(b) == 4:
            return None
    return Found(first.first, second.last, f"{a}/{b}", modifier=second.modifier if first.modifier is None else None)


def _value(line: Tape, match: Match, group: str, *kinds: str) -> int | None:
    """The value of a group's token, in the first class that it belongs to."""
    for kind in kinds:
        value = line.sense(_at(match, group), kind)
        if value is not None:
            return value if isinstance(value, int) else None
    return None


def _at(match: Match, group: str) -> int:
    """Where a group is; alternatives of one pattern number theirs ("way", "way2")."""
    return next(match.start(name) for name in _aliases(match, group))


def _aliases(match: Match, group: str) -> list[str]:
    return [name for name, text in match.groupdict().items() if text is not None and name.rstrip("0123456789") == group]


def _has(match: Match, group: str) -> bool:
    return bool(_aliases(match, group))


def _weekday(line: Tape, match: Match) -> int | None:
    return _value(line, match, "weekday", "W", "w") if match.groupdict().get("weekday") else None


def _year(line: Tape, match: Match) -> str | None:
    for name, text in match.groupdict().items():
        if text and name.startswith("year"):
            return year_of(line.words[match.start(name)].zfill(2))
    return None
