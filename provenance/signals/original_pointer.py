"""Statements that point at the original: "read the original in Polish", "first published in …"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from provenance.model import Article, Claim, Signal
from provenance.signals.bibliography import bibliographic, imprint
from provenance.signals.detector import Detector
from provenance.signals.direction import by_code, original_language, roles, said_by
from provenance.signals.first_published import DOMAIN, QUOTED, URL, first_published, language_only, outlet_at, published
from provenance.signals.human_credit import credit
from provenance.signals.lexicon import Hit, spaceless
from provenance.signals.relay import way_words
from provenance.signals.scan import Sentence, scan, words
from provenance.signals.statement import denied, line, of_this_text, technical, template, wished

#: Where scholarly papers are kept: "original article" is their kind there.
_PAPER = re.compile(r"arxiv\.org|doi\.org|\bdoi:|pubmed|jstor|\.pdf\b|acm\.org|scholar\.")
_ADDRESS = re.compile(r"https?://[^\s)>\]\"']{4,200}")
_FLAG = re.compile(r"\bflag go to\b")
_LINK_ROOM = 8  # words beside what is understood in a statement that points
_LABEL_ROOM = 1
_STATED_ROOM = 5
_NAMED_ROOM = 6  # words of an outlet and a date behind a label
_LABEL = re.compile(r"(?:,? ?\(?[^():\n]{1,20}\)?)? ?:")
#: Titles and links: what they say is not the statement's.
_TITLE = re.compile(
    r"[“\"«„‘‹《「『]([^“”\"«»„\n「」『』《》]{3,120})[”\"»“’›》」』]|\[[^\]\n]{2,120}\]\([^)\s]{3,300}\)|https?://[^\s)>\]]{4,200}"
)
_TITLE_ROOM = 6  # words beside a title: its author, his site
#: A flag may stand between the label and the outlet: "Original: 🇦🇱 Tirana Observer".
_COLON = re.compile("[^:\\n]{0,30}:\\s*(?:[\U0001f1e6-\U0001f1ff]{2}\\s*)?")


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
    label = None if outlet else _labelled(sentence)
    ours = (outlet and _of_a_page(sentence, outlet)) or (label and not imprint(sentence))
    ours = ours or _translation_of(sentence)
    if bibliographic(sentence) and not URL.search(sentence.text) and not ours:
        return None
    said = outlet is not None
    if said and not (sentence.languages or sentence.has("first", "original") or URL.search(sentence.text)):
        return None  # in an outlet of the same language
    if label is not None:
        outlet, said = label, True
    if not (said or _points(sentence) or _stated(sentence) or _translation_of(sentence)):
        return None
    address = _ADDRESS.search(_line(sentence))
    if outlet is None:
        outlet = _beside(sentence)
    language = None if template(sentence) else original_language(sentence) or _only(sentence, outlet or "")
    return {
        "original_language": language,
        "original_language_by": said_by(sentence) if language else None,
        "publisher": outlet or None,
        "published": published(sentence) if said else None,
        "url": address and address.group().rstrip(".,"),
    }


def _beside(sentence: Sentence) -> str | None:
    """The outlet named right behind the original: "read the original article on Foreign Policy"."""
    seen = sentence.scan.folded.seen
    for hit in sentence.of("original"):
        before = [other.end for other in (*sentence.of("text", "original"), *sentence.languages)]
        named = outlet_at(seen, max(hit.end, *before), sentence.end)
        if named and named[0][:1].isupper() and seen[named[1] - len(named[0]) - 1] == " ":
            start = named[1] - len(named[0])
            return None if any(name.start < named[1] and start < name.end for name in sentence.languages) else named[0]
    return None


def _only(sentence: Sentence, outlet: str) -> str | None:
    """The one language that the statement names, if it is no part of the outlet's name."""
    seen = sentence.scan.folded.seen
    named = {name.value for name in sentence.languages if seen[name.start : name.end] not in outlet}
    return named.pop() if len(named) == 1 and not sentence.has("translated", "translation", "also") else None


def _labelled(sentence: Sentence) -> str | None:
    """The outlet behind a label: "Original article (Italian): “…”, Internazionale"; None where there is none."""
    seen, text = sentence.scan.folded.seen, sentence.scan.folded.text
    for hit in sentence.of("original"):
        colon = _COLON.match(text, hit.end, sentence.end)
        if colon is None or words(text[sentence.start : hit.start]) > _LABEL_ROOM or not _of_a_text(sentence, hit):
            continue
        at = colon.end()
        if title := QUOTED.match(seen, at, sentence.end):
            at = title.end()
        named = outlet_at(seen, at, sentence.end)
        if named is None or denied(sentence, hit) or language_only(sentence, named):
            continue
        if words(text[at : sentence.end]) <= words(named[0]) + _NAMED_ROOM:
            return named[0]
    return None


def _of_a_page(sentence: Sentence, outlet: str) -> bool:
    """ "Article first published in “X”": of this page although a name stands in quotation marks, if no imprint does."""
    opening = any(
        not words(sentence.scan.folded.text[sentence.start : hit.start]) for hit in sentence.of("text", "original")
    )
    return (opening or bool(DOMAIN.fullmatch(outlet))) and not imprint(sentence)


