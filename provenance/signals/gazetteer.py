"""The world's news agencies and big publishers: who is behind a name, an abbreviation or an address.

The entries are ``data/agencies.toml``. Abbreviations with other meanings ("PA", "ATA", "belga") are *ambiguous*: a
lookup of the whole string knows them, a scan of running text does not unless it is asked to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from ahocorasick_rs import AhoCorasick, MatchKind

from provenance import data

_ADDRESS = re.compile(r"(?:https?://)?(?:www\.)?([a-z0-9][a-z0-9-]{0,62}(?:\.[a-z0-9-]{1,63}){1,4})(?:[/:?#].*)?", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class Agency:
    """A house whose news others print. ``languages``: BCP 47, the newsroom's main one first."""

    name: str
    forms: tuple[str, ...]  # every way of writing it that means nothing else, ``name`` first
    ambiguous: tuple[str, ...]  # abbreviations that need the shape of a dateline or credit
    country: str  # ISO 3166-1 alpha-2, "" for international houses
    languages: tuple[str, ...]
    site: str  # domain, without www
    worldwide: bool  # writes originals in many languages, so its name says nothing about the original language
    publisher: bool  # a newspaper or broadcaster, no agency


@dataclass(frozen=True, slots=True)
class Mention:
    """An agency named in a text: ``text[start:end] == form``."""

    start: int
    end: int
    form: str
    agency: Agency


@cache
def agencies() -> tuple[Agency, ...]:
    """All entries of the gazetteer, in the file's order."""
    table = data.toml("agencies")
    return (
        *(_entry(row, publisher=False) for row in table["agencies"]),
        *(_entry(row, publisher=True) for row in table["publishers"]),
    )


def _entry(row: Mapping[str, Any], *, publisher: bool) -> Agency:
    ambiguous = tuple(row.get("ambiguous", ()))
    forms = (row["name"], *row.get("native", ()), *row.get("short", ()))
    return Agency(
        name=row["name"],
        forms=tuple(dict.fromkeys(form for form in forms if form not in ambiguous)),
        ambiguous=ambiguous,
        country=row["country"],
        languages=tuple(row["languages"]),
        site=row["site"],
        worldwide=row.get("worldwide", False),
        publisher=publisher,
    )


@cache
def _exact() -> dict[str, tuple[Agency, ...]]:
    index: dict[str, tuple[Agency, ...]] = {}
    for agency in agencies():
        for form in (*agency.forms, *agency.ambiguous):
            known = index.get(form, ())
            index[form] = known if agency in known else (*known, agency)
    return index


@cache
def _folded() -> dict[str, tuple[Agency, ...]]:
    index: dict[str, tuple[Agency, ...]] = {}
    for agency in agencies():
        for form in dict.fromkeys(form.casefold() for form in agency.forms):
            index[form] = (*index.get(form, ()), agency)
    return index


@cache
def _sites() -> dict[str, Agency]:
    return {agency.site: agency for agency in reversed(agencies())}


def candidates(name: str) -> tuple[Agency, ...]:
    """Every entry that goes by exactly this name, abbreviation or address; capitals matter for ambiguous ones."""
    name = name.strip(" \t\n\u00a0«»“”\"'")
    found = _exact().get(name) or _folded().get(name.casefold())
    if found:
        return found
    address = _ADDRESS.fullmatch(name)
    if not address:
        return ()
    labels = address[1].lower().split(".")
    for at in range(len(labels) - 1):
        if agency := _sites().get(".".join(labels[at:])):
            return (agency,)
    return ()


def lookup(name: str, language: str | None = None) -> Agency | None:
    """The one entry that goes by this name, abbreviation or address, or None.

    Where several share it ("APA", "APS"), ``language`` (of the text that names it) may settle which is meant: the
    one that writes in it, in the first place the one whose main language it is.
    """
    found = candidates(name)
    if len(found) > 1 and language:
        for fits in ([a for a in found if a.languages[0] == language], [a for a in found if language in a.languages]):
            if len(fits) == 1:
                return fits[0]
    return found[0] if len(found) == 1 else None


def label(credit: str, agency: Agency) -> str:
    """The agency as an editor writes it: the form met in the credit, in the capitals that the gazetteer gives it."""
    known = {form.casefold(): form for form in (*agency.ambiguous, *reversed(agency.forms), agency.name)}
    credit = credit.strip(" \t\n\u00a0«»“”\"'")
    for part in (credit, *re.split(r"[/,;&+=]|\s[-–]\s", credit), *re.split(r"[\s/,;&+=–-]+", credit)):
        if form := known.get(part.strip().casefold()):
            exact = part.strip() in (*agency.forms, *agency.ambiguous)
            return part.strip() if exact and form != agency.name else form
    return agency.name


def language_of_publisher(name: str, language: str | None = None) -> tuple[str | None, Agency | None]:
    """The language a named house writes its originals in, and the house; both None where it is unknown.

    The language is None for houses that write originals in many languages: their name tells nothing. ``language`` is
    the article's, as in :func:`lookup`.
    """
    agency = lookup(name, language)
    if agency is None:
        return None, None
    return (None if agency.worldwide else agency.languages[0]), agency


@cache
def _automaton(ambiguous: bool) -> tuple[AhoCorasick, tuple[str, ...]]:
    forms = tuple(
        dict.fromkeys(
            form
            for agency in agencies()
            for form in (*agency.forms, *(agency.ambiguous if ambiguous else ()))
            if len(form) > 1
        )
    )
    return AhoCorasick(forms, matchkind=MatchKind.LeftmostLongest), forms


def scan(text: str, *, ambiguous: bool = False) -> Iterator[Mention]:
    """Agencies named in ``text``, left to right, longest name first, as whole words and in the right capitals.

    Names that several agencies share are left out; ``ambiguous`` adds abbreviations that have other meanings.
    """
    automaton, forms = _automaton(ambiguous)
    for which, start, end in automaton.find_matches_as_indexes(text):
        if _inside_word(text, start, end):
            continue
        agency = lookup(forms[which])
        if agency:
            yield Mention(start, end, forms[which], agency)


def _inside_word(text: str, start: int, end: int) -> bool:
    """Whether the stretch is cut out of a longer word (scripts without capitals and spaces have no such words)."""
    before, after = text[start - 1 : start], text[end : end + 1]
    first, last = text[start], text[end - 1]
    return (_in_word(before) and _in_word(first) and not _unspaced(first)) or (
        _in_word(after) and _in_word(last) and not _unspaced(last)
    )


def _in_word(character: str) -> bool:
    return character.isalnum() or character == "_"


def _unspaced(character: str) -> bool:
    """Chinese, Japanese, Korean, Thai, Lao, Khmer and Burmese run words together."""
    return (
        "\u0e00" <= character <= "\u0eff"
        or "\u1000" <= character <= "\u109f"
        or "\u1780" <= character <= "\u17ff"
        or ("\u3040" <= character <= "\u9fff" or "\uac00" <= character <= "\ud7a3")
    )
