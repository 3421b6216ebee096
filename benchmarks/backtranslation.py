"""The worth of translating back: planted changes found and clean articles called wrong, with an engine and without.

    python -m benchmarks.backtranslation FOLDER [--documents N]

FOLDER holds ``ntrex_docs.jsonl``. Taken are N documents in each language from which the installed Apertium reaches
English (French and Spanish with the default pairs; with more pairs Italian, Portuguese, Romanian, Serbian too). Each
professional translation is checked as it is (clean), and with one name, date or number changed (planted). A document
counts as found or as a false alarm with any row ``changed``, ``missing`` or ``added``. Above the noise floor are the
claims of a kind where the engine alone would rarely make as many (``provenance.comparing.noise``). Clean documents are
not without errors: professional translators make some, and those count as false alarms here.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tabulate import tabulate

from benchmarks.planting import plant
from provenance import facts
from provenance.comparing import alignment, ledger, noise
from provenance.comparing.ledger import Side
from provenance.engines import router
from provenance.engines.apertium import Apertium
from provenance.engines.translator import Translator, Travelled, Trip
from provenance.model import LedgerRow
from provenance.sentences import sentences

_LANGUAGES = ("fr", "es", "it", "pt", "ro", "sr")
_KINDS = ("name", "date", "number")
_CLAIMS = ("changed", "missing", "added")
_EVERY = 4  # documents of one paper follow one another

Rows = Sequence[LedgerRow]


@dataclass(frozen=True)
class Work:
    """One translation to check: as it is (kind "clean") or with something planted."""

    id: str
    language: str
    kind: str
    original: str
    translation: str


def works(folder: Path, documents: int, reach: Sequence[str]) -> Iterator[Work]:
    """The documents in each language, each clean and with each kind of change that it has a fact for."""
    with (folder / "ntrex_docs.jsonl").open(encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    order = [row for start in range(_EVERY) for row in rows[start::_EVERY]]
    for language in reach:
        for row in [row for row in order if language in row["texts"]][:documents]:
            original, translation = row["texts"]["en"], row["texts"][language]
            yield Work(row["id"], language, "clean", original, translation)
            for kind in _KINDS:
                changed = plant(translation, language, kind, random.Random(f"{row['id']} {language} {kind}"))
                if changed is not None:
                    yield Work(row["id"], language, kind, original, changed)


def _claims(rows: Rows) -> list[LedgerRow]:
    return [row for row in rows if row.verdict in _CLAIMS]


def _keys(rows: Rows, *verdicts: str) -> set[tuple[str, str | None]]:
    sides = [side for row in rows if row.verdict in verdicts for side in (row.original, row.translation) if side]
    return {(fact.kind, fact.value) for fact in sides}


def _both(direct: Rows, back: Rows) -> list[LedgerRow]:
    """What both ledgers claim."""
    claimed = _keys(back, *_CLAIMS)
    return [
        row
        for row in _claims(direct)
        if any((fact.kind, fact.value) in claimed for fact in (row.original, row.translation) if fact)
    ]


def _above(result: Result) -> list[LedgerRow]:
    """What the ledger after translating back claims, without those kinds in which the engine may well have made it."""
    claims = _claims(result.back)
    made = Counter(row.kind for row in claims)
    of = Counter(row.kind for row in result.back if row.verdict != "unverified")

    def inside(kind: str) -> bool:
        floor = noise.floor("apertium", [result.path], kind)
        return floor is None or noise.inside(made[kind], of[kind], floor)

    return [row for row in claims if not inside(row.kind)]


@dataclass(frozen=True)
class Result:
    """One translation with its two ledgers: across languages, and after translating it back along a path."""

    work: Work
    direct: Rows
    back: Rows
    path: tuple[str, ...]


#: A judge says what it claims of a translation.
JUDGES: dict[str, Callable[[Result], Sequence[LedgerRow]]] = {
    "compare, no engine (the default)": lambda result: _claims(result.direct),
    "translated back": lambda result: _claims(result.back),
    "translated back, above the noise floor": _above,
    "what both claim": lambda result: _both(result.direct, result.back),
    "what both claim, above the noise floor": lambda result: _both(result.direct, _above(result)),
    "what either claims": lambda result: [*_claims(result.direct), *_claims(result.back)],
    "what either claims, above the noise floor": lambda result: [*_claims(result.direct), *_above(result)],
}


def run(folder: Path, documents: int = 10) -> str:
    """The table, or why there is none."""
    if not (folder / "ntrex_docs.jsonl").is_file():
        return "ntrex_docs.jsonl is not there"
    engine = Apertium()
    ways = {language: router.way(engine.pairs(), language, "en") for language in _LANGUAGES}
    reach = [language for language, way in ways.items() if way]
    if not reach:
        return "no installed Apertium pair leads to English"
    work = list(works(folder, documents, reach))
    trips = [Trip(tuple(_sentences(one.translation)), ways[one.language] or (), "apertium") for one in work]
    start = time.perf_counter()
    done = Translator([engine]).run(trips)
    seconds = time.perf_counter() - start
    results = [Result(one, *_ledgers(one, trip), trip.trip.path) for one, trip in zip(work, done, strict=True)]
    rows = [_row(name, judge, results) for name, judge in JUDGES.items()]
    headings = ("judge", *(f"{kind} found" for kind in _KINDS), "all found", "clean called wrong")
    about = f"{', '.join(reach)}; {len(trips)} texts translated back in {seconds:.0f} s"
    clean = [(one, trip) for one, trip in zip(work, done, strict=True) if one.kind == "clean" and trip.arrived]
    return "\n\n".join([about, tabulate(rows, headers=headings, tablefmt="pipe"), _passages(clean)])


def _sentences(text: str) -> Iterator[str]:
    return (text[start:end] for start, end in sentences(text))


def _ledgers(work: Work, trip: Travelled) -> tuple[Rows, Rows]:
    ours = Side(work.original, "en", facts.find(work.original, "en"))
    theirs = Side(work.translation, work.language, facts.find(work.translation, work.language))
    direct = ledger.compare(ours, theirs)
    if not trip.arrived:
        return direct, direct
    text = "\n".join(said for said in trip.returned if said)
    return direct, ledger.compare(ours, Side(text, "en", facts.find(text, "en")))


def _row(name: str, judge: Callable[[Result], Sequence[LedgerRow]], results: Sequence[Result]) -> list[str]:
    of, flagged = Counter[str](), Counter[str]()
    for result in results:
        of[result.work.kind] += 1
        flagged[result.work.kind] += bool(judge(result))
    planted = [sum(count[kind] for kind in _KINDS) for count in (flagged, of)]
    shares = [f"{flagged[kind]}/{of[kind]}" for kind in _KINDS]
    return [name, *shares, _share(*planted), _share(flagged["clean"], of["clean"])]


def _passages(clean: Sequence[tuple[Work, Travelled]]) -> str:
    """Paragraphs left out or added, planted one a document, and false ones in clean documents."""
    counts = Counter[str]()
    for work, trip in clean:
        ours, theirs = _paragraphs(work, trip)
        counts["of"] += 1
        counts["false"] += any(alignment.gaps(ours, theirs))
        long = [n for n, text in enumerate(ours) if len(re.findall(r"\w{4,}", text)) >= 8]
        if len(ours) == len(theirs) and long:
            gone = random.Random(work.id).choice(long)
            counts["planted"] += 1
            counts["left out"] += gone in alignment.gaps(ours, theirs[:gone] + theirs[gone + 1 :])[0]
            counts["added"] += gone in alignment.gaps(ours[:gone] + ours[gone + 1 :], theirs)[1]
    return (
        f"Paragraphs: left out and found {_share(counts['left out'], counts['planted'])}, added and found "
        f"{_share(counts['added'], counts['planted'])}, clean called wrong {_share(counts['false'], counts['of'])}"
    )


def _paragraphs(work: Work, trip: Travelled) -> tuple[list[str], list[str]]:
    returned = iter(trip.returned)
    lines = [line for line in work.translation.splitlines() if line.strip()]
    theirs = [" ".join(next(returned) or "" for _ in sentences(line)) for line in lines]
    return [line for line in work.original.splitlines() if line.strip()], theirs


def _share(part: int, whole: int) -> str:
    return f"{part}/{whole} ({100 * part / whole:.0f} %)" if whole else ""


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--documents", type=int, default=10)
    arguments = parser.parse_args()
    print(run(arguments.folder, arguments.documents))
