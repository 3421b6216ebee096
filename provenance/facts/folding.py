"""Folding: one spelling for a name, whatever the script, the accents and the case.

Names are compared as folded Latin: romanised by anyascii, lower case, letters and digits only, one space between
words (``Вучић`` and ``Vučić`` are close, ``Vučić`` and ``Vucic`` equal).
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from anyascii import anyascii

_MOST_KEPT = 8192  # folded words of one language
_OTHER = re.compile(r"[^a-z0-9]+")
_MARK = re.compile(r"['’ʼ`´ʹʺ]")

#: Letters that anyascii romanises by another convention than the one names are printed with.
_LETTERS = str.maketrans(
    {"ћ": "ć", "Ћ": "Ć", "ђ": "đ", "Ђ": "Đ", "ј": "j", "Ј": "J", "љ": "lj", "Љ": "Lj", "њ": "nj", "Њ": "Nj"}
    | {"џ": "dž", "Џ": "Dž", "ѓ": "gj", "Ѓ": "Gj", "ќ": "kj", "Ќ": "Kj", "ѕ": "dz", "Ѕ": "Dz"}
)
#: Serbian and Macedonian print these as č š ž h c in Latin script; Russian names are printed ch sh zh kh ts.
_SOUTH_SLAVIC = str.maketrans(dict(zip("чшжхцЧШЖХЦ", "cszhcCSZHC", strict=True)))
#: In Ukrainian г is h and и is y.
_UKRAINIAN = str.maketrans("гГиИ", "hHyY")
#: Greek has no letters for b, d, g, w: it writes the sounds of foreign names with two.
_GREEK = re.compile("γου(?=[αεοηι])|μπ|ντ|γκ|τζ|ου|χ", re.IGNORECASE)
_GREEK_SOUNDS = {"γου": "w", "χ": "h", "μπ": "b", "ντ": "d", "γκ": "g", "τζ": "j", "ου": "u"}
_SOUTH_SLAVIC_LANGUAGES = frozenset({"sr", "bs", "mk", "hr"})


@lru_cache(maxsize=65536)
def fold(text: str, language: str | None = None) -> str:
    """The folded Latin form of a word or name; empty where nothing of it is a letter or digit."""
    if text.isascii():
        plain = text.lower()
    else:
        if language in _SOUTH_SLAVIC_LANGUAGES:
            text = text.translate(_SOUTH_SLAVIC)
        elif language == "uk":
            text = text.translate(_UKRAINIAN)
        elif language == "el":
            text = _GREEK.sub(lambda found: _GREEK_SOUNDS[found[0].lower()], _unaccented(text))
        plain = anyascii(text.translate(_LETTERS)).lower()
    return _OTHER.sub(" ", _MARK.sub("", plain)).strip()


class Folds(dict[str, str]):
    """The folded forms of a language's words, by the words as printed: a look-up that costs no call."""

    def __init__(self, language: str | None) -> None:
        super().__init__()
        self._language = language

    def __missing__(self, word: str) -> str:
        if len(self) >= _MOST_KEPT:
            self.clear()
        folded = self[word] = fold(word, self._language)
        return folded


@cache
def folds(language: str | None) -> Folds:
    """The table of a language (primary subtag or None), filled as words are asked for."""
    return Folds(language)


def _unaccented(text: str) -> str:
    """Greek without its accents, so that letter groups are seen; a diaeresis keeps two letters apart and stays."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", text).replace("\u0301", ""))
