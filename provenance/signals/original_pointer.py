"""Statements that point at the original: "read the original in Polish", "first published in …"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from provenance.model import Article, Claim, Signal
from provenance.signals.bibliography import bibliographic
from provenance.signals.detector import Detector
from provenance.signals.direction import by_code, original_language, roles, said_by
from provenance.signals.human_credit import credit
from provenance.signals.lexicon import Hit, spaceless
from provenance.signals.scan import Sentence, scan, words
from provenance.signals.statement import denied, of_this_text, technical, template

_URL = re.compile(r"https?://[^\s)>\]\"']{4,200}|\]\([^)\s]{3,200}\)|\bwww\.[^\s)>\]\"']{4,100}")
#: Where scholarly papers are kept: "original article" is their kind there.
_PAPER = re.compile(r"arxiv\.org|doi\.org|\bdoi:|pubmed|jstor|\.pdf\b|acm\.org|scholar\.")
_ADDRESS = re.compile(r"https?://[^\s)>\]\"']{4,200}")
_FLAG = re.compile(r"\bflag go to\b")
_CAPITAL = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-ŽА-ЯЁЄІЇҐΑ-Ϋ]|[^\W\d_a-zà-öø-ÿāăąćčďđēėęěğģīįķłļńņňōőœŕřśšşťūůűųźżžа-яёєіїґα-ώ]")
_MONTH = re.compile(
    r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Okt|Nov|Dec|Dez)[a-z]{0,7}\b|May\b|Mai\b|März\b|Spring\b|Summer\b|Autumn\b"
)
_DATE_WORDS = re.compile(r"[^\W\d_]{3,}")
_QUOTED = re.compile(r"\s+(?:\w+\s+){1,4}[“\"«„]([^“”\"«»\n]{2,60})[”\"»]")
_LINK_ROOM = 8  # words beside what is understood in a statement that points
_LABEL_ROOM = 1
_STATED_ROOM = 5


def find(article: Article) -> Iterator[Signal]:
    """Pointers to the original."""
    for sentence in scan(article).sentences:
        claims = pointer(sentence)
        if claims is not None:
            yield sentence.signal("original-pointer", claims)


def pointer(sentence: Sentence) -> dict[str, Claim | None] | None:
    """What a statement that points at the original claims, else None."""
    if _FLAG.search(sentence.scan.folded.text[sentence.start : sentence.end]):
        return {"original_language": by_code(sentence), "original_language_by": said_by(sentence)}
    if technical(sentence) or (bibliographic(sentence) and not _URL.search(sentence.text)):
        return None
    if _PAPER.search(_line(sentence)):
        return None
    outlet = first_published(sentence)
    if not (outlet is not None or _points(sentence) or _stated(sentence)):
        return None
    address = _ADDRESS.search(_line(sentence))
    language = None if template(sentence) else original_language(sentence)
    return {
        "original_language": language,
        "original_language_by": said_by(sentence) if language else None,
        "publisher": outlet or None,
        "url": address and address.group().rstrip(".,"),
    }


def _points(sentence: Sentence) -> bool:
    """A verb of reading or a link beside the original, or a label that is nothing else."""
    for hit in sentence.of("original"):
        if denied(sentence, hit):
            continue
        if _labels_link(sentence, hit):
            return True
        if sentence.has("see") and sentence.leftover == 0 and sentence.length <= 5:
            return True
        if not _of_a_text(sentence, hit):
            continue
        if sentence.has("see") and sentence.leftover <= _LINK_ROOM and sentence.length <= 24:
            return True
        if _URL.search(_line(sentence)) and sentence.leftover <= _LINK_ROOM:
            return True
        if sentence.length <= 5 and sentence.leftover <= _LABEL_ROOM:
            return True
    return False


def _labels_link(sentence: Sentence, hit: Hit) -> bool:
    """ "Original article: [title](address)", unless it leads to a paper."""
    after = sentence.scan.folded.text[hit.end : hit.end + 12]
    return bool(re.match(r"[^:\n]{0,10}:\s?", after)) and bool(_URL.search(_line(sentence)))


def _of_a_text(sentence: Sentence, hit: Hit) -> bool:
    """Whether it is the original of a text, not an original idea."""
    word = sentence.scan.folded.text[hit.start : hit.end]
    if " " in word or len(word) > 11 or spaceless(word[0]):
        return True
    if any(
        -1 <= sentence.gap(hit, text) <= 1 and (text.start, text.end) != (hit.start, hit.end)
        for text in sentence.of("text")
    ):
        return True
    if any(role in ("original", "from") for _, role in roles(sentence)):
        return True
    return sentence.scan.folded.text[hit.end : hit.end + 2].strip().startswith(":")


def _stated(sentence: Sentence) -> bool:
    """ "This article was originally written in Danish", "Original: Spanish", "translated from Dutch"."""
    if sentence.has("prevail", "machine", "engine", "mt") or denied_any(sentence) or sentence.question:
        return False
    found = {role for _, role in roles(sentence)}
    room = _STATED_ROOM if template(sentence) or of_this_text(sentence) else _LABEL_ROOM
    if sentence.has("first") and sentence.languages and "from" not in found:
        return sentence.leftover <= _STATED_ROOM
    if "original" in found and sentence.has("original"):
        return of_this_text(sentence) or sentence.leftover <= room
    return "from" in found and sentence.has("translated") and sentence.leftover <= room and credit(sentence) is None


def denied_any(sentence: Sentence) -> bool:
    """Whether the statement denies anything at all."""
    return sentence.has("not")


def first_published(sentence: Sentence) -> str | None:
    """The outlet where the text is said to have appeared first, empty where it is a link; None for a mere date."""
    for hit in sentence.of("first", *(["published_by"] if sentence.has("original") else [])):
        if not (of_this_text(sentence) or sentence.has("original") or _begins(sentence, hit)):
            continue
        rest = sentence.scan.folded.seen[hit.end : sentence.end]
        link = _URL.search(rest)
        outlet = re.match(
            r"[\s:*_]*(?:(?:[^\W\d]{1,4}|the|dans|nell'|nella|auf|unter|website|portal|newspaper|magazine|journal|site)[\s']+){0,3}"
            r"[\[“\"«*_'„]*([A-ZÀ-ÖØ-ÞĀ-ŽА-ЯЁЄІЇҐΑ-Ϋ][^\n,;(\[\])“”\"«»„]{1,60})",
            rest,
        ) or _QUOTED.match(rest)
        if outlet and not _is_date(outlet[1]) and not _MONTH.match(outlet[1]):
            return re.split(r"\s(?:in|on|under|en|le|am|il|el)\s|\.\s|\*|_", outlet[1])[0].strip(" .*_'")
        if link:
            return ""
    return None


def _begins(sentence: Sentence, hit: Hit) -> bool:
    """Whether nothing but what is understood stands before the word."""
    return words(sentence.scan.folded.text[sentence.start : hit.start]) <= 2


def _is_date(text: str) -> bool:
    """A month and figures: an update note, not an outlet."""
    return bool(re.match(r"[^\W\d]+\.?\s+\d", text) or re.search(r"\d", text)) and (
        len(_DATE_WORDS.findall(text)) <= 2 or (text[:1].isupper() and bool(re.match(r"[^\W\d]+\.?\s+\d{1,4}\b", text)))
    )


def _line(sentence: Sentence) -> str:
    """The statement and what follows it in its line: an address often does."""
    return sentence.text + sentence.scan.folded.seen[sentence.end : sentence.end + 200].partition("\n")[0]


DETECTOR = Detector(
    name="original-pointer",
    kind="original-pointer",
    sees="A statement that names or links the original of this text.",
    misses="Links whose words do not speak of an original.",
    find=find,
    fires=("Read the original article in Polish here.", "sq flag go to the original language article"),
    quiet=("Read the Spanish version of this article.", "This article was originally published on 3 May 2020."),
)
