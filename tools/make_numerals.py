"""Generates ``provenance/data/numerals/LANGUAGE.json.gz``: the words of numbers, one file a language.

From CLDR's spell-out rules (unicode-rbnf: cardinals and ordinals in every gender and case), CLDR's compact formats
(Babel: magnitudes) and the hand-written tables in ``tools/numerals/*.toml``, which add what those lack.

    python tools/make_numerals.py
"""

from __future__ import annotations

import gzip
import json
import tomllib
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from babel import Locale
from unicode_rbnf import FormatPurpose, RbnfEngine
from unicode_rbnf.engine import NoRuleForNumberError

HERE = Path(__file__).parent
OUT = HERE.parent / "provenance" / "data" / "numerals"
#: Chinese, Japanese and Korean numerals are characters, not words.
LANGUAGES = "ar bg bs cs da de el en es et fi fr hr hu it lt lv mk nl no pl pt ro ru sk sl sq sr sv tr uk ca is ga mt"
#: CLDR writes Romanian with the cedilla and Ukrainian with a modifier apostrophe; texts are read the other way.
SPELLING = str.maketrans({"ʼ": "'", "’": "'", "\u00ad": None})
COMMA_BELOW = str.maketrans("şţ", "șț")
#: Serbian Cyrillic to Latin, letter for letter.
LATIN = dict(zip("абвгдђежзијклмнопрстћуфхцш", "abvgdđežzijklmnoprstćufhcš", strict=True)) | {
    "љ": "lj", "њ": "nj", "џ": "dž", "ч": "č",
}  # fmt: skip
#: English "second", which is a time too: what makes it an ordinal, and what does not.
SECOND = ("second_after", "second_not_before")
#: Where the spell-out rules are mistaken.
WRONG = {"mk": {"еднасто"}, "el": {"χίλιάδες"}, "ro": set(), "sv": {"ettusen"}}


def clean(word: str) -> str:
    return unicodedata.normalize("NFC", word.lower().translate(SPELLING))


def expand(words: str, endings: dict[str, str]) -> Iterator[str]:
    """``dv:a,e ena`` → dva, dve, ena; ``@name`` is a list of endings of the file; ``_`` a space."""
    for word in words.split():
        stem, colon, tails = word.partition(":")
        if not colon:
            yield clean(word.replace("_", " "))
            continue
        if tails.startswith("@"):
            tails = endings[tails[1:]]
        for tail in tails.split(","):
            yield clean((stem + tail).replace("_", " "))


def fold(word: str) -> str:
    decomposed = unicodedata.normalize("NFD", word)
    return "".join(c for c in decomposed if not unicodedata.combining(c)).replace("đ", "dj").replace("ß", "ss")


