"""How a language names days: its words sorted into a few classes, so that one grammar serves all languages.

A text is read as a *tape*: one character of class per token. ``le 3 mai 2021`` becomes ``tnmY`` (article, day
number, month that is also something else, year), and the grammar of :mod:`provenance.facts.dates` is written over
such characters. A word that belongs to several classes (English "second": an ordinal and a unit) gets a character of
its own; :func:`pattern` lets every class it belongs to match it.

The words come from ``data/calendar.json.gz`` (CLDR) and ``data/calendar/LANGUAGE.toml`` (by hand).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache

from provenance import data
from provenance.facts.reading import Reading

Value = int | str
Senses = dict[str, Value]

#: Keys of [words] in the data files and the class each word gets; the value of the sense is the second item.
WORD_CLASSES: Mapping[str, tuple[str, Value]] = {
    "of": ("f", 0),
    "link": ("L", 0),
    "the": ("t", 0),
    "in": ("i", 0),
    "from": ("F", 0),
    "to": ("T", 0),
    "between": ("B", 0),
    "and": ("a", 0),
    "year": ("y", 0),
    "years": ("X", 0),
    "before": ("b", "before"),
    "after": ("b", "after"),
    "approx": ("b", "approx"),
    "start": ("P", "start"),
    "mid": ("P", "mid"),
    "end": ("P", "end"),
    "lastlast": ("R", -2),
    "last": ("R", -1),
    "this": ("R", 0),
    "next": ("R", 1),
    "nextnext": ("R", 2),
    "coming": ("Q", 1),  # the nearest to come; also a word like "next"
    "ago_before": ("G", -1),
    "ago_after": ("g", -1),
    "ahead_before": ("A", 1),
    "ahead_after": ("g", 1),
    "ordinal": ("o", 0),
    "decade_suffix": ("s", 0),
    "bc": ("K", -1),
    "ad": ("K", 1),
    "at": ("u", 0),
    "clock": ("V", 0),
    "hour": ("h", 0),
    "am": ("I", "am"),
    "pm": ("I", "pm"),
    "noon": ("N", 12),
    "midnight": ("N", 0),
    "zone": ("Z", 0),
    "half": ("v", 0),
    "quarter_mark": ("e", 0),
    "half_mark": ("l", 0),
    "day_mark": ("j", 0),
    "month_mark": ("J", 0),
    "century_mark": ("c", 0),
}
#: Languages written without spaces, where every character of their own scripts is a token.
UNSPACED = frozenset({"zh", "ja", "ko"})
_TOKEN = re.compile(r"\d+|[^\W\d_]+|[^\w\s]|\n")
_TOKEN_UNSPACED = re.compile(r"\d+|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|[^\W\d_]+|[^\w\s]|\n")
_DASHES = "-–—‐‑−~"
_APOSTROPHES = "'’ʼ`´"
_ROMAN = re.compile(r"(?=[IVX])(X{0,2})(IX|IV|V?I{0,3})(?:e|è|ème|er|ᵉ|º|th|st|nd|rd)?\Z")
_ROMAN_VALUES = {"": 0, "I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9}
_TRIGGERS = frozenset("MmEWwDUSdcqHXelhVINpK")
_REACH = 7  # tokens of context kept on each side of a trigger
_KEPT = re.compile(b"\1+")
_CYRILLIC = frozenset({"sr", "mk", "bg", "ru", "uk"})
_LATIN = re.compile("[aceijopxy]")
_LATIN_TO_CYRILLIC = str.maketrans("aceijopxy", "асеіјорху")
_FIRST_CHAR = 0x2460  # where characters for words of several classes begin
_ENGLISH = (
    "january jan",
    "february feb",
    "march mar",
    "april apr",
    "may",
    "june jun",
    "july jul",
    "august aug",
    "september sept sep",
    "october oct",
    "november nov",
    "december dec",
)
_ENGLISH_MONTHS = {name: number for number, names in enumerate(_ENGLISH, 1) for name in names.split()}


def _digit_classes() -> dict[str, str]:
    """Class of every short figure: n a day, k another figure of two digits, Y a year, else z."""
    classes = {f"{value:02d}": "k" for value in range(100)} | {str(value): "z" for value in range(1000)}
    classes |= {text: "n" for value in range(1, 32) for text in (str(value), f"{value:02d}")}
    classes |= {str(value): "k" for value in range(32, 100)} | {"0": "k"}
    return classes | {str(value): "Y" for value in range(1000, 2200)}


_DIGITS = _digit_classes()


@dataclass(slots=True)
class Lexicon:
    """The words of one language, ready for reading.

    ``chars`` gives a word's character on the tape, ``senses`` its classes and their values, ``phrases`` the longer
    expressions by first token, longest first.
    """

    language: str
    order: str = "dmy"  # of day, month and year in figures
    dots: bool = False  # are days written "3."?
    dashes: bool = False  # "op 22-4"
    month_first: bool = False  # "May 3" in running text
    bare_years: bool = False  # "wurde 1923 gegründet"
    years_before_nouns: bool = False  # "a 1978 film"
    parts_after: bool = False  # "2013 végén": early, late and the like follow
    month_names: frozenset[str] = frozenset()  # as they stand before a day: "május 3", not "májusban 3"
    plurals: frozenset[str] = frozenset()  # of units: "the last years" is none of them
    senses: dict[str, Senses] = field(default_factory=dict)
    chars: dict[str, str] = field(default_factory=dict)
    phrases: dict[str, list[tuple[tuple[str, ...], str]]] = field(default_factory=dict)
    signatures: dict[frozenset[str], str] = field(default_factory=dict)

    def add(self, form: str, kind: str, value: Value) -> None:
        """Teaches one form; the first value of a class stays."""
        self.senses.setdefault(form, {}).setdefault(kind, value)

    def close(self) -> None:
        """Gives every form its character and files the phrases."""
        for form, senses in sorted(self.senses.items()):
            kinds = frozenset(senses)
            if len(kinds) == 1:
                char = next(iter(kinds))
                self.signatures.setdefault(kinds, char)
            else:
                char = self.signatures.setdefault(kinds, chr(_FIRST_CHAR + len(self.signatures)))
            tokens = tuple(_tokens(form, self.language))
            if len(tokens) == 1:
                self.chars[tokens[0]] = char
                if tokens[0] != form:
                    self.senses[tokens[0]] = senses
            elif tokens:
                self.phrases.setdefault(tokens[0], []).append((tokens[1:], form))
                self.chars.setdefault(form, char)
        for entries in self.phrases.values():
            entries.sort(key=lambda entry: (-len(entry[0]), entry[1]))


def _tokens(text: str, language: str) -> list[str]:
    pattern = _TOKEN_UNSPACED if language in UNSPACED else _TOKEN
    return [_plain(token) for token in pattern.findall(text)]


def _plain(token: str) -> str:
    if token in _APOSTROPHES:
        return "'"
    return "-" if token in _DASHES else token


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


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of a language (primary subtag); one that is not covered gets figures and ISO dates alone."""
    tables = data.generated("calendar")
    try:
        own = data.toml(f"calendar/{language}")
    except FileNotFoundError:
        own = {}
    table = tables.get(language, {})
    if language == "sr":  # written in two scripts
        table = {name: entries | tables["sr-Latn"][name] for name, entries in table.items()}
    lex = Lexicon(
        language,
        order=own.get("order", "dmy"),
        dots=own.get("dots", False),
        dashes=own.get("dashes", False),
        month_first=own.get("month_first", False),
        bare_years=own.get("bare_years", False),
        years_before_nouns=own.get("years_before_nouns", False),
        parts_after=own.get("parts_after", False),
        month_names=frozenset([*table.get("months", ()), *table.get("months_short", ()), *_ENGLISH_MONTHS]),
        plurals=frozenset(_forms(own.get("plurals", ""))),
    )
    _teach_months(lex, table, own)
    _teach_weekdays(lex, table, own)
    for unit, forms in own.get("units", {}).items():
        _teach_units(lex, _forms(forms), unit)
    for form, unit in table.get("units", {}).items():
        _teach_units(lex, [form], unit)
    for kind, entries in (("C", table.get("cardinals", {})), ("O", table.get("ordinals", {}))):
        for form, number in entries.items():
            lex.add(form, kind, number)
            if "-" in form:  # "twenty second"
                lex.add(form.replace("-", " "), kind, number)
    for kind, name in (("C", "cardinals"), ("O", "ordinals")):
        for number, forms in own.get(name, {}).items():
            for form in _forms(forms):
                lex.add(form, kind, int(number))
    for name, forms in own.get("words", {}).items():
        kind, value = WORD_CLASSES[name]
        for form in _forms(forms):
            lex.add(form, kind, value)
            if name == "coming":
                lex.add(form, "R", 1)
    for decade, forms in own.get("decades", {}).items():
        for form in _forms(forms):
            lex.add(form, "d", int(decade))
    for offset, forms in own.get("relative", {}).items():
        for form in _forms(forms):
            lex.add(form, "D", offset)
    for season, forms in own.get("seasons", {}).items():
        for form in _forms(forms):
            lex.add(form, "S", season)
    for part, forms in own.get("dayparts", {}).items():
        if part != "compound":
            for form in _forms(forms):
                lex.add(form, "p", part)
    lex.close()
    return lex


