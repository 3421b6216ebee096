"""Which language an article, its zones and its sentences are in.

The body is for lingua, on its first few hundred characters; zones and sentences are for pycld2, with lingua where that
is unsure and there is text enough. lingua is never asked about a short text: under 120 characters it loads all its
models, which takes seconds. Tags are BCP 47 in their shortest form.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from provenance import data
from provenance.model import Article, Zone

if TYPE_CHECKING:
    from lingua import LanguageDetector

#: ISO 639-1 codes of the languages lingua chooses from: those of the notices and facts.
LANGUAGES = (
    "ar az be bg bs ca cs cy da de el en es et eu fa fi fr ga he hi hr hu hy id is it ja ka kk ko lt lv mk nb nl nn pl "
    "pt ro ru sk sl sq sr sv tr uk ur vi zh"
).split()
#: Languages that are taken for one another, and English, which stands in pages of every language.
_FAMILIES: tuple[tuple[str, ...], ...] = (
    ("fr", "it", "es", "pt", "ro", "ca", "eu", "en"),
    ("en", "de", "nl", "sv", "da", "no", "nb", "nn", "is", "ga", "fr"),
    ("ru", "uk", "be", "bg", "mk", "sr", "kk"),
    ("pl", "cs", "sk", "sl", "hr", "bs", "sr-Latn", "hu", "en"),
    ("sq", "it", "ro", "en"),
    ("fi", "et", "lv", "lt", "en"),
    ("tr", "az", "en"),
    ("ar", "fa", "ur"),
    ("el", "en"),
)
#: From this sureness of pycld2 on, lingua only chooses within the family.
_SURE = 0.9
#: Characters of body shown to lingua, and the fewest it is ever shown.
SAMPLE, LEAST = 250, 130
#: pycld2's own names where they are not the shortest BCP 47 tag.
_TAGS = {
    "iw": "he",
    "nb": "no",
    "nn": "no",
    "zh-Hans": "zh",
    "un": None,
    "xxx": None,
    "in": "id",
    "jw": "jv",
    "mo": "ro",
}
_HINTS = {"he": "iw"}
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_ADDRESSES = re.compile(r"(?:https?://|www\.)\S{1,200}|\S{1,60}@\S{1,60}")
#: Languages so near each other that short texts do not tell them apart.
_SOUTH_SLAVIC = frozenset({"bs", "hr", "sr", "sr-Latn", "sr-ME"})
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_WORDS = re.compile(r"[^\W\d_]+")
#: Letters a stretch of body needs before it is said to be in another language than the body.
_STRETCH = 40
#: Words of a stretch that must be left when its names are taken out.
_FEWEST_WORDS = 4
#: Characters in which words are looked for that tell the South Slavic standards apart.
_TELLING = 8000


def identify(article: Article) -> Article:
    """The article with the language of its body, how sure that is (0…1), and the language of each zone.

    A language is None where there is too little text to tell; nothing is taken from the page's metadata.
    """
    language, confidence = _body(article)
    zones = tuple(_zone(article.text, zone, language) for zone in article.zones)
    return replace(article, language=language, language_confidence=confidence, zones=zones)


def of_text(text: str) -> tuple[str | None, float]:
    """The language of a sentence or more, and how sure that is (0…1); (None, 0.0) where it cannot be told."""
    clean = _clean(text)
    if sum(map(str.isalpha, clean[:400])) < 3:
        return None, 0.0
    language, confidence = _cld2(clean)
    bare = _without_names(clean)
    if bare:  # names speak all languages: what is left without them decides
        other, sureness = _cld2(bare)
        if other is not None and other != language:
            language, confidence = other, sureness * 0.7
    if confidence < 0.8 and len(clean) >= LEAST:
        second, sureness = _lingua(clean[:SAMPLE])
        if second == language:
            return language, max(confidence, sureness)
        if second is not None and sureness > max(confidence, 0.5):
            return second, sureness
    return (language, confidence) if language and confidence >= 0.3 else (None, 0.0)


def _body(article: Article) -> tuple[str | None, float | None]:
    """lingua on the head of the body; where the body is short, pycld2 on all of it, else on all of the text."""
    for kinds in ({"body", "quotation"}, {"body", "quotation", "list", "caption", "title", "dateline"}, None):
        sample = _sample(
            [article.text[zone.start : zone.end] for zone in article.zones if not kinds or zone.kind in kinds]
        )
        if len(sample) >= LEAST:
            language, confidence = _weighed(sample)
            if language in _SOUTH_SLAVIC:
                language = _south_slavic(article.text[:_TELLING], language)
            return language, confidence
    sample = _sample([article.text])
    language, confidence = of_text(sample)
    return language, (round(confidence, 2) if language else None)


def _sample(pieces: list[str]) -> str:
    """The first few hundred characters of running text, whole words."""
    found = ""
    for piece in pieces:
        found = f"{found} {_clean(piece[: 3 * SAMPLE])}".strip()
        if len(found) >= SAMPLE:
            break
    return found[:SAMPLE].rsplit(" ", 1)[0] if len(found) > SAMPLE else found


def _weighed(sample: str) -> tuple[str | None, float | None]:
    """lingua's answer, held against pycld2's: agreement is sure, a language only pycld2 knows is taken from it."""
    other, sureness = _cld2(sample)
    language, confidence = _lingua(sample, other if sureness >= _SURE else None)
    if language is None:
        return (other, round(sureness, 2)) if other else (None, None)
    if other == language or other is None:
        return language, round(confidence, 2)
    if other.split("-")[0] not in _COVERED and sureness >= 0.9:
        return other, round(sureness * 0.9, 2)
    if {language, other} <= _SOUTH_SLAVIC:  # no word of the sample decides
        return other, 0.5
    if other.split("-")[0] == language.split("-")[0]:
        return other, round(confidence, 2)
    return language, round(min(confidence, 0.7), 2)


_COVERED = frozenset({*LANGUAGES, "no"})


def _zone(text: str, zone: Zone, body: str | None) -> Zone:
    """The zone with its language; one in the body has another than the body only where that is plain."""
    content = _clean(text[zone.start : zone.end][:2000])
    letters = sum(map(str.isalpha, content[:400]))
    if letters < 10:
        return zone
    running = zone.kind in ("body", "quotation")
    language, confidence = _cld2(content, body if letters < 200 else None)
    if language == body:
        return Zone(zone.kind, zone.start, zone.end, body)
    if body in _SOUTH_SLAVIC and language in _SOUTH_SLAVIC:
        return Zone(zone.kind, zone.start, zone.end, body)
    if running and letters < _STRETCH:
        return Zone(zone.kind, zone.start, zone.end, body)
    if letters < _STRETCH and zone.kind in ("dateline", "byline"):
        return zone  # names of places, people and houses
    bare = _without_names(content, _FEWEST_WORDS if running else 2)
    if bare or running:  # names speak all languages: does what is left without them agree?
        language, confidence = _cld2(bare, body)
    if running and language != body and len(content) >= LEAST:
        second, _ = _lingua(content[:SAMPLE])
        if second != language:
            language = body
    if language is None or confidence < 0.5:
        return Zone(zone.kind, zone.start, zone.end, body if running else None)
    return Zone(zone.kind, zone.start, zone.end, language)


def _without_names(clean: str, fewest: int = _FEWEST_WORDS) -> str:
    """The words written small; empty where fewer are left than tell anything."""
    words = [word for word in clean.split(" ") if word[:1].lower() == word[:1] and word[:1].isalpha()]
    return " ".join(words) if len(words) >= fewest else ""


def _clean(text: str) -> str:
    """Text as the detectors take it: no controls (pycld2 refuses them), no addresses, single spaces."""
    text = _CONTROLS.sub(" ", text)
    if "@" in text or "www." in text or "://" in text:
        text = _ADDRESSES.sub(" ", text)
    return " ".join(text.split())


def _cld2(clean: str, hint: str | None = None) -> tuple[str | None, float]:
    """pycld2's best answer and a sureness of its share of the text, weaker where it calls itself unreliable.

    ``hint`` is the language of the text around it: names and words of several languages are then read as of that one.
    """
    import pycld2

    try:
        if hint:
            hint = _HINTS.get(hint, hint.split("-")[0])
            reliable, _, found = pycld2.detect(clean, bestEffort=True, hintLanguage=hint)
        else:
            reliable, _, found = pycld2.detect(clean, bestEffort=True)
    except pycld2.error:
        return None, 0.0
    _, code, share, _ = found[0]
    language = _TAGS.get(code, code)
    if language is None:
        return None, 0.0
    if language in _SOUTH_SLAVIC:
        language = _south_slavic(clean, language)
    return language, (share / 100) * (1.0 if reliable else 0.5)


@cache
def _detector(languages: tuple[str, ...]) -> LanguageDetector:
    from lingua import IsoCode639_1, LanguageDetectorBuilder

    codes = [IsoCode639_1.from_str(code.upper()) for code in languages if hasattr(IsoCode639_1, code.upper())]
    return LanguageDetectorBuilder.from_iso_codes_639_1(*codes).build()


def _candidates(guess: str | None) -> tuple[str, ...]:
    """The languages that lingua chooses from: where pycld2 is sure, those that are taken for one another.

    A fifth of the languages is a fifth of the time, and these families share no spelling with the others.
    """
    near = next((family for family in _FAMILIES if guess in family), None)
    return near or tuple(LANGUAGES)


def _lingua(clean: str, guess: str | None = None) -> tuple[str | None, float]:
    """lingua's answer and its confidence; only ever called with LEAST characters or more.

    ``guess`` is a language that pycld2 is sure of.
    """
    values = _detector(_candidates(guess)).compute_language_confidence_values(clean)
    if not values or values[0].value == 0.0:
        return None, 0.0
    code = values[0].language.iso_code_639_1.name.lower()
    language = _TAGS.get(code, code)
    return (_south_slavic(clean, language) if language in _SOUTH_SLAVIC else language), values[0].value


@cache
def _differences() -> dict[str, frozenset[str]]:
    return {name: frozenset(words) for name, words in data.toml("south_slavic").items()}


def _south_slavic(clean: str, guess: str) -> str:
    """Which of Serbian, Croatian and Bosnian a text is in, by the words they do not share; else the guess."""
    if _CYRILLIC.search(clean):
        return "sr"
    words = [word.lower() for word in _WORDS.findall(clean)]
    counts = {name: sum(word in listed for word in words) for name, listed in _differences().items()}
    if counts["ekavian"] > counts["ijekavian"] + counts["croatian"]:
        return "sr-Latn"
    if counts["croatian"] > counts["eastern"] + counts["bosnian"]:
        return "hr"
    if counts["ijekavian"] > counts["ekavian"] and counts["eastern"] + counts["bosnian"] > counts["croatian"]:
        return "bs"
    if counts["eastern"] > counts["ijekavian"] + counts["croatian"]:
        return "sr-Latn"
    return {"sr": "sr-Latn", "sr-ME": "sr-Latn"}.get(guess, guess)
