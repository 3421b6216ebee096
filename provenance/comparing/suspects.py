"""Which of the engines at hand may have made a translation: they hide their own errors, so they never check it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from provenance import data
from provenance.engines.base import Engine
from provenance.model import Signal


def named(signals: Iterable[Signal]) -> tuple[str, ...]:
    """The translation engines that a page itself names, in order; what is only inferred names none."""
    said = (
        str(signal.claims["engine"])
        for signal in signals
        if signal.grade in ("declared", "marked") and signal.claims.get("engine")
    )
    return tuple(dict.fromkeys(said))


def among(engines: Sequence[Engine], named: Iterable[str]) -> frozenset[str]:
    """The names of those engines that a page's translator may be: by our table, else by the name itself."""
    folded = [name.casefold() for name in named]
    known = frozenset(ours for name in folded for ours in _ours().get(name, ()))
    return frozenset(
        engine.name
        for engine in engines
        if engine.name in known or any(engine.name.casefold() in name for name in folded)
    )


@cache
def _ours() -> dict[str, tuple[str, ...]]:
    listed = data.toml("translation_engines")["engine"]
    return {entry["name"].casefold(): tuple(entry.get("ours", ())) for entry in listed}
