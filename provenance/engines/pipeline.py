"""Runs a chain of programs as a shell's ``set -o pipefail`` would: bounded, timed, and leaving no process behind."""

from __future__ import annotations

import contextlib
import os
import selectors
import signal
import subprocess
import tempfile
import threading
import time
from collections.abc import Mapping, Sequence
from pathlib import PurePath
from typing import IO

from provenance.errors import EngineError

#: At most this many chains run at once in this process: a chain over Catalan takes up to 600 MB.
_PLACES = threading.BoundedSemaphore(2)
#: No stage of a translation grows a text beyond this (bytes out for bytes in), with room for short inputs.
_MOST_GROWTH = 60
_READ = 1 << 16
_LIVE: set[_Chain] = set()
_LIVE_LOCK = threading.Lock()
_STOPPED = threading.Event()


def run(commands: Sequence[Sequence[str]], data: bytes, *, seconds: float, environment: Mapping[str, str]) -> bytes:
    """What the last program writes when the first is fed ``data``.

    Raises :class:`EngineError` when any program fails, the time is over (seconds, wall clock, waiting for a place
    included) or the output grows out of all proportion. The programs form one process group, which is killed whole
    on every way out that is not a clean end, Ctrl-C included. Their complaints are dropped: they quote the text.
    """
    deadline = time.monotonic() + seconds
    if not _PLACES.acquire(timeout=seconds):
        raise EngineError(f"{_name(commands[0])} waited {seconds:.0f} s for its turn")
    chain = _Chain()
    with _LIVE_LOCK:
        _LIVE.add(chain)
    try:
        output = chain.start(commands, data, environment)
        answer = _read(output, limit=len(data) * _MOST_GROWTH + (1 << 20), deadline=deadline, name=_name(commands[-1]))
        chain.finish(deadline)
        return answer
    except OSError as error:
        raise EngineError(f"{_name(commands[0])} could not be run: {error.strerror}") from None
    finally:
        chain.kill()
        with _LIVE_LOCK:
            _LIVE.discard(chain)
        _PLACES.release()


def kill_all() -> None:
    """Kills the programs of every chain that runs now, and lets none begin until :func:`resume` is called.

    Each :func:`run` that waits for one raises EngineError.
    """
    _STOPPED.set()
    with _LIVE_LOCK:
        live = list(_LIVE)
    for chain in live:
        chain.stop()


def resume() -> None:
    """Lets chains begin again after :func:`kill_all`."""
    _STOPPED.clear()


class _Chain:
    """The running programs, in the order the data flows."""

    def __init__(self) -> None:
        self._running: list[subprocess.Popen[bytes]] = []

    def start(self, commands: Sequence[Sequence[str]], data: bytes, environment: Mapping[str, str]) -> IO[bytes]:
        """Starts every program and returns the end of the pipe."""
        source: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 (closed below, by the child's side of it)
        source.write(data)
        source.seek(0)
        for command in commands:
            process = subprocess.Popen(
                command,
                stdin=source,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=environment,
                process_group=self._running[0].pid if self._running else 0,
            )
            source.close()
            self._running.append(process)
            if _STOPPED.is_set():  # by another thread, which may not have seen this program yet
                raise EngineError(f"{_name(command)} was stopped")
            assert process.stdout is not None
            source = process.stdout
        return source

    def finish(self, deadline: float) -> None:
        """Waits for every program. Raises EngineError for the first that did not end well."""
        for process in self._running:
            try:
                code = process.wait(timeout=max(0.0, deadline - time.monotonic()))
            except subprocess.TimeoutExpired:
                raise EngineError(f"{_name(process.args)} did not end in time") from None
            if code:
                how = f"was killed by {signal.Signals(-code).name}" if code < 0 else f"ended with status {code}"
                raise EngineError(f"{_name(process.args)} {how}")

    def stop(self) -> None:
        """Sends SIGKILL to the whole group."""
        if self._running:
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(self._running[0].pid, signal.SIGKILL)

    def kill(self) -> None:
        """Kills whatever still runs; does nothing after a clean end."""
        if any(process.poll() is None for process in self._running):
            self.stop()
        for process in self._running:
            process.wait()
            if process.stdout:
                process.stdout.close()


def _read(output: IO[bytes], *, limit: int, deadline: float, name: str) -> bytes:
    chunks: list[bytes] = []
    size = 0
    with selectors.DefaultSelector() as selector:
        selector.register(output, selectors.EVENT_READ)
        while True:
            if not selector.select(timeout=max(0.0, deadline - time.monotonic())):
                raise EngineError(f"{name} did not answer in time")
            chunk = os.read(output.fileno(), _READ)
            if not chunk:
                return b"".join(chunks)
            chunks.append(chunk)
            size += len(chunk)
            if size > limit:
                raise EngineError(f"{name} answered far more than it was asked")


def _name(command: object) -> str:
    """The program's bare name: no path of the machine, no argument."""
    return PurePath(str(command[0] if isinstance(command, list | tuple) else command)).name
