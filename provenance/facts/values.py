"""Arithmetic with the values of dates: which days a value covers, and what a relative word means on a given day.

Values are those of the ``date`` fact: ISO 8601 with X for unknown digits, ranges ``a/b``, quarters ``2016-Q3``,
halves ``2016-H1``, seasons ``2016-SU``, weeks ``2016-W45``. Relative offsets are ISO 8601 durations with a sign
("P-1D", "P0Y") whose unit is also the precision of the answer, or "ahead" and "behind" for the nearest such day.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

Span = tuple[date, date]
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)\Z")
_OFFSET = re.compile(r"P(T?)(-?\d{1,6}(?:\.\d{1,4})?)([A-Z]{1,2})\Z")
_STRETCH = re.compile(r"P(-?\d{1,3})([DWMYQ]|DE)/P(-?\d{1,3})\2\Z")
_PARTS = re.compile(r"(-?\d{1,4})([YMWD])")
_COMPOUND = re.compile(r"P(?:-?\d{1,4}[YMWD]){2,4}\Z")
_EASTER = re.compile(r"easter([+-]\d{1,2})\Z")
_NTH_FEAST = re.compile(r"nth-(\d\d)-(\d)-(\d)(\+\d)?\Z")
_NTH = re.compile(r"(....)-(\d\d|XX)-WXX-(\d)-#(-?\d)\Z")
_SAME_DAY = 6 * 3600  # seconds
_SEASON_MONTHS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 14)}


def month_span(year: int, first: int, last: int) -> Span:
    """First to last day of some months; months over 12 lie in the next year."""
    end_year, end_month = year + last // 12, last % 12 + 1
    return date(year + (first - 1) // 12, (first - 1) % 12 + 1, 1), date(end_year, end_month, 1) - timedelta(days=1)


def span(value: str | None) -> Span | None:
    """The first and last day a value covers; None where the year is not known or the value is no date."""
    if value is None or value.startswith(("X", "-")):
        return None
    try:
        if "/" in value:
            first, last = (span(part) for part in value.split("/", 1))
            return (first[0], last[1]) if first and last else None
        if match := _DAY.match(value):
            day = date(int(match[1]), int(match[2]), int(match[3]))
            return day, day
        head, _, tail = value.partition("-")
        digits = head.replace("X", "0")
        year, width = int(digits), 10 ** head.count("X")
        if not tail:
            return date(max(year, 1), 1, 1), date(year + width - 1, 12, 31)
        if tail in _SEASON_MONTHS:
            return month_span(year, *_SEASON_MONTHS[tail])
        if tail[0] == "Q":
            return month_span(year, 3 * int(tail[1]) - 2, 3 * int(tail[1]))
        if tail[0] == "H":
            return month_span(year, 6 * int(tail[1]) - 5, 6 * int(tail[1]))
        if tail[0] == "W":
            monday = date.fromisocalendar(year, int(tail[1:3]), 1)
            return (monday + timedelta(days=5) if tail.endswith("WE") else monday), monday + timedelta(days=6)
        return month_span(year, int(tail), int(tail))
    except (ValueError, OverflowError):
        return None


def with_year(value: str, year: int) -> date | None:
    """The day of a year-less value (``XXXX-12-03``) in a year; None for the 29th of February elsewhere."""
    match = _DAY.match(f"{year:04d}{value[4:]}")
    try:
        return date(int(match[1]), int(match[2]), int(match[3])) if match else None
    except ValueError:
        return None


def resolve(value: str | None, relative: str | None, today: date, weekday: int | None = None) -> str | None:
    """The full value of a date said on a given day, or None where it cannot be told.

    Weeks begin on Monday; "next Friday" is the one of the next week; a weekday or a month without a year is the
    nearest, and a weekday the last one unless it is told as still to come.
    """
    if value is None:
        return _distance(relative, today) if relative else None
    if match := _NTH.match(value):
        return _nth(match, relative, today)
    if value.startswith("XXXX-XX-") and (months := _OFFSET.match(relative or "")) and months[3] == "M":
        month = _offset(str(relative), today) or ""
        return "/".join(month + part[7:] for part in value.split("/"))
    if value.startswith("XXXX-WXX-") and "/" not in value:
        return _weekday(int(value[9]), relative, today)
    if value.startswith("XXXX-XX-") and "/" not in value:
        return _nearest_month(int(value[8:10]), weekday, today)
    if re.match(r"XXXX-W\d\d\Z", value):
        return f"{today.year + (int(match[2]) if (match := _OFFSET.match(relative or '')) else 0):04d}{value[4:]}"
    if value.startswith("XXXX") and "/" not in value:
        return _nearest_year(value, relative, today)
    if value.startswith("XXXX") and value.count("/") == 1:
        first, last = (resolve(part, relative, today) for part in value.split("/"))
        if first and last and first > last and value.startswith("XXXX-WXX-"):  # "Monday to Friday"
            last = (date.fromisoformat(last) + timedelta(weeks=1)).isoformat()
        if first and last and not relative and re.match(r"XXXX-\d", value):
            first = _before(value.split("/")[0], last)  # one of April and of June a year apart is no range
        return f"{first}/{last}" if first and last else None
    return None if "X" in value else value


def easter(year: int) -> date:
    """Western Easter Sunday. Source: the anonymous Gregorian algorithm (Nature, 1876)."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return date(year, f // 31, f % 31 + 1)


