"""Holding an article's facts against another text: its original where there is one, else a translation and back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from provenance import engines
from provenance.comparing import direct, suspects, withoriginal
from provenance.comparing.backtranslation import Case, check_many
from provenance.comparing.originals import Originals
from provenance.engines import folders
from provenance.engines.cache import Cache
from provenance.engines.translator import Translator
from provenance.model import Article, Comparison, Evidence, Message, NotChecked, Signal


@dataclass(frozen=True, slots=True, kw_only=True)
class Tools:
    """What may be used to compare with. Small and hashable: each process makes its own engines from it."""

    engine: str = "none"
    allow_network: tuple[str, ...] = ()
    cache: bool = True
    original: Article | None = None
    originals: Path | None = None


def hold(evidence: Sequence[Evidence], tools: Tools) -> list[Comparison]:
    """One comparison an article, in order: against its original where there is one, else by translation."""
    found = [
        tools.original or (_originals(tools.originals).find(item) if tools.originals else None) for item in evidence
    ]
    beside = iter(_with_originals([(item, own) for item, own in zip(evidence, found, strict=True) if own], tools))
    alone = iter(_translated([item for item, own in zip(evidence, found, strict=True) if own is None], tools))
    return [next(beside) if own else next(alone) for own in found]


def _with_originals(pairs: Sequence[tuple[Evidence, Article]], tools: Tools) -> list[Comparison]:
    cases = [
        withoriginal.Case(item.article, own, direct.compare(item, own), suspects.named(item.signals))
        for item, own in pairs
    ]
    return withoriginal.add_wording(cases, None if tools.engine == "none" else translator(tools))


def _translated(evidence: Sequence[Evidence], tools: Tools) -> list[Comparison]:
    if tools.engine == "none":
        reason = NotChecked("consistency", Message("not-checked.no-engine-asked"))
        compared = [Comparison(basis="none", not_checked=(reason,))] * len(evidence)
    else:
        compared = check_many([_case(item) for item in evidence], translator(tools))
    if tools.originals is None:
        return compared
    missing = NotChecked("original", Message("not-checked.no-original-found"))
    return [replace(each, not_checked=(missing, *each.not_checked)) for each in compared]


@cache
def _originals(folder: Path) -> Originals:
    return Originals(folder)


@cache
def translator(tools: Tools) -> Translator:
    """The engines that these tools allow, with their cache; one a process."""
    kept = Cache(folders.cache()) if tools.cache else None
    return Translator(engines.choose(tools.engine, tools.allow_network), kept)


def _case(evidence: Evidence) -> Case:
    return Case(
        article=evidence.article,
        facts=evidence.facts,
        original_language=_stated(evidence.signals, "original_language"),
        engines_named=suspects.named(evidence.signals),
    )


def _stated(signals: Sequence[Signal], claim: str) -> str | None:
    """What the page itself claims; inferred signals state nothing."""
    for signal in signals:
        said = signal.claims.get(claim)
        if signal.grade in ("declared", "marked") and isinstance(said, str):
            return said
    return None
