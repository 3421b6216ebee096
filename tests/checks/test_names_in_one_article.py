"""Names in two spellings and titles of two genders within one article, and many that only look so."""

from __future__ import annotations

import pytest

from provenance import facts
from provenance.checks import name_spelled_two_ways, title_changes_gender
from provenance.checks.check import Check
from provenance.model import Article, Evidence, Finding


def found(check: Check, text: str, language: str) -> list[tuple[str, ...]]:
    """What the findings point at, in the text itself."""
    article = Article(id="x", text=text, language=language)
    pairs = []
    for finding in check.run(Evidence(article=article, facts=facts.of(article))):
        assert isinstance(finding, Finding)
        assert finding.severity == "note"
        pairs.append(tuple(text[span.start : span.end] for span in finding.spans))
    return pairs


@pytest.mark.parametrize(
    ("language", "text", "pair"),
    [
        (
            "fr",
            "Angela Merkel est venue lundi à la foire avec ses ministres. Angela Markel est repartie.",
            ("Angela Markel", "Angela Merkel"),
        ),
        (
            "fr",
            "La route de Zanta est coupée. Les habitants de Zanta sont partis. On attend la pluie près de Zantha.",
            ("Zantha", "Zanta"),
        ),
        (
            "es",
            "El alcalde de Villarreja habló ayer. En Villarreja llueve. Los vecinos de Vilarreja protestan.",
            ("Vilarreja", "Villarreja"),
        ),
        (
            "de",
            "Am Montag sprach Jonas Kesselbach. Danach ging Kesselbach heim. Später sagte Jonas Keselbach nichts.",
            ("Jonas Keselbach", "Jonas Kesselbach"),
        ),
    ],
)
def test_a_name_in_two_spellings(language: str, text: str, pair: tuple[str, str]) -> None:
    assert found(name_spelled_two_ways.CHECK, text, language) == [pair]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Jean Martin parle à Jean Martinez et à Jeanne Martin, puis Paul Dupont parle de tout à Paul Dumont."),
        ("fr", "Les Zantains aiment Zanta. Le maire de Zanta connaît une Zantaine. On a vu un Zantain à Zanta."),
        ("en", "In Zanta it rained. The mayor of Zanta left. Police in North Zantha said nothing about it."),
        ("pl", "W Zantowie padało. Burmistrz Zantowa wyjechał. Do Zantowa wróci w piątek, a Zantowowi zostanie dług."),
        ("fi", "Satoi Zantalassa. Zantalasta lähti juna. Pormestari palasi Zantalaan, ja Zantalalla on velkaa."),
        ("hu", "Zantában esett. A vonat Zantából indult, és Zantából jött. Zantától nyugatra süt a nap, Zantáról nem."),
        (
            "tr",
            "Tren Zantadan kalktı. Belediye başkanı Zantadan ayrıldı. Yolcular Zantaya döndü, Zantada yağdı.",
        ),
        (
            "en",
            "Carla Lund won the race on Sunday. Second came her neighbour from the north, who is called Clara Lund.",
        ),
        ("en", "We spoke to the judge Peter Lund at length. A day later we met the sailor Pieter Lund in his harbour."),
    ],
)
def test_names_that_may_be_right(language: str, text: str) -> None:
    assert found(name_spelled_two_ways.CHECK, text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "pair"),
    [
        (
            "fr",
            "M. Claude Dupont sourit aux élus. Mme Claude Dupont repart.",
            ("M. Claude Dupont", "Mme Claude Dupont"),
        ),
        (
            "fr",
            "Mme von der Aubel est partie lundi. Selon M. von der Aubel, tout va.",
            ("Mme von der Aubel", "M. von der Aubel"),
        ),
        ("de", "Die Kanzlerin Ute Brenner kam. Später ging Herr Brenner heim.", ("Ute Brenner", "Herr Brenner")),
        ("es", "La ministra Olga Farrás habló. Luego el señor Farrás calló.", ("Olga Farrás", "señor Farrás")),
        (
            "it",
            "Il signor Farnelli ha votato lunedì. La signora Farnelli poi.",
            ("signor Farnelli", "signora Farnelli"),
        ),
        ("pl", "Wczoraj pan Borowski odmówił. Dziś pani Borowski się zgadza.", ("pan Borowski", "pani Borowski")),
    ],
)
def test_one_gender_a_person(language: str, text: str, pair: tuple[str, str]) -> None:
    assert found(title_changes_gender.CHECK, text, language) == [pair]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "M. et Mme Claude Dupont sourient. M. Claude Dupont repart."),
        ("en", "Helen Carter arrived. Mrs Carter came with her husband, Mr Carter."),
        ("en", "Mr Lund and Mrs Lund came to the opening and left early."),
        ("en", "Mr Lund came to the opening. His daughter stayed away. Miss Lund had been ill."),
        ("fr", "Le ministre Garance Aubel parle. Mme Aubel se tait."),
        ("de", "Karl Brenner und Ute Brenner kamen. Herr Brenner sprach zuerst. Frau Brenner hörte zu."),
    ],
)
def test_two_persons_of_one_surname(language: str, text: str) -> None:
    assert found(title_changes_gender.CHECK, text, language) == []
