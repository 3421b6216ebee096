"""The wordings of every language, from ``data/notices/*.toml``, as automata that search them all at once.

A wording is a word or a few. ``*`` at its end lets up to eight letters follow, ``*`` at its start lets any letters go
before (compounds). One written in capitals (``AI``) is only found in capitals. Accents and case are otherwise ignored,
unless the file says ``accents = true``.

``PARTS`` names what a wording can be; ``docs/notices.md`` says it for translators.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, partial
from typing import Any, NamedTuple

from ahocorasick_rs import AhoCorasick

from provenance import data
from provenance.signals.folding import Folded, pattern

#: What a sentence must hold to be looked at.
ANCHORS = frozenset(
    (
        "translated translation translator translate mt original first prevail official source widget credit subject"
        " unofficial note"
    ).split()
)
#: Words whose meaning stands alone: taken from any language, not only from the sentence's own.
CONTENT = frozenset({"machine", "mt", "engine", "human", "reviewed", "unreviewed", "translated", "translation"})
PARTS = ANCHORS | {
    "machine", "engine", "human", "reviewed", "unreviewed",
    "this", "deixis", "text", "site", "all", "other",
    "said", "used", "it",
    "written", "published_by", "made", "habit", "work", "errors", "ui", "filler", "here", "sense",
    "not", "not_after", "not_any", "others", "modal", "if", "by", "by_after", "see", "policy",
    "from", "from_after", "from_suffix", "into", "into_after", "into_suffix", "role", "informative", "firstly", "also",
    "thanks", "responsible",
}  # fmt: skip
_LONGEST_TAIL = 8
_PREFIXES = 4  # letters that Arabic, Hebrew and Amharic may write before a word
_LONGEST_LANGUAGE_TAIL = 14
#: Parts that are words of their own, never endings.
_WHOLE = frozenset({"this", "not", "all", "text", "work", "human", "by", "modal", "see", "machine", "made"})


class Entry(NamedTuple):
    """One wording of one part; ``value`` is an engine's name or a language's code."""

    part: str
    language: str
    stem: bool = False
    compound: bool = False
    capitals: bool = False
    exact: str = ""  # must be seen as written here (accents count)
    value: str = ""


class Hit(NamedTuple):
    """A wording found, as places in the folded text. ``tail`` is what follows the stem within the word."""

    part: str
    start: int
    end: int
    language: str
    value: str
    tail: str
    tail_start: int


#: A hit from its values, without a call of Python's own.
_hit = partial(tuple.__new__, Hit)


def _parsed(wording: str, part: str, language: str, accents: bool, value: str = "") -> tuple[str, Entry]:
    bare = wording.strip("*")
    return pattern(bare), Entry(
        part=part,
        language=language,
        stem=wording.endswith("*"),
        compound=wording.startswith("*"),
        capitals=bare.isupper() and bare != bare.lower(),
        exact=bare.lower() if accents else "",
        value=value,
    )


#: Serbian (and Bosnian) Latin letters in Cyrillic; digraphs first.
_CYRILLIC = dict(zip(("lj", "nj", "dž", *"abvgdđežzijklmnoprstćufhcčš"), "љњџабвгдђежзијклмнопрстћуфхцчш", strict=True))


def cyrillic(wording: str) -> str:
    """A Serbian wording in Cyrillic letters."""
    for latin, letter in _CYRILLIC.items():
        wording = wording.replace(latin, letter).replace(latin.upper(), letter.upper())
    return wording


def _wordings(language: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Part and wording, in every script of the language."""
    traditional = str.maketrans(language.get("simplified", ""), language.get("traditional", ""))
    for part, wordings in language["parts"].items():
        if part not in PARTS:
            raise ValueError(f"data/notices/{language['language']}.toml: no part is called {part!r}")
        for wording in wordings:
            yield part, wording
            if language.get("cyrillic") and not wording.isupper():
                yield part, cyrillic(wording)
            if traditional and wording.translate(traditional) != wording:
                yield part, wording.translate(traditional)


@cache
def languages() -> dict[str, dict[str, Any]]:
    """The files of ``data/notices``, by language."""
    files = (data.toml(name) for name in data.names("notices"))
    return {str(file["language"]): file for file in files}


