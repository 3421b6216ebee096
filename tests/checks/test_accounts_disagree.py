"""Parts of one article that disagree, and many that only look so."""

from __future__ import annotations

import pytest

from provenance.checks.accounts_disagree import CHECK
from provenance.model import Article, Evidence, Fact, FactKind, Finding


def evidence(text: str, language: str, *facts: tuple[str, FactKind, str], title: str | None = None) -> Evidence:
    """Facts given as (words, kind, value), looked for in the title first when they are said there with "T:"."""
    made, at = [], 0
    for said, kind, value in facts:
        field = "title" if said.startswith("T:") else "text"
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


def test_a_person_in_two_spellings() -> None:
    text = "Angela Merkel est venue. Angela Markel est repartie."
    facts = [("Angela Merkel", "person", "angela merkel"), ("Angela Markel", "person", "angela markel")]
    assert found(evidence(text, "fr", *facts)) == [("Angela Merkel", "Angela Markel")]  # type: ignore[arg-type]
    assert found(evidence(text, "pl", *facts)) == []  # type: ignore[arg-type]


def test_two_persons_of_like_names() -> None:
    text = "Jean Martin parle à Jean Martinez et à Jeanne Martin, et Paul Dupont à Paul Dumont."
    facts = [(name, "person", name.lower()) for name in ("Jean Martin", "Jean Martinez", "Jeanne Martin")]
    assert found(evidence(text, "fr", *facts)) == []  # type: ignore[arg-type]


def test_one_gender_a_person() -> None:
    text = "M. Claude Dupont sourit. Mme Claude Dupont repart."
    facts = [("Claude Dupont", "person", "claude dupont"), ("Claude Dupont", "person", "claude dupont")]
    assert found(evidence(text, "fr", *facts)) == [("M. Claude Dupont", "Mme Claude Dupont")]  # type: ignore[arg-type]
    couple = "M. et Mme Claude Dupont sourient. M. Claude Dupont repart."
    assert found(evidence(couple, "fr", *facts)) == []  # type: ignore[arg-type]


def test_spouses_share_a_surname() -> None:
    text = "Helen Carter arrived. Mrs Carter came with her husband, Mr Carter."
    facts = [("Helen Carter", "person", "helen carter"), ("Carter", "person", "carter"), ("Carter", "person", "carter")]
    assert found(evidence(text, "en", *facts)) == []  # type: ignore[arg-type]


def test_a_figure_against_a_number_in_words() -> None:
    facts = [("T:13", "number", "13"), ("Twelve", "number", "12")]
    assert found(evidence("Twelve passengers were hurt.", "en", *facts, title="13 passengers hurt")) == [  # type: ignore[arg-type]
        ("13", "Twelve")
    ]
    facts = [("T:13", "number", "13"), ("Thirteen", "number", "13")]
    assert found(evidence("Thirteen passengers were hurt.", "en", *facts, title="13 passengers hurt")) == []  # type: ignore[arg-type]
