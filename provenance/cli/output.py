"""Where the reports of an audit go."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from provenance.cli.files import Files
from provenance.errors import ConfigError
from provenance.model import Audit, Failure
from provenance.reports import FORMATS, Context

DEFAULT_FOLDER = Path("reports")
DEFAULT_FORMATS = ("csv", "markdown", "json")
_STDOUT = Path("-")


def plan(formats: Sequence[str], output: Path | None) -> list[tuple[str, Path | None]]:
    """Which format goes where, None meaning standard output.

    No format: the three default reports into a folder, or the one that the output file's ending names. One format:
    standard output, or the file given (a folder that exists takes ``audit.SUFFIX``). Several: a folder. Raises
    :class:`ConfigError` where several formats are asked onto standard output.
    """
    formats = list(dict.fromkeys(formats))
    if output == _STDOUT:
        if len(formats) > 1:
            raise ConfigError("Only one --format fits on standard output; name a folder with -o for several")
        return [(formats[0] if formats else "table", None)]
    if not formats:
        endings = {f".{report.suffix}": name for name, report in FORMATS.items()}
        if output is not None and output.suffix in endings and not output.is_dir():
            return [(endings[output.suffix], output)]
        formats = list(DEFAULT_FORMATS)
    elif len(formats) == 1 and not (output and output.is_dir()):
        return [(formats[0], output)]
    folder = output or DEFAULT_FOLDER
    return [(name, folder / f"audit.{FORMATS[name].suffix}") for name in formats]


class Output:
    """The reports of one run: ``add`` every result; at the end all files appear together, or after an error none."""

    def __init__(self, planned: Sequence[tuple[str, Path | None]], context: Context) -> None:
        self._files = Files()
        try:
            self._reports = [
                FORMATS[name](sys.stdout if path is None else self._files.open(path), context) for name, path in planned
            ]
        except ConfigError:
            self._files.close()
            raise

    def __enter__(self) -> Output:
        return self

    def add(self, result: Audit | Failure) -> None:
        """Hands one result to every report."""
        for report in self._reports:
            report.add(result)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if kind is None:
                for report in self._reports:
                    report.close()
                self._files.commit()
        finally:
            self._files.close()
