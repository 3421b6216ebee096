"""HTML for the screen: one file that loads nothing and runs nothing; everything from an article is escaped."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from html import escape as escaped
from typing import TextIO

from provenance.model import Audit, Failure
from provenance.reports import summary
from provenance.reports.report import Context, Report, aside
from provenance.reports.sections import Block, Heading, Item, Paragraph, Table, blocks

_STYLE = """
:root { color-scheme: light dark; --line: #8886; --soft: #8882; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 62rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid var(--line); padding: .3rem .6rem .3rem 0; text-align: start; vertical-align: top; }
section { border-top: 2px solid var(--line); margin-top: 2.5rem; }
blockquote { margin: .2rem 0 .6rem; padding: .2rem .8rem; border-inline-start: 3px solid var(--line);
  background: var(--soft); overflow-wrap: anywhere; }
ul { padding-inline-start: 1.2rem; } li { margin: .2rem 0; } h2 { overflow-wrap: anywhere; }
.error { color: #b00020; } .warning { color: #9a6700; } footer { margin-top: 3rem; opacity: .7; }
@media (prefers-color-scheme: dark) { .error { color: #ff8a80; } .warning { color: #ffd54f; } }
"""


def escape(text: str) -> str:
    """Text of an article as HTML text; characters that HTML has no place for become a replacement character."""
    kept = "".join(c if c.isprintable() or c in "\n\t " else " " if c.isspace() else "\ufffd" for c in text)
    return escaped(kept, quote=True)


class Html(Report):
    """A page with a summary table and a section an article."""

    suffix = "html"

    def __init__(self, out: TextIO, context: Context) -> None:
        super().__init__(out, context)
        self._sections = aside()
        self._count = 0
        title = escape(self.say("report.title"))
        out.write(
            f'<!doctype html>\n<html lang="{self.say.locale}">\n<meta charset="utf-8">\n'
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            f"<title>{title}</title>\n<style>{_STYLE}</style>\n<h1>{title}</h1>\n"
            f"<p>{escape(self.say('report.how-to-read'))}</p>\n<table>\n"
            f"<thead><tr>{_cells(summary.headings(self.say), 'th')}</tr></thead>\n<tbody>\n"
        )

    def add(self, result: Audit | Failure) -> None:
        """Writes the summary row, keeps the section."""
        self._count += 1
        first, *rest = summary.row(result, self.say)
        link = f'<a href="#a{self._count}">{escape(first)}</a>'
        self.out.write(f"<tr><td>{link}</td>{_cells(rest, 'td')}</tr>\n")
        self._sections.write(f'<section id="a{self._count}">\n<h2>{escape(result.id)}</h2>\n')
        if isinstance(result, Failure):
            self._sections.write(f'<p class="error">{escape(result.error)}</p>\n')
        else:
            self._section(blocks(result, self.say))
        self._sections.write("</section>\n")

    def close(self) -> None:
        """Writes the sections below the table, and the signature."""
        self.out.write("</tbody>\n</table>\n")
        self._sections.seek(0)
        shutil.copyfileobj(self._sections, self.out)
        self._sections.close()
        self.out.write(f"<footer>{escape(self.say('report.signature'))}: {escape(self.signature)}</footer>\n</html>\n")

    def _section(self, content: Iterable[Block]) -> None:
        listed = False
        for block in content:
            if isinstance(block, Item) is not listed:
                listed = not listed
                self._sections.write("<ul>\n" if listed else "</ul>\n")
            self._sections.write(self._block(block))
        if listed:
            self._sections.write("</ul>\n")

    def _block(self, block: Block) -> str:
        if isinstance(block, Heading):
            return f"<h3>{escape(block.text)}</h3>\n"
        if isinstance(block, Paragraph):
            return f"<p>{escape(block.text)}</p>\n"
        if isinstance(block, Table):
            rows = "".join(f"<tr>{_cells(row, 'td')}</tr>\n" for row in block.rows)
            return (
                f"<table>\n<thead><tr>{_cells(block.headings, 'th')}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n"
            )
        severity = next((s for s in ("error", "warning") if block.label == self.say(f"severity.{s}")), "")
        said = block.label and (block.label if block.code else self.say("report.label", label=block.label))
        label = f'<strong class="{severity}">{escape(said)}</strong> ' if said else ""
        code = f"<code>{escape(block.code)}</code>: " if block.code else ""
        quote = f"<blockquote>{escape(block.quote)}</blockquote>" if block.quote else ""
        return f"<li>{label}{code}{escape(block.text)}{quote}</li>\n"


def _cells(cells: Iterable[str], tag: str) -> str:
    return "".join(f"<{tag}>{escape(cell)}</{tag}>" for cell in cells)
