"""A credit line on its own makes a republication; two houses, or the house's own byline, do not."""

import pytest

from provenance import pipeline
from provenance.model import Audit
from provenance.reading.plain import plain

BODY = {
    "en": "The harbour board voted on Tuesday to rebuild the long pier before the winter storms return to the coast.",
    "de": "Der Hafenrat hat am Dienstag beschlossen, die lange Mole vor den Stürmen des Winters wieder aufzubauen.",
    "cs": "Přístavní rada v úterý rozhodla, že dlouhé molo bude před zimními bouřemi znovu postaveno a otevřeno.",
    "pl": "Rada portu zdecydowała we wtorek, że długie molo zostanie odbudowane przed zimowymi sztormami na wybrzeżu.",
    "zh": "港口委员会星期二决定，在冬季风暴来临之前重建长码头，工程预计将持续三个月，费用由市政府承担。",
}
TITLE = {"en": "Pier to be rebuilt", "de": "Mole wird neu gebaut", "cs": "Molo", "pl": "Molo", "zh": "码头将重建"}


def audited(language: str, *lines: str) -> Audit:
    return pipeline.audit(plain("\n\n".join((TITLE[language], BODY[language], *lines)) + "\n", id="a"))


@pytest.mark.parametrize(
    ("language", "line", "publisher"),
    [
        ("en", "Source: Reuters", "Reuters"),
        ("de", "Quelle: dpa", "dpa"),
        ("cs", "Zdroj: ČTK", "ČTK"),
        ("pl", "Źródło: PAP", "PAP"),
        ("zh", "来源：新华社", "新华社"),
    ],
)
def test_one_house(language: str, line: str, publisher: str) -> None:
    audit = audited(language, line)
    assert (audit.provenance.status, audit.provenance.grade) == ("republication", "declared")
    assert audit.provenance.publisher == publisher
    assert audit.provenance.chain[0].language is None  # a credit line says nothing of the language
    (signal,) = [s for s in audit.signals if s.kind == "source-attribution" and s.grade == "declared"]
    assert signal.text == line


def test_two_houses_are_contributors() -> None:
    audit = audited("de", "Quelle: dpa/afp")
    assert audit.provenance.status == "no-evidence"
    assert [len(signal.claims["contributors"]) for signal in audit.signals] == [2]  # type: ignore[arg-type]


@pytest.mark.parametrize("lines", [("Von Inge Vogel", "Quelle: dpa"), ("Quelle: irgendwer",), ("Quelle: die Polizei",)])
def test_no_republication(lines: tuple[str, ...]) -> None:
    assert audited("de", *lines).provenance.status == "no-evidence"
