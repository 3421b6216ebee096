"""The ledger: the facts of two texts held against each other by value, without needing aligned sentences.

First everything that says the same is put aside (``matching``). What is left is looked for once more in the other
text's digits and words (``elsewhere``), then set face to face (``positions``), and last comes the question whether it
may be claimed at all (``claims``): what may not is ``unverified``. One row stands for one value of the original,
however often it is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from provenance import facts
from provenance.comparing import claims, elsewhere, matching, names, positions
from provenance.comparing.matching import Item
from provenance.comparing.values import VALUED, Day
from provenance.model import Fact, LedgerRow, RowVerdict

PairVerdict = Literal["consistent", "inconsistent", "not-checked"]

NAMES = frozenset({"person", "organisation", "place", "name"})
_CLOCKED = frozenset({"date", "time"})
_SENTENCE = 500  # characters: a pair of sentences, not of articles
_YEARS = re.compile(r"P-?[012]Y(?:0D)?")
#: Years counted by reigns or republics: "令和5年", "民國112年", Thai "พ.ศ. 2566".
_ERA = re.compile(r"(?:令和|平成|昭和|大正|明治|民國|民国)(?:\d{1,3}|[元一二三四五六七八九十]{1,3})年|พ\.ศ\.")


@dataclass(frozen=True, slots=True)
class Side:
    """One of two texts: its characters, its language (BCP 47; None where unknown) and its facts."""

    text: str
    language: str | None
    facts: tuple[Fact, ...]


def compare(original: Side, translation: Side) -> tuple[LedgerRow, ...]:
    """The facts of two texts held against each other: rows in the order of the original, then what was added."""
    rows = [*_values(original, translation), *_names(original, translation)]
    end = len(original.text) + 1
    rows.sort(key=lambda row: (row.original.start, 0) if row.original else (end, _start(row.translation)))
    return tuple(rows)


def _start(fact: Fact | None) -> int:
    return fact.start if fact else 0


def _names(original: Side, translation: Side) -> list[LedgerRow]:
    ours = [fact for fact in original.facts if fact.kind in NAMES]
    theirs = [fact for fact in translation.facts if fact.kind in NAMES]
    if not ours and not theirs:
        return []
    return names.match(ours, original.text, original.language, theirs, translation.text, translation.language)


def _values(original: Side, translation: Side) -> list[LedgerRow]:
    found = matching.match(
        [fact for fact in original.facts if fact.kind in VALUED],
        original.text,
        [fact for fact in translation.facts if fact.kind in VALUED],
        translation.text,
        (original.language, translation.language),
    )
    rows = _agreeing(found.original)
    rows += _sharpened(found.translation, original.text, found.original)
    missing = [item for item in found.original if item.partner is None]
    added = [item for item in found.translation if item.partner is None]
    if missing or added:
        rows += _differing(missing, added, found, original, translation)
    return rows


def _agreeing(items: Iterable[Item]) -> list[LedgerRow]:
    """A row for each value found in both texts; of a range, the weaker of its two ends."""
    rows: dict[tuple[str, str | None, str | None], LedgerRow] = {}
    open_facts = {id(item.fact) for item in items if item.partner is None}
    for item in items:
        if item.partner is None or id(item.fact) in open_facts:
            continue
        fact = item.fact
        key = (fact.kind, fact.value, fact.unit or fact.currency)
        verdict: RowVerdict = "coarser" if item.how == "coarser" else "same"
        if key not in rows or (verdict == "coarser" and rows[key].original is fact):
            rows[key] = LedgerRow(kind=fact.kind, verdict=verdict, original=fact, translation=item.partner.fact)
    return list(rows.values())


def _years_said(original: str, ours: Iterable[Item]) -> set[str]:
    """The figures of a text from which a reader may know the year of a date, but for the years of other full dates."""
    bound: set[int] = set()
    for item in ours:
        day = item.atom.readings[0]
        if isinstance(day, Day) and day.year and day.month and day.day and "/" not in (item.fact.value or "/"):
            bound.update(place for place in range(item.fact.start, item.fact.end))
    return {match[0].lstrip("0") for match in re.finditer(r"\d+", original) if match.start() not in bound}


def _sharpened(items: Iterable[Item], original: str, ours: Sequence[Item]) -> list[LedgerRow]:
    """Dates that say more than the original's ("1982" for "the 1980s", a year out of nowhere): the figure is added."""
    rows = []
    said: set[str] | None = None
    for item in items:
        if item.how != "coarser" or item.partner is None or not item.atom.kind == item.partner.atom.kind == "date":
            continue
        mine, theirs = item.atom.readings[0], item.partner.atom.readings[0]
        assert isinstance(mine, Day)
        assert isinstance(theirs, Day)
        said = said if said is not None else _years_said(original, ours)
        year = mine.year if mine.year and "X" not in mine.year and (theirs.year or "X").count("X") else None
        if year and not {year, year[2:].lstrip("0")} & said and year in item.fact.text:
            rows.append(_row(None, item, "added"))
    return rows


