"""Writes provenance/data/calendar.json.gz: what Unicode CLDR knows about naming days, in our languages.

Run from the root of the project: ``python tools/make_calendar.py``. Months, weekdays and units come from Babel's copy
of CLDR, number words (1 to 100, ordinals to 31) from unicode-rbnf's copy of CLDR's rule-based number formats. What
CLDR lacks (locatives, relative words, prepositions …) is written by hand in ``provenance/data/calendar/*.toml``.

Per language: ``months``, ``months_short``, ``weekdays``, ``weekdays_short`` map a lower-case form to 1–12 or 1–7,
``units`` to an ISO 8601 designator (``Y M W D TH TM TS`` and our ``Q`` quarter, ``DE`` decade, ``CE`` century),
``cardinals`` and ``ordinals`` to the number.
"""

from __future__ import annotations

import gzip
import json
import re
import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path

from babel import Locale, localedata
from unicode_rbnf import FormatPurpose, RbnfEngine

CODES = "ar bg bs ca cs da de el en es et fi fr ga hr hu is it ja ko lt lv mk mt nl no pl pt ro ru sk sl sq sr sr-Latn"
LANGUAGES = [*CODES.split(), "sv", "tr", "uk", "zh"]
UNITS = {
    "duration-century": "CE",
    "duration-decade": "DE",
    "duration-year": "Y",
    "duration-quarter": "Q",
    "duration-month": "M",
    "duration-week": "W",
    "duration-day": "D",
    "duration-hour": "TH",
    "duration-minute": "TM",
    "duration-second": "TS",
}
TARGET = Path(__file__).parents[1] / "provenance" / "data" / "calendar.json.gz"


def fold(form: str) -> str:
    """A form as the reader of dates sees it: NFC, lower case, plain spaces, no soft hyphens or final dots."""
    form = unicodedata.normalize("NFC", form).lower().replace("\u00ad", "").replace("\u200f", "")
    return re.sub(r"[\s\u00a0\u202f]+", " ", form).strip().rstrip(".")


def leaves(table: object) -> Iterator[str]:
    """Every string in a nested table of Babel's."""
    if isinstance(table, str):
        yield table
    elif hasattr(table, "items"):
        for _, value in sorted(table.items(), key=lambda item: str(item[0])):
            yield from leaves(value)


def names(table: Mapping[str, Mapping[str, Mapping[int, str]]], width: str, first: int) -> dict[str, int]:
    """Names of months or weekdays of one width, counted from ``first``."""
    found: dict[str, int] = {}
    for context in ("format", "stand-alone"):
        for number, form in sorted(table[context].get(width, {}).items()):
            folded = fold(form)
            if len(folded) > 1 and not folded.isdigit():
                found.setdefault(folded, number + first)
    return found


def units(locale: Locale) -> dict[str, str]:
    """Words for stretches of time, from the patterns of counting and of "… ago" and "in …"."""
    found: dict[str, str] = {}
    patterns, fields = locale._data["unit_patterns"], locale._data["date_fields"]
    for key, unit in UNITS.items():
        table = patterns.get(key, {})
        for width in ("long",):
            for plural, pattern in sorted(dict(table.get(width, {}).items()).items()):
                if plural != "per" and "{0}" in pattern:
                    word = fold(pattern.replace("{0}", " "))
                    if len(word) > 1 or locale.language in ("zh", "ja", "ko"):
                        found.setdefault(word, unit)
        relative = fields.get(key.removeprefix("duration-"), {})
        for pattern in leaves(relative):  # "{0} dnia temu": the word beside the number
            words = fold(pattern).split()
            if "{0}" in words and len(words) > 1:
                at = words.index("{0}")
                if at + 1 < len(words) and len(words[at + 1]) > 3 and locale.language not in ("ar", "ga"):
                    found.setdefault(words[at + 1].rstrip("."), unit)
    return found


def spelled(engine: RbnfEngine, number: int) -> dict[str, str]:
    """Everything CLDR calls one number; some languages have no ordinals there."""
    texts: dict[str, str] = {}
    for purpose in (FormatPurpose.CARDINAL, FormatPurpose.ORDINAL):
        try:
            texts |= engine.format_number(number, purpose).text_by_ruleset
        except ValueError:
            continue
    return texts


def number_words(language: str) -> tuple[dict[str, int], dict[str, int]]:
    """Cardinals 1–100 and ordinals 1–31 in words, all genders and cases CLDR has."""
    cardinals: dict[str, int] = {}
    ordinals: dict[str, int] = {}
    engine = RbnfEngine.for_language({"sr-Latn": "sr_Latn"}.get(language, language))
    for number in range(1, 101):
        for name, text in sorted(spelled(engine, number).items()):
            if "year" in name or "digits" in name:
                continue
            form = fold(text).replace("ş", "ș").replace("ţ", "ț").replace("ʼ", "'")
            if any(c.isdigit() for c in form) or not form:
                continue
            if "ordinal" in name:
                if number <= 31:
                    ordinals.setdefault(form, number)
            elif "cardinal" in name or "numbering" in name:
                cardinals.setdefault(form, number)
    return cardinals, ordinals


def language_table(language: str) -> dict[str, dict[str, int] | dict[str, str]]:
    """All tables of one language."""
    localedata._cache.clear()  # Babel resolves a locale's aliases into data that other locales share
    locale = Locale.parse(language, sep="-")
    cardinals, ordinals = number_words(language)
    return {
        "months": names(locale.months, "wide", 0),
        "months_short": names(locale.months, "abbreviated", 0),
        "weekdays": names(locale.days, "wide", 1),
        "weekdays_short": names(locale.days, "abbreviated", 1),
        "units": units(locale),
        "cardinals": cardinals,
        "ordinals": ordinals,
    }


def main() -> None:
    """Writes the table, the same bytes for the same versions of Babel and unicode-rbnf."""
    table = {language: language_table(language) for language in LANGUAGES}
    text = json.dumps(table, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    TARGET.write_bytes(gzip.compress(text.encode("utf-8"), 9, mtime=0))


if __name__ == "__main__":
    main()
