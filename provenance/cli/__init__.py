"""The command ``provenance``."""

from __future__ import annotations

import click

from provenance import __version__


@click.group()
@click.version_option(__version__, prog_name="provenance")
def main() -> None:
    """Tells where an article comes from, and whether its facts survived the translation."""
