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
_GLIDES = frozenset({"wu", "uw", "wo", "ow", "wv", "vw"})  # a w that other scripts write as a vowel
#: Letters that languages say in more ways than one.
_SPOKEN = (("ch", "k"), ("ch", "h"), ("c", "s"), ("th", "s"), ("q", "s"), ("w", ""), ("x", "h"), ("x", "s"))
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
    if alike(a, b, True) or persons.equivalent(a, b) or common_prefix(a, b) >= 4:
        return False
    if fuzz.ratio(a, b) >= (56 if sound else 67) and not _ending_alone(a, b):
        return False
    bones_a, bones_b = skeleton(a), skeleton(b)
    few, many = sorted((bones_a, bones_b), key=len)
    if not sound:
        return not (len(few) > 1 and many.startswith(few) and a[0] == b[0])
    if many.startswith(few) and (min(len(a), len(b)) < 5 or (len(few) > 1 and fuzz.ratio(a, b) >= 40)):
        return False  # Джеком, Jack; Džo, Joe: what is left is sounds that languages disagree on
    if a[0] + b[0] in _GLIDES and min(len(a), len(b)) > 2:  # Уэйд, Wade
        return unlike(a[1:], b[1:], True)
    if _ending_alone(a, b):
        return True
    return all(fuzz.ratio(left, right) < 67 for left in _spoken(a) for right in _spoken(b))


@lru_cache(maxsize=16384)
def _spoken(word: str) -> tuple[str, ...]:
    """The skeletons of a folded word, by the ways in which languages say some of its letters (Cajt, Zeit)."""
    found = {skeleton(word)}
    for letters, sound in _SPOKEN:
        if letters in word:
            found.add(skeleton(word.replace(letters, sound)))
    return tuple(sorted(found))


def _ending_alone(a: str, b: str) -> bool:
    """Whether two names have their last letters in common and little else (``Bulatović``, ``Šćepanović``)."""
    shared = common_prefix(a[::-1], b[::-1])
    if shared < 3 or a[0] == b[0]:
        return False
    head_a, head_b = a[: len(a) - shared], b[: len(b) - shared]
    return min(len(head_a), len(head_b)) > 2 and fuzz.ratio(head_a, head_b) < 40
