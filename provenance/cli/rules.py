"""``provenance rules``: what it can find, and each rule explained."""

from __future__ import annotations

import click

from provenance.cli import options
from provenance.errors import ConfigError, nearest


@click.command()
@click.argument("rule", required=False)
@click.option("--format", "form", type=options.Known("table", "markdown", "json"), default="table")
@options.locale
def rules(rule: str | None, form: str, locale: str | None) -> None:
    """Lists the findings it can make; with a name, explains one."""
    from provenance.checks import CHECKS
    from provenance.messages import Catalogue
    from provenance.reports.rules import listing, page

    say = Catalogue(locale or "en")
    if rule is None:
        click.echo(listing(CHECKS, form, say))
        return
    known = {check.rule: check for check in CHECKS}
    if rule not in known:
        close = nearest(rule, known)
        raise ConfigError(f"No rule is called {rule!r}" + (f"; did you mean {close!r}?" if close else ""))
    click.echo(page(known[rule], form, say))
