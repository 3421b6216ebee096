"""A text as a tape of classes, one character a token, and patterns over such tapes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import compress

from provenance.facts.calendar.lexicon import (
    APOSTROPHES,
    DASHES,
    TOKEN,
    TOKEN_UNSPACED,
    UNSPACED,
    Lexicon,
    Value,
    lexicon,
    plain,
)
from provenance.facts.reading import Reading
from provenance.model import Fact

_ROMAN = re.compile(r"(?=[IVX])(X{0,2})(IX|IV|V?I{0,3})(?:e|è|ème|er|ᵉ|º|th|st|nd|rd)?\Z")


_ROMAN_VALUES = {"": 0, "I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9}


_TRIGGERS = frozenset("MmEWwDUSdcqHXelhVINpK")


_REACH = 7  # tokens of context kept on each side of a trigger


_KEPT = re.compile(b"\1+")


_CYRILLIC = frozenset({"sr", "mk", "bg", "ru", "uk"})


_LATIN = re.compile("[aceijopxy]")


_LATIN_TO_CYRILLIC = str.maketrans("aceijopxy", "асеіјорху")


def _digit_classes() -> dict[str, str]:
    """Class of every short figure: n a day, k another figure of two digits, Y a year, else z."""
    classes = {f"{value:02d}": "k" for value in range(100)} | {str(value): "z" for value in range(1000)}
    classes |= {text: "n" for value in range(1, 32) for text in (str(value), f"{value:02d}")}
    classes |= {str(value): "k" for value in range(32, 100)} | {"0": "k"}
    return classes | {str(value): "Y" for value in range(1000, 2200)}


_DIGITS = _digit_classes()


@dataclass(slots=True)
class Tape:
    """A text as tokens with offsets and one character of class each (``classes``)."""

    text: str
    lexicon: Lexicon
    words: list[str]
    starts: list[int]
    ends: list[int]
    classes: str

    def sense(self, index: int, kind: str) -> Value | None:
        """The value that the token has in one class, or None."""
        return self.lexicon.senses.get(self.words[index], {}).get(kind)

    def glued(self, first: int, last: int) -> bool:
        """Do the tokens first … last (inclusive) stand without any space between them?"""
        return all(self.ends[i] == self.starts[i + 1] for i in range(first, last))

    def number(self, index: int) -> int | None:
        """The number a token stands for: figure, number word, ordinal word or Roman numeral."""
        word = self.words[index]
        if word.isdecimal():
            return int(word)
        senses = self.lexicon.senses.get(word, {})
        for kind in ("C", "O"):
            if kind in senses:
                return int(senses[kind])
        return roman(self.text[self.starts[index] : self.ends[index]])


def roman(word: str) -> int | None:
    """The value of a Roman numeral up to XXIX, also with an ordinal ending ("XXe"), or None."""
    match = _ROMAN.match(word)
    return 10 * len(match[1]) + _ROMAN_VALUES[match[2]] if match else None


def tape(reading: Reading) -> Tape:
    """The tape of a reading, kept while finders work on the same text: linear in its length."""
    return _tape(reading.text, reading.lower, reading.language or "")


@lru_cache(maxsize=2)
def _tape(text: str, lowered: str, language: str) -> Tape:
    lex = lexicon(language)
    spaced = lex.language not in UNSPACED
    spans = [match.span() for match in (TOKEN if spaced else TOKEN_UNSPACED).finditer(lowered)]
    words = [lowered[start:end] for start, end in spans]
    starts = [start for start, _ in spans]
    ends = [end for _, end in spans]
    _join_phrases(lex, words, starts, ends)
    known, digits = lex.chars.get, _DIGITS.get
    classes = [
        known(word) or digits(word) or ("x" if word.isalpha() and word[0] not in "ivx" else "") for word in words
    ]
    if language in _CYRILLIC:
        _mend_mixed(lex, words, classes)
    for index, char in enumerate(classes):
        if not char:
            classes[index] = _other(text, words, starts, ends, index)
        elif char in "nkY":
            classes[index] = _figure(words, starts, ends, classes, index, spaced)
    return _near_triggers(Tape(text, lex, words, starts, ends, "".join(classes)))


def _mend_mixed(lex: Lexicon, words: list[str], classes: list[str]) -> None:
    """Reads Cyrillic words that are typed with Latin letters of the same shape, in place."""
    for index, char in enumerate(classes):
        if char == "x" and not words[index].isascii() and _LATIN.search(words[index]):
            mended = words[index].translate(_LATIN_TO_CYRILLIC)
            if mended in lex.chars:
                words[index], classes[index] = mended, lex.chars[mended]


def _near_triggers(full: Tape) -> Tape:
    """The tape without what no date, time or length can touch: tokens far from any figure, month, unit …

    A gap leaves one token of class NUL, which nothing matches.
    """
    keep = bytearray(len(full.classes))
    for match in _triggers(full.lexicon.language).finditer(full.classes):
        first, last = max(0, match.start() - _REACH), min(len(keep), match.end() + _REACH)
        keep[first:last] = b"\1" * (last - first)
    runs = [match.span() for match in _KEPT.finditer(keep)]
    if len(runs) == 1 and runs[0] == (0, len(keep)):
        return full
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    classes: list[str] = []
    for first, last in runs:
        if first:
            words.append("")
            starts.append(full.starts[first - 1])
            ends.append(full.starts[first - 1])
            classes.append("\0")
        words += full.words[first:last]
        starts += full.starts[first:last]
        ends += full.ends[first:last]
        classes.append(full.classes[first:last])
    return Tape(full.text, full.lexicon, words, starts, ends, "".join(classes))


@cache
def _triggers(language: str) -> re.Pattern[str]:
    """Runs of words without which there is no date, time or length nearby."""
    signatures = lexicon(language).signatures
    chars = set("nkYr") | {char for kinds, char in signatures.items() if kinds & _TRIGGERS}
    return re.compile(f"[{re.escape(''.join(sorted(chars)))}]+")


def _join_phrases(lex: Lexicon, words: list[str], starts: list[int], ends: list[int]) -> None:
    """Joins the tokens of known phrases into one token each, in place, from left to right."""
    phrases = lex.phrases
    hits = [index for index, word in enumerate(words) if word in phrases]
    if not hits:
        return
    dead: list[tuple[int, int]] = []  # tokens swallowed by a phrase: first, last
    free = 0
    for index in hits:
        if index < free:
            continue
        for rest, form in phrases[words[index]]:
            last = index + len(rest)
            if last < len(words) and tuple(plain(word) for word in words[index + 1 : last + 1]) == rest:
                words[index], ends[index] = form, ends[last]
                dead.append((index + 1, last))
                free = last + 1
                break
    alive = [True] * len(words)
    for first, last in dead:
        alive[first : last + 1] = [False] * (last + 1 - first)
    words[:] = compress(words, alive)
    starts[:] = compress(starts, alive)
    ends[:] = compress(ends, alive)


def _other(text: str, words: list[str], starts: list[int], ends: list[int], index: int) -> str:
    """Class of a token that no table has: punctuation stands for itself, x is any word."""
    word = words[index]
    if not word[0].isalnum():
        return plain(word) if (len(word) == 1 and word < "\u0080") or word in APOSTROPHES + DASHES else "q"
    if word.isdecimal():
        words[index] = str(int(word)) if len(word) <= 4 else word
        return _DIGITS.get(words[index], "z")
    if word[0] in "ivx" and len(word) < 9 and roman(text[starts[index] : ends[index]]):
        return "r"
    return "x"


def _figure(words: list[str], starts: list[int], ends: list[int], classes: list[str], index: int, spaced: bool) -> str:
    """Class of a short figure: none of ours where it is a part of a longer thing ("A320", "2,000", "5G")."""
    if spaced and index and ends[index - 1] == starts[index] and classes[index - 1] in "xrz":
        return "z"
    after = index + 1
    if (
        spaced
        and after < len(words)
        and starts[after] == ends[index]
        and not classes[after]
        and words[after][0].isalpha()
    ):
        return "z"
    return classes[index]


def without(classes: str, taken: list[tuple[int, int]]) -> str:
    """The classes with some stretches (first, end) blanked, so that nothing else matches there."""
    if not taken:
        return classes
    parts, done = [], 0
    for first, end in sorted(taken):
        parts += [classes[done:first], "\0" * (end - first)]
        done = end
    return "".join([*parts, classes[done:]])


def claimed(
    line: Tape, patterns: Iterable[re.Pattern[str]], read: Callable[[re.Match[str]], Fact | None]
) -> list[Fact]:
    """The facts that patterns make of a tape, in order of place: what an earlier one took, a later one cannot have."""
    classes = line.classes
    found: list[Fact] = []
    for expression in patterns:
        taken: list[tuple[int, int]] = []
        for match in expression.finditer(classes):
            fact = read(match)
            if fact:
                found.append(fact)
                taken.append(match.span())
        classes = without(classes, taken)
    found.sort(key=lambda fact: fact.start)
    return found


_ELEMENT = re.compile(r"<(\w+):|>|[A-Za-z]|\\.|.", re.S)


def pattern(lex: Lexicon, template: str) -> re.Pattern[str]:
    """Compiles a pattern over classes: ``<day:n>`` names a group, a letter matches every word of that class."""
    members: dict[str, str] = {}
    for kinds, char in lex.signatures.items():
        for kind in kinds:
            members[kind] = members.get(kind, "") + char
    parts = []
    in_set = False
    for element in _ELEMENT.finditer(template.replace(" ", "")):
        token = element[0]
        if element[1]:
            parts.append(f"(?P<{element[1]}>")
        elif token == ">":
            parts.append(")")
        elif token.isalpha():
            chars = "".join(sorted(set(members.get(token, "") + (token if token in "nkYzrx" else ""))))
            parts.append(chars if in_set or len(chars) == 1 else f"[{chars}]" if chars else r"(?!)")
        else:
            in_set = token == "[" or (in_set and token != "]")
            parts.append(token)
    return re.compile("".join(parts).replace("[]", r"(?!)"))  # a set of classes that the language does not have
