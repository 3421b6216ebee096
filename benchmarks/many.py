"""Many articles through Apertium, end to end: whatever the order, the processes and the cache, the same reports.

    python -m benchmarks.many [FOLDER] [--articles N]

N articles of fourteen sentences are mixed from the texts of FOLDER (default: ``seeds``, in French) and audited over
two routes by the command itself, in an own cache: in order and shuffled, with one process and two, killed half-way
(SIGKILL) and taken up again, and from the cache. Compared are the records, byte by byte.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tabulate import tabulate

from benchmarks.engines import mixed
from provenance.engines.apertium import Apertium


@dataclass
class Desk:
    """A folder to work in, with a cache of its own."""

    folder: Path

    def command(self, file: Path, *more: str) -> list[str]:
        common = ["audit", str(file), "--engine", "apertium", "--format", "jsonl", "-o", "-", "-q"]
        return [sys.executable, "-m", "provenance", *common, *more]

    @property
    def environment(self) -> dict[str, str]:
        return os.environ | {"XDG_CACHE_HOME": str(self.folder / "cache")}

    def audit(self, file: Path, *more: str) -> tuple[dict[str, str], float]:
        """The records by id as they were written, and the seconds it took."""
        start = time.monotonic()
        done = subprocess.run(
            self.command(file, *more), env=self.environment, capture_output=True, text=True, check=True
        )
        return {json.loads(line)["id"]: line for line in done.stdout.splitlines()}, time.monotonic() - start

    def killed(self, file: Path, translations: int) -> None:
        """An audit that is killed when it has kept that many translations."""
        silent = subprocess.DEVNULL
        with subprocess.Popen(self.command(file), env=self.environment, stdout=silent, stderr=silent) as process:
            while process.poll() is None and len(self.kept()) < translations:
                time.sleep(0.05)
            process.send_signal(signal.SIGKILL)

    def kept(self) -> dict[bytes, int]:
        """The cache's entries and the second in which each was made."""
        base = self.folder / "cache" / "provenance" / "translations.sqlite"
        if not base.exists():
            return {}
        with sqlite3.connect(base, timeout=10) as connection:
            try:
                return dict(connection.execute("SELECT key, made FROM translations").fetchall())
            except sqlite3.OperationalError:  # not laid out yet
                return {}


def run(folder: Path = Path("seeds"), articles: int = 200) -> str:
    """The table, or why there is none."""
    if not {("fr", "es"), ("es", "fr"), ("fr", "ca"), ("ca", "fr")} <= Apertium().pairs():
        return "Apertium's French pairs are not installed"
    texts = ["\n".join(sentences) for sentences in mixed(folder, articles)]
    with tempfile.TemporaryDirectory() as made:
        desk = Desk(Path(made))
        there = _written(desk.folder / "there.jsonl", texts)
        rows = _rows(desk, there, _written(desk.folder / "back.jsonl", texts, shuffled=True))
    return str(tabulate(rows, headers=("run", "seconds", "articles a minute", "records"), tablefmt="pipe"))


def _rows(desk: Desk, there: Path, back: Path) -> list[list[str]]:
    first, seconds = desk.audit(there, "--no-cache")
    rows = [_row("in order, one process, no cache", seconds, first, first)]

    def again(name: str, file: Path, *more: str) -> None:
        found, seconds = desk.audit(file, *more)
        rows.append(_row(name, seconds, found, first))

    again("shuffled, two processes, no cache", back, "--no-cache", "--jobs", "2")
    desk.killed(there, 2 * len(first))
    before = desk.kept()
    time.sleep(1.1)  # entries carry the second in which they were made
    again("killed half-way and taken up again", there)
    after = desk.kept()
    twice = sum(after.get(key) != made for key, made in before.items())
    *row, same = rows[-1]
    rows[-1] = [*row, f"{same}; {len(before)} of {len(after)} translations kept, {twice} of them made twice"]
    again("shuffled, two processes, from the cache", back, "--jobs", "2")
    return rows


def _row(name: str, seconds: float, found: dict[str, str], first: dict[str, str]) -> list[str]:
    same = sum(found.get(id) == line for id, line in first.items())
    return [name, f"{seconds:.1f}", f"{60 * len(found) / seconds:.0f}", f"{same} of {len(first)} the same"]


def _written(file: Path, texts: Sequence[str], *, shuffled: bool = False) -> Path:
    lines = [json.dumps({"id": f"a{n}", "text": text, "language": "fr"}) for n, text in enumerate(texts)]
    if shuffled:
        random.Random(2).shuffle(lines)
    file.write_text("".join(line + "\n" for line in lines), "utf-8")
    return file


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", default=Path("seeds"))
    parser.add_argument("--articles", type=int, default=200)
    arguments = parser.parse_args()
    print(run(arguments.folder, arguments.articles))
