"""``provenance check``: the gate before publication."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from provenance.cli import options


@click.command()
@options.auditing
@options.fail_on("error")
@click.pass_context
def check(ctx: click.Context, /, **given: Any) -> None:
    """Audits articles and says only what to act on; exit code 1 where there is something.

    Prints errors and warnings, a line each; --format and -o give the reports of provenance audit instead.
    """
    from provenance.cli import output, running
    from provenance.cli.request import Request

    asked = bool(given["formats"] or given["output"])  # the reports that a configuration asks for are audit's
    request = Request.of(given, fail_on="error")
    planned: list[tuple[str, Path | None]] = [("brief", None)]
    if asked:
        planned = output.plan(request.formats, request.output)
    ctx.exit(running.run(request, planned))
