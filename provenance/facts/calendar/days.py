"""Days and months in words: "3 May 2021", "2021. május 3.", "du 3 au 5 mai", "12月3日", "mid-March", "on Friday"."""

from __future__ import annotations

from provenance.facts.calendar.found import (
    Found,
    Match,
    given,
    is_capitalised,
    is_word,
    iso,
    place,
    value_of,
    weekday_of,
    year_said,
)
from provenance.facts.calendar.lexicon import UNSPACED
from provenance.facts.calendar.tape import Tape


def day_month_year(line: Tape, match: Match) -> Found | list[Found] | None:
    group = match.groupdict()
    month = value_of(line, match, "month", "M", "m", "E")
    day = line.number(place(match, "day"))
    if month is None or day is None or not 1 <= day <= 31:
        return None
    year = year_said(line, match)
    if not group.get("day2"):
        return Found(match.start(), match.end() - 1, iso(year, month, day), weekday=weekday_of(line, match))
    second = line.number(match.start("day2"))
    if second is None or not 1 <= second <= 31 or second == day:
        return None
    if second < day and not is_word(line, match.start("link"), "a"):
        return None
    values = iso(year, month, day), iso(year, month, second)
    if is_word(line, match.start("link"), "a") and not is_word(
        line, match.start() - 1, "B"
    ):  # "the 18th and 19th of June"
        middle = match.start("link")
        return [Found(match.start(), middle - 1, values[0]), Found(middle + 1, match.end() - 1, values[1])]
    return Found(match.start(), match.end() - 1, "/".join(values), weekday=weekday_of(line, match))


def year_month_day(line: Tape, match: Match) -> Found | None:
    month = value_of(line, match, "month", "M", "m", "E")
    day = line.number(place(match, "day")) if given(match, "day") else None
    year = year_said(line, match)
    if month is None or (day is not None and not 1 <= day <= 31):
        return None
    if set(line.classes[match.start() : match.end()]) & set("-/") and not line.glued(match.start(), match.end() - 1):
        return None
    return Found(match.start(), match.end() - 1, iso(year, month, day), weekday=weekday_of(line, match))


def month_day(line: Tape, match: Match) -> Found | list[Found] | None:
    """May 17: only where the language puts the month first; "in May 17 people …" is none."""
    before = place(match, "month") - 1
    if not line.lexicon.month_first and not match["month1"]:
        return None
    if line.words[place(match, "month")] not in line.lexicon.month_names:
        return None
    if is_word(line, before, "i") and not given(match, "weekday") and line.words[before] in ("in", "during", "since"):
        return None
    return day_month_year(line, match)


def month_year(line: Tape, match: Match) -> Found | None:
    month = value_of(line, match, "month", "M", "m", "E")
    year = year_said(line, match)
    return Found(match.start(), match.end() - 1, iso(year, month)) if month and year else None


def month(line: Tape, match: Match) -> Found | None:
    at = match.start("month")
    month = value_of(line, match, "month", "M", "m")
    if month is None or line.sense(at, "C") is not None:  # "sept heures"
        return None
    if not is_word(line, at, "M") and not _leans(line, at):
        return None
    return Found(at, match.end() - 1, iso(None, month))


def _leans(line: Tape, at: int) -> bool:
    """May a weak month ("mars", "may") be one here: a preposition or a part of time stands right before it?"""
    before = at - 1
    if before < 0:
        return line.lexicon.parts_after and is_word(line, at + 1, "PRJ")
    if line.lexicon.parts_after and is_word(line, at + 1, "PRJ"):
        return True
    if line.classes[before] == "-":  # "mi-mai"
        return is_word(line, before - 1, "P")
    if not is_word(line, before, "iFTPBbR"):
        return False
    if line.lexicon.language != "de" and (line.lexicon.language == "en") is not is_capitalised(line, at):
        return False  # "may" is no month in English, "May" none where months are written small
    return not (at + 1 < len(line.classes) and line.classes[at + 1] == "'")


def native(line: Tape, match: Match) -> Found | None:
    """2021年12月3日, 12月3日, 2021年12月, 12月."""
    month, day = line.number(place(match, "month")), None
    if given(match, "day"):
        day = line.number(place(match, "day"))
    if month is None or month > 12 or line.lexicon.language not in UNSPACED:
        return None
    return Found(match.start(), match.end() - 1, iso(year_said(line, match), month, day))


def weekday_and_day(line: Tape, match: Match) -> Found | None:
    """Friday the 15th, "le lundi 17" where no counted thing follows."""
    if not match["ordinal"] and is_word(line, match.end(), "xUhIZCnkYzM%mE:"):
        return None
    if (
        line.classes[match.end() : match.end() + 1] in (":", "%", "/", "-", "°")
        or line.number(match.start("day")) is None
    ):
        return None
    if _is_dotted(line, match.start("day")):
        return None
    weekday = value_of(line, match, "weekday", "W")
    return Found(match.start(), match.end() - 1, f"XXXX-XX-{line.number(match.start('day')):02d}", weekday=weekday)


def _is_dotted(line: Tape, at: int) -> bool:
    """Does another figure hang on this one: 18.30, 3,5?"""
    return (
        line.classes[at + 1 : at + 2] in (".", ",")
        and at + 2 < len(line.words)
        and (line.words[at + 2].isdecimal() and line.glued(at, at + 2))
    )


def weekday_alone(line: Tape, match: Match) -> Found | None:
    at = match.start("weekday")
    number = value_of(line, match, "weekday", "W")
    if number is None or in_title(line, at) or _is_other_word(line, at):
        return None
    return Found(at, at, f"XXXX-WXX-{number}", weekday=number)


def _is_other_word(line: Tape, at: int) -> bool:
    """Is a weekday that is also an ordinal or a unit the other word here ("quarta rodada", "trei luni")?"""
    senses = line.lexicon.senses[line.words[at]]
    if "O" in senses:
        return is_word(line, at + 1, "xoOUYqc") or not is_word(line, at - 1, "itRTFa")
    return "U" in senses and is_word(line, at - 1, "nkYzC")


def in_title(line: Tape, at: int) -> bool:
    """Is an English word for a day part of a name ("The Sunday Times", "Saturday Night Live", "USA Today")?"""
    if line.lexicon.language != "en" or not is_capitalised(line, at):
        return False
    if line.sense(at, "D"):
        return at > 0 and line.classes[at - 1] not in ".!?:\n(-'q" + '"'
    after = at + 1 < len(line.words) and is_capitalised(line, at + 1)
    before = at > 0 and is_capitalised(line, at - 1) and line.words[at - 1] == "the"
    return after and (
        before or (at + 2 < len(line.words) and is_capitalised(line, at + 2) and is_word(line, at + 1, "p"))
    )
