"""Numbers, ordinals, percentages, amounts, quantities and figures: values, and spans that quote the text."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance import facts
from provenance.facts import figures, money, numbers, ordinals, percents, quantities, quotations, urls
from provenance.facts.reading import Reading
from provenance.model import Fact

OWN = [module.find for module in (urls, percents, money, quantities, ordinals, figures, numbers, quotations)]

NUMERIC = {"number", "ordinal", "percent", "money", "quantity", "figure"}


def said(text: str, language: str | None) -> list[str]:
    """The numeric facts as ``kind value unit``."""
    return [shown(fact) for fact in facts.find(text, language) if fact.kind in NUMERIC]


def shown(fact: Fact) -> str:
    parts = [fact.kind, fact.value or "", fact.currency or fact.unit or "", "about" if fact.approximate else ""]
    return " ".join(filter(None, parts))


CASES = [
    ("en", "one hundred and five guests", ["number 105"]),
    ("en", "two and a half million voters", ["number 2500000"]),
    ("en", "Half a million came, a dozen stayed", ["number 500000", "number 12"]),
    ("en", "12,34,567 and 1,234.5", ["number 1234567", "number 1234.5"]),
    ("en", "It cost $1.5 billion, or C$ 2 billion", ["money 1500000000 CAD", "money 2000000000 CAD"]),
    ("en", "5 feet 2 inches", ["quantity 5.166666667 foot"]),
    ("en", "the 21st floor", ["ordinal 21"]),
    ("en", "They won 2-1 against the G7 team", ["figure 2-1", "figure G7"]),
    ("fr", "quatre-vingt-dix-sept voix", ["number 97"]),
    ("fr", "un milliard et demi", ["number 1500000000"]),
    ("fr", "une centaine de personnes", ["number 100 about"]),
    ("fr", "25\u202f000 € et 3,5 %", ["money 25000 EUR", "percent 3.5"]),
    ("fr", "au moins 20 blessés", ["number 20"]),
    ("fr", "1 million d’euros", ["money 1000000 EUR"]),
    ("de", "zweitausendeinundzwanzig Euro", ["money 2021 EUR"]),
    ("de", "1,2 Mrd. Euro", ["money 1200000000 EUR"]),
    ("de", "zwei Drittel der Stimmen", ["number 0.6666666667"]),
    ("de", "Ein Haus und eine Garage", []),
    ("es", "dos mil millones de euros", ["money 2000000000 EUR"]),
    ("it", "Lei sei arrivata", []),
    ("it", "sei chilometri", ["quantity 6 kilometer"]),
    ("pt", "quinhentos e treze milhões", ["number 513000000"]),
    ("nl", "anderhalf miljoen", ["number 1500000"]),
    ("sq", "njëzet e pesë vjeç", ["number 25"]),
    ("ru", "двадцати пяти тысяч", ["number 25000"]),
    ("tr", "yüzde 25", ["percent 25"]),
    ("de", "1,6 Kilometer von der Küste", ["quantity 1.6 kilometer"]),
    ("sq", "6 këmbë e 6 inç", ["quantity 6.5 foot"]),
    (None, "１２３ and ٤٥", ["number 123", "number 45"]),
]


@pytest.mark.parametrize(("language", "text", "expected"), CASES, ids=[text for _, text, _ in CASES])
def test_values(language: str | None, text: str, expected: list[str]) -> None:
    assert said(text, language) == expected


def test_ambiguous_forms_keep_their_other_reading() -> None:
    (fact,) = facts.find("1.234 Einwohner", "de")
    assert (fact.value, fact.alternative) == ("1234", "1.234")
    fact = facts.find("1.234 and 2,5 and 7,25 and 3,75", "fr")[0]
    assert (fact.value, fact.alternative) == ("1234", "1.234")


def test_spans_quote_text_that_is_not_composed() -> None:
    text = "cafe\u0301s : vingt-cinq, de\u0301but"
    (fact,) = (fact for fact in facts.find(text, "fr", offset=7) if fact.kind == "number")
    assert text[fact.start - 7 : fact.end - 7] == fact.text == "vingt-cinq"


@given(st.text(alphabet=st.sampled_from("0123456789.,'  -–/:%€$°²½ abmkx一万éИ\u0301\u0130IVXе"), max_size=80))
def test_spans_are_exact_and_do_not_overlap(text: str) -> None:
    for language in ("fr", "en", "de", None):
        end = 0
        for fact in facts.find(text, language):
            assert fact.text == text[fact.start : fact.end] != ""
            if fact.kind != "quotation":
                assert fact.start >= end
                end = fact.end


@pytest.mark.parametrize(
    "hostile",
    [
        "1" * 1_000_000,
        "1," * 12_000,
        "1 " * 6_000,
        "one hundred " * 8_000,
        "fünfund" * 12_000,
        "fünf " * 4_000,
        "1-" * 6_000,
        '"a b c' * 12_000,
        "12.345," * 3_000,
        "€" * 60_000,
        "3/4 " * 3_000,
        "A1" * 5_000,
        "+1 " * 4_000,
        "www." * 20_000,
        "a" * 80_000,
    ],
    ids=lambda text: text[:8],
)
def test_hostile_text_costs_linear_time(hostile: str) -> None:
    def spent(text: str) -> float:
        began = time.process_time()
        for finder in OWN:
            finder(Reading(text, "de"))
        return time.process_time() - began

    quarter = hostile[: len(hostile) // 4]
    spent(quarter[:100])
    assert spent(hostile) < max(2.0, 10 * spent(quarter))  # a collection of garbage may fall in


def test_values_are_exact() -> None:
    assert [fact.value for fact in facts.find("0.1 + 0.2 and 1 234 567,89 and 1/3", "en") if fact.value] == [
        "0.1",
        "0.2",
        "1234567.89",
        "0.3333333333",
    ]


def test_an_ambiguous_dollar_is_settled_by_the_article() -> None:
    found = facts.find("It paid C$5 million. The $2 million came later.", "en")
    assert [(fact.value, fact.currency) for fact in found if fact.kind == "money"] == [
        ("5000000", "CAD"),
        ("2000000", "CAD"),
    ]
    (fact,) = (fact for fact in facts.find("It paid $5 million.", "en") if fact.kind == "money")
    assert fact.currency is None


def test_quotations_nest_and_say_who_speaks() -> None:
    text = "„Wir bauen die Brücke trotzdem“, sagte Anna Berg."
    (fact,) = (fact for fact in facts.find(text, "de") if fact.kind == "quotation")
    assert (fact.value, fact.speaker) == ("Wir bauen die Brücke trotzdem", "Anna Berg")
    text = "« Il m'a dit “nous partons demain matin” hier », raconte-t-elle."
    found = [fact.value for fact in facts.find(text, "fr") if fact.kind == "quotation"]
    assert found == ["Il m'a dit “nous partons demain matin” hier", "nous partons demain matin"]


def test_facts_inside_a_quotation_are_found_too() -> None:
    found = [fact.kind for fact in facts.find("She said: “We lost 300 boats that night.”", "en")]
    assert {"quotation", "number"} <= set(found)


def test_addresses_keep_their_digits_to_themselves() -> None:
    found = facts.find("See https://example.org/a?b=30%25, or write to desk5@example.org.", "en")
    assert [(fact.kind, fact.value) for fact in found] == [
        ("url", "https://example.org/a?b=30%25"),
        ("url", "desk5@example.org"),
    ]
