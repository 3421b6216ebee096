"""One run of ``audit`` or ``check``: read, audit, report, tell the exit code."""

from __future__ import annotations

from itertools import chain, islice
from pathlib import Path

import click

from provenance import reading
from provenance.cli import EMPTY
from provenance.cli.gate import Gate
from provenance.cli.output import Output
from provenance.cli.progress import Progress
from provenance.cli.request import Request
from provenance.cli.setting import AUTO_LIMIT, engine_signature, prepare, second_readers
from provenance.messages import Catalogue
from provenance.model import Severity
from provenance.reports import Context
from provenance.run import results
from provenance.signature import signature


def run(request: Request, planned: list[tuple[str, Path | None]]) -> int:
    """Reads, audits and reports; returns the exit code."""
    catalogue = Catalogue(request.locale)
    skipped = reading.Skipped()
    read = reading.read(request.paths, skip=_folders(planned), skipped=skipped)
    # Only an engine's choice and an only original depend on how many there are; else each is answered as it comes.
    first = list(islice(read, AUTO_LIMIT + 1)) if request.engine != "none" or request.original else []
    tools, stood_back = prepare(request, first)
    if stood_back:
        tell(request, catalogue("run.too-many-for-auto", count=AUTO_LIMIT))
    gate = Gate(request.fail_on)
    least: Severity = "note" if request.verbose or request.fail_on == "note" else "warning"
    signed = signature(engine_signature(tools), second_readers(request.spacy))
    context = Context(signed, catalogue, least, gaps=bool(request.verbose))
    with Output(planned, context) as out, Progress(catalogue, quiet=request.quiet) as progress:
        for result in results(chain(first, read), tools, request.jobs):
            out.add(result)
            gate.add(result)
            progress.step()
    if skipped.other_types:
        tell(request, catalogue("run.skipped", count=skipped.other_types))
    written = [path.as_posix() for _, path in planned if path is not None]
    if written:
        tell(request, catalogue("run.written", files=", ".join(written)))
    code = gate.code(allow_empty=request.allow_empty)
    if code == EMPTY:
        click.echo(catalogue("run.nothing-audited"), err=True)
    return code


def tell(request: Request, text: str) -> None:
    """Says something beside the report: on standard error, unless asked to be quiet."""
    if not request.quiet:
        click.echo(text, err=True)


def _folders(planned: list[tuple[str, Path | None]]) -> list[Path]:
    """The folders of reports, which are not read as articles."""
    return list(
        dict.fromkeys(path.parent for _, path in planned if path is not None and path.name.startswith("audit."))
    )
