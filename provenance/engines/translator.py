"""Takes articles along their routes: through the engines that are allowed, the guard and the cache.

Articles that need the same direction at the same time are given to the engine together, and a direction waits for
articles that will still need it, so that an engine with a costly start (Apertium) starts once. What an article gets
never depends on its company.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field

from provenance.engines import guard, pipeline, router
from provenance.engines.base import Direction, Engine, translate_groups
from provenance.engines.cache import Answer, Nothing, Store, key
from provenance.errors import EngineError
from provenance.model import Message, Route

_ATONCE = 2
#: A route that had to leave out more than this share of the segments tells too little.
_MOST_REFUSED = 0.5


@dataclass(frozen=True)
class Trip:
    """An article's segments and the way they are to go."""

    texts: tuple[str, ...]
    path: tuple[str, ...]  # languages, the article's own first
    engine: str  # the name of the first engine to try
    avoid: frozenset[str] = frozenset()  # engines that must not stand in for it: they may have made the text


@dataclass
class Travelled:
    """How a trip went. ``stations[n][i]`` is segment i in language ``path[n]``; None where it was refused."""

    trip: Trip
    engine: str
    stations: list[list[str | None]]
    refused: dict[int, str] = field(default_factory=dict)  # segment → fault
    failure: str | None = None  # for a person; holds no article text
    instead_of: str | None = None  # the engine that failed before this one
    sent_to: list[str] = field(default_factory=list)  # online engines that were given its text, in order

    @property
    def arrived(self) -> bool:
        return self.failure is None and len(self.stations) == len(self.trip.path)

    @property
    def returned(self) -> list[str | None]:
        """The segments as they came back."""
        return self.stations[-1]

    def route(self) -> Route:
        """The record's view of it: ok, degraded or unavailable, with the reason."""
        path = self.trip.path
        sent = tuple((name, len(self.trip.texts)) for name in self.sent_to)
        if not self.arrived:
            why = Message("route.failed", {"engine": self.engine, "error": self.failure or "?"})
            return Route(engine=self.engine, path=path, status="unavailable", reason=why, sent=sent)
        if self.instead_of:
            why = Message("route.instead-of", {"engine": self.engine, "failed": self.instead_of})
            return Route(engine=self.engine, path=path, status="degraded", reason=why, sent=sent)
        if self.refused:
            why = Message(
                "route.segments-refused",
                {"count": len(self.refused), "of": len(self.trip.texts), "faults": ", ".join(self._faults())},
            )
            return Route(engine=self.engine, path=path, status="degraded", reason=why, sent=sent)
        return Route(engine=self.engine, path=path, status="ok", sent=sent)

    def _faults(self) -> list[str]:
        return sorted(set(self.refused.values()))


