"""How well statements of origin are found: ``python -m benchmarks.notices FOLDER``.

FOLDER holds ``notices.jsonl`` (``kind``, ``lang``, ``text``, ``original_lang``, ``site``, ``also``), and, where
present, ``hints_snippets.jsonl``, ``news_docs.jsonl`` and ``ht_mt_docs.jsonl`` (texts that must stay quiet). Each site
counts once for each kind: its rows share one vote. Sites are split in two halves by a digest of their name, so that
what was tuned on one can be read beside the other.
"""

from __future__ import annotations

import hashlib
import json
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tabulate import tabulate

from provenance import signals
from provenance.model import Article, Signal

MACHINE = {"machine-translation-notice", "reviewed-machine-translation-notice", "model-chatter"}
ANSWERS = {
    "mt_disclaimer": MACHINE,
    "mt_reviewed": {"reviewed-machine-translation-notice"},
    "human_credit": {"human-translation-credit"},
    "original_pointer": {"original-pointer"},
    "legal_precedence": {"legal-precedence"},
    "source_attribution": {"source-attribution", "agency-dateline"},
    "widget": {"translation-widget"},
}
CLAIMS = {"human-translation-credit", "original-pointer", "legal-precedence"}
TRANSLATION = MACHINE | {"human-translation-credit"}
BIG_SEVEN = ("fr", "en", "de", "es", "it", "pt", "nl")


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """The records of a JSONL file; none where there is no file."""
    if path.exists():
        yield from (json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip())


def half(site: str) -> int:
    """0 or 1, by the site's name."""
    return int(hashlib.sha1(site.encode()).hexdigest(), 16) % 2


def audit(row: dict[str, Any]) -> tuple[Signal, ...]:
    """The signals of a row's text."""
    return signals.find(Article(id=row.get("id", ""), text=row["text"]))


def share(votes: dict[str, list[bool]]) -> str:
    """Sites' mean share of right answers, in percent, and how many sites."""
    if not votes:
        return "–"
    mean = sum(sum(answers) / len(answers) for answers in votes.values()) / len(votes)
    return f"{100 * mean:.1f} ({len(votes)})"


def run(folder: str | Path, show: bool = False) -> str:
    """The tables, as text. ``show`` adds the rows that went wrong."""
    folder = Path(folder)
    votes: dict[str, dict[str, list[bool]]] = defaultdict(lambda: defaultdict(list))
    by_language: dict[str, dict[str, list[bool]]] = defaultdict(lambda: defaultdict(list))
    wrong: list[str] = []
    for row in rows(folder / "notices.jsonl"):
        found = audit(row)
        kinds = {signal.kind for signal in found}
        site, kind = row["site"], row["kind"]
        columns = ("all", f"half {half(site)}")

        def vote(name: str, good: bool, row: dict[str, Any] = row, kinds: set[str] = kinds, found: Any = found) -> None:
            for column in ("all", f"half {half(row['site'])}"):
                votes[f"{name}|{column}"][row["site"]].append(good)
            if not good and show:
                claims = [dict(signal.claims) for signal in found]
                wrong.append(f"{half(row['site'])} {name} {row['lang']} {row['text'][:240]!r} {sorted(kinds)} {claims}")

        if kind == "negative":
            vote("look-alikes quiet on MT", not kinds & MACHINE)
            vote("look-alikes quiet on credit, pointer, precedence", not kinds & CLAIMS)
            vote("look-alikes quiet on review", "reviewed-machine-translation-notice" not in kinds)
            continue
        is_machine = kind in ("mt_disclaimer", "mt_reviewed") or "mt_disclaimer" in row["also"]
        if kind in ("mt_disclaimer", "mt_reviewed"):
            vote("MT notices found", bool(kinds & MACHINE))
            by_language[row["lang"]][site].append(bool(kinds & MACHINE))
            if row["lang"] in BIG_SEVEN:
                vote("MT notices found, seven big languages", bool(kinds & MACHINE))
        elif not is_machine and kind != "widget":
            vote("others quiet on MT", not kinds & MACHINE)
        vote(f"{kind} found", bool(kinds & ANSWERS[kind]))
        if kind in ("human_credit", "original_pointer", "legal_precedence"):
            vote("credits, pointers, precedence found", bool(kinds & ANSWERS[kind]))
        if kind != "mt_reviewed" and "mt_reviewed" not in row["also"]:
            vote("review never invented", "reviewed-machine-translation-notice" not in kinds)
        stated = {s.claims["original_language"] for s in found if "original_language" in s.claims}
        if row["original_lang"] and kinds & (MACHINE | CLAIMS):
            if stated:
                vote("original language right where claimed", row["original_lang"] in stated)
            vote("original language found (label may be outside the text)", row["original_lang"] in stated)
        elif not row["original_lang"]:
            vote("no original language invented", not stated)
        del columns
    table = [
        (name, share(votes[f"{name}|all"]), share(votes[f"{name}|half 0"]), share(votes[f"{name}|half 1"]))
        for name in sorted({key.split("|")[0] for key in votes})
    ]
    parts = [tabulate(table, headers=("notices.jsonl, % (sites)", "all", "half 0", "half 1"), tablefmt="github")]
    languages = [(language, share(by_language[language])) for language in sorted(by_language)]
    parts.append(tabulate(languages, headers=("MT notices by language", "found"), tablefmt="github"))
    parts.extend(filter(None, (hints(folder, wrong), quiet(folder, wrong))))
    return "\n\n".join(parts + (["\n".join(sorted(wrong))] if show else []))


def hints(folder: Path, wrong: list[str]) -> str:
    """What is called what among the short lines of ``hints_snippets.jsonl``."""
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    for row in rows(folder / "hints_snippets.jsonl"):
        kinds = {signal.kind for signal in audit(row)}
        count = counts[row["label"]]
        count[0] += 1
        count[1] += bool(kinds & MACHINE)
        count[2] += "human-translation-credit" in kinds
        count[3] += bool(kinds & {"original-pointer", "legal-precedence", "source-attribution"})
        if (row["label"] == "mt") != bool(kinds & MACHINE):
            wrong.append(f"hints {row['label']} {row['lang']} {row['text'][:240]!r} {sorted(kinds)}")
    if not counts:
        return ""
    headers = ("hints_snippets.jsonl", "rows", "machine", "credit", "pointer, precedence, source")
    return tabulate([(label, *counts[label]) for label in sorted(counts)], headers=headers, tablefmt="github")


def texts(folder: Path) -> Iterator[tuple[str, str]]:
    """News documents, with a name: none of them says that it is a translation."""
    for row in rows(folder / "news_docs.jsonl"):
        yield f"{row['id']} source", row["src_text"]
        yield f"{row['id']} reference", row["ref_text"]
    for row in rows(folder / "ht_mt_docs.jsonl"):
        yield row["id"], row["text"]


def quiet(folder: Path, wrong: list[str]) -> str:
    """How many news documents are called translations, and what a document costs."""
    total = called = 0
    words = 0
    began = time.process_time()
    for name, text in texts(folder):
        total += 1
        words += len(text.split())
        found = [s for s in signals.find(Article(id=name, text=text)) if s.kind in TRANSLATION | CLAIMS]
        called += bool(found)
        wrong.extend(f"news {name} {signal.kind} {signal.text!r}" for signal in found)
    spent = time.process_time() - began
    if not total:
        return ""
    cost = 1000 * spent / words * 400
    return f"News documents called a translation: {called} of {total}; {cost:.2f} ms CPU for 400 words"


if __name__ == "__main__":
    print(run(sys.argv[1], show="--show" in sys.argv))
