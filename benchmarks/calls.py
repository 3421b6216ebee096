"""How fast the library's own calls are, in a process of their own: facts of an article, pairs of sentences.

``python -m benchmarks.calls facts [FOLDER]`` and ``python -m benchmarks.calls pairs`` each print one line: processor
seconds (of a 400-word article; of one pair) and the process's largest memory in MB. The quickest of several passes
counts; tables are loaded before the clock runs.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path

from provenance import facts, language, reading
from provenance.comparing.pair import compare_texts
from provenance.model import Article

SEEDS = Path(__file__).parent.parent / "seeds"
PAIRS = Path(__file__).parent.parent / "tests" / "gate" / "pairs.jsonl"
_PASSES = 8
_WORDS = 400
_MOST = 200  # articles of a folder that are timed


class NothingToReadError(Exception):
    """A folder without an article."""

    def __init__(self, folder: Path) -> None:
        known = ", ".join(reading.KNOWN)
        super().__init__(f"{folder} holds no article that can be read (known types: {known})")


def readable(folder: Path) -> list[Article]:
    """The articles of a folder, whatever their type, as the program reads them. Raises where there are none."""
    found = [item for item in reading.read([folder]) if isinstance(item, Article) and item.text.strip()]
    if not found:
        raise NothingToReadError(folder)
    return found


def quickest(work: Callable[[], object]) -> float:
    """Processor seconds of the quickest of several passes, after one that loads what is needed."""
    work()
    times = []
    for _ in range(_PASSES):
        started = time.process_time()
        work()
        times.append(time.process_time() - started)
    return min(times)


def of_facts(folder: Path = SEEDS) -> float:
    """Processor seconds for the facts of 400 words."""
    articles = [language.identify(article) for article in readable(folder)[:_MOST]]
    words = sum(len(article.text.split()) for article in articles)
    return quickest(lambda: [facts.find(article.text, article.language) for article in articles]) / words * _WORDS


def of_pairs(pairs: Path = PAIRS) -> float:
    """Processor seconds for one pair of sentences whose languages are given."""
    rows = [json.loads(line) for line in pairs.read_text("utf-8").splitlines()]
    given = [
        (row["original"], row["translation"], row["original_language"], row["translation_language"])
        for row in rows
        if row.get("original_language") and row.get("translation_language")
    ]
    return quickest(lambda: [compare_texts(*each) for each in given]) / len(given)


if __name__ == "__main__":
    spent = of_pairs() if sys.argv[1] == "pairs" else of_facts(*map(Path, sys.argv[2:3]))
    print(spent, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
