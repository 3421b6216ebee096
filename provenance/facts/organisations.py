"""International organisations and institutions: their names and acronyms, whatever the language.

The table (``data/organisations.toml``) gives each an identifier; its value as a fact is ``org:IDENTIFIER``.
"""

from __future__ import annotations

from functools import cache

from provenance import data
from provenance.facts.folding import fold


@cache
def surfaces() -> dict[str, tuple[str, ...]]:
    """The surfaces of each organisation as printed, by value (``org:nato``)."""
    found: dict[str, tuple[str, ...]] = {}
    for group in data.toml("organisations").values():
        for key, names in group.items():
            found[f"org:{key}"] = tuple(names)
    return found


@cache
def acronyms() -> dict[str, str]:
    """Value by acronym as printed: a surface without a lower-case letter (``OTAN``), matched with its case."""
    return {
        name: value for value, names in surfaces().items() for name in names if name == name.upper() != name.lower()
    }


@cache
def phrases() -> dict[str, str]:
    """Value by folded name; acronyms are left to :func:`acronyms`."""
    known = acronyms()
    return {fold(name): value for value, names in surfaces().items() for name in names if name not in known}
