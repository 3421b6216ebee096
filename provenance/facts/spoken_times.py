"""Times of day told in words: "half past nine", "halb zehn", "nueve y media", "kwart over acht", "midi et demi".

Two ways of counting: to the hour that comes (German, Dutch, Scandinavian, Slavic and Uralic "half ten" is 9:30) and
from the one that was (English, Romance, Greek). Which one a word has is data: its class in ``data/calendar``.
"""

from __future__ import annotations

import re

from provenance.facts.calendar.tape import Tape

_PART = r"(?:(?:f|t|i){0,2}<part:p>|<half:I>)?"
#: χ "half past", δ "halb", κ "quarter", π "past", τ "to"; u is a word like "at", v a half, h a word for the hour.
GRAMMAR = (
    rf"χ<hour:n|C>{_PART}",
    rf"δ<hour:C|O|n>h?{_PART}",
    rf"κ(?:<past:π>|<until:τ>)t?<hour:n|C>{_PART}",
    rf"<at:u>t?<minutes:n|C>U?(?:<past:π>|<until:τ>)t?<hour:n|C>{_PART}|<minutes1:n|C>π<hour1:n|C>",
    rf"<at:u>t?<hour:C|n><sign:h>?(?:a|f)t?(?:<mid:v>|<quarter:κ>){_PART}",
    rf"<at:u>t?<hour:C|n><sign:h>?<until:τ>t?(?:<quarter:κ>|<minutes:C|n>){_PART}",
    rf"<at:u>t?<hour:C>a<minutes:C>{_PART}",
    r"<noon:N>a<mid:v>",
    rf"<strong:V><hour:C|n><mid:v>{_PART}",
)

#: Languages that say "ten to four"; the others say "four minus ten".
_BEFORE_THE_HOUR = frozenset({"en", "de", "nl", "sv", "da", "no", "fi"})


def read(line: Tape, match: re.Match[str]) -> tuple[int, int, int] | None:
    """The token where the time begins, its hour (of 12 or 24, as told) and its minute; None where it is none."""
    group = match.groupdict()
    if group.get("noon"):
        return match.start("noon"), int(line.sense(match.start("noon"), "N") or 0), 30
    spoken = "hour1" if group.get("hour1") else "hour"
    if spoken == "hour1" and line.lexicon.language != "en":
        return None  # "zehn nach vier Jahren"
    if group.get("until") and not _counts_back(line, match, spoken):
        return None
    hour = line.number(match.start(spoken))
    told = next((name for name in ("minutes", "minutes1") if group.get(name)), None)
    minutes = line.number(match.start(told)) if told else 15 if "κ" in _kinds(line, match) else 30
    if hour is None or minutes is None or not 1 <= hour <= (24 if group.get("sign") else 12) or not 1 <= minutes <= 30:
        return None
    first = min(match.start(name) for name in (spoken, told) if name)
    if not told and first > match.start() and not group.get("at") and not group.get("strong"):
        first = match.start()
    if group.get("until"):
        minutes = -minutes
    elif line.sense(match.start(), "δ") is not None:
        minutes = -30
    if minutes < 0:
        hour, minutes = hour - 1, 60 + minutes
    if told and not group.get("past") and not group.get("until") and spoken == "hour" and minutes < 5:
        return None  # "a las tres y dos"
    return first, hour, minutes


def _counts_back(line: Tape, match: re.Match[str], hour: str) -> bool:
    """May the word for "to" count back here? It stands before the hour or behind it, and "from 10 to 20" is a range."""
    behind = match.start("until") > match.start(hour)
    if behind is (line.lexicon.language in _BEFORE_THE_HOUR):
        return False
    if "κ" in _kinds(line, match) or line.lexicon.language != "en":
        return True
    return line.words[match.start("at")] == "at" and "n" not in match[0]


def _kinds(line: Tape, match: re.Match[str]) -> set[str]:
    return {kind for at in range(match.start(), match.end()) for kind in line.lexicon.senses.get(line.words[at], {})}
