"""Years, decades, centuries, seasons, quarters and weeks: "1923", "die 1990er", "XXe siècle", "Q3 2016"."""

from __future__ import annotations

from datetime import date
from functools import cache

from provenance import data
from provenance.facts.calendar.found import (
    Found,
    Match,
    given,
    is_capitalised,
    is_word,
    iso,
    place,
    value_of,
    year_said,
)
from provenance.facts.calendar.tape import Tape
from provenance.facts.lexicon import lexicon


def year_alone(line: Tape, match: Match) -> Found | None:
    at = place(match, "year")
    return Found(match.start(), match.end() - 1, line.words[at]) if _is_year(line, at, match) else None


def early_year(line: Tape, match: Match) -> Found | None:
    """In the year 247."""
    word = line.words[match.start("year")]
    if len(word) != 3:
        return None
    return Found(match.start("mark"), match.end() - 1, word.zfill(4))


def _is_year(line: Tape, at: int, match: Match) -> bool:
    """Is a bare figure of four digits a year? Its neighbours decide; a counted thing after it speaks against."""
    lex, classes, word, end = line.lexicon, line.classes, line.words[at], match.end()
    before = classes[at - 1] if at else "\n"
    after = classes[match.end()] if match.end() < len(classes) else "\n"
    if given(match, "mark"):
        return True
    if before in ".,:/-" and at > 1 and line.glued(at - 2, at) and classes[at - 2] in "nkYz":
        return False
    decimals = after in ".,:/-" and end + 1 < len(classes) and classes[end + 1] in "nkYz"
    if decimals and line.glued(at, end + 1):
        return False
    if after in ("%", "q", "°") or is_word(line, end, "UhIZM"):
        return False
    if not "1400" <= word < "2200" or (at and line.words[at - 1] in _labels(lex.language)):
        return False
    if _counts(line, word, end) or (_in_one_word(line, at) and is_word(line, end, "xC")):
        return False
    if word.endswith("00") and _dated(line, end):
        return False  # "1600 in the year 2011 and 1700 last year"
    counted = after == "x" and (lex.language == "de" or not is_capitalised(line, end))
    if is_word(line, at - 1, "a") and at > 1 and classes[at - 2] == "Y":
        return not (counted and word[-2:] == line.words[at - 2][-2:] == "00")
    if is_word(line, at - 1, "iFTBbPfR"):
        return not counted or word[-2:] != "00"
    if before == "(" and after in ")":
        return True
    if word[2:] == "00" or not "1700" <= word < "2100":
        return False
    if lex.years_before_nouns:
        return True
    if lex.bare_years or is_word(line, at - 1, "ta") or before in "(,\n" or after == ")":
        return not counted or (lex.bare_years and not is_capitalised(line, end))
    return after in ".,;:)\n!?" or is_word(line, end, "iaFTftG")


def _in_one_word(line: Tape, at: int) -> bool:
    """Is the year a compound number word, which counts what follows it: "duemilaventi casi"?"""
    return line.text[line.starts[at] : line.ends[at]].isalpha()


def _dated(line: Tape, end: int) -> bool:
    """Does what a figure counts have its own year behind it: "1700 im vergangenen Jahr"?"""
    while is_word(line, end, "it"):
        end += 1
    return (is_word(line, end, "R") and is_word(line, end + 1, "U")) or (
        is_word(line, end, "y") and is_word(line, end + 1, "Y")
    )


def _counts(line: Tape, word: str, end: int) -> bool:
    """Does a count go on at ``end``, at once or behind a second figure: "1500 and 2000 million", "1500 to 2000 men"?"""
    classes, rounded = line.classes, word.endswith("00")
    if end + 2 < len(classes) and classes[end + 1] == "Y" and classes[end] not in ".,;:\n":
        rounded &= line.words[end + 1].endswith("00")
        end += 2
        if rounded and classes[end] == "x" and not is_capitalised(line, end):
            return True
    return end < len(classes) and line.words[end] in _magnitudes(line.lexicon.language)


@cache
def _magnitudes(language: str) -> frozenset[str]:
    """The words that multiply a figure: "million"."""
    numbers = lexicon(language)
    return frozenset(word for word, power in numbers.scales.items() if power >= 1000) if numbers else frozenset()


@cache
def _labels(language: str) -> frozenset[str]:
    """Words before a figure that make it a name: "Room 1984", "Seite 1999"."""
    table = data.toml("figure_labels")
    words = f"{table['*']} {table.get(language, '')}".lower().split()
    return frozenset(word for word in words if len(word) > 2 and word.isalpha())


def season(line: Tape, match: Match) -> Found | None:
    at = place(match, "season")
    if given(match, "season1") and not line.lexicon.parts_after:
        return None  # "2014 Winter Olympics"
    season = line.sense(at, "S")
    return Found(match.start(), match.end() - 1, f"{year_said(line, match)}-{season}")


