"""The words of a language sorted into classes: from CLDR and from the hand-written file of the language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache

from provenance import data
from provenance.facts.calendar.year_words import year_words

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
    "one_and_half": ("v", 1),
    "quarter_mark": ("e", 0),
    "half_mark": ("l", 0),
    "day_mark": ("j", 0),
    "month_mark": ("J", 0),
    "century_mark": ("c", 0),
    "week_mark": ("ω", 0),  # counts weeks and nothing else: "KW 45"
    "reiwa": ("θ", 2018),  # years of an era count from the one before its first
    "heisei": ("θ", 1988),
    "showa": ("θ", 1925),
    "taisho": ("θ", 1911),
    "meiji": ("θ", 1867),
    "minguo": ("θ", 1911),
    "now": ("ν", 0),  # the end of a range: "from 2015 to now"
    "every": ("ε", 0),  # "every Monday" is no day
    "few": ("ρ", 3),  # "the past few days": told as three, roughly
    "couple": ("ρ", 2),
    "fortnight": ("φ", 0),
    "terms": ("λ", 0),  # a year of their own: "this school year"
    "within": ("μ", 0),  # up to that day: "within two weeks"
    "rest": ("σ", 0),  # "the rest of the month"
    "sometime": ("ψ", 0),  # "later in the year"
    "between_after": ("β", 0),  # "2014 és 2018 között"
    "half_past": ("χ", 30),  # "half past nine" is 9:30
    "half_to": ("δ", -30),  # "halb zehn" is 9:30
    "quarter": ("κ", 15),
    "past": ("π", 1),
    "until_hour": ("τ", -1),  # "quarter to six"
}


#: Languages written without spaces, where every character of their own scripts is a token.
UNSPACED = frozenset({"zh", "ja", "ko"})


TOKEN = re.compile(r"\d+|[^\W\d_]+|[^\w\s]|\n")


TOKEN_UNSPACED = re.compile(r"\d+|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|[^\W\d_]+|[^\w\s]|\n")


DASHES = "-–—‐‑−~"


APOSTROPHES = "'’ʼ`´"


#: Abbreviations of time zones that no language has another word for: what stands before them is no year.
_ZONES = ("gmt", "utc", "mez", "mesz", "cet", "cest", "edt", "pdt", "jst")


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
    hundreds: bool = False  # "1800-talet" is a century
    parts_after: bool = False  # "2013 végén": early, late and the like follow
    month_names: frozenset[str] = frozenset()  # as they stand before a day: "május 3", not "májusban 3"
    day_article: str = ""  # "le 18", "el 18"
    day_words: frozenset[str] = frozenset()  # "día 18"
    day_prepositions: frozenset[str] = frozenset()  # "am 18."
    habits: frozenset[str] = frozenset()  # weekdays that are none: "montags"
    halves: frozenset[str] = frozenset()  # words for a half of anything: only with a year
    narrative: frozenset[str] = frozenset()  # days counted from the story's, not the article's: "la veille"
    plurals: frozenset[str] = frozenset()  # of units: "the last years" is none of them
    year_words: dict[str, str] = field(default_factory=dict)  # "tweeduizend veertien": "2014"
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
            tokens = tuple(tokenize(form, self.language))
            if len(tokens) == 1:
                self.chars[tokens[0]] = char
                if tokens[0] != form:
                    self.senses[tokens[0]] = senses
            elif tokens:
                self.phrases.setdefault(tokens[0], []).append((tokens[1:], form))
                self.chars.setdefault(form, char)
        for entries in self.phrases.values():
            entries.sort(key=lambda entry: (-len(entry[0]), entry[1]))


def tokenize(text: str, language: str) -> list[str]:
    pattern = TOKEN_UNSPACED if language in UNSPACED else TOKEN
    return [plain(token) for token in pattern.findall(text)]


def plain(token: str) -> str:
    if token in APOSTROPHES:
        return "'"
    return "-" if token in DASHES else token


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of a language (primary subtag); one that is not covered gets figures and ISO dates alone."""
    tables = data.generated("calendar")
    try:
        own = data.toml(f"calendar/{language}")
    except FileNotFoundError:
        own = {}
    table = tables.get(language, {})
    named = data.toml("feasts")
    feasts = {name: named["days"][feast] for feast, names in named.get(language, {}).items() for name in names.split()}
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
        hundreds=own.get("hundreds", False),
        month_names=frozenset([*table.get("months", ()), *table.get("months_short", ()), *_ENGLISH_MONTHS]),
        plurals=frozenset(_forms(own.get("plurals", ""))),
        day_article=own.get("day_article", ""),
        day_words=frozenset(_forms(own.get("day_words", ""))),
        day_prepositions=frozenset(_forms(own.get("day_prepositions", ""))),
        habits=frozenset(_forms(own.get("habits", ""))),
        halves=frozenset(_forms(own.get("halves", ""))),
        narrative=frozenset(form for forms in own.get("narrative", {}).values() for form in _forms(forms)),
    )
    _teach_months(lex, table, own)
    _teach_weekdays(lex, table, own)
    for unit, forms in own.get("units", {}).items():
        _teach_units(lex, _forms(forms), unit)
    for unit, forms in own.get("half_units", {}).items():
        for form in _forms(forms):
            lex.add(form, "ħ", unit)  # half of a unit in one word: "полчаса"
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
    for century, forms in own.get("centuries", {}).items():
        for form in _forms(forms):
            lex.add(form, "d", f"{century}XX")
    for section in ("relative", "narrative"):
        for offset, forms in own.get(section, {}).items():
            for form in _forms(forms):
                lex.add(form, "D", offset)
    for season, forms in own.get("seasons", {}).items():
        for form in _forms(forms):
            lex.add(form, "S", season)
    for part, forms in own.get("dayparts", {}).items():
        if part != "compound":
            for form in _forms(forms):
                lex.add(form, "p", part)
    for name, rule in feasts.items():
        for form in _forms(name):
            lex.add(form, "η", rule)
    for form in _ZONES:
        lex.add(form, "Z", 0)
    heads = {century: _forms(forms) for century, forms in own.get("year_words", {}).items()}
    lex.year_words = year_words(heads, table.get("cardinals", {}))
    for form in lex.year_words:
        lex.add(form, "Y", 0)
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
