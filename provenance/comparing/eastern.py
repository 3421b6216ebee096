"""Names across a script without capitals: one text in Latin, Greek or Cyrillic, the other read from tables.

The tables tell places and organisations; a person's name in Chinese is told by its spelling (:mod:`han`). A claim is
made only of a given name whose Chinese form is established and stands nowhere in the other text; whatever else is
not found is unverified.
"""

from __future__ import annotations

from provenance.comparing import han
from provenance.comparing.side import Side
from provenance.facts import eastern, persons
from provenance.model import Fact

LIKE = -1.3  # logarithm per letter from which a name counts as spelled in the other text
_DOTS = "·•・‧"  # between the given name and the surname of a foreign name written in full
UNLIKE = -1.5  # below which a name with an established form counts as absent
UNLIKE_UNKNOWN = -2.5  # the same for a name whose form is not known


def holds(fact: Fact, side: Side, other: Side) -> bool:
    """Whether the other text, in a script without capitals, has a name of this side."""
    value = fact.value or ""
    if value in other.values or any(name in other.text for name in eastern.surfaces().get(value, ())):
        return True
    words = side.tokens(fact)
    if other.language == "zh" and words and any(form in other.text for form in han.surnames().get(words[-1], ())):
        return True  # Chinese does without the given name
    return bool(words) and all(_spelled(word, other) for word in words)


def _spelled(word: str, other: Side) -> bool:
    if word in other.printed:  # Latin letters in the other text
        return True
    return other.language == "zh" and han.likeness(word, other.text) >= LIKE


def absent(fact: Fact, side: Side, other: Side) -> bool:
    """Whether a person of this side is surely not in a Chinese text: one given name of theirs is spelled nowhere."""
    if other.language != "zh" or fact.kind not in ("person", "name"):
        return False
    words = side.tokens(fact)
    # A text that has surnames alone shows no given name missing, but for one that it prints in Latin letters.
    in_full = any(dot in other.text for dot in _DOTS) or any(word in other.printed for word in words)
    return any(_missing(word, side, other) for word in (words if in_full else words[-1:]))


def _missing(word: str, side: Side, other: Side) -> bool:
    if word in other.printed or not persons.is_given(word, side.language, 3):
        return False
    bound = UNLIKE if word in han.established() else UNLIKE_UNKNOWN
    return han.likeness(word, other.text) < bound
