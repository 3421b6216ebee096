"""The tables that names are read with: large enough, unambiguous, found from their data."""

from __future__ import annotations

import time

import pytest

from provenance import data
from provenance.facts import gazetteer, names, organisations, places


def test_three_hundred_organisations_across_languages() -> None:
    surfaces = organisations.surfaces()
    assert sum(value.startswith("org:") for value in surfaces) >= 300
    assert all(names_ for names_ in surfaces.values())


def test_an_acronym_is_one_organisation_in_each_language() -> None:
    for acronym, entries in organisations.acronyms().items():
        for only, value in entries:
            for others, other in entries:
                clash = value != other and (not only or not others or only & others)
                assert not clash, (acronym, value, other)


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("fr", "La BCE relève ses taux.", "org:ecb"),
        ("de", "Die EZB erhöht die Zinsen.", "org:ecb"),
        ("ru", "Всемирной организации здравоохранения не хватает средств.", "org:who"),
        ("sr", "Састанак Савета безбедности одржан је јуче.", "org:unsc"),
        ("pl", "Posiedzenie Rady Europy trwało dwa dni.", "org:council-of-europe"),
        ("hu", "Az Európai Bizottságnak nincs kifogása.", "org:ec"),
        ("tr", "Avrupa Birliği'nin kararı bekleniyor.", "org:eu"),
        ("el", "Η απόφαση του ΝΑΤΟ αναμένεται.", "org:nato"),
        ("sq", "Këshilli i Evropës e miratoi.", "org:council-of-europe"),
        ("fi", "Maailmanpankki julkaisi raportin.", "org:world-bank"),
        ("uk", "Рада Безпеки ООН збереться сьогодні.", "org:unsc"),
        ("es", "El Fondo Monetario Internacional advierte.", "org:imf"),
    ],
)
def test_an_organisation_in_many_languages(language: str, text: str, value: str) -> None:
    assert value in [fact.value for fact in names.find(text, language)]


@pytest.mark.parametrize(
    ("language", "word", "value"),
    [
        ("fr", "Allemagne", "DE"),
        ("pl", "Niemczech", "DE"),
        ("ru", "Франции", "FR"),
        ("sr", "Албанији", "AL"),
        ("sq", "Gjermanisë", "DE"),
        ("el", "Γαλλία", "FR"),
        ("hu", "Ausztriában", "AT"),
        ("cs", "Vídni", "2761369"),
        ("lt", "Paryžiuje", "2988507"),
    ],
)
def test_a_place_in_many_languages(language: str, word: str, value: str) -> None:
    assert gazetteer.single(word, language) == value


def test_the_tables_load_fast() -> None:
    data.generated.cache_clear()
    for table in (places.territories, places.cities, places.large_cities, organisations.phrases, gazetteer._phrases):
        table.cache_clear()
    start = time.process_time()
    names.find("Paris et Berlin.", "fr")
    assert time.process_time() - start < 0.5
