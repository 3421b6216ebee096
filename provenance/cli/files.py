"""Files that appear whole or not at all: written under a hidden name beside their place, then renamed."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from provenance.errors import ConfigError

_PREFIX = ".provenance-"


@dataclass(frozen=True, slots=True)
class _Pending:
    file: TextIO
    temporary: Path
    place: Path


class Files:
    """Files of one run: all take their places together at :meth:`commit`, or none does."""

    def __init__(self) -> None:
        self._pending: list[_Pending] = []

    def open(self, place: Path) -> TextIO:
        """A file to write, UTF-8, line ends as written. Raises :class:`ConfigError` where there can be none."""
        if place.is_dir():
            raise ConfigError(f"{place.name} is a folder; name a file")
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            _sweep(place.parent)
            number, name = tempfile.mkstemp(prefix=f"{_PREFIX}{os.getpid()}-", suffix=".tmp", dir=place.parent)
        except OSError as error:
            raise ConfigError(f"{place.name} cannot be written: {error.strerror}") from error
        mask = os.umask(0)
        os.umask(mask)
        os.fchmod(number, 0o666 & ~mask)
        file = os.fdopen(number, "w", encoding="utf-8", errors="backslashreplace", newline="")
        self._pending.append(_Pending(file, Path(name), place))
        return file

    def commit(self) -> None:
        """Puts every file in its place. Raises :class:`ConfigError` when the disk is full or a place has gone."""
        try:
            for pending in self._pending:
                pending.file.flush()
                os.fsync(pending.file.fileno())
            for pending in self._pending:
                pending.temporary.replace(pending.place)
        except OSError as error:
            raise ConfigError(f"The reports could not be written: {error.strerror}") from error

    def close(self) -> None:
        """Removes what was not put in its place."""
        for pending in self._pending:
            pending.file.close()
            pending.temporary.unlink(missing_ok=True)


@contextmanager
def writing(place: Path | None) -> Iterator[TextIO]:
    """One file that appears whole or not at all; standard output for None and ``-``."""
    if place is None or place == Path("-"):
        yield sys.stdout
        return
    files = Files()
    try:
        yield files.open(place)
        files.commit()
    finally:
        files.close()


def _sweep(folder: Path) -> None:
    """Removes what a killed run left behind: temporary files of processes that are no more."""
    for left in folder.glob(f"{_PREFIX}*-*.tmp"):
        owner = left.name.removeprefix(_PREFIX).split("-")[0]
        if owner.isdigit() and not _alive(int(owner)):
            left.unlink(missing_ok=True)


def _alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        return True
    return True
