"""How many dates are found and read right, beside dateparser where it is installed.

``python -m benchmarks.dates FOLDER [--misses] [--half 0|1]`` reads these files of FOLDER, where they are:
``dates_specs.jsonl`` and ``dates_relative_specs.jsonl`` (keys ``id lang text reference expected``, each expected date
with ``start``, ``end`` (inclusive), ``type`` and ``timex``) and ``timex_news_de.jsonl`` (``text dct timexes``).
TIMEX values are brought to ours before they are compared: a range given by its first day and the day after its last
one is the same as a quarter or a decade that covers it; times of day are left out. A date counts as right when its
value is right and the spans overlap.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import time
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from provenance.facts import dates, values
from provenance.facts.reading import Reading

Row = dict[str, Any]
#: Start, end (exclusive) and the values that are fine or that are told, for one date.
Dated = tuple[int, int, list[str]]
#: Types of the specifications that are dates; the rest are times of day, durations and repetitions.
_DATE_TYPES = frozenset({"date", "daterange", "datetime", "datetimerange", "datetimealt"})
_PARTS_OF_DAY = re.compile(r"T(?:MO|AF|EV|NI|MI|\d.*)?$")


def rows(folder: Path, name: str, half: int | None) -> Iterator[Row]:
    """The rows of a file; with ``half`` only those whose id hashes to it (to keep some aside while tuning)."""
    path = folder / name
    if not path.exists():
        return
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        if "relative" in name and not row.get("reference"):
            continue  # cannot be told
        if half is None or hashlib.sha256(row["id"].encode()).digest()[0] % 2 == half:
            yield row


def canonical(timex: str) -> str | None:
    """A TIMEX value as ours: without a time of day, a range as ``a/b`` with its last day. None where it is no date."""
    if timex.startswith("(") and "," in timex:
        first, last, length = timex.strip("()").split(",")[:3]
        if decade := re.fullmatch(r"XX(\d)0-01-01", first):  # "the 70's": the last ones there were
            return f"{'20' if decade[1] in '01' else '19'}{decade[1]}X" if length == "P10Y" else None
        start, end = canonical(first), canonical(last)
        if start is None or end is None:
            return None
        if start == end:
            return start
        if re.fullmatch(r"P\d+[YM]", length) and re.fullmatch(r"\d{4}-\d\d-01", end):
            end = (date.fromisoformat(end) - timedelta(days=1)).isoformat()
        return f"{start}/{end}"
    value = _PARTS_OF_DAY.sub("", timex) if "T" in timex else timex
    return value if re.match(r"[\dX-]", value) and not value.startswith("P") else None


def same(ours: str | None, theirs: str) -> bool:
    """Do two values cover the same days (a range may name its last year or month as a whole)?"""
    if ours is None:
        return False
    if ours == theirs:
        return True
    if ours.startswith("XXXX-") and theirs.startswith("XXXX-") and "W" not in ours:  # any year, the same for both
        ours, theirs = ours.replace("XXXX", "2001"), theirs.replace("XXXX", "2001")
    a, b = values.span(ours), values.span(theirs)
    if a and b:
        loose = (b[0], b[1] + timedelta(days=1))
        return a in (b, loose) or (a[0] == b[0] and "/" in ours and "/" in theirs and _start(ours) == _start(theirs))
    return False


def _start(value: str) -> tuple[int, int] | None:
    """The year and month in which a range's last part begins: where the two styles of ranges meet."""
    span = values.span(value.split("/")[1])
    if span is None:
        return None
    later = span[0] + timedelta(days=1) if span[0] == span[1] and span[0].day >= 28 else span[0]
    return later.year, later.month


def expected(row: Row) -> list[Dated]:
    """Start, end (exclusive) and the values that are fine, for every date of a row."""
    found = []
    for item in row["expected"]:
        if item["type"] in _DATE_TYPES:
            accepted = [value for timex in item["timex"] if (value := canonical(timex))]
            if accepted:
                found.append((item["start"], item["end"] + 1, accepted))
    return found


def ours(row: Row) -> list[Dated]:
    """Our dates of a row: the value as printed, and told on the row's reference day where it has one."""
    reference = row.get("reference")
    today = date.fromisoformat(reference[:10]) if reference else None
    found: list[Dated] = []
    for fact in dates.find(Reading(row["text"], row["lang"])):
        resolved = values.resolve(fact.value, fact.relative, today, fact.weekday) if today else None
        found.append((fact.start, fact.end, [value for value in (resolved, fact.value) if value]))
    return found


def peer(row: Row) -> list[Dated] | None:
    """What dateparser finds, the language given; None where it is not installed."""
    try:
        from dateparser.search import search_dates
    except ImportError:
        return None
    reference = (row.get("reference") or "2016-11-07")[:10]
    settings = {"RELATIVE_BASE": __import__("datetime").datetime.fromisoformat(reference)}
    at = 0
    result: list[Dated] = []
    for text, moment in search_dates(row["text"], languages=[row["lang"]], settings=settings) or []:
        start = row["text"].find(text, at)
        at = start + len(text)
        result.append((start, at, [moment.date().isoformat()]))
    return result


