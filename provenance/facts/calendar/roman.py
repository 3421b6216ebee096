"""Roman numerals up to XXIX, also with an ordinal ending ("XXe")."""

from __future__ import annotations

import re

_ENDINGS = ("e", "è", "ème", "er", "ᵉ", "º", "th", "st", "nd", "rd")
_IN_CYRILLIC = str.maketrans("ХІ", "XI")
_ROMAN = re.compile(rf"(?=[IVX])(X{{0,2}})(IX|IV|V?I{{0,3}})(?:{'|'.join(_ENDINGS)})?\Z")
_VALUES = {"": 0, "I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9}
#: Every such numeral in lower case.
FORMS = frozenset(
    f"{tens}{ones}{ending}".lower()
    for tens in ("", "X", "XX")
    for ones in _VALUES
    for ending in ("", *_ENDINGS)
    if tens or ones
)


def roman(word: str) -> int | None:
    """The value of a Roman numeral, or None."""
    match = _ROMAN.match(word.translate(_IN_CYRILLIC))
    return 10 * len(match[1]) + _VALUES[match[2]] if match else None
