"""Generates ``provenance/data/currencies_cldr.json.gz``: what each language calls each country's money.

From CLDR (Babel), in every plural form, for the currencies in use; names of one word are left to the stems of
``data/currencies.toml``.

    python -m tools.make_currencies
"""

from __future__ import annotations

import gzip
import json
import re
from pathlib import Path

from babel import Locale
from babel.numbers import get_currency_name

from tools.make_numerals import LATIN, clean
from tools.make_units import LANGUAGES

OUTPUT = Path(__file__).parent.parent / "provenance" / "data" / "currencies_cldr.json.gz"
_LOCALES = {"no": "nb"}
CODES = """
AED AFN ALL AMD AOA ARS AUD AZN BAM BDT BGN BHD BOB BRL BYN CAD CDF CHF CLP CNY COP CRC CUP CZK DKK DOP DZD
EGP ETB EUR GBP GEL GHS GNF GTQ HKD HNL HRK HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KRW KWD KZT
LBP LKR LYD MAD MDL MGA MKD MMK MNT MXN MYR MZN NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON
RSD RUB RWF SAR SDG SEK SGD SOS SYP THB TJS TMT TND TRY TWD TZS UAH UGX USD UYU UZS VES VND XAF XOF YER ZAR
ZMW
""".split()
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