def quarter(line: Tape, match: Match) -> Found | None:
    number = line.number(place(match, "number"))
    half = given(match, "half") or (given(match, "q") and is_word(line, place(match, "q"), "H"))
    if number is None or not 1 <= number <= (2 if half else 4):
        return None
    if given(match, "q") and line.words[place(match, "q")] in line.lexicon.plurals:
        return None  # "three quarters" is no third quarter
    if given(match, "way"):
        return _of_relative_year(line, match, f"{'H' if half else 'Q'}{number}")
    year = year_said(line, match) or "XXXX"
    if half and year == "XXXX" and given(match, "q") and line.words[place(match, "q")] in line.lexicon.halves:
        return None  # the second half of a match
    return Found(match.start(), match.end() - 1, f"{year}-{'H' if half else 'Q'}{number}")


def _of_relative_year(line: Tape, match: Match, part: str) -> Found | None:
    """The first quarter of next year, het eerste kwartaal van vorig jaar, K3 dit jaar."""
    if line.sense(place(match, "unit"), "U") != "Y":
        return None
    way = line.sense(place(match, "way"), "R")
    return Found(match.start(), match.end() - 1, f"XXXX-{part}", relative=f"P{way}Y")


def week(line: Tape, match: Match) -> Found | None:
    """KW 45, week 23 of 2016, the 12th week of 2023. A low number without a year counts weeks of something else."""
    mark = is_word(line, match.start("unit"), "ω")
    if not mark and line.sense(match.start("unit"), "U") != "W":
        return None
    number, year = line.number(place(match, "number")), year_said(line, match)
    if number is None or not 1 <= number <= 53 or not (mark or year or number >= 10):
        return None
    if not year and (line.classes[match.end() : match.end() + 1] in ("%", ".") and _hangs(line, match.end())):
        return None
    return Found(match.start(), match.end() - 1, f"{year or 'XXXX'}-W{number:02d}")


def _hangs(line: Tape, at: int) -> bool:
    """Does a figure hang on the sign at ``at`` ("week 12.5")?"""
    return line.classes[at] == "%" or (at + 1 < len(line.words) and line.glued(at - 1, at + 1))


def week_of(line: Tape, match: Match) -> Found | None:
    """The first week of 2015, the last week of December 2016."""
    unit = line.sense(match.start("unit"), "U")
    if unit not in ("W", "M"):
        return None
    year = year_said(line, match) or "XXXX"
    number = line.number(match.start("number")) if match["number"] else None
    last = match["way"] is not None and line.sense(match.start("way"), "R") == -1
    if not last and not number:
        return None
    if unit == "M":
        whole = number is not None and number <= 12 and year != "XXXX" and not match.groupdict().get("month")
        return Found(match.start(), match.end() - 1, iso(year, number)) if whole else None
    if match["month"]:
        month = value_of(line, match, "month", "M", "m")
        value = f"{year}-{month:02d}-W{5 if last else number:02d}"
    else:
        value = f"{year}-W{date(int(year), 12, 28).isocalendar().week if last else number:02d}"
    return Found(match.start(), match.end() - 1, value)


def century(line: Tape, match: Match) -> Found | None:
    at = match.start("number")
    number = line.number(at)
    if number is None or not 1 <= number <= 21:
        return None
    mark = next(index for index in range(match.start(), match.end()) if is_word(line, index, "c"))
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


def era_year(line: Tape, match: Match) -> Found | None:
    year = int(line.words[match.start("year")])
    if _before_christ(line, match):
        return Found(match.start(), match.end() - 1, f"-{year - 1:04d}")
    return Found(match.start(), match.end() - 1, f"{year:04d}")


def decade(line: Tape, match: Match) -> Found | None:
    at = place(match, "year")
    word = line.words[at]
    if not word.endswith("0"):
        return None
    if match["mark2"] and line.sense(match.start("mark2"), "U") != "DE":
        return None
    if line.lexicon.hundreds and word.endswith("00"):
        return Found(match.start(), match.end() - 1, f"{word[:2]}XX")  # "på 1800-talet"
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
    apart = is_word(line, match.end() - 1, "X")
    return (apart or line.glued(at, at + 1)) and (line.lexicon.language != "en" or at > match.start())


def decade_in_words(line: Tape, match: Match) -> Found | None:
    """Gli anni Settanta, the nineties."""
    if match["word"]:
        tens = line.sense(match.start(), "d")
        if isinstance(tens, str):  # Italian "il Novecento"
            return Found(match.start(), match.end() - 1, tens) if is_capitalised(line, match.start()) else None
    else:
        tens = line.number(match.start("tens"))
    if not tens or int(tens) % 10 or not 20 <= int(tens) <= 90:
        return None
    return Found(match.start(), match.end() - 1, f"19{int(tens) // 10}X")
