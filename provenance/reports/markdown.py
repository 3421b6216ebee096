"""Markdown for editors: a summary table, then a section an article, findings first and what was not checked last."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable, Iterator
from typing import TextIO

from provenance.messages import Catalogue
from provenance.model import Audit, Failure
from provenance.reports import summary
from provenance.reports.report import Context, Report, aside
from provenance.reports.sections import Block, Heading, Item, Paragraph, blocks
from provenance.reports.sections import Table as TableBlock

#: What GitHub-flavoured Markdown acts upon: anywhere, at the edge of a word, and at the start of a line.
_MARKUP = re.compile(r"[\\`*\[\]<>|~&]|(?<!\w)_|_(?!\w)|^[#+=-]|(?<=^\d)[.)]|(?<=^\d\d)[.)]")
_ENTITIES = {"<": "&lt;", ">": "&gt;", "&": "&amp;"}


def escape(text: str) -> str:
    """Text from an article or record as one line of Markdown that shows it and nothing else."""
    line = " ".join(text.replace("\0", "\ufffd").split())
    return _MARKUP.sub(lambda found: _ENTITIES.get(found[0], "\\" + found[0]), line)


def table(headings: Iterable[str], rows: Iterable[Iterable[str]]) -> Iterator[str]:
    """The lines of a table; cells are escaped already."""
    headings = list(headings)
    yield f"| {' | '.join(headings)} |"
    yield f"|{' --- |' * len(headings)}"
    for row in rows:
        yield f"| {' | '.join(row)} |"


class Markdown(Report):
    """GitHub-flavoured Markdown, readable as plain text too."""

    suffix = "md"

    def __init__(self, out: TextIO, context: Context) -> None:
        super().__init__(out, context)
        self._sections = aside()
        out.write(f"# {self.say('report.title')}\n\n{self.say('report.how-to-read')}\n\n")
        out.writelines(line + "\n" for line in table(summary.headings(self.say), ()))

    def add(self, result: Audit | Failure) -> None:
        """Writes the summary row, keeps the section."""
        cells = [escape(cell) for cell in summary.row(result, self.say)]
        self.out.write(f"| {' | '.join(cells)} |\n")
        self._sections.write(f"\n## {escape(result.id)}\n\n")
        if isinstance(result, Failure):
            self._sections.write(f"{self.say('status.error')}: {escape(result.error)}\n")
            return
        for block in blocks(result, self.say):
            self._sections.writelines(line + "\n" for line in _lines(block, self.say))

    def close(self) -> None:
        """Writes the sections below the table, and the signature."""
        self._sections.seek(0)
        shutil.copyfileobj(self._sections, self.out)
        self._sections.close()
        self.out.write(f"\n---\n{self.say('report.signature')}: `{self.signature.replace('`', '')}`\n")


def _lines(block: Block, say: Catalogue) -> Iterator[str]:
    if isinstance(block, Heading):
        yield f"\n### {escape(block.text)}\n"
    elif isinstance(block, Paragraph):
        yield escape(block.text)
    elif isinstance(block, TableBlock):
        yield ""
        yield from table(map(escape, block.headings), (map(escape, row) for row in block.rows))
    else:
        yield f"- {_item(block, say)}"
        if block.quote:
            yield f"  > {escape(block.quote)}"


def _item(item: Item, say: Catalogue) -> str:
    text = escape(item.text)
    if item.code:
        text = f"`{item.code}`: {text}"
    if item.label:
        label = escape(item.label if item.code else say("report.label", label=item.label))
        text = f"**{label}** {text}"
    return text
