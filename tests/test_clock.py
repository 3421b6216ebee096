"""The article's own date, on the seed articles and on texts made for each way of knowing it."""

from __future__ import annotations

from pathlib import Path

import pytest

from provenance import clock
from provenance.facts import dates
from provenance.facts.reading import Reading
from provenance.messages import Catalogue
from provenance.model import Article, Dates, Metadata

SEEDS = Path(__file__).parents[1] / "seeds"


def solve(text: str, language: str = "fr", **metadata: str) -> Dates:
    article = Article(id="a", text=text, language=language, metadata=Metadata(**metadata))
    return clock.solve(article, dates.find(Reading(text, language)))


@pytest.mark.parametrize(
    ("seed", "published", "updated", "page_view"),
    [
        ("000", "XXXX-04-09", None, None),
        ("001", "2021-12-03", None, None),
        ("002", "2021-05-17", "2021-05-18", None),
        ("003", None, None, None),
        ("004", "2025-03-27/2025-04-03", None, "2025-04-25"),
    ],
)
def test_seeds(seed: str, published: str | None, updated: str | None, page_view: str | None) -> None:
    (path,) = SEEDS.glob(f"{seed}_*.txt")
    solved = solve(path.read_text("utf-8"))
    assert (solved.published, solved.updated, solved.page_view) == (published, updated, page_view)
    assert solved.reason is not None
    for locale in ("en", "fr"):
        assert Catalogue(locale)(solved.reason)


def test_metadata_wins() -> None:
    solved = solve("Lyon, 3 mai 2020 – Le maire a démissionné.", published="2020-05-04T08:00:00Z")
    assert (solved.published, solved.grade) == ("2020-05-04", "declared")


def test_relative_words_are_resolved() -> None:
    text = "Le conseil a voté hier. Il se réunira vendredi prochain."
    facts = clock.resolve(dates.find(Reading(text, "fr")), Dates(published="2021-06-09"))
    assert [fact.resolved for fact in facts] == ["2021-06-08", "2021-06-18"]
