"""International organisations and institutions: their names and acronyms, whatever the language.

The table (``data/organisations.toml``) gives each an identifier; its value as a fact is ``org:IDENTIFIER``, that of
an event or a treaty ``thing:IDENTIFIER``.
"""

from __future__ import annotations

from functools import cache

from provenance import data
from provenance.facts.folding import fold

_THINGS = frozenset({"events", "treaties"})


@cache
def surfaces() -> dict[str, tuple[str, ...]]:
    """The surfaces of each organisation as in the table, by value (``org:nato``)."""
    found: dict[str, tuple[str, ...]] = {}
    for group, entries in data.toml("organisations").items():
        prefix = "thing:" if group in _THINGS else "org:"
        for key, names in entries.items():
            found[prefix + key] = tuple(names)
    return found


@cache
def group_of() -> dict[str, str]:
    """The table's group of each organisation by value: ``security``, ``united-nations`` …"""
    table = data.toml("organisations")
    return {f"org:{key}": group for group, entries in table.items() if group not in _THINGS for key in entries}


@cache
def acronyms() -> dict[str, list[tuple[frozenset[str], str]]]:
    """By acronym as printed (``OTAN``): the languages where it is one (none: all of them) and the value."""
    found: dict[str, list[tuple[frozenset[str], str]]] = {}
    for value, names in surfaces().items():
        for name in names:
            printed, _, languages = name.partition("@")
            if _is_acronym(printed):
                only = frozenset(languages.split(",")) if languages else frozenset()
                found.setdefault(printed, []).append((only, value))
    return found


def acronym(printed: str, language: str | None) -> str | None:
    """The value of an acronym in a language, or None."""
    for only, value in acronyms().get(printed, ()):
        if not only or language in only:
            return value
    return None


@cache
def phrases() -> dict[str, str]:
    """Value by folded name; acronyms are left to :func:`acronym`."""
    return {
        fold(name): value
        for value, names in surfaces().items()
        for name in names
        if "@" not in name and not _is_acronym(name)
    }


@cache
def names_of() -> dict[str, tuple[str, ...]]:
    """The folded names and acronyms by value, for looking them up in another text."""
    return {
        value: tuple(dict.fromkeys(fold(name.partition("@")[0]) for name in names))
        for value, names in surfaces().items()
    }


def _is_acronym(name: str) -> bool:
    return name == name.upper() != name.lower() and " " not in name
