"""What pages say about their origin, read in every language of data/notices."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from provenance import signals
from provenance.model import Article, Signal
from provenance.signals.lexicon import PARTS, languages

SEEDS = Path(__file__).parents[2] / "seeds"
WAYS = [
    pytest.param(language, kind, way, text, id=f"{language}-{kind}-{way}-{number}")
    for language, file in sorted(languages().items())
    for kind, both in file.get("examples", {}).items()
    for way in ("fires", "quiet")
    for number, text in enumerate(both.get(way, ()))
]


def found(text: str) -> list[Signal]:
    article = Article(id="a", text=text)
    signals_of = signals.find(article)
    assert all(article.text[signal.start : signal.end] == signal.text for signal in signals_of)
    return list(signals_of)


@pytest.mark.parametrize(("language", "kind", "way", "text"), WAYS)
def test_every_language_file_keeps_its_examples(language: str, kind: str, way: str, text: str) -> None:
    kinds = [signal.kind for signal in found(text)]
    assert (kind in kinds) == (way == "fires"), kinds


@pytest.mark.parametrize("language", sorted(languages()))
def test_a_language_file_is_complete(language: str) -> None:
    file = languages()[language]
    assert set(file["parts"]) <= PARTS
    assert {"translated", "translation", "machine"} <= set(file["parts"])
    notices = file["examples"]["machine-translation-notice"]
    assert notices["fires"]
    assert notices["quiet"]
    for wordings in file["parts"].values():
        assert all("*" not in wording.strip("*") and wording.strip("* ") for wording in wordings)


@pytest.mark.parametrize("detector", signals.DETECTORS, ids=lambda detector: detector.name)
def test_detectors_keep_their_examples(detector: signals.Detector) -> None:
    assert detector.fires
    assert detector.quiet
    for text in detector.fires:
        assert detector.kind in [signal.kind for signal in detector.find(detector.article(text))]
    for text in detector.quiet:
        assert detector.kind not in [signal.kind for signal in detector.find(detector.article(text))]


def seed(number: str) -> list[tuple[str, dict[str, object]]]:
    (path,) = SEEDS.glob(f"{number}_*.txt")
    return [(signal.kind, dict(signal.claims)) for signal in found(path.read_text("utf-8"))]


def test_an_albanian_agency_in_french_with_an_english_notice() -> None:
    (pointer, machine, original, source) = [s for s in seed("000") if s[1].get("language_of_notice") == "en"][:4]
    claimed = {"language_of_notice": "en", "original_language": "sq", "original_language_by": "flag"}
    assert pointer == ("original-pointer", claimed)
    assert machine[0] == "machine-translation-notice"
    assert machine[1]["reviewed"] is False
    assert (original[0], original[1]["publisher"]) == ("original-pointer", "ATA")
    assert (source[0], source[1]["publisher"]) == ("source-attribution", "ATA")


NOTICES = {
    "machine-translation-notice",
    "reviewed-machine-translation-notice",
    "human-translation-credit",
    "original-pointer",
    "legal-precedence",
    "translation-widget",
    "model-chatter",
}


@pytest.mark.parametrize("number", ["001", "002", "003"])
def test_seeds_without_any_notice(number: str) -> None:
    assert not {kind for kind, _ in seed(number)} & NOTICES


def test_a_blog_that_names_its_source() -> None:
    assert ("source-attribution", "OTAN") in [(kind, claims.get("publisher")) for kind, claims in seed("003")]


def test_a_notice_of_the_whole_site_in_two_sentences() -> None:
    (machine,) = [claims for kind, claims in seed("004") if kind == "machine-translation-notice"]
    assert machine["sitewide"] is True
    assert machine["original_language"] == "en"
    assert machine["language_of_notice"] == "fr"


@pytest.mark.parametrize(
    "piece",
    [
        "translated by machine ",
        "this text this page ",
        "original: ",
        '("translated" ',
        "翻译机器",
        "translated. ",
        "من الترجمة الآلية ",
    ],
)
def test_hostile_text_costs_linear_time(piece: str) -> None:
    def cost(size: int) -> float:
        article = Article(id="a", text=(piece * size)[:size])
        began = time.process_time()
        signals.find(article)
        return time.process_time() - began

    cost(1_000)
    assert cost(40_000) < 40 * max(cost(4_000), 0.02)


@pytest.mark.parametrize(
    ("text", "publisher", "language"),
    [
        ("This story was originally published in Finnish.", None, "fi"),
        ("This story first appeared in Spanish in La Gaviota.", "La Gaviota", "es"),
        ("Dieser Beitrag erschien zuerst auf Englisch bei The Harbour Post.", "The Harbour Post", "en"),
        ("This story was originally written in English by Ann Berg for the Harbour Post.", "Harbour Post", "en"),
        ("This story is republished from The Harbour Post under an open licence.", "The Harbour Post", None),
        ("This story was first published by German Harbour Radio.", "German Harbour Radio", None),
        ("Originally published in French on harbour-post.example (August 2023).", "harbour-post.example", "fr"),
        ("Esta es la crónica publicada originalmente en inglés: [The long winter](https://a.example/w)", None, "en"),
    ],
)
def test_a_language_is_no_publisher(text: str, publisher: str | None, language: str | None) -> None:
    found = [
        s for s in signals.find(Article(id="a", text=text)) if s.kind in ("original-pointer", "source-attribution")
    ]
    assert {s.claims.get("publisher") for s in found} == {publisher}
    assert {s.claims.get("original_language") for s in found if s.kind == "original-pointer"} == {language}


def test_chatter_is_no_widget() -> None:
    found = signals.find(Article(id="a", text="Sure! Here is the translation of the story into English:"))
    assert [s.kind for s in found] == ["model-chatter"]
