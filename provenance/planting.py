"""Errors planted into a text on purpose, one at a time: what a self-test looks for afterwards.

Each plant is drawn from a generator that the text itself seeds, so the same text always gets the same errors.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from provenance import data
from provenance.model import Fact

PlantKind = Literal["date", "number", "name", "unit", "negation"]
KINDS: tuple[PlantKind, ...] = ("date", "number", "name", "unit", "negation")
#: How many errors of one kind are planted into one text.
EACH = 3
_NUMBERS = frozenset({"number", "percent", "money", "quantity"})
_NAMES = frozenset({"person", "organisation", "place", "name"})
_LATIN = re.compile(r"[A-Za-zÀ-ɏ\W\d]+")
_DIGITS = re.compile(r"[0-9]+")


@dataclass(frozen=True, slots=True)
class Plant:
    """A text with one error in it: the kind, the whole text, and where the error stands."""

    kind: PlantKind
    text: str
    start: int
    end: int


def plants(text: str, language: str | None, facts: tuple[Fact, ...], seed: str) -> Iterator[Plant]:
    """Up to three errors of each kind that the text has room for, in the order of ``KINDS``."""
    base = (language or "").partition("-")[0]
    for kind in KINDS:
        rng = random.Random(f"{seed}:{kind}")
        places = _PLACES[kind](text, base, facts, rng)
        for start, end, new in sorted(rng.sample(places, min(EACH, len(places)))):
            yield Plant(kind, text[:start] + new + text[end:], start, start + len(new))


Places = list[tuple[int, int, str]]


def _dates(text: str, language: str, facts: tuple[Fact, ...], rng: random.Random) -> Places:
    return _figures([fact for fact in facts if fact.kind == "date"], text, rng)


def _numbers(text: str, language: str, facts: tuple[Fact, ...], rng: random.Random) -> Places:
    return _figures([fact for fact in facts if fact.kind in _NUMBERS], text, rng)


def _figures(facts: list[Fact], text: str, rng: random.Random) -> Places:
    """One digit of each fact, made another: two swapped where they differ, as a slip of the hand does."""
    places = []
    known = set(_DIGITS.findall(text))
    for fact in facts:
        groups = list(_DIGITS.finditer(fact.text))
        if not groups:
            continue
        group = rng.choice(groups)
        new = _other(group[0], known, rng)
        if new is not None:
            places.append((fact.start + group.start(), fact.start + group.end(), new))
    return places


def _other(digits: str, known: set[str], rng: random.Random) -> str | None:
    """Digits of the same length that the text does not have; swapped ones where that is possible."""
    swaps = [digits[:i] + digits[i + 1] + digits[i] + digits[i + 2 :] for i in range(len(digits) - 1)]
    fit = [new for new in swaps if new not in known and new[0] != "0"]
    if fit:
        return rng.choice(fit)
    for _ in range(20):
        at = rng.randrange(len(digits))
        new = digits[:at] + str(rng.randrange(1, 10)) + digits[at + 1 :]
        if new not in known:
            return new
    return None


def _names(text: str, language: str, facts: tuple[Fact, ...], rng: random.Random) -> Places:
    """Another name of its kind at one place: now one from the text itself, now one from elsewhere."""
    places = []
    for fact in facts:
        if fact.kind not in _NAMES or text.count(fact.text) != 1:
            continue
        here = sorted(
            {other.text for other in facts if other.kind == fact.kind and not _alike(other.value, fact.value)}
        )
        elsewhere = data.toml("planting")["names"].get(fact.kind, []) if _LATIN.fullmatch(fact.text) else []
        choices = [rng.choice(names) for names in (here, elsewhere) if names]
        if choices:
            places.append((fact.start, fact.end, rng.choice(choices)))
    return places


def _alike(a: str | None, b: str | None) -> bool:
    return bool(set((a or "").split()) & set((b or "").split()))


def _units(text: str, language: str, facts: tuple[Fact, ...], rng: random.Random) -> Places:
    """The unit, currency or magnitude of a fact made another that reads as well."""
    swaps = data.toml("planting")["units"]
    both = {one: two for pair in [*swaps["*"], *swaps.get(language, [])] for one, two in (pair, pair[::-1])}
    places = []
    for fact in facts:
        if fact.kind not in ("money", "quantity", "duration", "number"):
            continue
        for one in sorted(both, key=len, reverse=True):
            found = re.search(rf"(?<!\w){re.escape(one)}(?!\w)", fact.text)
            if found:
                places.append((fact.start + found.start(), fact.start + found.end(), both[one]))
                break
    return places


def _negations(text: str, language: str, facts: tuple[Fact, ...], rng: random.Random) -> Places:
    """A negation taken out."""
    words = data.toml("planting")["negations"].get(language, [])
    if not words:
        return []
    pattern = re.compile(rf" (?:{'|'.join(map(re.escape, words))})(?!\w)")
    return [(found.start(), found.end(), "") for found in pattern.finditer(text)]


_PLACES: dict[PlantKind, Callable[[str, str, tuple[Fact, ...], random.Random], Places]] = {
    "date": _dates,
    "number": _numbers,
    "name": _names,
    "unit": _units,
    "negation": _negations,
}
