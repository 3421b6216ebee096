"""Words of translation buttons and menus: the reader's machine, not the publisher's."""

from __future__ import annotations

from collections.abc import Iterator

from provenance.model import Article, Signal
from provenance.signals.detector import Detector
from provenance.signals.machine_translation import engine, notice
from provenance.signals.scan import Sentence, scan
from provenance.signals.statement import template

_MOST = 9  # words of a button or menu


def find(article: Article) -> Iterator[Signal]:
    """Buttons that offer a translation, and their unfilled captions."""
    for sentence in scan(article).sentences:
        if widget(sentence):
            yield sentence.signal("translation-widget", {"engine": engine(sentence)})


def widget(sentence: Sentence) -> bool:
    """Whether the statement is a button or a caption with places to fill."""
    if sentence.length > _MOST + 4:
        return False
    if sentence.has("widget") and sentence.length <= _MOST:
        return True
    unfilled = template(sentence) and sentence.has("translated", "translation", "translate", "mt")
    return unfilled and sentence.leftover <= 4 and notice(sentence) is None


DETECTOR = Detector(
    name="translation-widget",
    kind="translation-widget",
    sees="The words of a button, menu or caption of a translation tool.",
    misses="Buttons that are pictures; wordings outside data/notices.",
    find=find,
    fires=("Translate this page", "Translated from %s by Google"),
    quiet=("She was asked to translate this page of the letter for the court in Rotterdam.",),
)