def _differing(
    missing: list[Item], added: list[Item], found: matching.Matched, original: Side, translation: Side
) -> list[LedgerRow]:
    rows = []
    paired: set[int] = set()
    there = elsewhere.Text(translation.text, translation.language, found.translation)
    here = elsewhere.Text(original.text, original.language, found.original)
    for ours, theirs in positions.other_unit(missing, added, min(len(original.text), len(translation.text))):
        rows.append(_row(ours, theirs, "changed"))
        missing.remove(ours)
        added.remove(theirs)
    missing, settled = _traced(missing, there)
    rows += [_row(item, None, "same" if trace == "digits" else "unverified") for item, trace in settled]
    added, settled = _traced(added, here)
    rows += [_row(None, item, "same" if trace == "digits" else "unverified") for item, trace in settled]
    shorter = min(len(original.text), len(translation.text))
    for ours, theirs in positions.faced(missing, added, shorter):
        if claims.replacement(ours, original.text, theirs, translation.text):
            rows.append(_row(ours, theirs, _judged(ours, original, theirs, translation, found)))
            paired |= {id(ours), id(theirs)}
    paired |= _nights(missing, found.original, rows, True) | _nights(added, found.translation, rows, False)
    gone = positions.left_out(found.original, original.text, paired)
    gone |= positions.left_out(found.translation, translation.text, paired)
    paired |= gone
    rows += [_row(item, None, "unverified") for item in missing if id(item) in gone]
    rows += [_row(None, item, "unverified") for item in added if id(item) in gone]
    rows += _alone(missing, paired, found.original, original, translation, added, missing_here=True)
    rows += _alone(added, paired, found.translation, translation, original, missing, missing_here=False)
    if _dates_unread(original) or _dates_unread(translation):
        dated = [any(item.fact.kind in _CLOCKED for item in items) for items in (found.original, found.translation)]
        rows = [replace(row, verdict="unverified") if _of_a_date(row, any(dated)) else row for row in rows]
    return _distinct(rows)


def _alone(
    items: Sequence[Item],
    settled: set[int],
    among: Sequence[Item],
    side: Side,
    other: Side,
    unmet: Sequence[Item],
    *,
    missing_here: bool,
) -> list[LedgerRow]:
    """Rows for values of one side that nothing in the other faces: missing or added where that may be claimed."""
    rows = []
    relative = _years_told_from_today(other)
    met = {id(item.fact) for item in among if item.partner is not None}
    for item in items:
        if id(item) in settled:
            continue
        claimed = claims.absence(item, side.text, among, other.text, unmet) and not (relative and _is_year(item))
        claimed = claimed and not (id(item.fact) in met and _one_of_something(item))
        if missing_here:
            rows.append(_row(item, None, "missing" if claimed else "unverified"))
        else:
            rows.append(_row(None, item, "added" if claimed else "unverified"))
    return rows


def _nights(open_items: list[Item], items: Sequence[Item], rows: list[LedgerRow], ours: bool) -> set[int]:
    """The open ends of ranges of two days of which the other text says one: "the night of 3 to 4 March" is "natt til
    4. mars". Their rows are added, unverified.
    """
    met = {id(item.fact) for item in items if item.partner is not None and item.fact.kind == "date"}
    nights = [item for item in open_items if id(item.fact) in met and _two_days(item.fact.value or "")]
    rows += [_row(item, None, "unverified") if ours else _row(None, item, "unverified") for item in nights]
    return {id(item) for item in nights}