class Translator:
    """The engines that may be used, in order of preference, with one cache for all of them."""

    def __init__(self, engines: Sequence[Engine], cache: Store | None = None) -> None:
        self.engines = tuple(engines)
        self._cache: Store = cache or Nothing()

    def signature(self) -> str:
        """Engines and versions, for the line beside every score; ``none`` without an engine."""
        return ", ".join(f"{engine.name} {engine.version()}" for engine in self.engines) or "none"

    def routes(
        self, language: str, through: str | None = None, avoid: Collection[str] = ()
    ) -> list[tuple[str, tuple[str, ...]]]:
        """Two disjoint round trips as (engine, path), of the first engine that has two; else as many as the best has.

        Engines named in ``avoid`` (the one suspected of having made the text) are left out.
        """
        best: list[tuple[str, tuple[str, ...]]] = []
        for engine in self.engines:
            if engine.name not in avoid:
                found = [(engine.name, path) for path in router.routes(engine.pairs(), language, through)]
                if len(found) >= 2:
                    return found
                best = best or found
        return best

    def run(self, trips: Sequence[Trip]) -> list[Travelled]:
        """Every trip, in order. A trip that fails is tried with the next engine that has its directions."""
        travelled = [Travelled(trip, trip.engine, [list(trip.texts)]) for trip in trips]
        self._travel(travelled)
        for at, done in enumerate(travelled):
            for engine in self.engines:
                if done.arrived:
                    break
                trip = done.trip
                if engine.name not in {trip.engine, *trip.avoid} and set(_directions(trip)) <= engine.pairs():
                    again = Travelled(
                        trip, engine.name, [list(trip.texts)], instead_of=trip.engine, sent_to=done.sent_to
                    )
                    self._travel([again])
                    done = travelled[at] = again if again.arrived else done
        return travelled

    def _travel(self, trips: Sequence[Travelled]) -> None:
        """Moves all trips to their ends, two directions at a time."""
        waiting = list(trips)
        running: dict[Future[None], list[Travelled]] = {}
        pool = ThreadPoolExecutor(_ATONCE)
        pipeline.resume()
        try:
            while waiting or running:
                waiting = [trip for trip in waiting if trip.failure is None and not trip.arrived]
                while waiting and len(running) < _ATONCE:
                    ready = _together(waiting, [trip for group in running.values() for trip in group], bool(running))
                    if not ready:
                        break
                    waiting = [trip for trip in waiting if not any(trip is other for other in ready)]
                    running[pool.submit(self._step, ready)] = ready
                if running:
                    # Awake now and then: a Ctrl-C that another thread receives does not wake this one.
                    for future in wait(running, timeout=0.2, return_when=FIRST_COMPLETED).done:
                        future.result()
                        waiting += running.pop(future)
        except BaseException:
            # Ctrl-C: the threads wait for programs, and neither may outlive us. It may have come while a step was
            # being handed over, so that nobody knows of its thread: no program may begin from here on.
            pipeline.kill_all()
            pool.shutdown(cancel_futures=True)
            raise
        pool.shutdown()

    def _step(self, trips: Sequence[Travelled]) -> None:
        """One direction for all of these, from the cache where it has them."""
        source, target = _next(trips[0])
        engine = next(engine for engine in self.engines if engine.name == trips[0].engine)
        for trip in trips:
            if not engine.offline and engine.name not in trip.sent_to:
                trip.sent_to.append(engine.name)  # from the cache too: it was sent once
        asked: dict[bytes, list[Travelled]] = {}
        try:
            version = engine.version()
        except EngineError as error:
            for trip in trips:
                trip.failure = str(error)
            return
        for trip in trips:
            digest = key(engine.name, version, source, target, [text or "" for text in trip.stations[-1]])
            if (kept := self._cache.get(digest)) is not None and len(kept.texts) == len(trip.trip.texts):
                self._arrive(trip, kept)
            else:
                asked.setdefault(digest, []).append(trip)  # the same article twice is translated once
        if not asked:
            return
        groups = [[text or "" for text in same[0].stations[-1]] for same in asked.values()]
        answers = translate_groups(engine, groups, source, target)
        for (digest, same), group, answer in zip(asked.items(), groups, answers, strict=True):
            if isinstance(answer, EngineError):
                for trip in same:
                    trip.failure = str(answer)
                continue
            faults = guard.faults(group, answer, source, target)
            checked = Answer(
                [None if wrong else text for text, wrong in zip(answer, faults, strict=True)],
                {n: wrong for n, wrong in enumerate(faults) if wrong},
            )
            if engine.deterministic or not checked.faults:
                self._cache.put(digest, checked, engine=engine.name, direction=f"{source}-{target}")
            for trip in same:
                self._arrive(trip, checked)

    @staticmethod
    def _arrive(trip: Travelled, answer: Answer) -> None:
        before = trip.stations[-1]
        trip.stations.append([text if had else had for text, had in zip(answer.texts, before, strict=True)])
        trip.refused |= {n: fault for n, fault in answer.faults.items() if n not in trip.refused}
        if len(trip.refused) > _MOST_REFUSED * len(before):
            faults = ", ".join(sorted(set(trip.refused.values())))
            trip.failure = f"{len(trip.refused)} of {len(before)} segments refused ({faults})"


def _directions(trip: Trip) -> list[Direction]:
    return list(zip(trip.path, trip.path[1:], strict=False))


def _ahead(trip: Travelled) -> list[tuple[str, Direction]]:
    return [(trip.engine, way) for way in _directions(trip.trip)[len(trip.stations) - 1 :]]


def _next(trip: Travelled) -> Direction:
    return _ahead(trip)[0][1]


def _together(waiting: Sequence[Travelled], running: Sequence[Travelled], may_wait: bool) -> list[Travelled]:
    """The trips that should take their next direction now: first those that nobody else will come to need.

    Where every direction is still ahead of somebody, waits for those that run; where nothing runs, takes the first.
    """
    later = {way for trip in waiting for way in _ahead(trip)[1:]} | {
        way for trip in running for way in _ahead(trip)[1:]
    }
    order = dict.fromkeys(_ahead(trip)[0] for trip in waiting)
    free = [way for way in order if way not in later] or ([] if may_wait else list(order))
    return [trip for trip in waiting if _ahead(trip)[0] == free[0]] if free else []
