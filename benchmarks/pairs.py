"""Pairs of texts: how many wrong ones are found, how many right ones are called wrong, and how fast.

    python -m benchmarks.pairs FOLDER [--half tune|held] [--errors SET]

FOLDER holds ``facts_pairs.jsonl``, ``facts_pairs_mechanical.jsonl``, ``ntrex_docs.jsonl`` and ``news_docs.jsonl``.
Beside ours, on the same texts: the multisets of digit groups, and the numbers check of translate-toolkit's pofilter
where it is installed. Rows are split in two halves by the hash of their texts: ``tune`` is looked at while building,
``held`` is not.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import re
import resource
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tabulate import tabulate

from benchmarks import planted as planted_names
from provenance import facts
from provenance.comparing.pair import PairResult, compare_texts

CLAIMS = ("changed", "missing", "added")


@dataclass
class Tally:
    """What one judge made of one set."""

    found: int = 0
    missed: int = 0
    false: int = 0
    quiet: int = 0
    unchecked: int = 0
    seconds: float = 0.0

    def row(self) -> list[str]:
        """Precision, recall, false alarms, not checked (all in per cent), pairs a second."""
        wrong, right = self.found + self.missed, self.false + self.quiet
        called = self.found + self.false
        return [
            str(wrong),
            str(right),
            _share(self.found, called),
            _share(self.found, wrong),
            _share(self.false, right),
            _share(self.unchecked, wrong + right),
            f"{(wrong + right) / self.seconds:.0f}" if self.seconds else "",
        ]


@dataclass
class Report:
    """Everything the benchmark measured."""

    tallies: dict[tuple[str, str], Tally] = field(default_factory=lambda: defaultdict(Tally))
    articles: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    kinds: planted_names.Score = field(default_factory=planted_names.Score)  # planted names, by what they replace
    errors: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        """The tables."""
        parts = []
        if self.tallies:
            head = ["set", "judge", "wrong", "right", "precision", "recall", "false alarms", "not checked", "pairs/s"]
            parts.append(tabulate([[*key, *tally.row()] for key, tally in sorted(self.tallies.items())], head))
        if self.articles:
            parts.append(tabulate(_per_article(self), "keys", floatfmt=".2f"))
            parts.append("\n".join(["planted names, by what they replace    found", *self.kinds.lines()]))
        return "\n\n".join(parts)


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f}" if whole else ""


def half(*texts: str) -> str:
    """The half that a row belongs to, by its texts."""
    digest = hashlib.sha256("\n".join(texts).encode()).digest()
    return "tune" if digest[0] % 2 else "held"


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)


def digit_groups(original: str, translation: str) -> bool:
    """The floor: are the multisets of digit groups different?"""
    return Counter(re.findall(r"\d+", original)) != Counter(re.findall(r"\d+", translation))


def pofilter() -> Callable[[str, str], bool] | None:
    """translate-toolkit's numbers check, where it is installed."""
    try:
        from translate.filters import checks
    except ImportError:
        return None
    checker = checks.StandardChecker()

    def differs(original: str, translation: str) -> bool:
        try:
            return not checker.numbers(original, translation)
        except checks.FilterFailure:
            return True

    return differs


def set_of(row: dict[str, Any]) -> str:
    """Which of the issue's sets a row of facts_pairs.jsonl belongs to."""
    if row["fp_probe"]:
        return "professional translations"
    if row["source_dataset"].startswith("wmt21"):
        return "natural errors, other styles"
    names = row["category"] == "entity"
    if not row["european"]:
        return "names, not European" if names else "figures, not European"
    return "swapped names" if names else "numeric errors"


def sentences(folder: Path, report: Report, only: str | None, show: str | None) -> None:
    """Single pairs with a label."""
    judges: dict[str, Callable[[str, str], bool]] = {"digit groups": digit_groups}
    if peer := pofilter():
        judges["pofilter numbers"] = peer
    rows = [(set_of(row), row) for row in _lines(folder / "facts_pairs.jsonl")]
    rows += [("one figure changed", row) for row in _lines(folder / "facts_pairs_mechanical.jsonl")]
    for name, row in rows:
        if only and half(row["src"]) != only:
            continue
        wrong = row["label"] == "error"
        for judge, differs in judges.items():
            start = time.process_time()
            called = differs(row["src"], row["tgt"])
            _count(report.tallies[name, judge], wrong, called, time.process_time() - start)
        start = time.process_time()
        result = compare_texts(row["src"], row["tgt"], row["src_lang"], row["tgt_lang"])
        spent = time.process_time() - start
        tally = report.tallies[name, "provenance"]
        called = result.verdict == "inconsistent"
        _count(tally, wrong, called, spent)
        tally.unchecked += result.verdict == "not-checked"
        if show and show in name and called != wrong:
            report.errors.append(_shown(row, result))


