"""Generates ``provenance/data/units_cldr.json.gz``: how each language names units of measurement, in every plural form.

From CLDR's unit patterns (Babel), long forms, and short forms of several words ("sq mi"); what is a common noun first
("quart", "cup", "bar") is left out, and what ``provenance/data/units.toml`` says wins.

    python -m tools.make_units
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from babel import Locale

from tools.make_numerals import LATIN, clean

OUTPUT = Path(__file__).parent.parent / "provenance" / "data" / "units_cldr.json.gz"
LANGUAGES = (
    "ar bg bs cs da de el en es et fi fr hr hu it ja ko lt lv mk no nl pl pt ro ru sk sl sq sr sv tr uk zh ca is"
).split()
_LOCALES = {"no": "nb"}
UNITS = """
length-kilometer length-meter length-decimeter length-centimeter length-millimeter length-micrometer length-nanometer
length-mile length-nautical-mile length-yard length-foot length-inch length-light-year length-astronomical-unit
length-parsec length-furlong length-fathom
area-square-kilometer area-hectare area-square-meter area-square-centimeter area-square-mile area-acre area-square-yard
area-square-foot area-square-inch
volume-cubic-kilometer volume-cubic-meter volume-cubic-centimeter volume-hectoliter volume-liter volume-deciliter
volume-centiliter volume-milliliter volume-cubic-mile volume-cubic-yard volume-cubic-foot volume-cubic-inch
volume-gallon volume-pint volume-fluid-ounce volume-bushel volume-acre-foot volume-barrel volume-tablespoon
volume-teaspoon
mass-tonne mass-kilogram mass-gram mass-milligram mass-microgram mass-ounce mass-carat mass-pound mass-ton
speed-kilometer-per-hour speed-meter-per-second speed-mile-per-hour speed-knot
temperature-celsius temperature-fahrenheit temperature-kelvin
energy-kilowatt-hour energy-joule energy-kilojoule energy-calorie energy-kilocalorie
power-watt power-kilowatt power-megawatt power-gigawatt power-horsepower
digital-bit digital-kilobit digital-megabit digital-gigabit digital-byte digital-kilobyte digital-megabyte
digital-gigabyte digital-terabyte digital-petabyte
pressure-hectopascal pressure-kilopascal pressure-millimeter-ofhg
electric-volt electric-ampere electric-ohm frequency-hertz frequency-kilohertz frequency-megahertz frequency-gigahertz
light-lux consumption-liter-per-100-kilometer
""".split()
#: Names of one word that are something else more often, by language.
_AMBIGUOUS = {
    "hu": {"hold"}, "it": {"once", "miglia"}, "es": {"pies", "pie", "brazas", "julio", "julios"}, "de": {"faden"},
    "fr": {"brasses", "pouces"}, "pt": {"pé", "pés"}, "ca": {"peus", "peu"}, "is": {"fet"}, "et": {"jalga", "jalg"},
}  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+(?:(?<=[\u0400-\u04ff])'(?=[\u0400-\u04ff])[^\W\d_]+)*")


def _patterns(known: dict[str, Any]) -> Iterator[str]:
    """The patterns of one unit that put its name after the figure, in every plural and case."""
    for key, pattern in known.items():
        if isinstance(pattern, dict):
            yield from _patterns(pattern)
        elif key != "per" and pattern.strip().startswith("{0}"):
            yield pattern


def names(language: str) -> dict[str, str]:
    """Phrase (lower case, words apart by one space) → CLDR unit."""
    patterns = Locale.parse(_LOCALES.get(language, language))._data["unit_patterns"]
    found: dict[str, str] = {}
    for unit in UNITS:
        known = patterns.get(unit, {})
        for length in ("long", "short"):
            for pattern in _patterns(known.get(length, {})):
                name = clean(pattern.replace("{0}", "")).strip().replace("i\u0307", "i")
                words = _WORD.findall(name)
                if language == "ro" and words[:1] == ["de"]:
                    words = words[1:]
                if not words or any(character in name for character in "/²³°") or any(map(str.isdigit, name)):
                    continue
                if length == "short" and (len(words) < 2 or (min(map(len, words)) < 2 and len("".join(words)) < 4)):
                    continue
                if language in ("zh", "ja", "ko"):
                    words = [name]
                if unit == "mass-ton" and len(words) == 1 and language != "en":
                    continue  # the metric ton, in newspapers
                if " ".join(words) not in _AMBIGUOUS.get(language, ()):
                    found.setdefault(" ".join(words), unit.partition("-")[2])
    if language == "sr":
        found |= {"".join(LATIN.get(c, c) for c in name): unit for name, unit in found.items()}
    return found


def main() -> None:
    """Write the table."""
    table = {language: names(language) for language in LANGUAGES}
    text = json.dumps(table, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    OUTPUT.write_bytes(gzip.compress(text.encode("utf-8"), 9, mtime=0))


if __name__ == "__main__":
    main()
