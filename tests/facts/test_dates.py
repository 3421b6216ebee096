"""Dates by value: what is read, what stays quiet, and that spans quote the text exactly."""

from __future__ import annotations

from itertools import pairwise
from time import process_time

import pytest

from provenance.facts import covered, dates, durations, times
from provenance.facts.reading import Reading
from provenance.model import Fact


def read(text: str, language: str) -> list[Fact]:
    found = dates.find(Reading(text, language))
    for fact in found:
        assert text[fact.start : fact.end] == fact.text
    assert all(a.end <= b.start for a, b in pairwise(found))
    return found


def values(text: str, language: str) -> list[str | None]:
    return [fact.value or fact.relative for fact in read(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Elle est née le 3 mai 1998 à Gap.", ["1998-05-03"]),
        ("fr", "du 3 au 5 mai 2021", ["2021-05-03/2021-05-05"]),
        ("fr", "au XXe siècle et dans les années 1990", ["19XX", "199X"]),
        ("fr", "La semaine dernière, il y a deux ans, hier", ["P-1W", "P-2Y0D", "P-1D"]),
        ("fr", "au premier trimestre 2017, l’été 2016", ["2017-Q1", "2016-SU"]),
        ("en", "March 3-5, 2021; 12 May 1999; in the 1990s", ["2021-03-03/2021-03-05", "1999-05-12", "199X"]),
        ("en", "next Friday, last week, two years ago", ["XXXX-WXX-5", "P-1W", "P-2Y0D"]),
        ("de", "am 3. Mai 2021, am 22.04. und am 30.11.2013", ["2021-05-03", "XXXX-04-22", "2013-11-30"]),
        ("de", "Der Verein wurde 1923 gegründet.", ["1923"]),
        ("es", "el lunes pasado, el siglo XIX, los años 90", ["XXXX-WXX-1", "18XX", "199X"]),
        ("sq", "më 3 dhjetor 2021, të premten, javën e ardhshme", ["2021-12-03", "P1W"]),
    ],
)
def test_values(language: str, text: str, expected: list[str]) -> None:
    assert values(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La planète Mars et 2000 personnes, mais 3 chats."),
        ("en", "May I ask why the march of 1,500 people took a second?"),
        ("en", "The A320 flew at 24/7; version 2.10.1; call 555-1212."),
        ("de", "Einer von 2000 Menschen hat 1500 Euro."),
        ("es", "Mil gracias por 12.500 euros."),
    ],
)
def test_quiet(language: str, text: str) -> None:
    assert values(text, language) == []


def test_modifier_and_weekday() -> None:
    (fact,) = read("au début de l’année 2022", "fr")
    assert (fact.value, fact.modifier, fact.text) == ("2022", "start", "début de l’année 2022")
    (fact,) = read("Vendredi, Avril 25, 2025", "fr")
    assert (fact.value, fact.weekday) == ("2025-04-25", 5)


def test_ambiguous_figures_keep_the_other_reading() -> None:
    (french,) = read("le 03/04/2021", "fr")
    assert (french.value, french.alternative) == ("2021-04-03", "2021-03-04")
    (english,) = read("on 3/4/2021", "en")
    assert (english.value, english.alternative) == ("2021-03-04", "2021-04-03")


@pytest.mark.parametrize("language", [*sorted(covered()), "ca", "sw", None])
def test_every_language_reads_figures(language: str | None) -> None:
    text = "2021-12-03, 3.12.2021 10:48; 2014–2018"
    found = [fact for finder in (dates.find, times.find, durations.find) for fact in finder(Reading(text, language))]
    assert {"2021-12-03", "2014/2018", "T10:48"} <= {fact.value for fact in found}


