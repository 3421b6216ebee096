"""Audits made by hand, to render: one plain, one with everything that could do harm in it."""

import io
from collections.abc import Callable, Sequence

import pytest

from provenance.messages import Catalogue
from provenance.model import (
    Adequacy,
    Audit,
    Consistency,
    Dates,
    Fact,
    Failure,
    Finding,
    Hint,
    Hop,
    LedgerRow,
    Message,
    NotChecked,
    Origin,
    Provenance,
    Route,
    Signal,
    Span,
)
from provenance.reports import FORMATS, Context

Render = Callable[..., str]


@pytest.fixture
def render() -> Render:
    def render(form: str, results: Sequence[Audit | Failure], locale: str = "en") -> str:
        out = io.StringIO(newline="")
        report = FORMATS[form](out, Context("provenance 0 | rules 0 | engine none", Catalogue(locale)))
        for result in results:
            report.add(result)
        report.close()
        return out.getvalue()

    return render


@pytest.fixture
def audited() -> Audit:
    quoted = "=cmd|' /C calc'!A0 | *bold* <script>alert(1)</script>\n# heading"
    fact = Fact(kind="date", value="2021-05-17", text="17 mai 2021", start=5, end=16)
    return Audit(
        id="a/=1+1.txt",
        text_sha256="0" * 64,
        language="fr",
        language_confidence=0.987,
        dates=Dates(published="2021-05-17", grade="declared"),
        provenance=Provenance(
            status="machine-translation",
            grade="declared",
            disclosure="ai-autonomous",
            original_language="sq",
            original_language_grade="declared",
            hints=(Hint(language="sq", likelihood=0.7, signals=("agency-dateline",)),),
            publisher="@SUM(A1)",
            chain=(
                Hop(language="sq", publisher="ATA", process="original", grade="declared"),
                Hop(language="fr", publisher=None, process="machine", grade="declared"),
            ),
            origin=Origin(publisher_named=True, dated=True, author_or_agency_named=False),
            adequacy=Adequacy(reader_language=False, names_process=True, links_original=None),
            score=50,
        ),
        consistency=Consistency(
            basis="round-trip",
            score=83,
            interval=(44, 97),
            routes=(Route(engine="apertium", path=("fr", "es", "fr"), status="ok"),),
            counts={"same": 5, "fragile": 1},
            rows=(LedgerRow(kind="date", verdict="fragile", translation=fact, note="es: | nota"),),
        ),
        signals=(
            Signal(
                kind="machine-translation-notice",
                grade="declared",
                start=0,
                end=len(quoted),
                text=quoted,
                zone="notice",
                claims={"publisher": "<b>ATA</b>", "sitewide": False},
            ),
        ),
        findings=(
            Finding(
                rule="notice-not-in-readers-language",
                severity="error",
                message=Message(
                    "finding.notice-not-in-readers-language", {"notice_language": "en", "article_language": "fr"}
                ),
                spans=(Span(0, 10),),
                text=quoted,
            ),
            Finding(rule="lost-characters", severity="note", message=Message("finding.lost-characters", {"count": 1})),
        ),
        not_checked=(NotChecked("links", Message("not-checked.links-in-plain-text")),),
    )


@pytest.fixture
def failed() -> Failure:
    return Failure(id="bad.jsonl:3", path="bad.jsonl", line=3, error="not a JSON object")
