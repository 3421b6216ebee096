"""Dates that a text gives in two calendars at once: one day, told twice, so one fact with the Gregorian value.

"15 Ramadan 1445 (25 March 2024)", "2567 BE (2024)", "令和6年(2024年)5月1日", and old style beside new: "25 October
(7 November) 1917", whose other reading is kept as the alternative. Nothing is converted that the text does not convert
itself, but for the years of Japanese eras and of the Republic of China, which only count from another beginning.
"""

from __future__ import annotations

import re
from datetime import timedelta
from functools import cache

from provenance import data
from provenance.facts import values
from provenance.facts.calendar.found import Found, Match, iso, members, place, year_said
from provenance.facts.calendar.tape import Tape

_ONE_OF_EACH_CENTURY = (1600, 1750, 1850, 1910)  # the two calendars lie 10, 11, 12 and 13 days apart
_REACH = 48  # characters before a bracket in which the other calendar's date may stand
_YEAR = re.compile(r"\d{4}\Z")
_DAY_IN_YEAR = re.compile(r"XXXX-\d\d-\d\d\Z")
_DAY = re.compile(r"\d{4}-\d\d-\d\d\Z")


def era_date(line: Tape, match: Match) -> Found | None:
    """令和6年5月1日, 民國113年, 令和6年(2024年)5月1日: the year counted from the era's beginning."""
    base = line.sense(match.start("era"), "θ")
    count = line.number(match.start("count"))
    if not isinstance(base, int) or not count or count > 150:
        return None
    stated = year_said(line, match)
    if stated and int(stated) != base + count:
        return None
    month = line.number(place(match, "month")) if match["month"] else None
    day = line.number(place(match, "day")) if match["day"] else None
    return Found(match.start(), match.end() - 1, iso(str(base + count), month, day))


def converted(line: Tape, found: list[Found]) -> list[Found]:
    """The dates, those that a text tells in two calendars joined."""
    if not found:
        return found
    return _old_style(line, [_foreign(line, item) for item in found])


@cache
def _other_calendars() -> re.Pattern[str]:
    table = data.toml("calendars")
    months = "|".join(
        re.escape(name.replace("_", " ")) for name in sorted(table["months"].split(), key=len, reverse=True)
    )
    eras = "|".join(re.escape(name) for name in sorted(table["eras"].split(), key=len, reverse=True))
    joints = "|".join(re.escape(name.replace("_", " ")) for name in table["joints"].split())
    day = rf"(?:\d{{1,2}}\.?[ \u00a0]{{1,2}}(?:{months})|(?:{months})(?:[ \u00a0]\d{{1,2}})?)"
    return re.compile(
        rf"(?<!\w)(?:{day},?[ \u00a0]\d{{3,4}}(?:[ \u00a0]?(?:{eras}))?|\d{{3,4}}[ \u00a0]?(?:{eras}))"
        rf"\s?(?:[(\[]|(?:{joints})\s|[/،,]\s?)\s?\Z",
        re.IGNORECASE,
    )


def _foreign(line: Tape, item: Found) -> Found:
    """A Gregorian date behind the same day in another calendar takes that in."""
    start = line.starts[item.first]
    if item.value is None or item.relative or not item.value[:4].isdecimal():
        return item
    window = max(0, start - _REACH)
    match = _other_calendars().search(line.text[window:start])
    if not match:
        return item
    begin = window + match.start()
    first = next((at for at in range(item.first, -1, -1) if line.starts[at] <= begin), item.first)
    if line.starts[first] != begin:
        return item
    last = item.last + (line.classes[item.last + 1 : item.last + 2] in (")", "]"))
    return Found(first, last, item.value, None, item.modifier, item.weekday, item.alternative)


def _old_style(line: Tape, found: list[Found]) -> list[Found]:
    """Joins old and new style, and drops what a date in another calendar has taken in."""
    joined: list[Found] = []
    for at, item in enumerate(found):
        while joined and joined[-1].last >= item.first:
            if joined[-1].first <= item.first and joined[-1].alternative:
                break  # the year behind "25 October (7 November)", joined already
            joined.pop()
        if joined and joined[-1].last >= item.first:
            continue
        pair = _two_styles(line, joined[-1], item, found[at + 1 : at + 2]) if joined else None
        if pair:
            joined[-1] = pair
        else:
            joined.append(item)
    return joined


def _two_styles(line: Tape, old: Found, new: Found, after: list[Found]) -> Found | None:
    """One day in both styles: "25 October (7 November) 1917", "25 October 1917 (7 November)"."""
    close = _in_brackets(line, old, new)
    if close is None or old.relative or new.relative or not old.value or not new.value:
        return None
    first, second, last = old.value, new.value, close
    year = after[0].value if after and _YEAR.match(after[0].value or "") else None
    if year and after[0].first - close <= 2 and _DAY_IN_YEAR.match(first) and _DAY_IN_YEAR.match(second):
        first, second, last = f"{year}{first[4:]}", f"{year}{second[4:]}", after[0].last
    value = _new_style(first, second)
    if value is None:
        return None
    return Found(old.first, last, value, None, old.modifier, new.weekday, _old(first, value))


def _in_brackets(line: Tape, first: Found, second: Found) -> int | None:
    """The bracket that closes behind the second date, where the first stands right before its opening."""
    gap = line.classes[first.last + 1 : second.first]
    if not gap.startswith("(") or gap[1:].strip("".join(members(line.lexicon.language, "fti"))):
        return None
    close = line.classes.find(")", second.last, second.last + 8)
    return close if close > 0 else None


def _new_style(old: str, new: str) -> str | None:
    """The second date where it is the first one in the other calendar; with the year of the first, where told."""
    if not (_DAY_IN_YEAR.match(new) or _DAY.match(new)):
        return None
    if _DAY.match(old):
        shifted = _shifted(old)
        return shifted if shifted and shifted[5:] == new[5:] and (new[:4] in ("XXXX", shifted[:4])) else None
    if not _DAY_IN_YEAR.match(old):
        return None
    if _DAY.match(new):
        for year in (int(new[:4]), int(new[:4]) - 1):
            if _shifted(f"{year:04d}{old[4:]}") == new:
                return new
        return None
    near = any(
        (shifted := _shifted(f"{year}{old[4:]}")) and shifted[5:] == new[5:] for year in (1600, 1750, 1850, 1910)
    )
    return f"{old}|{new}" if near else None


def _shifted(old: str) -> str | None:
    """A day of the Julian calendar in the Gregorian one."""
    days = values.span(old)
    if days is None or not 1582 <= days[0].year < 2100:
        return None
    century = days[0].year // 100
    return (days[0] + timedelta(days=century - century // 4 - 2)).isoformat()


def _old(old: str, new: str) -> str | None:
    """The old-style day with its year."""
    if not _DAY.match(new):
        return old
    if _DAY.match(old):
        return old
    return next(
        (told for year in (int(new[:4]), int(new[:4]) - 1) if _shifted(told := f"{year:04d}{old[4:]}") == new), None
    )
