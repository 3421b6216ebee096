"""How many swapped names are caught between translations, and how often right translations are accused.

``python -m benchmarks.names FOLDER [--half 0|1] [--misses]`` reads these files of FOLDER, where they are:

- ``facts_pairs.jsonl`` (keys ``id src tgt src_lang tgt_lang label category origin``): rows of category ``entity`` are
  swapped names and right translations; human translations of any category must stay quiet;
- ``news_docs.jsonl`` (``src_text ref_text src_lang tgt_lang``) and ``ntrex_docs.jsonl`` (``texts`` by language): whole
  articles against their professional translation. In each, names of every kind are replaced to see whether that is
  found (:mod:`planted`).

The peer is what one would write in an hour: capitalised words that nothing in the other text is like.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import re
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from rapidfuzz import fuzz, process

from benchmarks import planted
from provenance.comparing import names as matching
from provenance.facts import names
from provenance.facts.folding import fold
from provenance.model import LedgerRow

CLAIMS = ("changed", "missing", "added")
_CAPITALISED = re.compile(r"\b[^\W\d_a-z][^\W\d_]{2,}")


class Pair(NamedTuple):
    """Two texts with their languages: the original, then the translation."""

    id: str
    original: str
    original_language: str
    translation: str
    translation_language: str


def half_of(key: str) -> int:
    """0 or 1 by hash: one half is kept aside while tuning."""
    return hashlib.sha256(key.encode()).digest()[0] % 2


def ours(pair: Pair) -> list[LedgerRow]:
    """The claims that our matching makes."""
    a, b = pair.original_language, pair.translation_language
    found = matching.match(
        names.find(pair.original, a), pair.original, a, names.find(pair.translation, b), pair.translation, b
    )
    return [row for row in found if row.verdict in CLAIMS]


def peer(pair: Pair) -> list[str]:
    """Capitalised words of the translation that no word of the original is like."""
    words = [fold(word) for word in re.findall(r"\w+", pair.original)]
    capitalised = [fold(word) for word in _CAPITALISED.findall(pair.translation)]
    return [
        word for word in capitalised if not process.extractOne(word, words, scorer=fuzz.ratio, score_cutoff=70)
    ]  # fmt: skip


def _rows(folder: Path, name: str) -> Iterator[dict[str, Any]]:
    path = folder / name
    if path.exists():
        for line in path.read_text("utf-8").splitlines():
            yield json.loads(line)


def sentences(folder: Path, half: int | None) -> Iterator[tuple[str, bool, Pair]]:
    """The sentence pairs: set, whether a name is wrong, pair."""
    for row in _rows(folder, "facts_pairs.jsonl"):
        entity = row["category"] == "entity"
        if not entity and (row["origin"] != "human-translation" or row["label"] != "ok"):
            continue
        if half is not None and half_of(row.get("pair_id") or row["id"]) != half:
            continue
        kind = f"swapped names, {row['src_lang']} to {row['tgt_lang']}" if entity else "professional translations"
        yield kind, row["label"] == "error", Pair(row["id"], row["src"], row["src_lang"], row["tgt"], row["tgt_lang"])


def articles(folder: Path, half: int | None) -> Iterator[Pair]:
    """Whole articles with their professional translations."""
    for row in _rows(folder, "news_docs.jsonl"):
        if half is None or half_of(row["id"]) == half:
            yield Pair(row["id"], row["src_text"], row["src_lang"], row["ref_text"], row["tgt_lang"])
    for row in _rows(folder, "ntrex_docs.jsonl"):
        if half is None or half_of(row["id"]) == half:
            for language, text in row["texts"].items():
                if language != "en":
                    yield Pair(f"{row['id']}.{language}", row["texts"]["en"], "en", text, language)


def run(folder: Path, half: int | None = None, show: Callable[[str], None] | None = None) -> str:
    """The tables, as text for a screen."""
    lines = ["set                                 wrong   caught    peer   right  accused    peer"]
    counts: dict[str, Counter[str]] = {}
    spent, pairs = 0.0, 0
    for kind, wrong, pair in sentences(folder, half):
        start = time.process_time()
        claims = ours(pair)
        spent, pairs = spent + time.process_time() - start, pairs + 1
        count = counts.setdefault(kind, Counter())
        label = "wrong" if wrong else "right"
        count[label] += 1
        count[label + " ours"] += bool(claims)
        count[label + " peer"] += bool(peer(pair))
        if show and bool(claims) != wrong:
            show(f"{pair.id} {label} {_told(claims)}\n  {pair.original}\n  {pair.translation}")
    swapped = Counter[str]()
    for kind, count in counts.items():
        if kind.startswith("swapped"):
            swapped += count
    for kind, count in [*sorted(counts.items()), ("swapped names, all", swapped)]:
        wrong, right = max(1, count["wrong"]), max(1, count["right"])
        lines.append(
            f"{kind:35}{count['wrong']:6}{count['wrong ours'] / wrong:9.3f}{count['wrong peer'] / wrong:8.3f}"
            f"{count['right']:8}{count['right ours'] / right:9.3f}{count['right peer'] / right:8.3f}"
        )
    if pairs:
        lines.append(f"{pairs / max(spent, 1e-9):.0f} sentence pairs a second of CPU, names found and matched")
    lines += ["", *_articles(folder, half, show)]
    return "\n".join(lines)


def _articles(folder: Path, half: int | None, show: Callable[[str], None] | None) -> list[str]:
    """False rows of right translations; names planted in them by kind and by language."""
    chance = random.Random(1)
    count = Counter[str]()
    kinds, languages = planted.Score(), planted.Score()
    for pair in articles(folder, half):
        count["articles"] += 1
        claims = ours(pair)
        count["false rows"] += len(claims)
        count["peer's false rows"] += len(set(peer(pair)))
        if show and claims:
            show(f"{pair.id} {_told(claims)}")
        for everywhere in (False, True):
            for one in planted.plant(
                pair.translation, pair.translation_language, chance, everywhere=everywhere
            ):  # fmt: skip
                found = any(
                    row.translation and one.words & set(row.translation.text.split())
                    for row in ours(pair._replace(translation=one.text))
                )
                kinds.add(f"{one.kind}, {'everywhere' if everywhere else 'one mention'}", found)
                languages.add(f"{pair.original_language} to {pair.translation_language}", found)
    if not count["articles"]:
        return ["no articles"]
    total, peers = count["articles"], count["peer's false rows"]
    share = kinds.found.total() / max(1, kinds.planted.total())
    return [
        f"{total} whole articles: {count['false rows'] / total:.3f} false rows an article (peer {peers / total:.1f}); "
        f"planted name found {share:.3f} of {kinds.planted.total()}",
        "",
        "planted                     names    found",
        *kinds.lines(),
        "",
        *languages.lines(),
    ]


def _told(claims: list[LedgerRow]) -> list[tuple[object, ...]]:
    return [
        (row.verdict, row.original and row.original.text, row.translation and row.translation.text)
        for row in claims
    ]  # fmt: skip


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--half", type=int, choices=(0, 1))
    parser.add_argument("--misses", action="store_true", help="print what was missed and what was accused wrongly")
    arguments = parser.parse_args()
    print(run(arguments.folder, arguments.half, print if arguments.misses else None))


if __name__ == "__main__":
    main()