def lies_in(day: str | None, theirs: str) -> bool:
    """Is a full day one that the value covers? dateparser fills in what is not said, and is not blamed for it."""
    covered = values.span(theirs)
    if covered and day:
        return covered[0] <= date.fromisoformat(day) <= covered[1]
    return day is not None and re.fullmatch(re.sub("X", r"\\d", theirs) + ".*", day) is not None


def score(
    gold: list[Dated],
    found: list[Dated],
    right_when: Callable[[str | None, str], bool] = same,
) -> tuple[int, int, int]:
    """Right, found and expected."""
    left = list(gold)
    right = 0
    for start, end, told in found:
        for item in left:
            if start < item[1] and item[0] < end and any(right_when(v, accepted) for accepted in item[2] for v in told):
                right += 1
                left.remove(item)
                break
    return right, len(found), len(gold)


def run(folder: Path, half: int | None = None, misses: bool = False, only: str = "", with_peer: bool = True) -> None:
    """Prints precision, recall and F1 by language for each file of the folder."""
    for name in ("dates_specs.jsonl", "dates_relative_specs.jsonl", "timex_news_de.jsonl"):
        totals: dict[str, Counter[str]] = {}
        kinds: dict[str, Counter[str]] = {}
        spent = 0.0
        characters = 0
        for row in rows(folder, name, half):
            if only and row["lang"] != only:
                continue
            gold = _gold_of_news(row) if "timexes" in row else expected(row)
            if "timexes" in row:
                row["reference"] = row["dct"]
            started = time.process_time()
            found = _of_news(row) if "timexes" in row else ours(row)
            spent += time.process_time() - started
            characters += len(row["text"])
            for key, result in ((row["lang"], found), ("peer", peer(row) if with_peer else None)):
                if result is not None:
                    total = totals.setdefault(key, Counter())
                    right, there, wanted = score(gold, result, lies_in if key == "peer" else same)
                    total.update(right=right, found=there, wanted=wanted)
                    _count_kinds(kinds, row, gold, result, key == "peer")
            right, there, wanted = score(gold, found)
            if misses and (right < wanted or right < there):
                marks = [(row["text"][a:b], v) for a, b, v in found], [(row["text"][a:b], v) for a, b, v in gold]
                print(f"  {row['id']}: {row['text'][:150]!r}\n     ours {marks[0]}\n     gold {marks[1]}")
        if totals:
            print(f"{name}  ({1000 * spent:.0f} ms CPU for {characters} characters)")
            own = [total for key, total in totals.items() if key != "peer"]
            for key, total in [*sorted(totals.items()), ("all", sum(own, Counter()))]:
                precision = total["right"] / max(total["found"], 1)
                recall = total["right"] / max(total["wanted"], 1)
                f1 = 2 * precision * recall / max(precision + recall, 1e-9)
                print(f"  {key:5} P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}  ({total['wanted']} dates)")
            for kind, found_of in sorted(kinds.items()):
                shares = ", ".join(
                    f"{who} {found_of[who] / found_of['wanted']:.2f}"
                    for who in ("ours", "peer")
                    if f"{who}?" in found_of
                )
                print(f"  found of {kind:16} {shares}  ({found_of['wanted']})")


def _count_kinds(kinds: dict[str, Counter[str]], row: Row, gold: list[Dated], told: list[Dated], is_peer: bool) -> None:
    """Counts what is found of each kind of date that the annotation names."""
    who = "peer" if is_peer else "ours"
    types = {(item["start"], item["end"] + 1): item["type"] for item in row.get("expected", ())}
    for item in gold:
        tally = kinds.setdefault(f"{row.get('kind', 'news')} {types.get(item[:2], '')}".strip(), Counter())
        tally["wanted"] += not is_peer
        tally[f"{who}?"] += 1
        tally[who] += score([item], told, lies_in if is_peer else same)[0]


def _gold_of_news(row: Row) -> list[Dated]:
    return [
        (item["start"], item["end"], [value])
        for item in row["timexes"]
        if item["type"] == "DATE" and (value := canonical(item["value"])) and not item["value"].startswith("XXXX")
    ]


def _of_news(row: Row) -> list[Dated]:
    """Our dates of a news text, as its annotation counts: the two ends of a range apart, and without those that stand
    within its times of day ("Dienstagabend") and lengths ("in den letzten drei Jahren")."""
    others = [(item["start"], item["end"]) for item in row["timexes"] if item["type"] in ("TIME", "DURATION")]
    found: list[Dated] = []
    for start, end, told in ours(row):
        if told and not any(start < last and first < end for first, last in others):
            found += [(start, end, [part]) for part in told[0].split("/")] if "/" in told[0] else [(start, end, told)]
    return found


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--half", type=int)
    parser.add_argument("--language", default="")
    parser.add_argument("--no-peer", action="store_true")
    options = parser.parse_args()
    run(options.folder, options.half, options.misses, options.language, not options.no_peer)


if __name__ == "__main__":
    main()
