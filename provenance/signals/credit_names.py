"""Where a credit names its people: behind a label, "by" or a verb, in the next cell, before a last verb."""

from __future__ import annotations

import re
from collections.abc import Iterator

from provenance.signals import credited
from provenance.signals.credited import CAPITAL, CASED, Named
from provenance.signals.lexicon import Hit, letter, spaceless
from provenance.signals.scan import Sentence, words

_BEFORE = re.compile(rf"((?:{CAPITAL}[\w.'’-]*[ ]?){{1,4}})$")
_UNCASED_BEFORE = re.compile(r"(?:^|[\s、。，はをにで「（(：:／/])([\u3400-\u9fff\u30a0-\u30ff・]{2,12})\s?$")
_GRAMMAR = re.compile("[的是被了在把将將成]")  # in no Chinese name
_FULL_NAME = re.compile(rf"{CAPITAL}[\w.'’-]*(?: {CAPITAL}[\w.'’-]+){{1,2}}")
#: A name that stands bare behind its label: whole, or an outlet's in capitals ("Traduction AFP", "Перевод InoPressa").
_BARE = re.compile(rf"\s*[*_]*({CAPITAL}[\w.'’-]*(?: {CAPITAL}[\w.'’-]+){{1,3}}|{CAPITAL}[\w-]*{CAPITAL}[\w-]*)")
_SYLLABLES = re.compile(r"[\s|·]+([\uac00-\ud7a3]{2,4}|[\u3400-\u9fff]{2,4})(?: 기자| 에디터| 특파원| 번역가)?[\s)*_]*")
#: Parts that a name never holds.
_KNOWN = ("text", "original", "into", "machine", "engine", "work", "ui", "this", "translation", "not", "filler")
_TITLED = re.compile(rf"\s*(?:[a-zß-ÿ]+\s+){{1,3}}({CAPITAL}[\w.'’-]*(?: {CAPITAL}[\w.'’-]+){{1,2}})")
_PLACE = re.compile(r"[\s:*_\[]{0,6}(?:\{|%\d?\$?s|\$)|\s?[:：]?\s?\[[^\]\n]{0,12}(?:ID|名)\]")
_TAG = re.compile(r"[\s:]*<[^<>\n]{1,300}>")
_LABEL_END = re.compile(r"[*_\s\])]{0,4}(?::(?!//)|[=＝／՝|]|/(?!/)|\s[–—-]\s)")  # between a label and its names
_BREAKS = ",;:|/·•()–—-。、，،[]"
_MARKS = ":=＝／/|՝"
_MARK = re.compile(r":(?!//)|[=＝／՝]")
#: Prepositions that mean "by" as well as "of".
_OF = frozenset("de d' di von van af av do da od от του της of del".split())
#: What may stand between the verb and the name: "přeložila z němčiny", "tulkojusi no krievu valodas".
_SKIPPED = ("from", "into", "original", "filler", "from_after", "into_after")
_LABEL = 4  # words of a name in the cell after its label
_CLOSES = re.compile(r"[\s*_)\]}\"'”»」』.。!,;/|·–—-]*")
_FAR = 7  # words between the translating and the name: "from the English of the original by"
_UNREAD = 2  # words of a label that no wording accounts for: "Translation and layout:"


def readings(sentence: Sentence, hit: Hit, this: bool) -> Iterator[Named | None]:
    """Where the names may stand, the surest place first: behind a label, "by" or a verb, in the next cell, before a
    verb that comes last. No names where their place is empty or unfilled."""
    seen = sentence.scan.folded.seen
    yield _after_label(sentence, hit)
    if hit.part == "credit":
        yield _after_verb(sentence, hit)
    for by in sentence.of("by"):
        if by.start < hit.start or max(sentence.gap(hit, by), 0) > (_FAR if hit.part != "translator" else 1):
            continue
        if "," in seen[hit.end : by.start] or sentence.unread(hit.end, by.start) > _UNREAD:
            continue  # by whom something else was done
        if by.end <= hit.end and ":" not in seen[by.start : by.end + 2]:
            continue
        if this and hit.part == "translation" and seen[by.start : by.end].lower() in _OF:
            continue  # "this article is a translation of …"
        yield _names(sentence, by.end)
        titled = _TITLED.match(seen, by.end, sentence.end) if this else None
        if titled:
            yield Named((titled[1],), titled.end())
        if not seen[by.end : sentence.end].strip(" *_:[]()") and sentence.length <= 4 and hit.part != "translator":
            yield Named((), sentence.end)
    for thanks in sentence.of("thanks"):
        if thanks.end <= hit.start and (named := _names(sentence, thanks.end)) and named.end <= hit.start:
            yield Named(named.names, sentence.end)  # "thanks to Anna Berg for translating this"
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
    stops = [
        role.start
        for role in sentence.of("role", "reviewed", "translation", "translator", "credit")
        if _part(sentence, role)
    ]
    named = credited.read(seen, start, sentence.end, stops)
    if named is not None and spaceless(seen[named.end - 1]):
        at = seen.find(named.names[0], start)
        inside = [
            other.start for other in sentence.of("human", "work", "ui", "text") if start <= other.start < named.end
        ]
        if inside and inside[0] < at + len(named.names[0]):
            return None
        if inside:
            return credited.read(seen, start, inside[0] - 1)
    if named is None and _PLACE.match(seen, start, sentence.end):
        return Named((), sentence.end)
    return named


def _part(sentence: Sentence, role: Hit) -> bool:
    """Whether the word begins another part of the byline, and is no word of a name: "Sol Haber | Düzenleme: …"."""
    seen = sentence.scan.folded.seen
    before = seen[sentence.start : role.start].rstrip(" *_")
    if not before or before[-1] in _BREAKS or seen[role.start].islower() or spaceless(seen[role.start]):
        return True
    after = seen[role.end : sentence.end].lstrip(" *_")
    return after[:1] in (":", "：", "/") or any(by.start - role.end in (0, 1) for by in sentence.of("by"))


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
    while following := next((other for other in skipped if other.end > at and sentence.touch(at, other.start)), None):
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
    known = [hit for hit in sentence.hits if at <= hit.start < named.end and hit.part in _KNOWN]
    if any(hit.part != "filler" or not letter(seen[hit.start - 1]) for hit in known):
        return None
    before = seen[sentence.start : hit.start].rstrip(" *_>")
    return named if not before or before[-1] in _BREAKS or sentence.languages else None


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
                return None if _GRAMMAR.search(found[1]) else Named((found[1].strip(),), max(by.end, hit.end))
    return None


def _spoken_for(sentence: Sentence, start: int, end: int) -> bool:
    """Whether what stands there is no name but a word of the statement ("本文译自英文")."""
    taken = (
        *sentence.of("this", "deixis", "text", "machine", "engine", "original", "modal", "not"),
        *sentence.languages,
    )
    return any(hit.start < end and start < hit.end for hit in taken)
