import re
from typing import Any

import pytest
from engines.fake import Fake, dead

from provenance import facts
from provenance.comparing import noise
from provenance.comparing.backtranslation import Case, check, check_many
from provenance.engines.translator import Translator
from provenance.model import Article, Comparison, Fact, Zone

TEXT = "Il y avait 25 personnes. La salle en compte 300."


def find(text: str, language: str) -> tuple[Fact, ...]:
    return tuple(
        Fact(kind="number", value=m[0], text=m[0], start=m.start(), end=m.end()) for m in re.finditer(r"\d+", text)
    )


@pytest.fixture(autouse=True)
def _digits_are_facts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(facts, "find", find)
    monkeypatch.setattr(noise, "floor", lambda engine, routes, kind=None: noise.Floor(1000, 0))


def case(text: str = TEXT, **said: Any) -> Case:
    return Case(Article(id="a", text=text, language=said.pop("language", "fr")), find(text, "fr"), **said)


def losing(*directions: str) -> Fake:
    """An engine that loses 300 in these directions."""
    return Fake(
        lambda text, source, target: (
            text.replace("300", "301" if f"{source}-{target}" in directions else "300") + f" {target}"
        )
    )


def verdicts(comparison: Comparison) -> list[tuple[str, str]]:
    return [(row.translation.text, row.verdict) for row in comparison.rows if row.translation]


def why(comparison: Comparison) -> list[str]:
    return [said.reason.id for said in comparison.not_checked]


def test_a_fact_is_fragile_only_when_both_routes_lose_it() -> None:
    one = check(case(), Translator([losing("fr-es")]))
    assert verdicts(one) == [("25", "same"), ("300", "same")]
    both = check(case(), Translator([losing("fr-es", "ca-fr")]))
    assert verdicts(both) == [("25", "same"), ("300", "fragile")]
    assert both.rows[1].note == "es: La salle en compte 301. es | ca: La salle en compte 300. ca | control: 0 of 1000"


def test_what_the_engine_may_have_done_by_itself_is_not_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    engine = losing("fr-es", "ca-fr")
    monkeypatch.setattr(noise, "floor", lambda engine, routes, kind=None: noise.Floor(100, 8))
    found = check(case(), Translator([engine]))
    assert verdicts(found) == [("25", "same"), ("300", "unverified")]
    monkeypatch.setattr(noise, "floor", lambda engine, routes, kind=None: None)
    found = check(case(), Translator([engine]))
    assert verdicts(found) == [("25", "same"), ("300", "unverified")]
    assert why(found)[-1] == "not-checked.no-noise-floor"


def test_through_the_original_where_it_is_covered() -> None:
    found = check(case(original_language="en"), Translator([Fake()]))
    assert found.basis == "back-translation"
    assert [route.path for route in found.routes] == [("fr", "es", "en", "es", "fr"), ("fr", "ca", "en", "ca", "fr")]
    assert why(found) == []


@pytest.mark.parametrize(("original", "reason"), [(None, "original-unknown"), ("sq", "original-not-covered")])
def test_round_trip_otherwise_and_it_says_so(original: str | None, reason: str) -> None:
    found = check(Case(case().article, case().facts, original), Translator([Fake()]))
    assert found.basis == "round-trip"
    assert why(found) == [f"not-checked.{reason}"]
    assert len(found.rows) == 2
    unsupported = [route.path for route in found.routes if route.status == "unsupported-pair"]
    assert unsupported == ([("fr", "sq", "fr")] if original else [])


@pytest.mark.parametrize(
    ("asked", "engine", "reason"),
    [
        (case(language="sq"), Fake(), "no-two-routes"),
        (case(), Fake(pairs="fr-es es-fr"), "no-two-routes"),
        (case(), Fake(dead), "no-route-arrived"),
        (case(engines_named=("Fake Translate™",)), Fake(), "no-two-routes"),
    ],
)
def test_nothing_is_claimed_without_two_routes(asked: Case, engine: Fake, reason: str) -> None:
    found = check(asked, Translator([engine]))
    assert (found.basis, found.rows) == ("none", ())
    assert why(found)[-1] == f"not-checked.{reason}"


def test_no_engine() -> None:
    assert why(check(case(), Translator([]))) == ["not-checked.no-engine"]


def test_with_one_route_lost_nothing_is_fragile() -> None:
    def change(text: str, source: str, target: str) -> str:
        return dead(text, source, target) if "ca" in (source, target) else text.replace("300", "") + " x"

    found = check(case(), Translator([Fake(change)]))
    assert verdicts(found) == [("25", "same"), ("300", "unverified")]
    assert [route.status for route in found.routes] == ["ok", "unavailable"]
    assert why(found)[-1] == "not-checked.one-route-arrived"


def test_facts_of_refused_segments_are_unverified() -> None:
    text = TEXT + " Une phrase assez longue pour que sa longueur compte, avec 77 mots. Fin."
    engine = Fake(lambda said, source, target: "Non." if "77" in said else said + " x")
    found = check(case(text), Translator([engine]))
    assert verdicts(found) == [("25", "same"), ("300", "same"), ("77", "unverified")]
    assert [route.status for route in found.routes] == ["degraded", "degraded"]


def test_only_the_article_itself_travels() -> None:
    engine = Fake()
    article = Article(
        id="a", text="Menu 9\n" + TEXT, language="fr", zones=(Zone("masthead", 0, 6), Zone("body", 7, 55))
    )
    found = check(Case(article, find(article.text, "fr")), Translator([engine]))
    assert verdicts(found) == [("25", "same"), ("300", "same")]
    assert not any("Menu" in text for _, _, texts in engine.calls for text in texts)


def test_company_changes_nothing() -> None:
    cases = [case(), case("Encore 300 mots.", original_language="en"), case(language="sq"), case("Et 12.")]
    together = check_many(cases, Translator([losing("fr-es", "ca-fr")]))
    assert together == [check(one, Translator([losing("fr-es", "ca-fr")])) for one in cases]
    assert together[::-1] == check_many(cases[::-1], Translator([losing("fr-es", "ca-fr")]))
