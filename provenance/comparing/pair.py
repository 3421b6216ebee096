"""One pair of texts compared: languages, facts, ledger, findings, and what could not be checked."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from provenance import facts
from provenance.checks import facts_differ
from provenance.comparing import ledger
from provenance.comparing.ledger import PairVerdict, Side
from provenance.model import Fact, Finding, LedgerRow, Message, NotChecked
from provenance.scores import consistency


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """An original and its translation, with what the file says of their languages (BCP 47)."""

    id: str
    original: str
    translation: str
    original_language: str | None = None
    translation_language: str | None = None
    line: int | None = None  # 1-based line or position of the record


@dataclass(frozen=True, slots=True, kw_only=True)
class PairResult:
    """The answer to a pair."""

    id: str
    verdict: PairVerdict
    score: int | None
    interval: tuple[int, int] | None
    rows: tuple[LedgerRow, ...]
    findings: tuple[Finding, ...]
    not_checked: tuple[NotChecked, ...]
    original_language: str | None = None
    translation_language: str | None = None


_TOO_FEW = NotChecked("consistency-score", Message("not-checked.too-few-facts"))


def short_tag(tag: str | None) -> str | None:
    """A language tag in its shortest useful form: "fr_CA" is "fr", "sr-latn-RS" is "sr-Latn"; None for an empty one."""
    parts = (tag or "").strip().replace("_", "-").split("-")
    script = next((part.title() for part in parts[1:] if len(part) == 4 and part.isalpha()), None)
    return "-".join(part for part in (parts[0].lower(), script) if part) or None


def compare_pair(pair: Pair) -> PairResult:
    """The ledger of a pair; languages that the file does not say are found."""
    return compare_texts(pair.original, pair.translation, pair.original_language, pair.translation_language, id=pair.id)


def compare_texts(
    original: str,
    translation: str,
    original_language: str | None = None,
    translation_language: str | None = None,
    *,
    id: str = "",
) -> PairResult:
    """The ledger of two texts; a language that is not given is found."""
    ours, theirs = original_language or _found(original), translation_language or _found(translation)
    rows = ledger.compare(
        Side(original, ours, _facts(original, ours)), Side(translation, theirs, _facts(translation, theirs))
    )
    score, interval = consistency(rows)
    return PairResult(
        id=id,
        verdict=ledger.verdict(rows),
        score=score,
        interval=interval,
        rows=rows,
        findings=tuple(facts_differ.findings(rows)),
        not_checked=_not_checked(ours, theirs, rows, score),
        original_language=ours,
        translation_language=theirs,
    )


@lru_cache(maxsize=64)
def _facts(text: str, language: str | None) -> tuple[Fact, ...]:
    """The facts of a text, kept for a while: files of pairs bring one original with many translations in a row."""
    return facts.find(text, language)


def _found(text: str) -> str | None:
    """The language of a text; loads the identifiers, which pairs that name their languages do without."""
    from provenance import language

    return language.of_text(text)[0]


def _not_checked(
    ours: str | None, theirs: str | None, rows: tuple[LedgerRow, ...], score: int | None
) -> tuple[NotChecked, ...]:
    reasons = []
    for code in dict.fromkeys((ours, theirs)):
        if code is None:
            reasons.append(NotChecked("facts", Message("not-checked.pair-language-unknown")))
        elif code.partition("-")[0] not in facts.covered():
            reasons.append(NotChecked("facts", Message("not-checked.pair-language-not-covered", {"language": code})))
    if not rows:
        reasons.append(NotChecked("facts", Message("not-checked.pair-without-facts")))
    open_rows = sum(row.verdict == "unverified" for row in rows)
    if open_rows:
        reasons.append(NotChecked("facts", Message("not-checked.facts-unverified", {"count": open_rows})))
    if score is None:
        reasons.append(_TOO_FEW)
    return tuple(reasons)
