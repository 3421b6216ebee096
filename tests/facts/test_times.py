"""Times of day and lengths of time by value."""

from __future__ import annotations

import pytest

from provenance.facts import durations, times
from provenance.facts.reading import Reading


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "à 22h48, à 8 heures et à 8 h 30", ["T22:48", "T08:00", "T08:30"]),
        ("fr", "pendant 8 heures", []),
        ("en", "at 10:48 pm, by 8pm, from 8:30 a.m.", ["T22:48", "T20:00", "T08:30"]),
        ("en", "They won 3:2 with 1,500 fans; see 12:3.", []),
        ("de", "um 8 Uhr, ab 20.30 Uhr, 8 Uhr abends", ["T08:00", "T20:30", "T20:00"]),
        ("es", "a las 10:30 y a las 8 de la noche", ["T10:30", "T20:00"]),
        ("it", "alle 20.30", ["T20:30"]),
        ("sv", "kl. 14.30", ["T14:30"]),
        ("fi", "klo 9", ["T09:00"]),
        ("ru", "в 15:00", ["T15:00"]),
        ("pl", "o godz. 15", ["T15:00"]),
        ("sq", "në orën 18", ["T18:00"]),
        ("nl", "om 8 uur", ["T08:00"]),
    ],
)
def test_times(language: str, text: str, expected: list[str]) -> None:
    found = times.find(Reading(text, language))
    assert [fact.value for fact in found] == expected
    assert all(text[fact.start : fact.end] == fact.text for fact in found)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "deux ans, 3 jours, une semaine", ["P2Y", "P3D"]),
        ("en", "two and a half years, half an hour, 2 hours 30 minutes", ["P2.5Y", "PT0.5H", "PT2H30M"]),
        ("en", "In 2018, 3 years passed.", ["P3Y"]),
        ("de", "eine 18-jährige Frau, 2,5 Stunden", ["P18Y", "PT2.5H"]),
        ("ru", "3 часа", ["PT3H"]),
        ("sv", "18-årig", ["P18Y"]),
        ("es", "tres décadas", ["P30Y"]),
    ],
)
def test_durations(language: str, text: str, expected: list[str]) -> None:
    found = durations.find(Reading(text, language))
    assert [fact.value for fact in found] == expected
    assert all(text[fact.start : fact.end] == fact.text for fact in found)
