"""Text as the phrase engine reads it: lower case, without accents, one space, with the way back to the original."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass

#: What a reader does not see: joiners, soft hyphens, marks of direction, vowel points, tatweel, nukta, and Latin
#: accents written as characters of their own.
_MARKS = (
    "\u00ad\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u093c\u09bc"
    "\u200b\u200d-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufe0f\ufeff"
)
_HAS_MARKS = re.compile(f"[{_MARKS}]")
_SPACES = " \t\xa0"
#: Marks, and every space after the first.
_LEFT_OUT = re.compile(f"[{_MARKS}{_SPACES}](?:(?<=[{_MARKS}])[{_MARKS}]*|(?<=[{_SPACES}][{_SPACES}])[{_SPACES}]*)")
#: A line wrapped by hand goes on in lower case.
_WRAPPED = re.compile(r"\n(?=[a-zß-öø-ÿа-яёα-ω])")
_SINGLES = {"’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "‐": "-", "‑": "-", "–": "-", "İ": "i", "ı": "i"}
_SINGLES |= {"ё": "е", "ґ": "г", "أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه", "ۀ": "ه"}
_SINGLES |= {"ł": "l", "đ": "d", "ø": "o", "ß": "s", "ς": "σ", "ħ": "h", "\u200c": " "}
_SINGLES |= {"：": ":", "，": ",", "（": "(", "）": ")"}


class _Letters(dict[int, str]):
    """Code point → the one character it is read as, worked out once for each character met."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        lower = char.lower()
        read = _SINGLES.get(char) or _SINGLES.get(lower) or (lower if len(lower) == 1 else char)
        if read in (char, lower):
            if char != "\n" and char.isspace():
                read = " "
            elif ord(read) < 0x400 or 0x1E00 <= ord(read) <= 0x1FFF:  # Latin and Greek: the letter without its accent
                base = unicodedata.normalize("NFD", read)[0]
                read = _SINGLES.get(base, base)
        self[code] = read
        return read


_LETTERS = _Letters()


@dataclass(frozen=True, slots=True)
class Folded:
    """``text`` is what patterns are matched in, ``seen`` the same characters as the article has them.

    Both have the same length; ``back`` gives the place in the article.
    """

    text: str
    seen: str
    _starts: tuple[int, ...] = ()  # places in ``text`` where characters were left out before
    _left_out: tuple[int, ...] = ()  # how many characters of the article are left out up to there

    def back(self, position: int) -> int:
        """The article's offset of the character at ``position``."""
        at = bisect_right(self._starts, position)
        return position + (self._left_out[at - 1] if at else 0)


def fold(text: str) -> Folded:
    """The text as patterns see it. Linear in its length.

    >>> fold("Traduit  de l’Anglais").text
    "traduit de l'anglais"
    """
    starts: list[int] = []
    left_out: list[int] = []
    seen = text
    if "  " in text or (not text.isascii() and ("\xa0" in text or _HAS_MARKS.search(text))):
        pieces: list[str] = []
        last = missing = 0
        for gap in _LEFT_OUT.finditer(text):
            pieces.append(text[last : gap.start()])
            starts.append(gap.start() - missing)
            missing += gap.end() - gap.start()
            left_out.append(missing)
            last = gap.end()
        seen = "".join(pieces) + text[last:]
    seen = _WRAPPED.sub(lambda found: " " if seen[found.start() - 1 : found.start()].isalpha() else "\n", seen)
    return Folded(_letters(seen), seen, tuple(starts), tuple(left_out))


def _letters(seen: str) -> str:
    """The text as :class:`_Letters` reads it, by the few letters that are not just made small: quicker by half."""
    lowered = seen.lower()
    if len(lowered) != len(seen):  # "İ" becomes two characters
        return seen.translate(_LETTERS)
    for char in set(lowered):
        read = _LETTERS[ord(char)]
        if read != char:
            lowered = lowered.replace(char, read)
    return lowered


def pattern(wording: str) -> str:
    """A wording of the data files as it is matched."""
    if "  " in wording or "\n" in wording:
        return fold(unicodedata.normalize("NFC", wording)).text
    if wording.isascii():
        return wording.lower().replace("`", "'")
    composed = unicodedata.normalize("NFC", wording)
    if "\xa0" in composed or _HAS_MARKS.search(composed):
        return fold(composed).text
    return composed.translate(
        _LETTERS
    )  # quicker than fold() for a word or two(unicodedata.normalize("NFC", wording)).text
