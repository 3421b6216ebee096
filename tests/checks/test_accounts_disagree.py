"""Parts of one article that disagree, and many that only look so."""

from __future__ import annotations

import pytest

from provenance import facts
from provenance.checks.accounts_disagree import CHECK
from provenance.model import Article, Evidence, Fact, FactKind, Field, Finding


def evidence(text: str, language: str, *said_facts: tuple[str, FactKind, str], title: str | None = None) -> Evidence:
    """Facts given as (words, kind, value), looked for in the title first when they are said there with "T:"."""
    made, at = [], 0
    for said, kind, value in said_facts:
        field: Field = "title" if said.startswith("T:") else "text"
        said = said.removeprefix("T:")
        start = (title or "").index(said) if field == "title" else text.index(said, at)
        at = at if field == "title" else start + len(said)
        made.append(Fact(kind=kind, value=value, text=said, start=start, end=start + len(said), field=field))
    return Evidence(article=Article(id="x", text=text, title=title, language=language), facts=tuple(made))


def found(given: Evidence) -> list[tuple[str, ...]]:
    pairs = []
    for finding in CHECK.run(given):
        assert isinstance(finding, Finding)
        for span in finding.spans:
            assert given.article.read(span.field)[span.start : span.end]
        pairs.append(tuple(given.article.read(span.field)[span.start : span.end] for span in finding.spans))
    return pairs


def test_headline_counts_otherwise() -> None:
    given = evidence(
        "Il y a 12 blessés et 3 morts.",
        "fr",
        ("T:13", "number", "13"),
        ("12", "number", "12"),
        ("3", "number", "3"),
        title="Accident : 13 blessés",
    )
    assert found(given) == [("13", "12")]


@pytest.mark.parametrize(
    "text",
    ["Il y a 12 blessés et 13 morts.", "Il y a 12 écoles.", "D’abord 12 blessés, puis 14 blessés."],
)
def test_headline_that_may_be_right(text: str) -> None:
    numbers = [(word, "number", word) for word in text.replace(".", "").split() if word.isdigit()]
    given = evidence(text, "fr", ("T:13", "number", "13"), *numbers, title="Accident : 13 blessés")  # type: ignore[arg-type]
    assert found(given) == []


def test_a_figure_against_a_number_in_words() -> None:
    numbers = [("T:13", "number", "13"), ("Twelve", "number", "12")]
    assert found(evidence("Twelve passengers were hurt.", "en", *numbers, title="13 passengers hurt")) == [  # type: ignore[arg-type]
        ("13", "Twelve")
    ]
    numbers = [("T:13", "number", "13"), ("Thirteen", "number", "13")]
    assert found(evidence("Thirteen passengers were hurt.", "en", *numbers, title="13 passengers hurt")) == []  # type: ignore[arg-type]


def audited(title: str, text: str, language: str) -> list[tuple[str, ...]]:
    """The pairs that the check finds with the facts that the readers find."""
    article = Article(id="x", title=title, text=text, language=language)
    return found(Evidence(article=article, facts=facts.of(article)))


@pytest.mark.parametrize(
    ("language", "title", "text", "pair"),
    [
        ("en", "3 injured in ferry crash", "Four people were injured when a ferry hit the quay.", ("3", "Four")),
        ("en", "12 killed in raid", "A raid at dawn ended in killing 14 people, the army said.", ("12", "14")),
        ("fr", "Douze morts dans un incendie", "L’incendie a éclaté lundi. Quatorze personnes ont été tuées.", None),
        (
            "de",
            "12 Tote bei Brand",
            "Am Montag starben: 14 Menschen wurden getötet, als das Haus brannte.",
            ("12", "14"),
        ),
        ("es", "Tres heridos en un choque", "Cuatro personas resultaron heridas el lunes.", ("Tres", "Cuatro")),
        ("it", "12 morti in un incendio", "L’incendio è scoppiato lunedì. I 14 uccisi lavoravano lì.", ("12", "14")),
    ],
)
def test_a_toll_in_other_words(language: str, title: str, text: str, pair: tuple[str, str] | None) -> None:
    assert audited(title, text, language) == [pair or ("Douze", "Quatorze")]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("12 dead in fire", "At least 14 people died on Monday."),
        ("At least 12 dead in fire", "On Monday 14 people died."),
        ("12 dead in fire", "Three people died at once and nine people died later."),
        ("12 dead in fire", "Of the 12 workers 9 people died at once."),
        ("12 dead in fire", "On Monday 9 people were killed at once and others in hospital."),
        ("12 dead in fire", "On Monday 5 people died in one house."),
        ("12 dead in fire", "In 2019 14 people died in the same street."),
        ("12 dead in fire", "On Monday 14 people were injured."),
        ("12 dead, 14 injured in fire", "On Monday 14 people were injured."),
        ("12 dead, 14 dead, which is it?", "On Monday 15 people died."),
    ],
)
def test_a_toll_that_may_be_right(title: str, text: str) -> None:
    assert audited(title, text, "en") == []
