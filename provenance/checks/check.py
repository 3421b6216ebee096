"""What a check is: a rule with its explanation, its function and its examples both ways."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from provenance.model import Article, Evidence, Finding, NotChecked, Severity


@dataclass(frozen=True, slots=True)
class WithOriginal:
    """An example that shows itself only against an original."""

    original: str
    article: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One rule: ``run`` reads the evidence of one article and yields what an editor should act on.

    ``sees`` says what it looks for, ``why`` why an editor cares, ``misses`` what it is known to overlook;
    ``provenance rules`` and ``docs/rules/`` print them. Audited on its own (without an engine), every article of
    ``fires`` must give this rule and none of ``quiet`` may.
    """

    rule: str
    severity: Severity
    sees: str
    why: str
    misses: str
    run: Callable[[Evidence], Iterable[Finding | NotChecked]]
    fires: tuple[str | Article | WithOriginal, ...]
    quiet: tuple[str | Article | WithOriginal, ...]
    #: False where the rule only says where to look first, and can fail nobody's ``provenance check``.
    gates: bool = True
