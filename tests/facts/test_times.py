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
        ("en", "at half past nine, a quarter to six, at ten to four", ["T09:30", "T05:45", "T03:50"]),
        ("de", "gegen halb zehn, um Viertel nach acht, um zehn vor vier", ["T09:30", "T08:15", "T03:50"]),
        ("nl", "om half tien, om kwart over acht", ["T09:30", "T08:15"]),
        ("da", "halv ti", ["T09:30"]),
        ("pl", "o wpół do dziesiątej", ["T09:30"]),
        ("ru", "в половине десятого, в 5 часов вечера", ["T09:30", "T17:00"]),
        ("es", "a las nueve y media, a las ocho menos cuarto", ["T09:30", "T07:45"]),
        ("fr", "à neuf heures et demie, à midi et demi", ["T09:30", "T12:30"]),
        ("it", "alle nove e mezza", ["T09:30"]),
        ("hu", "délután 5 órakor, fél tízkor", ["T17:00", "T09:30"]),
        ("en", "from 10 to 20 million, by five to nine votes, half of nine", []),
        ("de", "zehn nach vier Jahren, halb Europa", []),
    ],
)
def test_times_in_words(language: str, text: str, expected: list[str]) -> None:
    found = times.find(Reading(text, language))
    assert [fact.value for fact in found] == expected
    assert all(text[fact.start : fact.end] == fact.text for fact in found)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "um 20:00 MEZ", [("20:00 MEZ", "T20:00", "+01:00")]),
        ("en", "at 15:00 GMT+2 (1300 GMT)", [("15:00 GMT+2", "T15:00", "+02:00"), ("1300 GMT", "T13:00", "Z")]),
        ("en", "at 5 p.m. ET", [("5 p.m. ET", "T17:00", "ET")]),
        ("en", "at 10:30 ETA unknown", [("10:30", "T10:30", None)]),
        ("fr", "à 10:30 et demain", [("10:30", "T10:30", None)]),
    ],
)
def test_zones_are_kept_beside_the_value(language: str, text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert [(fact.text, fact.value, fact.offset) for fact in times.find(Reading(text, language))] == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "dix-huit mois de prison, trois mois de travail, une heure et demie", ["P18M", "P3M", "PT1.5H"]),
        ("de", "anderthalb Jahre, eine 14-tägige Reise", ["P1.5Y", "P14D"]),
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
