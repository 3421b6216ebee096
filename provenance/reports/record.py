"""The audit record of CONTRACT: one audit as plain values, the same for JSON, JSONL and the signature's readers."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from provenance.messages import Catalogue
from provenance.model import Audit, Failure, Finding, LedgerRow, NotChecked, Route, Signal
from provenance.model import Fact as FactValue
from provenance.reports.wording import say

if TYPE_CHECKING:
    from provenance.comparing.pair import PairResult

SCHEMA = "provenance-audit/1"


def article(audit: Audit, catalogue: Catalogue) -> dict[str, Any]:
    """One article's record, messages in the catalogue's language."""
    provenance, consistency, dates = audit.provenance, audit.consistency, audit.dates
    return {
        "id": audit.id,
        "text_sha256": audit.text_sha256,
        "language": audit.language,
        "language_confidence": None if audit.language_confidence is None else round(audit.language_confidence, 2),
        "dates": {
            "published": dates.published,
            "grade": dates.grade,
            "reason": dates.reason and say(dates.reason, catalogue),
            "updated": dates.updated,
            "page_view": dates.page_view,
        },
        "provenance": {
            "status": provenance.status,
            "grade": provenance.grade,
            "disclosure": provenance.disclosure,
            "original_language": provenance.original_language,
            "original_language_grade": provenance.original_language_grade,
            "hints": [
                {"language": hint.language, "likelihood": round(hint.likelihood, 2), "signals": list(hint.signals)}
                for hint in provenance.hints
            ],
            "publisher": provenance.publisher,
            "original_url": provenance.original_url,
            "chain": [asdict(hop) for hop in provenance.chain],
            "origin": asdict(provenance.origin),
            "adequacy": provenance.adequacy and asdict(provenance.adequacy),
            "score": provenance.score,
        },
        "consistency": {
            "basis": consistency.basis,
            "score": consistency.score,
            "interval": consistency.interval and list(consistency.interval),
            "routes": [route(item, catalogue) for item in consistency.routes],
            "counts": dict(consistency.counts),
            "rows": [row(item) for item in consistency.rows],
            **({"chrf": consistency.chrf, "chrf_signature": consistency.chrf_signature} if consistency.chrf else {}),
        },
        "signals": [signal(item) for item in audit.signals],
        "findings": [finding(item, catalogue) for item in audit.findings],
        "not_checked": [not_checked(item, catalogue) for item in audit.not_checked],
    }


def failure(failed: Failure) -> dict[str, Any]:
    """A record that could not be audited."""
    return {"id": failed.id, "path": failed.path, "line": failed.line, "error": failed.error}


def fact(value: FactValue) -> dict[str, Any]:
    """A fact; attributes that say nothing are left out."""
    record: dict[str, Any] = {
        "kind": value.kind,
        "value": value.value,
        "text": value.text,
        "start": value.start,
        "end": value.end,
    }
    usual: dict[str, Any] = {"field": "text", "approximate": False, "currency": None}
    for name, said in asdict(value).items():
        if name not in record and said != usual.get(name):
            record[name] = said
    if value.kind == "money":
        record["currency"] = value.currency
    return record


def pair(value: PairResult, catalogue: Catalogue) -> dict[str, Any]:
    """The answer to one pair of texts."""
    return {
        "id": value.id,
        "verdict": value.verdict,
        "score": value.score,
        "rows": [row(item) for item in value.rows],
        "findings": [finding(item, catalogue) for item in value.findings],
        "not_checked": [not_checked(item, catalogue) for item in value.not_checked],
    }


def row(value: LedgerRow) -> dict[str, Any]:
    """A ledger row."""
    return {
        "kind": value.kind,
        "verdict": value.verdict,
        "original": value.original and fact(value.original),
        "translation": value.translation and fact(value.translation),
        "note": value.note,
    }


def signal(value: Signal) -> dict[str, Any]:
    """A signal; its field is left out when it is the text."""
    return {
        "kind": value.kind,
        "grade": value.grade,
        "start": value.start,
        "end": value.end,
        "text": value.text,
        "zone": value.zone,
        **({} if value.field == "text" else {"field": value.field}),
        "claims": {key: list(said) if isinstance(said, tuple) else said for key, said in sorted(value.claims.items())},
    }


def finding(value: Finding, catalogue: Catalogue) -> dict[str, Any]:
    """A finding; its field is left out when it is the text."""
    field = value.spans[0].field if value.spans else "text"
    return {
        "rule": value.rule,
        "severity": value.severity,
        "message": say(value.message, catalogue),
        "spans": [[span.start, span.end] for span in value.spans if span.field == field],
        "text": value.text,
        **({} if field == "text" else {"field": field}),
    }


def not_checked(value: NotChecked, catalogue: Catalogue) -> dict[str, str]:
    """A check that could not run, and why."""
    return {"check": value.check, "reason": say(value.reason, catalogue)}


def route(value: Route, catalogue: Catalogue) -> dict[str, Any]:
    """A translation route and how it went."""
    return {
        "engine": value.engine,
        "path": list(value.path),
        "status": value.status,
        "reason": value.reason and say(value.reason, catalogue),
        **({"sent": [{"engine": name, "segments": count} for name, count in value.sent]} if value.sent else {}),
    }
