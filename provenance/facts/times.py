"""Times of day by value: ``T22:48``, in the 12- and 24-hour forms of our languages.

"22h48", "10:48 pm", "8 Uhr", "kl. 14.30", "klo 9", "в 15:00", "alle 20.30". Two figures with a colon or a full stop
are a time only where nothing else is likely: the minutes have two digits, and a full stop needs a word beside it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from provenance.facts import spoken_times, time_zones
from provenance.facts.calendar.lexicon import UNSPACED, lexicon
from provenance.facts.calendar.needs import Sieve
from provenance.facts.calendar.tape import Tape, claimed, pattern, tape
from provenance.facts.reading import Reading
from provenance.model import Fact

_PART = r"(?:[,]?(?:f|t|i){0,2}<part:p>)?"
#: Hour and minutes with their sign, then the words around them; V is a word like "klo", h like "Uhr", u like "at".
#: The sign of minutes in Chinese, Japanese and Korean has the class of ordinal endings (o).
_GRAMMAR = (
    r"<part:p>t?<hour:n|k>[:.]<minute:n|k>h?",
    r"<part:p>?<hour:n|k><native:h>(?:<minute:n|k>o)?",
    rf"<strong:V>\.?<hour:n|k>(?:[:.h]<minute:n|k>(?::<second:n|k>)?)?h?<half:I>?{_PART}",
    rf"<hour:n|k>:<minute:n|k>(?::<second:n|k>)?h?<half:I>?{_PART}",
    rf"<hour:n|k>\.<minute:n|k>(?:-?h|<half:I>){_PART}",
    r"<at:u><hour:n|k>,<minute:n|k>\.?h",
    r"<hour:n|k>\.<minute:n|k><zone1:Z>",
    r"<hour:n|k><sign:h>\.?<minute:n|k><native:U>",
    r"<at:u>t?<hour:n|k>\.<minute:n|k>",
    rf"<hour:n|k><sign:h><minute:n|k>{_PART}",
    r"<at:u|i|F|T>?<hour:n|k>\.<sign:h>",
    r"<hour:n|C><half:I>",
    r"<hour:n|k><sign:h><half:I>",
    r"<at:u>t?<hour:n|C>(?:f|t|i){0,2}<part:p>",
    r"<part1:p>(?:f|t)?<hour:n|k>(?:-?o)?<sign:h>",
    rf"<at:u|i|F|T>?t?<hour:n|k>(?:-?o)?<sign:h>{_PART}",
    r"<digits:Y|z|n|k><zone:Z>",
    rf"<at:u>t?<hour:C><sign:h>{_PART}",
    r"<at:u|i|F|T|b>t?<noon:N>|<noon2:N>",
)


_TWELVE = re.compile(r"(?<![\d.,:])12(?:[:.]00)?[ \u00a0]\Z")
#: Languages whose words for noon say nothing else, or are listed with their preposition.
_NOON_ALONE = frozenset({"en", "pl", "hu", "sl", "uk", "lt", "lv", "et", "fi", "mk", "sk", "ja", "zh", "ko"})


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], ...]:
    lex = lexicon(language)
    return tuple(pattern(lex, template) for template in spoken_times.GRAMMAR + _GRAMMAR)


@cache
def _sieve(language: str) -> Sieve[re.Pattern[str]]:
    return Sieve(language, zip(spoken_times.GRAMMAR + _GRAMMAR, _patterns(language), strict=True))


def find(reading: Reading) -> list[Fact]:
    """The times of day of a text, in order, not overlapping."""
    line = tape(reading)
    if not _may_have_times(line):
        return []
    sieve = _sieve(line.lexicon.language).through(line.classes)
    return _said_once(reading, claimed(line, sieve, lambda match: _time(reading, line, match)))


def _said_once(reading: Reading, times: list[Fact]) -> list[Fact]:
    """One time where "12:00 noon", "12 noon" tell one twice."""
    kept: list[Fact] = []
    for fact in times:
        told = _TWELVE.search(reading.text, max(0, fact.start - 6), fact.start) if fact.value == "T12:00" else None
        if told and not reading.text[fact.start].isdigit():
            if kept and kept[-1].end > told.start():
                kept.pop()
            fact = reading.fact("time", "T12:00", told.start(), fact.end)
        kept.append(fact)
    return kept


def _may_have_times(line: Tape) -> bool:
    """A cheap look: figures, or a word like noon."""
    return "n" in line.classes or not _members(line.lexicon.language).isdisjoint(line.classes)


@cache
def _spoken(language: str) -> frozenset[str]:
    """The patterns of times told in words."""
    return frozenset(known.pattern for known in _patterns(language)[: len(spoken_times.GRAMMAR)])


@cache
def _members(language: str) -> frozenset[str]:
    return frozenset(char for kinds, char in lexicon(language).signatures.items() if kinds & set("VhINZχδκv"))


def _time(reading: Reading, line: Tape, match: re.Match[str]) -> Fact | None:
    group = match.groupdict()
    if match.re.pattern in _spoken(line.lexicon.language):
        return _worded(reading, line, match)
    for name in ("noon", "noon2"):
        if group.get(name):
            return _noon(reading, line, match, name)
    if group.get("digits"):
        return _four_digits(reading, line, match)
    if group.get("native") and line.lexicon.language not in UNSPACED and not group.get("sign"):
        return None
    if group.get("native") and group.get("sign") and line.sense(match.start("native"), "U") != "TM":
        return None
    hour = line.number(match.start("hour"))
    if hour is None or hour > 24:
        return None
    first, last = match.start("hour"), match.end() - 1
    minute = 0
    if group.get("minute"):
        at = match.start("minute")
        minute = int(line.words[at])
        written = line.ends[at] - line.starts[at]
        apart = not line.glued(match.start("hour"), at) and not group.get("sign")
        if minute > 59 or ((written != 2 or apart) and not group.get("native")):
            return None
        last = max(last, at)
    elif group.get("sign") and not (group.get("half") or group.get("part1")):
        long = hour == 24 and line.sense(match.start("sign"), "U") is not None  # "in 24 hours": seldom midnight
        if long or not _tells_the_hour(line, match):
            return None
    if _part_of_figure(line, first, last):
        return None
    if group.get("second") and int(line.words[match.start("second")]) > 59:
        return None
    hour = _on_24_hours(line, match, hour)
    if hour is None:
        return None
    seconds = f":{int(line.words[match.start('second')]):02d}" if group.get("second") else ""
    start = line.starts[match.start("strong") if group.get("strong") else first]
    return _fact(reading, f"T{hour % 24:02d}:{minute:02d}{seconds}", start, line.ends[last])


def _fact(reading: Reading, value: str, start: int, end: int) -> Fact:
    """The time with the zone that stands behind it, which is kept beside the value: "20:00 MEZ" is T20:00."""
    end, offset = time_zones.after(reading.text, end)
    return replace(reading.fact("time", value, start, end), offset=offset)


def _worded(reading: Reading, line: Tape, match: re.Match[str]) -> Fact | None:
    told = spoken_times.read(line, match)
    if told is None:
        return None
    first, told_hour, minute = told
    hour = _on_24_hours(line, match, told_hour)
    if hour is None:
        return None
    return _fact(reading, f"T{hour % 24:02d}:{minute:02d}", line.starts[first], line.ends[match.end() - 1])


def _four_digits(reading: Reading, line: Tape, match: re.Match[str]) -> Fact | None:
    """1300 GMT."""
    at = match.start("digits")
    digits = line.text[line.starts[at] : line.ends[at]]
    if len(digits) != 4 or not digits.isascii() or digits >= "2400" or digits[2:] > "59":
        return None
    return _fact(reading, f"T{digits[:2]}:{digits[2:]}", line.starts[at], line.ends[at])


def _noon(reading: Reading, line: Tape, match: re.Match[str], name: str) -> Fact | None:
    at = match.start(name)
    if name == "noon2" and line.lexicon.language not in _NOON_ALONE and line.sense(at, "N") != 0:
        return None  # "le Midi", "middag" without a preposition are other things as well
    if name == "noon2" and line.lexicon.language == "en" and _in_name(line, at):
        return None
    hour = line.sense(at, "N")
    return _fact(reading, f"T{hour:02d}:00", line.starts[at], line.ends[at])


def _in_name(line: Tape, at: int) -> bool:
    """Is it a word of a name ("Midnight Cowboy")?"""
    return line.text[line.starts[at]].isupper() and at > 0 and line.classes[at - 1] not in ".!?\n:"


def _tells_the_hour(line: Tape, match: re.Match[str]) -> bool:
    """Is "8 heures", "8h" the time of day and not a length: a word of its own ("Uhr"), or "at" before it?"""
    sign = match.start("sign")
    if "U" not in line.lexicon.senses.get(line.words[sign], {}):
        return True
    at = match.groupdict().get("at")
    return at is not None and line.sense(match.start("at"), "u") is not None


def _part_of_figure(line: Tape, first: int, last: int) -> bool:
    """Does the time lie within a longer row of figures ("1:12:30.5", "10.20.30")?"""
    before = first >= 2 and line.classes[first - 1] in ":./," and line.glued(first - 2, first)
    after = last + 2 < len(line.classes) + 1 and line.classes[last + 1 : last + 2] in (":", "/")
    after = after and last + 2 < len(line.classes) and line.glued(last, last + 2) and line.words[last + 2].isdecimal()
    return (before and line.words[first - 2].isdecimal()) or after


def _on_24_hours(line: Tape, match: re.Match[str], hour: int) -> int | None:
    """The hour of 24, from "pm" or a part of the day beside it."""
    group = match.groupdict()
    half = line.sense(match.start("half"), "I") if group.get("half") else None
    if half and not 1 <= hour <= 12:
        return None if half == "am" else hour
    if half == "pm":
        return hour % 12 + 12
    if half == "am":
        return hour % 12
    said = next((name for name in ("part", "part1") if group.get(name)), None)
    part = line.sense(match.start(said), "p") if said else None
    if part in ("AF", "EV") and hour < 12:
        return hour + 12
    return hour + 12 if part == "NI" and 8 <= hour < 12 else hour
