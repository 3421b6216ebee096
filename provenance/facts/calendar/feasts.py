"""Feast days: "Easter 2018" is 2018-04-01, "à Noël" XXXX-12-25; a movable feast of no year has the value null.

Such a fact's ``relative`` is the rule of ``data/feasts.toml`` ("easter-2", "nth-11-4-4"), which
:func:`provenance.facts.values.resolve` tells the nearest day of.
"""

from __future__ import annotations

from provenance.facts import values
from provenance.facts.calendar.found import Found, Match, given, is_word, place, year_said
from provenance.facts.calendar.tape import Tape

_LEANING = ("zu ", "met ")  # prepositions that stand in the table with their feast


def feast(line: Tape, match: Match) -> Found | None:
    """A feast with its year, with "next" or "last", or behind a preposition; "the Christmas tree" is none."""
    at = place(match, "feast")
    rule, year = str(line.sense(at, "η")), year_said(line, match)
    if year:
        return Found(match.start(), match.end() - 1, values.feast(rule, int(year)))
    way = line.sense(place(match, "way"), "R") if given(match, "way") else None
    if way is None:
        before = at - 1
        while is_word(line, before, "t"):
            before -= 1
        if not is_word(line, before, "iFTbBPR") and not line.words[at].startswith(_LEANING):
            return None
        if is_word(line, at + 1, "-") or (line.lexicon.language == "en" and is_word(line, at + 1, "x")):
            return None
    if rule[0].isdigit():
        return Found(match.start(), match.end() - 1, f"XXXX-{rule}", relative=f"P{way}Y" if way else None)
    return Found(match.start(), match.end() - 1, None, relative=f"{rule}:{way}" if way else rule)
