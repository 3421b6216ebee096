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


def resolve(value: str | None, relative: str | None, today: date) -> str | None:
    """The full value of a date said on a given day, or None where it cannot be told.

    Weeks begin on Monday; "next Friday" is the one of the next week; a weekday or a month without a year is the
    nearest, and a weekday the last one unless it is told as still to come.
    """
    if value is None:
        return _offset(relative, today) if relative else None
    if value.startswith("XXXX-WXX-"):
        return _weekday(int(value[9]), relative, today)
    if value.startswith("XXXX") and "/" not in value:
        return _nearest_year(value, relative, today)
    if value.startswith("XXXX") and value.count("/") == 1:
        first, last = (resolve(part, None, today) for part in value.split("/"))
        return f"{first}/{last}" if first and last else None
    return None if "X" in value else value


def _offset(relative: str, today: date) -> str | None:
    match = _OFFSET.match(relative)
    if not match or match[1] or "." in match[2]:
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
            return f"{today.year + count:04d}"
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
        monday = today - timedelta(days=today.weekday())
        return (monday + timedelta(weeks=int(match[2]), days=number - 1)).isoformat()
    days = ahead if relative == "ahead" else ahead - 7 if ahead else 0
    return (today + timedelta(days=days)).isoformat()


def _nearest_year(value: str, relative: str | None, today: date) -> str | None:
    if relative and (match := _OFFSET.match(relative)):
        count = int(match[2])
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
