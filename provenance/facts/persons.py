"""What says that a name is a person's: a given name, an honorific, an office before it."""

from __future__ import annotations

from functools import cache, lru_cache

from provenance import data
from provenance.facts.folding import fold

_LONGEST_BEFORE = 30  # characters of the word before a name that are looked at


@cache
def _languages() -> dict[str, str]:
    known: dict[str, str] = data.generated("given_names")
    return known


@cache
def given_names() -> frozenset[str]:
    """Folded given names."""
    return frozenset(_languages())


@cache
def _doubtful() -> frozenset[str]:
    return frozenset(data.toml("roles")["given-names"]["also-words"].split())


def is_given(folded: str, language: str | None = None, languages: int = 1) -> bool:
    """Whether a folded word is a given name and nothing else that is often capitalised.

    A word may be another language's given name by chance (French ``Santé``), so one asks that it be a name in the
    text's own language, or in so many ``languages``.
    """
    known = _languages().get(folded, "").split()
    return (len(known) >= languages or language in known) and folded not in _doubtful()


_SHORT = 5  # letters up to which a name is looked up as it stands


@cache
def _equivalents() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, group in enumerate(data.toml("roles")["equivalent-names"]["groups"]):
        for name in group.split():
            found.setdefault(name, set()).add(number)
    return {name: frozenset(numbers) for name, numbers in found.items()}


def equivalent(a: str, b: str) -> bool:
    """Whether two folded given names are one name in two languages (``Pierre``, ``Peter``), perhaps inflected."""
    return bool(_group(a) & _group(b))


def _group(folded: str) -> frozenset[int]:
    """The names that a word may be a form of, with another ending of one letter or two: ``Ludwika``, ``Людовиком``."""
    groups = _equivalents()
    for cut in range(3 if len(folded) > _SHORT else 1):
        if found := groups.get(folded[: len(folded) - cut]):
            return found
    return frozenset()


@cache
def honorifics(language: str | None) -> frozenset[str]:
    """Folded forms of address of a language (M., Herr, Mrs); English ones where it is not known."""
    table = data.toml("roles")["honorifics"]
    return frozenset(fold(word) for word in table.get(language or "en", "").split())


@cache
def offices() -> frozenset[str]:
    """Folded offices (président, Kanzler), as in the dictionary."""
    return frozenset(fold(word) for word in data.toml("roles")["offices"]["all"].split())


@cache
def _office_stems() -> frozenset[str]:
    return frozenset(word.rstrip("aeiou") if len(word) > 5 else word for word in offices())


@lru_cache(maxsize=8192)
def is_office(folded: str) -> bool:
    """Whether a folded word is an office, inflected or the tail of a compound (``Außenministerin``)."""
    if folded in offices():
        return True
    if folded in data.toml("roles")["not-offices"]["all"].split():
        return False
    stems = _office_stems()
    if any(folded[:size] in stems for size in range(max(5, len(folded) - 4), len(folded) + 1)):
        return True
    return len(folded) > 9 and any(folded[-size:] in offices() for size in range(6, len(folded) - 2))


def word_before(text: str, start: int) -> str:
    """The folded word right before a place, or nothing where something else than a space parts them."""
    if not start or text[start - 1] not in " \u00a0\u202f":
        return ""
    end = start - 1
    if end and text[end - 1] == ".":  # an abbreviated form of address: "Mr. "
        end -= 1
    if not end or text[end - 1].isspace():
        return ""
    word = text[max(0, end - _LONGEST_BEFORE) : end].rsplit(None, 1)[-1]
    if not word.isalpha():
        begin = len(word)
        while begin and (word[begin - 1].isalpha() or word[begin - 1] == "-"):
            begin -= 1
        word = word[begin:]
    return fold(word)
