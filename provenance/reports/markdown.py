"""Markdown for editors: a summary table, then a section an article, findings first and what was not checked last."""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import TextIO

from provenance.model import Audit, Failure, Finding, LedgerRow
from provenance.reports import summary
from provenance.reports.report import Context, Report
from provenance.reports.summary import NOTHING
from provenance.reports.wording import claims_of, language, say

#: What GitHub-flavoured Markdown acts upon: anywhere, at the edge of a word, and at the start of a line.
_MARKUP = re.compile(r"[\\`*\[\]<>|~&]|(?<!\w)_|_(?!\w)|^[#+=-]|(?<=^\d)[.)]|(?<=^\d\d)[.)]")
_ENTITIES = {"<": "&lt;", ">": "&gt;", "&": "&amp;"}
_LONGEST_QUOTE = 300
#: Sections are kept aside, on disk from this size on, until the summary table above them is complete.
_SPOOL = 1 << 20


def escape(text: str) -> str:
    """Text from an article or record as one line of Markdown that shows it and nothing else."""
    line = " ".join(text.replace("\0", "\ufffd").split())
    return _MARKUP.sub(lambda found: _ENTITIES.get(found[0], "\\" + found[0]), line)


def quote(text: str) -> str:
    """A passage of an article, shortened in its middle when it is long."""
    if len(text) > _LONGEST_QUOTE:
        text = f"{text[: _LONGEST_QUOTE - 100]} … {text[-90:]}"
    return escape(text)


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
        self._sections = tempfile.SpooledTemporaryFile(  # noqa: SIM115 - closed in close()
            _SPOOL, mode="w+", encoding="utf-8", errors="backslashreplace", newline="\n"
        )
        self._articles = 0
        out.write(f"# {self.say('report.title')}\n\n{self.say('report.how-to-read')}\n\n")
        out.writelines(line + "\n" for line in table(summary.headings(self.say), ()))

    def add(self, result: Audit | Failure) -> None:
        """Writes the summary row, keeps the section."""
        self._articles += 1
        cells = [escape(cell) for cell in summary.row(result, self.say)]
        self.out.write(f"| {' | '.join(cells)} |\n")
        self._sections.writelines(line + "\n" for line in self._section(result))

    def close(self) -> None:
        """Writes the sections below the table, and the signature."""
        self._sections.seek(0)
        shutil.copyfileobj(self._sections, self.out)
        self._sections.close()
        self.out.write(f"\n---\n{self.say('report.signature')}: `{self.signature.replace('`', '')}`\n")

    def _section(self, result: Audit | Failure) -> Iterator[str]:
        yield f"\n## {escape(result.id)}\n"
        if isinstance(result, Failure):
            yield f"{self.say('status.error')}: {escape(result.error)}"
            return
        yield from self._standing(result)
        yield from self._findings(result.findings)
        yield from self._signals(result)
        yield from self._notice(result)
        yield from self._facts(result)
        yield from self._not_checked(result)

    def _standing(self, audit: Audit) -> Iterator[str]:
        """The verdict in a few lines."""
        provenance, dates = audit.provenance, audit.dates
        about = [(self.say("column.origin"), escape(summary.origin(audit, self.say)))]
        if audit.language:
            about.append((self.say("column.language"), escape(language(audit.language, self.say))))
        if dates.published or dates.reason:
            reason = f" ({escape(say(dates.reason, self.say))})" if dates.reason else ""
            about.append((self.say("column.published"), f"{escape(dates.published or NOTHING)}{reason}"))
        if dates.updated:
            about.append((self.say("label.updated"), escape(dates.updated)))
        if dates.page_view:
            about.append((self.say("label.page-view"), escape(dates.page_view)))
        if len(provenance.chain) > 1:
            hops = [
                ", ".join(filter(None, (hop.language and language(hop.language, self.say), hop.publisher)))
                for hop in provenance.chain
            ]
            about.append((self.say("label.chain"), escape(" → ".join(hop or "?" for hop in hops))))
        if provenance.disclosure:
            about.append((self.say("label.disclosure"), escape(provenance.disclosure)))
        for hint in provenance.hints:
            kinds = ", ".join(self.say(f"signal.{kind}") for kind in hint.signals)
            text = f"{language(hint.language, self.say)}, {round(100 * hint.likelihood)} % ({kinds})"
            about.append((self.say("label.hint"), escape(text)))
        score = NOTHING if provenance.score is None else f"{provenance.score} / 100"
        about.append((self.say("column.provenance"), score))
        yield from (f"- **{label}:** {text}" for label, text in about)

    def _findings(self, findings: tuple[Finding, ...]) -> Iterator[str]:
        yield f"\n### {self.say('heading.findings')}\n"
        if not findings:
            yield self.say("report.no-findings")
        for found in findings:
            message = escape(say(found.message, self.say))
            yield f"- **{self.say(f'severity.{found.severity}')}** `{found.rule}`: {message}"
            if found.text:
                yield f"  > {quote(found.text)}"

    def _signals(self, audit: Audit) -> Iterator[str]:
        if not audit.signals:
            return
        yield f"\n### {self.say('heading.signals')}\n"
        for signal in audit.signals:
            kind, grade = self.say(f"signal.{signal.kind}"), self.say(f"grade.{signal.grade}")
            claims = escape("; ".join(claims_of(signal, self.say)))
            yield f"- {kind} ({grade}){': ' + claims if claims else ''}"
            yield f"  > {quote(signal.text)}"

    def _notice(self, audit: Audit) -> Iterator[str]:
        if audit.provenance.adequacy is None:
            return
        yield f"\n### {self.say('heading.notice')}\n"
        answer = {True: "answer.yes", False: "answer.no", None: "answer.unknown"}
        rows = (
            [self.say(f"adequacy.{point}"), self.say(answer[given])]
            for point, given in asdict(audit.provenance.adequacy).items()
        )
        yield from table((self.say("label.point"), self.say("label.answer")), rows)

    def _facts(self, audit: Audit) -> Iterator[str]:
        consistency = audit.consistency
        yield f"\n### {self.say('heading.facts')}\n"
        basis = self.say(f"basis.{consistency.basis}")
        if consistency.score is None:
            yield f"- **{self.say('column.consistency')}:** {NOTHING} ({basis})"
        else:
            low, high = consistency.interval or (0, 100)
            interval = self.say("label.interval", low=low, high=high)
            yield f"- **{self.say('column.consistency')}:** {consistency.score} / 100 ({basis}; {interval})"
        for route in consistency.routes:
            reason = f" ({escape(say(route.reason, self.say))})" if route.reason else ""
            status = self.say(f"route.{route.status}")
            yield f"- {self.say('label.route')} {escape(route.engine)}, {' → '.join(route.path)}: {status}{reason}"
        counts = [f"{self.say(f'row.{verdict}')} {number}" for verdict, number in consistency.counts.items() if number]
        if counts:
            yield f"- {self.say('label.counts')}: {', '.join(counts)}"
        told = [row for row in consistency.rows if row.verdict not in ("same", "coarser", "unverified")]
        if told:
            yield ""
            heads = ("label.kind", "label.verdict", "label.original", "label.translation")
            yield from table([self.say(head) for head in heads], (self._row(row) for row in told))

    def _row(self, row: LedgerRow) -> list[str]:
        sides = [NOTHING if fact is None else quote(fact.text) for fact in (row.original, row.translation)]
        return [self.say(f"kind.{row.kind}"), self.say(f"row.{row.verdict}"), *sides]

    def _not_checked(self, audit: Audit) -> Iterator[str]:
        if not audit.not_checked:
            return
        yield f"\n### {self.say('heading.not-checked')}\n"
        for item in audit.not_checked:
            yield f"- `{item.check}`: {escape(say(item.reason, self.say))}"