def _two_days(value: str) -> bool:
    """Whether a range of dates is of one day and the next."""
    first, _, second = value.partition("/")
    days = first.rpartition("-"), second.rpartition("-")
    if days[0][0] != days[1][0] or not (days[0][2] + days[1][2]).isdecimal():
        return False
    return int(days[1][2]) - int(days[0][2]) == 1


def _one_of_something(item: Item) -> bool:
    """1, a million, a billion: as the low end of a range, the word "one" may say it, which no finder dares to read."""
    value = item.atom.readings[0]
    return isinstance(value, float) and value in (1.0, 1e3, 1e6, 1e9, 1e12)


def _is_year(item: Item) -> bool:
    day = item.atom.readings[0]
    return isinstance(day, Day) and day.year is not None and day.month is None and day.part is None


def _years_told_from_today(side: Side) -> bool:
    """Whether a short text says a year from the article's day ("last year"), so that the other may name it."""
    if len(side.text) > _SENTENCE:
        return False
    return any(
        fact.kind == "date" and fact.value is None and _YEARS.fullmatch(fact.relative or "") for fact in side.facts
    )


def _dates_unread(side: Side) -> bool:
    """Whether the dates of a text cannot be read: its language is not covered, or it counts years by an era."""
    if side.language is not None and side.language.partition("-")[0] not in facts.covered():
        return True
    return _ERA.search(side.text) is not None


def _of_a_date(row: LedgerRow, dated: bool) -> bool:
    """Whether a claim is of a date or time, or of a figure alone that may be part of one."""
    if row.verdict not in ("changed", "missing", "added"):
        return False
    here = [fact for fact in (row.original, row.translation) if fact]
    if any(fact.kind in _CLOCKED for fact in here):
        return True
    return dated and len(here) == 1 and here[0].kind in ("number", "ordinal", "figure") and len(here[0].text) <= 5


def _judged(ours: Item, original: Side, theirs: Item, translation: Side, found: matching.Matched) -> RowVerdict:
    """Changed, unless all that differs is a magnitude ("million"): in a language whose words are not known, or where
    another figure of the text bears it for all ("CBS had 3.1, NBC 2.9 and CNN 2.5 million").
    """
    for bare, full, side, items in (
        (ours, theirs, original, found.original),
        (theirs, ours, translation, found.translation),
    ):
        if claims.lacks_magnitude(bare, full):
            covered = (side.language or "").partition("-")[0] in facts.covered()
            if not covered or any(claims.bears_magnitude(item, bare, full) for item in items):
                return "unverified"
    return "changed"


def _traced(items: list[Item], text: elsewhere.Text) -> tuple[list[Item], list[tuple[Item, elsewhere.Trace]]]:
    """The items that the other text does not speak of, and those it does in its own way."""
    left, settled = [], []
    for item in items:
        trace = text.trace(item)
        if trace is None:
            left.append(item)
        else:
            settled.append((item, trace))
    return left, settled


def _row(ours: Item | None, theirs: Item | None, verdict: RowVerdict) -> LedgerRow:
    first = ours or theirs
    assert first is not None
    return LedgerRow(
        kind=first.fact.kind,
        verdict=verdict,
        original=ours.fact if ours else None,
        translation=theirs.fact if theirs else None,
    )


def _distinct(rows: Sequence[LedgerRow]) -> list[LedgerRow]:
    """One row a value: said twice and missing twice is one thing to correct."""
    kept: dict[tuple[object, ...], LedgerRow] = {}
    for row in rows:
        ours, theirs = row.original, row.translation
        place = theirs.start if ours and theirs else None
        key = (row.verdict, row.kind, ours and ours.value, theirs and theirs.value, place)
        kept.setdefault(key, row)
    return list(kept.values())


def verdict(rows: Iterable[LedgerRow]) -> PairVerdict:
    """What the rows come to: ``inconsistent`` with any claim, else ``consistent`` with any agreement."""
    seen = {row.verdict for row in rows}
    if seen & {"changed", "missing", "added"}:
        return "inconsistent"
    return "consistent" if seen & {"same", "coarser"} else "not-checked"
