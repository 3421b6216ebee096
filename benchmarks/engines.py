"""What sharing Apertium's stages is worth: many articles together against a fresh pipeline for each.

    python -m benchmarks.engines [FOLDER] [--articles N]

Articles of fourteen sentences are mixed from the texts of FOLDER (default: ``seeds``, in French) and taken through
every installed direction that leads on from French. CPU seconds of the programs run, an article.
"""

from __future__ import annotations

import argparse
import random
import resource
from collections.abc import Callable, Sequence
from pathlib import Path

from tabulate import tabulate

from provenance.engines.apertium import Apertium
from provenance.sentences import sentences

_SENTENCES = 14
_FRESH = 10  # articles that are enough to know the cost of one
_PARCEL = 16  # articles that an audit gives to the engine together

Groups = Sequence[Sequence[str]]


def run(folder: Path = Path("seeds"), articles: int = 200) -> str:
    """The table, or why there is none."""
    engine = Apertium()
    texts: dict[str, Groups] = {"fr": mixed(folder, articles)}
    rows = []
    for source, target in sorted(engine.pairs(), key=lambda pair: (pair[0] != "fr", pair)):
        if source not in texts:
            continue
        groups = texts[source]
        fresh = _cost(lambda: [engine.translate(group, source, target) for group in groups[:_FRESH]]) / _FRESH  # noqa: B023
        answers: list[list[str]] = []

        def together() -> None:
            for start in range(0, len(groups), _PARCEL):  # noqa: B023
                done = engine.translate_groups(groups[start : start + _PARCEL], source, target)  # noqa: B023
                answers.extend(answer for answer in done if isinstance(answer, list))  # noqa: B023

        shared = _cost(together) / len(groups)
        texts.setdefault(target, answers)
        rows.append((f"{source}-{target}", f"{fresh:.3f}", f"{shared:.3f}", f"{fresh / shared:.1f}"))
    headings = ("direction", "fresh pipeline, s", "shared stages, s", "times faster")
    return str(tabulate(rows, headers=headings, tablefmt="pipe")) if rows else "Apertium has no pair from French here"


def mixed(folder: Path, articles: int) -> Groups:
    """Articles of fourteen sentences each, of the texts of a folder."""
    pool = []
    for path in sorted(folder.glob("*.txt")):
        text = path.read_text("utf-8")
        pool += [text[start:end] for start, end in sentences(text)]
    rng = random.Random(1)
    return [rng.sample(pool, _SENTENCES) for _ in range(articles)]


def _cost(work: Callable[[], object]) -> float:
    """CPU seconds of the programs that the work started."""

    def spent() -> float:
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        return used.ru_utime + used.ru_stime

    before = spent()
    work()
    return spent() - before


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", default=Path("seeds"))
    parser.add_argument("--articles", type=int, default=200)
    arguments = parser.parse_args()
    print(run(arguments.folder, arguments.articles))
