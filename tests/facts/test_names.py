"""Names are found by evidence, with exact spans and values free of language."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from provenance import facts
from provenance.facts import names

SEEDS = Path(__file__).parent.parent.parent / "seeds"


def values(text: str, language: str | None, *kinds: str) -> list[str | None]:
    return [fact.value for fact in names.find(text, language) if not kinds or fact.kind in kinds]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "La ministre Jeanne Morvan a vu l’ambassadeur d’Albanie à Genève.", ["jeanne morvan", "AL", "2660646"]),
        ("en", "OSCE and NATO met in The Hague with Maria Kovac.", ["org:osce", "org:nato", "2747373", "maria kovac"]),
        ("es", "Según la Unión Europea, Turquía y Grecia hablarán en Viena.", ["org:eu", "TR", "GR", "2761369"]),
        ("de", "Die Europäische Union hat in Wien mit Frau Lindner gesprochen.", ["org:eu", "2761369", "lindner"]),
        ("sq", "Bashkimi Evropian dhe Shqipëria bisedojnë në Bruksel.", ["org:eu", "AL", "2800866"]),
        ("sr", "Председник Србије Марко Вучић у Београду о НАТО.", ["RS", "marko vucic", "792680", "org:nato"]),
    ],
)  # fmt: skip
def test_values_are_free_of_language(language: str, text: str, expected: list[str]) -> None:
    assert values(text, language) == expected


def test_the_surname_alone_is_the_person_again() -> None:
    text = "Le maire Paul Quérec a signé. Plus tard, Quérec a démissionné."
    assert values(text, "fr", "person") == ["paul querec", "querec"]


def test_an_honorific_makes_a_person_and_is_no_part_of_the_name() -> None:
    (fact,) = names.find("Selon M. Tréguier, tout va bien.", "fr")
    assert (fact.kind, fact.text) == ("person", "Tréguier")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Die Regierung hat den Haushalt und die Steuern im Parlament vorgestellt."),
        ("en", "Yesterday, on Monday in March, French and German people voted."),
        ("fr", "Pendant ce temps, les Français votent. La réunion aura lieu lundi."),
        ("en", "Seven Things Everybody Should Know About Better Sleep\nIt matters."),
    ],
)
def test_nouns_headlines_and_calendars_are_no_names(language: str, text: str) -> None:
    assert values(text, language) == []


@pytest.mark.parametrize("path", sorted(SEEDS.glob("*.txt")), ids=lambda path: path.name[:3])
def test_spans_are_exact_and_in_order(path: Path) -> None:
    text = path.read_text("utf-8")
    facts = names.find(text, "fr")
    assert facts
    assert all(text[fact.start : fact.end] == fact.text for fact in facts)
    assert all(a.end <= b.start for a, b in pairwise(facts))


def test_the_seeds_name_their_people() -> None:
    people = set(values((SEEDS / "003_00b97caec0369388.txt").read_text("utf-8"), "fr", "person"))
    assert {"jens stoltenberg", "joe biden", "olaf scholz", "ursula von der leyen", "charles michel"} <= people


def test_a_name_that_is_a_word_elsewhere_is_a_name() -> None:
    for text, language in (("Ana Zubak dolazi.", "hr"), ("Kim Sørby kommer.", "no"), ("Then Tom Ferrer came.", "en")):
        assert [fact.kind for fact in facts.find(text, language)] == ["person"], text


def test_an_abbreviated_form_of_address_ends_no_sentence() -> None:
    (fact,) = (fact for fact in facts.find("They met Dr. Halvorsen there.", "en") if fact.kind == "person")
    assert fact.value == "halvorsen"