@pytest.mark.parametrize("unit", ["3/4/2021 ", "may ", "1/", "of the ", "May 3 to ", "12:30:", "early of the ", "("])
def test_hostile_text_takes_time_in_proportion_to_its_length(unit: str) -> None:
    started = process_time()
    for finder in (dates.find, times.find, durations.find):
        finder(Reading(unit * 12_000, "en"))
    assert process_time() - started < 3  # a tenth of it, where nothing else runs; minutes if it were quadratic


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Easter 2018 and Black Friday 2010", ["2018-04-01", "2010-11-26"]),
        ("fr", "à Noël, le sapin", ["XXXX-12-25"]),
        ("de", "Am Ostersonntag, dem 31. März 2024, auf dem Weihnachtsmarkt", ["2024-03-31"]),
        ("nl", "met Pasen", ["easter+0"]),
        ("en", "the Christmas tree, Easter eggs", []),
        ("en", "the first Tuesday of November 2024", ["2024-11-05"]),
        ("en", "on the 18th, on the 18th floor", ["XXXX-XX-18"]),
        ("cs", "21. 8. 1968", ["1968-08-21"]),
        ("pl", "1 IX 1939 r.", ["1939-09-01"]),
        ("de", "vom 28.2.-3.3.2019, in KW 45", ["2019-02-28/2019-03-03", "XXXX-W45"]),
        ("pl", "lata 80. XIX wieku", ["188X"]),
        ("en", "every Monday, each Friday", []),
        ("en", "from 2015 to now, over the past five years", ["2015/P0D", "P-5Y/P0Y"]),
        ("en", "the end of the year, the end of last week", ["P0Y", "P-1W"]),
        ("es", "del 4 al 23 de este mes", ["XXXX-XX-04/XXXX-XX-23"]),
        ("es", "entre las 12:00 y las 13:00", []),
    ],
)
def test_feasts_weeks_and_stretches(language: str, text: str, expected: list[str]) -> None:
    assert values(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "on 15 Ramadan 1445 (25 March 2024) in Riyadh", [("15 Ramadan 1445 (25 March 2024)", "2024-03-25")]),
        ("en", "In 2567 BE (2024), they voted.", [("2567 BE (2024)", "2024")]),
        ("ar", "في 15 رمضان 1445 هـ الموافق 25 مارس 2024", [("15 رمضان 1445 هـ الموافق 25 مارس 2024", "2024-03-25")]),
        (
            "ja",
            "令和6年(2024年)5月1日、昭和64年1月7日",
            [("令和6年(2024年)5月1日", "2024-05-01"), ("昭和64年1月7日", "1989-01-07")],
        ),
        ("zh", "民國113年5月1日", [("民國113年5月1日", "2024-05-01")]),
        ("en", "of 25 October (7 November) 1917, they say", [("25 October (7 November) 1917", "1917-11-07")]),
        ("ru", "26 мая (6 июня) 1799 года", [("26 мая (6 июня) 1799 года", "1799-06-06")]),
        (
            "ru",
            "26 мая (7 июня) 1799 года",
            [("26 мая", "XXXX-05-26"), ("7 июня", "XXXX-06-07"), ("1799 года", "1799")],
        ),
        ("en", "open 3 May (5 May) as usual", [("3 May", "XXXX-05-03"), ("5 May", "XXXX-05-05")]),
        ("en", "in room 1445 (25 March 2024)", [("25 March 2024", "2024-03-25")]),
    ],
)
def test_one_day_in_two_calendars(language: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert [(fact.text, fact.value) for fact in read(text, language)] == expected


def test_old_style_is_kept_as_the_other_reading() -> None:
    assert [fact.alternative for fact in read("25 October (7 November) 1917", "en")] == ["1917-10-25"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Jean Avril et M. Avril"),
        ("en", "She met April Jones in room 1984."),
        ("en", "They march past the hall at half time."),
        ("de", "Frau Mai wohnt auf Seite 1999."),
        ("it", "il domani dei giovani"),
        ("pt", "a quinta do avô"),
        ("sr", "bilo je oko 2.30 ujutru"),
        ("nl", "de tweede helft van de wedstrijd"),
    ],
)
def test_names_and_labels_are_no_dates(language: str, text: str) -> None:
    assert read(text, language) == []
