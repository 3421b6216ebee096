"""Statements that a person translated this text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from provenance.model import Article, Signal
from provenance.signals.bibliography import bibliographic
from provenance.signals.detector import Detector
from provenance.signals.direction import original_language
from provenance.signals.lexicon import Hit, spaceless
from provenance.signals.machine_translation import a_person, notice
from provenance.signals.scan import Sentence, scan, words
from provenance.signals.statement import denied, of_this_text, technical, template, wished

_CAPITAL = "[A-Z" + "".join(filter(str.isupper, map(chr, range(0xC0, 0x590)))) + "]"
_PARTICLES = "de|da|del|van|von|der|den|di|la|le|al|bin|and|et|und|y|e|i|és|och|og|en"
_NAME = re.compile(
    rf"[\s>*_\[(“\"'«@:—-]*((?:{_CAPITAL}[\w.'’-]*)(?: (?:{_CAPITAL}[\w.'’-]*|(?:{_PARTICLES})(?!\w)))*)"
)
_BEFORE = re.compile(rf"((?:{_CAPITAL}[\w.'’-]*[ ]?){{1,4}})$")
_UNCASED_BEFORE = re.compile(r"(?:^|[\s、。，はをにで「（(：:])([\u3400-\u9fff\u30a0-\u30ff・]{2,12})$")
_FULL_NAME = re.compile(rf"{_CAPITAL}[\w.'’-]*(?: {_CAPITAL}[\w.'’-]+){{1,2}}")
_SYLLABLES = re.compile("[\uac00-\ud7a3]{2,4}")
_TITLED = re.compile(rf"\s*(?:[a-zß-ÿ]+\s+){{1,3}}({_CAPITAL}[\w.'’-]*(?: {_CAPITAL}[\w.'’-]+){{1,2}})")
_PLACE = re.compile(r"[\s:*_\[]{0,6}(?:\{|%\d?\$?s|\$)|\s?[:：]?\s?\[[^\]\n]{0,12}(?:ID|名)\]")
_HANDLE = re.compile(
    r"[\s*_:]*(?:\[?@?([\w][\w.-]{1,40})\]?\(https?:|@([\w.-]{2,40})|\[([^\]\n]{2,60})\]\("
    r"|([\w][\w.-]{1,30}) \(https?:)"
)
_UNCASED = re.compile(r"[\s*_:“\"「\[]*([^\W\d_a-zA-ZÀ-ɏͰ-ӿ][^\n,.;:!?()\[\]、。，；]{1,30})")
_AFRESH = re.compile(r"(?:[,;/|–—·•(+]|\s-|　)\s*$")  # after these a credit begins anew
_LINE = 9  # words beside the name in a byline of several people
_BESIDE = 6  # words that a credit may hold beside the name and what is understood
_HEAD_OF_LABEL = 2
_HEAD = 4  # words that may stand before the credit in its statement ("Article", "Interview by X")
_FAR = 7  # words between the translating and the name: "from the English of the original by"
_TAG = re.compile(r"^[\s:]*<[^<>\n]{1,300}>")
_LABEL = 4  # words that may follow the name after a label's colon
_LONG = 1500
_EDGE = 900  # characters at head and foot where credits stand


def find(article: Article) -> Iterator[Signal]:
    """Credits at the head, the foot or in the byline."""
    for sentence in scan(article).sentences:
        if not _placed(sentence) or technical(sentence):
            continue
        found = credit(sentence)
        if found is not None:
            language = original_language(sentence)
            if template(sentence):
                found = ""  # a place left unfilled names nobody
            claims = {"translator": found or None, "original_language": language}
            yield sentence.signal("human-translation-credit", claims)


def credit(sentence: Sentence) -> str | None:
    """The translator named; empty where only people are, or the name stands elsewhere; None if it is no credit."""
    if bibliographic(sentence) or notice(sentence) is not None:
        return None
    for hit in sentence.of("credit"):
        if words(sentence.scan.folded.text[sentence.start : hit.start]) > _HEAD + 1:
            continue
        ends = [hit.end, *(other.end for other in sentence.languages if 0 <= sentence.gap(hit, other) <= 3)]
        name = next(filter(None, (_name(sentence.scan.folded.seen[end : sentence.end]) for end in ends)), None)
        if name and not _machine(sentence, name):
            return name
        if _PLACE.match(sentence.scan.folded.seen[hit.end : sentence.end]):
            return ""
    for hit in sentence.of("translated", "translation", "translator"):
        if denied(sentence, hit) or wished(sentence, hit) or _within_engine(sentence, hit):
            continue
        pointing = [other for other in sentence.of("this", "deixis") if other.start <= hit.start]
        this = of_this_text(sentence) and (hit.part == "translated" or bool(pointing))
        before = words(sentence.scan.folded.text[sentence.start : hit.start])
        if not this and _AFRESH.search(sentence.scan.folded.text[sentence.start : hit.start]):
            before = 0
        if not this and before > (_HEAD if hit.part == "translated" else _HEAD_OF_LABEL):
            continue
        name = _named(sentence, hit, this)
        if name is None or _machine(sentence, name):
            name = None
        elif this or _alone(sentence, name, _LINE if before == 0 else _BESIDE):
            return name
        if _people(sentence, hit) and (this or sentence.leftover <= 4):
            return ""
    return None


def _alone(sentence: Sentence, name: str, room: int) -> bool:
    """Whether little stands beside the name, and no sentence goes on after it."""
    if sentence.leftover > words(name) + room:
        return False
    rest = sentence.text.rpartition(name)[2] if name else ""
    return not (rest.lstrip().startswith(",") and words(rest.lower()) > 1)


def _within_engine(sentence: Sentence, hit: Hit) -> bool:
    """Whether the word is part of a machine's name ("Google Übersetzer")."""
    return any(other.start <= hit.start < other.end for other in sentence.of("engine"))


