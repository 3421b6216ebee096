"""Statements that point at the original: "read the original in Polish", "first published in …"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from provenance.model import Article, Claim, Signal
from provenance.signals.bibliography import bibliographic, imprint
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
_TO_LANGUAGE = 3  # words between "first published" and the language: "in the", "w języku"
_TITLED = re.compile(r"\s*:\s*\[|\s*,?\s(?:as|under the|als|unter dem|sous le|con el|col|com o|onder de)\s")
_DOMAIN = re.compile(r"[\s:*_]*(?:\w{1,4}\s+){0,3}((?:[\w-]{2,40}\.){1,3}[a-z]{2,10})(?!\w)")
_WRITTEN = re.compile(r"\b(?:written|geschrieben|verfasst|ecrit|escrit|scritt|napisan)")
_WRITTEN_FOR = re.compile(r"\b(?:for|für|pour|para|per|dla|voor)\b")
_NAMES = re.compile(r"\s[A-ZÀ-ÖØ-Þ][\w.-]+[\s,]")
#: "Original article published in": a label, or the subject of a sentence about a paper.
_LABELS = re.compile(r"(?:original \w+ publi|artic\w+ original|artigo original|originalartikel)")


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
    if technical(sentence) or _PAPER.search(_line(sentence)):
        return None
    outlet = first_published(sentence)
    if bibliographic(sentence) and not _URL.search(sentence.text) and not (outlet and _of_a_page(sentence, outlet)):
        return None
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


def _of_a_page(sentence: Sentence, outlet: str) -> bool:
    """ "Article first published in “X”": of this page although a name stands in quotation marks, if no imprint does."""
    opening = any(not words(sentence.scan.folded.text[sentence.start : hit.start]) for hit in sentence.of("text"))
    return (opening or bool(_DOMAIN.fullmatch(outlet))) and not imprint(sentence)


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
        begins = _past_language(sentence, hit)
        rest = sentence.scan.folded.seen[begins : sentence.end]
        if _WRITTEN.search(sentence.scan.folded.text, hit.start, hit.end):
            written_for = _WRITTEN_FOR.search(rest)  # by whom is the author, not the outlet
            rest = rest[written_for.end() :] if written_for else ""
        link = _URL.search(rest)
        if begins > hit.end and _TITLED.match(rest):
            return ""  # the title that the original has
        outlet = (
            re.match(
                r"[\s:*_,]*(?:(?:(?![A-ZÀ-ÖØ-Þ])[^\W\d]{1,4}|dans|nell'|nella|unter|website|webseite|portal|newspaper|magazine"
                r"|journal|site|revista|periódico|diario|jornal|quotidien|giornale|tygodniku|dzienniku|portalu)[\s']+){0,4}"
                r"[\[“\"«*_'„]*([A-ZÀ-ÖØ-ÞĀ-ŽА-ЯЁЄІЇҐΑ-Ϋ][^\n,;(\[\])“”\"«»„]{1,60})",
                rest,
            )
            or _QUOTED.match(rest)
            or _DOMAIN.match(rest)
        )
        if outlet and not _is_date(outlet[1]) and not _MONTH.match(outlet[1]):
            named = re.split(r"\s(?:in|on|under|en|le|am|il|el)\s|\.\s|\*|_", outlet[1])[0].strip(" .*_'")
            if (
                not _LABELS.match(sentence.scan.folded.text, hit.start)
                or sentence.leftover <= words(named) + _STATED_ROOM
            ):
                return named
        if link:
            return ""
        if begins > hit.end and of_this_text(sentence):
            return ""  # the language is named, the outlet not
    return None


def _past_language(sentence: Sentence, hit: Hit) -> int:
    """Where the outlet may begin: behind "in German", unless the language is part of its name ("German Wave")."""
    text, seen = sentence.scan.folded.text, sentence.scan.folded.seen
    for name in sentence.languages:
        near = hit.end <= name.start and words(text[hit.end : name.start]) <= _TO_LANGUAGE
        part_of_name = re.match(r" [A-ZÀ-ÖØ-Þ]", seen[name.end : name.end + 2])
        if near and not part_of_name and not _NAMES.search(seen, hit.end, name.start):
            return name.end
    return hit.end


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