def _count(tally: Tally, wrong: bool, called: bool, seconds: float) -> None:
    tally.found += wrong and called
    tally.missed += wrong and not called
    tally.false += called and not wrong
    tally.quiet += not called and not wrong
    tally.seconds += seconds


def _shown(row: dict[str, Any], result: PairResult) -> str:
    kind = "MISSED" if row["label"] == "error" else "FALSE"
    claims = [_claim(item) for item in result.rows if item.verdict in CLAIMS or row["label"] == "error"]
    head = f"{kind} {row['id']} [{row['category']}] {row.get('note') or ''}"
    return f"{head}\n  {row['src_lang']}: {row['src']}\n  {row['tgt_lang']}: {row['tgt']}\n  {'; '.join(claims)}"


def _claim(row: Any) -> str:
    ours, theirs = row.original, row.translation
    return (
        f"{row.verdict} {row.kind} {ours.text if ours else '-'}={ours.value if ours else '-'}"
        f" | {theirs.text if theirs else '-'}={theirs.value if theirs else '-'}"
    )


def documents(folder: Path, only: str | None) -> Iterator[tuple[str, str, str, str, str]]:
    """Whole articles with their professional translation: id, original, language, translation, language."""
    for row in _lines(folder / "ntrex_docs.jsonl"):
        for language, text in sorted(row["texts"].items()):
            if language != "en" and (not only or half(row["doc_id"]) == only):
                yield f"{row['id']}.{language}", row["texts"]["en"], "en", text, language
    for row in _lines(folder / "news_docs.jsonl"):
        if row.get("ref_text") and (not only or half(row["doc_id"]) == only):
            yield row["id"], row["src_text"], row["src_lang"], row["ref_text"], row["tgt_lang"]


def plant_figure(text: str, rng: random.Random) -> tuple[str, int] | None:
    """The text with one run of digits replaced by another of its length that the text does not have, and where."""
    runs = list(re.finditer(r"(?<![\w.,:])\d+(?![\w])", text))
    if not runs:
        return None
    run = rng.choice(runs)
    for _ in range(30):
        new = str(rng.randrange(1, 10)) + "".join(str(rng.randrange(10)) for _ in run[0][1:])
        if not re.search(rf"(?<!\d){new}(?!\d)", text) and new != run[0]:
            return text[: run.start()] + new + text[run.end() :], run.start()
    return None


SURNAMES = "Lindqvist Bakalov Ferrante Okafor Delorme Hartwig Petridis Novotny Salazar Whitcombe Kaplan Moreau".split()


def plant_name(original: str, text: str, rng: random.Random) -> tuple[str, int] | None:
    """The text with one capitalised word that both texts share replaced by another name, and where."""
    shared = {word for word in re.findall(r"[^\W\d_]{4,}", original) if word[0].isupper() and word[1:].islower()}
    runs = [run for run in re.finditer(r"(?<=[^\W\d_] )[^\W\d_]{4,}", text) if run[0] in shared]
    if not runs:
        return None
    run = rng.choice(runs)
    new = rng.choice(SURNAMES)
    return re.sub(rf"\b{run[0]}\b", new, text), re.search(rf"\b{run[0]}\b", text).start()  # type: ignore[union-attr]


