"""Whether a statement of machine translation says that a person checked it, in it or in the one after."""

from __future__ import annotations

import re

from provenance.signals.lexicon import Hit
from provenance.signals.scan import Sentence
from provenance.signals.statement import denied, of_this_text, wished

_ROOM = 5  # words beside what is understood in a statement about the review
_IT_ROOM = 3  # the same where only a pronoun says what was checked
_BYLINE = 7  # words of a byline of the review
_BREAK = re.compile(r"\n\s*\n")
_RESULT = re.compile(r"\b(?:result|ergebnis|risultat|wynik|rezultat|tulo[ks])|результат")
_APPROVED = re.compile(r"a(?:p{1,2}|f)r?o[bv]|approuv|genehmig|zatwierdz|schval|godk|goedgekeur|onayla|одобр|jovahagy")


def reviewed(sentence: Sentence) -> tuple[bool, str | None]:
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
        return following.has("human", "text") or following.leftover <= _ROOM
    if any(_opens(following, hit) for hit in following.of("reviewed")):
        return True  # "Reviewed by Maria Lindqvist"
    if following.has("it") and following.leftover <= _IT_ROOM:
        return True  # "One of our editors has checked it."
    named = following.has("text") or _RESULT.search(folded.text, following.start, following.end)
    return following.leftover <= (1 if named else 0) and following.has("human")


def _opens(following: Sentence, hit: Hit) -> bool:
    """Whether the review is a byline of its own."""
    by = following.after(hit, ("by",), 0) or following.scan.folded.text[hit.end - 1 : hit.end + 1].find(":") >= 0
    return by and following.length <= _BYLINE and not following.unread(following.start, hit.start)


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
