"""What the comparison is worth on the user's own material: errors are planted, and those found are counted.

An article has no original, so it is compared with itself, in which an error was planted; a pair is compared with an
error planted in its translation. Claims that stand before anything was planted are false alarms, unless the pair is
wrong: the reader of the table knows, the tool does not. Negations are planted too, though no check covers them: the
table says so.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from provenance import facts, language, reading
from provenance.comparing import ledger, pairs
from provenance.comparing.ledger import Side
from provenance.comparing.pair import Pair
from provenance.model import Failure, LedgerRow
from provenance.planting import KINDS, PlantKind, plants

#: Kinds that no check covers yet: planted all the same, and said to be missed.
UNCOVERED: tuple[PlantKind, ...] = ("negation",)
_CLAIMS = ("changed", "missing", "added")
_KIND_OF: dict[str, PlantKind] = {
    **dict.fromkeys(("date", "time"), "date"),
    **dict.fromkeys(("person", "organisation", "place", "name"), "name"),
    **dict.fromkeys(("money", "quantity", "duration"), "unit"),
}
_PAIRS = (".tsv", ".tmx", ".xlf", ".xliff")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One kind of error in one language: how many were planted and caught, and false alarms of that kind."""

    language: str
    kind: PlantKind
    covered: bool
    planted: int
    caught: int
    missed: int
    false_alarms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SelfTest:
    """The table, sorted by language and kind, with how much was read."""

    articles: int
    pairs: int
    rows: tuple[Row, ...]
    failures: tuple[Failure, ...]


def selftest(paths: Sequence[str | Path]) -> SelfTest:
    """Plant errors into every article and pair of ``paths`` and count. Files of pairs are known by their suffix, JSON
    lines by their keys. Raises InputError for a file of pairs that cannot be read at all.
    """
    planted: Counter[tuple[str, PlantKind]] = Counter()
    caught: Counter[tuple[str, PlantKind]] = Counter()
    false: Counter[tuple[str, PlantKind]] = Counter()
    seen: Counter[str] = Counter()
    failures = []
    for item in _items(paths):
        if isinstance(item, Failure):
            failures.append(item)
            continue
        original, translation = _sides(item)
        seen["article" if item.original is item.translation else "pair"] += 1
        tongue = translation.language or "und"
        before = _claims(original, translation)
        for row, times in before.items():
            false[tongue, _KIND_OF.get(row[0], "number")] += times
        seed = hashlib.sha256(item.translation.encode("utf-8", "surrogatepass")).hexdigest()
        for plant in plants(translation.text, translation.language, translation.facts, seed):
            planted[tongue, plant.kind] += 1
            wrong = Side(plant.text, translation.language, facts.find(plant.text, translation.language))
            caught[tongue, plant.kind] += bool(_claims(original, wrong) - before)
    rows = [
        Row(
            language=tongue,
            kind=kind,
            covered=kind not in UNCOVERED,
            planted=planted[tongue, kind],
            caught=caught[tongue, kind],
            missed=planted[tongue, kind] - caught[tongue, kind],
            false_alarms=false[tongue, kind],
        )
        for tongue in sorted({tongue for tongue, _ in [*planted, *false]})
        for kind in KINDS
    ]
    return SelfTest(articles=seen["article"], pairs=seen["pair"], rows=tuple(rows), failures=tuple(failures))


def _items(paths: Sequence[str | Path]) -> Iterator[Pair | Failure]:
    """Pairs, and articles as pairs of one text with itself."""
    for path in map(Path, paths):
        if path.name.lower().endswith(_PAIRS) or _has_pairs(path):
            yield from pairs.read(path)
            continue
        for article in reading.read([path]):
            if isinstance(article, Failure):
                yield article
            else:
                found = article.metadata.language or language.of_text(article.text)[0]
                yield Pair(
                    id=article.id,
                    original=article.text,
                    translation=article.text,
                    original_language=found,
                    translation_language=found,
                )


def _has_pairs(path: Path) -> bool:
    """Whether a file of JSON lines holds pairs, by the keys of its first record."""
    if not path.name.lower().endswith((".jsonl", ".ndjson", ".jsonl.gz")):
        return False
    first = next(iter(pairs.read(path)), None)
    return isinstance(first, Pair)


def _sides(pair: Pair) -> tuple[Side, Side]:
    theirs = pair.translation_language or language.of_text(pair.translation)[0]
    translation = Side(pair.translation, theirs, facts.find(pair.translation, theirs))
    if pair.original is pair.translation:
        return translation, translation
    ours = pair.original_language or language.of_text(pair.original)[0]
    return Side(pair.original, ours, facts.find(pair.original, ours)), translation


def _claims(original: Side, translation: Side) -> Counter[tuple[str, ...]]:
    return Counter(_key(row) for row in _claimed(ledger.compare(original, translation)))


def _claimed(rows: Iterable[LedgerRow]) -> Iterator[LedgerRow]:
    return (row for row in rows if row.verdict in _CLAIMS)


def _key(row: LedgerRow) -> tuple[str, ...]:
    """A claim without its offsets, which a planted error moves."""
    return (
        row.kind,
        row.verdict,
        row.original.text if row.original else "",
        row.translation.text if row.translation else "",
    )
