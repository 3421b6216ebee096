"""Generates the beginnings of words that speak of a number, by language: what the ledger looks for before it claims.

    python tools/make_number_stems.py

Source: CLDR's spelled-out numbers (RBNF, Unicode licence) by way of unicode-rbnf: every cardinal and ordinal form of
0 to 20, the tens to 90, 100 and 1000, without the last vowels, which inflection
changes. Deterministic for a given
version of that package.
"""

from __future__ import annotations

import gzip
import json
from pathlib import Path

from unicode_rbnf import RbnfEngine

LANGUAGES = (
    "ar bg bs ca cs da de el en es et fi fr ga he hr hu is it lt lv mk mt nl no pl pt ro ru sk sl sq sr sv tr uk"
)
FIGURES = (*range(2, 21), *range(30, 100, 10), 100, 1000)
OUTPUT = Path(__file__).parent.parent / "provenance" / "data" / "number_stems.json.gz"
#: Endings that inflection and compounding replace; soft hyphens and marks in CLDR's forms are removed.
_ENDINGS = "aeiouyąęěíýáéóůúøåäöüõāēīū" + "аеиоуыэюяьёіїєйъ" + "αεηιουωόίέήά" + "ıi"
_JUNK = str.maketrans("", "", "\xad\u200b\u200c\u200d")


def stems(language: str) -> dict[str, list[str]]:
    """figure → beginnings of its words, shortest first."""
    engine = RbnfEngine.for_language(language)
    table: dict[str, list[str]] = {}
    for figure in FIGURES:
        forms = engine.format_number(figure).text_by_ruleset
        ordinal = {name: text for name, text in forms.items() if "spellout" in name and "year" not in name}
        words = {text.translate(_JUNK).lower() for text in ordinal.values()}
        for name in list(engine.rulesets):
            if name.startswith("spellout-ordinal"):
                words.add(engine.format_number(figure, ruleset_names=[name]).text.translate(_JUNK).lower())
        kept: list[str] = []
        for word in sorted({_cut(word) for word in words if word.isalpha()}, key=lambda word: (len(word), word)):
            if not any(len(stem) > 3 and word.startswith(stem) for stem in kept):
                kept.append(word)
        if kept:
            table[str(figure)] = kept
    return table


def _cut(word: str) -> str:
    """The word without its last vowels, while at least four letters stay."""
    while len(word) > 4 and word[-1] in _ENDINGS:
        word = word[:-1]
    return word


def main() -> None:
    """Write the table."""
    table = {language: stems(language) for language in LANGUAGES.split()}
    text = json.dumps(table, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    OUTPUT.write_bytes(gzip.compress(text.encode("utf-8"), 9, mtime=0))


if __name__ == "__main__":
    main()
