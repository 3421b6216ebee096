"""Names of two texts: quiet on spelling, script and case; a claim only where a name surely should have survived."""

from __future__ import annotations

import pytest

from provenance.comparing import names as matching
from provenance.facts import names
from provenance.model import LedgerRow


def rows(a: str, language_a: str, b: str, language_b: str) -> list[LedgerRow]:
    return matching.match(names.find(a, language_a), a, language_a, names.find(b, language_b), b, language_b)


def claims(a: str, language_a: str, b: str, language_b: str) -> list[tuple[str, str | None, str | None]]:
    return [
        (row.verdict, row.original and row.original.value, row.translation and row.translation.value)
        for row in rows(a, language_a, b, language_b)
        if row.verdict in ("changed", "missing", "added")
    ]


@pytest.mark.parametrize(
    ("language_a", "a", "language_b", "b"),
    [
        ("sr", "Председник Александар Вучић састао се са Емануелом Макроном.",
         "en", "President Aleksandar Vucic met Emmanuel Macron."),
        ("uk", "Президент Володимир Зеленський прибув до Києва.",
         "en", "President Volodymyr Zelensky arrived in Kyiv."),
        ("fr", "Le sommet de l’OTAN se tient à Achgabat avec le Royaume-Uni.",
         "en", "The NATO summit is held in Ashgabat with the United Kingdom."),
        ("de", "Angela Merkel traf Vertreter aus Köln und der Schweiz.",
         "fr", "Angela Merkel a rencontré des représentants suisses et de Cologne."),
        ("sq", "Presidenti i Shqipërisë Bajram Begaj foli në Tiranë.",
         "fr", "Le président albanais Bajram Begaj a parlé à Tirana."),
    ],
)  # fmt: skip
def test_other_spellings_are_the_same(language_a: str, a: str, language_b: str, b: str) -> None:
    assert claims(a, language_a, b, language_b) == []
    assert any(row.verdict == "same" for row in rows(a, language_a, b, language_b))


def test_another_given_name_before_the_same_surname_is_a_change() -> None:
    found = claims("Le maire Kevin Tremblay a parlé à Québec.", "fr", "Mayor Travis Tremblay spoke in Quebec.", "en")
    assert found == [("changed", "kevin tremblay", "travis tremblay")]
