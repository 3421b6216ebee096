"""Whether a statement says of this text, and as done, that a machine translated it."""

from __future__ import annotations

import re

from provenance.signals.direction import original_language, roles, target_named
from provenance.signals.lexicon import Hit, spaceless
from provenance.signals.machine_process import edition
from provenance.signals.scan import Sentence, words
from provenance.signals.statement import denied, line, mentioned, of_the_site, of_this_text, usual, wished

_HEADING = re.compile(r"\s*#{1,6}\s")  # a heading names what comes
_DASH = re.compile(r" [–—-] ")
_LABEL = 2  # words that a label may hold beside what is understood ("Translated by Google")
_FROM_LABEL = 6  # the same where it names the language that it was translated from
_WARNED = 12  # the same where it warns of errors
_BEFORE_WARNED = 3  # of which before the translating
_POINTING = 6  # words that a statement may hold beside what is understood where "this" has a noun nobody listed
_FAR_THIS = 9  # words from there to the translating
#: Languages that say "into" with a word of its own, so that "other languages" without it is not where it went.
_WITH_INTO = frozenset("en fr de es it pt nl ca gl ro pl cs sk ru uk bg sv da no id".split())
_SHORT = 8  # words of a label that may stand anywhere
_LONG = 1500  # characters from which a text has a middle where sentences are the author's own
_EDGE = 700  # characters at head and foot where the site speaks
_BEFORE = 150  # characters before a statement in its line from which it stands within running prose
_AFTER = 80  # and after it
#: What a noun after "this" must not be, to be this text without being listed.
_NO_TEXT = ("ui", "work", "human", "others", "translator", "machine", "engine", "made")


def asserted(sentence: Sentence, process: Hit) -> bool:
    """Whether the statement says it of this text, and as done."""
    versions = any(map(_speaks_of_versions, site_beside(sentence)))
    elsewhere = _texts_in_others(sentence, versions)
    if denied(sentence, process):
        return False
    if wished(sentence, process) and not ((versions or elsewhere) and usual(sentence, process)):
        return False
    if _into_others(sentence) and not sentence.has("site") and not elsewhere:
        return False
    if sentence.has("policy") or mentioned(sentence, process) or len({name.value for name in sentence.languages}) > 3:
        return False
    if _other_edition(sentence):
        return False
    here = of_this_text(sentence) or of_the_site(sentence) or elsewhere or _points_here(sentence, process)
    here = here or _own_edition(sentence)
    if not here and (sentence.has("others", "said") or _running(sentence)):
        return False
    warned = sentence.has("errors", "reviewed", "unreviewed")
    noun = is_noun(sentence, process)
    if here and not (sentence.has("ui") and noun and not warned):
        return True
    if versions:
        return True
    if sentence.has("all") or (sentence.has("ui") and not _describes(sentence, process)):
        return False
    return _label(sentence, process, warned, noun)


def _label(sentence: Sentence, process: Hit, warned: bool, noun: bool) -> bool:
    """Whether it is a label that says nothing else: "Translated by Google"."""
    left = sentence.leftover
    if target_named(sentence) and all(
        role != "into" or name.value != sentence.language for name, role in roles(sentence)
    ):
        return False  # into another language than the one it is said in: what a tool does
    if noun and _HEADING.match(sentence.scan.folded.text, line(sentence)[0]):
        return False
    if not noun and _clause(sentence, process):
        return True
    if left and _headline(sentence, process):
        return False
    if warned and left <= _WARNED and sentence.unread(sentence.start, process.start) <= _BEFORE_WARNED:
        return True
    from_language = original_language(sentence) is not None
    if noun:
        following = sentence.next()
        named = sentence.has("engine") or any(
            text.end <= process.start or process.end <= text.start for text in sentence.of("text")
        )
        if left <= named and sentence.length <= 8:
            return not _beside_a_widget(sentence)
        if following is not None and left <= 3 and following.has("errors"):
            return True
        return from_language and not target_named(sentence) and left <= 3
    if _middle(sentence) and sentence.length > _SHORT:
        return False
    return left <= (_FROM_LABEL if from_language else _LABEL)


def _describes(sentence: Sentence, process: Hit) -> bool:
    """Whether it is the text about a product that was translated: "app description translated automatically"."""
    if is_noun(sentence, process) or sentence.length > _SHORT:
        return False
    products = sentence.of("ui")
    pairs = ((text, product) for text in sentence.of("text") for product in products)
    return len(products) <= 2 and any(
        0 <= sentence.gap(text, product) <= 3 and (text.start < process.start) == (product.start < process.start)
        for text, product in pairs
    )


def is_noun(sentence: Sentence, process: Hit) -> bool:
    """Whether the word of translating is a noun that does not say it was done."""
    return process.part != "translated" and not _done(sentence, process)


def _clause(sentence: Sentence, process: Hit) -> bool:
    """Whether the label ends at a dash: "Translated by artificial intelligence — NimbleLingo 2.0"."""
    dash = _DASH.search(sentence.scan.folded.seen, process.end, sentence.end)
    if dash is None or sentence.unread(sentence.start, dash.start()):
        return False
    return any(hit.end <= dash.start() for hit in sentence.of("machine", "engine"))


