"""Who a credit names: one name or several, read from the letters behind "by" or behind a label's colon.

Scripts with capitals show where a name ends. In the others a name ends at a mark, at a wide space or, where words stand
apart, after four words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

_UPPER = "".join(filter(str.isupper, map(chr, (*range(0xC0, 0x590), *range(0x1E00, 0x1F00)))))
CAPITAL = f"[A-Z{_UPPER}]"
#: A letter of a script that has capitals.
CASED = re.compile(r"[A-Za-zÀ-ɏͰ-ӿ԰-֏Ḁ-ỿ.:]")
_PARTICLES = (
    "de|da|do|dos|das|del|della|di|du|la|le|lo|van|ten|ter|von|vom|zu|zur|der|den|dem|al|el|bin|ibn|bint|af|av|of|the"
)
_TOKEN = rf"{CAPITAL}[\w.'’ʼ-]*"
_CASED = re.compile(rf"{_TOKEN}(?: (?:{_TOKEN}|(?:{_PARTICLES})(?= {CAPITAL}))){{0,6}}")
#: A nickname: digits, underscores or capitals within.
_NICK = re.compile(r"@?(?=[\w.-]{2,40})(?:[a-z][a-z.-]*(?:[\d_]|[A-Z])[\w.-]*|[a-z][\w-]*\.[a-z]{2,6}(?![\w.]))")
_LINKED = re.compile(r"\[@?([^\]\n]{2,60})\]\s?(?:\([^)\n]{1,300}\)|\[[^\]\n]{0,40}\])")
_HANDLE = re.compile(r"@([\w][\w.-]{1,40})|([\w][\w.-]{1,40}) ?(?=\(https?:)")
#: Letters without capitals: Arabic, Hebrew, Georgian, scripts of India and of the far East.
_LETTER = r"[^\W\d_A-Za-zÀ-ɏͰ-ӿ԰-֏Ḁ-ỿ]"
_UNCASED = re.compile(rf"{_LETTER}(?:[^\W_]|[\u0900-\u0dff\u0e00-\u0e7f'’\"״׳・·．.-]| (?! ))*")
_SPACELESS = re.compile(r"[\u3400-\u9fff\u3040-\u30ff々・·A-Za-z0-9.-]{2,16}")
_PARTICLE_JA = re.compile(r"[\u3040-\u309f]{3}")
_WORDS = 4  # of a name in a script without capitals that writes words apart
_OPENING = re.compile(r"[\s>*_(“\"'«「:：=＝—–／/|՝-]*")
#: Between names: marks, and "and" in many languages.
_AND = (
    r"&|\+|and|und|et|y|e|ed|i|en|og|och|ja|és|ve|ile|dan|và|a|și|si|dhe|in|ter|ir|un|eta|agus|kaj|и|та|й|і|και|და|և|"
    r"va|və|и|और|এবং|和|与|與|と|及"
)
_JOINER = re.compile(
    rf"\s*(?:[,/、，·・;]|\s\|)\s*(?:(?:{_AND})\s+)?|\s+(?:{_AND})\s+|(?<=[\u3040-\u9fff])[和与與と及]"
)
_LAST = re.compile(rf"(?:{_AND})\s*$")
_MOST = 8  # names of one credit


class Named(NamedTuple):
    """The names, and where the last ends in the text they were read from."""

    names: tuple[str, ...]
    end: int


def opening(text: str, start: int) -> int:
    """The place behind the marks that may stand before a name."""
    found = _OPENING.match(text, start)
    return found.end() if found else start


def read(text: str, start: int, end: int, stops: Iterable[int] = ()) -> Named | None:
    """The names that begin at ``start`` of ``text``, none reaching beyond ``end`` or one of ``stops``."""
    end = min([end, *(stop for stop in stops if stop > start)])
    first = _one(text, opening(text, start), end)
    if first is None:
        return None
    held, joiners = [first], [""]
    while len(held) < _MOST and (joined := _JOINER.match(text, held[-1][1], end)):
        following = _one(text, opening(text, joined.end()), end)
        if following is None:
            break
        held.append(following)
        joiners.append("and" if _LAST.search(joined.group()) else ",")
    kept = _chain(held, joiners)
    return Named(tuple(name for name, _ in kept), kept[-1][1])


def _chain(held: list[tuple[str, int]], joiners: list[str]) -> list[tuple[str, int]]:
    """The names that belong to the credit: behind a comma a single word is a place unless an "and" follows."""
    kept = 1
    for number in range(1, len(held)):
        whole = " " in held[number][0] or not re.match(CAPITAL, held[number][0])
        if joiners[number] == "and" or (whole and not _alone_first(held)):
            kept = number + 1
    return held[:kept]


def _alone_first(held: list[tuple[str, int]]) -> bool:
    """Whether the first name is one word while the others are whole: an outlet with its people."""
    return " " not in held[0][0] and bool(re.match(CAPITAL, held[0][0])) and len(held) > 1


def _one(text: str, start: int, end: int) -> tuple[str, int] | None:
    linked = _LINKED.match(text, start, end)
    start += text[start : start + 1] == "["
    for found in (linked, *(pattern.match(text, start, end) for pattern in (_HANDLE, _CASED, _NICK))):
        if found:
            name = _clean(next((group for group in found.groups() if group), found.group()))
            if (found is linked and not _person(name)) or text[found.end() : found.end() + 3] == "://":
                return None
            return name, found.end()
    if (found := _SPACELESS.match(text, start, end)) and not _LATIN.match(found.group()):
        return None if _PARTICLE_JA.search(found.group()) else (found.group().strip("・·.-"), found.end())
    if found := _UNCASED.match(text, start, end):
        name = found.group().strip(" .'-")
        if 0 < len(name.split(" ")) <= _WORDS and len(name) > 1:
            return name, found.start() + len(name)
    return None


_LATIN = re.compile(r"[A-Za-z0-9.-]+$")


def _person(name: str) -> bool:
    """Whether the text of a link is a name and no title: one word, or no small word that names do not hold."""
    small = [word for word in name.split(" ") if word[:1].islower() and word not in _PARTICLES.split("|")]
    return not small or " " not in name


def _clean(name: str) -> str:
    return name.strip(" .*_-'’@") if not re.search(rf"\b{CAPITAL}\.$", name) else name.strip(" *_-'’@")
