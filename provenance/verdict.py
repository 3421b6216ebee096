"""The one place that decides: from evidence and findings to status, scores and severities.

Status comes from declared and marked signals alone; what was inferred becomes hints. A score that cannot be measured
is None, with the reason among what was not checked. Scores are defined in docs/scores.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import astuple, replace

from provenance import adequacy, republication
from provenance.chain import relay
from provenance.lines import line_of
from provenance.model import (
    Adequacy,
    Article,
    Audit,
    Claim,
    Comparison,
    Consistency,
    Disclosure,
    Evidence,
    Finding,
    Grade,
    Message,
    NotChecked,
    Origin,
    Provenance,
    Signal,
    Status,
)
from provenance.scores import consistency, counts
from provenance.signals.hints import hints

#: Statuses of which a reader should be told that the text is a translation.
TRANSLATIONS: frozenset[Status] = frozenset({"machine-translation", "human-translation", "translation"})
_GRADES: tuple[Grade, ...] = ("declared", "marked")
#: Code points: quotations shorter than this are shown with so many more on either side.
_SHORT = 40
_AROUND = 60


def decide(evidence: Evidence, findings: Iterable[Finding | NotChecked]) -> Audit:
    """The audit of one article."""
    article = evidence.article
    findings = tuple(findings)
    provenance, unknown = _provenance(evidence)
    held, unmeasured = _consistency(evidence.comparison)
    gaps = (
        *evidence.not_checked,
        *evidence.comparison.not_checked,
        *(item for item in findings if isinstance(item, NotChecked)),
        *unknown,
        *unmeasured,
    )
    return Audit(
        id=article.id,
        text_sha256=article.text_sha256,
        language=article.language,
        language_confidence=article.language_confidence,
        dates=evidence.dates,
        provenance=provenance,
        consistency=held,
        signals=evidence.signals,
        findings=_in_order(
            _placed(article, _in_context(item, article)) for item in findings if isinstance(item, Finding)
        ),
        not_checked=tuple(gap for number, gap in enumerate(gaps) if gap not in gaps[:number]),
        file=article.file,
    )


def _in_context(finding: Finding, article: Article) -> Finding:
    """With the words around a quotation that is too short to be found again by eye: "2007" stands in many places."""
    if not finding.spans or finding.spans[0].field != "text" or len(finding.text or "") > _SHORT:
        return finding
    span = finding.spans[0]
    before = article.text[max(0, span.start - _AROUND) : span.start].rpartition("\n")[2]
    after = article.text[span.end : span.end + _AROUND].partition("\n")[0]
    if len(before) == _AROUND:  # cut in the middle of a line: at a word
        before = "…" + before.partition(" ")[2]
    if len(after) == _AROUND:
        after = after.rpartition(" ")[0] + "…"
    context = " ".join(f"{before}{article.text[span.start : span.end]}{after}".split())
    return replace(finding, context=context)


def _placed(article: Article, finding: Finding) -> Finding:
    """The finding with the line of the file that it stands on."""
    return replace(finding, line=line_of(article, finding.spans[0])) if finding.spans else finding


def _in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Errors first, then as the article is read."""
    rank = {"error": 0, "warning": 1, "note": 2}
    return tuple(
        sorted(findings, key=lambda f: (rank[f.severity], [(s.field != "text", s.start) for s in f.spans[:1]], f.rule))
    )


def _provenance(evidence: Evidence) -> tuple[Provenance, list[NotChecked]]:
    article, signals = evidence.article, evidence.signals
    standing = [s for s in signals if adequacy.stands(s, article)]
    status, grade, ground = _status(article, standing)
    language, language_grade = _first(standing, "original_language")
    publisher = _publisher(standing)
    measured = adequacy.measure(article, signals)
    if measured is None and status in TRANSLATIONS:
        measured = adequacy.absent(article)
    url, _ = _first(standing, "url")
    origin = _origin(evidence, status, url)
    not_checked = []
    if (origin.source_linked is None or (measured and measured.links_original is None)) and (
        status in TRANSLATIONS or status == "republication"
    ):
        not_checked.append(NotChecked("links", Message("not-checked.links-in-plain-text")))
    if not article.text.strip():
        not_checked.append(NotChecked("article", Message("not-checked.empty-article")))
    return Provenance(
        status=status,
        grade=grade,
        disclosure=_disclosure(standing),
        original_language=language,
        original_language_grade=language_grade,
        hints=hints(signals, article.language),
        publisher=publisher,
        original_url=url,
        chain=relay(status, grade, standing, article, language, publisher) if ground else (),
        origin=origin,
        adequacy=measured,
        score=_provenance_score(origin, measured),
    ), not_checked


