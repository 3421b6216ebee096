"""The catalogues: complete, filled the same way in every language, and honest about unknown ones."""

import string
from typing import Any

import pytest

from provenance.errors import ConfigError
from provenance.messages import SOURCE_LOCALE, Catalogue, _entries, locales
from provenance.model import Message
from provenance.reports.wording import language, say
from provenance.signals import official


def places(entry: Any) -> set[str | None]:
    forms = entry.values() if isinstance(entry, dict) else [entry]
    return {name for form in forms for _, name, _, _ in string.Formatter().parse(form) if name}


@pytest.mark.parametrize("locale", [name for name in locales() if name != SOURCE_LOCALE])
def test_every_message_is_translated_and_asks_for_nothing_else(locale: str) -> None:
    source, target = _entries(SOURCE_LOCALE), _entries(locale)
    said = {key for key in source if not key.startswith("language.")}
    assert said <= set(target), sorted(said - set(target))
    assert {key for key in target if key not in source} == set()
    assert [key for key in said if not places(target[key]) <= places(source[key])] == []


def test_institutions_are_named_as_the_language_names_them() -> None:
    message = Message("finding.reads-like-institutional-release", {"institution": "NATO"})
    assert say(message, Catalogue("fr")).startswith("Se lit comme un communiqué de l’OTAN, ")
    assert say(message, Catalogue("en")).startswith("Reads like a release of NATO, ")
    for known in official.institutions():
        message = Message("finding.official-publisher", {"institution": known.name, "languages": "fr"})
        assert f"institution.{known.id}" in _entries("fr")
        assert say(message, Catalogue("fr")).startswith("Un texte d")
    unknown = Message("finding.official-publisher", {"institution": "Quay Office", "languages": "fr"})
    assert say(unknown, Catalogue("fr")).startswith("Un texte de Quay Office, ")


def test_counting_messages_choose_their_form_by_language() -> None:
    assert Catalogue("en")("count.error", count=0) == "0 errors"
    assert Catalogue("fr")("count.error", count=0) == "0 erreur"
    assert Catalogue("fr")("count.error", count=2) == "2 erreurs"


def test_an_unknown_language_is_an_error_that_names_the_known() -> None:
    with pytest.raises(ConfigError, match="en"):
        Catalogue("xx")


def test_an_unknown_message_is_a_fault_of_ours() -> None:
    with pytest.raises(KeyError):
        Catalogue()("no.such.message")


def test_languages_and_points_are_said_in_the_readers_language() -> None:
    message = Message("finding.notice-incomplete", {"points": "names_publisher,prominent"})
    assert "the original's publisher, a place where readers see it" in say(message, Catalogue("en"))
    assert language("sq", Catalogue("fr")) == "albanais"
    assert language("qqq", Catalogue("fr")) == "qqq"
