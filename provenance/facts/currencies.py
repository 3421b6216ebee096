"""Which currency stands before or after a figure: signs, ISO codes, and words in every inflection."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from anyascii import anyascii

from provenance import data
from provenance.facts.reading import Reading
from provenance.facts.units import past_of

#: What may stand before its figure in words: "dollar 22.5 million".
_DOLLAR_WORDS = frozenset(["dollar", "dólar", "dollari", "dollars", "dólares"])
#: The words for pounds that are a weight first.
_LARGE_POUNDS = frozenset(["pounds", "pound", "livres", "libras", "libbre", "libra"])
#: Currencies whose names are English words: "won", "real", "rand".
_HOMONYMS = frozenset(["KRW", "BRL", "ZAR", "DEM"])
#: Languages whose words for currencies are matched by how the text goes on.
_UNSPACED = frozenset(["zh", "ja", "ko", "ar"])
_GAP = " \u00a0\u202f\u2009"
_SIGN_AFTER = re.compile(
    r"[ \u00a0\u202f\u2009]{0,2}(?:(US|C|CA|A|AU|NZ|HK|R|S) ?)?([^\w\s.,;:!?()\[\]\"'«»“”‘’/-]|[元圆円원])"
)
_DOLLAR_BEFORE = re.compile(r"(?<![^\W_])([A-Za-z]{1,3})\.?(?:S\.)? ?$")
_MILLIONS = re.compile(r"[ \u00a0]?M(EUR|USD|SEK|NOK|DKK|CHF|GBP|PLN|kr)(?!\w)")


class Currency(NamedTuple):
    """A currency beside a figure: its code (None when ambiguous), and the span that names it."""

    code: str | None
    start: int
    end: int
    factor: int = 1


@cache
def _table() -> dict[str, dict[str, str]]:
    return data.toml("currencies")


@cache
def _codes() -> frozenset[str]:
    return frozenset(_table()["codes"]["list"].split())


@cache
def _stems() -> dict[str, str]:
    return {stem: code for code, stems in _table()["stems"].items() for stem in stems.split()}


@cache
def _whose(kind: str) -> tuple[tuple[str, str], ...]:
    pairs = (pair.partition("=") for pair in _table()["whose"].get(kind, "").split())
    return tuple((stem, code) for stem, _, code in pairs)


@cache
def _pounds(language: str | None) -> frozenset[str]:
    return frozenset(_table()["pound_words"].get(language or "", "").split())


@cache
def _fold(form: str) -> str:
    return anyascii(form).lower()


@cache
def _kind(form: str) -> str | None:
    """The currency (or the ambiguous kind, with "?") whose stem a word begins with."""
    folded = _fold(form)
    exact = _stems().get("=" + folded)
    if exact or folded.startswith(("europ", "eurov", "evrop")):
        return exact
    for size in range(len(folded), 2, -1):
        kind = _stems().get(folded[:size])
        if kind and len(folded) - size <= (4 if size > 4 else size - 1):
            return kind
    return None


def before(reading: Reading, place: int) -> Currency | None:
    """The currency that stands right before a figure."""
    text = reading.text
    at = place - 1
    if at > 0 and text[at] in "-−":
        at -= 1
    if at > 0 and text[at] in _GAP:
        at -= 1
    if at < 0:
        return None
    sign = text[at]
    if sign == "$":
        letters = _DOLLAR_BEFORE.search(text, max(0, at - 5), at)
        code = _table()["dollars"].get(letters.group(1)) if letters else None
        return Currency(code, letters.start() if letters and code else at, place)
    if sign in _table()["signs"]:
        return Currency(_table()["signs"][sign], at, place)
    if sign in "DS" and text[max(0, at - 2) : at] == "U$":
        return Currency("USD", at - 2, place)
    if sign == "." and at > 0:
        at -= 1
        sign = text[at]
    if not sign.isalpha():
        return None
    first = at
    while first > 0 and text[first - 1].isalpha() and at - first < 7:
        first -= 1
    if first > 0 and text[first - 1].isalnum():
        return None
    word = text[first : at + 1]
    if word in _codes():
        return Currency(word, first, place)
    if at - first > 3 and word in _DOLLAR_WORDS and text[at + 1] == " ":
        return Currency(None, first, place)
    if word in ("Rs", "kr", "Kr", "SFr", "sFr", "Fr", "zł", "RMB", "TL"):
        return Currency(_short(word, reading.language), first, place)
    return None


def _short(word: str, language: str | None) -> str | None:
    code = _table()["short"][word]
    return code or _home("?krona", language)


def _home(kind: str, language: str | None) -> str | None:
    name, _, code = _table()["home"].get(language or "", "").partition("=")
    return code if name == kind else None


def after(reading: Reading, place: int, *, large: bool = False) -> Currency | None:
    """The currency that stands right after a figure, "de" or "d'" perhaps between.

    ``large`` says that the figure is in millions, so that pounds are money and no weight.
    """
    for start in dict.fromkeys((place, past_of(reading, place))):
        found = _after(reading, start, large)
        if found:
            return found
    return None


def _after(reading: Reading, place: int, large: bool) -> Currency | None:
    text = reading.text
    sign = _SIGN_AFTER.match(text, place)
    if sign:
        mark = sign.group(2)
        if mark == "$":
            letters = sign.group(1)
            trailing = re.compile(r" ?(US|USD|CA|CAD|usd)(?!\w)").match(text, sign.end())
            code = _table()["dollars"].get((letters or (trailing.group(1) if trailing else "")).upper())
            if _followed(text, sign.end()) and not trailing:
                return None
            return Currency(code, place, trailing.end() if trailing else sign.end())
        if mark in _table()["signs"] and not (
            _followed(text, sign.end()) and text[sign.end() - 2 : sign.end() - 1] in _GAP
        ):
            return Currency(_table()["signs"][mark], place, sign.end())
    millions = _MILLIONS.match(text, place)
    if millions:
        code = millions.group(1)
        return Currency(_home("?krona", reading.language) if code == "kr" else code, place, millions.end(), 10**6)
    return _worded(reading, place, large)


def _followed(text: str, place: int) -> bool:
    """Whether a figure follows, to which the sign belongs."""
    return text[place : place + 2].lstrip(_GAP)[:1].isdigit()


def _worded(reading: Reading, place: int, large: bool) -> Currency | None:
    words = reading.words
    if reading.language in _UNSPACED:
        place += reading.text[place : place + 1] == " "
        for form, joined in _table()["joined"].items():
            if reading.text.startswith(form, place):
                return Currency(joined or None, place, place + len(form))
    index = reading.word_at(place)
    if index is None:
        return None
    word = words[index]
    gap = reading.text[place : word.start]
    raw = reading.text[word.start : word.end]
    if raw in _codes() or (raw.upper() in _codes() and raw.islower() and (not gap or raw in ("usd", "eur", "gbp"))):
        return Currency(raw.upper(), place, word.end)
    only = _table()["short_in"].get(raw)
    if raw in _table()["short"] and (only is None or reading.language in only.split()):
        if raw in ("p", "р") and gap and raw == "p":
            return None
        return Currency(_short(raw, reading.language), place, word.end)
    if word.form in _pounds(reading.language) or (large and word.form in _LARGE_POUNDS):
        return _named(reading, "GBP", index, index)
    kind = _kind(word.form)
    if kind in _HOMONYMS and reading.language == "en" and not large:
        return None
    if kind is not None and (raw[0].islower() or reading.language == "de" or raw.isupper() or kind in ("?USD", "EUR")):
        return _named(reading, kind, index, index)
    # "US dollars", "Swiss francs", "šiaurės", "US-Dollar": an adjective or two before the name
    for skip in (1, 2):
        if index + skip >= len(words):
            break
        following = words[index + skip]
        if following.start - words[index + skip - 1].end > 2:
            break
        if following.form in ("sterling",) or following.form.startswith("sterlin"):
            return Currency("GBP", place, following.end)
        kind = _kind(following.form)
        if kind:
            code = _owner(kind, [words[index + i].form for i in range(skip)])
            if code is None and skip == 1 and kind[0] != "?" and min(len(word.form), len(following.form)) > 3:
                code = kind  # "5 Turkish lira"
            if code:
                return Currency(code, place, following.end)
        if following.form in _pounds(reading.language):
            folded = _fold(word.form)
            if folded.startswith(("brit", "angl", "engl", "egyp", "egip")):
                return Currency("EGP" if folded.startswith(("egyp", "egip")) else "GBP", place, following.end)
    return None


def _owner(kind: str, forms: list[str]) -> str | None:
    for form in forms:
        folded = _fold(form)
        for stem, code in _whose(kind):
            if folded == stem or (len(stem) > 2 and folded.startswith(stem)):
                return code
    return None


def _named(reading: Reading, kind: str, index: int, first: int) -> Currency:
    """A currency's name at a word, with what follows it ("dollars américains", "livres sterling")."""
    words = reading.words
    place, end = words[first].start, words[index].end
    if kind == "?pound" or kind == "GBP":
        code: str | None = "GBP"
    else:
        code = _home(kind, reading.language) if kind[0] == "?" or kind == "DEM" else kind
        code = code or (None if kind[0] == "?" else kind)
    if kind == "GBX":
        code = "GBX"
    for following in range(index + 1, min(index + 4, len(words))):
        if words[following].start - words[following - 1].end > 1:
            break
        form = words[following].form
        if form.startswith(("sterlin", "esterlin", "стерлинг", "šterlin")):
            return Currency("GBP", place, words[following].end)
        owner = _owner(kind, [form]) if _whose(kind) else None
        if owner:
            return Currency(owner, place, words[following].end)
        if len(form) > 3:
            break
    return Currency(code, place, end)


