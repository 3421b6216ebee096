"""Statements that a person translated this text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from provenance.model import Article, Claim, Signal
from provenance.signals import credited
from provenance.signals.bibliography import bibliographic
from provenance.signals.credited import CAPITAL, CASED, Named
from provenance.signals.detector import Detector
from provenance.signals.direction import original_language
from provenance.signals.lexicon import Hit, spaceless
from provenance.signals.machine_translation import a_person, notice
from provenance.signals.scan import Sentence, scan, words
from provenance.signals.statement import denied, of_this_text, technical, template, wished

_BEFORE = re.compile(rf"((?:{CAPITAL}[\w.'’-]*[ ]?){{1,4}})$")
_UNCASED_BEFORE = re.compile(r"(?:^|[\s、。，はをにで「（(：:／/])([\u3400-\u9fff\u30a0-\u30ff・]{2,12})\s?$")
_FULL_NAME = re.compile(rf"{CAPITAL}[\w.'’-]*(?: {CAPITAL}[\w.'’-]+){{1,2}}")
#: A name that stands bare behind its label: whole, or an outlet's in capitals ("Traduction AFP", "Перевод InoPressa").
_BARE = re.compile(rf"\s*[*_]*({CAPITAL}[\w.'’-]*(?: {CAPITAL}[\w.'’-]+){{1,3}}|{CAPITAL}[\w-]*{CAPITAL}[\w-]*)")
_SYLLABLES = re.compile(r"[\s|·]+([\uac00-\ud7a3]{2,4}|[\u3400-\u9fff]{2,4})(?: 기자| 에디터| 특파원| 번역가)?[\s)*_]*")
#: Parts that a name never holds.
_KNOWN = ("text", "original", "into", "machine", "engine", "work", "ui", "this", "translation", "not")
_TITLED = re.compile(rf"\s*(?:[a-zß-ÿ]+\s+){{1,3}}({CAPITAL}[\w.'’-]*(?: {CAPITAL}[\w.'’-]+){{1,2}})")
_PLACE = re.compile(r"[\s:*_\[]{0,6}(?:\{|%\d?\$?s|\$)|\s?[:：]?\s?\[[^\]\n]{0,12}(?:ID|名)\]")
_TAG = re.compile(r"[\s:]*<[^<>\n]{1,300}>")
_AFRESH = re.compile(r"(?:[,;/|–—·•(+\[]|\s-|　)\s*$")  # after these a credit begins anew
_LABEL_END = re.compile(r"[*_\s\])]{0,4}(?:[:=＝／՝|]|/|\s[–—-]\s)")  # between a label and its names
_MARKS = ":=＝／/|՝"
_MARK = re.compile(r"[:=＝／՝]")
_ADDRESS = re.compile(r"https?://[^\s)>\]]{1,300}|\]\([^)\s]{1,300}\)")
_PARTS = ("role", "reviewed", "translation", "translator", "by", "credit")
_LETTERS = re.compile(r"[^\W\d_]+")
_OF_A_BYLINE = ("role", "by", "text", "made", "credit", "translated", "translation", "reviewed")
_LEADING = ("from", "text", "original", "into", "translation", "filler")
#: What may stand between the verb and the name: "přeložila z němčiny", "tulkojusi no krievu valodas".
_SKIPPED = ("from", "into", "original", "filler", "from_after", "into_after")
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
_LABEL = 4  # words of a name in the cell after its label
_LONG = 1500
_EDGE = 900  # characters at head and foot where credits stand


def find(article: Article) -> Iterator[Signal]:
    """Credits at the head, the foot or in the byline."""
    for sentence in scan(article).sentences:
        if not _placed(sentence) or technical(sentence):
            continue
        found = credit(sentence)
        if found is not None:
            if template(sentence):
                found = ()  # a place left unfilled names nobody
            names: Claim | None = found if len(found) > 1 else found[0] if found else None
            yield sentence.signal(
                "human-translation-credit", {"translator": names, "original_language": original_language(sentence)}
            )


def credit(sentence: Sentence) -> tuple[str, ...] | None:
    """The translators named; empty where only people are, or the name stands elsewhere; None if it is no credit."""
    if notice(sentence) is not None:
        return None
    people: tuple[str, ...] | None = None
    for hit in sentence.of("credit", "translated", "translation", "translator"):
        if denied(sentence, hit) or wished(sentence, hit) or _within_engine(sentence, hit):
            continue
        names = _credit_at(sentence, hit)
        if names:
            return names
        people = names if people is None else people
    return () if people is None and _unnamed(sentence) else people


def _unnamed(sentence: Sentence) -> bool:
    """Whether it is a translator's note, or says when the translation appeared: both name no one."""
    text = sentence.scan.folded.text
    for hit in sentence.of("note"):
        if words(text[sentence.start : hit.start]) <= 1 and _NOTE.match(text, hit.end):
            return True
    for hit in sentence.of("translation", "translated"):
        done = [other.end for other in sentence.of("written", "role") if _touch(sentence, hit.end, other.start)]
        rest = text[max([hit.end, *done]) : sentence.end]
        dated = _DATED.fullmatch(rest) and re.search(r"\d{4}|\d[./]\d", rest) and words(rest) <= _TAIL + 1
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
    if not (this or opens) and before > (_HEAD if hit.part in ("translated", "credit") else _HEAD_OF_LABEL):
        return None
    for named in _readings(sentence, hit, this):
        if named is None or any(_machine(sentence, name) for name in named.names):
            continue
        if not named.names and sentence.has("machine", "engine", "mt"):
            continue
        span = sentence.scan.folded.seen.find(named.names[0], sentence.start) if named.names else hit.end
        alone = (this and hit.part == "translated") or _alone(sentence, named, _LINE if before == 0 else _BESIDE)
        if alone and not bibliographic(sentence, (min(span, hit.start), named.end)):
            return named.names
    people = _people(sentence, hit) and (this or sentence.leftover <= 4)
    return () if people and not bibliographic(sentence) else None


