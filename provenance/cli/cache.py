"""``provenance cache``: what is kept of translations, and how to be rid of it."""

from __future__ import annotations

import sys

import click

from provenance.cli import options


@click.command()
@click.option("--clear", is_flag=True, help="Remove everything that is kept.")
@click.option("--format", "form", type=options.Known("table", "markdown", "csv", "json", "jsonl"), default="table")
@options.locale
def cache(clear: bool, form: str, locale: str | None) -> None:
    """Shows the translations kept on this machine, by engine and direction; they expire after 30 days."""
    from provenance.engines.cache import open_cache
    from provenance.messages import Catalogue
    from provenance.reports.listing import Listing

    say = Catalogue(locale or "en")
    kept = open_cache()
    if clear:
        click.echo(say("cache.cleared", kilobytes=kept.clear() // 1024), err=True)
        return
    names = ("engine", "direction", "articles", "segments", "bytes")
    listing = Listing(form, sys.stdout, [say(f"cache.column.{name}") for name in names])
    for row in kept.summary():
        listing.add(dict(zip(names, row, strict=True)), [row])
    listing.close()
    if form == "table":
        click.echo(say("cache.place"), err=True)
