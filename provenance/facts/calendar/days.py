"""Days and months in words: "3 May 2021", "2021. május 3.", "du 3 au 5 mai", "12月3日", "mid-March", "on Friday"."""

from __future__ import annotations

from provenance.facts import values
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

#: What makes a figure after an article an ordinal and no day: "el 3.º", "la 2ª".
_ORDINAL_SIGNS = ("º", "ª", "°")


def day_month_year(line: Tape, match: Match) -> Found | list[Found] | None:
    group = match.groupdict()
    month = value_of(line, match, "month", "M", "m", "E")
    day = line.number(place(match, "day"))
    if month is None or day is None or not 1 <= day <= 31:
        return None
    first = place(match, "day")
    if line.classes[first - 1 : first] == ":" and line.glued(first - 1, first):
        return None  # "12:30 December 27"
    stop = not line.lexicon.dots and line.classes[first + 1 : first + 2] == "."
    if stop and is_word(line, first + 2, "fF") and first + 3 < match.end():
        return None  # "since March 8. Between March and May"
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
    if is_word(line, before, "i") and not given(match, "weekday"):
        counted = is_word(line, match.end(), "x") and not is_capitalised(line, match.end())
        if line.words[before] in ("in", "during") or (line.words[before] == "since" and counted):
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
    if _is_name(line, at):
        return None
    return Found(at, match.end() - 1, iso(None, month))


#: Languages that write months small within a sentence.
_SMALL = frozenset("fr es it nl pl ro cs sk sl hr sr bs mk bg sv da no fi et lv lt ru uk".split())
_FORMS_OF_ADDRESS = frozenset("frau herr herrn mr mrs ms miss dr".split())


def _is_name(line: Tape, at: int) -> bool:
    """Is a month alone somebody's name: "Jean Avril", "met April Jones", "Frau Mai"?"""
    if not is_capitalised(line, at) or at == 0:
        return False
    if line.words[at - 1] in _FORMS_OF_ADDRESS:
        return True
    before = line.classes[at - 1]
    if line.lexicon.language == "en":
        named = at + 1 < len(line.words) and line.classes[at + 1] == "x" and is_capitalised(line, at + 1)
        return named and before == "x" and line.ends[at] + 1 == line.starts[at + 1]
    if line.lexicon.language not in _SMALL or line.text[line.starts[at] : line.ends[at]].isupper():
        return False
    initial = before == "." and at > 1 and line.ends[at - 2] - line.starts[at - 2] == 1 and is_capitalised(line, at - 2)
    return initial or (before == "x" and is_capitalised(line, at - 1))


def _leans(line: Tape, at: int) -> bool:
    """May a weak month ("mars", "may") be one here: a preposition or a part of time stands right before it?"""
    before = at - 1
    if before < 0:
        return line.lexicon.parts_after and is_word(line, at + 1, "PRJ")
    if line.lexicon.parts_after and is_word(line, at + 1, "PRJ"):
        return True
    if line.classes[before] == "-":  # "mi-mai"
        return is_word(line, before - 1, "P")
    beside_month = (is_word(line, before, "aT") and is_word(line, before - 1, "Mm")) or (
        is_word(line, at + 1, "-aT") and is_word(line, at + 2, "M")
    )  # "between March and May", "mart-mayıs döneminde"
    if not beside_month and not is_word(line, before, "iFTPBbR"):
        return False
    if line.words[at] == "august":
        return True
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


def native_range(line: Tape, match: Match) -> Found | None:
    """5月3日至5日, 2021年5月30日から6月2日まで."""
    first = native(line, match)
    if first is None:
        return None
    group = match.groupdict()
    month = line.number(match.start("month2" if group["month2"] else "month"))
    day = line.number(match.start("day2"))
    return Found(match.start(), match.end() - 1, f"{first.value}/{iso(year_said(line, match), month, day)}")


def weekday_and_day(line: Tape, match: Match) -> Found | None:
    """Friday the 15th, "le lundi 17" where no counted thing follows."""
    if not match["ordinal"] and is_word(line, match.end(), "xUhIZCnkYzM%mE:"):
        return None
    if (
        line.classes[match.end() : match.end() + 1] in (":", "%", "/", "-", "°")
        or line.number(place(match, "day")) is None
    ):
        return None
    if is_dotted(line, place(match, "day")):
        return None
    if line.lexicon.language == "pt" and line.words[place(match, "day") - 1] in ("as", "às"):
        return None  # "sexta as 4": an hour
    weekday = value_of(line, match, "weekday", "W")
    day = line.number(place(match, "day")) or 0
    if not 1 <= day <= 31 or (
        not line.classes[place(match, "day")].isascii() and is_word(line, place(match, "day"), "W")
    ):
        return None
    return Found(match.start(), match.end() - 1, f"XXXX-XX-{day:02d}", weekday=weekday)


