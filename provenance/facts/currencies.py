"""Which currency stands before or after a figure: signs, ISO codes, and words in every inflection."""

from __future__ import annotations

import re
from typing import NamedTuple

from provenance.facts import currency_words
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
#: A magnitude's letters and the currency in one: "5 MEUR", "200 k€", "5 mkr", "5 M Ft".
_LETTERED = re.compile(
    r"[ \u00a0]?(M|MM|Md|Mrd|m|md|mn|k|K|t)"
    r"(?:(EUR|USD|SEK|NOK|DKK|CHF|GBP|PLN|CZK|kr|€|\$|£)|[ \u00a0](Ft|EUR|USD|CHF|€))(?!\w)"
)
_LETTERS = {"k": 10**3, "K": 10**3, "t": 10**3, "Md": 10**9, "md": 10**9, "Mrd": 10**9}


class Currency(NamedTuple):
    """A currency beside a figure: its code (None when ambiguous), and the span that names it."""

    code: str | None
    start: int
    end: int
    factor: int = 1


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
        code = currency_words.table()["dollars"].get(letters.group(1)) if letters else None
        return Currency(code, letters.start() if letters and code else at, place)
    if sign in currency_words.table()["signs"]:
        return Currency(currency_words.table()["signs"][sign], at, place)
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
    if word in currency_words.codes():
        return Currency(word, first, place)
    if at - first > 3 and word in _DOLLAR_WORDS and text[at + 1] == " ":
        return Currency(None, first, place)
    if word in ("Rs", "kr", "Kr", "SFr", "sFr", "Fr", "zł", "RMB", "Rmb", "rmb", "rs", "TL"):
        return Currency(_short(word, reading.language), first, place)
    return None


def _short(word: str, language: str | None) -> str | None:
    code = currency_words.table()["short"][word]
    return code or _home("?krona", language)


def _home(kind: str, language: str | None) -> str | None:
    name, _, code = currency_words.table()["home"].get(language or "", "").partition("=")
    return code if name == kind else None


def after(reading: Reading, place: int, *, large: bool = False) -> Currency | None:
    """The currency that stands right after a figure, "de" or "d'" perhaps between.

    ``large`` says that the figure is in millions, so that pounds are money and no weight.
    """
    found = _after(reading, place, large)
    if found is None and (start := past_of(reading, place)) != place:
        found = _after(reading, start, large)
    return found


def _after(reading: Reading, place: int, large: bool) -> Currency | None:
    text = reading.text
    sign = _SIGN_AFTER.match(text, place)
    if sign:
        mark = sign.group(2)
        if mark == "$":
            letters = sign.group(1)
            trailing = re.compile(r" ?(US|USD|CA|CAD|usd)(?!\w)").match(text, sign.end())
            code = currency_words.table()["dollars"].get((letters or (trailing.group(1) if trailing else "")).upper())
            if _followed(text, sign.end()) and not trailing:
                return None
            return Currency(code, place, trailing.end() if trailing else sign.end())
        if mark in currency_words.table()["signs"] and not (
            _followed(text, sign.end()) and text[sign.end() - 2 : sign.end() - 1] in _GAP
        ):
            return Currency(currency_words.table()["signs"][mark], place, sign.end())
    lettered = _LETTERED.match(text, place)
    if lettered:
        code = lettered.group(2) or lettered.group(3)
        known = _home("?krona", reading.language) if code == "kr" else currency_words.table()["signs"].get(code, code)
        known = {"Ft": "HUF", "$": None}.get(known or "", known)
        return Currency(known, place, lettered.end(), _LETTERS.get(lettered.group(1), 10**6))
    return _worded(reading, place, large)


def _followed(text: str, place: int) -> bool:
    """Whether a figure follows, to which the sign belongs."""
    return text[place : place + 2].lstrip(_GAP)[:1].isdigit()


def _worded(reading: Reading, place: int, large: bool) -> Currency | None:
    words = reading.words
    if reading.language in _UNSPACED:
        place += reading.text[place : place + 1] == " "
        whole = None if reading.language == "ar" else currency_words.joined(reading, place)
        begun = reading.word_at(place) if reading.language == "ar" else None
        if begun is not None:
            whole = currency_words.named(reading, begun)
        if whole:
            return Currency(whole[0], place, whole[1])
        for form, joined in currency_words.table()["joined"].items():
            if reading.text.startswith(form, place):
                return Currency(joined or None, place, place + len(form))
    index = reading.word_at(place)
    if index is None:
        return None
    word = words[index]
    gap = reading.text[place : word.start]
    raw = reading.text[word.start : word.end]
    codes = currency_words.codes()
    if raw in codes or (raw.upper() in codes and raw.islower() and (not gap or raw in ("usd", "eur", "gbp"))):
        return Currency(raw.upper(), place, word.end)
    only = currency_words.table()["short_in"].get(raw)
    if raw in currency_words.table()["short"] and (only is None or reading.language in only.split()):
        if raw in ("p", "р") and gap and raw == "p":
            return None
        return Currency(_short(raw, reading.language), place, word.end)
    if word.form in currency_words.coins(reading.language):
        return Currency(None, place, word.end)
    name = currency_words.named(reading, index)
    if name:
        return Currency(name[0], place, name[1])
    if word.form in currency_words.pounds(reading.language) or (large and word.form in _LARGE_POUNDS):
        return _named(reading, "GBP", index, index)
    kind = currency_words.kind_of(word.form)
    if kind in _HOMONYMS and reading.language == "en" and not large:
        return None
    if kind == "?CHF" and reading.language == "de" and word.form == "franken":
        return Currency("CHF", place, word.end)
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
        kind = currency_words.kind_of(following.form)
        if kind:
            code = _owner(kind, [words[index + i].form for i in range(skip)])
            if code is None and skip == 1 and kind[0] != "?" and min(len(word.form), len(following.form)) > 3:
                code = kind  # "5 Turkish lira"
            if code:
                return Currency(code, place, following.end)
        if following.form in currency_words.pounds(reading.language):
            folded = currency_words.fold(word.form)
            if folded.startswith(("brit", "angl", "engl", "egyp", "egip")):
                return Currency("EGP" if folded.startswith(("egyp", "egip")) else "GBP", place, following.end)
    return None


def _owner(kind: str, forms: list[str]) -> str | None:
    for form in [*forms, "".join(forms)]:  # "u.s. dollars"
        folded = currency_words.fold(form)
        for stem, code in currency_words.whose(kind):
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
        owner = _owner(kind, [form]) if currency_words.whose(kind) else None
        if owner:
            return Currency(owner, place, words[following].end)
        if len(form) > 3:
            break
    return Currency(code, place, end)
