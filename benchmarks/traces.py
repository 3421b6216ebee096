"""What agencies' datelines, bare credits and traces give on ordinary news, how often they are right, what they cost.

``python -m benchmarks.traces FOLDER [--hits]`` reads, where they are in FOLDER: ``news_docs.jsonl`` (keys ``src_lang
tgt_lang orig_lang src_text ref_text systems``), ``ht_mt_docs.jsonl`` (``lang orig_lang label text``),
``ntrex_docs.jsonl`` (``orig_lang texts``) and ``notices.jsonl`` (``kind lang text original_publisher``). For each
detector: the documents it fires in, by how they came about; of the claims of an original language made by inference,
how many are true (the counts of ``provenance/data/hints.toml``); milliseconds of processor time for 400 words.
``--hits`` prints every distinct hit, to be looked at.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from tabulate import tabulate

from provenance.model import Article, Signal
from provenance.signals.agency_signals import AGENCIES
from provenance.signals.traces import TRACES


class Document(NamedTuple):
    """A text with what is known of it: ``made`` is original, human (translation) or machine (translation)."""

    language: str
    original_language: str
    made: str
    text: str


def rows(folder: Path, name: str) -> Iterator[dict[str, Any]]:
    """The rows of a file; none where it is missing."""
    if (folder / name).exists():
        for line in (folder / name).read_text("utf-8").splitlines():
            yield json.loads(line)


def documents(folder: Path) -> Iterator[Document]:
    """Every document of the folder, once."""
    for row in rows(folder, "news_docs.jsonl"):
        origin = row["orig_lang"]
        yield Document(row["src_lang"], origin, "original", row["src_text"])
        yield Document(row["tgt_lang"], origin, "human", row["ref_text"])
        for text in row["systems"].values():
            yield Document(row["tgt_lang"], origin, "machine", text)
    for row in rows(folder, "ht_mt_docs.jsonl"):
        if not row["id"].startswith("wmt21"):  # those are in news_docs
            made = {"human": "human", "original": "original"}.get(row["label"], "machine")
            yield Document(row["lang"], row["orig_lang"], made, row["text"])
    for row in rows(folder, "ntrex_docs.jsonl"):
        for language, text in row["texts"].items():
            yield Document(language, row["orig_lang"], "original" if language == row["orig_lang"] else "human", text)


def run(folder: str | Path, *, hits: bool = False) -> str:
    """The tables, as text; with ``hits`` every distinct hit is printed on the way."""
    figures = measure(Path(folder), hits=hits)
    made = sorted(figures["documents"])
    if not made:
        return "No documents in this folder."
    detectors = [
        [name, *(f"{count[kind]}/{figures['documents'][kind]}" for kind in made), figures["ms_per_400_words"][name]]
        for name, count in figures["fired"].items()
    ]
    claims = [[kind, row["fired"], row["right"]] for kind, row in figures["claims"].items()]
    found, wanted = figures["credits"]["found_without_wording"], figures["credits"]["attributions"]
    return "\n\n".join(
        (
            tabulate(detectors, headers=["fires in documents", *made, "ms/400 words"], disable_numparse=True),
            tabulate(claims, headers=["inferred original language", "claims", "right"]),
            f"Attributions whose publisher stands in a dateline or bare credit: {found} of {wanted}",
        )
    )


def measure(folder: Path, *, hits: bool = False) -> dict[str, Any]:
    """The figures as one table of tables."""
    made: Counter[str] = Counter()
    fired: Counter[tuple[str, str]] = Counter()
    claims: Counter[tuple[str, bool]] = Counter()
    cost: Counter[str] = Counter()
    words, seen = 0, set[tuple[str, str]]()
    for document in documents(folder):
        made[document.made] += 1
        words += len(document.text.split())
        article = Article(id="x", text=document.text, language=document.language)
        for detector in AGENCIES + TRACES:
            begun = time.process_time()
            found = list(detector.find(article))
            cost[detector.name] += time.process_time() - begun  # type: ignore[assignment]
            fired[detector.name, document.made] += bool(found)
            for signal in found:
                claimed = signal.claims.get("original_language")
                if signal.grade == "inferred" and claimed:
                    claims[signal.kind, claimed == document.original_language] += 1
                if hits and (detector.name, signal.text) not in seen:
                    seen.add((detector.name, signal.text))
                    print(_hit(detector.name, document, signal))
    names = [detector.name for detector in AGENCIES + TRACES]
    return {
        "documents": dict(made),
        "fired": {name: {kind: fired[name, kind] for kind in sorted(made)} for name in names},
        "claims": {
            kind: {"fired": claims[kind, True] + claims[kind, False], "right": claims[kind, True]}
            for kind in sorted({kind for kind, _ in claims})
        },
        "credits": _credits(folder),
        "ms_per_400_words": {name: round(cost[name] / max(words, 1) * 400_000, 3) for name in names},
    }


def _credits(folder: Path) -> dict[str, int]:
    """Of the attributions among the notices, those that name their publisher in a dateline or bare credit."""
    wanted = [row for row in rows(folder, "notices.jsonl") if row["kind"] == "source_attribution"]
    right = 0
    for row in wanted:
        article = Article(id="x", text=row["text"], language=row["lang"])
        named = {signal.claims.get("publisher") for detector in AGENCIES for signal in detector.find(article)}
        right += row["original_publisher"] in named
    return {"attributions": len(wanted), "found_without_wording": right}


def _hit(name: str, document: Document, signal: Signal) -> str:
    around = document.text[max(0, signal.start - 30) : signal.end + 40].replace("\n", "⏎")
    return f"{name}\t{document.made}\t{document.original_language}>{document.language}\t{dict(signal.claims)}\t{around}"


def main() -> None:
    """Prints the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--hits", action="store_true")
    options = parser.parse_args()
    print(run(options.folder, hits=options.hits))


if __name__ == "__main__":
    main()
