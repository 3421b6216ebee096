"""What all engines behind an address share: tries, a circuit breaker, chunks, keys, and errors that tell nothing.

An error names the engine and what kind of thing went wrong, never the server's words, the address, the key or the
text: the server's words may quote all three.
"""

from __future__ import annotations

import json
import os
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from provenance.engines import folders
from provenance.engines.base import Direction
from provenance.engines.http import Answer, Limits, NoAnswerError, is_loopback, send
from provenance.errors import EngineError

_MAYBE_LATER = frozenset({408, 425, 429, 500, 502, 503, 504, 520, 522, 524, 529})
_CAUSES = {"time": "did not answer in time", "connection": "could not be reached", "protocol": "broke off its answer"}


class Breaker:
    """Leaves a server alone for a while after several failures in a row, so that an audit does not wait on it."""

    def __init__(self, failures: int = 4, seconds: float = 60.0) -> None:
        self._most = failures
        self._seconds = seconds
        self._failed = 0
        self._until = 0.0
        self._lock = threading.Lock()

    @property
    def open(self) -> bool:
        return time.monotonic() < self._until

    def tell(self, well: bool) -> None:
        with self._lock:
            self._failed = 0 if well else self._failed + 1
            if self._failed >= self._most:
                self._until = time.monotonic() + self._seconds
                self._failed = self._most - 1  # one more failure after the pause opens it again


class Remote:
    """Base of the engines that send text to an address. Subclasses give ``pairs`` and ``_batch``."""

    name = ""
    deterministic = False
    #: Code points of one piece of text, and pieces of one request.
    longest = 1500
    together = 1

    def __init__(self, url: str | None, limits: Limits | None = None, breaker: Breaker | None = None) -> None:
        self.url = (url or "").rstrip("/")
        self.limits = limits or Limits()
        self._breaker = breaker or Breaker()

    @property
    def offline(self) -> bool:
        """Only a server on this machine is offline."""
        return is_loopback(self.url)

    @property
    def ready(self) -> bool:
        """Whether it has all it needs but the permission to use the network."""
        return True

    def version(self) -> str:
        return "1"

    def pairs(self) -> frozenset[Direction]:
        raise NotImplementedError

    def translate(self, texts: Sequence[str], source: str, target: str) -> list[str]:
        """Every segment, those that are too long in pieces cut where sentences or words end."""
        if (source, target) not in self.pairs():
            raise EngineError(f"{self.name} does not translate from {source} to {target}")
        pieces = [(n, piece) for n, text in enumerate(texts) for piece in chunks(text, self.longest)]
        given: list[list[str]] = [[] for _ in texts]
        latest = time.monotonic() + self.limits.article
        for start in range(0, len(pieces), self.together):
            part = pieces[start : start + self.together]
            answer = self._patiently(partial(self._batch, [piece for _, piece in part], source, target), latest)
            if len(answer) != len(part) or not all(isinstance(piece, str) for piece in answer):
                raise EngineError(f"{self.name} gave {len(answer)} answers to {len(part)} texts")
            for (n, _), piece in zip(part, answer, strict=True):
                given[n].append(piece.strip())
        return [" ".join(parts) for parts in given]

    def _batch(self, texts: Sequence[str], source: str, target: str, deadline: float) -> list[str]:
        """One request. Raises NoAnswerError, TryAgainError, or EngineError."""
        raise NotImplementedError

    def _patiently(self, ask: Callable[[float], list[str]], latest: float) -> list[str]:
        """Asks up to three times, again only after 429, 5xx, a broken connection or silence, never past a deadline."""
        if self._breaker.open:
            raise EngineError(f"{self.name} failed several times in a row and is left alone for a while")
        deadline = min(latest, time.monotonic() + self.limits.total)
        said = "did not answer in time"
        for attempt in range(self.limits.tries):
            wait = 0.0
            try:
                answer = ask(deadline)
                self._breaker.tell(True)
                return answer
            except NoAnswerError as error:
                said = _CAUSES[error.cause]
            except TryAgainError as error:
                said, wait = str(error), error.wait
            except EngineError:
                self._breaker.tell(False)
                raise
            pause = max(self.limits.pause * 2**attempt, wait)
            if attempt + 1 == self.limits.tries or time.monotonic() + pause >= deadline:
                break
            time.sleep(pause)
        self._breaker.tell(False)
        raise EngineError(f"{self.name} {said}")

    def _json(
        self, method: str, path: str, *, body: Mapping[str, Any] | None, headers: Mapping[str, str], deadline: float
    ) -> Any:
        """The answer's JSON. Raises TryAgainError where another try may help, EngineError where it will not."""
        sent = {"Accept": "application/json", "User-Agent": "provenance-audit", **headers}
        content = None
        if body is not None:
            sent["Content-Type"] = "application/json"
            content = json.dumps(body).encode()
        answer = send(method, self.url + path, headers=sent, body=content, limits=self.limits, deadline=deadline)
        self._well(answer)
        try:
            return json.loads(answer.body)
        except ValueError:
            raise EngineError(f"{self.name} answered with something that is no JSON") from None

    def _well(self, answer: Answer) -> None:
        if answer.status in _MAYBE_LATER:
            raise TryAgainError(f"answered with status {answer.status}", answer.retry_after or 0.0)
        if answer.status in (401, 403):
            raise EngineError(f"{self.name} refuses the key (status {answer.status})")
        if answer.status != 200:
            raise EngineError(f"{self.name} answered with status {answer.status}")


class TryAgainError(Exception):
    """The server cannot now but may later. ``wait`` is what it asked for, in seconds."""

    def __init__(self, said: str, wait: float) -> None:
        super().__init__(said)
        self.wait = wait


def chunks(text: str, longest: int) -> Iterator[str]:
    """The text in pieces of at most that many code points, cut after sentences, else after words, else anywhere."""
    text = text.strip()
    while len(text) > longest:
        at = max(text.rfind(end, longest // 3, longest) for end in (". ", "! ", "? ", "… ", "; ", ": ")) + 1
        at = at or text.rfind(" ", longest // 3, longest) + 1 or longest
        yield text[:at].strip()
        text = text[at:].strip()
    if text:
        yield text


def setting(engine: str, what: str) -> str | None:
    """``PROVENANCE_ENGINE_WHAT`` of the environment, or None where it is unset or empty."""
    return os.environ.get(f"PROVENANCE_{engine}_{what}".upper().replace("-", "_")) or None


def secret(engine: str) -> str | None:
    """The key of an engine, or None.

    From ``PROVENANCE_ENGINE_KEY``, else the file that ``PROVENANCE_ENGINE_KEY_FILE`` names, else ``ENGINE.key`` in the
    user's own configuration folder; never from a file beside the texts. Raises EngineError for an unreadable file.
    """
    if said := setting(engine, "KEY"):
        return said.strip()
    named = setting(engine, "KEY_FILE")
    file = Path(named) if named else folders.configuration() / f"{engine}.key"
    if not named and not file.is_file():
        return None
    try:
        return file.read_text("utf-8").strip() or None
    except (OSError, UnicodeDecodeError):
        raise EngineError(f"the key file of {engine} cannot be read") from None
