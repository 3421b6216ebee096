"""The names of two texts held against each other.

Spotting is asymmetric: one text's capitals show a name that the other text's do not. So a name is looked for in
the *whole* other text, words and all, and is a claim (changed, missing, added) only where nothing there resembles it
and a proper noun surely should have survived; all else that is not found is ``unverified``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from provenance.comparing import eastern, places, resemblance, swaps
from provenance.comparing.side import Side
from provenance.facts.folding import fold
from provenance.model import Fact, LedgerRow, RowVerdict, Span


def match(
    names_a: Sequence[Fact],
    text_a: str,
    language_a: str | None,
    names_b: Sequence[Fact],
    text_b: str,
    language_b: str | None,
) -> list[LedgerRow]:
    """The ledger of two texts' names: ``a`` the original, ``b`` the text that is checked.

    One row for each distinct value, in the order of the original, then what only the translation's
    capitals show.
    """
    a = Side(text_a, language_a, names_a)
    b = Side(text_b, language_b, names_b)
    if not (a.readable and b.readable):
        return _across_scripts(a, b)
    sound = resemblance.by_sound(a.language, b.language)
    changed = _changed(a, b)
    done_a = {row.original.value for row in changed if row.original}
    done_b = {row.translation.value for row in changed if row.translation}
    rows: list[LedgerRow] = []
    for value, fact in a.values.items():
        if value in done_a:
            continue
        span = b.find(fact, sound)
        partner = None if span is None else (b.values.get(value) or b.fact_at(span.start))
        if partner is not None and partner.value:
            done_b.add(partner.value)
        verdict: RowVerdict = "unverified" if span is None else "same"
        rows.append(LedgerRow(kind=fact.kind, verdict=verdict, original=fact, translation=partner))
    rows += changed
    rows.sort(key=_place)
    for value, fact in b.values.items():
        if value not in done_b:
            span = a.find(fact, sound)
            verdict = "unverified" if span is None else "same"
            original = None if span is None else a.fact_at(span.start) or _spotted(a, span, fact)
            rows.append(LedgerRow(kind=fact.kind, verdict=verdict, original=original, translation=fact))
    return rows


def _spotted(side: Side, span: Span, like: Fact) -> Fact:
    """A name that only the other text's capitals show: the word of this text that answers it."""
    text = side.text[span.start : span.end]
    return replace(like, value=fold(text, side.language), text=text, start=span.start, end=span.end, role=None)


def _across_scripts(a: Side, b: Side) -> list[LedgerRow]:
    """The rows where a text is in a script without capitals."""
    rows: list[LedgerRow] = []
    found: set[str] = set()
    for original, translation in places.swapped_across(a, b):
        rows.append(LedgerRow(kind="place", verdict="changed", original=original, translation=translation))
        found |= {original.value or "", translation.value or ""}
    for value, fact in a.values.items():
        if value in found:
            continue
        held = value in b.values or (a.readable and eastern.holds(fact, a, b))
        lost = a.readable and not held and eastern.absent(fact, a, b)
        verdict: RowVerdict = "same" if held else "missing" if lost else "unverified"
        rows.append(LedgerRow(kind=fact.kind, verdict=verdict, original=fact, translation=b.values.get(value)))
        found.add(value)
    for value, fact in b.values.items():
        if value in found:
            continue
        held = b.readable and eastern.holds(fact, b, a)
        new = b.readable and not held and eastern.absent(fact, b, a)
        verdict = "same" if held else "added" if new else "unverified"
        rows.append(LedgerRow(kind=fact.kind, verdict=verdict, translation=fact))
    return rows


def _place(row: LedgerRow) -> int:
    return row.original.start if row.original else 0


def _changed(a: Side, b: Side) -> list[LedgerRow]:
    """A row for each pair of names that a swapped word is part of, and for each name added whole."""
    rows: list[LedgerRow] = []
    seen: set[str | None] = set()
    for swap in swaps.find(a, b):
        translation = b.named(swap.new)
        if translation.value in seen:
            continue
        seen.add(translation.value)
        old = None if swap.old is None else a.named(swap.old)
        verdict: RowVerdict = "added" if old is None else "changed"
        rows.append(LedgerRow(kind=translation.kind, verdict=verdict, original=old, translation=translation))
    sound = resemblance.by_sound(a.language, b.language)
    for original, translation in places.swapped(a, b, sound):
        if translation.value not in seen:
            rows.append(LedgerRow(kind="place", verdict="changed", original=original, translation=translation))
            seen.add(translation.value)
    for original, translation in places.organisations_swapped(a, b, sound):
        if translation.value not in seen:
            rows.append(LedgerRow(kind="organisation", verdict="changed", original=original, translation=translation))
    return rows
