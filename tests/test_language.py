"""Languages of bodies, zones and sentences."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.language import identify, of_text
from provenance.model import Article
from provenance.reading import read
from provenance.reading.plain import plain

SEEDS = Path(__file__).parents[1] / "seeds"


def test_the_seeds_and_what_is_foreign_in_them() -> None:
    found = {article.id[:3]: identify(article) for article in read([SEEDS]) if isinstance(article, Article)}
    assert {article.language for article in found.values()} == {"fr"}
    assert all((article.language_confidence or 0) > 0.9 for article in found.values())

    def languages(seed: str, kind: str) -> set[str | None]:
        return {zone.language for zone in found[seed].zones if zone.kind == kind}

    assert languages("000", "notice") == {"en"}
    assert languages("002", "caption") == {"en"}
    assert languages("003", "template") == {"en"}
    assert languages("004", "notice") == {"fr"}
    assert all(languages(seed, "body") == {"fr"} for seed in found)


@pytest.mark.parametrize("text", ["", "   ", "42", "\x00\x01", "😀😀", "OK", "1 200 €", "http://example.org/a/b"])
def test_too_little_to_tell(text: str) -> None:
    assert of_text(text) == (None, 0.0)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The minister did not answer any questions.", "en"),
        ("Le ministre n’a répondu à aucune question.", "fr"),
        ("Ministri nuk iu përgjigj asnjë pyetjeje të gazetarëve.", "sq"),
        ("Министр не ответил ни на один вопрос журналистов.", "ru"),
        ("השר לא השיב לשאלות העיתונאים.", "he"),
        ("部长没有回答记者的任何问题。", "zh"),
        ("Ministeren svarte ikke på spørsmål fra journalistene.", "no"),
    ],
)
def test_sentences_of_one_language(text: str, language: str) -> None:
    assert of_text(text)[0] == language


@given(st.text(max_size=200))
def test_any_text_has_a_language_or_none(text: str) -> None:
    language, confidence = of_text(text)
    assert 0 <= confidence <= 1
    assert (language is None) == (confidence == 0)
    identify(plain(text, id="x"))
