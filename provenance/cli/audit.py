"""``provenance audit``: the report on articles."""

from __future__ import annotations

from typing import Any

import click

from provenance.cli import options


@click.command()
@options.auditing
@options.fail_on("never")
@click.pass_context
def audit(ctx: click.Context, /, **given: Any) -> None:
    """Audits articles: files, folders or - for standard input.

    With no options, writes audit.csv, audit.md and audit.json to reports/ and prints a summary table.
    """
    from provenance.cli import output, running
    from provenance.cli.request import Request

    request = Request.of(given, fail_on="never")
    planned = output.plan(request.formats, request.output)
    if not request.formats and all(path is not None for _, path in planned):
        planned.append(("table", None))
    ctx.exit(running.run(request, planned))
