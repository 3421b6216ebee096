"""The ledger on hand-made facts: what is the same, what may be claimed, what may not."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterable

import pytest

from provenance.comparing import ledger
from provenance.comparing.ledger import Side
from provenance.model import Fact, FactKind, LedgerRow


def side(text: str, language: str, *facts: tuple[str, FactKind, str], **fields: object) -> Side:
    """A side whose facts are given as (words of the text, kind, value)."""
    made, at = [], 0
    for said, kind, value in facts:
        start = text.index(said, at)
        at = start + len(said)
        value, _, unit = value.partition(" ")
        made.append(
            Fact(
                kind=kind,
                value=value,
                text=said,
                start=start,
                end=at,
                unit=unit or None if kind == "quantity" else None,
                currency=unit or None if kind == "money" else None,
                approximate=unit == "approximate",
            )
        )
    return Side(text, language, tuple(made))


def digits(text: str, language: str) -> Side:
    """A side whose only facts are its digits."""
    return side(text, language, *((found[0], "number", found[0]) for found in re.finditer(r"\d+", text)))  # type: ignore[misc]


def verdicts(rows: tuple[LedgerRow, ...]) -> list[str]:
    return [row.verdict for row in rows]


@pytest.mark.parametrize(
    ("kind", "original", "other_kind", "translation", "verdict"),
    [
        ("number", "1500", "number", "1500", "same"),
        ("number", "10", "quantity", "10 hour", "same"),
        ("ordinal", "20", "date", "19XX", "same"),
        ("date", "2021-12-03", "date", "2021-12", "coarser"),
        ("date", "2021-12-03", "date", "XXXX-12-03", "coarser"),
        ("date", "1990", "date", "199X", "coarser"),
        ("date", "1995", "date", "XX9X", "coarser"),
        ("date", "2021-12-03", "date", "2021-12-05", "changed"),
        ("date", "XXXX-WXX-5", "date", "XXXX-WXX-4", "changed"),
        ("number", "9873", "number", "10000 approximate", "coarser"),
        ("number", "9873", "number", "10000", "changed"),
        ("quantity", "5 mile", "quantity", "8 kilometer", "same"),
        ("quantity", "5 mile", "quantity", "5 kilometer", "changed"),
        ("quantity", "6 foot", "quantity", "1.8 meter", "same"),
        ("quantity", "100 fahrenheit", "quantity", "38 celsius", "same"),
        ("quantity", "100 acre", "quantity", "40 hectare", "same"),
        ("quantity", "100 acre", "quantity", "60 hectare", "changed"),
        ("money", "5000000 EUR", "money", "5000000 USD", "changed"),
        ("money", "5000000 EUR", "number", "5000000", "same"),
        ("number", "5000000", "number", "5000000000", "changed"),
        ("time", "T22:48", "time", "T22:48", "same"),
        ("time", "T22:48", "time", "T21:48", "changed"),
        ("duration", "P1W", "duration", "P7D", "same"),
        ("duration", "P3D", "duration", "P3W", "changed"),
        ("duration", "P10Y", "number", "10", "same"),
        ("percent", "25", "number", "25", "same"),
        ("figure", "5-0", "figure", "5:0", "same"),
        ("figure", "5-0", "figure", "5:1", "changed"),
    ],
)
def test_one_value_against_another(
    kind: FactKind, original: str, other_kind: FactKind, translation: str, verdict: str
) -> None:
    said, other = f"<{original}>0", f"[{translation}]0"
    rows = ledger.compare(
        side(f"it was {said} then", "en", (said, kind, original)),
        side(f"es war {other} dann", "de", (other, other_kind, translation)),
    )
    assert verdicts(rows) == [verdict]


def test_said_twice_in_one_text() -> None:
    assert verdicts(ledger.compare(digits("12 and 12 and 3", "en"), digits("3 und 12", "de"))) == ["same", "same"]


def test_changed_faces_what_stands_there() -> None:
    rows = ledger.compare(digits("in 1998 and 12 then 44", "en"), digits("1989 und 12 dann 45", "de"))
    claims = [(row.original and row.original.text, row.translation and row.translation.text) for row in rows]
    assert claims == [("1998", "1989"), ("12", "12"), ("44", "45")]
    assert verdicts(rows) == ["changed", "same", "changed"]


def test_a_date_does_not_answer_for_a_number() -> None:
    rows = ledger.compare(
        side("12 dead on 12 May", "en", ("12", "number", "12"), ("12 May", "date", "XXXX-05-12")),
        side("13 Tote am 12. Mai", "de", ("13", "number", "13"), ("12. Mai", "date", "XXXX-05-12")),
    )
    assert verdicts(rows) == ["changed", "same"]


def test_words_for_numbers_are_a_trace() -> None:
    original = digits("a 4 year old and 47 years", "en")
    czech = Side("čtyřletý chlapec a sedmačtyřicetiletý muž", "cs", ())
    assert verdicts(ledger.compare(original, czech)) == ["unverified", "unverified"]
    assert verdicts(ledger.compare(original, Side("chlapec a muž", "cs", ()))) == ["missing", "missing"]


def test_a_number_word_is_no_trace_of_a_full_date() -> None:
    rows = ledger.compare(
        side("twelve states, since 11 May 2023", "en", ("11 May 2023", "date", "2023-05-11")),
        side("zwölf Staaten, seit 12. Mai 2023", "de", ("12. Mai 2023", "date", "2023-05-12")),
    )
    assert verdicts(rows) == ["changed"]


def test_a_range_with_one_end_changed() -> None:
    rows = ledger.compare(
        side("from 10 to 20 men", "en", ("10 to 20", "number", "10/20")),
        side("10 bis 30 Mann", "de", ("10 bis 30", "number", "10/30")),
    )
    assert verdicts(rows) == ["changed"]


def test_verdict() -> None:
    def row(verdict: str) -> LedgerRow:
        return LedgerRow(kind="number", verdict=verdict)  # type: ignore[arg-type]

    assert ledger.verdict([row("same"), row("added")]) == "inconsistent"
    assert ledger.verdict([row("coarser"), row("unverified")]) == "consistent"
    assert ledger.verdict([row("unverified")]) == "not-checked"
    assert ledger.verdict([]) == "not-checked"


@pytest.mark.parametrize("figures", [lambda n: range(n), lambda n: [12] * n], ids=["many", "the same"])
def test_time_is_linear(figures: Callable[[int], Iterable[int]]) -> None:
    def seconds(n: int) -> float:
        one = digits(" ".join(map(str, figures(n))), "en")
        other = digits(" ".join(str(figure + 7) for figure in figures(n)), "fr")
        start = time.process_time()
        ledger.compare(one, other)
        return time.process_time() - start

    seconds(100)
    assert seconds(3000) < 12 * max(0.05, seconds(600))


def test_a_passage_left_out_whole_is_no_claim() -> None:
    lines = ["First 11, 13 and 12.", "Then 21, 23 and 22.", "Now 31 and 32.", "Last 41 and 42."]
    original = digits("\n".join(lines), "en")
    shorter = digits("\n".join(lines[:1] + lines[2:]), "fr")
    assert ledger.verdict(ledger.compare(original, shorter)) == "consistent"
    assert ledger.verdict(ledger.compare(digits(lines[1], "en"), digits("Rien", "fr"))) == "inconsistent"
