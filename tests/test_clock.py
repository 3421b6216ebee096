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


BODY = (
    "Le conseil municipal a adopté mardi soir le projet de rénovation du vieux pont, qui commence au printemps et dure "
    "deux ans, malgré l’opposition de plusieurs riverains venus nombreux dans la salle."
)


@pytest.mark.parametrize(
    ("text", "published", "updated", "page_view"),
    [
        (f"LYON, 3 mai 2023 (ABC) – {BODY}", "2023-05-03", None, None),
        (f"LYON, 3 mai (ABC) – {BODY}", "XXXX-05-03", None, None),
        (
            f"Le pont sera rénové\n\nPublié le 4 mai 2023 | Mis à jour le 5 mai 2023\n\n{BODY}",
            "2023-05-04",
            "2023-05-05",
            None,
        ),
        (
            f"Le pont sera rénové\n\nMis à jour : 6 mai 2023\nPublié : 4 mai 2023\n\n{BODY}",
            "2023-05-04",
            "2023-05-06",
            None,
        ),
        (f"Vendredi 5 mai 2023\nLe vieux pont de la ville sera rénové\n\n{BODY}", None, None, "2023-05-05"),
        (f"Le pont sera rénové\n\n{BODY}\n\nCopyright 2019 La Vallée. Tous droits réservés.", None, None, None),
        (f"Le pont, bâti en 1887, fut élargi le 4 mai 1923. {BODY}", None, None, None),
        (f"Le pont sera rénové\n\n{BODY}\n\nÀ lire aussi\nUne route ouvre\n12 mars 2020\n", None, None, None),
        (f"Le pont sera rénové\n\nHier, 3 mai 2023, le conseil a siégé. {BODY}", "2023-05-04", None, None),
    ],
)
def test_where_a_page_says_its_date(
    text: str, published: str | None, updated: str | None, page_view: str | None
) -> None:
    solved = solve(text)
    assert (solved.published, solved.updated, solved.page_view) == (published, updated, page_view)
