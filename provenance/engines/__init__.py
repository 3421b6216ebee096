"""The translation engines: an explicit list, each made only when it is asked for, and those that others plug in."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import cache
from importlib import import_module
from importlib.metadata import entry_points

from provenance.engines.base import Engine
from provenance.errors import ConfigError, EngineError, nearest

#: Name → where its class stands. Offline engines first: ``auto`` takes the first of them that is usable.
ENGINES: dict[str, str] = {
    "apertium": "provenance.engines.apertium:Apertium",
    "ctranslate2": "provenance.engines.ctranslate:CTranslate2",
    "libretranslate": "provenance.engines.libretranslate:LibreTranslate",
    "chat": "provenance.engines.chat:Chat",
    "deepl": "provenance.engines.deepl:DeepL",
    "google": "provenance.engines.deeptranslator:Google",
    "mymemory": "provenance.engines.deeptranslator:MyMemory",
}
#: Other packages add engines here: ``name = package.module:factory``, a callable without arguments.
ENTRY_POINTS = "provenance.engines"


def names() -> list[str]:
    """Every engine that can be named here, the project's own first."""
    return [*ENGINES, *sorted(set(_plugged()) - set(ENGINES))]


def make(name: str) -> Engine:
    """The engine of that name. Raises ConfigError for an unknown one, EngineError where it cannot be set up."""
    if name in ENGINES:
        module, _, attribute = ENGINES[name].partition(":")
        factory: Callable[[], Engine] = getattr(import_module(module), attribute)
        return factory()
    if name in _plugged():
        try:
            return _plugged()[name]()()
        except Exception as error:
            raise EngineError(f"the plug-in engine {name!r} cannot be loaded ({type(error).__name__})") from None
    close = nearest(name, [*names(), "auto", "none"])
    raise ConfigError(f"No engine is called {name!r}" + (f"; did you mean {close!r}?" if close else ""))


def available(allow: Collection[str] = ()) -> list[Engine]:
    """The engines that have at least one direction here and now, offline ones first.

    An engine that would send text over the network is left out, and not even asked, unless ``allow`` names it.
    """
    usable = []
    for name in names():
        try:
            engine = make(name)
            if (engine.offline or name in allow) and engine.pairs():
                usable.append(engine)
        except EngineError:
            continue
    return sorted(usable, key=lambda engine: not engine.offline)


def choose(name: str = "auto", allow: Collection[str] = (), avoid: Collection[str] = ()) -> Sequence[Engine]:
    """The engines to use, the first one first; the others stand in when it fails. Empty for ``none``.

    ``auto`` takes the usable offline engines, never an online one. A named engine comes first; an online one needs
    its name in ``allow``. Engines in ``avoid`` are never taken. Raises ConfigError for an unknown name and for an
    online engine that nobody allowed.
    """
    if name == "none":
        return []
    standing_in = available(allow)
    if name == "auto":
        return [engine for engine in standing_in if engine.offline and engine.name not in avoid]
    if name in avoid:
        return []
    first = make(name)
    if not first.offline and name not in allow:
        raise ConfigError(f"The engine {name!r} sends text over the network; allow it with --allow-network {name}")
    return [first, *(engine for engine in standing_in if engine.name not in {name, *avoid})]


@cache
def _plugged() -> dict[str, Callable[[], Callable[[], Engine]]]:
    return {entry.name: entry.load for entry in entry_points(group=ENTRY_POINTS)}