def feast(rule: str, year: int) -> str | None:
    """The day of a feast in a year by its rule: "12-25", "easter-2", "nth-11-4-4+1"."""
    if not 1583 <= year <= 9999:
        return None
    if match := _EASTER.match(rule):
        return (easter(year) + timedelta(days=int(match[1]))).isoformat()
    if match := _NTH_FEAST.match(rule):
        there = nth_weekday(year, int(match[1]), int(match[2]), int(match[3]))
        return (date.fromisoformat(there) + timedelta(days=int(match[4] or 0))).isoformat() if there else None
    return f"{year:04d}-{rule}"


def _feast_near(rule: str, way: str, today: date) -> str | None:
    """The nearest such day, or the next one or the last one."""
    days = [date.fromisoformat(day) for count in (-1, 0, 1) if (day := feast(rule, today.year + count))]
    if way:
        days = [day for day in days if (day > today) == (int(way) > 0)]
    return min(days, key=lambda day: abs((day - today).days)).isoformat() if days else None


def _distance(relative: str, today: date) -> str | None:
    """What lies at a distance: "P-1D", "P-5Y/P0Y" (the last five years), "2015-08/P0D" (from August 2015 to now)."""
    if relative.startswith(("easter", "nth")):
        rule, _, way = relative.partition(":")
        return _feast_near(rule, way, today)
    if "|" in relative:
        return _counted_from(relative, today)
    match = _STRETCH.match(relative)
    if match and max(abs(int(match[1])), abs(int(match[3]))) > 1:
        if match[2] in ("Q", "DE"):  # whole ones, as "the last quarter" and "the last decade" are
            unit, count, ahead = match[2], int(match[1]) or int(match[3]), not int(match[1])
            ends = (f"P1{unit}", f"P{count}{unit}") if ahead else (f"P{count}{unit}", f"P-1{unit}")
            return "/".join(str(_offset(end, today)) for end in ends)
        first, last = (shifted(today, int(count), match[2]) for count in (match[1], match[3]))
        if not first or not last:
            return None
        if not int(match[1]):
            first += timedelta(days=1)  # what lies ahead begins tomorrow
        elif match[2] == "D":
            last -= timedelta(days=1)
        return f"{first.isoformat()}/{last.isoformat()}"
    if "/" in relative:
        parts = [_distance(part, today) if part.startswith("P") else part for part in relative.split("/")]
        if parts[0] and parts[0].startswith("XXXX-") and parts[1]:
            parts[0] = _before(parts[0], parts[1])
        return f"{parts[0]}/{parts[1]}" if parts[0] and parts[1] else None
    if _COMPOUND.match(relative):
        day: date | None = today
        for count, unit in _PARTS.findall(relative):
            day = shifted(day, int(count), unit) if day else None
        return day.isoformat() if day else None
    return _offset(relative, today)


def _counted_from(told: str, today: date) -> str | None:
    """Of "value|relative|shift": the day some days or months after the nearest such day, or its week (W)."""
    value, relative, shift = told.split("|")
    there = span(resolve(value or None, relative or None, today))
    if there is None:
        return None
    if shift == "W":
        return _offset("P0W", there[0])
    count, unit = _PARTS.findall(shift)[0]
    day = shifted(there[0], int(count), unit)
    return day.isoformat() if day else None


def _before(value: str, last: str) -> str | None:
    """A year-less value with the year in which it lies last before a day."""
    end = span(last)
    for year in (end[1].year, end[1].year - 1) if end else ():
        days = span(f"{year:04d}{value[4:]}")
        if end and days and days[0] <= end[1]:
            return f"{year:04d}{value[4:]}"
    return None


