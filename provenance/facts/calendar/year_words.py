"""Years written in words: "negentienhonderd zesennegentig", "millenovecentosettantotto", "dois mil e catorze".

The table ``[year_words]`` of a language gives the heads of a hundred or a thousand years ("1900" = "neunzehnhundert");
a head and a number under a hundred are a year. A round one ("zweitausend") counts other things more often, so it is
none. A head that ends in "+" takes numbers from ten up ("negentien zevenentachtig").
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

_LAST = 2059  # later ones are numbers of things


def year_words(heads: Mapping[str, Iterable[str]], cardinals: Mapping[str, int]) -> dict[str, str]:
    """Forms and the years they stand for, in figures; Italian heads lose their vowel before another one."""
    found: dict[str, str] = {}
    for century, forms in heads.items():
        for form in forms:
            head, least = (form[:-1], 10) if form.endswith("+") else (form, 1)
            for word, number in cardinals.items():
                year = int(century) + number
                if least <= number < 100 and year <= _LAST:
                    found.setdefault(head + word, str(year))
                    if head[-1] == "o" and word[0] == "o":  # "millenovecentottanta"
                        found.setdefault(head[:-1] + word, str(year))
    return found
