"""Every detector of agencies and traces: its examples both ways, exact spans, and what the five seeds give."""

from __future__ import annotations

import time
from pathlib import Path
from random import Random
from typing import Any

import pytest

from provenance import data
from provenance.model import Article, Signal, Zone
from provenance.signals import locale_traces
from provenance.signals.agency_signals import AGENCIES
from provenance.signals.detector import Detector
from provenance.signals.traces import TRACES

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
FIRES = [(detector, text) for detector in AGENCIES + TRACES for text in detector.fires]
QUIET = [(detector, text) for detector in AGENCIES + TRACES for text in detector.quiet]


def name(value: object) -> str:
    return value.name if isinstance(value, Detector) else str(value)[:30]


@pytest.mark.parametrize(("detector", "text"), FIRES, ids=name)
def test_fires(detector: Detector, text: str) -> None:
    found = list(detector.find(Article(id="x", text=text)))
    assert found
    for signal in found:
        assert signal.kind == detector.kind
        assert text[signal.start : signal.end] == signal.text != ""


@pytest.mark.parametrize(("detector", "text"), QUIET, ids=name)
def test_stays_quiet(detector: Detector, text: str) -> None:
    assert list(detector.find(Article(id="x", text=text))) == []


def test_every_detector_has_examples_both_ways() -> None:
    for detector in AGENCIES + TRACES:
        assert detector.fires
        assert detector.quiet


def seed(number: int) -> list[Signal]:
    article = Article(id="x", text=SEEDS[number].read_text("utf-8"), language="fr")
    return [signal for detector in AGENCIES + TRACES for signal in detector.find(article)]


def test_the_seeds() -> None:
    assert [signal.kind for signal in seed(0)] == []
    assert [(s.kind, s.grade, s.text) for s in seed(1)] == [
        ("agency-dateline", "inferred", "Paris, 3 déc. (Cinktank.com) –")
    ]
    assert [(s.kind, s.text) for s in seed(4)] == [
        ("lost-characters", "????"),
        ("locale-trace", "Bureau de nouvelles"),
        ("locale-trace", "Oh salut"),
        ("locale-trace", "Doit lire"),
    ]


LOCALE_TRACES = data.toml("locale_traces")["trace"]


@pytest.mark.parametrize("trace", LOCALE_TRACES, ids=lambda trace: trace["name"])
def test_the_examples_of_the_data(trace: dict[str, Any]) -> None:
    for language, text in trace["fires"]:
        found = list(locale_traces.find(Article(id="x", text=text, language=language)))
        assert [signal.claims.get("original_language") for signal in found] == [trace.get("points_to")]
    for language, text in trace["quiet"]:
        assert list(locale_traces.find(Article(id="x", text=text, language=language))) == []


HOSTILE = (
    "(AFP) - ", "Paris, 3 déc. (AFP) – \n", "Abc Def/Ghi Abc Def/ (dpa) \n", " ???? ", "a?b ", "Ã©", "РџСЂ", "«a ",
    "„b ", "1,000 ", "12/", "(", "/", "[", "— ", "3 May 2020 ", "Avril 3, 2020 ", "$5 €5 ", "avec AFP\n", "© NATO\n",
    "【共同】\n", "新华社北京", "Oh salut\n", "\n", "le secrétaire général de l'otan a reçu ",
)  # fmt: skip


@pytest.mark.parametrize("detector", AGENCIES + TRACES, ids=name)
def test_hostile_text_costs_linear_time(detector: Detector) -> None:
    begun = time.process_time()
    for stretch in HOSTILE:
        text = stretch * (20_000 // len(stretch))
        signals = list(detector.find(Article(id="x", text=text, language="fr")))
        assert len(signals) <= 60
        assert all(text[signal.start : signal.end] == signal.text for signal in signals)
    assert time.process_time() - begun < 3  # 500,000 characters; a few tenths of a second on any machine


PIECES = (
    *HOSTILE,
    "A",
    "é",
    " ",
    " ",
    ",",
    ".",
    ":",
    "\u3000",
    "\u0301",
    "\ufffd",
    "\x00",
    "Москва",
    "नई",
    "dpa",
    "ATA",
    "=",
    "3 мар",
)


def test_any_mixture_gives_exact_spans() -> None:
    random = Random(7)
    for _ in range(300):
        text = "".join(random.choices(PIECES, k=random.randint(1, 30)))
        for language in ("fr", None):
            article = Article(id="x", text=text, language=language)
            for detector in AGENCIES + TRACES:
                for signal in detector.find(article):
                    assert text[signal.start : signal.end] == signal.text != ""


def test_a_greeting_in_the_article_is_no_furniture() -> None:
    text = "Oh salut, dit-elle en ouvrant la porte du phare."
    article = Article(id="x", text=text, language="fr", zones=(Zone("body", 0, len(text)),))
    assert [signal for detector in TRACES for signal in detector.find(article)] == []
