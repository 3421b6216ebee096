"""Figures that count nothing: telephones, laws, identifiers, labels; and numbers beside them that do count."""

from __future__ import annotations

import pytest

from provenance import facts

CASES = [
    ("de", "Rufen Sie 0221 4567890 an.", "02214567890", "0221 4567890"),
    ("fr", "Appelez le +33 1 99 00 12 34.", "33199001234", "+33 1 99 00 12 34"),
    ("pt", "Ligue para (11) 3456-7890.", "1134567890", "(11) 3456-7890"),
    ("en", "Call (212) 555-0147 now.", "2125550147", "(212) 555-0147"),
    ("pl", "tel. 22 123 45 67", "221234567", "22 123 45 67"),
    ("es", "la Ley 39/2015", "39/2015", "39/2015"),
    ("fr", "la loi n° 2015-912", "2015-912", "2015-912"),
    ("en", "ISBN 978-3-16-148410-0", "978-3-16-148410-0", "978-3-16-148410-0"),
    ("ru", "ч. 2", "2", "2"),
    ("hu", "7. §", "7", "7"),
    ("en", "under § 12(3)", "12(3)", "12(3)"),
    ("en", "agent 007", "007", "007"),
]


@pytest.mark.parametrize(("language", "text", "value", "span"), CASES)
def test_a_figure_is_told_from_a_number(language: str, text: str, value: str, span: str) -> None:
    found = [fact for fact in facts.find(text, language) if fact.kind not in ("name", "place", "organisation")]
    assert [(fact.kind, fact.value, fact.text) for fact in found] == [("figure", value, span)]
    assert text[found[0].start : found[0].end] == span


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("lv", "No 10 cilvēkiem palika 3.", ["number 10", "number 3"]),
        ("en", "The committee called 12,500 voters.", ["number 12500"]),
        ("fr", "Un appel à 20 000 volontaires", ["number 20000"]),
        ("en", "We met 12 15 18 20 and 22 people", None),
    ],
)
def test_what_counts_stays_a_number(language: str, text: str, expected: list[str] | None) -> None:
    found = [f"{fact.kind} {fact.value}" for fact in facts.find(text, language) if fact.kind in ("number", "figure")]
    assert found == expected if expected is not None else all(value.startswith("number") for value in found)


@pytest.mark.parametrize(
    ("language", "text", "kind", "value", "unit"),
    [
        ("en", "25 Indonesian rupiahs", "money", "25", "IDR"),
        ("pl", "25 rubli białoruskich", "money", "25", "BYN"),
        ("ru", "25 датскими кронами", "money", "25", "DKK"),
        ("tr", "25 İsveç kronu", "money", "25", "SEK"),
        ("ja", "25アルゼンチンペソ", "money", "25", "ARS"),
        ("fr", "200 k€", "money", "200000", "EUR"),
        ("sv", "5 mkr", "money", "5000000", "SEK"),
        ("ru", "60 кв. м", "quantity", "60", "square-meter"),
        ("fr", "25 hectopascals", "quantity", "25", "hectopascal"),
        ("zh", "500兆瓦", "quantity", "500", "megawatt"),
        ("en", "5'11\" tall", "quantity", "5.916666667", "foot"),
        ("es", "5 grados bajo cero", "quantity", "-5", "degree"),
        ("fr", "deux tonnes et demie", "quantity", "2.5", "tonne"),
        ("fr", "un kilo et demi", "quantity", "1.5", "kilogram"),
    ],
)
def test_units_and_currencies_of_every_language(language: str, text: str, kind: str, value: str, unit: str) -> None:
    fact = next(fact for fact in facts.find(text, language) if fact.kind not in ("place", "name"))
    assert (fact.kind, fact.value, fact.currency or fact.unit) == (kind, value, unit)
    assert text[fact.start : fact.end] == fact.text
