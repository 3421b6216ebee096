"""The names of two texts held against each other.

Spotting is asymmetric: one text's capitals show a name that the other text's do not. So a name is looked for in
the *whole* other text, words and all, and is a claim (changed, missing, added) only where nothing there resembles it
and a proper noun surely should have survived; all else that is not found is ``unverified``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from provenance.comparing import resemblance
from provenance.facts import persons, places
from provenance.facts.folding import fold
from provenance.model import Fact, LedgerRow, Span

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_PARTICLES = frozenset(
    "de la le von van der den del della di da do dos du el al bin ibn ben of the and und et y e zu".split()  # noqa: SIM905
)
#: Languages whose script is read from the tables alone: a name absent from them can be neither found nor missed.
TABLES_ONLY = frozenset({"zh", "ja", "ko", "ar", "he", "fa", "ur", "th", "hi", "ka", "hy"})
NEARBY = 0.12  # how far apart in their texts, relative to length, two names may stand to be taken for one place


@dataclass
class _Side:
    """One text, indexed for looking names up in it."""

    text: str
    language: str | None
    names: Sequence[Fact]
    spans: dict[str, Span] = field(default_factory=dict)  # folded word: its first place
    words: list[str] = field(default_factory=list)
    values: dict[str, Fact] = field(default_factory=dict)
    by_first: dict[str, list[str]] = field(default_factory=dict)
    seen: dict[str, str | None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for match in _WORD.finditer(self.text):
            for word in fold(match[0]).split():
                if word not in self.spans:
                    self.spans[word] = Span(match.start(), match.end())
                    self.by_first.setdefault(word[:4], []).append(word)
        self.words = list(self.spans)
        for fact in self.names:
            if fact.value:
                self.values.setdefault(fact.value, fact)

    @property
    def base(self) -> str:
        return (self.language or "").split("-")[0]

    def resembling(self, word: str) -> str | None:
        """The word of this text that resembles a folded word, or None."""
        if word in self.spans:
            return word
        if word not in self.seen:
            near = resemblance.candidates(word, self.words)
            self.seen[word] = next((other for other in near if resemblance.alike(word, other)), None)
        return self.seen[word]

    def holds(self, phrase: str) -> Span | None:
        """Where the words of a folded phrase stand (its first word's place), inflected or not."""
        places_: list[Span] = []
        for word in phrase.split():
            if len(word) < 4:
                found = word if word in self.spans else None
            else:
                found = next(
                    (
                        other
                        for other in self.by_first.get(word[:4], ())
                        if resemblance.common_prefix(word, other) >= max(4, len(word) - 3, 0.6 * len(word))
                    ),
                    None,
                )
            if found is None:
                return None
            places_.append(self.spans[found])
        return places_[0] if places_ else None


def _tokens(fact: Fact) -> list[str]:
    """The words of a name that carry it: no particles, no initials."""
    return [word for word in (fact.value or "").split() if word not in _PARTICLES and len(word) > 2]


def same_name(a: Fact, b: Fact) -> bool:
    """Whether two name facts may be one name: by value, or every word of the shorter resembled in the longer."""
    if a.value == b.value:
        return True
    few, many = sorted((_tokens(a), _tokens(b)), key=len)
    return bool(few) and all(any(resemblance.alike(word, other) for other in many) for word in few)


def find_in(fact: Fact, other_text: str, other_language: str | None) -> Span | None:
    """Where another text has this name, whatever its form there; None where nothing resembles it."""
    return _find(fact, _Side(other_text, other_language, ()))


def _is_table(fact: Fact) -> bool:
    value = fact.value or ""
    return value.startswith("org:") or bool(places.surfaces(value))


def _find(fact: Fact, side: _Side) -> Span | None:
    value = fact.value or ""
    if value in side.values:
        partner = side.values[value]
        return Span(partner.start, partner.end)
    if _is_table(fact):
        for surface in (*places.surfaces(value), *places.adjectives_of(value)):
            if span := side.holds(surface):
                return span
    found = [side.resembling(word) for word in _tokens(fact) or fold(fact.text).split()]
    if found and all(found):
        return side.spans[str(found[-1])]
    return None


def match(
    names_a: Sequence[Fact],
    text_a: str,
    language_a: str | None,
    names_b: Sequence[Fact],
    text_b: str,
    language_b: str | None,
) -> list[LedgerRow]:
    """The ledger of two texts' names: ``a`` the original, ``b`` the text that is checked.

    One row for each distinct value, in the order of the original, then what only the translation has.
    """
    a = _Side(text_a, language_a, names_a)
    b = _Side(text_b, language_b, names_b)
    readable = a.base not in TABLES_ONLY and b.base not in TABLES_ONLY
    rows: list[LedgerRow] = []
    gone: list[Fact] = []
    taken: set[str] = set()
    for value, fact in a.values.items():
        span = _find(fact, b)
        if span is None:
            gone.append(fact)
            continue
        partner = b.values.get(value) or next(
            (other for other in names_b if other.start <= span.start < other.end), None
        )
        if partner is not None and partner.value:
            taken.add(partner.value)
        rows.append(LedgerRow(kind=fact.kind, verdict="same", original=fact, translation=partner))
    new = [fact for value, fact in b.values.items() if value not in taken and _find(fact, a) is None]
    for fact in gone:
        other = _replacement(fact, new, a, b) if readable else None
        if other is not None:
            new.remove(other)
            rows.append(LedgerRow(kind=fact.kind, verdict="changed", original=fact, translation=other))
        else:
            rows.append(LedgerRow(kind=fact.kind, verdict="unverified", original=fact))
    rows += [LedgerRow(kind=fact.kind, verdict="unverified", translation=fact) for fact in new]
    return rows


def _replacement(fact: Fact, new: list[Fact], a: _Side, b: _Side) -> Fact | None:
    """The name of ``b`` that stands where this name of ``a`` should: same neighbour word, or a person's like place."""
    for other in new:
        if _shares_a_word(fact, other) and _personal(fact, other):
            return other
    for other in new:
        if fact.kind == other.kind == "person" and _near(fact, other, a, b):
            return other
    return None


def _shares_a_word(fact: Fact, other: Fact) -> bool:
    words = _tokens(other)
    return len(words) > 1 and any(any(resemblance.alike(word, mine) for word in words) for mine in _tokens(fact))


def _personal(fact: Fact, other: Fact) -> bool:
    given = persons.given_names()
    return any(word in given for word in _tokens(fact)) and any(word in given for word in _tokens(other))


def _near(fact: Fact, other: Fact, a: _Side, b: _Side) -> bool:
    return abs(fact.start / max(1, len(a.text)) - other.start / max(1, len(b.text))) <= NEARBY
