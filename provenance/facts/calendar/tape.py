"""A text as a tape of classes, one character a token, and patterns over such tapes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
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
from provenance.facts.calendar.roman import roman
from provenance.facts.calendar.stretches import CYRILLIC, LATIN_SHAPES, stretches
from provenance.facts.reading import Reading
from provenance.model import Fact

_LATIN_TO_CYRILLIC = str.maketrans("aceijopxy", "асеіјорху")


def _plain_classes() -> dict[str, str]:
    """Class of every short figure: n a day, k another figure of two digits, Y a year, else z; and of a gap."""
    classes = {"": "\0"} | {f"{value:02d}": "k" for value in range(100)} | {str(value): "z" for value in range(1000)}
    classes |= {text: "n" for value in range(1, 32) for text in (str(value), f"{value:02d}")}
    classes |= {str(value): "k" for value in range(32, 100)} | {"0": "k"}
    return classes | {str(value): "Y" for value in range(1000, 2200)}


_PLAIN = _plain_classes()


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
        for kind in ("C", "O", "ρ"):
            if kind in senses:
                return int(senses[kind])
        return roman(self.text[self.starts[index] : self.ends[index]])


@lru_cache(maxsize=2)
def tape(reading: Reading) -> Tape:
    """The tape of a reading, kept while finders work on it: linear in its length.

    What no date, time or length can touch is left out; a gap leaves one empty token of class NUL, which nothing
    matches.
    """
    lowered, language = reading.lower, reading.language or ""
    lex = lexicon(language)
    spaced = lex.language not in UNSPACED
    token = TOKEN if spaced else TOKEN_UNSPACED
    spans: list[tuple[int, int]] = []
    near = stretches(reading)
    if not near:
        return Tape(reading.text, lex, [], [], [], "")
    for start, end in near:
        if start:
            spans.append((start - 1, start - 1))
        spans += [match.span() for match in token.finditer(lowered, start, end)]
    words = [lowered[start:end] for start, end in spans]
    starts = [start for start, _ in spans]
    ends = [end for _, end in spans]
    _join_phrases(lex, words, starts, ends)
    known, plain_class = lex.chars.get, _PLAIN.get
    classes = [
        known(word) or plain_class(word) or ("x" if word.isalpha() and word[0] not in "ivxхі" else "") for word in words
    ]
    if language in CYRILLIC:
        _mend_mixed(lex, words, classes)
    if lex.year_words:
        words = [lex.year_words.get(word, word) for word in words]
    for index, char in enumerate(classes):
        if not char:
            classes[index] = _other(reading.text, words, starts, ends, index)
        elif char in "nkY":
            classes[index] = _figure(words, starts, ends, classes, index, spaced)
    return Tape(reading.text, lex, words, starts, ends, "".join(classes))


def _mend_mixed(lex: Lexicon, words: list[str], classes: list[str]) -> None:
    """Reads Cyrillic words that are typed with Latin letters of the same shape, in place."""
    for index, char in enumerate(classes):
        if char == "x" and not words[index].isascii() and LATIN_SHAPES.search(words[index]):
            mended = words[index].translate(_LATIN_TO_CYRILLIC)
            if mended in lex.chars:
                words[index], classes[index] = mended, lex.chars[mended]


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
        return _PLAIN.get(words[index], "z")
    if word[0] in "ivxхі" and len(word) < 9 and roman(text[starts[index] : ends[index]]):
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


_ELEMENT = re.compile(r"<([a-z]+\d?):|>|[A-Za-zα-ω]|\\.|.", re.S)


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
