"""Which unit of measurement stands at a place of the text: symbols, words in every inflection, squares and speeds."""

from __future__ import annotations

import re
from functools import cache

from anyascii import anyascii

from provenance import data
from provenance.facts.reading import Reading, Word

#: After a number: a gap, then letters, degree signs and exponents, and perhaps "per" something.
_SYMBOL = re.compile(
    r"[ \u00a0\u202f\u2009-]?"
    r"([\u3380-\u33df]|[°º℃℉′″µμ]? ?[^\W\d_]{0,20}(?:\.[^\W\d_]{1,2}(?=[\s.,]))?(?:\^?[²³23](?!\d))?"
    r"(?:/[^\W\d_]{1,9}[²³3]?)?)"
)
_LONGEST_SYMBOL = 12
_LATIN = re.compile(r"[A-Za-z]{1,4}(?:[²³23]|/[A-Za-z]{1,3})?(?=[\u3000-\u9fff\uac00-\ud7af])")
_UNSPACED = frozenset(["zh", "ja", "ko"])
#: Symbols that are words or initials too: they need to be joined to the figure, or to stand alone.
_HAS = frozenset(["it", "es", "ca", "hu", "sv", "da", "no"])  # where "ha" is a verb or "if"
_DOUBTFUL = frozenset(["in", "um", "st", "po", "pi", "ch", "A", "B", "В", "K", "V", "cal", "W"])
_FAR = 3  # characters between two words of one name
_LETTERS_MORE = {3: 2, 4: 3, 5: 4}
_NUMBERING = frozenset(["it", "es", "pt"])  # where "21°" is the twenty-first
#: A noun that the ordinal counts; after a preposition or a point of the compass it is degrees.
_NO_NOUNS = (
    "a al all alla di de del da do em en in e o y con com per por su sotto sopra bajo sobre nord sud est ovest norte "
    "sur sul este oeste c celsius centigradi ieri oggi hoy hoje ma mas pero no na nel tra fra entre ou"
)
_NOUN = re.compile(rf" (?!(?:{'|'.join(_NO_NOUNS.split())})(?!\w))[a-zà-ÿ]{{3}}")
_ARTICLE = re.compile(r"(?<!\w)(?:il|al|del|dal|nel|sul|el|o|do|no|ao|la|alla|della|dalla|nella) \d{1,3}$")
_NOT_UNITS = {"el": frozenset(["των", "τον"])}


@cache
def _symbols() -> dict[str, str]:
    return {form: unit for unit, forms in data.toml("units")["symbols"].items() for form in forms.split("|")}


@cache
def _stems(section: str) -> dict[str, str]:
    return {stem: unit for unit, stems in data.toml("units")[section].items() for stem in stems.split()}


@cache
def _words(language: str | None) -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """first word → (all words of the phrase, unit), the longest phrases first."""
    known: dict[tuple[str, ...], str] = {}
    for unit, forms in data.toml("units").get(language or "", {}).items():
        for form in forms.replace("-", "_").split():
            known[tuple(form.split("_"))] = unit
    for name, unit in data.generated("units_cldr").get(language or "", {}).items():
        known.setdefault(tuple(name.split(" ")), unit)
    table: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase, unit in known.items():
        table.setdefault(phrase[0], []).append((phrase, unit))
    for phrases in table.values():
        phrases.sort(key=lambda entry: -len(entry[0]))
    return table


@cache
def _rates(kind: str, language: str | None) -> tuple[str, ...]:
    return tuple(filter(None, data.toml("units")[kind].get(language or "", "").split("|")))


@cache
def _stem(folded: str) -> str | None:
    """The unit whose stem the word begins with."""
    stems = _stems("stems")
    for size in range(len(folded), 2, -1):
        unit = stems.get(folded[:size])
        if unit and len(folded) - size <= _LETTERS_MORE.get(size, 6) and not folded.startswith("litera"):
            return unit
    return None


@cache
def _power(folded: str) -> tuple[str, int] | None:
    """ "square" or "cubic" where the word begins so, and the length of what says it."""
    stems = _stems("powers")
    for size in range(min(len(folded), 12), 2, -1):
        power = stems.get(folded[:size])
        if power:
            return power, size
    return None


def at(reading: Reading, place: int) -> tuple[str, int] | None:
    """The unit that stands right after ``place`` (blanks or a hyphen between), and where it ends; None for none."""
    return _symbol(reading, place) or _named(reading, place)


_OF = re.compile(r"[ \u00a0](?:de|di|d['’]|of|da|von|av|af)(?=[ \u00a0\w])(?: |(?<=['’]))")


def past_of(reading: Reading, place: int) -> int:
    """Past "de", "d'", "di", "of" between a round number and what it counts ("1 million de tonnes"); else ``place``."""
    found = _OF.match(reading.lower, place)
    return found.end() if found else place


def _goes_on(reading: Reading, end: int) -> bool:
    """Whether what looks like a unit is the beginning of a word; East Asian texts write on without a gap."""
    following = reading.text[end : end + 1]
    if reading.language in _UNSPACED and following > "\u2fff":
        return False
    return following.isalnum() or following in ("'", "’")


