"""Errors planted in a text: one name, date or number changed, as a translation engine or a tired hand would."""

from __future__ import annotations

import random
import re

from provenance import facts

#: Family names to put in the place of another, from many languages.
_NAMES = (
    "Okonkwo", "Lindqvist", "Marchetti", "Haugen", "Petrakis", "Szymanski", "Delacroix", "Tanaka", "Brandvold",
    "Castellanos",
)  # fmt: skip
_KINDS = {
    "name": frozenset({"person"}),
    "date": frozenset({"date"}),
    "number": frozenset({"number", "percent", "money", "quantity"}),
}


def plant(text: str, language: str, kind: str, rng: random.Random) -> str | None:
    """The text with one fact of that kind changed: a person's last name wherever it stands, or one digit.

    None where the text has no such fact. ``kind`` is ``name``, ``date`` or ``number``.
    """
    found = [
        fact
        for fact in facts.find(text, language)
        if fact.kind in _KINDS[kind] and fact.value and (kind == "name" or re.search(r"[0-9]", fact.text))
    ]
    if not found:
        return None
    fact = rng.choice(found)
    if kind == "name":
        last = re.findall(r"\w+", fact.text)[-1]
        return re.sub(rf"\b{re.escape(last)}\b", rng.choice(_NAMES), text)
    digit = rng.choice(list(re.finditer(r"[0-9]", fact.text)))
    at = fact.start + digit.start()
    changed = rng.choice([other for other in "123456789" if other != digit[0]])
    return text[:at] + changed + text[at + 1 :]
