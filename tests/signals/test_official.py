"""What proves that a page is an institution's own, and where its wording is published."""

from __future__ import annotations

import pytest

from provenance.model import Article, Metadata, Zone
from provenance.signals.official import institution, institutions, of_address, official


def test_an_address_proves_it_and_the_longest_domain_wins() -> None:
    page = Article(id="x", text="Texte.", language="fr", metadata=Metadata(url="https://www.nato.int/fr/actualites/1"))
    found = official(page)
    assert found
    assert (found.institution.id, found.proof, found.in_official_language) == ("nato", "address", True)
    echr, coe = of_address("https://hudoc.echr.coe.int/eng?i=1"), of_address("www.coe.int/fr")
    assert echr
    assert coe
    assert (echr.id, coe.id) == ("echr", "council-of-europe")


@pytest.mark.parametrize(
    "url", ["https://notnato.int/", "https://nato.int.example.org/", "https://blog.example/nato.int", "http://[::bad/"]
)
def test_an_address_that_only_looks_like_one_proves_nothing(url: str) -> None:
    assert of_address(url) is None


def test_publisher_metadata_and_imprint_prove_it() -> None:
    found = official(Article(id="x", text="Text.", metadata=Metadata(publisher="Europarat")))
    assert found
    assert (found.institution.id, found.proof, found.in_official_language) == ("council-of-europe", "publisher", None)
    text = "Le conseil a siégé.\n© Conseil de l’Europe 2021"
    zones = (Zone("body", 0, 20), Zone("footer", 20, len(text)))
    found = official(Article(id="x", text=text, zones=zones))
    assert found
    assert found.span
    assert (found.institution.id, found.proof) == ("council-of-europe", "imprint")
    assert text[found.span.start : found.span.end] == "© Conseil de l’Europe 2021"


def test_a_republication_that_carries_the_imprint_along_is_not_official() -> None:
    text = "Le conseil a siégé.\n© OTAN 2021"
    zones = (Zone("body", 0, 20), Zone("footer", 20, len(text)))
    elsewhere = Metadata(url="https://un-journal.example/a", publisher="OTAN")
    assert official(Article(id="x", text=text, zones=zones, metadata=elsewhere)) is None


def test_a_picture_credit_and_a_name_in_the_text_prove_nothing() -> None:
    text = "© OTAN\nLe secrétaire général de l'OTAN a siégé."
    zones = (Zone("caption", 0, 7), Zone("body", 7, len(text)))
    assert official(Article(id="x", text=text, zones=zones)) is None


def test_where_official_wording_is_published() -> None:
    nato = institution("OTAN")
    assert nato
    assert nato.wording_at("fr") == "https://www.nato.int/fr"
    assert nato.wording_at("sq") is None
    assert nato.wording_at(None) is None
    assert institution("onu") is None  # abbreviations keep their capitals
    assert institution("nations unies") is not None


def test_the_entries_are_sound() -> None:
    assert len({known.id for known in institutions()}) == len(institutions()) >= 75
    for known in institutions():
        assert known.addresses
        assert {language for language, _ in known.addresses} <= set(known.languages)
        assert all(address.startswith("https://") and "{" not in address for _, address in known.addresses)
