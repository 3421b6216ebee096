"""What says that a name is a person's."""

from __future__ import annotations

import pytest

from provenance.facts import names, persons


@pytest.mark.parametrize("word", ["minister", "ministre", "ministarka", "Außenministerin", "премьер", "presidente"])
def test_offices_in_their_forms(word: str) -> None:
    from provenance.facts.folding import fold

    assert persons.is_office(fold(word))


@pytest.mark.parametrize("word", ["ministry", "ministère", "kingdom", "table"])
def test_what_is_no_office(word: str) -> None:
    from provenance.facts.folding import fold

    assert not persons.is_office(fold(word))


def test_a_given_name_that_is_a_word_elsewhere_is_no_evidence() -> None:
    assert persons.is_given("kevin", "en", 3)
    assert not persons.is_given("salud", "fr", 2)
    assert not persons.is_given("hope", "en")


def test_the_ministry_of_something_is_nobody() -> None:
    found = names.find("The Ministry of Emergency Situations replied to Minister Ansel Brukk.", "en")
    assert [fact.value for fact in found if fact.kind == "person"] == ["ansel brukk"]
