"""Whether two folded words may be the same name, written in two languages.

Three ways, each measured on name pairs across scripts: another ending (inflection), close spelling, and the same
consonants once each language's way of writing them is put aside (``dzhonson``, ``Johnson``, ``xhonson``).
"""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz import fuzz, process

#: Letter groups by the class of consonant they stand for; vowels, h and the sounds between j and g are left out,
#: since languages disagree on them most. Longest first.
_GROUPS = [
    ("tsch", "S"), ("dzh", ""), ("sch", "S"), ("tch", "S"), ("shch", "S"), ("zh", "S"), ("sh", "S"), ("ch", "S"),
    ("ts", "S"), ("tz", "S"), ("cz", "S"), ("sz", "S"), ("dz", ""), ("dj", ""), ("xh", ""), ("gj", ""), ("gy", ""),
    ("kh", ""), ("gh", "K"), ("ph", "F"), ("th", "T"), ("ck", "K"), ("qu", "K"), ("x", "KS"), ("ce", "S"), ("ci", "S"),
    ("cy", "S"), ("ge", ""), ("gi", ""), ("c", "K"), ("k", "K"), ("q", "K"), ("g", "K"), ("s", "S"), ("z", "S"),
    ("b", "P"), ("p", "P"), ("v", "F"), ("w", "F"), ("f", "F"), ("d", "T"), ("t", "T"), ("l", "L"), ("r", "R"),
    ("m", "M"), ("n", "N"),
]  # fmt: skip
_CLASS = dict(_GROUPS)
_GROUP = re.compile("|".join(sorted(_CLASS, key=lambda group: (-len(group), group))))
_DOUBLE = re.compile(r"(.)\1+")
CLOSE = 72  # rapidfuzz ratio from which two spellings are taken for one name


@lru_cache(maxsize=65536)
def skeleton(word: str) -> str:
    """The consonants of a folded word, by class."""
    return _DOUBLE.sub(r"\1", "".join(_CLASS[match[0]] for match in _GROUP.finditer(word)))


@lru_cache(maxsize=65536)
def alike(a: str, b: str) -> bool:
    """Whether two folded words may be one name in two spellings or two cases."""
    if a == b:
        return True
    if len(a) < 3 or len(b) < 3:
        return False
    shared = common_prefix(a, b)
    shorter, longer = sorted((len(a), len(b)))
    if shared >= max(3, shorter - 3, 0.6 * shorter) and shorter - shared <= 3 and longer - shared <= 4:
        return True
    if shared >= max(5, shorter - 1):  # a compound or adjective: Berlinbesuch, ленинградский
        return True
    ratio = fuzz.ratio(a, b)
    if ratio >= CLOSE and shorter > 3:
        return True
    bones_a, bones_b = skeleton(a), skeleton(b)
    if len(bones_a) > 1 and ratio >= 40:
        few, many = sorted((bones_a, bones_b), key=len)
        return few == many or (len(few) > 2 and len(many) - len(few) <= 1 and many.startswith(few))
    return False


def common_prefix(a: str, b: str) -> int:
    """How many letters two words begin with together."""
    count = 0
    for left, right in zip(a, b, strict=False):
        if left != right:
            break
        count += 1
    return count


def candidates(word: str, words: list[str]) -> list[str]:
    """The words worth asking :func:`alike` about: close spelling, or the same first consonant."""
    return [found for found, _, _ in process.extract(word, words, scorer=fuzz.ratio, score_cutoff=40, limit=6)]
