"""What stands beside a fact decides what it means: halves of the day, points, coins, old measures, words of figures."""

from __future__ import annotations

import pytest

from provenance import facts
from provenance.comparing import context, relation
from provenance.comparing.pair import compare_texts
from provenance.comparing.spoken import Spoken
from provenance.comparing.values import Atom
from provenance.model import Fact


def fact(text: str, language: str, kind: str) -> Fact:
    return next(found for found in facts.find(text, language) if found.kind == kind)


@pytest.mark.parametrize(
    ("text", "language", "minutes", "stated"),
    [
        ("Le magasin ferme à 8 heures du matin.", "fr", 480.0, True),
        ("El tren sale a las 7 de la tarde.", "es", 1140.0, True),
        ("Das Beben war um 5.20 Uhr morgens.", "de", 320.0, True),
        ("Землетрясение произошло в 5:20 утра.", "ru", 320.0, True),
        ("地震发生在上午5点20分。", "zh", 320.0, True),
        ("午後1時半から会談した。", "ja", 810.0, True),
        ("El tren sale mañana a las 7.15.", "es", 435.0, False),  # tomorrow, and not in the morning
        ("The shop opens at 9:15.", "en", 555.0, False),
    ],
)
def test_the_half_of_the_day_is_told_beside_the_hour(text: str, language: str, minutes: float, stated: bool) -> None:
    (atom,) = context.atoms(fact(text, language, "time"), text, language)
    assert (atom.readings[0], atom.stated) == (minutes, stated)


@pytest.mark.parametrize(
    ("text", "language", "unit"),
    [
        ("Support rose by 3 percentage points.", "en", "point"),
        ("Udeležba je narasla za 3 odstotne točke.", "sl", "point"),
        ("Poparcie wzrosło o 3 punkty procentowe.", "pl", "point"),
        ("Support rose by 3 per cent.", "en", "percent"),
        ("Podpora je narasla za 3 odstotke.", "sl", "percent"),
    ],
)
def test_points_are_told_from_per_cent(text: str, language: str, unit: str) -> None:
    (atom,) = context.atoms(fact(text, language, "percent"), text, language)
    assert atom.unit == unit


def test_coins_are_hundredths_and_old_measures_have_units() -> None:
    text = "Bread costs 80 cents."
    (atom,) = context.atoms(fact(text, "en", "money"), text, "en")
    assert atom.readings == (80.0, 0.8)
    text = "农民种植了300亩水稻。"
    (atom,) = context.atoms(fact(text, "zh", "number"), text, "zh")
    assert (atom.kind, atom.unit) == ("quantity", "mu")
    text = "工厂关闭了两年半。"
    (atom,) = context.atoms(fact(text, "zh", "duration"), text, "zh")
    assert (atom.readings, atom.unit) == ((2.5,), "year")


def test_the_longest_numeral_tells() -> None:
    spoken = Spoken("Fifteen sheep and fourteen cows", "en", [])
    assert [figure for figure in ("4", "14", "15", "50") if spoken.says(figure)] == ["14", "15"]
    assert Spoken("čtyřletý chlapec", "cs", []).says("4")


def test_a_numeral_read_as_one_figure_speaks_of_no_other() -> None:
    text = "Quatre-vingt-dix élèves"
    ninety = fact(text, "fr", "number")
    items = [(ninety, atom) for atom in context.atoms(ninety, text, "fr")]
    assert not Spoken(text, "fr", items).says("80")
    assert Spoken(text, "fr", []).says("80")


def test_a_rough_figure_is_the_rounder_one() -> None:
    about_2500 = Atom("number", (2500.0,), approximate=True)
    about_2503 = Atom("number", (2503.0,), approximate=True)
    assert relation.relation(about_2500, Atom("number", (2503.0,))) == "coarser"
    assert relation.relation(about_2503, Atom("number", (2500.0,))) is None


@pytest.mark.parametrize(
    ("original", "translation", "languages", "claims"),
    [
        # a unit changed in words is claimed, whatever words speak of the figure
        ("The trial lasted six weeks.", "Der Prozess dauerte sechs Monate.", "en de", [("six weeks", "sechs Monate")]),
        ("Snow five feet deep fell.", "Spadło pięć metrów śniegu.", "en pl", [("five feet", "pięć metrów")]),
        # the other reading of a figure counts only with the same digits
        ("The shop sold 1,200 bikes.", "Der Laden verkaufte 1.200 Räder.", "en de", []),
        ("The shop sold 1,200 bikes.", "Der Laden verkaufte 1,2 Räder.", "en de", [("1,200", "1,2")]),
        # digits on letters are claimed only where the other text has the same letters with other digits
        ("Covid-19 came in March.", "Das Virus kam im März.", "en de", []),
        ("Covid-19 came in March.", "Covid-91 kam im März.", "en de", [("19", "91")]),
        # the same told once more in brackets
        ("Waves of six metres (18 feet) hit it.", "Des vagues de six mètres l'ont frappé.", "en fr", []),
        # nights between two days
        ("It rained in the night of 3 to 4 March 2019.", "Natt til 4. mars 2019 regnet det.", "en no", []),
        # a year told from today
        ("Last year 40 farms closed.", "En 2019 cerraron 40 granjas.", "en es", []),
        ("Forty farms closed.", "En 2019 cerraron 40 granjas.", "en es", [(None, "2019")]),
        # the unit stands with another figure of the other text
        (
            "Some 1 to 2 inches fell, and up to 4 inches inland.",
            "Cayeron entre 2,5 y 5 centímetros, y hasta 10 en el interior.",
            "en es",
            [],
        ),
        ("Two thirds of voters agreed.", "66 % der Wähler stimmten zu.", "en de", []),
        ("Two thirds of 30 voters agreed.", "Ein Drittel von 30 stimmte zu.", "en de", [("Two thirds", "Ein Drittel")]),
        ("The 6-foot-6 guard left.", "Dvoumetrový obránce odešel.", "en cs", []),
        # a year that stands in the text for another date alone
        (
            "Réuni le 18 juin, le conseil a modifié le décret du 15 mai 2019.",
            "Am 18. Juni 2019 änderte der Rat das Dekret vom 15. Mai 2019.",
            "fr de",
            [(None, "18. Juni 2019")],
        ),
        ("The shop is open 24/7.", "Le magasin est ouvert 24 heures sur 24.", "en fr", []),
        ("The firm rose in the first half of 2020.", "Sie stieg im ersten Quartal 2020.", "en de", None),
    ],
)
def test_claims(
    original: str, translation: str, languages: str, claims: list[tuple[str | None, str | None]] | None
) -> None:
    ours, theirs = languages.split()
    rows = compare_texts(original, translation, ours, theirs).rows
    claimed = [
        (row.original and row.original.text, row.translation and row.translation.text)
        for row in rows
        if row.verdict in ("changed", "missing", "added")
    ]
    assert claimed == claims if claims is not None else len(claimed) == 1
