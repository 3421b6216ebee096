"""Which word of a statement says that a machine translated, and which machine it names."""

from __future__ import annotations

import re

from provenance.signals.lexicon import Hit
from provenance.signals.scan import Sentence

_FAR = 8  # words between the translating and the machine
#: Words for an edition of a text, by their stems in many languages, folded.
_EDITION = re.compile(
    r"versi|versao|versoes|verzi|versj|versj|wersj|fassung|ausgabe|edici|edizi|edition|edicao|utgav|udgav|editie|editi|leagan|fersiwn"
    r"|верси|версі|версия|издани|εκδοση|surum|نسخ|גרסה|版|버전|ban dich"
)
_NEGATED = 4  # words from a negation to the machine that it denies
_USED = 12  # words between "we used DeepL" and "to translate"


def process(sentence: Sentence) -> Hit | None:
    """The word of translating that a machine is said to have done."""
    named = sentence.of("mt")
    machines = [machine for machine in sentence.of("machine", "engine") if not _excluded(sentence, machine)]
    if not machines:
        return named[0] if named else None
    for hit in sentence.of("translator"):
        if sentence.after(hit, ("engine",), 0) and not any(a_person(sentence, other) for other in machines):
            return hit  # a machine's name in the place of a person's
    agents = {(machine.start, machine.end) for machine in machines}
    both = [hit for hit in named if (hit.start, hit.end) not in agents]
    done = _nearest(sentence, "translated", machines)
    if done and not any(hit.start <= done.start and done.end <= hit.end for hit in named):
        return done
    if both:
        return both[0]
    found = done or _used(sentence, machines) or _edition(sentence, machines)
    return found or (named[0] if named else None) or _nearest(sentence, "translation", machines)


def _nearest(sentence: Sentence, part: str, machines: list[Hit]) -> Hit | None:
    """The word of that part with the fewest words to a machine that did it."""
    best: tuple[int, Hit] | None = None
    for hit in sentence.of(part):
        for machine in machines:
            gap = sentence.gap(hit, machine)
            if 0 <= gap <= _FAR and not _made(sentence, hit, machine) and not a_person(sentence, machine):
                best = (gap, hit) if best is None or gap < best[0] else best
    return best[1] if best else None


def _excluded(sentence: Sentence, machine: Hit) -> bool:
    """Whether the machine is the one that did not do it: "no AI was used", "never by a machine"."""
    for negation in sentence.of("not"):
        if negation.end > machine.start or sentence.gap(negation, machine) > _NEGATED:
            continue
        if sentence.gap(negation, machine) <= 1:
            return True
        done = any(negation.end <= hit.start < machine.start for hit in sentence.of("translated", "reviewed"))
        if not done and not sentence.unread(negation.end, machine.start):
            return True
    return False


def _used(sentence: Sentence, machines: list[Hit]) -> Hit | None:
    """The verb of "we used DeepL to translate this article"."""
    for verb in sentence.of("used"):
        for machine in machines:
            for hit in sentence.of("translate"):
                if 0 <= sentence.gap(verb, machine) <= _FAR and 0 <= sentence.gap(machine, hit) <= _USED:
                    return hit
    return None


def _edition(sentence: Sentence, machines: list[Hit]) -> Hit | None:
    """The edition of "the Spanish version was made by a program", where Spanish is what the statement is in."""
    if not sentence.has("made"):
        return None
    for text in sentence.of("text"):
        if not edition(sentence, text):
            continue
        own = any(name.value == sentence.language and sentence.gap(name, text) <= 1 for name in sentence.languages)
        if own and any(0 <= sentence.gap(text, machine) <= _FAR for machine in machines):
            return text
    return None


def edition(sentence: Sentence, text: Hit) -> bool:
    """Whether the word for a text means an edition of it."""
    return _EDITION.search(sentence.scan.folded.text, text.start, text.end) is not None


def _made(sentence: Sentence, translating: Hit, machine: Hit) -> bool:
    """Whether the machine made something else: "written by AI, translated by Maria"."""
    nearest = min(sentence.gap(translating, machine), 3)
    for made in sentence.of("made"):
        if 0 <= sentence.gap(made, machine) < nearest:
            generated = translating.part == "translation" and 0 <= sentence.gap(made, translating) <= 5
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


def engine(sentence: Sentence) -> str | None:
    """The machine that the statement names; the longest name wins."""
    named = sentence.of("engine")
    return max(named, key=lambda hit: (hit.end - hit.start, -hit.start)).value if named else None