def shifted(day: date, count: int, unit: str) -> date | None:
    """The day some days (D), weeks, months or years later; the 31st becomes the last of a shorter month."""
    try:
        if unit in "DW":
            return day + timedelta(days=count * (7 if unit == "W" else 1))
        months = day.year * 12 + day.month - 1 + count * (12 if unit == "Y" else 1)
        _, end = month_span(months // 12, months % 12 + 1, months % 12 + 1)
        return date(months // 12, months % 12 + 1, min(day.day, end.day))
    except (ValueError, OverflowError):
        return None


def nth_weekday(year: int, month: int, weekday: int, number: int) -> str | None:
    """The first (1) … fifth or last (-1) Monday (1) … Sunday (7) of a month."""
    first, last = month_span(year, month, month)
    if number > 0:
        day = first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (number - 1))
    else:
        day = last - timedelta(days=(last.isoweekday() - weekday) % 7)
    return day.isoformat() if day <= last else None


def _nth(match: re.Match[str], relative: str | None, today: date) -> str | None:
    weekday, number = int(match[3]), int(match[4])
    if match[2] == "XX":
        month = _offset(relative, today) if relative else None
        return nth_weekday(int(month[:4]), int(month[5:7]), weekday, number) if month else None
    near = _nearest_year(f"XXXX-{match[2]}", relative, today)
    return nth_weekday(int(near[:4]), int(match[2]), weekday, number) if near else None


def _offset(relative: str, today: date) -> str | None:
    match = _OFFSET.match(relative)
    if match and match[1]:  # "two hours ago": the article's own day, where it is not many
        seconds = abs(float(match[2])) * {"H": 3600, "M": 60, "S": 1}.get(match[3], 86400)
        return today.isoformat() if seconds <= _SAME_DAY else None
    if not match or "." in match[2]:
        return None
    count, unit = int(match[2]), match[3]
    try:
        if unit == "D":
            return (today + timedelta(days=count)).isoformat()
        if unit in ("W", "WE"):
            year, week, _ = (today + timedelta(weeks=count)).isocalendar()
            return f"{year}-W{week:02d}" + ("-WE" if unit == "WE" else "")
        if unit == "M":
            months = today.year * 12 + today.month - 1 + count
            return f"{months // 12:04d}-{months % 12 + 1:02d}"
        if unit in ("Q", "H"):
            size = 4 if unit == "Q" else 2
            parts = today.year * size + (today.month - 1) * size // 12 + count
            return f"{parts // size:04d}-{unit}{parts % size + 1}"
        if unit == "Y":
            return f"{today.year + count:04d}" if 1 <= today.year + count <= 9999 else None
        if unit == "DE":
            return f"{today.year // 10 + count:03d}X"
        if unit == "CE":
            return f"{today.year // 100 + count:02d}XX"
    except (OverflowError, ValueError):
        return None
    return None


def _weekday(number: int, relative: str | None, today: date) -> str | None:
    ahead = (number - today.isoweekday()) % 7
    if relative and (match := _OFFSET.match(relative)):
        if match[3] == "D":
            return (today + timedelta(days=int(match[2]))).isoformat()
        monday = today - timedelta(days=today.weekday())
        return (monday + timedelta(weeks=int(match[2]), days=number - 1)).isoformat()
    days = ahead if relative == "ahead" else ahead - 7 if ahead else 0
    return (today + timedelta(days=days)).isoformat()


def _nearest_month(day: int, weekday: int | None, today: date) -> str | None:
    """The nearest such day of a month ("Friday the 13th", "le 13"); one on another weekday is none."""
    options = []
    for count in range(-12, 13) if weekday else (-1, 0, 1):
        months = today.year * 12 + today.month - 1 + count
        try:
            there = date(months // 12, months % 12 + 1, day)
        except ValueError:
            continue
        if weekday in (None, there.isoweekday()):
            options.append((abs((there - today).days), there))
    return min(options)[1].isoformat() if options else None


def _nearest_year(value: str, relative: str | None, today: date) -> str | None:
    if relative and (match := _OFFSET.match(relative)):
        count = int(match[2])
        if value[5:6] in ("Q", "H"):
            return f"{today.year + count:04d}{value[4:]}"
        month = int(value[5:7]) if value[5:7].isdigit() else _SEASON_MONTHS.get(value[5:7], (7, 7))[0]
        if count < 0:
            year = today.year if month < today.month else today.year - 1
        elif count > 0:
            year = today.year if month > today.month else today.year + 1
        else:
            year = today.year
        return f"{year:04d}{value[4:]}"
    options = []
    for year in (today.year - 1, today.year, today.year + 1):
        days = span(f"{year:04d}{value[4:]}")
        if days:
            options.append((min(abs((days[0] - today).days), abs((days[1] - today).days)), year))
    return f"{min(options)[1]:04d}{value[4:]}" if options else None
