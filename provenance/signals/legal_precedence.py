"""Statements that one language version decides over the others."""

from __future__ import annotations

from collections.abc import Iterator

from provenance.model import Article, Signal
from provenance.signals.detector import Detector
from provenance.signals.direction import original_language
from provenance.signals.lexicon import Hit
from provenance.signals.scan import Sentence, scan
from provenance.signals.statement import denied, of_this_text, template

_SHORT = 10  # words of a clause that need not speak of translating
_ROOM = 12  # words beside what is understood where this text is spoken of
_LABEL = 3


def find(article: Article) -> Iterator[Signal]:
    """Clauses of precedence; the language is the ORIGINAL's, which need not be English."""
    for sentence in scan(article).sentences:
        hit = prevailing(sentence)
        if hit is not None:
            language = None if template(sentence) else _language(sentence, hit)
            yield sentence.signal("legal-precedence", {"original_language": language})
        elif unofficial(sentence):
            claims = {"original_language": original_language(sentence), "process": "translation"}
            yield sentence.signal("legal-precedence", claims)


def unofficial(sentence: Sentence) -> bool:
    """Whether the statement says that this text is a translation without force: "courtesy translation"."""
    if sentence.has("machine", "mt", "engine", "if", "others", "ui", "said") or sentence.question:
        return False
    room = _ROOM if of_this_text(sentence) else _LABEL
    if not sentence.has("modal") and any(not denied(sentence, hit) for hit in sentence.of("unofficial")):
        return sentence.leftover <= room
    return sentence.has("translation") and sentence.has("informative") and sentence.leftover <= room


def prevailing(sentence: Sentence) -> Hit | None:
    """The verb by which a version is said to decide, else None."""
    if not sentence.has("text", "original", "translation"):
        return None
    if not (sentence.languages or sentence.has("original")):
        return None
    doubted = sentence.has("translation", "translated", "mt", "errors", "original") or sentence.length <= _SHORT
    for hit in sentence.of("prevail", *(["official"] if doubted else [])):
        if denied(sentence, hit) or sentence.leftover > 25 or sentence.before(hit, ("also",), 1):
            continue
        versions = sentence.of("text", "original", "translation")
        if any(0 <= sentence.gap(hit, version) <= 8 for version in versions) and _about_versions(sentence, hit):
            return hit
    return None


def _about_versions(sentence: Sentence, hit: Hit) -> bool:
    """Whether a language or the original stands near the verb, so that it is a version that prevails."""
    if any(0 <= sentence.gap(hit, name) <= 6 for name in sentence.languages):
        return True
    return sentence.near(hit, ("original",), 5) and sentence.has("translation", "translated", "mt", "errors")


def _language(sentence: Sentence, hit: Hit) -> str | None:
    """The version that prevails: the language nearest to the verb."""
    if not sentence.languages:
        return original_language(sentence)
    return min(sentence.languages, key=lambda name: (abs(_distance(name, hit)), name.start)).value


def _distance(name: Hit, hit: Hit) -> int:
    return name.start - hit.end if name.start >= hit.end else hit.start - name.end


DETECTOR = Detector(
    name="legal-precedence",
    kind="legal-precedence",
    sees="A clause that says which language version decides, or that this translation has no force.",
    misses="Clauses that name neither a language nor an original nor a translation.",
    find=find,
    fires=("In case of doubt, the Danish version prevails.", "En cas de divergence, la version danoise fait foi."),
    quiet=("The home team prevailed in the last minute.",),
)