def _status(article: Article, standing: list[Signal]) -> tuple[Status, Grade, list[Signal]]:
    """The strongest status that a standing signal founds, how it is known, and the signals that found it."""
    tests: tuple[tuple[Status, frozenset[str], str], ...] = (
        (
            "machine-translation",
            frozenset({"machine-translation-notice", "reviewed-machine-translation-notice", "model-chatter"}),
            "machine",
        ),
        ("human-translation", frozenset({"human-translation-credit"}), "human"),
        ("translation", frozenset({"original-pointer", "legal-precedence"}), "translation"),
        ("republication", frozenset(), "republication"),
        ("original", frozenset(), "original"),
    )
    for status, kinds, process in tests:
        ground = [s for s in standing if s.kind in kinds or s.claims.get("process") == process]
        ground = [s for s in ground if not _outweighed(s, standing)]
        if status == "translation":
            ground = [s for s in ground if s.kind == "markup" or s.claims.get("original_language")]
        if status == "republication":
            ground += republication.credit_lines(article, standing)
        if ground:
            declared = any(s.grade == "declared" for s in ground)
            return status, "declared" if declared else "marked", ground
    return "no-evidence", "none", []


def _first(standing: list[Signal], claim: str) -> tuple[str | None, Grade | None]:
    """What the standing signals claim, the declared ones heard first."""
    for grade in _GRADES:
        for signal in standing:
            said: Claim | None = signal.claims.get(claim)
            if signal.grade == grade and isinstance(said, str) and said:
                return said, grade
    return None, None


def _publisher(standing: list[Signal]) -> str | None:
    """The publisher of the original: named in the notice or pointer, else in a credit line."""
    said, _ = _first([s for s in standing if s.kind in adequacy.NOTICES or s.kind == "markup"], "publisher")
    if said is None:
        said, _ = _first([s for s in standing if s.kind == "source-attribution"], "publisher")
    return said


def _disclosure(standing: list[Signal]) -> Disclosure | None:
    """The W3C community group's value that the page's own statements amount to; never from inference."""
    machine = [
        s
        for s in standing
        if s.grade == "declared" and ("machine-translation-notice" in s.kind or s.claims.get("process") == "machine")
    ]
    stated, _ = _first(standing, "disclosure")
    if any(s.claims.get("reviewed") is True or s.kind.startswith("reviewed") for s in machine):
        return "ai-assisted"
    if machine:  # a value in the code that claims review beside a notice that does not is still a claim of review
        return "ai-assisted" if stated == "ai-assisted" else "ai-autonomous"
    values: dict[str, Disclosure] = {
        "ai-autonomous": "ai-autonomous",
        "ai-assisted": "ai-assisted",
        "human-only": "human-only",
    }
    return values.get(stated or "")


def _outweighed(signal: Signal, standing: Sequence[Signal]) -> bool:
    """Whether a mark that the reader's own browser may have left stands against a person whom the page credits."""
    return signal.claims.get("left_by") == "unknown" and any(s.kind == "human-translation-credit" for s in standing)


def _origin(evidence: Evidence, status: Status, url: str | None) -> Origin:
    """What the page says of its own origin. A source is asked for only where the page says that there is one."""
    article, signals, about = evidence.article, evidence.signals, evidence.article.metadata
    if not article.text.strip():
        return Origin()
    named = any(s.claims.get("publisher") for s in signals)
    agency = any(s.kind in ("agency-dateline", "source-attribution") for s in signals)
    byline = any(zone.kind == "byline" for zone in article.zones)
    derived = status in TRANSLATIONS or status == "republication"
    published = evidence.dates.published
    return Origin(
        publisher_named=bool(about.publisher or about.site or named),
        dated=published is not None and "/" not in published,
        author_or_agency_named=bool(about.author or byline or agency or named),
        source_linked=None if not derived else True if url else False if article.source is not None else None,
    )


def _provenance_score(origin: Origin, measured: Adequacy | None) -> int | None:
    """100 x true / (true + false) over the points of origin and, of a translation, of its notice; None for no point."""
    points = [point for point in (*astuple(origin), *(astuple(measured) if measured else ())) if point is not None]
    return round(100 * sum(points) / len(points)) if points else None


def _consistency(comparison: Comparison) -> tuple[Consistency, list[NotChecked]]:
    score, interval = consistency(comparison.rows)
    not_checked = []
    if score is None and comparison.basis != "none":
        not_checked.append(NotChecked("consistency-score", Message("not-checked.too-few-facts")))
    return Consistency(
        basis=comparison.basis,
        score=score,
        interval=interval,
        routes=comparison.routes,
        counts=counts(comparison.rows),
        rows=comparison.rows,
        chrf=comparison.chrf,
        chrf_signature=comparison.chrf_signature,
    ), not_checked
