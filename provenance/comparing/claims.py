"""Which differences may be claimed. A claim is something that an editor will check, so each must be worth the look."""

from __future__ import annotations

from provenance.comparing.matching import Item
from provenance.comparing.values import COUNTS, Day

#: Up to this figure languages do without the numeral: "a", "both", "the second", "half".
_WORDED_AWAY = 2.0


def absence(item: Item) -> bool:
    """Whether a value that the other text lacks may be claimed on its own (missing or added)."""
    fact, atom = item.fact, item.atom
    if fact.kind in ("quotation", "url"):
        return False  # quotation marks come and go; addresses are localised
    if not _in_digits(fact.text):
        return False
    if fact.kind == "figure":
        return not any(character.isalpha() for character in fact.text)
    if fact.kind in COUNTS:
        return any(isinstance(reading, float) and abs(reading) > 1 for reading in atom.readings)
    if fact.kind == "date":
        return any(isinstance(day, Day) and (day.year or day.day) for day in atom.readings)
    return True


def replacement(missing: Item, added: Item) -> bool:
    """Whether a missing value and an added one that stand at a like place may be claimed as changed."""
    if missing.fact.kind in ("quotation", "url"):
        return False
    if missing.atom.kind == added.atom.kind == "date":
        return True  # a month or a weekday in words too
    if _in_digits(missing.fact.text) or _in_digits(added.fact.text):
        return absence(missing) or absence(added)
    return all(_spelled_out(item) for item in (missing, added))


def _spelled_out(item: Item) -> bool:
    """A count in words that is not so small that it may be no count at all."""
    return item.atom.kind in COUNTS and all(
        isinstance(reading, float) and reading > _WORDED_AWAY for reading in item.atom.readings
    )


def _in_digits(text: str) -> bool:
    return any(character.isdigit() for character in text)
