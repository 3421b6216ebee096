"""Days in a row and days told by their number alone: "nov-feb 2017", "this month from the 3rd to the 5th"."""

from __future__ import annotations

from provenance.facts.calendar.days import is_dotted
from provenance.facts.calendar.found import Found, Match, is_word, iso, place, value_of, year_said
from provenance.facts.calendar.tape import Tape


def months_of_year(line: Tape, match: Match) -> Found | None:
    """Jan–Feb 2017, nov-feb 2017: a first month that is the later one lies in the year before."""
    first, last = value_of(line, match, "first", "M", "m"), value_of(line, match, "month", "M", "m")
    year = int(year_said(line, match) or 0)
    if first is None or last is None or first == last or not year:
        return None
    value = f"{iso(str(year - (first > last)), first)}/{iso(str(year), last)}"
    return Found(match.start(), match.end() - 1, value)


def month_and_days(line: Tape, match: Match) -> Found | None:
    """Im November zwischen dem 19. und dem 20., in april van 4 tot 22."""
    month = value_of(line, match, "month", "M")
    first, last = line.number(match.start("day")), line.number(match.start("day2"))
    if month is None or not days_in_row(line, match, first, last):
        return None
    return Found(match.start(), match.end() - 1, f"{iso(None, month, first)}/{iso(None, month, last)}")


def relative_month_and_days(line: Tape, match: Match) -> Found | None:
    """Deze maand van 4 tot 22, next month from the 3rd to the 5th, volgende maand de 20e."""
    if line.sense(place(match, "unit"), "U") != "M":
        return None
    relative = f"P{line.sense(place(match, 'way'), 'R')}M"
    first = line.number(match.start("day"))
    if not match.groupdict().get("day2"):
        leans = match[0][-1] == "." or is_word(line, match.end() - 1, "oO")
        if first is None or not 1 <= first <= 31 or not leans or is_word(line, match.end(), "xUWMmC"):
            return None
        return Found(match.start(), match.end() - 1, f"XXXX-XX-{first:02d}", relative=relative)
    last = line.number(match.start("day2"))
    if not days_in_row(line, match, first, last):
        return None
    value = f"XXXX-XX-{first:02d}/XXXX-XX-{last:02d}"
    return Found(match.start(), match.end() - 1, value, relative=relative)


def days_in_row(line: Tape, match: Match, first: int | None, last: int | None) -> bool:
    """Are two figures with "to" or "between … and" days of a month: rising, and no counted thing follows?"""
    if first is None or last is None or not 1 <= first < last <= 31:
        return False
    if is_word(line, match.start("link"), "a") and not is_word(line, match.start("from"), "B"):
        return False
    counted = is_word(line, match.end(), "UhIZCnkYzMm%:°") or (
        is_word(line, match.end(), "x") and match.end() - 1 == match.start("day2")  # not "zwischen dem 19. und dem 20."
    )
    return not counted and not is_dotted(line, match.start("day2"))


def ordinal_day(line: Tape, match: Match) -> Found | None:
    """Op de dertigste, on the twenty-first: from the eleventh on, where nothing that it could count follows."""
    at = match.start("day")
    day = line.sense(at, "O")
    after = line.classes[at + 1 : at + 2]
    if not isinstance(day, int) or not 11 <= day <= 31 or is_word(line, at, "CUWD"):
        return None
    if after not in ("", "\n", ".", ",", ";", ")", "?", "!") and not is_word(line, at + 1, "g"):
        return None
    return Found(at - 1, at, f"XXXX-XX-{day:02d}")