class Automaton:
    """Many wordings searched in one pass."""

    def __init__(self, wordings: Iterator[tuple[str, Entry]]) -> None:
        entries: dict[str, list[Entry]] = {}
        for text, entry in wordings:
            kept = entries.setdefault(text, [])
            if entry not in kept:
                kept.append(entry)
        self._patterns = list(entries)
        self._entries = list(entries.values())
        self._search = AhoCorasick(self._patterns, store_patterns=False)
        self._no_compounds = [not any(entry.compound for entry in kept) for kept in self._entries]
        self._no_stems = [not any(entry.stem for entry in kept) for kept in self._entries]

    def _inside_word(self, number: int, folded: Folded, left: int, right: int) -> bool:
        """A quick look, before the careful one, at letters of European scripts: most raw hits are inside words."""
        text, seen = folded.text, folded.seen
        if self._no_compounds[number] and left and text[left - 1].isalpha() and text[left].isalpha():
            return text[left - 1] < _EUROPEAN and text[left] < _EUROPEAN and not seen[left].isupper()
        if self._no_stems[number] and right < len(text) and text[right].isalpha() and text[right - 1].isalpha():
            return text[right] < _EUROPEAN and text[right - 1] < _EUROPEAN and not seen[right].isupper()
        return False

    def hits(self, folded: Folded, start: int, end: int) -> Iterator[Hit]:
        """The wordings between two places of the folded text, as whole words where the script has words."""
        text = folded.text
        window = text if start == 0 and end == len(text) else text[start:end]
        for number, left, right in self._search.find_matches_as_indexes(window, overlapping=True):
            left += start
            right += start
            if self._inside_word(number, folded, left, right):
                continue
            if not text[left:right].strip():
                continue
            head = _head_ok(text, left)
            head = head or (folded.seen[left].isupper() and folded.seen[left - 1].islower())  # glued by an extractor
            stop = word_end(text, right)
            if stop > right and folded.seen[right].isupper() and folded.seen[right - 1].islower():
                stop = right
            tail = stop - right
            for entry in self._entries[number]:
                if not (head or entry.compound) or (tail and not entry.stem):
                    continue
                if tail > (_LONGEST_LANGUAGE_TAIL if entry.part == "language" else _LONGEST_TAIL):
                    continue
                if right - left == 1 and entry.part in _WHOLE and _inside_hangul(text, left):
                    continue
                if entry.capitals and not folded.seen[left:right].isupper():
                    continue
                if entry.exact and folded.seen[left:right].lower() != entry.exact:
                    continue
                yield _hit((entry.part, left, stop, entry.language, entry.value, text[right:stop], right))


#: Latin, Greek, Cyrillic and Armenian letters stand before this one; their words are written apart.
_EUROPEAN = "\u0590"
#: Thai and Lao, Burmese, Khmer, kana and Han, Hangul.
_SPACELESS = (
    ("\u0e00", "\u0eff"),
    ("\u1000", "\u109f"),
    ("\u1780", "\u17ff"),
    ("\u3040", "\u9fff"),
    ("\uac00", "\ud7a3"),
)


def _inside_hangul(text: str, left: int) -> bool:
    """Whether a syllable stands inside a Korean word, where alone it means something else."""
    return "\uac00" <= text[left] <= "\ud7a3" and left > 0 and letter(text[left - 1])


def spaceless(char: str) -> bool:
    """Whether the character belongs to a script written without spaces, or one that glues its particles."""
    return char >= "\u0e00" and any(first <= char <= last for first, last in _SPACELESS)


def letter(char: str) -> bool:
    """Whether the character is part of a word: letters, digits, and the vowel signs of Indian scripts."""
    return char.isalnum() or ("\u0900" <= char <= "\u0dff" and char not in "।॥")


def _head_ok(text: str, left: int) -> bool:
    """Whether a word may begin here: after a boundary, or after the prefixes of Arabic, Hebrew and Amharic."""
    before = text[left - 1] if left else " "
    if not letter(before) or not letter(text[left]) or spaceless(text[left]) or spaceless(before):
        return True
    if text[left].isdigit() and not before.isdigit():
        return True
    if "א" <= before <= "ת":
        prefixes = "והמבלכש"
    elif "ء" <= before <= "ي":
        prefixes = "وفبلكاس"
    elif "ሀ" <= before <= "፟":
        prefixes = "ከበለየወደ"
    else:
        return False
    at = left
    while at > 0 and left - at < _PREFIXES and letter(text[at - 1]):
        if text[at - 1] not in prefixes:
            return False
        at -= 1
    return at == 0 or not letter(text[at - 1])


def word_end(text: str, right: int) -> int:
    """Where the word ends that goes on at ``right``; the place itself in scripts without spaces."""
    if right == len(text) or not letter(text[right]) or not letter(text[right - 1]):
        return right
    if (
        spaceless(text[right - 1])
        or spaceless(text[right])
        or (text[right].isdigit() and not text[right - 1].isdigit())
    ):
        return right
    stop, longest = right, right + _LONGEST_LANGUAGE_TAIL + 1
    while stop < len(text) and stop < longest and letter(text[stop]):
        stop += 1
    return stop


@cache
def _notices() -> list[tuple[str, Entry]]:
    """Every wording of every language, read once for both automata."""
    return [
        _parsed(wording, part, code, bool(language.get("accents")))
        for code, language in languages().items()
        for part, wording in _wordings(language)
    ]


def _engines() -> Iterator[tuple[str, Entry]]:
    for engine in data.toml("translation_engines")["engine"]:
        for alias in engine["names"]:
            yield _parsed(alias, "engine", "", False, engine["name"])


def _language_names() -> Iterator[tuple[str, Entry]]:
    for language, names in data.generated("language_names").items():
        for form, code in names.items():
            stem = form.endswith("*")
            yield form.rstrip("*"), Entry("language", language, stem=stem, value=code)


@cache
def anchors() -> Automaton:
    """What every article is searched for."""
    return Automaton((text, entry) for text, entry in _notices() if entry.part in ANCHORS)


@cache
def everything() -> Automaton:
    """What the sentences around an anchor are searched for."""

    def all_wordings() -> Iterator[tuple[str, Entry]]:
        yield from _notices()
        yield from _engines()
        yield from _language_names()

    return Automaton(all_wordings())
