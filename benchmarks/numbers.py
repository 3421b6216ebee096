"""How many numbers are found and read right, kind by kind and language by language, beside text2num where it is there.

``python -m benchmarks.numbers FOLDER [--misses] [--half 0|1]`` reads ``numbers_specs.jsonl`` (keys ``id lang type text
expected``, each expected with ``value``) and, for what must meet across languages, the right translations of
``facts_pairs.jsonl`` and ``facts_pairs_mechanical.jsonl`` (``src tgt src_lang tgt_lang label``; ``fp_probe`` where it
is given): the values of both sides are compared as sets, whatever their kind, and a side that says what the other
does not counts as a difference.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from provenance import facts
from provenance.model import Fact

#: The types of the specifications and the kinds of fact that answer them.
KINDS = {
    "number": "number",
    "ordinal": "ordinal",
    "percentage": "percent",
    "currency": "money",
    "dimension": "quantity",
    "temperature": "quantity",
}
_NUMERIC = frozenset(["number", "ordinal", "percent", "money", "quantity", "figure"])
_DATED = frozenset(["date", "time", "duration"])


def rows(path: Path, half: int | None = None) -> Iterator[dict[str, Any]]:
    """The records of a JSONL file; of one half, by the hash of their text, where a half is asked for."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            key = str(record.get("pair_id") or record.get("text")).encode()
            if half is None or int(hashlib.sha256(key).hexdigest(), 16) % 2 == half:
                yield record


def values(found: list[Fact]) -> list[float]:
    """The figures of the facts, a range as its two ends."""
    return [float(part) for fact in found for part in (fact.value or "").split("/") if _is_number(part)]


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True


def _close(one: float, other: float) -> bool:
    return abs(one - other) <= 1e-6 * max(1e-3, abs(one), abs(other))


def _matched(wanted: list[float], found: list[float]) -> int:
    rest, count = list(found), 0
    for value in wanted:
        hit = next((other for other in rest if _close(value, other)), None)
        if hit is not None:
            rest.remove(hit)
            count += 1
    return count


def specifications(path: Path, half: int | None, misses: list[str]) -> str:
    """A table of F1 by type and language. Any numeric kind may answer a number; only ``number`` can be false."""
    scores: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for row in rows(path, half):
        kind = KINDS.get(row["type"])
        if kind is None:
            continue
        wanted = [float(e["value"]) for e in row["expected"] if e.get("value") is not None]
        found = [fact for fact in facts.find(row["text"], row["lang"]) if fact.kind in _NUMERIC]
        own = values([fact for fact in found if fact.kind == kind])
        right = _matched(wanted, values(found) if kind == "number" else own)
        score = scores[row["type"], row["lang"]]
        score["wanted"] += len(wanted)
        score["right"] += right
        score["false"] += max(0, len(own) - min(len(own), right))
        if right < len(wanted) or len(own) > right:
            shown = [(fact.kind, fact.value, fact.text) for fact in found]
            misses.append(f"{row['type']} {row['lang']} {row['text'][:150]!r} wanted {wanted} found {shown}")
    languages = sorted({language for _, language in scores})
    lines = ["| type | " + " | ".join(languages) + " | all |", "|---" * (len(languages) + 2) + "|"]
    for kind in KINDS:
        cells = [_f1(scores[kind, language]) for language in languages]
        total = sum((scores[kind, language] for language in languages), Counter())
        lines.append(f"| {kind} | " + " | ".join(cells) + f" | {_f1(total)} |")
    return "\n".join(lines)


def _f1(score: Counter[str]) -> str:
    total = score["wanted"] + score["right"] + score["false"]
    return f"{2 * score['right'] / total:.2f}" if total else "-"


def translations(paths: list[Path], half: int | None, misses: list[str]) -> str:
    """How often the numeric values of right translations differ, by language."""
    seen: Counter[str] = Counter()
    differ: Counter[str] = Counter()
    began = time.process_time()
    for path in paths:
        for row in rows(path, half):
            if row["label"] != "ok" or not row.get("fp_probe", True):
                continue
            language = row["tgt_lang"] if row["tgt_lang"] != "en" else row["src_lang"]
            original, translation = _said(row["src"], row["src_lang"]), _said(row["tgt"], row["tgt_lang"])
            only = _unmatched(original, translation)
            seen[language] += 1
            if any(only):
                differ[language] += 1
                misses.append(f"{language}: {only}\n   {row['src']}\n   {row['tgt']}")
    spent = time.process_time() - began
    total = sum(seen.values())
    if not total:
        return "no right translations"
    cells = ", ".join(f"{language} {differ[language]}/{seen[language]}" for language in sorted(seen))
    share = sum(differ.values()) / total
    return f"{total} right translations, {share:.1%} differ in a number; {total / spent:.0f} pairs a second\n{cells}"


