"""Words of translation buttons and menus: the reader's machine, not the publisher's."""

from __future__ import annotations

from collections.abc import Iterator

from provenance.model import Article, Signal
from provenance.signals.detector import Detector
from provenance.signals.direction import original_language
from provenance.signals.machine_process import engine
from provenance.signals.machine_translation import notice
from provenance.signals.model_chatter import chatter
from provenance.signals.scan import Sentence, scan
from provenance.signals.statement import places, template

_MOST = 9  # words of a button or menu


def find(article: Article) -> Iterator[Signal]:
    """Buttons that offer a translation, and their unfilled captions."""
    for sentence in scan(article).sentences:
        if widget(sentence) and not chatter(sentence):
            yield sentence.signal("translation-widget", {"engine": engine(sentence)})


def widget(sentence: Sentence) -> bool:
    """Whether the statement is a button or a caption with places to fill."""
    if sentence.length > _MOST + 4:
        return False
    if _offered(sentence) and sentence.length <= _MOST:
        return True
    if sentence.has("widget") and sentence.length <= _MOST:
        return True
    if not (template(sentence) and sentence.has("translated", "translation", "translate", "mt")):
        return False
    offered = places(sentence) > 1 or sentence.has("engine", "machine", "mt")
    return offered and sentence.leftover <= _MOST and notice(sentence) is None


def _offered(sentence: Sentence) -> bool:
    """ "See 20 translations": a menu that leads to translations made from this page."""
    if sentence.has("original", "machine", "engine", "human") or original_language(sentence):
        return False
    return any(sentence.before(hit, ("see",), 3) for hit in sentence.of("translation")) and sentence.leftover <= 2


DETECTOR = Detector(
    name="translation-widget",
    kind="translation-widget",
    sees="The words of a button, menu or caption of a translation tool.",
    misses="Buttons that are pictures; wordings outside data/notices.",
    find=find,
    fires=("Translate this page", "Translated from %s by Google"),
    quiet=("She was asked to translate this page of the letter for the court in Rotterdam.",),
)
