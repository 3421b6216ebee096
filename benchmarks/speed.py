"""How fast the command is and how much memory it takes, run as its users run it: whole processes.

``python -m benchmarks.speed [FOLDER]`` prints each figure beside the one to reach. FOLDER holds articles of any type
that the program reads; without one the seeds are taken. Wall time on an idle machine; the library's own calls
(:mod:`benchmarks.calls`) in processor time.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tabulate import tabulate

from benchmarks import calls

SEEDS = calls.SEEDS
_FEW, _MANY = 500, 5000


@dataclass(frozen=True)
class Timed:
    """One run: wall seconds, processor seconds, and the largest memory of any of its processes in MB."""

    wall: float
    processor: float
    memory: float


def timed(arguments: Sequence[str], folder: Path, cache: Path) -> Timed:
    """Runs the command in a folder of its own, with a translation cache of its own. Raises if it could not run."""
    code = (
        "import os,resource,subprocess,sys;"
        "subprocess.run(sys.argv[1:],stdout=subprocess.DEVNULL,check=False);"
        "used=resource.getrusage(resource.RUSAGE_CHILDREN);"
        "print(used.ru_utime+used.ru_stime,used.ru_maxrss)"
    )
    command = [sys.executable, "-m", "provenance", *arguments]
    started = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", code, *command],
        cwd=folder,
        env=os.environ | {"XDG_CACHE_HOME": str(cache), "PYTHONPATH": str(SEEDS.parent)},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    wall = time.perf_counter() - started
    processor, memory = done.stdout.split()
    return Timed(wall, float(processor), int(memory) / 1024)


def called(what: str, *arguments: str) -> tuple[float, float]:
    """Processor seconds of one call of the library, and the largest memory in MB of a process that made many."""
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.calls", what, *arguments],
        cwd=SEEDS.parent,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    seconds, memory = map(float, done.stdout.split())
    return seconds, memory


def articles(seeds: Path, count: int, place: Path) -> Path:
    """A JSONL file of that many articles like the seeds, each made different by its own first line."""
    texts = [article.text for article in calls.readable(seeds)]
    with place.open("w", encoding="utf-8") as file:
        for number in range(count):
            text = texts[number % len(texts)].replace("2021", str(1990 + number % 30))
            file.write(json.dumps({"id": f"article-{number}", "text": text}, ensure_ascii=False) + "\n")
    return place


def run(seeds: Path = SEEDS) -> str:
    """The table of all figures. Raises where the folder holds no article."""
    calls.readable(seeds)
    rows = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        cache = folder / "cache"

        def take(label: str, arguments: Sequence[str], limit: str) -> Timed:
            took = timed(arguments, folder, cache)
            rows.append([label, f"{took.wall:.2f} s", f"{took.processor:.2f} s", f"{took.memory:.0f} MB", limit])
            return took

        take("--help", ["--help"], "0.3 s")
        audit = f"audit {seeds.name}/"
        take(f"{audit} --engine none", ["audit", str(seeds), "--engine", "none"], "2 s")
        take(f"{audit}, cold", ["audit", str(seeds)], "20 s")
        take(f"{audit}, from the cache", ["audit", str(seeds)], "2 s")
        few = articles(seeds, _FEW, folder / "few.jsonl")
        many = articles(seeds, _MANY, folder / "many.jsonl")
        none = ["--engine", "none", "-q"]
        small = take(f"{_FEW} articles", ["audit", str(few), *none], "")
        large = take(f"{_MANY} articles", ["audit", str(many), *none], "")
        double = take(f"{_MANY} articles, --jobs 2", ["audit", str(many), *none, "--jobs", "2"], "")
        single = (_MANY - _FEW) / (large.processor - small.processor)
        rows.append(["articles a second on one core", f"{single:.0f}", "", "", "150"])
        rows.append(["wall time with --jobs 2", f"{large.wall / double.wall:.2f} × faster", "", "", "nearly 2"])
        rows.append(["memory, many over few", f"{large.memory / small.memory:.2f}", "", "", "1.10"])
        seconds, memory = called("facts", str(seeds))
        rows.append(["facts of 400 words", "", f"{1000 * seconds:.2f} ms", f"{memory:.0f} MB", "3 ms, 300 MB"])
        seconds, memory = called("pairs")
        label = "sentence pairs a second, languages given"
        rows.append([label, f"{1 / seconds:.0f}", "", f"{memory:.0f} MB", "2000, 300 MB"])
    return str(tabulate(rows, headers=("what", "wall", "processor", "memory", "to reach"), disable_numparse=True))


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    try:
        print(run(Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else SEEDS))
    except calls.NothingToReadError as error:
        sys.exit(str(error))
