"""Statements that a person translated this text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from provenance.model import Article, Claim, Signal
from provenance.signals.bibliography import bibliographic
from provenance.signals.credit_names import readings
from provenance.signals.credited import CAPITAL, Named
from provenance.signals.detector import Detector
from provenance.signals.direction import original_language
from provenance.signals.lexicon import Hit, spaceless
from provenance.signals.machine_process import a_person, process
from provenance.signals.machine_translation import notice
from provenance.signals.model_chatter import chatter
from provenance.signals.responsible import responsible
from provenance.signals.scan import Sentence, scan, words
from provenance.signals.statement import denied, of_this_text, places, quoted, technical, template, wished

_AFRESH = re.compile(r"(?:[,，،、;/|–—·•(+\[]|\s-|　)\s*$")  # after these a credit begins anew
_ADDRESS = re.compile(r"https?://[^\s)>\]]{1,300}|\]\([^)\s]{1,300}\)")
_PARTS = ("role", "reviewed", "translation", "translator", "by", "credit")
_LETTERS = re.compile(r"[^\W\d_]+")
_OF_A_BYLINE = ("role", "by", "text", "made", "credit", "translated", "translation", "reviewed")
_LEADING = ("from", "text", "original", "into", "translation", "filler")
#: Another part of the byline, or whose people they are: "/ Revisor: …", ": Anna Berg".
_NEXT_LABEL = re.compile(
    rf"\s*[/|,，、،;·–—-]\s*[^\W\d_][\w ]{{1,25}}[:：]|\s?:\s?{CAPITAL}[\w.'’-]+(?: {CAPITAL}[\w.'’-]+){{1,3}}$"
)
_MAIL = re.compile(r"\s*<[^<>\n]{3,80}>")
_NAME_FOLLOWS = re.compile(rf"\s*(?:[:=／/（(]|{CAPITAL})|\s*$")
#: A single word goes on as a sentence: no name, unless the language or an outlet follows.
_GOES_ON = re.compile(
    r" (?!(?:from|de|du|des|del|dal|aus|uit|z|ze|iz|od|из|з|с|fra|från|din|per|el|il|le)\b"
    r"|(?:for|für|pour|para|voor|dla) [A-Z])[a-zß-ÿа-яёα-ωā-ž]"
)
#: What a sentence about the text holds behind what looked like a name.
_RUNNING = ("all", "this", "written", "site", "modal", "not")
_CLOSES = re.compile(r"[\s*_)\]}\"'”»」』.。!,;/|·–—-]*")
_DATED = re.compile(r"\s*[^\n]{0,25}\d[^\n]{0,25}")
_OUTLET = re.compile(
    rf"\s*,?\s*(?:for|für|pour|para|per|voor|dla|pentru|za|для|için|από|för|for|til|за|du|de|at|chez|bei)\s+(?:\w{{1,4}}\s)?{CAPITAL}"
    rf"|\s*,\s*(?:{CAPITAL}|\d)|\s+(?:for|für|pour|para|per|voor|dla|для)\s"
)
_NOTE = re.compile(r"[\s*_.)\]]{0,3}(?:[:\])-]|$)")
_LINE = 9  # words beside the name in a byline of several people
_BESIDE = 6  # words that a credit may hold beside the name and what is understood
_TAIL = 5  # words of an outlet, a place or a date behind the name
_HEAD_OF_LABEL = 2
_HEAD = 4  # words that may stand before the credit in its statement ("Article", "Interview by X")
_FAR = 7  # words between the translating and the name: "from the English of the original by"
_UNREAD = 2  # words of a label that no wording accounts for: "Translation and layout:"
_LONG = 1500
_EDGE = 900  # characters at head and foot where credits stand


def find(article: Article) -> Iterator[Signal]:
    """Credits at the head, the foot or in the byline."""
    for sentence in scan(article).sentences:
        if not _placed(sentence) or technical(sentence) or chatter(sentence):
            continue
        found = credit(sentence)
        if (found == () and _checked_machine(sentence)) or (found and _comment(sentence, found)):
            continue
        if found is not None:
            if template(sentence):
                found = ()  # a place left unfilled names nobody
            names: Claim | None = found if len(found) > 1 else found[0] if found else None
            claims = {
                "translator": names,
                "original_language": original_language(sentence),
                "responsible": responsible(sentence),
            }
            yield sentence.signal("human-translation-credit", claims)


def credit(sentence: Sentence) -> tuple[str, ...] | None:
    """The translators named; empty where only people are, or the name stands elsewhere; None if it is no credit."""
    if notice(sentence) is not None or sentence.has("responsible"):
        return None
    if places(sentence) > 1 and process(sentence) is not None:
        return None  # a machine's caption, its places unfilled
    people: tuple[str, ...] | None = None
    for hit in sentence.of("credit", "translated", "translation", "translator", *_thanked(sentence)):
        if denied(sentence, hit) or wished(sentence, hit) or quoted(sentence, hit) or _within_engine(sentence, hit):
            continue
        names = _credit_at(sentence, hit)
        if names:
            return names
        people = names if people is None else people
    return () if people is None and _unnamed(sentence) else people


def _checked_machine(sentence: Sentence) -> bool:
    """Whether it says who checked what the statement before it says a machine translated."""
    before = sentence.previous()
    return before is not None and sentence.has("reviewed") and notice(before) is not None


def _comment(sentence: Sentence, names: tuple[str, ...]) -> bool:
    """Whether it is a tool's mark in the page's source, in capitals: "<!-- CO-OP TRANSLATOR DISCLAIMER START -->"."""
    return "--" in sentence.text and ":" not in sentence.text and all(name.isupper() for name in names)


def _thanked(sentence: Sentence) -> tuple[str, ...]:
    return ("translate",) if sentence.has("thanks") else ()


def _unnamed(sentence: Sentence) -> bool:
    """Whether it is a translator's note, or says when the translation appeared: both name no one."""
    text = sentence.scan.folded.text
    for hit in sentence.of("note"):
        if words(text[sentence.start : hit.start]) <= 1 and _NOTE.match(text, hit.end):
            return True
    for hit in sentence.of("translation", "translated"):
        done = [other.end for other in sentence.of("written", "role") if sentence.touch(hit.end, other.start)]
        rest = text[max([hit.end, *done]) : sentence.end]
        dated = _DATED.fullmatch(rest) and re.search(r"\d{4}|\d[./]\d", rest) and words(rest) <= _TAIL + 3
        if dated and not words(text[sentence.start : hit.start]) and not sentence.has("machine", "mt", "engine"):
            return True
    return False


