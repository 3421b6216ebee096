"""Words that a language model said to its user, left in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from provenance.model import Article, Signal
from provenance.signals.detector import Detector
from provenance.signals.direction import original_language, target_named
from provenance.signals.scan import Sentence, scan, words
from provenance.signals.statement import denied

_MARKUP = re.compile(
    r"\b(?:markdown|formatierung|formatting|formatage|formato|formattazione|html)\b|формат|格式|書式|서식"
)
_HEAD = 3  # words before the model turns to its user
_FAR = 7


def find(article: Article) -> Iterator[Signal]:
    """Chatter: marked, since a tool left it."""
    for sentence in scan(article).sentences:
        if chatter(sentence):
            yield sentence.signal("model-chatter", {"original_language": original_language(sentence)}, "marked")


def chatter(sentence: Sentence) -> bool:
    """Whether it hands over a translation: "Here is the translated text:"."""
    text = sentence.scan.folded.text
    process = sentence.of("translation", "translated", "mt")
    for hit in process:
        if denied(sentence, hit):
            continue
        for here in sentence.of("here"):
            if words(text[sentence.start : here.start]) > _HEAD or not 0 <= sentence.gap(here, hit) <= _FAR:
                continue
            if ":" in text[hit.end : sentence.end + 2] or target_named(sentence) or sentence.leftover <= 3:
                return True
        if (
            _MARKUP.search(text, sentence.start, sentence.end)
            and target_named(sentence)
            and ":" in text[hit.end : sentence.end + 2]
        ):
            return True
    return False


DETECTOR = Detector(
    name="model-chatter",
    kind="model-chatter",
    sees="The sentence by which a language model hands over a translation.",
    misses="Chatter about anything else than translating.",
    find=find,
    fires=("Here is the translated text:", "Voici la traduction en français :"),
    quiet=("Here is the translation bureau where she works.",),
)
