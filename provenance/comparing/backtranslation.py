"""Which facts of an article survive being said in another language and back.

Two disjoint routes are travelled; a fact is ``fragile`` only when both lose it, because every engine damages some
facts by itself. The trips turn round in the original language where that is known and covered (basis
``back-translation``), else in other languages at hand (``round-trip``). Neither can tell whether a fact is *right*:
a wrong date goes out and comes back wrong. So nothing here is ever ``changed``, ``missing`` or ``added``.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from provenance import facts
from provenance.comparing import ledger, noise, suspects
from provenance.comparing.ledger import Side
from provenance.comparing.segments import segments
from provenance.engines.translator import Translator, Travelled, Trip
from provenance.model import (
    Article,
    Basis,
    Comparison,
    Fact,
    FactKind,
    LedgerRow,
    Message,
    NotChecked,
    Route,
    RowVerdict,
    Span,
)

#: A quotation is wording and an address is no language: neither can come back as it went.
_NOT_TRANSLATED: frozenset[FactKind] = frozenset({"quotation", "url"})
_NOTE_LENGTH = 160
_CHECK = "back-translation"
#: Of several things said about one value, the one that speaks best of it counts.
_ORDER: tuple[RowVerdict, ...] = ("same", "coarser", "unverified", "changed", "missing", "fragile", "added")
_RANK = {verdict: rank for rank, verdict in enumerate(_ORDER)}
_Key = tuple[FactKind, str | None, str | None]


@dataclass(frozen=True)
class Case:
    """An article to check, with what signals said about where it comes from."""

    article: Article
    facts: Sequence[Fact]
    original_language: str | None = None  # BCP 47
    engines_named: tuple[str, ...] = ()  # as its notices name them: "Google Translate"


@dataclass
class _Plan:
    case: Case
    spans: list[Span] = field(default_factory=list)
    basis: Basis = "none"
    avoid: frozenset[str] = frozenset()  # engines that may have made the text
    routes: list[tuple[str, tuple[str, ...]]] = field(default_factory=list)
    not_checked: list[NotChecked] = field(default_factory=list)
    unsupported: list[Route] = field(default_factory=list)  # the way that was wanted and does not exist here

    def skip(self, reason: str, **args: str | int | float) -> None:
        self.not_checked.append(NotChecked(_CHECK, Message(reason, args)))


def check(case: Case, translator: Translator) -> Comparison:
    """One article alone; :func:`check_many` is several times faster for several."""
    return check_many([case], translator)[0]


def check_many(cases: Sequence[Case], translator: Translator, *, floors: bool = True) -> list[Comparison]:
    """The comparisons, in order. What an article gets does not depend on the others.

    With ``floors``, losses that the engine may well have made by itself are ``unverified``, not ``fragile``.
    """
    plans = [_plan(case, translator) for case in cases]
    trips = [
        (
            plan,
            Trip(tuple(plan.case.article.text[span.start : span.end] for span in plan.spans), path, engine, plan.avoid),
        )
        for plan in plans
        for engine, path in plan.routes
    ]
    done = translator.run([trip for _, trip in trips])
    by_plan: dict[int, list[Travelled]] = {}
    for (plan, _), travelled in zip(trips, done, strict=True):
        by_plan.setdefault(id(plan), []).append(travelled)
    return [_compare(plan, by_plan.get(id(plan), []), floors) for plan in plans]


def unsupported(translator: Translator, path: tuple[str, ...]) -> Route:
    """The record of a way that no engine here has."""
    names = ", ".join(engine.name for engine in translator.engines) or "none"
    why = Message("route.no-such-way", {"engine": names, "path": " → ".join(path)})
    return Route(engine=names, path=path, status="unsupported-pair", reason=why)


def _plan(case: Case, translator: Translator) -> _Plan:
    plan = _Plan(case)
    language, original = case.article.language, case.original_language
    if not translator.engines:
        plan.skip("not-checked.no-engine")
    elif language is None:
        plan.skip("not-checked.language-unknown")
    else:
        plan.avoid = suspects.among(translator.engines, case.engines_named)
        if plan.avoid:
            plan.skip("not-checked.engine-suspected", engine=", ".join(sorted(plan.avoid)))
        found: list[tuple[str, tuple[str, ...]]] = []
        if original is None:
            plan.skip("not-checked.original-unknown")
        elif original != language:
            found = translator.routes(language, original, plan.avoid)
            plan.basis = "back-translation"
        if len(found) < 2:
            if original is not None and original != language:
                plan.skip(
                    "not-checked.original-not-covered", original_language=original, language=language, count=len(found)
                )
                plan.unsupported.append(unsupported(translator, (language, original, language)))
            found = translator.routes(language, None, plan.avoid)
            plan.basis = "round-trip"
        if len(found) == 2:
            plan.routes = found
            plan.spans = segments(case.article)
        else:
            plan.basis = "none"
            plan.skip("not-checked.no-two-routes", language=language, count=len(found))
    return plan


def _compare(plan: _Plan, done: Sequence[Travelled], floors: bool) -> Comparison:
    arrived = [trip for trip in done if trip.arrived]
    routes = (*plan.unsupported, *(trip.route() for trip in done))
    if not arrived:
        if done:
            plan.skip("not-checked.no-route-arrived", count=len(done))
        return Comparison(basis="none", routes=routes, not_checked=tuple(plan.not_checked))
    if len(arrived) < len(done):
        plan.skip("not-checked.one-route-arrived")
    held = [_held_against(plan, trip) for trip in arrived]
    rows = [_row(fact, at, [answers.get(_key(fact)) for answers in held], arrived) for fact, at in _first_places(plan)]
    if floors:
        rows = _above_the_noise(rows, arrived, plan)
    return Comparison(basis=plan.basis, routes=routes, rows=tuple(rows), not_checked=tuple(plan.not_checked))


def _key(fact: Fact) -> _Key:
    return fact.kind, fact.value, fact.unit or fact.currency


def _placed(plan: _Plan) -> list[tuple[Fact, int]]:
    """The facts that travel, each with the number of its segment."""
    starts = [span.start for span in plan.spans]
    placed = []
    for fact in plan.case.facts:
        at = bisect_right(starts, fact.start) - 1
        if fact.field == "text" and fact.kind not in _NOT_TRANSLATED and at >= 0 and fact.end <= plan.spans[at].end:
            placed.append((fact, at))
    return placed


def _first_places(plan: _Plan) -> list[tuple[Fact, int]]:
    """Each value where it is said first."""
    return list({_key(fact): (fact, at) for fact, at in reversed(_placed(plan))}.values())[::-1]


def _held_against(plan: _Plan, trip: Travelled) -> Mapping[_Key, LedgerRow]:
    """What became of each value on one route. Values said in refused segments alone are absent."""
    language = plan.case.article.language
    asked = tuple(fact for fact, at in _placed(plan) if trip.returned[at] is not None)
    text = plan.case.article.text
    returned = "\n".join(said for said in trip.returned if said)
    rows = ledger.compare(
        Side(text, language, asked),
        Side(returned, language, facts.find(returned, language)),
    )
    answers: dict[_Key, LedgerRow] = {}
    for row in rows:
        if row.original is not None:
            key = _key(row.original)
            if key not in answers or _RANK[row.verdict] < _RANK[answers[key].verdict]:
                answers[key] = row
    return answers


def _row(fact: Fact, at: int, answers: Sequence[LedgerRow | None], arrived: Sequence[Travelled]) -> LedgerRow:
    """One value over both routes. ``translation`` is the article's fact, ``original`` what came back of it."""
    found = sorted((row for row in answers if row), key=lambda row: _RANK[row.verdict])
    if found and found[0].verdict in ("same", "coarser"):
        return LedgerRow(kind=fact.kind, verdict=found[0].verdict, original=found[0].translation, translation=fact)
    lost = [row for row in found if row.verdict in ("changed", "missing")]
    if len(lost) < 2:
        return LedgerRow(kind=fact.kind, verdict="unverified", translation=fact)
    return LedgerRow(
        kind=fact.kind,
        verdict="fragile",
        original=next((row.translation for row in lost if row.translation), None),
        translation=fact,
        note=" | ".join(_wording(trip, at) for trip in arrived),
    )