def _named(sentence: Sentence, hit: Hit, this: bool) -> str | None:
    """The name after "by" or the colon of a label; empty where the statement ends there."""
    seen = sentence.scan.folded.seen
    text = sentence.scan.folded.text
    places = [
        other
        for other in sentence.of("by")
        if other.start >= hit.start and 0 <= max(sentence.gap(hit, other), 0) <= _FAR
    ]
    for by in places:
        if by.end <= hit.end and ":" not in text[by.start : by.end + 2]:
            continue
        rest = seen[by.end : sentence.end]
        name = _name(rest)
        if name or _PLACE.match(rest):
            return name or ""
        titled = _TITLED.match(rest) if this else None
        if titled:
            return titled[1]
        if not rest.strip(" *_:[]()") and sentence.length <= 4 and hit.part != "translator":
            return ""
    subject = seen[sentence.start : hit.start].strip(" *_>")
    if this and hit.part == "translated" and _FULL_NAME.fullmatch(subject):
        return subject
    if hit.part != "translated" and seen[sentence.end : sentence.end + 1] == "|" and sentence.length <= 2:
        following = sentence.next()
        if following is not None and following.length <= _LABEL:
            return _name(following.text) or None
    if hit.part in ("translation", "translator"):
        bare = (_FULL_NAME if not spaceless(seen[hit.start]) else _SYLLABLES).fullmatch(
            seen[hit.end : sentence.end].strip(" *_)")
        )
        if bare:
            return bare[0]
    named = _named_before(sentence, hit) or _named_after_language(sentence, hit)
    if named:
        return named
    after = text[hit.end : hit.end + 40]
    label = re.match(r"[^:—–\n]{0,30}(?::| — | – | - |／|/)\s*", after)
    if label and words(label.group()) <= 4 and words(text[sentence.start : hit.start]) <= 1:
        rest = seen[hit.end + label.end() : sentence.end]
        name = _name(rest)
        if name and words(rest) - words(name) <= _LABEL:
            return name
        if _PLACE.match(rest):
            return ""
    return None


def _named_after_language(sentence: Sentence, hit: Hit) -> str | None:
    """The name in the genitive behind the language: "Перевод с английского Ивана Петрова"."""
    for language in sentence.languages:
        if hit.end <= language.start and sentence.gap(hit, language) <= 2:
            found = _FULL_NAME.fullmatch(sentence.scan.folded.seen[language.end : sentence.end].strip(" *_."))
            if found:
                return found[0]
    return None


def _named_before(sentence: Sentence, hit: Hit) -> str | None:
    """The name where the verb comes last: "von Anna Berg übersetzt", "Anna Berg tarafından çevrildi"."""
    seen = sentence.scan.folded.seen
    for by in sentence.of("by"):
        if by.end <= hit.start and sentence.gap(by, hit) <= _FAR:
            name = _name(seen[by.end : hit.start])
            if name:
                return name
    for by in sentence.of("by_after"):
        if by.start <= hit.start and sentence.gap(by, hit) <= _FAR:
            before = seen[max(sentence.start, by.start - 40) : by.start]
            found = _BEFORE.search(before) or _UNCASED_BEFORE.search(before)
            if found and not _spoken_for(sentence, by.start - len(before) + found.start(1), by.start):
                return found[1].strip()
    return None


def _spoken_for(sentence: Sentence, start: int, end: int) -> bool:
    """Whether what stands there is no name but a word of the statement ("本文译自英文")."""
    taken = (
        *sentence.of("this", "deixis", "text", "machine", "engine", "original", "modal", "not"),
        *sentence.languages,
    )
    return any(hit.start < end and start < hit.end for hit in taken)


def _name(rest: str) -> str | None:
    rest = _TAG.sub(" ", rest)
    for pattern in (_HANDLE, _NAME, _UNCASED):
        found = pattern.match(rest)
        if found:
            return next(group for group in found.groups() if group).strip(" .*_-'’")
    return None


def _machine(sentence: Sentence, name: str) -> bool:
    """Whether what stands where the name should be is a machine or a language."""
    start = sentence.scan.folded.seen.find(name, sentence.start)
    named = [*(hit for hit in sentence.of("engine", "machine") if not a_person(sentence, hit)), *sentence.languages]
    return any(start <= hit.start < start + len(name) and hit.start - start < 3 for hit in named) and not spaceless(
        name[0]
    )


def _people(sentence: Sentence, hit: Hit) -> bool:
    machines = [other for other in sentence.of("machine", "engine", "mt") if not sentence.before(other, ("not",), 1)]
    return sentence.near(hit, ("human",), 5) and not machines


def _placed(sentence: Sentence) -> bool:
    """At the head or foot, where the page speaks of itself, or in a zone made for it."""
    length = len(sentence.scan.folded.text)
    if length <= _LONG or sentence.zone in ("byline", "notice", "footer", "masthead", "dateline", "template"):
        return True
    return sentence.start < _EDGE or sentence.end > length - _EDGE


DETECTOR = Detector(
    name="human-translation-credit",
    kind="human-translation-credit",
    sees="A line that names the person, or says that people, translated this text.",
    misses="Credits in the middle of a long text; names that stand in another line than their label.",
    find=find,
    fires=("Translated from the Portuguese by Maria Lindqvist", "Übersetzung: Peter Nowak"),
    quiet=(
        "The Long Winter, translated from the Finnish by Anna Berg (Northern Press, 2011), 320 pages.",
        "Traduit de l'anglais par Claude",
    ),
)
