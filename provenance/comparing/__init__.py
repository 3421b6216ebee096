"""Holding an article's facts against another text: its original where there is one, else a translation and back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from provenance import engines
from provenance.comparing import direct, withoriginal
from provenance.comparing.backtranslation import Case, check_many
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


def hold(evidence: Sequence[Evidence], tools: Tools) -> list[Comparison]:
    """One comparison an article, in order: against the original where there is one, else by translation."""
    if tools.original is not None:
        compared = [direct.compare(item, tools.original) for item in evidence]
        return withoriginal.add_wording(
            [
                withoriginal.Case(item.article, tools.original, rows)
                for item, rows in zip(evidence, compared, strict=True)
            ],
            None if tools.engine == "none" else translator(tools),
        )
    if tools.engine == "none":
        reason = NotChecked("consistency", Message("not-checked.no-engine-asked"))
        return [Comparison(basis="none", not_checked=(reason,))] * len(evidence)
    return check_many([_case(item) for item in evidence], translator(tools))


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
        suspected_engine=_stated(evidence.signals, "engine"),
    )


def _stated(signals: Sequence[Signal], claim: str) -> str | None:
    """What the page itself claims; inferred signals state nothing."""
    for signal in signals:
        said = signal.claims.get(claim)
        if signal.grade in ("declared", "marked") and isinstance(said, str):
            return said
    return None
