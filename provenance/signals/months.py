"""Names of months as detectors of datelines and traces need them: which words are months, and in which languages."""

from __future__ import annotations

from functools import cache

from provenance import data

#: Languages with two scripts or usages side by side, and codes that CLDR files under another.
_SERBIAN = ("sr", "sr-Latn", "bs")
_WITH = {"sr": _SERBIAN, "bs": _SERBIAN, "cnr": _SERBIAN, "sh": (*_SERBIAN, "hr"), "nb": ("no",), "nn": ("no",)}
_SHORTEST = 3  # letters: shorter abbreviations are words of other languages


@cache
def of_language(language: str) -> frozenset[str]:
    """Every form (lower case, no final dot) of the months' names in a language; empty for one not covered."""
    tables = data.generated("calendar")
    return frozenset(
        form
        for code in _WITH.get(language, (language,))
        for width in ("months", "months_short")
        for form in tables.get(code, {}).get(width, ())
    )


@cache
def languages_of(month: str) -> frozenset[str]:
    """The languages (primary subtags) in which this word, in any capitals, names a month."""
    form = month.lower().rstrip(".")
    found = frozenset(
        language.split("-")[0] for language in data.generated("calendar") if form in of_language(language)
    )
    return found if len(form) >= _SHORTEST or not form.isascii() else frozenset()


@cache
def _prefixes() -> frozenset[str]:
    """Abbreviations by cutting: the first three and four letters of every full name."""
    tables = data.generated("calendar")
    forms = {form.split(" ")[-1] for table in tables.values() for form in table.get("months", ())}
    return frozenset(form[:length] for form in forms for length in (3, 4))


def is_month(word: str) -> bool:
    """Whether the word names a month in any language, whole, abbreviated by custom or cut (``févr``, ``sept``)."""
    form = word.lower().rstrip(".")
    return len(form) >= _SHORTEST and (form in _prefixes() or bool(languages_of(form)))
