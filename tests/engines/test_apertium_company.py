"""What an article gets from Apertium depends on nothing but itself: not on order, company, processes or the cache."""

import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from functools import cache
from pathlib import Path

import pytest

from provenance.engines.apertium import Apertium
from provenance.engines.base import Direction
from provenance.sentences import sentences

ROOT = Path(__file__).parent.parent.parent
FRENCH = {("fr", "es"), ("es", "fr"), ("fr", "ca"), ("ca", "fr")}
INSTALLED = sorted(Apertium().pairs())
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not set(INSTALLED) >= FRENCH, reason="Apertium's French pairs are not installed"),
]


@cache
def articles(language: str) -> tuple[tuple[str, ...], ...]:
    """Five articles in a language: the seeds, cut and mixed, translated there by the engine itself."""
    if language == "fr":
        pool = [
            text[start:end]
            for text in (path.read_text("utf-8") for path in sorted((ROOT / "seeds").iterdir()))
            for start, end in sentences(text)
        ]
        rng = random.Random(5)
        return tuple(tuple(rng.sample(pool, 9)) for _ in range(5))
    for source in ("fr", "es", "ca", "en"):
        if (source, language) in INSTALLED and source != language:
            answers = Apertium().translate_groups(articles(source), source, language)
            return tuple(tuple(answer) for answer in answers if isinstance(answer, list))
    return ()


@pytest.mark.parametrize("direction", INSTALLED, ids="-".join)
def test_an_article_gets_the_same_in_any_order_and_company(direction: Direction) -> None:
    groups = articles(direction[0])
    if not groups:
        pytest.skip(f"no text in {direction[0]} can be made from French here")
    engine = Apertium()
    alone = [engine.translate(group, *direction) for group in groups]
    assert len({tuple(answer) for answer in alone}) == len(groups)
    assert engine.translate_groups(groups, *direction) == alone
    assert engine.translate_groups(groups[::-1], *direction) == alone[::-1]
    assert engine.translate_groups(groups[3:] + groups[:4], *direction) == alone[3:] + alone[:4]


def write(file: Path, order: list[int]) -> Path:
    """A JSONL file of small French articles, in an order."""
    made = [{"id": f"a{n}", "text": "\n".join(articles("fr")[n % 5][n // 5 : n // 5 + 4])} for n in range(24)]
    file.write_text("".join(json.dumps(made[n]) + "\n" for n in order), "utf-8")
    return file


def command(file: Path, *more: str) -> list[str]:
    common = ["audit", str(file), "--engine", "apertium", "--format", "jsonl", "-o", "-", "-q"]
    return [sys.executable, "-m", "provenance", *common, *more]


def audit(file: Path, *more: str) -> dict[str, str]:
    """The records by id, as they were written."""
    done = subprocess.run(command(file, *more), cwd=ROOT, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stderr
    return {json.loads(line)["id"]: line for line in done.stdout.splitlines()}


def test_reports_do_not_depend_on_order_processes_or_the_cache(tmp_path: Path) -> None:
    there, back = write(tmp_path / "a.jsonl", list(range(24))), write(tmp_path / "b.jsonl", list(range(24))[::-1])
    first = audit(there, "--no-cache")
    assert len(first) == 24
    assert not (Path(os.environ["XDG_CACHE_HOME"]) / "provenance").exists()
    assert audit(back, "--no-cache", "--jobs", "2") == first
    assert audit(back) == first  # fills the cache
    assert audit(there, "--jobs", "2") == first  # from the cache


def test_a_killed_run_is_taken_up_where_it_stopped(tmp_path: Path) -> None:
    file = write(tmp_path / "a.jsonl", list(range(24)))
    base = Path(os.environ["XDG_CACHE_HOME"]) / "provenance" / "translations.sqlite"
    with subprocess.Popen(command(file), cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        deadline = time.monotonic() + 120
        while len(kept(base)) < 10 and time.monotonic() < deadline:
            time.sleep(0.05)
        process.send_signal(signal.SIGKILL)
    before = kept(base)
    assert len(before) >= 10
    time.sleep(1.1)  # entries carry the second in which they were made
    audit(file)
    after = kept(base)
    assert before.items() <= after.items()
    assert len(after) > len(before)
    audit(file)
    assert kept(base) == after


def kept(base: Path) -> dict[bytes, int]:
    """The keys of the cache and when each entry was made."""
    if not base.exists():
        return {}
    with sqlite3.connect(base, timeout=10) as connection:
        try:
            return dict(connection.execute("SELECT key, made FROM translations").fetchall())
        except sqlite3.OperationalError:  # not laid out yet
            return {}
