"""``provenance compare``: the fact ledger of two texts, or of many pairs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from provenance.cli import options

if TYPE_CHECKING:
    from provenance.comparing.pair import PairResult
    from provenance.model import Failure, LedgerRow

COLUMNS = ("id", "verdict", "kind", "original", "translation", "value", "note")
#: What the table shows without -v: the rows that an editor should look at.
CLAIMS = ("changed", "missing", "added")


@click.command()
@click.argument("original", required=False, type=click.Path(path_type=Path, allow_dash=True))
@click.argument("translation", required=False, type=click.Path(path_type=Path, allow_dash=True))
@click.option(
    "--pairs", type=click.Path(path_type=Path, exists=True, dir_okay=False), help="Many pairs: JSONL, TSV, TMX, XLIFF."
)
@options.list_formats
@options.output
@options.fail_on("error")
@options.allow_empty
@options.spacy
@options.locale
@options.verbose
@click.pass_context
def compare(
    ctx: click.Context,
    original: Path | None,
    translation: Path | None,
    pairs: Path | None,
    formats: tuple[str, ...],
    output: Path | None,
    fail_on: str | None,
    allow_empty: bool,
    spacy: tuple[str, ...],
    locale: str | None,
    verbose: int,
) -> None:
    """Holds the facts of ORIGINAL and TRANSLATION against each other, by value.

    The table shows what differs; -v shows what agrees, too. Other formats hold everything.
    """
    from provenance.cli.files import writing
    from provenance.cli.gate import Gate
    from provenance.cli.setting import second_readers
    from provenance.errors import ConfigError
    from provenance.messages import Catalogue
    from provenance.model import Failure
    from provenance.reports import record
    from provenance.reports.listing import Listing

    if len(formats) > 1:
        raise ConfigError("provenance compare answers in one --format at a time")
    second_readers(spacy)
    say = Catalogue(locale or "en")
    form = formats[0] if formats else "table"
    gate, verdicts = Gate(fail_on or "error"), Counter[str]()
    with writing(output) as out:
        report = Listing(form, out, COLUMNS)
        for result in _results(original, translation, pairs):
            gate.add(result)
            if isinstance(result, Failure):
                report.add(record.failure(result), ())
                click.echo(f"{result.id}: {result.error}", err=True)
                continue
            verdicts[result.verdict] += 1
            rows = [row for row in result.rows if form != "table" or verbose or row.verdict in CLAIMS]
            report.add(record.pair(result, say), [_cells(result.id, row) for row in rows])
        report.close()
        if form == "table":
            out.write(", ".join(f"{number} {verdict}" for verdict, number in sorted(verdicts.items())) + "\n")
    ctx.exit(gate.code(allow_empty=allow_empty))


def _results(original: Path | None, translation: Path | None, pairs: Path | None) -> Iterator[PairResult | Failure]:
    """The answers, one by one. Raises UsageError unless there are two texts or a file of pairs, and not both."""
    from provenance.comparing import pairs as files
    from provenance.comparing.pair import compare_pair
    from provenance.model import Failure

    if pairs is not None:
        if original or translation:
            raise click.UsageError("Give two texts or --pairs FILE, not both")
        for item in files.read(pairs):
            yield item if isinstance(item, Failure) else compare_pair(item)
    elif original is None or translation is None:
        raise click.UsageError("Give ORIGINAL and TRANSLATION, or --pairs FILE")
    else:
        yield _two(original, translation)


def _two(original: Path, translation: Path) -> PairResult | Failure:
    """Two files, each read as an article is: the first article of each."""
    from provenance import language, reading
    from provenance.comparing.pair import Pair, compare_pair
    from provenance.model import Article, Failure

    sides: list[Article] = []
    for path in (original, translation):
        item = next(reading.read([path]), None)
        if item is None:
            return Failure(id=path.name, path=path.name, line=None, error="holds no article")
        if isinstance(item, Failure):
            return item
        sides.append(language.identify(item))
    return compare_pair(
        Pair(
            id=sides[1].id,
            original=sides[0].text,
            translation=sides[1].text,
            original_language=sides[0].language,
            translation_language=sides[1].language,
        )
    )


def _cells(name: str, row: LedgerRow) -> tuple[object, ...]:
    sides = (row.original, row.translation)
    values = " → ".join(fact.value or "?" for fact in sides if fact)
    return (name, row.verdict, row.kind, *(fact.text if fact else None for fact in sides), values, row.note)