class Table:
    """One language's words, gathered from every source; what a person wrote wins."""

    def __init__(self, language: str) -> None:
        path = HERE / "numerals" / f"{language}.toml"
        self.language = language
        self.hand: dict[str, Any] = tomllib.loads(path.read_text("utf-8")) if path.exists() else {}
        self.endings: dict[str, str] = self.hand.get("endings", {})
        self.cardinals: dict[str, int] = {}
        self.ordinals: dict[str, int] = {}
        self.scales: dict[str, int] = {}
        self.bare: set[str] = set()

    def build(self) -> dict[str, Any]:
        for section, target in (("cardinals", self.cardinals), ("ordinals", self.ordinals)):
            for value, words in self.hand.get(section, {}).items():
                for word in expand(words, self.endings):
                    target[word] = int(value)
        for exponent, words in self.hand.get("magnitudes", {}).items():
            for word in expand(words, self.endings):
                self.scales[word] = 10 ** int(exponent)
        self.spelled_out()
        self.compact()
        self.join_tens(self.hand.get("join_tens"))
        self.inflect()
        hand = self.hand
        collectives = {w: [v, False] for w, v in self.listed("collectives", int).items()}
        collectives |= {w: [v, True] for w, v in self.listed("approximate", int).items()}
        table = {
            "cardinals": self.cardinals,
            "ordinals": self.ordinals,
            "scales": self.scales,
            "bare": sorted(self.bare | set(expand(hand.get("bare", ""), self.endings))),
            "abbreviations": {w: 10**e for w, e in self.listed("abbreviations", int).items()},
            "scale_stems": {w: 10**e for w, e in self.listed("scale_stems", int).items()},
            "collectives": collectives,
            "denominators": self.denominators(),
            "wholes": self.listed("wholes", str),
            "rough": self.listed("rough", int),
            "denominators_before": self.listed("denominators_before", int),
            "numerators": self.listed("numerators", int),
            "not_before": {w: v.split() for w, v in hand.get("not_before", {}).items()},
            "plural_ending": hand.get("plural_ending") or "",
            "half_after": [p.split(" ") for p in expand(hand.get("half_after", ""), self.endings)],
            "not_after": {w: v.split() for w, v in hand.get("not_after", {}).items()},
        }
        for name in (
            "and",
            "articles",
            "half_before",
            "half_fillers",
            "of",
            "point",
            "minus",
            "minus_not_after",
            "scale_of",
        ):
            table[name] = list(expand(hand.get(name, ""), self.endings))
        for name in (
            "not_alone",
            "vague",
            "mixed",
            "avos",
            "over",
            "linkers",
            "parts",
            "needs_of",
            "share_nouns",
            "before_plurals",
            *SECOND,
        ):
            table[name] = list(expand(hand.get(name, ""), self.endings))
        plural = hand.get("plural_ending")
        table["plurals"] = sorted(w for w in self.ordinals if plural and w.endswith(plural))
        table["weak"] = list(expand(hand.get("weak", ""), self.endings))
        table["infix"] = list(expand(hand.get("infix", ""), self.endings))
        for name in ("tens_and", "twenties", "compound", "inverted", "bare_millions"):
            table[name] = bool(hand.get(name))
        if self.language == "sr":
            self.latin(table)
        if hand.get("fold"):
            table["plurals"] = sorted({*table["plurals"], *map(fold, table["plurals"])})
            for name in ("cardinals", "ordinals", "scales", "collectives", "denominators"):
                entries = table[name]
                for word in list(entries):
                    entries.setdefault(fold(word), entries[word])
            table["bare"] = sorted({*table["bare"], *map(fold, table["bare"])})
        return table

    def listed(self, section: str, kind: Any) -> dict[str, Any]:
        """``value = "words"`` turned round; the values as ``kind``, the words without their full stop."""
        return {
            word: kind(value)
            for value, words in self.hand.get(section, {}).items()
            for word in expand(words, self.endings)
        }

    def spelled_out(self) -> None:
        """Cardinals below a hundred, hundreds and magnitudes from the spell-out rules, each by its own token."""
        engine = RbnfEngine.for_language(self.language)

        def tokens(number: int, ordinal: bool) -> Iterator[list[str]]:
            purpose = FormatPurpose.ORDINAL if ordinal else FormatPurpose.CARDINAL
            try:
                texts = engine.format_number(number, purpose).text_by_ruleset
            except (ValueError, NoRuleForNumberError):  # CLDR has no ordinals in words for this language
                return
            for name, text in texts.items():
                if name.startswith("spellout-"):
                    if name.endswith(("-ones", "-tens", "-leading", "-prefixed", "-thousands")):
                        continue
                    spelled = clean(text).translate(COMMA_BELOW) if self.language == "ro" else clean(text)
                    found = spelled.replace("-", " ").split()
                    if all(t.replace("'", "").isalpha() for t in found) and not WRONG.get(self.language, set()) & {
                        *found
                    }:
                        yield found

        for number in [*range(100), *range(100, 1000, 100)]:
            for found in tokens(number, False):
                if len(found) == 1:
                    self.cardinals.setdefault(found[0], number)
        for number in range(200, 1000, 100):
            for found in tokens(number, False):
                if len(found) == 2 and found[0] in self.cardinals:
                    self.cardinals.setdefault(found[1], 100)
        for exponent in (3, 6, 9, 12):
            for count in (1, 2, 5):
                for found in tokens(count * 10**exponent, False):
                    word = found[-1]
                    if len(found) > 2 or word in self.cardinals or (len(found) == 2 and found[0] in self.scales):
                        continue
                    if len(found) == 1 and count > 1:
                        continue  # joined: "zweitausend"
                    if len(found) == 1 and any(word.startswith(c) for c in self.cardinals):
                        continue
                    self.scales.setdefault(word, 10**exponent)
                    if count == 1 and self.scales[word] == 10**exponent:
                        self.bare.add(word)
        for number in [*range(1, 100), *range(100, 1000, 100), 1000, 10**6, 10**9]:
            for found in tokens(number, True):
                if len(found) == 1 and found[0] not in self.cardinals and found[0] not in self.scales:
                    self.ordinals.setdefault(found[0], number)

    def compact(self) -> None:
        formats = Locale.parse(self.language).compact_decimal_formats.get("long", {})
        for patterns in formats.values():
            for magnitude, pattern in patterns.items():
                exponent = len(str(magnitude)) - 1
                word = clean(pattern.pattern.replace("0", "").strip(" '\u00a0"))
                if exponent % 3 == 0 and word.isalpha() and word not in self.cardinals:
                    self.scales.setdefault(word, 10**exponent)

    def join_tens(self, link: str | None) -> None:
        """Units before tens in one word where the spell-out rules give the long form only (Czech "pětadvacet")."""
        if not link:
            return
        units = {word: value for word, value in self.cardinals.items() if 0 < value < 10} | {"jedn": 1}
        for ten, value in list(self.cardinals.items()):
            if value in range(20, 100, 10):
                for unit, more in units.items():
                    self.cardinals.setdefault(unit + link + ten, value + more)
        for ten, value in list(self.ordinals.items()):
            if value in range(20, 100, 10):
                for unit, more in units.items():
                    self.ordinals.setdefault(unit + link + ten, value + more)

    def inflect(self) -> None:
        """Endings of ordinals that the spell-out rules give in one form only, or not at all."""
        for ending in self.hand.get("ordinals_from_cardinals", "").split():
            for word, value in list(self.cardinals.items()):
                if 20 < value < 100 and value % 10 and len(word) > 8:
                    self.ordinals.setdefault(word + ending, value)
        for ending, others in self.hand.get("ordinal_endings", {}).items():
            for word, value in list(self.ordinals.items()):
                if word.endswith(ending):
                    for other in others.split():
                        self.ordinals.setdefault(word.removesuffix(ending) + other, value)

    def denominators(self) -> dict[str, int]:
        found: dict[str, int] = self.listed("denominators", int)
        rules = self.hand.get("plural_denominators", {})
        for word, value in self.ordinals.items():
            if value < 3 or (value == 3 and 3 in found.values()) or (value == 4 and self.language in ("fr", "it")):
                continue
            if "suffix" in rules or rules.get("ordinals"):
                found.setdefault(word, value)
            if "suffix" in rules:
                found.setdefault(word + rules["suffix"], value)
            if "from_ordinal" in rules:
                old, new = rules["from_ordinal"].split(":")
                if word.endswith(old):
                    found.setdefault(word.removesuffix(old) + new, value)
                    found.setdefault(word.removesuffix(old) + new + "n", value)
        if "avos" in rules:
            for avos in expand(rules["avos"], self.endings):
                for word, value in self.cardinals.items():
                    if value > 3:
                        found.setdefault(word + avos, value)
        return found

    def latin(self, table: dict[str, Any]) -> None:
        """Serbian stands in both scripts: every Cyrillic form in Latin too."""

        def both(words: list[str]) -> list[str]:
            return [*words, *("".join(LATIN.get(c, c) for c in w) for w in words)]

        for name, entries in table.items():
            if isinstance(entries, dict):
                table[name] = dict(zip(both(list(entries)), [*entries.values()] * 2, strict=True))
            elif isinstance(entries, list) and entries and isinstance(entries[0], str):
                table[name] = list(dict.fromkeys(both(entries)))
            elif isinstance(entries, list):
                table[name] = entries + [both(phrase)[len(phrase) :] for phrase in entries]


def main() -> None:
    OUT.mkdir(exist_ok=True)
    for language in LANGUAGES.split():
        body = json.dumps(Table(language).build(), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        with (OUT / f"{language}.json.gz").open("wb") as file:
            file.write(gzip.compress(body.encode(), 9, mtime=0))


if __name__ == "__main__":
    main()