def _opens(sentence: Sentence) -> bool:
    """Whether the statement begins with the text it stands in: "The article …"."""
    return any(not words(sentence.scan.folded.text[sentence.start : hit.start]) for hit in sentence.of("subject"))


def _start(sentence: Sentence, hit: Hit) -> int:
    """Where the credit begins: with the language before the verb, "aus dem Türkischen übersetzt von"."""
    leading = [*sentence.of(*_LEADING), *sentence.languages]
    start = hit.start
    while True:
        before = next((hit for hit in leading if hit.start < start and _touch(sentence, hit.end, start)), None)
        if before is None:
            return start
        start = before.start


def _touch(sentence: Sentence, end: int, start: int) -> bool:
    """Whether nothing but spaces stands between."""
    return start <= end + 2 and not sentence.scan.folded.text[end:start].strip()


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
    rest = text[at : sentence.end]
    here = at + len(_CLOSES.match(rest)[0])  # type: ignore[index]
    if not words(rest) or not _unread(sentence, here, sentence.end):
        return True
    if any(role.start >= here and words(text[here : role.start]) <= 1 for role in sentence.of(*_PARTS)):
        return True
    if words(rest) <= _TAIL + 2 and (_DATED.fullmatch(rest) or _OUTLET.match(seen, at, sentence.end)):
        return True
    return not rest.lstrip().startswith(",") and spaceless(seen[at - 1]) and words(rest) <= room


def _unread(sentence: Sentence, start: int, end: int) -> int:
    """Words between two places that no wording accounts for."""
    count, at = 0, start
    for left, right in sorted((hit.start, hit.end) for hit in (*sentence.hits, *sentence.languages)):
        if start <= left < end:
            count += words(sentence.scan.folded.text[at:left]) if left > at else 0
            at = max(at, right)
    return count + (words(sentence.scan.folded.text[at:end]) if at < end else 0)