def _above_the_noise(rows: list[LedgerRow], arrived: Sequence[Travelled], plan: _Plan) -> list[LedgerRow]:
    """The rows, with those kinds of facts unverified of which the engine alone may well have lost as many."""
    lost = Counter(row.kind for row in rows if row.verdict == "fragile")
    if not lost:
        return rows
    of = Counter(row.kind for row in rows if row.verdict != "unverified")
    paths = [trip.trip.path for trip in arrived]
    engine = arrived[0].engine
    if noise.floor(engine, paths) is None:
        plan.skip("not-checked.no-noise-floor", engine=engine)
    kept = []
    for row in rows:
        if row.verdict == "fragile":
            floor = noise.floor(engine, paths, row.kind)
            if floor is None or noise.inside(lost[row.kind], of[row.kind], floor):
                row = replace(row, verdict="unverified")
            else:
                row = replace(row, note=f"{row.note} | control: {floor.lost} of {floor.facts}")
        kept.append(row)
    return kept


def _wording(trip: Travelled, at: int) -> str:
    """How the sentence read where the trip turned round: ``es: El 4 de abril…``."""
    turn = len(trip.trip.path) // 2
    said = trip.stations[turn][at] or ""
    clipped = said if len(said) <= _NOTE_LENGTH else said[: _NOTE_LENGTH - 1].rstrip() + "…"
    return f"{trip.trip.path[turn]}: {clipped}"