def _credit_at(sentence: Sentence, hit: Hit) -> tuple[str, ...] | None:
    pointing = [other for other in sentence.of("this", "deixis") if other.start <= hit.start]
    this = of_this_text(sentence) and (hit.part == "translated" or bool(pointing))
    opens = hit.part == "translated" and sentence.has("subject") and _opens(sentence)
    start = _start(sentence, hit)
    before = (
        0 if not this and _begins_anew(sentence, start) else words(sentence.scan.folded.text[sentence.start : start])
    )
    opens = opens or any(thanks.end <= hit.start for thanks in sentence.of("thanks"))
    if not (this or opens) and before > (_HEAD if hit.part in ("translated", "credit") else _HEAD_OF_LABEL):
        return None
    for named in readings(sentence, hit, this):
        if named is None or any(_machine(sentence, name) for name in named.names):
            continue
        if named.names and _points_at_texts(sentence, named.names[0]):
            continue
        if not named.names and sentence.has("machine", "engine", "mt"):
            continue
        span = sentence.scan.folded.seen.find(named.names[0], sentence.start) if named.names else hit.end
        if not named.names and template(sentence):
            return ()
        alone = (this and hit.part == "translated") or _alone(sentence, named, _LINE if before == 0 else _BESIDE)
        if alone and not bibliographic(sentence, (min(span, hit.start), named.end)):
            return named.names
    people = _people(sentence, hit) and not sentence.has("said") and (this or sentence.leftover <= 4)
    return () if people and not bibliographic(sentence) else None


def _opens(sentence: Sentence) -> bool:
    """Whether the statement begins with the text it stands in: "The article …"."""
    return any(not words(sentence.scan.folded.text[sentence.start : hit.start]) for hit in sentence.of("subject"))


def _start(sentence: Sentence, hit: Hit) -> int:
    """Where the credit begins: with the language before the verb, "aus dem Türkischen übersetzt von"."""
    leading = [*sentence.of(*_LEADING), *sentence.languages]
    start = hit.start
    while True:
        before = next((hit for hit in leading if hit.start < start and sentence.touch(hit.end, start)), None)
        if before is None:
            return start
        start = before.start