_BRACES = re.compile(r"(\S*?)\{([^{}\s]*)\}(\S*)")


def _forms(forms: str) -> list[str]:
    """The forms of a line of data: "_" is a space within a phrase, "mar{t,ta}" stands for "mart" and "marta"."""
    found = []
    for item in forms.split():
        match = _BRACES.fullmatch(item)
        endings = match[2].split(",") if match else [""]
        head, tail = (match[1], match[3]) if match else (item, "")
        found += [f"{head}{ending}{tail}".replace("_", " ") for ending in endings]
    return found


def _teach_months(lex: Lexicon, table: Mapping[str, Mapping[str, int]], own: Mapping[str, Mapping[str, str]]) -> None:
    weak = set(_forms(str(own.get("weak", ""))))
    entries: list[tuple[str, int, bool]] = []
    for form, number in table.get("months", {}).items():
        entries.append((form, number, form in weak))
    for number_text, forms in own.get("months", {}).items():
        entries += [(form, int(number_text), form in weak or len(form) < 4) for form in _forms(forms)]
    for form, number in table.get("months_short", {}).items():
        entries.append((form, number, True))
    for form, number, is_weak in entries:
        if not form[0].isdigit() and "M" not in lex.senses.get(form, {}):
            lex.add(form, "m" if is_weak else "M", number)
    for form, number in _ENGLISH_MONTHS.items():
        if form not in lex.senses:
            lex.add(form, "E", number)