def _points_here(sentence: Sentence, process: Hit) -> bool:
    """Whether "this" points at a noun that no list holds: "this recipe was translated by a machine"."""
    if not (process.part == "translated" or _done(sentence, process)):
        return False
    if sentence.leftover > _POINTING or _middle(sentence):
        return False
    if sentence.has(*_NO_TEXT[:4]) and not sentence.has("errors", "reviewed", "unreviewed"):
        return False
    for this in sentence.of("this"):
        before = this.end <= process.start
        start, end = (this.end, process.start) if before else (process.end, this.start)
        if end < start or sentence.unread(start, end) > 1:
            continue
        if words(sentence.scan.folded.text[start:end]) > (_FAR_THIS if before else 1):
            continue
        if not any(hit.part in _NO_TEXT[:5] and start <= hit.start < end for hit in sentence.hits):
            return True
    return False


def _own_edition(sentence: Sentence) -> bool:
    """Whether it speaks of the text in the language that it is in: "the pages in English are generated by …"."""
    if (
        sentence.has("ui")
        or not sentence.has("made", "translated")
        or sentence.leftover > _POINTING
        or _middle(sentence)
    ):
        return False
    own = [
        name for name, role in roles(sentence) if name.value == sentence.language and role not in ("from", "original")
    ]
    return any(0 <= sentence.gap(name, text) <= 2 for name in own for text in sentence.of("text"))


def _other_edition(sentence: Sentence) -> bool:
    """Whether it is another edition of the page that was translated: "the Spanish version of this page"."""
    own = (sentence.language, sentence.scan.language)
    for name, role in roles(sentence):
        if name.value in own or role in ("from", "original"):
            continue
        for text in sentence.of("text"):
            if not edition(sentence, text):
                continue
            if 0 <= sentence.gap(name, text) <= 1 and not sentence.before(min(name, text, key=_start), ("this",), 0):
                return True
    return False


def _start(hit: Hit) -> int:
    return hit.start


def _running(sentence: Sentence) -> bool:
    """Whether the statement stands within a paragraph of running prose: the author speaks, not the page."""
    start, end = line(sentence)
    before, after = sentence.start - start, end - sentence.end
    last = sentence.next() is None
    return before > _BEFORE and (after > _AFTER or (sentence.length > _SHORT and not last))


def _headline(sentence: Sentence, process: Hit) -> bool:
    """Whether a machine's maker does something: "Google launches machine translation"."""
    start = sentence.start + len(sentence.text) - len(sentence.text.lstrip(" *_>#"))
    return any(hit.start == start and sentence.gap(hit, process) >= 0 for hit in sentence.of("engine"))


def _into_others(sentence: Sentence) -> bool:
    """Whether it is about translating into other languages: what a tool or a house does."""
    prepositions = sentence.has("into") or sentence.language in _WITH_INTO
    return any(not prepositions or sentence.before(other, ("into",), 2) for other in sentence.of("other"))


def _texts_in_others(sentence: Sentence, versions: bool = False) -> bool:
    """Whether it speaks of the texts in other languages than the original's: "texts in other languages are …".

    ``versions``: the statement before it said which language all texts are written in.
    """
    if original_language(sentence) is None and not sentence.has("site") and not versions:
        return False
    between = [hit for hit in sentence.hits if hit.part in ("machine", "engine", "translated", "mt")]
    return any(
        0 <= sentence.gap(text, other) <= 2 and not any(_lies_between(hit, text, other) for hit in between)
        for text in sentence.of("text")
        for other in sentence.of("other")
    )


def _lies_between(hit: Hit, one: Hit, other: Hit) -> bool:
    return min(one.end, other.end) <= hit.start and hit.end <= max(one.start, other.start)


def _beside_a_widget(sentence: Sentence) -> bool:
    """Whether a menu of languages stands beside it in the line: "Choose a language | Powered by Google Translate"."""
    start, end = line(sentence)
    return any(other.has("widget") and start <= other.start and other.end <= end for other in sentence.beside())


def _done(sentence: Sentence, process: Hit) -> bool:
    """Whether a noun of machine translation says it was done: compound participles end like verbs do."""
    if spaceless(sentence.scan.folded.text[process.start]):
        return False  # there one word is noun and verb
    return any(hit.start < process.end and process.start < hit.end for hit in sentence.of("translated"))


def _speaks_of_versions(sentence: Sentence) -> bool:
    return of_the_site(sentence) and original_language(sentence) is not None


def site_beside(sentence: Sentence) -> list[Sentence]:
    """The statement before, where it speaks of the whole site: a notice often says both in two breaths."""
    previous = sentence.previous()
    return [previous] if previous is not None and of_the_site(previous) else []


def _middle(sentence: Sentence) -> bool:
    """Whether the statement stands in the middle of a long text."""
    length = len(sentence.scan.folded.text)
    return (
        length > _LONG
        and _EDGE < sentence.start < length - _EDGE
        and sentence.zone not in ("notice", "footer", "template")
    )
