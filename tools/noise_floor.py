"""Measures what an engine does to facts by itself, and writes ``provenance/data/noise_floor.json.gz``.

    python tools/noise_floor.py [ENGINE]

The control sentences are in ``control_sentences.toml``; filled in, they travel as articles of ten. Counted is, for each
kind of fact, how many went in and how many were lost:

- by *both* of two disjoint round trips, for every such pair that the engine has from a language with control sentences;
- on the way into one other language, for every way there is.

The same packages write the same numbers. What was measured before with other packages stays.
"""

from __future__ import annotations

import gzip
import io
import json
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import cycle
from pathlib import Path
from typing import Any

from provenance import engines, facts
from provenance.comparing import backtranslation, ledger, noise
from provenance.comparing.backtranslation import Case
from provenance.comparing.ledger import Side
from provenance.engines import router
from provenance.engines.translator import Translator, Trip
from provenance.model import Article

HERE = Path(__file__).parent
DATA = HERE.parent / "provenance" / "data" / "noise_floor.json.gz"
ROUNDS = 8  # how often each sentence is filled in
NUMBERS = (3, 12, 17, 28, 45, 96, 140, 250, 385, 1200, 2750, 14000, 36500, 120000)
FIGURES = (1.2, 2.5, 3.4, 7, 8.6, 12, 15.5, 24, 36, 48, 60, 75)


def texts(said: dict[str, Any], lists: dict[str, Any]) -> Iterator[str]:
    """The control sentences, filled in."""
    persons, places, organisations = (cycle(lists[name]) for name in ("persons", "places", "organisations"))
    numbers, figures, years = cycle(NUMBERS), cycle(FIGURES), cycle(range(1995, 2026))
    days, months, weekdays = cycle(range(1, 29)), cycle(said["months"]), cycle(said["weekdays"])
    dates, money = cycle(said["dates"]), cycle(said["money"])

    def number() -> str:
        return f"{next(numbers):,}".replace(",", said["thousands"])

    def figure() -> str:
        return f"{next(figures):g}".replace(".", said["decimal"])

    def date() -> str:
        day = {"day": next(days), "month": next(months), "weekday": next(weekdays), "year": next(years)}
        return str(next(dates).format(**day))

    slots = {
        "{person}": lambda: next(persons),
        "{place}": lambda: next(places),
        "{organisation}": lambda: next(organisations),
        "{year}": lambda: str(next(years)),
        "{number}": number,
        "{date}": date,
        "{percent}": lambda: said["percent"].format(figure()),
        "{money}": lambda: next(money).format(figure()),
    }
    for _ in range(ROUNDS):
        for sentence in said["sentences"]:
            for slot, fill in slots.items():
                while slot in sentence:
                    sentence = sentence.replace(slot, fill(), 1)
            yield sentence


def measure(name: str) -> dict[str, dict[str, tuple[int, int]]]:
    """By pair of routes and kind: facts that went in, facts that both routes lost."""
    lists = tomllib.loads((HERE / "control_sentences.toml").read_text("utf-8"))
    translator = Translator([engines.make(name)])
    known = sorted({language for pair in translator.engines[0].pairs() for language in pair})
    measured: dict[str, dict[str, tuple[int, int]]] = {}
    for language in [code for code in known if code in lists]:
        lines = list(texts(lists[language], lists))
        bodies = ["\n".join(lines[n : n + 10]) for n in range(0, len(lines), 10)]
        articles = [Article(id=str(n), text=body, language=language) for n, body in enumerate(bodies)]
        measured |= _one_way(translator, articles, known)
        for through in [None, *(code for code in known if code != language)]:
            routes = [path for _, path in translator.routes(language, through)]
            if len(routes) < 2:
                continue
            cases = [Case(article, facts.of(article), through) for article in articles]
            went, lost = Counter[str](), Counter[str]()
            for compared in backtranslation.check_many(cases, translator, floors=False):
                went.update(row.kind for row in compared.rows)
                lost.update(row.kind for row in compared.rows if row.verdict == "fragile")
            measured[noise.named(routes)] = _counted(went, lost, noise.named(routes))
    return measured


def _one_way(
    translator: Translator, articles: Sequence[Article], known: Sequence[str]
) -> dict[str, dict[str, tuple[int, int]]]:
    """What is lost on the way into each language that can be reached, as the ledger across languages sees it."""
    (engine,) = translator.engines
    measured = {}
    for target in known:
        language = articles[0].language or ""
        path = router.way(engine.pairs(), language, target)
        if path is None or len(path) < 2:
            continue
        trips = [Trip(tuple(article.text.splitlines()), path, engine.name) for article in articles]
        went, lost = Counter[str](), Counter[str]()
        for article, done in zip(articles, translator.run(trips), strict=True):
            text = "\n".join(said or "" for said in done.returned)
            ours = Side(article.text, language, facts.of(article))
            rows = [row for row in ledger.compare(ours, Side(text, target, facts.find(text, target))) if row.original]
            went.update(row.kind for row in rows if row.verdict != "unverified")
            lost.update(row.kind for row in rows if row.verdict in ("changed", "missing"))
        measured[noise.named([path])] = _counted(went, lost, noise.named([path]))
    return measured


def _counted(went: Counter[str], lost: Counter[str], named: str) -> dict[str, tuple[int, int]]:
    counts = {kind: (went[kind], lost[kind]) for kind in sorted(went)}
    print(named, counts, f"{sum(lost.values())}/{sum(went.values())}")
    return counts


def main(name: str) -> None:
    known = json.loads(gzip.decompress(DATA.read_bytes())) if DATA.exists() else {}
    known[name] = known.get(name, {}) | measure(name)
    content = json.dumps(known, indent=0, sort_keys=True).encode()
    out = io.BytesIO()
    with gzip.GzipFile(fileobj=out, mode="wb", mtime=0, filename="") as file:
        file.write(content)
    DATA.write_bytes(out.getvalue())


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "apertium")
