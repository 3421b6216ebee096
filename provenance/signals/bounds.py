"""Where the statements of a text begin and end: sentences, lines, cells."""

from __future__ import annotations

import re

from provenance.signals.months import is_month

#: Where one statement ends: line ends, sentence marks of many scripts, bullets and bars; a full stop needs a space
#: after it and, before it, no single letter (an initial).
_END = re.compile(
    r"[\n|•;!?…。！？।։؟؛¿¡.](?:(?<!\.)|(?<=[^\W_][^\W_]\.)(?=[\s\"'”»)*_\]]|$)|(?<=[)\]\"'”»*_]\.)(?=\s|$))"
    r"|·(?!(?<=l·)l)"  # but not in the Catalan "l·l", which is a letter
)
_END_OR_DASHES = re.compile(rf"{_END.pattern}|\s--\s")
#: Short forms after which a statement goes on.
_ABBREVIATED = re.compile(
    r"\b(?:jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|okt|nov|dec|dez|tłum|tlum|przeł|przel|prev|přel|prel|ford|övers|overs|trad|пер|tr|trans|transl|ubers|ubs|vert|tulk|tlk|tolk|itzul|перакл|перекл|oprac|red|suom|çev|cev|μτφρ|μτφ|mr|mrs|ms|dr|prof|st"
    r"|resp|approx|vs|no|nr|sr|sra)$"
)
_DAY = re.compile(r"(?<!\d)[0-3]\d$")
_MONTH_AFTER = re.compile(r" ([^\W\d_]{3,})")
_LONGEST = 500  # characters of one statement; longer ones are cut at a space


def bounds(text: str) -> list[tuple[int, int]]:
    """Where the statements of a folded text begin and end, blank ones left out."""
    found: list[tuple[int, int]] = []
    start = 0
    ends = (_END_OR_DASHES if "--" in text else _END).finditer(text)
    for stop in [*(end.span() for end in ends), (len(text), len(text))]:
        if text[stop[0] : stop[1]] == "." and (
            _ABBREVIATED.search(text, max(start, stop[0] - 8), stop[0]) or _day(text, *stop)
        ):
            continue
        at = start
        while stop[0] - at > _LONGEST:
            cut = text.rfind(" ", at + _LONGEST // 2, at + _LONGEST)
            cut = cut if cut > 0 else at + _LONGEST
            found.append((at, cut))
            at = cut
        if text[at : stop[0]].strip():
            found.append((at, stop[0]))
        start = stop[1]
    return found


def _day(text: str, start: int, end: int) -> bool:
    """Whether the full stop stands between a day and its month: "12. Mai", "12. marts"."""
    month = _MONTH_AFTER.match(text, end) if _DAY.search(text, max(0, start - 3), start) else None
    return month is not None and is_month(month[1])
