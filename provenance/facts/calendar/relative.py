"""Dates at some distance from the article's own day: "yesterday", "last week", "vor zwei Jahren", "end of the year"."""

from __future__ import annotations

from provenance.facts.calendar.days import in_title, is_every
from provenance.facts.calendar.found import Found, Match, given, is_capitalised, is_word, iso, place, value_of
from provenance.facts.calendar.tape import Tape

_INDEFINITE = frozenset("un una um uma ein eine einem einen een en ett et an o një".split())


def relative_word(line: Tape, match: Match) -> Found | None:
    at = match.start("word")
    if line.lexicon.language == "de" and line.words[at] == "morgen" and line.text[line.starts[at]].isupper() and at:
        return None
    if in_title(line, at) or (line.words[at] == "domani" and line.words[at - 1] in ("il", "un") and at):
        return None  # "il domani dei giovani"
    if line.words[at] == "mañana" and line.lexicon.language == "es" and is_word(line, at - 1, "tR"):
        this = line.sense(at - 1, "R") == 0  # "esta mañana"; "las diez de la mañana" is no day
        return Found(at - 1, at, None, relative="P0D") if this else None
    offset, _, part = str(line.sense(at, "D")).partition(" ")
    if part and is_word(line, match.end(), "Yk"):
        return None  # "Jahresende 2018" is told by its year
    return Found(at, match.end() - 1, None, relative=offset, modifier=part or None)


def relative_unit(line: Tape, match: Match) -> Found | None:
    way = line.sense(place(match, "way"), "R")
    if match["way3"]:  # "this evening"
        soon = way == 0 or line.sense(place(match, "way"), "Q")  # "de komende avond"
        return Found(match.start(), match.end() - 1, None, relative="P0D") if soon else None
    unit = str(line.sense(place(match, "unit"), "U"))
    if is_word(line, place(match, "unit"), "S"):
        return None  # Polish "lata": years, and summer
    if unit.startswith("T") or (match["unit"] and is_word(line, match.end(), "R")):
        return None
    if unit == "H" and line.words[place(match, "unit")] in line.lexicon.halves:
        return None  # "half past nine"
    if {line.words[place(match, "unit")], line.words[place(match, "way")]} & line.lexicon.plurals:
        return None  # "in the last years" is no year
    if unit == "Y" and (is_word(line, match.end("core"), "λ") or is_word(line, match.start("core") - 1, "λ")):
        return None  # "este año escolar"
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
        if is_every(line, match.start()):
            return None  # "jeden letzten Samstag"
        relative = "ahead" if line.sense(place(match, "way"), "Q") else f"P{way}W"
        return Found(match.start(), match.end() - 1, f"XXXX-WXX-{number}", relative=relative, weekday=number)
    if given(match, "month"):
        month = value_of(line, match, "month", "M", "m")
        weak = not is_word(line, place(match, "month"), "M") and line.lexicon.language == "en"
        if weak and not is_capitalised(line, place(match, "month")):
            return None  # "march past"
        return Found(match.start(), match.end() - 1, f"XXXX-{month:02d}", relative=f"P{way}Y")
    return Found(match.start(), match.end() - 1, f"XXXX-{line.sense(place(match, 'season'), 'S')}", relative=f"P{way}Y")


def distance(line: Tape, match: Match) -> Found | None:
    """Two years ago, in three days."""
    unit = str(line.sense(match.start("unit"), "U"))
    after = line.words[match.start("after")] if match.groupdict().get("after") else ""
    if after == "terug" and is_word(line, match.start() - 1, "uAμ" if unit.startswith("T") else "Aμ"):
        return None  # "om 7 uur terug", "binnen 3 jaar terug": back, not ago
    if match.groupdict().get("rough") and line.sense(match.start("rough"), "b") != "approx":
        return None  # "vor rund zwei Jahren", but "vor nach drei Tagen"
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
    modifier = "approx" if match["number"] and is_word(line, match.start("number"), "ρ") else None
    return Found(match.start(), match.end() - 1, None, relative=_that_day(sign * number, unit), modifier=modifier)


def _that_day(count: int, unit: str) -> str:
    """The day that lies so far off, "two weeks ago", where "last week" is the whole week: "P-2W0D" beside "P-1W"."""
    return f"P{count}{unit}0D" if unit in ("W", "M", "Y") else f"P{count}{unit}"


def within(line: Tape, match: Match) -> Found | None:
    """Within two weeks, dentro de 10 meses: from the article's day on; "within two weeks of the vote" is another's."""
    unit, number = str(line.sense(match.start("unit"), "U")), line.number(place(match, "number"))
    if (is_word(line, match.end(), "fgFb") and line.words[match.end()] != "terug") or number is None:
        return None
    if unit not in ("D", "W", "M", "Y"):
        few = unit.startswith("T") and not given(match, "way")
        return Found(match.start(), match.end() - 1, None, relative=f"PT{number}{unit[1]}") if few else None
    if given(match, "way") and line.sense(place(match, "way"), "R") != 1:
        return None
    return Found(match.start(), match.end() - 1, None, relative=f"P0D0D/{_that_day(number, unit)}")


