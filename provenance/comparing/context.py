"""What the words beside a fact add to its value: the half of the day of an hour, points of a per cent, small coins.

A fact's own span is kept short; the ledger needs to know that "8" of "at 8 in the evening" is never 8 in the morning,
that "3 percentage points" are not "3 %", and that "80 cents" are 0.80.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from provenance import data
from provenance.comparing import values
from provenance.comparing.values import Atom
from provenance.model import Fact

_UNSPACED = frozenset({"zh", "ja", "ko", "ar"})
#: How far before and after an hour its half of the day is looked for.
_BEFORE, _AFTER = 14, 22
_BREAK = re.compile(r"[.!?,;:()\[\]\"«»“”\n\d]|[–—-] ")
_AND_HALF = re.compile(r"半| ?반(?![가-힣])")
_LATE = 6 * 60.0  # an hour of the night before six is of the morning
#: Points of a per cent, in the words of our languages, from the fact's end on as well ("3 odstotne točke").
_POINTS = re.compile(
    r"point|punkt|puntos?\b|punt[io]\b|pontos?\b|\bbod|pont(?:tal|ot|os|ja)?\b|poäng|poeng|enhet|yksik|puan|točk|toček|"
    r"puncte|пункт|поен|μονάδ|pikë|pkt|\bpp\b|p\. ?p\b|п\. ?п\b|в\. ?п\b|个百分点|個百分點|ポイント|포인트",
    re.IGNORECASE,
)
_NEXT_WORD = re.compile(r"[^\w.,;:!?()\n]?[^\W\d_]*")
#: Coins of which a hundred are the currency's unit.
_COINS = re.compile(
    r"(?:cents?|centimes?|cént\w*|cênt\w*|centavos?|centesim\w*|eurocents?|centów|centy|centů|centi|sentti\w*|senti\w*|"
    r"pence|pennies|penn[iy]\w*|pens\w*|grosz\w*|haléř\w*|halier\w*|fillér\w*|öre|øre|bani|stotin\w*|kuruş\w*|santim\w*|"
    r"kop\w*|коп\w*|цент\w*|стотин\w*|λεπτ\w*|σεντ\w*|美分|欧分|セント|센트|سنت\w*)$",
    re.IGNORECASE,
)


def atoms(fact: Fact, text: str, language: str | None) -> tuple[Atom, ...]:
    """The values of a fact, told more exactly by the words beside it in its text."""
    found = values.of(fact)
    if fact.kind == "time":
        return tuple(_on_the_clock(atom, fact, text, language) for atom in found)
    if fact.kind == "duration" and _half_more(fact, text, language):
        return tuple(_and_a_half(atom) for atom in found)
    if fact.kind == "percent":
        unit = "point" if _of_points(fact, text) else "percent"
        return tuple(replace(atom, unit=unit) for atom in found)
    if fact.kind == "number" and (measure := _old_measure(fact, text)):
        return tuple(replace(atom, kind="quantity", unit=measure) for atom in found)
    if fact.kind == "money" and fact.currency is None and _COINS.search(fact.text):
        return tuple(_coins(atom) for atom in found)
    return found


def _old_measure(fact: Fact, text: str) -> str | None:
    """A measure of the country right after a bare figure that CLDR has no name for: 300亩, 33평, 5 στρέμματα."""
    if not text.startswith(_all_ways(), fact.end):
        return None
    for measure, beginnings in data.toml("old_measures")["measures"].items():
        if any(text.startswith(way, fact.end) for way in _ways(beginnings)):
            return str(measure)
    return None


@cache
def _all_ways() -> tuple[str, ...]:
    """How any of these measures may begin."""
    return tuple(way for beginnings in data.toml("old_measures")["measures"].values() for way in _ways(beginnings))


@cache
def _ways(beginnings: str) -> tuple[str, ...]:
    """Each beginning, joined to the figure and after a blank."""
    return tuple(gap + beginning for beginning in beginnings.split() for gap in ("", " ", "\u00a0"))


def _of_points(fact: Fact, text: str) -> bool:
    if _POINTS.search(fact.text):
        return True
    following = _NEXT_WORD.match(text, fact.end)
    return following is not None and _POINTS.search(following[0]) is not None


def _coins(atom: Atom) -> Atom:
    """ "80 cents" may be told as 80 of the coin, or as 0.80 of the currency."""
    figures = tuple(reading for reading in atom.readings if isinstance(reading, float))
    return replace(atom, readings=(*figures, *(round(figure / 100, 4) for figure in figures)))


def _on_the_clock(atom: Atom, fact: Fact, text: str, language: str | None) -> Atom:
    """An hour up to twelve with the half of the day that the words beside it tell."""
    minutes = atom.readings[0]
    if isinstance(minutes, float) and minutes % 60 == 0 and _half_more(fact, text, language):
        minutes += 30.0  # 午後1時半
        atom = replace(atom, readings=(minutes,))
    if atom.stated or not isinstance(minutes, float) or not 60 <= minutes < 13 * 60:
        return atom
    half = _half(fact, text, (language or "").partition("-")[0])
    if half is None:
        return atom
    if half == "night":
        half = "am" if minutes < _LATE or minutes >= 12 * 60 else "pm"
    shift = 12 * 60.0 if half == "pm" and minutes < 12 * 60 else 0.0
    if half == "am" and minutes >= 12 * 60:
        shift = -12 * 60.0
    return replace(atom, readings=(minutes + shift,), stated=True)


def _half_more(fact: Fact, text: str, language: str | None) -> bool:
    """Whether "and a half" stands right behind: 两年半, 1時半, 2시간 반."""
    return (language or "").partition("-")[0] in _UNSPACED and _AND_HALF.match(text, fact.end) is not None


def _and_a_half(atom: Atom) -> Atom:
    return replace(atom, readings=tuple(reading + 0.5 for reading in atom.readings if isinstance(reading, float)))


def _half(fact: Fact, text: str, language: str) -> str | None:
    """ "am", "pm" or "night" where words in the fact, or beside it with no stop between, say so."""
    after = text[fact.end : fact.end + _AFTER]
    before = text[max(0, fact.start - _BEFORE) : fact.start]
    stop = _BREAK.search(after)
    after = after[: stop.start()] if stop else after
    stops = list(_BREAK.finditer(before))
    before = before[stops[-1].end() :] if stops else before
    near = f"{fact.text}{after}".lower(), before.lower()
    for words in near:
        for half, pattern in _patterns(language):
            if pattern.search(words):
                return half
    return None


@cache
def _patterns(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The halves of the day and what says each; afternoon before night, "popołudniu" before "południe"."""
    start = "" if language in _UNSPACED else r"(?<!\w)"
    table = data.toml("day_halves")
    found = []
    for half in ("am", "pm", "night"):
        words = table[half].get(language, "")
        if words:
            ways = (re.escape(word.removesuffix("!")) + r"\b" * word.endswith("!") for word in words.split("|"))
            found.append((half, re.compile(start + "(?:" + "|".join(ways) + ")")))
    return tuple(found)