def _begins_anew(sentence: Sentence, start: int) -> bool:
    """Whether a part of a byline begins there: behind a mark, and no running sentence before a comma."""
    seen = sentence.scan.folded.seen
    mark = _AFRESH.search(seen, sentence.start, start)
    if mark is None:
        return False
    if not mark.group().lstrip().startswith(","):
        return True
    spans = [(other.start, other.end) for other in (*sentence.of(*_OF_A_BYLINE), *sentence.languages)]
    running = [
        word
        for word in _LETTERS.finditer(seen, sentence.start, start)
        if word.group()[0].islower() and not any(left <= word.start() < right for left, right in spans)
    ]
    return len(running) <= 1


def _alone(sentence: Sentence, named: Named, room: int) -> bool:
    """Whether little stands beside the names, and no sentence goes on after them."""
    text, seen = sentence.scan.folded.text, sentence.scan.folded.seen
    addresses = sum(words(found[0]) for found in _ADDRESS.finditer(text, sentence.start, sentence.end))
    if sentence.leftover - addresses > sum(map(words, named.names)) + room:
        return False
    at = named.end
    if text[at : at + 3].lstrip(" *_").startswith("(") and (closed := text.find(")", at, sentence.end)) >= 0:
        at = closed + 1  # an address or an agency in brackets
    if mail := _MAIL.match(text, at, sentence.end):
        at = mail.end()
    rest = text[at : sentence.end]
    here = at + len(_CLOSES.match(rest)[0])  # type: ignore[index]
    if not words(rest):
        return True
    if len(named.names) == 1 and " " not in named.names[0] and _GOES_ON.match(seen, at, sentence.end):
        return False  # "Translations: All articles are …"
    if not sentence.unread(here, sentence.end) and not any(hit.start >= here for hit in sentence.of(*_RUNNING)):
        return True
    if _NEXT_LABEL.match(seen, at, sentence.end):
        return True
    following = [role for role in sentence.of(*_PARTS) if role.start >= here and _leads(sentence, role)]
    if any(words(text[here : role.start]) <= 1 for role in following):
        return True
    if words(rest) <= _TAIL + 2 and (_DATED.fullmatch(rest) or _OUTLET.match(seen, at, sentence.end)):
        return True
    return not rest.lstrip().startswith(",") and spaceless(seen[at - 1]) and words(rest) <= room


def _leads(sentence: Sentence, role: Hit) -> bool:
    """Whether names follow the word, as in a byline: "edited by Tom", "revisione di", "Foto: Jan"."""
    seen = sentence.scan.folded.seen
    if role.part == "by" or _NAME_FOLLOWS.match(seen, role.end, sentence.end):
        return True
    if role.part == "role" and " " in seen[role.start : role.end]:
        return True  # "with permission"
    return any(0 <= by.start - role.end <= 1 for by in sentence.of("by"))


def _within_engine(sentence: Sentence, hit: Hit) -> bool:
    """Whether the word is part of a machine's name ("Google Übersetzer")."""
    return any(other.start <= hit.start < other.end for other in sentence.of("engine"))


def _points_at_texts(sentence: Sentence, name: str) -> bool:
    """Whether what looks like a name begins with "this" or "all"."""
    start = sentence.scan.folded.seen.find(name, sentence.start)
    return any(hit.start == start and 1 < hit.end - start <= len(name) for hit in sentence.of("this", "all"))


def _machine(sentence: Sentence, name: str) -> bool:
    """Whether what stands where the name should be is a machine, or the name of a language and nothing more."""
    start = sentence.scan.folded.seen.find(name, sentence.start)
    machines = [hit for hit in sentence.of("engine", "machine") if not a_person(sentence, hit)]
    named = [*machines, *(hit for hit in sentence.languages if hit.end - hit.start == len(name))]
    return any(start <= hit.start < start + len(name) and hit.start - start < 3 for hit in named) and not spaceless(
        name[0]
    )


def _people(sentence: Sentence, hit: Hit) -> bool:
    reach = 3 if of_this_text(sentence) else 1  # "this article was translated by a person, not by a machine"
    machines = [
        other for other in sentence.of("machine", "engine", "mt") if not sentence.before(other, ("not",), reach)
    ]
    near = (
        other
        for other in sentence.of("human")
        if 0 <= sentence.gap(hit, other) <= _FAR
        and sentence.unread(min(hit.end, other.end), max(hit.start, other.start)) <= _UNREAD
    )
    return next(near, None) is not None and not machines


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