def fortnight(line: Tape, match: Match) -> Found | None:
    """A fortnight ago, in the past fortnight."""
    if given(match, "way"):
        way = line.sense(place(match, "way"), "R")
        if way not in (-1, 1):
            return None
        return Found(match.start(), match.end() - 1, None, relative="P-2W/P0W" if way == -1 else "P0W/P2W")
    if match["ahead"]:
        return Found(match.start(), match.end() - 1, None, relative="P2W0D")
    return Found(
        match.start(), match.end() - 1, None, relative=f"P{2 * int(line.sense(match.start('after'), 'g') or 0)}W0D"
    )


def rest(line: Tape, match: Match) -> Found | None:
    """The rest of the month: from the article's day to the end of it."""
    unit = line.sense(match.start("unit"), "U")
    if unit not in ("Y", "M", "W") or line.words[match.start("unit")] in line.lexicon.plurals:
        return None
    if _goes_on(line, match.end()):
        return None
    return Found(match.start(), match.end() - 1, None, relative=f"P0D/P0{unit}")


def after_next(line: Tape, match: Match) -> Found | None:
    """The month after next."""
    unit = line.sense(match.start("unit"), "U")
    if line.sense(match.start("after"), "b") != "after" or line.sense(match.start("way"), "R") != 1:
        return None
    if unit not in ("Y", "M", "W", "WE") or is_word(line, match.end(), "UWMmnCp"):
        return None
    return Found(match.start("unit"), match.end() - 1, None, relative=f"P2{unit}")


def past_weekday(line: Tape, match: Match) -> Found | None:
    """This past Wednesday: the nearest behind."""
    if line.sense(match.start("this"), "R") != 0 or line.sense(match.start("way"), "R") != -1:
        return None
    number = value_of(line, match, "weekday", "W")
    return Found(match.start(), match.end() - 1, f"XXXX-WXX-{number}", relative="behind", weekday=number)


def distances(line: Tape, match: Match) -> Found | None:
    """2 years, 1 month and 21 days ago."""
    sign, parts, first = -1, "", None
    for index in range(match.start(), match.end()):
        unit = line.sense(index, "U")
        if unit is not None and (is_word(line, index, "U") and first is not None):
            if str(unit) not in ("Y", "M", "W", "D") or str(unit) in parts:
                return None
            parts += f"{sign_of(line, match) * first}{unit}"
            first = None
        elif is_word(line, index, "nC") and first is None:
            first = line.number(index)
    sign = sign_of(line, match)
    return Found(match.start(), match.end() - 1, None, relative=f"P{parts}") if sign and parts else None


def sign_of(line: Tape, match: Match) -> int:
    """Minus one where a distance lies behind, one where it lies ahead."""
    for kind in ("G", "A", "g"):
        for name in ("before", "after"):
            if match.groupdict().get(name):
                sense = line.sense(match.start(name), kind)
                if sense is not None:
                    return int(sense)
    return -1


def distance_from_day(line: Tape, match: Match) -> Found | None:
    """Two days after tomorrow, dos días antes de ayer, three weeks from today."""
    unit, number = str(line.sense(match.start("unit"), "U")), line.number(match.start("number"))
    anchor = str(line.sense(match.start("word"), "D"))
    if number is None or unit not in ("D", "W", "M", "Y") or not anchor.endswith("D"):
        return None
    sign = 1
    if match["dir"]:
        kind = line.sense(match.start("dir"), "b")
        if kind == "approx":
            return None
        sign = -1 if kind == "before" else 1
    days = int(anchor[1:-1])
    if unit in ("D", "W"):
        relative = f"P{sign * number * (7 if unit == 'W' else 1) + days}D"
    else:
        relative = f"P{sign * number}{unit}{days}D"
    if is_word(line, match.start() - 1, "μ"):
        return Found(match.start() - 1, match.end() - 1, None, relative=f"{anchor}0D/{relative}")
    return Found(match.start(), match.end() - 1, None, relative=relative)


def stretch(line: Tape, match: Match) -> Found | None:
    """The last five years, ces dix dernières années, die nächsten drei Tage: up to the article's day or from it."""
    way, unit = line.sense(place(match, "way"), "R"), str(line.sense(place(match, "unit"), "U"))
    number = line.number(place(match, "number"))
    if (
        number is None
        or not 2 <= number <= 999
        or way not in (-1, 1)
        or unit not in ("D", "W", "M", "Y", "Q", "DE", "CE")
    ):
        return None
    if match["number2"] and is_word(line, match.end(), "UM"):
        return None
    if not match["number"] and not {line.words[place(match, "unit")], line.words[place(match, "way")]} & (
        line.lexicon.plurals
    ):
        return None  # "we will be 3 next week"
    if unit == "CE":
        number, unit = number * 100, "Y"
    relative = f"P-{number}{unit}/P0{unit}" if way < 0 else f"P0{unit}/P{number}{unit}"
    modifier = "approx" if is_word(line, place(match, "number"), "ρ") else None
    return Found(match.start(), match.end() - 1, None, relative=relative, modifier=modifier)


