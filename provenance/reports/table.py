"""The screen: a summary table, a row an article, and a line that counts them."""

from __future__ import annotations

from typing import TextIO

from tabulate import tabulate

from provenance.model import Audit, Failure
from provenance.reports import summary
from provenance.reports.report import Context, Report

#: Rows laid out together; a long run is printed block by block, so that memory stays flat.
_BLOCK = 100
_WIDTHS = [34, 12, 40, 21, 12, 22, 40]


def printable(text: str) -> str:
    """Text that cannot steer a terminal: control and format characters become a replacement character."""
    return "".join(c if c.isprintable() else " " if c.isspace() else "\ufffd" for c in text)


class Table(Report):
    """Plain text for a terminal."""

    suffix = "txt"

    def __init__(self, out: TextIO, context: Context) -> None:
        super().__init__(out, context)
        self._rows: list[list[str]] = []
        self._articles = self._failures = 0

    def add(self, result: Audit | Failure) -> None:
        """Keeps a row, prints a block when it is full."""
        self._articles += isinstance(result, Audit)
        self._failures += isinstance(result, Failure)
        self._rows.append([printable(cell) for cell in summary.row(result, self.say)])
        if len(self._rows) == _BLOCK:
            self._print()

    def close(self) -> None:
        """Prints what is left, the count and the signature."""
        if self._rows:
            self._print()
        counts = [self.say("count.article", count=self._articles)]
        counts += [self.say("count.unreadable", count=self._failures)] if self._failures else []
        self.out.write(f"{', '.join(counts)}. {self.signature}\n")

    def _print(self) -> None:
        text = tabulate(
            self._rows,
            headers=summary.headings(self.say),
            tablefmt="simple",
            maxcolwidths=list(_WIDTHS),
            disable_numparse=True,
            break_on_hyphens=False,
        )
        self.out.write(text + "\n\n")
        self._rows.clear()
