"""Whose page it is, and who answers for the translation, where the page says so."""

from __future__ import annotations

import pytest

from provenance import signals
from provenance.model import Article
from provenance.signals.house import house

NOTICE = (
    "All articles of this site are published in English. "
    "The translated versions are made by an automated process called neural translation."
)
PAGE = "The Harbour Times\n\n{notice}\n\nPublication in {name} does not mean approval of the opinion.\n\nA ship."


def claims(text: str, kind: str, claim: str) -> list[object]:
    found = signals.find(Article(id="a", text=text))
    return [signal.claims[claim] for signal in found if signal.kind == kind and claim in signal.claims]


def test_a_site_that_translates_its_own_articles_is_their_publisher() -> None:
    page = PAGE.format(notice=NOTICE, name="The Harbour Times")
    assert claims(page, "machine-translation-notice", "publisher") == ["The Harbour Times"]


def test_a_name_that_stands_nowhere_alone_is_no_house() -> None:
    assert house(Article(id="a", text=PAGE.format(notice=NOTICE, name="The Quay Foundation"))) is None


@pytest.mark.parametrize(
    ("text", "kind", "who"),
    [
        (
            "This article was machine translated. Responsible for the translation: Anna Berg.",
            "machine-translation-notice",
            ["Anna Berg"],
        ),
        (
            "Diese Seite wurde maschinell übersetzt. Für die Übersetzung verantwortlich: Redaktion Hafenbote",
            "machine-translation-notice",
            ["Redaktion Hafenbote"],
        ),
        (
            "Translated by Tom Wolf. Anna Berg is responsible for this translation.",
            "human-translation-credit",
            ["Anna Berg"],
        ),
        (
            "This article was machine translated. We are not responsible for the translation.",
            "machine-translation-notice",
            [],
        ),
    ],
)
def test_who_answers_for_the_translation(text: str, kind: str, who: list[str]) -> None:
    assert claims(text, kind, "responsible") == who


def test_who_answers_is_no_translator() -> None:
    assert claims("Responsible for the translation: Anna Berg.", "human-translation-credit", "translator") == []


def test_several_translators_are_all_named() -> None:
    line = "Text: Ana Lovrić | Translation: Tom Wolf and Anna Berg | Photos: Jan Kruse"
    assert claims(line, "human-translation-credit", "translator") == [("Tom Wolf", "Anna Berg")]


def test_the_outlet_and_the_day_of_the_original() -> None:
    line = "This article was first published in Polish by Krytyka Portowa on 4 March 2020."
    assert claims(line, "original-pointer", "publisher") == ["Krytyka Portowa"]
    assert claims(line, "original-pointer", "published") == ["2020-03-04"]
