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
from functools import partial
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
    rows: list[tuple[str, float, float]] = []
    for source, target in sorted(engine.pairs(), key=lambda pair: (pair[0] != "fr", pair)):
        if source not in texts:
            continue
        fresh, _ = _cost(partial(_one_by_one, engine, texts[source][:_FRESH], source, target))
        shared, answers = _cost(partial(_together, engine, texts[source], source, target))
        texts.setdefault(target, answers)
        rows.append((f"{source}-{target}", fresh / _FRESH, shared / articles))
    headings = ("direction", "fresh pipeline, s", "shared stages, s", "times faster")
    if not rows:
        return "Apertium has no pair from French here"
    rows.append(("all of them", sum(fresh for _, fresh, _ in rows), sum(shared for _, _, shared in rows)))
    shown = [(name, f"{fresh:.3f}", f"{shared:.3f}", f"{fresh / shared:.1f}") for name, fresh, shared in rows]
    return str(tabulate(shown, headers=headings, tablefmt="pipe"))


def mixed(folder: Path, articles: int) -> Groups:
    """Articles of fourteen sentences each, of the texts of a folder."""
    pool = []
    for path in sorted(folder.glob("*.txt")):
        text = path.read_text("utf-8")
        pool += [text[start:end] for start, end in sentences(text)]
    rng = random.Random(1)
    return [rng.sample(pool, _SENTENCES) for _ in range(articles)]


def _one_by_one(engine: Apertium, groups: Groups, source: str, target: str) -> Groups:
    return [engine.translate(group, source, target) for group in groups]


def _together(engine: Apertium, groups: Groups, source: str, target: str) -> Groups:
    answers: list[list[str]] = []
    for start in range(0, len(groups), _PARCEL):
        done = engine.translate_groups(groups[start : start + _PARCEL], source, target)
        answers.extend(answer for answer in done if isinstance(answer, list))
    return answers


def _cost(work: Callable[[], Groups]) -> tuple[float, Groups]:
    """CPU seconds of the programs that the work started, and what it gave."""

    def spent() -> float:
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        return used.ru_utime + used.ru_stime

    before = spent()
    answers = work()
    return spent() - before, answers


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", default=Path("seeds"))
    parser.add_argument("--articles", type=int, default=200)
    arguments = parser.parse_args()
    print(run(arguments.folder, arguments.articles))