def _symbol(reading: Reading, place: int) -> tuple[str, int] | None:
    found = _SYMBOL.match(reading.text, place)
    if not found or not found.group(1):
        return None
    form = found.group(1).rstrip()
    if reading.language in _UNSPACED and (latin := _LATIN.match(form)):
        form = latin[0]
    if len(form) > _LONGEST_SYMBOL:
        return None
    end = found.start(1) + len(form)
    unit: str | None = _symbols().get(form)
    if unit is None and " " in form:
        head = form.split(" ")[0]
        unit, end = _symbols().get(head), found.start(1) + len(head)
    if unit is None and "/" in form:
        head = form.split("/")[0]
        unit, end = _symbols().get(head), found.start(1) + len(head)
    if unit is None or _goes_on(reading, end):
        return None
    joined = found.start(1) == place
    if len(form) == 1 and form in "мгтлВ" and reading.text[place] == "-":
        return None  # "5-м" is the fifth
    doubtful = (
        form in _DOUBTFUL or (form == "ha" and reading.language in _HAS) or (form == "mi" and reading.language != "en")
    )
    if doubtful and not joined and not _closed(reading, end):
        return None
    if form == "ft" and reading.text[place : place + 1] == "-":
        return unit, end
    if unit == "degree":
        rest = _named(reading, end)
        if rest and rest[0] in ("celsius", "fahrenheit"):
            return rest
        if reading.language in _NUMBERING and (
            _NOUN.match(reading.text, end) or _ARTICLE.search(reading.lower, max(0, place - 12), place)
        ):
            return None  # "il 21° posto"
    return _rate(reading, unit, end) or (unit, end)


def _closed(reading: Reading, end: int) -> bool:
    """Whether nothing but a mark of punctuation or the end follows: an isolated "19 in."."""
    return not reading.text[end : end + 2].strip(" .,;:)")[:1]


def _begun(reading: Reading, place: int) -> tuple[str, int] | None:
    """The unit with whose name the text goes on, in languages that put no blank between words."""
    start = place + (reading.text[place : place + 1] == " ")
    forms = (entry for phrases in _words(reading.language).values() for entry in phrases)
    best = max((e for e in forms if reading.text.startswith(e[0][0], start)), key=lambda e: len(e[0][0]), default=None)
    return (best[1], start + len(best[0][0])) if best else None


def _named(reading: Reading, place: int) -> tuple[str, int] | None:
    if reading.language in ("zh", "ja", "ko"):
        return _begun(reading, place)
    index = reading.word_at(place)
    if index is None:
        return None
    words = reading.words
    unit: str | None
    unit, after = _unit(reading, index)
    if unit is None:
        folded = _fold(words[index].form)
        power = _power(folded)
        if not power:
            return None
        if power[1] < len(folded) and len(folded) - power[1] > 3:  # Quadratkilometer
            unit = _stem(folded[power[1] :]) or _exact(reading, folded[power[1] :])
            if unit is None and index + 1 < len(words):
                unit, after = _unit(reading, index + 1)
        elif index + 1 < len(words):
            unit, after = _unit(reading, index + 1)
        if unit is None:
            return None
        after = max(after, index + 1)
        return f"{power[0]}-{unit}", words[after - 1].end
    end = words[after - 1].end
    if after < len(words) and reading.text[end : words[after].start] in (" ", "\u00a0"):
        power = _power(_fold(words[after].form))
        if power and "-" not in unit and unit.endswith(("meter", "foot", "mile", "yard", "inch")):
            return f"{power[0]}-{unit}", words[after].end
    return _rate(reading, unit, end) or (unit, end)


def _rate(reading: Reading, unit: str, end: int) -> tuple[str, int] | None:
    """A length an hour or a second, where the words after the unit say so."""
    if unit not in ("kilometer", "mile", "meter"):
        return None
    for kind, suffix in (("per_hour", "per-hour"), ("per_second", "per-second")):
        for phrase in _rates(kind, reading.language):
            if reading.lower.startswith(phrase, end + 1):
                return f"{unit}-{suffix}", end + 1 + len(phrase)
    return None


def _unit(reading: Reading, index: int) -> tuple[str | None, int]:
    """The unit named by the words from ``index`` on, and the index after them."""
    words = reading.words
    word = words[index]
    for phrase, named in _words(reading.language).get(word.form, ()):
        if len(phrase) == 1 or all(
            index + i < len(words)
            and words[index + i].form == part
            and (not i or words[index + i].start - words[index + i - 1].end < _FAR)
            for i, part in enumerate(phrase)
        ):
            return named, index + len(phrase)
    if word.form in _NOT_UNITS.get(reading.language or "", ()):
        return None, index
    if len(word.form) < 3 or (
        reading.text[word.start].isupper()
        and reading.language != "de"
        and len(word.form) < 7
        and not _shout(reading, word)
    ):
        return None, index
    unit = _stem(_fold(word.form))
    return (unit, index + 1) if unit else (None, index)


def _exact(reading: Reading, form: str) -> str | None:
    entries = _words(reading.language).get(form, ())
    return next((unit for phrase, unit in entries if len(phrase) == 1), None)


def _shout(reading: Reading, word: Word) -> bool:
    """Capital letters that say nothing: a unit named after a person, or a word all in capitals."""
    return reading.text[word.start : word.end].isupper() or word.form[:5] in (
        "celsi",
        "fahre",
        "faren",
        "celci",
        "kelvi",
    )


@cache
def _fold(form: str) -> str:
    return anyascii(form).lower()
