"""Translations already made, kept in SQLite in the user's own cache folder.

One entry is one article through one direction of one version of one engine: the segments' digest → what came back
(None where the guard refused a segment). It holds drafts, so only its owner can read it and entries expire. Any
number of processes may use it at once; a damaged file is thrown away and begun again; a file that cannot be written
costs time, never an answer.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import sqlite3
import threading
import time
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from provenance.engines import folders

_DAY = 86_400
#: What SQLite calls a file that is none of its own or whose pages contradict each other.
_DAMAGE = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_SCHEMA = """
CREATE TABLE IF NOT EXISTS translations (
    key BLOB PRIMARY KEY, engine TEXT NOT NULL, direction TEXT NOT NULL, segments INTEGER NOT NULL,
    answer BLOB NOT NULL, size INTEGER NOT NULL, made INTEGER NOT NULL, used INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS by_use ON translations (used, key, size, made);
PRAGMA user_version = 1;
"""


@dataclass(frozen=True)
class Answer:
    """What came back for one article: its segments, None where the guard refused one, and why it did."""

    texts: list[str | None]
    faults: dict[int, str] = field(default_factory=dict)


class Store(Protocol):
    """What a translator needs of a cache."""

    def get(self, key: bytes) -> Answer | None: ...

    def put(self, key: bytes, answer: Answer, *, engine: str, direction: str) -> None: ...


def key(engine: str, version: str, source: str, target: str, texts: Sequence[str]) -> bytes:
    """The digest under which these segments' translations are kept."""
    said = json.dumps([engine, version, source, target, *texts], ensure_ascii=True, separators=(",", ":"))
    return hashlib.blake2b(said.encode(), digest_size=20).digest()


def open_cache() -> Cache:
    """The cache of this user; no file is made before something is kept."""
    return Cache(folders.cache())


class Nothing:
    """The cache of ``--no-cache``: keeps nothing and leaves nothing behind."""

    def get(self, key: bytes) -> Answer | None:
        return None

    def put(self, key: bytes, answer: Answer, *, engine: str, direction: str) -> None:
        pass


class Cache:
    """The file ``translations.sqlite`` in a folder that is made for its owner alone.

    ``most`` bounds the answers in bytes (the oldest used go first), ``days`` their age since they were made.
    """

    def __init__(self, folder: Path, *, most: int = 256 << 20, days: float = 30) -> None:
        self.file = folder / "translations.sqlite"
        self._most = most
        self._seconds = days * _DAY
        self._lock = threading.RLock()
        self._open: tuple[int, sqlite3.Connection] | None = None  # a connection does not outlive a fork
        self._since_trim = 0

    def get(self, key: bytes) -> Answer | None:
        """What was kept under this key, or None."""
        now = int(time.time())
        with self._lock, self._tolerant():
            base = self._connection()
            found = base.execute("SELECT answer, made, used FROM translations WHERE key = ?", (key,)).fetchone()
            if found is None or now - found[1] > self._seconds:
                return None
            texts, faults = json.loads(zlib.decompress(found[0]))
            if now - found[2] > _DAY:  # once a day is enough to know what is in use, and saves the writing
                base.execute("UPDATE translations SET used = ? WHERE key = ?", (now, key))
            return Answer(texts, {int(n): fault for n, fault in faults.items()})
        return None

    def put(self, key: bytes, answer: Answer, *, engine: str, direction: str) -> None:
        """Keeps an answer. Where that is impossible, nothing happens."""
        packed = zlib.compress(json.dumps([answer.texts, answer.faults]).encode(), 6)
        now = int(time.time())
        row = (key, engine, direction, len(answer.texts), packed, len(packed), now, now)
        with self._lock, self._tolerant():
            self._connection().execute("INSERT OR REPLACE INTO translations VALUES (?,?,?,?,?,?,?,?)", row)
            self._since_trim += len(packed)
            if self._since_trim > self._most // 50:
                self._trim(now)

    def summary(self) -> list[tuple[str, str, int, int, int]]:
        """By engine and direction: entries, segments, bytes. Empty where there is no file."""
        if not self.file.exists():
            return []
        asked = (
            "SELECT engine, direction, COUNT(*), SUM(segments), SUM(size) FROM translations GROUP BY 1, 2 ORDER BY 1, 2"
        )
        with self._lock, self._tolerant():
            return [tuple(row) for row in self._connection().execute(asked)]
        return []

    def clear(self) -> int:
        """Removes the file and what SQLite keeps beside it; returns how many bytes that freed."""
        with self._lock:
            self.close()
            freed = 0
            for file in self._files():
                with contextlib.suppress(FileNotFoundError):
                    freed += file.stat().st_size
                    file.unlink()
            return freed

    def close(self) -> None:
        with self._lock:
            if self._open and self._open[0] == os.getpid():
                self._open[1].close()
            self._open = None

    def _files(self) -> list[Path]:
        return [self.file, *(self.file.with_name(self.file.name + end) for end in ("-wal", "-shm", "-journal"))]

    def _connection(self) -> sqlite3.Connection:
        if self._open is None or self._open[0] != os.getpid():
            self.file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            # Made by us and not by SQLite, so that nobody else can ever read it; SQLite gives its side files the same.
            os.close(os.open(self.file, os.O_CREAT | os.O_RDWR, 0o600))
            base = sqlite3.connect(self.file, timeout=10, isolation_level=None, check_same_thread=False)
            self._open = (os.getpid(), base)
            base.execute("PRAGMA journal_mode = WAL")
            base.execute("PRAGMA synchronous = NORMAL")
            base.execute("PRAGMA secure_delete = ON")
            if base.execute("PRAGMA user_version").fetchone()[0] != 1:
                base.executescript(_SCHEMA)
            self._trim(int(time.time()))
        return self._open[1]

    def _trim(self, now: int) -> None:
        """Drops what is too old, then the longest unused until a tenth of the room is free again."""
        self._since_trim = 0
        base = self._connection()
        base.execute("DELETE FROM translations WHERE made < ?", (now - self._seconds,))
        (size,) = base.execute("SELECT COALESCE(SUM(size), 0) FROM translations").fetchone()
        if size > self._most:
            surplus = size - self._most * 9 // 10
            base.execute(
                "DELETE FROM translations WHERE key IN (SELECT key FROM (SELECT key, SUM(size) OVER "
                "(ORDER BY used, key) - size AS before FROM translations) WHERE before < ?)",
                (surplus,),
            )

    @contextlib.contextmanager
    def _tolerant(self) -> Iterator[None]:
        """Begins a damaged file anew; a file that is busy, full or forbidden is done without."""
        try:
            yield
        except sqlite3.DatabaseError as error:
            if getattr(error, "sqlite_errorcode", None) in _DAMAGE:
                with contextlib.suppress(OSError):
                    self.clear()
        except (OSError, ValueError, AttributeError, zlib.error):
            pass
