"""Which engine a run uses: the option, the configuration, or the first offline one that is at hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path

from provenance import engines, reading
from provenance.cli.request import Request
from provenance.comparing import Tools, translator
from provenance.errors import ConfigError, nearest
from provenance.model import Article, Failure

#: From more articles than this, ``auto`` runs no engine: a crawl would take hours that nobody asked for.
AUTO_LIMIT = 50


def prepare(request: Request, first: Sequence[Article | Failure]) -> tuple[Tools, bool]:
    """The tools of a run whose first articles these are, and whether ``auto`` stood back from so many.

    Raises :class:`ConfigError` for an engine that is unknown, not allowed or not usable here, and for one original
    given for several articles.
    """
    original = None
    if request.original is not None:
        if sum(isinstance(item, Article) for item in first) > 1:
            raise ConfigError("--original is the original of one article; for several use --originals FOLDER")
        original = _read_one(request.original)
    without = Tools(original=original, originals=request.originals)
    for name in request.allow_network:
        if name not in (known := engines.names()):
            close = nearest(name, known)
            raise ConfigError(
                f"--allow-network: no engine is called {name!r}" + (f"; did you mean {close!r}?" if close else "")
            )
    if request.engine == "none":
        return without, False
    if request.engine == "auto" and len(first) > AUTO_LIMIT:
        return without, True
    tools = replace(without, engine=request.engine, allow_network=request.allow_network, cache=not request.no_cache)
    if request.engine != "auto" and not _usable(request.engine, tools):
        raise ConfigError(f"The engine {request.engine!r} cannot be used here; see: provenance engines")
    return tools, False


def _usable(name: str, tools: Tools) -> bool:
    """Whether a named engine can translate anything; an online one is only asked when it is needed."""
    named = [engine for engine in translator(tools).engines if engine.name == name]
    return bool(named) and (not named[0].offline or bool(named[0].pairs()))


def engine_signature(tools: Tools) -> str:
    """The engines and versions for the signature."""
    return "none" if tools.engine == "none" else translator(tools).signature()


def second_readers(pipelines: Sequence[str]) -> str:
    """Plugs in the spaCy pipelines asked for, and says them for the signature; nothing where none are.

    Raises :class:`ConfigError` where spaCy or a pipeline is not installed.
    """
    if not pipelines:
        return ""
    from provenance.facts import names, spacy_reader

    return spacy_reader.use(pipelines, names.plug)


def _read_one(path: Path) -> Article:
    """The one article of a file. Raises :class:`ConfigError` where there is none, or several."""
    items = list(islice(reading.read([path]), 2))
    if len(items) != 1:
        raise ConfigError(f"{path.name} must hold exactly one article to be an original")
    if isinstance(items[0], Failure):
        raise ConfigError(f"{path.name} cannot be read: {items[0].error}")
    return items[0]
