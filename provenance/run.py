"""Many articles through the pipeline: in order, in constant memory, in one process or several."""

from __future__ import annotations

import multiprocessing
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from pathlib import PurePath
from traceback import extract_tb
from typing import TypeVar

from provenance import comparing, pipeline
from provenance.comparing import Tools
from provenance.errors import ProvenanceError
from provenance.model import Article, Audit, Comparison, Evidence, Failure

#: Articles handed to a worker at once, and how many such parcels wait per worker. Engines start once a parcel.
_PARCEL = 16
_WAITING = 3

_HERE = PurePath(__file__).parent

Item = Article | Failure
Result = Audit | Failure
Out = TypeVar("Out")


def results(items: Iterable[Item], tools: Tools, jobs: int = 1) -> Iterator[Result]:
    """The audit of each article in its place; what could not be read or audited stands there as a Failure.

    What an article gets depends neither on its company nor on ``jobs``. Without an engine, one process answers each
    article before it reads the next.
    """
    items = iter(items)
    if jobs > 1:
        yield from _parallel(items, tools, jobs)
        return
    size = _PARCEL if tools.engine != "none" else 1
    while parcel := list(islice(items, size)):
        yield from _many(parcel, tools)


def _many(items: list[Item], tools: Tools) -> list[Result]:
    """Measures each, holds all against other texts together, decides on each."""
    measured = [_guarded(item, pipeline.measure, item) if isinstance(item, Article) else item for item in items]
    whole = [evidence for evidence in measured if isinstance(evidence, Evidence)]
    try:
        held: Iterator[Comparison | None] = iter(comparing.hold(whole, tools))
    except Exception:  # One article breaks a rule of ours: each is held alone, to find out which.
        held = iter([None] * len(whole))
    return [
        _guarded(evidence.article, _decide, evidence, next(held), tools) if isinstance(evidence, Evidence) else evidence
        for evidence in measured
    ]


def _decide(evidence: Evidence, comparison: Comparison | None, tools: Tools) -> Audit:
    return pipeline.decide(evidence, comparison or comparing.hold([evidence], tools)[0])


def _guarded(article: Article, do: Callable[..., Out], *given: object) -> Out | Failure:
    """The result, or the failure of this article alone. Our own faults are told without any text of the article."""
    try:
        return do(*given)
    except ProvenanceError as error:
        told = str(error)
    except Exception as error:
        ours = [frame for frame in extract_tb(error.__traceback__) if _HERE in PurePath(frame.filename).parents][-1]
        told = f"internal error: {type(error).__name__} in {PurePath(ours.filename).name}:{ours.lineno}"
    return Failure(id=article.id, path=article.path, line=article.line, error=told, file=article.file)


def _parallel(items: Iterator[Item], tools: Tools, jobs: int) -> Iterator[Result]:
    """Parcels in flight are bounded, so reading never runs ahead of auditing.

    An article that kills its worker breaks the whole pool: what was in flight is done again, one process an article.
    """
    waiting: deque[tuple[list[Item], Future[list[Result]]]] = deque()
    pool = _pool(jobs)
    try:
        while True:
            broken: list[Item] = []
            while len(waiting) < jobs * _WAITING and (parcel := list(islice(items, _PARCEL))):
                try:
                    waiting.append((parcel, pool.submit(_many, parcel, tools)))
                except BrokenProcessPool:
                    broken = parcel
                    break
            if not waiting and not broken:
                return
            while waiting:
                parcel, future = waiting[0]
                try:
                    done = future.result()
                except BrokenProcessPool:
                    broken = [item for each, _ in waiting for item in each] + broken
                    waiting.clear()
                    break
                waiting.popleft()
                yield from done
                if not broken:
                    break
            if broken:
                pool.shutdown(cancel_futures=True)
                yield from _alone(broken, tools)
                pool = _pool(jobs)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _pool(jobs: int) -> ProcessPoolExecutor:
    # Forked workers share what is loaded already; a fresh interpreter each would load the language models again.
    return ProcessPoolExecutor(jobs, mp_context=multiprocessing.get_context("fork"))


def _alone(items: list[Item], tools: Tools) -> Iterator[Result]:
    """Each article in a process of its own, after one of them killed its worker."""
    for item in items:
        with _pool(1) as pool:
            try:
                (result,) = pool.submit(_many, [item], tools).result()
                yield result
            except BrokenProcessPool:
                yield _died(item) if isinstance(item, Article) else item


def _died(article: Article) -> Failure:
    died = "internal error: the process died"
    return Failure(id=article.id, path=article.path, line=article.line, error=died, file=article.file)
