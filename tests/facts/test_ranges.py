"""Ranges of figures: one fact with both ends, spans exact; and what stands side by side without being a range."""

from __future__ import annotations

import pytest

from provenance import facts
from provenance.comparing.ledger import Side, compare, verdict

CASES = [
    ("en", "They hired 10 to 20 clerks.", "number 10/20", "10 to 20"),
    ("en", "A rise of 10–20 % is likely.", "percent 10/20", "10–20 %"),
    ("en", "It costs $5–10 million.", "money 5000000/10000000", "$5–10 million"),
    ("en", "Between €5 and €10 a head.", "money 5/10 EUR", "€5 and €10"),
    ("en", "Two or three goats", "number 2/3", "Two or three"),
    ("en", "two to three million goats", "number 2000000/3000000", "two to three million"),
    ("fr", "entre 10 et 20 km", "quantity 10/20 kilometer", "10 et 20 km"),
    ("fr", "De 3 à 5 milliards d'euros.", "money 3000000000/5000000000 EUR", "3 à 5 milliards d'euros"),
    ("de", "zwischen 25 und 30 Prozent", "percent 25/30", "25 und 30 Prozent"),
    ("de", "10 bis 15 Grad Celsius", "quantity 10/15 celsius", "10 bis 15 Grad Celsius"),
    ("pl", "od 10 do 20 osób", "number 10/20", "10 do 20"),
    ("sr", "од 10% до 20%", "percent 10/20", "10% до 20%"),
    ("hu", "10 és 20 között", "number 10/20", "10 és 20"),
    ("tr", "yüzde 10 ila 20", "percent 10/20", "yüzde 10 ila 20"),
    ("zh", "10至20人", "number 10/20", "10至20"),
]

APART = [
    ("en", "It rose from 10 to 20 million.", ["number 10000000", "number 20000000"]),
    ("en", "It fell 3 % to 12 %.", ["percent 3", "percent 12"]),
    ("fr", "Le loyer passe de 500 à 750 €.", ["money 500 EUR", "money 750 EUR"]),
    ("de", "von 10 auf 20 Prozent", ["percent 20", "number 10"]),
    ("pl", "o 2 punkty procentowe do 15 procent", ["percent 2", "percent 15"]),
    ("en", "Page 10 and 20 others", ["figure 10", "number 20"]),
    ("en", "They won by 20 to 10 votes.", ["number 20", "number 10"]),
    ("en", "The 978-3-16 plate", None),
]


def said(language: str, text: str) -> list[str]:
    found = [
        fact for fact in facts.find(text, language) if fact.kind in ("number", "percent", "money", "quantity", "figure")
    ]
    for fact in found:
        assert text[fact.start : fact.end] == fact.text
    return [" ".join(filter(None, [fact.kind, fact.value, fact.currency or fact.unit])) for fact in found]


@pytest.mark.parametrize(("language", "text", "expected", "span"), CASES)
def test_a_range_is_one_fact(language: str, text: str, expected: str, span: str) -> None:
    assert said(language, text) == [expected]
    assert span in [fact.text for fact in facts.find(text, language)]


@pytest.mark.parametrize(("language", "text", "expected"), APART)
def test_what_is_no_range_stays_apart(language: str, text: str, expected: list[str] | None) -> None:
    found = said(language, text)
    assert not any("/" in value for value in found)
    if expected is not None:
        assert sorted(found) == sorted(expected)


@pytest.mark.parametrize(
    ("translation", "expected"),
    [
        ("Entre 10 et 20 millions d'euros ont disparu.", "consistent"),
        ("Au moins 10 millions d'euros, au plus 20 millions d'euros ont disparu.", "consistent"),
        ("Entre 10 et 30 millions d'euros ont disparu.", "inconsistent"),
    ],
)
def test_a_range_meets_its_two_ends(translation: str, expected: str) -> None:
    original = "Between 10 and 20 million euros vanished."
    sides = [
        Side(text, language, facts.find(text, language)) for text, language in ((original, "en"), (translation, "fr"))
    ]
    assert verdict(compare(*sides)) == expected
