"""The relay chain, hop by hop where hops are stated: original, pivot, this page."""

from __future__ import annotations

import pytest

from provenance import pipeline
from provenance.reading.plain import plain
from tests.test_traps import BODY

WAYS = [
    ("fr", "Traduit de l’anglais, d’après l’original coréen.", "ko en"),
    ("fr", "Traduit de la version anglaise, elle-même traduite du coréen.", "ko en"),
    ("fr", "Traduit automatiquement de l’albanais par l’intermédiaire de l’anglais.", "sq en"),
    ("fr", "Translated from the English translation of the Korean original.", "ko en"),
    ("en", "Translated by machine from the Russian edition of the original Chinese article.", "zh ru"),
    ("en", "This article was machine-translated from Ukrainian into English via Russian.", "uk ru"),
    ("de", "Aus dem Chinesischen über das Englische übersetzt.", "zh en"),
    ("de", "Übersetzt aus der englischen Fassung des koreanischen Originals.", "ko en"),
    ("es", "Traducido del inglés; original en coreano.", "ko en"),
    ("es", "Traducción automática del ruso a través del inglés.", "ru en"),
    ("ru", "Перевод с английского перевода корейского оригинала.", "ko en"),
    ("zh", "本文译自英文版，原文为韩文。", "ko en"),
]
STRAIGHT = [
    ("fr", "Traduit de l’anglais.", "en"),
    ("en", "Translated from the original Korean into English.", "ko"),
    ("en", "Translated automatically from German.", "de"),
]


@pytest.mark.parametrize(("language", "line", "way"), [*WAYS, *STRAIGHT])
def test_the_way_of_a_text(language: str, line: str, way: str) -> None:
    audit = pipeline.audit(plain(f"{BODY[language]}\n\n{line}\n", id="a"))
    said = audit.provenance
    assert [hop.language for hop in said.chain] == [*way.split(), language]
    assert said.original_language == way.split()[0]
    assert said.chain[0].process == "original"
    assert {hop.process for hop in said.chain[1:-1]} <= {"translation"}
    assert "origin-signals-conflict" not in [finding.rule for finding in audit.findings]


@pytest.mark.parametrize(
    "line",
    [
        "Traduit automatiquement de l’anglais. Lire aussi la version allemande.",
        "Cet article a été traduit automatiquement de l’anglais et de l’allemand.",
    ],
)
def test_two_languages_without_an_order_are_no_way(line: str) -> None:
    audit = pipeline.audit(plain(f"{BODY['fr']}\n\n{line}\n", id="a"))
    assert not [s for s in audit.signals if s.claims.get("pivot_language")]


def test_statements_apart_that_disagree_stay_a_conflict() -> None:
    text = f"Traduit automatiquement de l’anglais.\n\n{BODY['fr']}\n\nCet article a été traduit du coréen.\n"
    audit = pipeline.audit(plain(text, id="a"))
    assert "origin-signals-conflict" in [finding.rule for finding in audit.findings]
