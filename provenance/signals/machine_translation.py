"""Statements that this text was translated by a machine, and whether a person checked it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from provenance.model import Article, Claim, Signal
from provenance.signals.detector import Detector
from provenance.signals.direction import original_language, said_by, target_named
from provenance.signals.lexicon import Hit, spaceless
from provenance.signals.once import once
from provenance.signals.scan import Sentence, scan
from provenance.signals.statement import code, denied, line, mentioned, of_the_site, of_this_text, template, wished

_FAR = 8  # words between the translating and the machine
_LABEL = 2  # words that a label may hold beside what is understood ("Translated by Google")
_FROM_LABEL = 6  # the same where it names the language that it was translated from
#: Languages that say "into" with a word of its own, so that "other languages" without it is not where it went.
_WITH_INTO = frozenset("en fr de es it pt nl ca gl ro pl cs sk ru uk bg sv da no id".split())
_SHORT = 8  # words of a label that may stand anywhere
_LONG = 1500  # characters from which a text has a middle where sentences are the author's own
_EDGE = 700  # characters at head and foot where the site speaks
_BEFORE = 150  # characters before a statement in its line from which it stands within running prose
_AFTER = 80  # and after it
_REVIEW_ROOM = 5  # words beside what is understood in a statement about the review
_BREAK = re.compile(r"\n\s*\n")
_RESULT = re.compile(r"\b(?:result|ergebnis|risultat|wynik|rezultat|tulo[ks])|результат")
_APPROVED = re.compile(r"a(?:p{1,2}|f)r?o[bv]|approuv|genehmig|zatwierdz|schval|godk|goedgekeur|onayla|одобр|jovahagy")


def find(article: Article) -> Iterator[Signal]:
    """Notices that nobody is said to have checked."""
    for sentence, claims in _notices(article):
        if not claims["reviewed"]:
            yield sentence.signal("machine-translation-notice", claims)


def find_reviewed(article: Article) -> Iterator[Signal]:
    """Notices that say a person checked the machine's work."""
    for sentence, claims in _notices(article):
        if claims["reviewed"]:
            yield sentence.signal("reviewed-machine-translation-notice", claims)


@once
def _notices(article: Article) -> list[tuple[Sentence, dict[str, Claim | None]]]:
    """Every notice of an article with what it claims."""
    return [(sentence, claims) for sentence in scan(article).sentences if (claims := notice(sentence)) is not None]


def notice(sentence: Sentence) -> dict[str, Claim | None] | None:
    """What the statement claims if it says that this text is a machine's translation, else None."""
    process = _process(sentence)
    if process is None or code(sentence) or not _asserted(sentence, process):
        return None
    if template(sentence) and not of_this_text(sentence):
        return None  # a caption of an interface, its places unfilled
    reviewed, reviewer = _reviewed(sentence)
    stated: list[Sentence] = [sentence] if original_language(sentence) else []
    if not stated and not template(sentence):
        stated = [other for other in _original_beside(sentence) if original_language(other)][:1]
    return {
        "original_language": original_language(stated[0]) if stated else None,
        "original_language_by": said_by(stated[0]) if stated else None,
        "engine": engine(sentence),
        "reviewed": reviewed,
        "reviewer": reviewer,
        "sitewide": True if of_the_site(sentence) or any(map(of_the_site, _site_beside(sentence))) else None,
    }


def _process(sentence: Sentence) -> Hit | None:
    """The word of translating that a machine is said to have done."""
    for hit in sentence.of("mt"):
        return hit
    machines = sentence.of("machine", "engine")
    if not machines:
        return None
    for hit in sentence.of("translator"):
        if sentence.after(hit, ("engine",), 0) and not any(a_person(sentence, other) for other in machines):
            return hit  # a machine's name in the place of a person's
    best: tuple[int, int, Hit] | None = None
    for hit in sentence.of("translated", "translation"):
        for machine in machines:
            if sentence.before(machine, ("not",), 1):
                continue  # "no AI was used"
            gap = sentence.gap(hit, machine)
            if 0 <= gap <= _FAR and not _made(sentence, hit, machine) and not a_person(sentence, machine):
                order = (0 if hit.part == "translated" else 1, gap)
                if best is None or order < best[:2]:
                    best = (*order, hit)
    return best[2] if best else None