def _said(text: str, language: str) -> tuple[list[float], set[float], str]:
    """The numeric values, and every value that dates, times and durations might lend."""
    found = facts.find(text, language)
    own = values([fact for fact in found if fact.kind in _NUMERIC])
    digits = "".join(
        c if c.isdigit() else " " for fact in found if fact.kind in _DATED for c in (fact.value or "") + " "
    )
    return own, {float(part) for part in digits.split()}, text


def _unmatched(one: Any, other: Any) -> tuple[list[float], list[float]]:
    missing = []
    for (mine, _, _), (theirs, dated, _) in ((one, other), (other, one)):
        missing.append([v for v in mine if not any(_close(v, w) for w in theirs) and v not in dated and abs(v) > 2])
    return missing[0], missing[1]


_FIGURE = re.compile(r"-?\d+(?:[.,]\d+)*")
_PEER_LANGUAGES = frozenset(["en", "fr", "de", "es", "it", "pt", "nl"])


def peers(path: Path, half: int | None) -> str:
    """F1 on numbers and ordinals, ours beside text2num's (its text's figures) where that is installed, same texts.

    Only texts whose values are whole numbers: fractions are no aim of text2num's.
    """
    try:
        from text_to_num import alpha2digit
    except ImportError:
        return "text2num is not installed"
    scores: dict[str, Counter[str]] = {"ours": Counter(), "text2num": Counter()}
    spent = dict.fromkeys(scores, 0.0)
    for row in rows(path, half):
        kind = KINDS.get(row["type"])
        if kind not in ("number", "ordinal") or row["lang"] not in _PEER_LANGUAGES:
            continue
        wanted = [float(e["value"]) for e in row["expected"] if e.get("value") is not None]
        if any(value != int(value) for value in wanted):
            continue
        began = time.process_time()
        ours = values([fact for fact in facts.find(row["text"], row["lang"]) if fact.kind == kind])
        spent["ours"] += time.process_time() - began
        began = time.process_time()
        said = alpha2digit(row["text"], row["lang"], threshold=0)
        spent["text2num"] += time.process_time() - began
        theirs = [_plainly(figure, row["lang"]) for figure in _FIGURE.findall(said)]
        for name, found in (("ours", ours), ("text2num", theirs)):
            right = _matched(wanted, found)
            scores[name] += Counter(wanted=len(wanted), right=right, false=len(found) - right)
    cells = [f"{name} {_f1(score)} ({spent[name]:.2f} s)" for name, score in scores.items()]
    return "F1 on whole numbers and ordinals, each asked for one kind: " + ", ".join(cells)


def _plainly(figure: str, language: str) -> float:
    """A figure as the language writes it, grouped or not."""
    point = "." if language == "en" else ","
    other = "," if language == "en" else "."
    plain = figure.replace(other, "").replace(point, ".")
    return float(plain) if plain.count(".") < 2 else float(plain.replace(".", ""))


def run(folder: Path, half: int | None = None, misses: list[str] | None = None) -> str:
    """All tables of this benchmark as text."""
    misses = [] if misses is None else misses
    parts = []
    specs = folder / "numbers_specs.jsonl"
    if specs.is_file():
        parts += [specifications(specs, half, misses), peers(specs, half)]
    pairs = [folder / name for name in ("facts_pairs.jsonl", "facts_pairs_mechanical.jsonl")]
    pairs = [path for path in pairs if path.is_file()]
    if pairs:
        parts.append(translations(pairs, half, misses))
    return "\n\n".join(parts) or f"no numbers_specs.jsonl or facts_pairs.jsonl in {folder.name}"


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--misses", action="store_true", help="print what was missed or read falsely")
    parser.add_argument("--half", type=int, choices=(0, 1), help="only this half of the data")
    options = parser.parse_args()
    misses: list[str] = []
    print(run(options.folder, options.half, misses))
    if options.misses:
        print("\n".join(misses))


if __name__ == "__main__":
    main()