def _within_engine(sentence: Sentence, hit: Hit) -> bool:
    """Whether the word is part of a machine's name ("Google Übersetzer")."""
    return any(other.start <= hit.start < other.end for other in sentence.of("engine"))


def _readings(sentence: Sentence, hit: Hit, this: bool) -> Iterator[Named | None]:
    """Where the names may stand, the surest place first: behind a label, "by" or a verb, in the next cell, before a
    verb that comes last. No names where their place is empty or unfilled."""
    seen = sentence.scan.folded.seen
    yield _after_label(sentence, hit)
    if hit.part == "credit":
        yield _after_verb(sentence, hit)
    for by in sentence.of("by"):
        if by.start < hit.start or max(sentence.gap(hit, by), 0) > (_FAR if hit.part != "translator" else 1):
            continue
        if "," in seen[hit.end : by.start] or _unread(sentence, hit.end, by.start) > _UNREAD:
            continue  # by whom something else was done
        if by.end <= hit.end and ":" not in seen[by.start : by.end + 2]:
            continue
        yield _names(sentence, by.end)
        titled = _TITLED.match(seen, by.end, sentence.end) if this else None
        if titled:
            yield Named((titled[1],), titled.end())
        if not seen[by.end : sentence.end].strip(" *_:[]()") and sentence.length <= 4 and hit.part != "translator":
            yield Named((), sentence.end)
    subject = seen[sentence.start : hit.start].strip(" *_>")
    if this and hit.part == "translated" and _FULL_NAME.fullmatch(subject):
        yield Named((subject,), hit.end)
    yield _in_next_cell(sentence, hit)
    yield _bare(sentence, hit)
    yield _named_before(sentence, hit)


def _names(sentence: Sentence, start: int) -> Named | None:
    """The names that stand there; none of them where the place was left unfilled."""
    seen = sentence.scan.folded.seen
    if tag := _TAG.match(seen, start, sentence.end):
        start = tag.end()
    stops = [role.start for role in sentence.of("role", "reviewed", "translation", "translator", "credit")]
    named = credited.read(seen, start, sentence.end, stops)
    if named is None and _PLACE.match(seen, start, sentence.end):
        return Named((), sentence.end)
    return named


def _after_label(sentence: Sentence, hit: Hit) -> Named | None:
    """The names behind a label's mark: "Translation from French and layout: …", "译／…"."""
    seen, text = sentence.scan.folded.seen, sentence.scan.folded.text
    at = hit.end
    if text[at - 1] not in _MARKS:
        understood = sorted((*sentence.hits, *sentence.languages), key=lambda other: (other.start, -other.end))
        end = _LABEL_END.match(seen, at, sentence.end)
        unread = 0
        while end is None:
            following = next((other for other in understood if other.start >= at), None)
            stop = following.start if following else sentence.end
            mark = _MARK.search(seen, at, stop)
            unread += words(text[at : mark.start() if mark else stop])
            if unread > _UNREAD or (mark is None and following is None):
                return None
            if mark is None and following is not None:
                at = following.end
                if text[at - 1] == ":":
                    break
                end = _LABEL_END.match(seen, at, sentence.end)
            else:
                end = mark
        if end is not None:
            at = end.end()
    return _names(sentence, at)


def _after_verb(sentence: Sentence, hit: Hit) -> Named | None:
    """The names right behind "přeložil" and its kind, or behind the language that follows it."""
    seen = sentence.scan.folded.seen
    if not CASED.match(seen, hit.end - 1):
        return _after_uncased(sentence, hit)
    named = _names(sentence, hit.end)
    if named is not None and " " in "".join(named.names[:1]):
        return named
    skipped = [*sentence.of(*_SKIPPED), *sentence.languages]
    at = hit.end
    while following := next((other for other in skipped if other.end > at and _touch(sentence, at, other.start)), None):
        at = following.end
        behind = _names(sentence, at)
        if behind is not None or following.part == "language":
            named = behind
    return named


