"""``provenance selftest``: what the comparison is worth on the user's own material."""

from __future__ import annotations

from pathlib import Path

import click

from provenance.cli import DONE, EMPTY, FAILED, options

COLUMNS = ("language", "kind", "planted", "caught", "missed", "false alarms", "")


@click.command()
@options.paths
@options.list_formats
@options.output
@options.allow_empty
@options.locale
@click.pass_context
def selftest(
    ctx: click.Context,
    paths: tuple[Path, ...],
    formats: tuple[str, ...],
    output: Path | None,
    allow_empty: bool,
    locale: str | None,
) -> None:
    """Plants wrong dates, numbers, names, units and negations into your own texts and counts what is caught.

    PATHS are articles (each is held against itself) or files of pairs.
    """
    from dataclasses import asdict

    from provenance import selftest as test
    from provenance.cli.files import writing
    from provenance.errors import ConfigError
    from provenance.messages import Catalogue
    from provenance.reports.listing import Listing

    if len(formats) > 1:
        raise ConfigError("provenance selftest answers in one --format at a time")
    say = Catalogue(locale or "en")
    done = test.selftest(paths)
    with writing(output) as out:
        report = Listing(formats[0] if formats else "table", out, COLUMNS)
        for row in done.rows:
            note = "" if row.covered else say("selftest.no-check")
            cells = (row.language, row.kind, row.planted, row.caught, row.missed, row.false_alarms, note)
            report.add(asdict(row), [cells])
        report.close()
    for failed in done.failures:
        click.echo(f"{failed.id}: {failed.error}", err=True)
    ctx.exit(FAILED if done.failures else DONE if done.articles + done.pairs or allow_empty else EMPTY)
