"""Runs of capitalised words: where a text may have a name, before anybody says whose.

Pure spotting: a run is a chain of capitalised words that only spaces, hyphens, initials or a name's particles part
(``Ursula von der Leyen``). Sentence starts are marked, since there a capital says little.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache, partial
from typing import NamedTuple

from provenance import data

_UPPER = "".join(
    chr(c) for c in (*range(0x41, 0x250), *range(0x370, 0x530), *range(0x1E00, 0x2000)) if chr(c).isupper()
)
#: A capital with no letter or digit before it; its set stands first, so that the search skips all else quickly.
_CAPITAL = re.compile(rf"[{re.escape(_UPPER)}](?<![^\W_].)[^\W\d_]*")
_PARTICLES = (
    "de la|de las|de los|von der|von dem|von und zu|van der|van den|van de|de|del|della|di|da|do|dos|du|la|le|el|"
    "al|von|van|zu|zur|bin|ibn|ben|ter|ten|der|den|af|av|of the|of"
)
_GAP = re.compile(rf"(?:[ \u00a0\u202f]|[-‐‑]|\.[ \u00a0]?|[’'])(?:(?:{_PARTICLES})[ \u00a0]|d[’']|al-|el-|[’'])?")
_BEFORE = " \u00a0\u202f\t«»“”„\"‘'’‹›([*_•·-–—"
_SPACES = (" ", "\u00a0", "\u202f")
_LONGEST_ADDRESS = 8  # letters of an abbreviated form of address
_STOPS = ".!?…:;\n\r|।"


class Word(NamedTuple):
    """A capitalised word: its place, whether a sentence (or line) starts there, and what stands before it."""

    text: str
    start: int
    end: int
    opens: bool  # first word of a sentence, line or quotation
    joined: bool  # belongs to the run of the word before
    gap: str  # what parts it from that word, where joined


#: A word from its values, without a call of Python's own.
_word = partial(tuple.__new__, Word)


def _opens(text: str, start: int) -> bool:
    """Whether a sentence, line or quotation starts at this place."""
    position = start - 1
    bound = max(0, start - 12)
    quoted = False
    while position >= bound and text[position] in _BEFORE:
        quoted = quoted or text[position] in '«“„"‹—–•*'
        position -= 1
    if position < 0 or quoted:
        return True
    return text[position] in _STOPS and not _abbreviated(text, position)


def _abbreviated(text: str, stop: int) -> bool:
    """Whether a full stop closes a form of address before a name (``Dr. Tinto``) rather than a sentence."""
    if text[stop] != "." or text[stop + 1 : stop + 2] not in _SPACES:
        return False
    start = stop
    while start and stop - start < _LONGEST_ADDRESS and text[start - 1].isalpha():
        start -= 1
    return text[start:stop].lower() in _addresses()


@cache
def _addresses() -> frozenset[str]:
    return frozenset(data.toml("roles")["abbreviated-address"]["all"].split())


@lru_cache(maxsize=8)
def words(text: str) -> tuple[Word, ...]:
    """The capitalised words of a text in order; ``joined`` chains them into runs."""
    found: list[Word] = []
    last_end = -1
    last = ""
    for match in _CAPITAL.finditer(text):
        start, end = match.span()
        gap = text[last_end:start] if 0 <= start - last_end <= 14 and last_end >= 0 else ""
        joined = bool(gap) and (gap == " " or _joins(gap, last))
        opens = not (joined and gap in " -") and _opens(text, start)
        last = match[0]
        found.append(_word((last, start, end, opens, joined, gap if joined else "")))
        last_end = end
    return tuple(found)


def _joins(gap: str, last: str) -> bool:
    """Whether what parts two capitalised words keeps them in one name."""
    if not _GAP.fullmatch(gap):
        return False
    if gap[0] == ".":  # an initial: "George W. Bush", "J.K. Rowling"
        return len(last) == 1
    if gap in "’'":  # "O'Neill", "D'Alema"
        return len(last) <= 2
    return True


def runs(found: tuple[Word, ...]) -> list[list[Word]]:
    """The words chained into runs."""
    chains: list[list[Word]] = []
    for word in found:
        if word.joined and chains:
            chains[-1].append(word)
        else:
            chains.append([word])
    return chains


def shouted(text: str) -> list[tuple[int, int]]:
    """Lines whose capitals say nothing: title case (most longer words capitalised) or capitals throughout."""
    lines: list[tuple[int, int]] = []
    start = 0
    for line in text.splitlines(keepends=True):
        if len(line) < 250 and not line.rstrip().endswith((".", ";", ",")):
            longer = [word for word in line.split() if len(word) > 3 and word[0].isalpha()]
            if len(longer) > 3 and sum(word[0].isupper() for word in longer) >= 0.75 * len(longer):
                lines.append((start, start + len(line)))
        start += len(line)
    return lines
