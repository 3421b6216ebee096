"""Generates ``provenance/data/currencies_cldr.json.gz``: what each language calls each country's money.

From CLDR (Babel), in every plural form, for the currencies in use and some of the past; names of one word are left to
the stems of ``data/currencies.toml``.

    python -m tools.make_currencies
"""

from __future__ import annotations

import gzip
import json
import re
from pathlib import Path

from babel import Locale
from babel.core import get_global
from babel.numbers import get_currency_name, get_territory_currencies

from tools.make_numerals import LATIN, clean
from tools.make_units import LANGUAGES

OUTPUT = Path(__file__).parent.parent / "provenance" / "data" / "currencies_cldr.json.gz"
_LOCALES = {"no": "nb"}
#: Money of the day before yesterday that articles still speak of.
PAST = "ATS BEF CSK DEM ESP FIM FRF GRD HRK IEP ITL LTL LVL EEK NLG PTE SIT SKK YUM".split()
CODES = sorted(
    {code for land in get_global("territory_currencies") for code in get_territory_currencies(land)} | {*PAST}
)
_WORD = re.compile(r"[^\W\d_]+(?:(?<=[\u0400-\u04ff])'(?=[\u0400-\u04ff])[^\W\d_]+)*")
_UNSPACED = frozenset(["zh", "ja", "ko"])


def names(language: str) -> dict[str, str]:
    """Name (lower case, words apart by one space; none in East Asian languages) → ISO 4217 code."""
    locale = Locale.parse(_LOCALES.get(language, language))
    found: dict[str, str] = {}
    for code in CODES:
        for count in (1, 2, 5, 25, "1.5"):
            name = clean(get_currency_name(code, float(count), locale=locale)).replace("i\u0307", "i")
            if "(" in name:
                continue
            words = _WORD.findall(name)
            if language in _UNSPACED:
                words = ["".join(words)]
            if len(words) > 1 or (language in _UNSPACED and len(words[0]) > 1):
                found.setdefault(" ".join(words), code)
    if language == "sr":
        found |= {"".join(LATIN.get(c, c) for c in name): code for name, code in found.items()}
    return found


def main() -> None:
    """Write the table."""
    table = {language: names(language) for language in LANGUAGES}
    text = json.dumps(table, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    OUTPUT.write_bytes(gzip.compress(text.encode("utf-8"), 9, mtime=0))


if __name__ == "__main__":
    main()
