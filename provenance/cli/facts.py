"""``provenance facts``: what is checkable in a text, by value."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from provenance.cli import DONE, EMPTY, FAILED, options

if TYPE_CHECKING:
    from provenance.model import Fact

COLUMNS = ("id", "kind", "value", "more", "start", "end", "text")


@click.command()
@options.paths
@options.list_formats
@options.output
@options.allow_empty
@options.spacy
@options.locale
@click.pass_context
def facts(
    ctx: click.Context,
    paths: tuple[Path, ...],
    formats: tuple[str, ...],
    output: Path | None,
    allow_empty: bool,
    spacy: tuple[str, ...],
    locale: str | None,
) -> None:
    """Prints the names, dates and numbers found in articles, by value, with their spans."""
    from provenance import pipeline, reading
    from provenance.cli.files import writing
    from provenance.cli.setting import second_readers
    from provenance.errors import ConfigError
    from provenance.messages import Catalogue
    from provenance.model import Failure
    from provenance.reports import record
    from provenance.reports.listing import Listing

    if len(formats) > 1:
        raise ConfigError("provenance facts answers in one --format at a time")
    second_readers(spacy)
    say = Catalogue(locale or "en")
    articles = failures = 0
    with writing(output) as out:
        report = Listing(formats[0] if formats else "table", out, COLUMNS)
        for item in reading.read(paths):
            if isinstance(item, Failure):
                failures += 1
                report.add(record.failure(item), ())
                click.echo(f"{item.id}: {item.error}", err=True)
                continue
            articles += 1
            evidence = pipeline.measure(item)
            found = evidence.facts
            answer = {
                "id": item.id,
                "language": evidence.article.language,
                "facts": [record.fact(fact) for fact in found],
                "not_checked": [record.not_checked(skipped, say) for skipped in evidence.not_checked],
            }
            rows = [(item.id, f.kind, f.value, _more(f), f.start, f.end, f.text) for f in found]
            report.add(answer, rows)
        report.close()
    ctx.exit(FAILED if failures else DONE if articles or allow_empty else EMPTY)


def _more(fact: Fact) -> str:
    """What qualifies the value: currency, unit, modifier, the resolved date."""
    said = (fact.currency, fact.unit, fact.modifier, fact.resolved and f"= {fact.resolved}", fact.role)
    return ", ".join([word for word in said if word] + (["approximate"] if fact.approximate else []))
