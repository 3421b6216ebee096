"""Whether two folded words may be the same name, written in two languages.

Three ways, each measured on name pairs across scripts: another ending (inflection), close spelling, and the same
consonants once each language's way of writing them is put aside (``dzhonson``, ``Johnson``, ``xhonson``). Between
languages that keep a foreign name's spelling the last is not asked: there ``Phil`` is never ``Paul``.
"""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz import fuzz

from provenance.facts import persons

#: Letter groups by the class of consonant they stand for; vowels, h and the sounds between j and g are left out,
#: since languages disagree on them most. Longest first.
_GROUPS = [
    ("tsch", "S"), ("dzh", ""), ("dzs", ""), ("sch", "S"),
    ("tch", "S"), ("shch", "S"), ("zh", "S"), ("zs", "S"),
    ("cs", "S"), ("sh", "S"), ("ch", "S"), ("ts", "S"), ("tz", "S"), ("cz", "S"), ("sz", "S"),
    ("dz", ""), ("dj", ""), ("xh", ""), ("gj", ""), ("gy", ""),
    ("kh", ""), ("gh", "K"), ("ph", "F"), ("th", "T"), ("ck", "K"), ("qu", "K"), ("x", "KS"), ("ce", "S"), ("ci", "S"),
    ("cy", "S"), ("ge", ""), ("gi", ""), ("c", "K"), ("k", "K"), ("q", "K"), ("g", "K"), ("s", "S"), ("z", "S"),
    ("mp", "MP"), ("nt", "NT"), ("b", "P"), ("p", "P"), ("v", "F"), ("w", "F"), ("f", "F"), ("d", "T"), ("t", "T"),
    ("l", "L"), ("r", "R"), ("m", "M"), ("n", "N"),
]  # fmt: skip
_CLASS = dict(_GROUPS)
_GROUP = re.compile("|".join(sorted(_CLASS, key=lambda group: (-len(group), group))))
_DOUBLE = re.compile(r"(.)\1+")
#: Languages that spell foreign names by their sound, in whatever script.
_BY_SOUND = frozenset("sr bs mk bg ru uk be el lv lt sq az ka hy kk mn ky tg tr cs sk hu".split())
CLOSE = 72  # rapidfuzz ratio from which two spellings are taken for one name
CLOSE_SPELLING = 84  # the same between languages that keep a foreign name's spelling


def by_sound(language_a: str, language_b: str) -> bool:
    """Whether a name may be spelled by its sound in one of two languages (primary subtags)."""
    return language_a in _BY_SOUND or language_b in _BY_SOUND or not language_a or not language_b


@lru_cache(maxsize=65536)
def skeleton(word: str) -> str:
    """The consonants of a folded word, by class."""
    return "".join(_CLASS[match[0]] for match in _GROUP.finditer(_DOUBLE.sub(r"\1", word)))


def common_prefix(a: str, b: str) -> int:
    """How many letters two words begin with together."""
    count = 0
    for left, right in zip(a, b, strict=False):
        if left != right:
            break
        count += 1
    return count


def derived(name: str, word: str) -> bool:
    """Whether a word is made from a name: an ending, an adjective, a compound (``Berlinbesuch``, ``ленинградский``)."""
    shared = common_prefix(name, word)
    if shared == len(name) == len(word):
        return True
    if shared < 3 or len(name) < 3:
        return False
    left, right = len(name) - shared, len(word) - shared
    if left <= 3 and right <= 4 and shared >= max(3, len(name) - 3, 0.6 * len(name)):
        return True
    return shared >= max(5, len(name) - 1)


@lru_cache(maxsize=65536)
def alike(a: str, b: str, sound: bool = True) -> bool:
    """Whether two folded names may be one, spelled otherwise; ``sound`` allows spelling by sound."""
    if a == b or derived(a, b) or derived(b, a):
        return True
    shorter = min(len(a), len(b))
    if shorter < 3:
        return False
    if sound and a[0] + b[0] in ("hg", "gh"):  # Гамбург, Hamburg
        return alike("h" + a[1:], "h" + b[1:], True)
    ratio = fuzz.ratio(a, b)
    if ratio >= (CLOSE if sound else CLOSE_SPELLING) and shorter > 3:
        return True
    if not sound or ratio < 40:
        return False
    bones_a, bones_b = skeleton(a), skeleton(b)
    few, many = sorted((bones_a, bones_b), key=len)
    if len(few) < 2:
        return ratio >= 60
    if few == many:
        return len(few) > 2 or ratio >= 50
    return len(few) > 2 and len(many) - len(few) <= 1 and many.startswith(few)


@lru_cache(maxsize=16384)
def unlike(a: str, b: str, sound: bool) -> bool:
    """Whether two names in the same slot are surely two: nothing in their letters or consonants speaks for one."""
    if (
        alike(a, b, True)
        or persons.equivalent(a, b)
        or fuzz.ratio(a, b) >= (50 if sound else 67)
        or common_prefix(a, b) >= 4
    ):
        return False
    bones_a, bones_b = skeleton(a), skeleton(b)
    few, many = sorted((bones_a, bones_b), key=len)
    if len(few) > 1 and many.startswith(few) and (sound or a[0] == b[0]):
        return False
    if not sound:
        return True
    if bones_a == bones_b:  # Džo, Joe: all that is left is sounds that languages disagree on
        return False
    return not bones_a or not bones_b or fuzz.ratio(bones_a, bones_b) < 67