def day_alone(line: Tape, match: Match) -> Found | None:
    """On the 18th, le 21, el día 18, am 27.: a day of a month that is not said, where no counted thing follows."""
    at = place(match, "day")
    day = line.number(at)
    if day is None or not 1 <= day <= 31 or is_dotted(line, at):
        return None
    end, first = match.end(), match.start()
    if is_word(line, first, "U") and is_word(line, first + 1, "f"):  # "the week of the 18th"
        if match["day2"] is None and line.sense(first, "U") != "W":
            return None
        first += match["day2"] is None
    if given(match, "unit"):
        if line.words[match.start("unit")] not in line.lexicon.day_words or is_word(line, end, "xOq"):
            return None
        return Found(first, end - 1, f"XXXX-XX-{day:02d}")
    if match["day1"]:
        said = line.words[first] == line.lexicon.day_article and not is_word(line, first - 1, "nkYzC")
        said = said and line.text[line.ends[at] : line.ends[at] + 2].lstrip(".")[:1] not in _ORDINAL_SIGNS
        return Found(first, at, f"XXXX-XX-{day:02d}") if said else None
    if not match["ordinal"] and (not line.lexicon.dots or line.words[first] not in line.lexicon.day_prepositions):
        return None
    if match["ordinal"] and not is_word(line, first + 1, "t"):
        return None
    after = line.classes[end : end + 1]
    if after and after in ".,;)?!" and not line.glued(end - 1, end):
        return None
    if after not in ("", "\n", ".", ",", ";", ")", "?", "!") and not is_word(line, end, "iaTFg"):
        return None
    return Found(first + 1, end - 1, f"XXXX-XX-{day:02d}")


def weekday_of_month(line: Tape, match: Match) -> Found | None:
    """The first Tuesday of November, el último lunes de mayo de 2018, the second Monday of next month."""
    number = line.number(match.start("number")) if match["number"] else None
    last = match["way"] is not None and line.sense(match.start("way"), "R") == -1
    weekday = value_of(line, match, "weekday", "W")
    if weekday is None or not (last or (number and 1 <= number <= 5)):
        return None
    if match["month"]:
        month, year, relative = value_of(line, match, "month", "M", "m"), year_said(line, match), None
    else:
        unit, way = ("unit", "way1") if match["unit"] else ("unit2", "way2")
        if line.sense(match.start(unit), "U") != "M":
            return None
        month, year, relative = None, None, f"P{line.sense(match.start(way), 'R')}M"
    nth = -1 if last else number or 0
    there = values.nth_weekday(int(year), month, weekday, nth) if year and month else None
    value = there or f"XXXX-{f'{month:02d}' if month else 'XX'}-WXX-{weekday}-#{nth}"
    return Found(match.start(), match.end() - 1, value, relative=relative, weekday=weekday)


def is_dotted(line: Tape, at: int) -> bool:
    """Does another figure hang on this one: 18.30, 3,5?"""
    return (
        line.classes[at + 1 : at + 2] in (".", ",")
        and at + 2 < len(line.words)
        and (line.words[at + 2].isdecimal() and line.glued(at, at + 2))
    )


def weekday_alone(line: Tape, match: Match) -> Found | None:
    at = match.start("weekday")
    number = value_of(line, match, "weekday", "W")
    if number is None or in_title(line, at) or _is_other_word(line, at) or is_every(line, at):
        return None
    return Found(at, at, f"XXXX-WXX-{number}", weekday=number)


def is_every(line: Tape, at: int) -> bool:
    """Every Monday, "montags", "los lunes": no day but a habit."""
    if line.words[at] in line.lexicon.habits:
        return True
    before = at - 2 if is_word(line, at - 1, "tn") else at - 1
    if is_word(line, at - 1, "R") and is_word(line, at - 2, "ε"):
        return True  # "jeden letzten Samstag"
    return is_word(line, at - 1, "ε") or (is_word(line, at - 1, "tO") and is_word(line, before, "ε"))


def _is_other_word(line: Tape, at: int) -> bool:
    """Is a weekday that is also an ordinal or a unit the other word here ("quarta rodada", "trei luni")?"""
    senses = line.lexicon.senses[line.words[at]]
    if "O" in senses:
        bare = line.words[at - 1 : at] == ["a"] and not is_word(line, at - 2, "iFT")  # "a quinta do avô"
        leans = (is_word(line, at - 1, "iRTFa") and not bare) or (
            is_word(line, at - 1, "t") and is_word(line, at - 2, "iFT")
        )
        return is_word(line, at + 1, "xoOUYqc") or not leans
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