def _points(sentence: Sentence) -> bool:
    """A verb of reading or a link beside the original, or a label that is nothing else."""
    for hit in sentence.of("original"):
        if denied(sentence, hit):
            continue
        if _labels_link(sentence, hit) or _read_at(sentence, hit):
            return True
        if sentence.has("see") and sentence.leftover == 0 and sentence.length <= 5:
            return True
        if not _of_a_text(sentence, hit):
            continue
        if sentence.has("see") and sentence.leftover <= _LINK_ROOM and sentence.length <= 24:
            return True
        if URL.search(_line(sentence)) and sentence.leftover <= _LINK_ROOM:
            return True
        if sentence.length <= 5 and sentence.leftover <= _LABEL_ROOM:
            return True
    return False


def _read_at(sentence: Sentence, hit: Hit) -> bool:
    """ "Read the original on Foreign Policy": a call to read that begins the statement, and an outlet that ends it."""
    text = sentence.scan.folded.text
    opens = any(not words(text[sentence.start : see.start]) and see.end <= hit.start for see in sentence.of("see"))
    outlet = _beside(sentence) if opens else None
    if outlet is None or sentence.question or sentence.has("translated", "translation"):
        return False
    start = sentence.scan.folded.seen.find(outlet, hit.end)
    return words(text[hit.end : start]) <= 1 and not words(text[start + len(outlet) : sentence.end])


def _labels_link(sentence: Sentence, hit: Hit) -> bool:
    """ "Original article: [title](address)", unless it leads to a paper."""
    after = sentence.scan.folded.text[hit.end : hit.end + 32]
    return bool(re.match(r"[^:\n]{0,30}:\s?", after)) and bool(URL.search(_line(sentence)))


def _of_a_text(sentence: Sentence, hit: Hit) -> bool:
    """Whether it is the original of a text, not an original idea."""
    word = sentence.scan.folded.text[hit.start : hit.end]
    if " " in word or len(word) > 11 or spaceless(word[0]):
        return True
    if any(
        -1 <= sentence.gap(hit, text) - sum(hit.end <= name.start < text.start for name in sentence.languages) <= 1
        and (text.start, text.end) != (hit.start, hit.end)
        for text in sentence.of("text")
    ):
        return True
    if any(role in ("original", "from") for _, role in roles(sentence)):
        return True
    return bool(_LABEL.match(sentence.scan.folded.text, hit.end))


def _stated(sentence: Sentence) -> bool:
    """ "This article was originally written in Danish", "Original: Spanish", "translated from Dutch"."""
    if sentence.has("prevail", "machine", "engine", "mt") or denied_any(sentence) or sentence.question:
        return False
    found = {role for _, role in roles(sentence)}
    room = _STATED_ROOM if template(sentence) or of_this_text(sentence) else _LABEL_ROOM
    room += way_words(sentence)
    if sentence.has("first") and sentence.languages and "from" not in found:
        before = min(hit.start for hit in sentence.of("first"))
        ours = of_this_text(sentence) or sentence.has("subject") or not sentence.unread(sentence.start, before)
        return ours and sentence.leftover <= _STATED_ROOM
    if "original" in found and sentence.has("original"):
        return of_this_text(sentence) or sentence.leftover <= room
    if "from" not in found or not (sentence.has("translated") or _label_alone(sentence)):
        return False
    return (sentence.leftover <= room or _in_brackets(sentence)) and credit(sentence) is None


def _label_alone(sentence: Sentence) -> bool:
    """ "Translation from German": a line that says nothing else."""
    text = sentence.scan.folded.text
    opens = any(not words(text[sentence.start : hit.start]) for hit in sentence.of("translation"))
    start, end = line(sentence)
    return opens and not sentence.leftover and words(text[start:end]) == sentence.length


def _in_brackets(sentence: Sentence) -> bool:
    """ "… (translated from Dutch)" at the end of a line that says something else."""
    text = sentence.scan.folded.text
    hit = sentence.of("translated")[0]
    start, end = text.rfind("(", sentence.start, hit.start), text.find(")", hit.end, sentence.end)
    return 0 <= start < end and not sentence.unread(start + 1, end) and not words(text[end : sentence.end])


def _translation_of(sentence: Sentence) -> bool:
    """ "This article is a translation of …", "Translation of the article …": with its title, address or language."""
    if sentence.has("machine", "engine", "mt", "if", "others", "policy") or sentence.question or imprint(sentence):
        return False
    text = sentence.scan.folded.text
    bare = _TITLE.sub(" ", sentence.text)
    named = bare != sentence.text
    linked = bool(URL.search(_line(sentence)))
    if words(bare) - (sentence.length - sentence.leftover) > _TITLE_ROOM:
        return False
    for hit in sentence.of("translated", "translation"):
        if denied(sentence, hit) or wished(sentence, hit):
            continue
        others = [other for other in sentence.of("text") if other.end <= hit.start or other.start >= hit.end]
        subject = sentence.has("subject", "deixis") or any(
            0 <= sentence.gap(this, other) <= 3 for this in sentence.of("this") for other in others
        )
        label = words(text[sentence.start : hit.start]) <= _LABEL_ROOM and (
            linked or any(hit.end <= other.start and sentence.gap(hit, other) <= 1 for other in others)
        )
        from_language = any(role in ("from", "original") for _, role in roles(sentence)) or len(others) > 1
        if (subject and (named or linked or from_language)) or (label and (named or linked)):
            return credit(sentence) is None
    return False


def denied_any(sentence: Sentence) -> bool:
    """Whether the statement denies anything at all."""
    return sentence.has("not")


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
