"""Names planted in a translation, by kind: a person in full, a surname, a given name, a city, any other name of a word.

One mention is replaced, as a slip would, or (``everywhere``) the word wherever it stands, as an engine would.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from provenance.facts import names
from provenance.model import Fact

KINDS = ("person in full", "surname", "given name", "city", "other name")
#: Given names, surnames and towns by script; none of them is in the data by more than chance.
_LATIN = (
    "Martin Anna Thomas Sophie Carlos Laura Erik Arben Jovana Nikos Zofia Tarmo",
    "Lindqvist Bakalov Ferrante Okafor Delorme Hartwig Petridis Novotny Salazar Whitcombe Kaplan Hoxha",
    "Bergamo Uppsala Plovdiv Valladolid Szeged Maribor Tampere Ostrava",
)
_CYRILLIC = (
    "Мартин Анна Томас Софи Карлос Лаура Эрик Арбен Йована Никос",
    "Линдквист Бакалов Ферранте Окафор Делорм Хартвиг Петридис Новотный Салазар Уиткомб",
    "Бергамо Уппсала Пловдив Вальядолид Сегед Марибор Тампере Острава",
)
_GREEK = (
    "Μάρτιν Άννα Τόμας Σοφί Κάρλος Λάουρα Έρικ Αρμπέν Γιοβάνα Ταρμό",
    "Λίντκβιστ Μπακάλοφ Φεράντε Οκαφόρ Ντελόρμ Χάρτβιχ Νόβοτνι Σαλαζάρ Γουίτκομπ Χότζα",
    "Μπέργκαμο Ουψάλα Φιλιππούπολη Βαγιαδολίδ Σέγκεντ Μάριμπορ Τάμπερε Οστράβα",
)
_SCRIPTS = dict.fromkeys("ru uk bg mk".split(), _CYRILLIC) | {"el": _GREEK}


class Planted(NamedTuple):
    """A text with a name replaced: the kind of name, the text, the new words."""

    kind: str
    text: str
    words: frozenset[str]


def plant(text: str, language: str, chance: random.Random, *, everywhere: bool = False) -> Iterator[Planted]:
    """One replaced name of each kind that the text has."""
    given, surnames, towns = (words.split() for words in _SCRIPTS.get(language, _LATIN))
    found: dict[str, list[tuple[int, int]]] = {}
    for fact in names.find(text, language):
        for kind, span in _kinds(fact):
            found.setdefault(kind, []).append(span)
    for kind in KINDS:
        if kind not in found:
            continue
        start, end = chance.choice(found[kind])
        first, last, town = chance.choice(given), chance.choice(surnames), chance.choice(towns)
        new = {"person in full": f"{first} {last}", "given name": first, "city": town}.get(kind, last)
        old = text[start:end]
        if everywhere:
            changed = re.sub(rf"(?<!\w){re.escape(old)}(?!\w)", new, text)
        else:
            changed = text[:start] + new + text[end:]
        if new not in text:
            yield Planted(kind, changed, frozenset(new.split()))


def _kinds(fact: Fact) -> Iterator[tuple[str, tuple[int, int]]]:
    """What of a name may be replaced, and as what it counts."""
    words = [(fact.start + word.start(), fact.start + word.end()) for word in re.finditer(r"[^\s]+", fact.text)]
    if fact.kind == "person" and len(words) == 2:
        yield "person in full", (fact.start, fact.end)
        yield "given name", words[0]
        yield "surname", words[1]
    elif fact.kind == "person" and len(words) == 1:
        yield "surname", words[0]
    elif fact.kind == "place" and len(words) == 1 and len(fact.value or "") > 3 and (fact.value or "").isdigit():
        yield "city", words[0]
    elif fact.kind == "name" and len(words) == 1:
        yield "other name", words[0]


class Score:
    """What was planted and found, by any keys."""

    def __init__(self) -> None:
        self.planted = Counter[str]()
        self.found = Counter[str]()

    def add(self, key: str, found: bool) -> None:
        """Counts one planted name."""
        self.planted[key] += 1
        self.found[key] += found

    def lines(self) -> Iterator[str]:
        """One line a key: how many were planted, the share found."""
        for key in sorted(self.planted):
            yield f"{key:28}{self.planted[key]:6}{self.found[key] / self.planted[key]:9.3f}"