def _after_uncased(sentence: Sentence, hit: Hit) -> Named | None:
    """The name behind the word in a script without capitals: all that is left, set apart, and no word we know."""
    seen = sentence.scan.folded.seen
    at = max([hit.end, *(other.end for other in sentence.languages if 0 <= sentence.gap(hit, other) <= 2)])
    if spaceless(seen[hit.end - 1]):
        found = _SYLLABLES.fullmatch(seen[at : sentence.end])
        return Named((found[1],), sentence.end) if found else None
    named = _names(sentence, at)
    if named is None or words(seen[named.end : sentence.end]) or not 2 <= words(" ".join(named.names)) <= 3:
        return None
    return None if any(at <= other.start < named.end and other.part in _KNOWN for other in sentence.hits) else named


def _in_next_cell(sentence: Sentence, hit: Hit) -> Named | None:
    """The name in the cell after its label."""
    seen = sentence.scan.folded.seen
    if hit.part == "translator" or seen[sentence.end : sentence.end + 1] != "|" or sentence.length > 2:
        return None
    following = sentence.next()
    if following is None or following.length > _LABEL:
        return None
    named = credited.read(seen, following.start, following.end)
    return Named(named.names, sentence.end) if named else None


def _bare(sentence: Sentence, hit: Hit) -> Named | None:
    """A name without a mark before it: "Tłumaczenie Anna Berg", "Перевод с английского Ивана Петрова"."""
    if hit.part == "translated":
        return None
    seen = sentence.scan.folded.seen
    ends = [
        hit.end,
        *(other.end for other in sentence.languages if hit.end <= other.start and sentence.gap(hit, other) <= 2),
    ]
    for end in ends:
        found = (_BARE if not spaceless(seen[hit.start]) else _SYLLABLES).match(seen, end, sentence.end)
        if found and not words(_CLOSES.sub("", seen[found.end() : sentence.end])):
            return Named((found[1],), found.end())
    return None


def _named_before(sentence: Sentence, hit: Hit) -> Named | None:
    """The name where the verb comes last: "von Anna Berg übersetzt", "Anna Berg tarafından çevrildi"."""
    seen = sentence.scan.folded.seen
    for by in sentence.of("by"):
        if by.end <= hit.start and sentence.gap(by, hit) <= _FAR:
            named = credited.read(seen, by.end, hit.start)
            if named:
                return Named(named.names, hit.end)
    for by in sentence.of("by_after"):
        if by.start >= hit.end and sentence.gap(hit, by) <= _LABEL and not spaceless(seen[hit.end - 1]):
            named = credited.read(seen, hit.end, by.start)
            if named and not words(seen[named.end : by.start]):
                return Named(named.names, by.end)  # "अनुवाद मीना गुप्ता ने किया"
        if any(other.start < by.start < other.end for other in sentence.hits):
            continue  # within a longer word
        if by.start <= hit.start and sentence.gap(by, hit) <= _FAR:
            before = seen[max(sentence.start, by.start - 40) : by.start]
            found = _BEFORE.search(before) or _UNCASED_BEFORE.search(before)
            if found and not _spoken_for(sentence, by.start - len(before) + found.start(1), by.start):
                return Named((found[1].strip(),), max(by.end, hit.end))
    return None


def _spoken_for(sentence: Sentence, start: int, end: int) -> bool:
    """Whether what stands there is no name but a word of the statement ("本文译自英文")."""
    taken = (
        *sentence.of("this", "deixis", "text", "machine", "engine", "original", "modal", "not"),
        *sentence.languages,
    )
    return any(hit.start < end and start < hit.end for hit in taken)


def _machine(sentence: Sentence, name: str) -> bool:
    """Whether what stands where the name should be is a machine, or the name of a language and nothing more."""
    start = sentence.scan.folded.seen.find(name, sentence.start)
    machines = [hit for hit in sentence.of("engine", "machine") if not a_person(sentence, hit)]
    named = [*machines, *(hit for hit in sentence.languages if hit.end - hit.start == len(name))]
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
