"""``provenance text``: what spans count in."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from provenance.cli import FAILED


@click.command()
@click.argument("path", type=click.Path(path_type=Path, allow_dash=True))
@click.pass_context
def text(ctx: click.Context, path: Path) -> None:
    """Prints the text of an article, exactly: spans are code points into it.

    For a file of several articles, their texts one after another, each ended by a NUL.
    """
    from provenance import reading
    from provenance.model import Failure

    failed = False
    articles = reading.read([path])
    previous: str | None = None
    for item in articles:
        if isinstance(item, Failure):
            click.echo(f"{item.id}: {item.error}", err=True)
            failed = True
            continue
        if previous is not None:
            sys.stdout.buffer.write(_bytes(previous) + b"\0")
        previous = item.text
    sys.stdout.buffer.write(_bytes(previous or ""))
    sys.stdout.buffer.flush()
    ctx.exit(FAILED if failed else 0)


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")
