"""What is said about one article, in order, before any format dresses it: findings first, not checked last.

Blocks hold plain text; whoever renders them escapes it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass

from provenance.messages import Catalogue
from provenance.model import Audit, Finding, LedgerRow
from provenance.reports import summary
from provenance.reports.summary import NOTHING
from provenance.reports.wording import claims_of, language, say

_LONGEST_QUOTE = 300


@dataclass(frozen=True, slots=True)
class Heading:
    """Begins a part of the section."""

    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line by itself."""

    text: str


@dataclass(frozen=True, slots=True)
class Item:
    """An entry of a list: what it is about (in bold), a name for programs, the text, a quotation from the article."""

    label: str | None = None
    code: str | None = None
    text: str = ""
    quote: str | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells below headings."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Block = Heading | Paragraph | Item | Table


def shortened(text: str) -> str:
    """A passage of an article, shortened in its middle when it is long."""
    return text if len(text) <= _LONGEST_QUOTE else f"{text[: _LONGEST_QUOTE - 100]} … {text[-90:]}"


def blocks(audit: Audit, tell: Catalogue) -> Iterator[Block]:
    """The section of one article."""
    yield from _standing(audit, tell)
    yield from _findings(audit.findings, tell)
    yield from _signals(audit, tell)
    yield from _notice(audit, tell)
    yield from _facts(audit, tell)
    yield from _not_checked(audit, tell)


def _standing(audit: Audit, tell: Catalogue) -> Iterator[Block]:
    """The verdict in a few lines."""
    provenance, dates = audit.provenance, audit.dates
    yield Item(tell("column.origin"), text=summary.origin(audit, tell))
    if audit.language:
        yield Item(tell("column.language"), text=language(audit.language, tell))
    if dates.published or dates.reason:
        reason = f" ({say(dates.reason, tell)})" if dates.reason else ""
        yield Item(tell("column.published"), text=f"{dates.published or NOTHING}{reason}")
    if dates.updated:
        yield Item(tell("label.updated"), text=dates.updated)
    if dates.page_view:
        yield Item(tell("label.page-view"), text=dates.page_view)
    if len(provenance.chain) > 1:
        hops = [
            ", ".join(filter(None, (hop.language and language(hop.language, tell), hop.publisher)))
            for hop in provenance.chain
        ]
        yield Item(tell("label.chain"), text=" → ".join(hop or "?" for hop in hops))
    if provenance.disclosure:
        yield Item(tell("label.disclosure"), text=provenance.disclosure)
    for hint in provenance.hints:
        if hint.language == provenance.original_language:
            continue  # what the page says itself needs no guess
        kinds = ", ".join(tell(f"signal.{kind}") for kind in hint.signals)
        text = f"{language(hint.language, tell)}, {round(100 * hint.likelihood)} % ({kinds})"
        yield Item(tell("label.hint"), text=text)
    score = NOTHING if provenance.score is None else f"{provenance.score} / 100"
    yield Item(tell("column.provenance"), text=score)


def _findings(findings: tuple[Finding, ...], tell: Catalogue) -> Iterator[Block]:
    yield Heading(tell("heading.findings"))
    if not findings:
        yield Paragraph(tell("report.no-findings"))
    for found in findings:
        severity = tell(f"severity.{found.severity}")
        quote = shortened(found.context or found.text) if found.text else None
        yield Item(severity, code=found.rule, text=say(found.message, tell), quote=quote)


def _signals(audit: Audit, tell: Catalogue) -> Iterator[Block]:
    if audit.signals:
        yield Heading(tell("heading.signals"))
    for signal in audit.signals:
        kind, grade = tell(f"signal.{signal.kind}"), tell(f"grade.{signal.grade}")
        claims = "; ".join(claims_of(signal, tell))
        text = f"{kind} ({grade}){': ' + claims if claims else ''}"
        yield Item(text=text, quote=shortened(signal.text))


def _notice(audit: Audit, tell: Catalogue) -> Iterator[Block]:
    if audit.provenance.adequacy is None:
        return
    yield Heading(tell("heading.notice"))
    answer = {True: "answer.yes", False: "answer.no", None: "answer.unknown"}
    rows = (
        (tell(f"adequacy.{point}"), tell(answer[given])) for point, given in asdict(audit.provenance.adequacy).items()
    )
    yield Table((tell("label.point"), tell("label.answer")), tuple(rows))


def _facts(audit: Audit, tell: Catalogue) -> Iterator[Block]:
    consistency = audit.consistency
    yield Heading(tell("heading.facts"))
    basis = tell(f"basis.{consistency.basis}")
    text = f"{NOTHING} ({basis})"
    if consistency.score is not None:
        low, high = consistency.interval or (0, 100)
        text = f"{consistency.score} / 100 ({basis}; {tell('label.interval', low=low, high=high)})"
    yield Item(tell("column.consistency"), text=text)
    for route in consistency.routes:
        why = [say(route.reason, tell)] if route.reason else []
        why += [tell("route.sent", count=count, engine=engine) for engine, count in route.sent]
        reason = f" ({'; '.join(why)})" if why else ""
        status = tell(f"route.{route.status}")
        yield Item(text=f"{tell('label.route')} {route.engine}, {' → '.join(route.path)}: {status}{reason}")
    if consistency.chrf is not None:
        yield Item(text=f"chrF {consistency.chrf:.1f} ({consistency.chrf_signature})")
    counts = [f"{tell(f'row.{verdict}')} {number}" for verdict, number in consistency.counts.items() if number]
    if counts:
        yield Item(text=f"{tell('label.counts')}: {', '.join(counts)}")
    told = [row for row in consistency.rows if row.verdict not in ("same", "coarser", "unverified")]
    if told:
        heads = ("label.kind", "label.verdict", "label.original", "label.translation", "label.note")
        yield Table(tuple(map(tell, heads)), tuple(_row(row, tell) for row in told))


def _row(row: LedgerRow, tell: Catalogue) -> tuple[str, ...]:
    sides = [NOTHING if fact is None else shortened(fact.text) for fact in (row.original, row.translation)]
    return (tell(f"kind.{row.kind}"), tell(f"row.{row.verdict}"), *sides, shortened(row.note or ""))


def _not_checked(audit: Audit, tell: Catalogue) -> Iterator[Block]:
    if audit.not_checked:
        yield Heading(tell("heading.not-checked"))
    for item in audit.not_checked:
        yield Item(code=item.check, text=say(item.reason, tell))