def _teach_weekdays(lex: Lexicon, table: Mapping[str, Mapping[str, int]], own: Mapping[str, Mapping[str, str]]) -> None:
    weak = set(_forms(str(own.get("weak_weekdays", ""))))
    strong = dict(table.get("weekdays", {}))
    for number_text, forms in own.get("weekdays", {}).items():
        strong |= {form: int(number_text) for form in _forms(forms)}
    parts = _forms(own.get("dayparts", {}).get("compound", ""))
    for form, number in strong.items():
        lex.add(form, "w" if form in weak else "W", number)
        for part in parts:  # "Montagabend", "perjantai-iltana"
            lex.add(form + part, "W", number)
    for form, number in table.get("weekdays_short", {}).items():
        if "W" not in lex.senses.get(form, {}):
            lex.add(form, "w", number)


def _teach_units(lex: Lexicon, forms: Iterable[str], unit: str) -> None:
    for form in forms:
        lex.add(form, "U", unit)
        if unit in ("CE", "DE", "Q", "H"):
            lex.add(form, {"CE": "c", "DE": "d", "Q": "q", "H": "H"}[unit], 0)


def tape(reading: Reading) -> Tape:
    """The tape of a reading, kept while finders work on the same text: linear in its length."""
    return _tape(reading.text, reading.lower, reading.language or "")


@lru_cache(maxsize=2)
def _tape(text: str, lowered: str, language: str) -> Tape:
    lex = lexicon(language)
    spaced = lex.language not in UNSPACED
    spans = [match.span() for match in (_TOKEN if spaced else _TOKEN_UNSPACED).finditer(lowered)]
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
            if last < len(words) and tuple(_plain(word) for word in words[index + 1 : last + 1]) == rest:
                words[index], ends[index] = form, ends[last]
                dead.append((index + 1, last))
                free = last + 1
                break
    for first, last in reversed(dead):
        del words[first : last + 1], starts[first : last + 1], ends[first : last + 1]


def _other(text: str, words: list[str], starts: list[int], ends: list[int], index: int) -> str:
    """Class of a token that no table has: punctuation stands for itself, x is any word."""
    word = words[index]
    if not word[0].isalnum():
        return _plain(word) if (len(word) == 1 and word < "\u0080") or word in _APOSTROPHES + _DASHES else "q"
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
