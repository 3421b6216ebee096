"""Which stretches of a text can hold a date, a time or a length: those near a figure, a month, a unit …

Two thirds of a news article lie far from any of them and are never cut into tokens.
"""

from __future__ import annotations

import re
from functools import cache

from provenance.facts.calendar.lexicon import UNSPACED, lexicon
from provenance.facts.calendar.roman import FORMS
from provenance.facts.lexicon import lexicon as words_of_numbers
from provenance.facts.reading import Reading

#: Classes of words without one of which there is no date, time or length nearby.
_TRIGGERS = frozenset("MmEWwDUSdcqHXelhVINpKωχδκvηħφY")
_LATE_DAYS = frozenset(map(str, range(11, 32)))  # ordinals that may be a day of the month by themselves
_REACH = 6  # runs of letters or figures kept on each side of such a word
_LONG = 8  # letters of the shortest year in one word
_NEAR = re.compile(b"\1+")
#: Languages whose Cyrillic words may be typed with Latin letters of the same shape.
CYRILLIC = frozenset({"sr", "mk", "bg", "ru", "uk"})
LATIN_SHAPES = re.compile("[aceijopxy]")


@cache
def _triggers(language: str) -> tuple[frozenset[str], dict[str, frozenset[str]]]:
    """The words that trigger by themselves, and those that do before another word ("half" before "year")."""
    lex = lexicon(language)
    numbers = words_of_numbers(language)
    chars = {char for kinds, char in lex.signatures.items() if kinds & _TRIGGERS}
    alone = {form for form, char in lex.chars.items() if char in chars}
    if numbers is not None:  # years in words: "dos mil catorce", "nineteen twenty"
        alone |= {form for form, value in numbers.scales.items() if value == 1000}
        heads = (18, 19, 20) if language in ("en", "nl") else ()
        alone |= {form for form, value in numbers.cardinals.items() if value in heads}
    alone |= {form for form, senses in lex.senses.items() if str(senses.get("O", "")) in _LATE_DAYS}
    pairs: dict[str, set[str]] = {}
    for first, entries in lex.phrases.items():
        for rest, form in entries:
            if lex.chars[form] in chars:
                one, *others = [token for token in (first, *rest) if token.isalnum()]
                if others:
                    pairs.setdefault(one, set()).add(others[0])
                else:
                    alone.add(one)
    return frozenset(alone), {one: frozenset(others) for one, others in pairs.items()}


@cache
def thousands(language: str) -> tuple[str, ...]:
    """The words for a thousand and for hundreds where a number is one long word, else none."""
    numbers = words_of_numbers(language)
    if numbers is None or not numbers.compound:
        return ()
    words = {form for form, value in numbers.scales.items() if value == 1000}
    return tuple(sorted(words | {form for form, value in numbers.cardinals.items() if value == 100}))


def stretches(reading: Reading) -> list[tuple[int, int]]:
    """Where they begin and end, in order, not overlapping; each with the signs around its runs."""
    language = reading.language or ""
    size = len(reading.text)
    if language in UNSPACED:
        return [(0, size)]
    forms, starts, ends = reading.runs
    alone, pairs = _triggers(language)
    hot: list[int] = []
    if not reading.figureless:
        hot = [index for index, form in enumerate(forms) if form in alone or not form.isalpha()]
    elif not alone.isdisjoint(forms):
        hot = [index for index, form in enumerate(forms) if form in alone]
    if not pairs.keys().isdisjoint(forms):
        hot += [index for index, form in enumerate(forms[:-1]) if form in pairs and forms[index + 1] in pairs[form]]
    if not FORMS.isdisjoint(forms):
        hot += [index for index, form in enumerate(forms) if form in FORMS and reading.text[starts[index]] in "IVX"]
    if language in CYRILLIC and LATIN_SHAPES.search(reading.lower):
        hot += [index for index, form in enumerate(forms) if not form.isascii() and LATIN_SHAPES.search(form)]
    parts = thousands(language)
    if any(part in reading.lower for part in parts):  # "zweitausendacht"
        hot += [index for index, form in enumerate(forms) if len(form) >= _LONG and any(part in form for part in parts)]
    if not hot:
        return []
    near = bytearray(len(forms))
    for index in hot:
        first = max(0, index - _REACH)
        last = min(len(near), index + _REACH + 1)
        near[first:last] = b"\1" * (last - first)
    return [
        (ends[found.start() - 1] if found.start() else 0, starts[found.end()] if found.end() < len(forms) else size)
        for found in _NEAR.finditer(near)
    ]