def articles(folder: Path, report: Report, only: str | None, show: str | None) -> None:
    """Whole articles: rows claimed in right translations, and what is found of one planted figure and name."""
    for id_, original, language, translation, other in documents(folder, only):
        rng = random.Random(id_)
        for name in ("all", f"{language}-{other}"):
            report.articles[name]["articles"] += 1
        before, seconds = _timed(original, translation, language, other)
        claims = [row for row in before.rows if row.verdict in CLAIMS]
        for name in ("all", f"{language}-{other}"):
            tally = report.articles[name]
            tally["false rows"] += len(claims)
            tally["false rows of names"] += sum(
                row.kind in ("person", "organisation", "place", "name") for row in claims
            )
            tally["not checked"] += before.verdict == "not-checked"
            tally["milliseconds"] += round(1000 * seconds)
            tally["rows"] += len(before.rows)
            tally["unverified"] += sum(row.verdict == "unverified" for row in before.rows)
            tally["digit groups' false rows"] += _surplus(original, translation)
        if show == "articles" and claims:
            report.errors.append(
                f"{id_}\n" + "\n".join(f"  {_claim(row)}   …{_context(row, original, translation)}" for row in claims)
            )
        for what, planted in (
            ("figure", plant_figure(translation, rng)),
            ("name", plant_name(original, translation, rng)),
        ):
            if planted is None:
                continue
            text, start = planted
            after, _ = _timed(original, text, language, other)
            known = Counter(_claim(row) for row in claims)
            fresh = [row for row in after.rows if row.verdict in CLAIMS and not known[_claim(row)]]
            for name in ("all", f"{language}-{other}"):
                report.articles[name][f"planted {what}s"] += 1
                report.articles[name][f"planted {what}s found"] += bool(fresh)
            if what == "name":
                report.kinds.add(_kind_at(translation, other, start), bool(fresh))
            if show == f"planted {what}" and not fresh:
                report.errors.append(
                    f"{id_} …{translation[max(0, start - 60) : start + 60]!r} → {text[start - 9 : start + 30]!r}"
                )


def _kind_at(text: str, language: str, start: int) -> str:
    """The kind of fact of which a planted name has taken a word."""
    found = facts.find(text, language)
    return next((fact.kind for fact in found if fact.start <= start < fact.end), "part of no fact")


def _timed(original: str, translation: str, language: str, other: str) -> tuple[PairResult, float]:
    start = time.process_time()
    result = compare_texts(original, translation, language, other)
    return result, time.process_time() - start


def _context(row: Any, original: str, translation: str) -> str:
    parts = []
    for fact, text in ((row.original, original), (row.translation, translation)):
        if fact:
            parts.append(text[max(0, fact.start - 50) : fact.end + 40].replace("\n", "⏎").replace("\r", ""))
    return " || ".join(parts)


def _surplus(original: str, translation: str) -> int:
    ours, theirs = (Counter(re.findall(r"\d+", text)) for text in (original, translation))
    return max((ours - theirs).total(), (theirs - ours).total())


def run(folder: Path, *, only: str | None = None, show: str | None = None) -> Report:
    """Measure everything in a folder of data; ``only`` one half, ``show`` the errors of the sets so named."""
    compare_texts("One of 12 on 3 May", "Un des 12 le 3 mai", "en", "fr")  # tables are loaded before the clock runs
    report = Report()
    if not show or not show.startswith(("articles", "planted")):
        sentences(folder, report, only, show)
    if not show or show.startswith(("articles", "planted")):
        articles(folder, report, only, show)
    return report


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--half", choices=("tune", "held"))
    parser.add_argument("--errors", metavar="SET", help="print the errors of the sets whose name has this in it")
    given = parser.parse_args()
    report = run(given.folder, only=given.half, show=given.errors)
    for error in report.errors:
        print(error)
    print(report)
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB", file=sys.stderr)


def _per_article(report: Report) -> list[dict[str, Any]]:
    table = []
    for name, tally in sorted(report.articles.items(), key=lambda item: -item[1]["articles"]):
        n = tally["articles"]
        table.append(
            {
                "articles": f"{name} ({n})",
                "false rows": tally["false rows"] / n,
                "of names": tally["false rows of names"] / n,
                "digit groups": tally["digit groups' false rows"] / n,
                "rows": tally["rows"] / n,
                "unverified": tally["unverified"] / n,
                "figure found %": _share(tally["planted figures found"], tally["planted figures"]),
                "name found %": _share(tally["planted names found"], tally["planted names"]),
                "not checked %": _share(tally["not checked"], n),
                "ms": tally["milliseconds"] / n,
            }
        )
    return table


if __name__ == "__main__":
    main()