def part_of_unit(line: Tape, match: Match) -> Found | None:
    """The end of the year, Mitte des Monats, az év végén: of the one that the article lies in."""
    at = place(match, "unit")
    unit = str(line.sense(at, "U"))
    if unit not in ("Y", "M", "W", "DE", "CE") or line.words[at] in line.lexicon.plurals or is_word(line, at, "SX"):
        return None
    if match["part1"]:
        before = match.start() - 2 if line.classes[match.start() - 1 : match.start()] == "." else match.start() - 1
        if not line.lexicon.parts_after or is_word(line, before, "Yn"):
            return None
    elif _goes_on(line, match.end()) or (line.lexicon.parts_after and is_word(line, match.end(), "P")):
        return None
    modifier = str(line.sense(place(match, "part"), "P"))
    return Found(match.start(), match.end() - 1, None, relative=f"P0{unit}", modifier=modifier)


def sometime(line: Tape, match: Match) -> Found | None:
    """Later in the year, eerder in de week: the one that the article lies in."""
    unit = str(line.sense(match.start("unit"), "U"))
    if unit not in ("Y", "M", "W") or line.words[match.start("unit")] in line.lexicon.plurals:
        return None
    return None if _goes_on(line, match.end()) else Found(match.start(), match.end() - 1, None, relative=f"P0{unit}")


def _goes_on(line: Tape, at: int) -> bool:
    """Does what follows name the unit ("the end of the year 1998", "début du mois d'avril")?"""
    while is_word(line, at, "ft") or line.classes[at : at + 1] == "'":
        at += 1
    return is_word(line, at, "YnkOMmR")


def day_of_relative_month(line: Tape, match: Match) -> Found | None:
    """The 20th of next month, del 4 al 23 de este mes."""
    if line.sense(place(match, "unit"), "U") != "M":
        return None
    day = line.number(match.start("day"))
    second = line.number(match.start("day2")) if match["day2"] else None
    last = match.start("day2") if match["day2"] else match.start("day")
    leans = second is not None or is_word(line, last, "O")
    leans = leans or any(is_word(line, at, "fo.") for at in range(last + 1, place(match, "way")))
    leans = leans or (match.start("day") > 0 and line.words[match.start("day") - 1] in line.lexicon.day_words)
    if is_word(line, match.start("day"), "W"):
        return None  # Portuguese "sexta": sixth, and Friday
    if day is None or not 1 <= day <= 31 or not (leans or line.classes[last + 1] == "."):
        return None
    relative = f"P{line.sense(place(match, 'way'), 'R')}M"
    value = f"XXXX-XX-{day:02d}"
    if second is not None:
        if not day < second <= 31:
            return None
        value += f"/XXXX-XX-{second:02d}"
    return Found(match.start(), match.end() - 1, value, relative=relative)


def week_of_relative(line: Tape, match: Match) -> Found | None:
    """Week 27 of last year, the third week of next month."""
    if line.sense(place(match, "week"), "U") != "W":
        return None
    unit, way = line.sense(place(match, "unit"), "U"), line.sense(place(match, "way"), "R")
    number = line.number(place(match, "number")) if given(match, "number") else None
    if match["last"]:
        number = 5 if unit == "M" and line.sense(match.start("last"), "R") == -1 else None
    if number is None or unit not in ("Y", "M") or not 1 <= number <= (53 if unit == "Y" else 5):
        return None
    value = f"XXXX-W{number:02d}" if unit == "Y" else f"XXXX-XX-W{number:02d}"
    return Found(match.start(), match.end() - 1, value, relative=f"P{way}{unit}")


def relative_weekday(line: Tape, match: Match) -> Found | None:
    """Yesterday (Monday), am heutigen Samstag."""
    offset = str(line.sense(place(match, "word"), "D"))
    number = value_of(line, match, "weekday", "W")
    if not offset.endswith("D") or number is None or in_title(line, place(match, "word")):
        return None
    end = match.end() - 1
    if "(" in match[0] and line.classes[end + 1 : end + 2] != ")":
        return None
    last = end + ("(" in match[0])
    return Found(match.start(), last, f"XXXX-WXX-{number}", relative=offset, weekday=number)


def now(line: Tape, match: Match) -> Found | None:
    """The article's day as the end of a range; dropped again where there is no range."""
    return Found(match.start("word"), match.end() - 1, None, relative="now")


def weekend(line: Tape, match: Match) -> Found | None:
    """Over the weekend, am Wochenende, le week-end: that of the article's week."""
    at = match.start("unit")
    if line.sense(at, "U") != "WE" or (is_word(line, at + 1, "fx-") and line.lexicon.language == "en"):
        return None
    if line.words[at - 1] in _INDEFINITE or (line.words[at - 1] == "a" and line.lexicon.language == "en"):
        return None
    return Found(at, at, None, relative="P0WE")