def _made(sentence: Sentence, process: Hit, machine: Hit) -> bool:
    """Whether the machine made something else: "written by AI, translated by Maria"."""
    nearest = min(sentence.gap(process, machine), 3)
    for made in sentence.of("made"):
        if 0 <= sentence.gap(made, machine) < nearest:
            generated = process.part == "translation" and 0 <= sentence.gap(made, process) <= 5
            if not generated:  # "automatically generated translations"
                return True
    return False


def a_person(sentence: Sentence, machine: Hit) -> bool:
    """Whether the engine's name is the first name of a person: "Claude Martin"."""
    if machine.value not in ("Claude", "Gemini"):
        return False
    seen = sentence.scan.folded.seen
    after = re.match(
        r" (?!Opus|Sonnet|Haiku|Code|Pro|Flash|AI|API)([A-ZÀ-Þ][a-zß-ÿ]+)", seen[machine.end : machine.end + 30]
    )
    return after is not None


def _asserted(sentence: Sentence, process: Hit) -> bool:
    """Whether the statement says it of this text, and as done."""
    if denied(sentence, process) or wished(sentence, process):
        return False
    if _into_others(sentence) and not sentence.has("site"):
        return False
    if sentence.has("policy") or mentioned(sentence, process) or len({name.value for name in sentence.languages}) > 3:
        return False
    here = of_this_text(sentence) or of_the_site(sentence)
    if not here and (sentence.has("others") or _running(sentence)):
        return False
    warned = sentence.has("errors", "reviewed", "unreviewed")
    noun = process.part != "translated" and not _done(sentence, process)
    if here and not (sentence.has("ui") and noun and not warned):
        return True
    if any(map(_speaks_of_versions, _site_beside(sentence))):
        return True
    if sentence.has("ui"):
        return False
    if warned and sentence.leftover <= 12 and not sentence.has("all"):
        return True
    left = sentence.leftover
    from_language = original_language(sentence) is not None
    if noun:
        following = sentence.next()
        if left <= 1 and sentence.length <= 8:
            return not (left and _headline(sentence, process))
        if following is not None and left <= 3 and following.has("errors"):
            return True
        return from_language and not target_named(sentence) and left <= 3
    if _middle(sentence) and sentence.length > _SHORT:
        return False
    return left <= (_FROM_LABEL if from_language else _LABEL)


def _running(sentence: Sentence) -> bool:
    """Whether the statement stands within a paragraph of running prose: the author speaks, not the page."""
    start, end = line(sentence)
    before, after = sentence.start - start, end - sentence.end
    last = sentence.next() is None
    return before > _BEFORE and (after > _AFTER or (sentence.length > _SHORT and not last))


def _headline(sentence: Sentence, process: Hit) -> bool:
    """Whether a machine's maker does something: "Google launches machine translation"."""
    start = sentence.start + len(sentence.text) - len(sentence.text.lstrip(" *_>#"))
    return any(hit.start == start and sentence.gap(hit, process) > 0 for hit in sentence.of("engine"))


def _into_others(sentence: Sentence) -> bool:
    """Whether it is about translating into other languages: what a tool or a house does."""
    prepositions = sentence.has("into") or sentence.language in _WITH_INTO
    return any(not prepositions or sentence.before(other, ("into",), 2) for other in sentence.of("other"))


def _done(sentence: Sentence, process: Hit) -> bool:
    """Whether a noun of machine translation says it was done: compound participles end like verbs do."""
    if spaceless(sentence.scan.folded.text[process.start]):
        return False  # there one word is noun and verb
    return any(hit.start < process.end and process.start < hit.end for hit in sentence.of("translated"))


