"""What is refused as a translation, whatever engine gave it.

Engines return error pages, quota messages, the input, half an answer or another language in the place of a
translation and call it success. Every segment passes here before it is believed or kept.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache
from typing import Literal

from provenance import data

Fault = Literal["empty", "error-text", "chat", "length", "unfinished", "unchanged", "wrong-language"]

#: Length of the translation over that of the source, in letters' widths. Between any two European languages a
#: segment of some length stays well inside.
_SHORTEST, _LONGEST = 0.4, 2.5
#: From this width on it is steadier: 9,900 sentences translated by people from English into 16 European languages
#: (NTREX-128) lie between 0.56 and 2.33.
_LONG = 80
_SHORTEST_LONG, _LONGEST_LONG = 0.45, 2.4
#: Under this width a ratio says nothing: "Oui" is "Yes", but "OK" may be "D'accord".
_RATIO_FROM = 25
#: A segment must change when it has this many words in lower case: names and figures alone may stay as they are.
_WORDS_FROM = 5
#: Letters needed before the language of a translation is asked.
_LANGUAGE_FROM = 60
#: A sentence that ends in a mark must come back with one; half an answer seldom does.
_ENDS = re.compile(r"[.!?…][\s\"'”’»)\]]{0,6}$")
_BROKEN_OFF = re.compile(r"[\w,;:(«“–-]$")
_NO_FULL_STOPS = frozenset({"th", "lo", "km", "my"})
_WORD = re.compile(r"[^\W\d_]+")
#: pycld2 (as everybody) confuses the members of these; another member than the one asked for is no proof.
_FAMILIES = (
    frozenset({"es", "ca", "gl", "oc", "an", "ast", "pt", "it", "la", "co", "eu"}),
    frozenset({"sr", "hr", "bs", "sl", "mk", "bg"}),
    frozenset({"ru", "uk", "be", "bg"}),
    frozenset({"nb", "nn", "no", "da", "sv"}),
    frozenset({"cs", "sk"}),
    frozenset({"id", "ms"}),
    frozenset({"nl", "af"}),
    frozenset({"en", "sco"}),
)
_ALIASES = {"iw": "he", "jw": "jv", "no": "nb", "zh-Hant": "zh", "tl": "fil"}


def fault(text: str, translation: object, source: str, target: str) -> Fault | None:
    """Why this cannot be the translation of that text, or None. Languages are BCP 47; cost is linear."""
    if not isinstance(translation, str) or (not translation.strip() and text.strip()):
        return "empty"
    before, after = text.lower(), translation.lower()
    known = data.toml("engine_errors")
    if any(said in after and said not in before for said in known["service"]["texts"]):
        return "error-text"
    beginning = after.lstrip(" \"'«“*#\n")[:60]
    if any(beginning.startswith(said) and said not in before for said in known["chat"]["starts"]):
        return "chat"
    wide, back = _width(text), _width(translation)
    if wide >= _LONG and not _SHORTEST_LONG <= back / wide <= _LONGEST_LONG:
        return "length"
    if wide >= _RATIO_FROM and not _SHORTEST <= back / wide <= _LONGEST:
        return "length"
    if wide < _RATIO_FROM and back > _LONGEST * _RATIO_FROM:
        return "length"
    if wide >= _RATIO_FROM and target not in _NO_FULL_STOPS and _unfinished(text, translation):
        return "unfinished"
    if _words(text) >= _WORDS_FROM and _plain(text) == _plain(translation):
        return "unchanged"
    return "wrong-language" if _another_language(translation, source, target) else None


def faults(texts: Sequence[str], translations: Sequence[object], source: str, target: str) -> list[Fault | None]:
    """One answer a segment; the translations are as many as the texts."""
    return [fault(text, given, source, target) for text, given in zip(texts, translations, strict=True)]


def _unfinished(text: str, translation: str) -> bool:
    return bool(_ENDS.search(text[-8:]) and _BROKEN_OFF.search(translation.rstrip()[-1:]))


def _width(text: str) -> int:
    """Length in Latin letters' worth: a wide (East Asian) character says about as much as two and a half."""
    if text.isascii():
        return len(text)
    wide = sum(unicodedata.east_asian_width(letter) in "WF" for letter in text)
    return len(text) + wide * 3 // 2


def _words(text: str) -> int:
    return sum(word.islower() or not word.isascii() for word in _WORD.findall(text))


def _plain(text: str) -> str:
    return " ".join(_WORD.findall(unicodedata.normalize("NFKC", text).casefold()))


def _another_language(text: str, source: str, target: str) -> bool:
    """True where the text is plainly in a language that neither is the target nor is taken for it."""
    if sum(map(len, _WORD.findall(text))) < _LANGUAGE_FROM:
        return False
    import pycld2

    printable = "".join(letter if letter.isprintable() else " " for letter in text)
    try:
        reliable, _, ranked = pycld2.detect(printable.encode("utf-8", "replace"))
    except pycld2.error:
        return False
    code, percent = ranked[0][1], ranked[0][2]
    found = _ALIASES.get(code, code).split("-")[0]
    asked = target.split("-")[0]
    if not reliable or found in ("un", asked) or percent < 70:
        return False
    return found == source.split("-")[0] or found not in _cousins(asked)


@cache
def _cousins(language: str) -> frozenset[str]:
    return frozenset().union(*(family for family in _FAMILIES if language in family))
