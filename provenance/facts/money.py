"""Amounts of money: figure in the unit stated, currency in ISO 4217; an ambiguous "$" has none unless settled.

Cents and pence stay cents and pence: the figure as stated, without a currency.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from provenance.facts import currencies
from provenance.facts.currencies import Currency
from provenance.facts.lexicon import lexicon
from provenance.facts.numbers import shared, shares, value
from provenance.facts.numeral import Numeral, plain
from provenance.facts.reading import Reading
from provenance.model import Fact

_CENTS = re.compile(
    r" ?(?:and |et |und |y |con |com |e |en |с |i )?(\d{1,2})(?: ?(?:cents?|centimes?|centavos?|céntimos?|centesimi|"
    r"cêntimos?|eurocents?|pence|grosz\w*|kop\w*|коп\w*)(?!\w)|(?![\w%]|[.,:/-]\d| ?[€$£%]))"
)
_COINS = re.compile(r"(?:cents?|centimes?|centavos?|céntimos?|centesimi|cêntimos?|pence|grosz\w*|kop\w*|коп\w*)$")
_ANDS = frozenset(["", "and", "et", "und", "y", "con", "com", "e", "en", "и", "i", "a"])
_DOLLARS = frozenset(["USD", "CAD", "AUD", "NZD", "HKD", "SGD"])


def find(reading: Reading) -> list[Fact]:
    """The amounts of a text."""
    found: list[Fact] = []
    numerals = reading.numerals
    for position, numeral in enumerate(numerals):
        if not numeral.plain or numeral.ordinal or not reading.free(numeral.start, numeral.end):
            continue
        currency = None if numeral.form == "words" else currencies.before(reading, numeral.start)
        ahead = currency is not None
        start, end = (currency.start, numeral.end) if currency else (numeral.start, numeral.end)
        behind = currencies.after(reading, numeral.end, large=numeral.scale >= 10**5 or numeral.value >= 10**6)
        worded = currency is not None and reading.text[currency.start].isalpha() and currency.code is None
        if behind and (currency is None or worded or (behind.code and currency.code in (None, behind.code))):
            start = numeral.start if worded else start
            currency, end = behind, behind.end
        if currency is None:
            continue
        scale = _scale_after(reading, end) if behind and numeral.form == "digits" else None
        if scale:
            currency, end = currency._replace(factor=scale[0]), scale[1]
        fact = _fact(reading, numeral, currency, start, end)
        if not ahead:
            fact = _with_cents(reading, fact, numeral, end)
            earlier = numerals[position - 1] if position else None
            if earlier and shares(reading, earlier, numeral):
                found.append(_fact(reading, shared(earlier, numeral), currency, earlier.start, earlier.end))
        found.append(fact)
    return _settled(_joined(reading, found))


def _fact(reading: Reading, numeral: Numeral, currency: Currency, start: int, end: int) -> Fact:
    amount = numeral
    if currency.factor != 1:
        amount = numeral._replace(value=numeral.value * currency.factor)
    return reading.fact(
        "money",
        value(amount),
        start,
        end,
        currency=None if currency.code == "GBX" else currency.code,
        approximate=numeral.approximate,
        alternative=None if numeral.alternative is None else plain(numeral.alternative),
    )


def _scale_after(reading: Reading, place: int) -> tuple[int, int] | None:
    """A magnitude that stands after the currency ("75 USD milhões"), and where it ends."""
    known = lexicon(reading.language)
    index = reading.word_at(place) if known else None
    if known is None or index is None:
        return None
    word = reading.words[index]
    scale = known.scales.get(word.form, 0)
    return (scale, word.end) if scale >= 10**6 else None


def _with_cents(reading: Reading, fact: Fact, numeral: Numeral, end: int) -> Fact:
    """ "15 dollars 50", "3 euros et 99 centimes" as one amount."""
    if numeral.value != int(numeral.value) or numeral.value >= 1000:
        return fact
    cents = _CENTS.match(reading.text, end)
    if (
        not cents
        or currencies.after(reading, cents.end())
        or (reading.text[cents.end(1) :][:1] in ("", " ") and len(cents.group(1)) < 2)
    ):
        return fact
    total = numeral.value + Decimal(int(cents.group(1))) / 100
    return replace(fact, value=plain(total), text=reading.text[fact.start : cents.end()], end=cents.end())


def _joined(reading: Reading, found: list[Fact]) -> list[Fact]:
    """With "thirteen dollars and forty-five cents" made one amount."""
    joined: list[Fact] = []
    for fact in found:
        last = joined[-1] if joined else None
        if (
            last
            and fact.currency is None
            and _COINS.search(fact.text)
            and not _COINS.search(last.text)
            and reading.lower[last.end : fact.start].strip() in _ANDS
            and fact.start - last.end < 6
            and last.value
            and last.value.isdigit()
            and Decimal(fact.value or 0) < 100
        ):
            total = Decimal(last.value) + Decimal(fact.value or 0) / 100
            text = reading.text[last.start : fact.end]
            joined[-1] = replace(last, value=plain(total), text=text, end=fact.end)
        else:
            joined.append(fact)
    return joined


def _settled(found: list[Fact]) -> list[Fact]:
    """With the currency of a bare "$" or "dollars" where the text names one dollar, and one only."""
    named = {fact.currency for fact in found if fact.currency in _DOLLARS}
    if len(named) != 1:
        return found
    code = named.pop()
    return [
        replace(fact, currency=code)
        if fact.currency is None and ("$" in fact.text or "ol" in fact.text.lower() or "дол" in fact.text.lower())
        else fact
        for fact in found
    ]
