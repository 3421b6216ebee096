"""Dates at some distance from the article's own day: "yesterday", "last week", "vor zwei Jahren", "end of the year"."""

from __future__ import annotations

from provenance.facts.calendar.days import in_title
from provenance.facts.calendar.found import Found, Match, given, is_word, iso, place, value_of
from provenance.facts.calendar.tape import Tape


def relative_word(line: Tape, match: Match) -> Found | None:
    at = match.start("word")
    if line.lexicon.language == "de" and line.words[at] == "morgen" and line.text[line.starts[at]].isupper() and at:
        return None
    if in_title(line, at):
        return None
    if line.words[at] == "mañana" and line.lexicon.language == "es" and is_word(line, at - 1, "tR"):
        this = line.sense(at - 1, "R") == 0  # "esta mañana"; "las diez de la mañana" is no day
        return Found(at - 1, at, None, relative="P0D") if this else None
    return Found(at, match.end() - 1, None, relative=str(line.sense(at, "D")))


def relative_unit(line: Tape, match: Match) -> Found | None:
    way = line.sense(place(match, "way"), "R")
    if match["way3"]:  # "this evening"
        return Found(match.start(), match.end() - 1, None, relative="P0D") if way == 0 else None
    unit = str(line.sense(place(match, "unit"), "U"))
    if is_word(line, place(match, "unit"), "S"):
        return None  # Polish "lata": years, and summer
    if unit.startswith("T") or (match["unit"] and is_word(line, match.end(), "R")):
        return None
    if {line.words[place(match, "unit")], line.words[place(match, "way")]} & line.lexicon.plurals:
        return None  # "in the last years" is no year
    return Found(match.start("core"), match.end("core") - 1, None, relative=f"P{way}{unit}")


def month_of_year(line: Tape, match: Match) -> Found | None:
    """July of this year, décembre de l'année dernière."""
    month = value_of(line, match, "month", "M", "m")
    if month is None or line.sense(place(match, "unit"), "U") != "Y":
        return None
    way = line.sense(place(match, "way"), "R")
    return Found(match.start(), match.end() - 1, iso(None, month), relative=f"P{way}Y")


def relative_day(line: Tape, match: Match) -> Found | None:
    """Next Friday, last March, this summer."""
    way = line.sense(place(match, "way"), "R")
    if given(match, "weekday"):
        number = value_of(line, match, "weekday", "W", "w")
        relative = "ahead" if line.sense(place(match, "way"), "Q") else f"P{way}W"
        return Found(match.start(), match.end() - 1, f"XXXX-WXX-{number}", relative=relative, weekday=number)
    if given(match, "month"):
        month = value_of(line, match, "month", "M", "m")
        return Found(match.start(), match.end() - 1, f"XXXX-{month:02d}", relative=f"P{way}Y")
    return Found(match.start(), match.end() - 1, f"XXXX-{line.sense(place(match, 'season'), 'S')}", relative=f"P{way}Y")


def distance(line: Tape, match: Match) -> Found | None:
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
