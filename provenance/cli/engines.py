"""``provenance engines``: which translation engines are usable here, for which directions; how to get the others."""

from __future__ import annotations

import sys
from typing import Any

import click

from provenance import engines as registry
from provenance.cli import options
from provenance.errors import EngineError

#: From so many directions on, an engine's languages are named instead: it translates between any two of them.
_MANY = 200


@click.group(invoke_without_command=True)
@click.option("--format", "form", type=options.Known("table", "markdown", "csv", "json", "jsonl"), default="table")
@options.allow_network
@options.locale
@click.pass_context
def engines(context: click.Context, form: str, allow_network: tuple[str, ...], locale: str | None) -> None:
    """Which engines are usable here, for which directions, and how to get the others.

    Asks no server but those on this machine and those that --allow-network names.
    """
    if context.invoked_subcommand is not None:
        return
    from tabulate import tabulate

    from provenance.messages import Catalogue
    from provenance.reports.listing import Listing

    say = Catalogue(locale or "en")
    headings = [say(f"engines.column.{name}") for name in ("engine", "where", "usable", "directions", "version", "how")]
    rows: list[tuple[dict[str, Any], list[str]]] = []
    for name in registry.names():
        record, how = _record(name, allow_network)
        record["how"] = None if record["usable"] else say(how, name=name)
        row = [
            record["engine"],
            say("engines.offline" if record["offline"] else "engines.online"),
            say("engines.yes" if record["usable"] else "engines.no"),
            _directions(record, say),
            record["version"] or "",
            record["how"] or "",
        ]
        rows.append((record, row))
    if form == "table":
        widths = [None, None, None, 40, 24, 60]
        cells = [row for _, row in rows]
        click.echo(tabulate(cells, headers=headings, tablefmt="simple", maxcolwidths=widths, disable_numparse=True))
        return
    listing = Listing(form, sys.stdout, headings)
    for record, row in rows:
        listing.add(record, [row])
    listing.close()


@engines.command("install")
@click.argument("name", type=options.Known("apertium"))
@click.argument("packages", nargs=-1)
def install(name: str, packages: tuple[str, ...]) -> None:
    """Unpacks an engine into your own folder, without root.

    NAME is apertium. PACKAGES are further pairs by their Debian name (apertium-spa-ita); without any, the four pairs
    that the default routes use.
    """
    from provenance.engines import install as installing

    for line in installing.apertium(packages or installing.PAIRS):
        click.echo(line, err=True)


def _record(name: str, allow: tuple[str, ...]) -> tuple[dict[str, Any], str]:
    """What is known of one engine without asking the network, and the message that says how to get it."""
    how = f"engines.get.{name}" if name in registry.ENGINES else "engines.get.plugged"
    record: dict[str, Any] = {"engine": name, "offline": None, "usable": False, "version": None, "error": None}
    record |= {"pairs": [], "languages": []}
    try:
        engine = registry.make(name)
        record["offline"] = engine.offline
        if not engine.offline and name not in allow and getattr(engine, "ready", True):
            return record, "engines.allow"
        pairs = sorted(engine.pairs())
        if pairs:
            record["usable"] = True
            record["version"] = engine.version()
            record["languages"] = sorted({language for pair in pairs for language in pair})
            record["pairs"] = [list(pair) for pair in pairs] if len(pairs) <= _MANY else []
    except EngineError as error:
        record["error"] = str(error)
    return record, how


def _directions(record: dict[str, Any], say: Any) -> str:
    if record["pairs"]:
        return " ".join(f"{source}-{target}" for source, target in record["pairs"])
    count = len(record["languages"])
    return say("engines.any-two", count=count) if count else ""