_LETTERED_DOLLAR = re.compile(r"[A-Za-z]\.? ?\$|\$ ?(?:US|CA)", re.IGNORECASE)
_LETTERS = re.compile(r"[^\W\d_]+")
_SHARED_SIGNS = frozenset("$¥￥₱元圆")


@lru_cache(maxsize=4096)
def family(text: str) -> str | None:
    """The family ("?USD", "?peso", …) of an amount whose text names no country; None for coins and unknown words."""
    if "$" in text:
        return "?$"
    for form, name in _table()["joined_families"].items():
        if form in text:
            return str(name)
    for word in _LETTERS.findall(text):
        kind = "?krona" if word in ("kr", "Kr") else _kind(word.lower())
        if kind is not None and kind[0] == "?" and kind != "?cent":
            return kind
    return None


@lru_cache(maxsize=4096)
def stated(text: str, code: str) -> bool:
    """Whether an amount's text itself tells whose currency it is ("US$", "CAD", "yen", "Swiss francs"), rather than a
    word or sign that several countries share.
    """
    if _LETTERED_DOLLAR.search(text):
        return True
    if any(sign in text and sign not in _SHARED_SIGNS for sign in _table()["signs"]):
        return True
    if any(form in text and not form.startswith("元") for form, joined in _table()["joined"].items() if joined):
        return True
    if code in ("JPY", "CNY"):
        return not any(sign in text for sign in _SHARED_SIGNS)
    words = _LETTERS.findall(text)
    if any(word.upper() == code for word in words):
        return True
    stems = [stem for stem, owner in _owners() if owner == code]
    return any(
        word == stem or (len(stem) > 2 and word.startswith(stem)) for word in map(_fold, words) for stem in stems
    )


@cache
def _owners() -> tuple[tuple[str, str], ...]:
    return tuple(pair for kind in _table()["whose"] for pair in _whose(kind))