def _speaks_of_versions(sentence: Sentence) -> bool:
    return of_the_site(sentence) and original_language(sentence) is not None


def _site_beside(sentence: Sentence) -> list[Sentence]:
    """The statement before, where it speaks of the whole site: a notice often says both in two breaths."""
    previous = sentence.previous()
    return [previous] if previous is not None and of_the_site(previous) else []


def _original_beside(sentence: Sentence) -> list[Sentence]:
    """Statements beside that speak of the original: "Read the original in German"."""
    return [other for other in sentence.beside() if other.has("original") or of_the_site(other)]


def _middle(sentence: Sentence) -> bool:
    """Whether the statement stands in the middle of a long text."""
    length = len(sentence.scan.folded.text)
    return (
        length > _LONG
        and _EDGE < sentence.start < length - _EDGE
        and sentence.zone not in ("notice", "footer", "template")
    )


def _reviewed(sentence: Sentence) -> tuple[bool, str | None]:
    """Whether a person is said to have checked it, and who."""
    following = sentence.next()
    places = [sentence, *([following] if following is not None and _of_the_check(sentence, following) else [])]
    for place in places:
        if place.has("unreviewed"):
            if not _checked(place):
                return False, None
        elif _checked(place):
            human = next(iter(place.of("human")), None)
            return True, place.scan.folded.seen[human.start : human.end] if human else None
    return False, None


def _of_the_check(sentence: Sentence, following: Sentence) -> bool:
    """Whether the next statement, in the same paragraph, goes on about the translation and its review."""
    if following.question or not following.has("reviewed", "unreviewed"):
        return False
    folded = sentence.scan.folded
    if _BREAK.search(folded.text, sentence.end, following.start + 1):
        return False
    if any(_APPROVED.match(folded.text, hit.start) for hit in following.of("reviewed")):
        return False
    if following.has("unreviewed", "translation", "translated", "mt") or of_this_text(following):
        return following.has("human", "text") or following.leftover <= _REVIEW_ROOM
    named = following.has("text") or _RESULT.search(folded.text, following.start, following.end)
    return following.leftover <= (1 if named else 0) and following.has("human")


def _checked(sentence: Sentence) -> bool:
    for hit in sentence.of("reviewed"):
        if any(other.start <= hit.start and hit.end <= other.end for other in sentence.of("unreviewed")):
            continue
        if denied(sentence, hit) or wished(sentence, hit) or sentence.after(hit, ("modal",), 1):
            continue
        if sentence.after(hit, ("machine", "engine"), 2) and not sentence.has("human"):
            continue
        return True
    return False


def engine(sentence: Sentence) -> str | None:
    """The machine that the statement names; the longest name wins."""
    named = sentence.of("engine")
    return max(named, key=lambda hit: (hit.end - hit.start, -hit.start)).value if named else None


DETECTOR = Detector(
    name="machine-translation-notice",
    kind="machine-translation-notice",
    sees="A statement, in any of the languages of data/notices, that this text was translated by a machine.",
    misses="Notices in pictures; notices that never say translated; languages without a file in data/notices.",
    find=find,
    fires=(
        "This story was machine translated from Finnish and may contain errors.",
        "Cette dépêche a été traduite du finnois par un logiciel.",
    ),
    quiet=("We never publish machine translations of our reporting.", "The cover picture was made with AI."),
)

REVIEWED = Detector(
    name="reviewed-machine-translation-notice",
    kind="reviewed-machine-translation-notice",
    sees="The same where the statement, or the one after it, says that a person has checked the translation.",
    misses="Reviews told elsewhere on the page.",
    find=find_reviewed,
    fires=("This article was translated with DeepL and then checked by one of our editors.",),
    quiet=("This article was translated with DeepL and has not been checked by anyone.",),
)
