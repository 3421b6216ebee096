"""Quotations: what stands between a language's quotation marks, nested ones too, and who says it where plain."""

from __future__ import annotations

import re
from functools import cache

from provenance import data
from provenance.facts.reading import Reading
from provenance.model import Fact

#: Opening mark → the marks that may close it.
_PAIRS = {
    "«": "»",
    "“": "”",
    "„": '“”"',
    "»": "«",
    "「": "」",
    "『": "』",
    "‹": "›",
}
_MARKS = re.compile('[«»“”„"「」『』‹›]')
_LONGEST = 3000
_FEWEST_WORDS = 3
_UNSPACED = re.compile("[\u3040-\u30ff\u4e00-\u9fff]{2}.{4}", re.DOTALL)  # six characters of Chinese or Japanese
_PARTICLES = "de|van|der|den|von|zu|da|di|del|della|dos|du|la|le|al|el|bin|ibn|ben|af|av"
_NAME = r"(?:[^\W\d_a-zà-ÿа-яα-ω][\w'’-]{1,30})"


def find(reading: Reading) -> list[Fact]:
    """The quotations of a text, of three words and more; the span leaves the marks out."""
    found: list[Fact] = []
    text = reading.text
    for start, end in _spans(text):
        inner = text[start:end]
        stripped = inner.strip()
        if not stripped or (len(stripped.split()) < _FEWEST_WORDS and not _UNSPACED.match(stripped)):
            continue
        start += len(inner) - len(inner.lstrip())
        end = start + len(stripped)
        found.append(reading.fact("quotation", stripped, start, end, speaker=_speaker(reading, start, end)))
    found.sort(key=lambda fact: (fact.start, -fact.end))
    return found


def _spans(text: str) -> list[tuple[int, int]]:
    """Between each opening mark and the mark that closes it, in one pass with a stack."""
    spans: list[tuple[int, int]] = []
    open_marks: list[tuple[str, int]] = []
    alike = "“" not in text and "„" not in text  # Swedish and Finnish open and close with one mark: ”so”
    for match in _MARKS.finditer(text):
        mark, place = match.group(), match.start()
        closing = next((i for i in range(len(open_marks) - 1, -1, -1) if mark in _closers(open_marks[i][0])), None)
        if closing is not None:
            opened = open_marks[closing][1]
            del open_marks[closing:]
            if place - opened <= _LONGEST:
                spans.append((opened + 1, place))
        elif (mark in _PAIRS or mark == '"' or (alike and mark == "”")) and len(open_marks) < 4:
            open_marks.append((mark, place))
    return spans


def _closers(mark: str) -> str:
    return mark if mark in '"”' else _PAIRS[mark]


@cache
def _verbs(language: str | None) -> tuple[re.Pattern[str], re.Pattern[str]] | None:
    table = data.toml("speech").get(language or "")
    if table is None:
        return None
    verbs = "|".join(re.escape(verb) for verb in table["verbs"].split("|"))
    name = f"((?:{_NAME})(?: (?:(?:{_PARTICLES}) ){{0,2}}{_NAME}){{0,3}})"
    close = r"[\"»”“«„]? ?[,.]?[\"»”]?,? ?(?:[–—-] ?)?"
    after = re.compile(
        rf"{close}(?:{verbs}) (?:\w{{1,20}} ){{0,3}}?{name}|[\"»”“] ?,? ?(?:[–—-] ?)?{name} (?:{verbs})\b"
    )
    before = re.compile(rf"{name},? (?:{verbs})[^.!?\n]{{0,20}}[:,] ?[\"«“„]? ?$")
    return after, before


def _speaker(reading: Reading, start: int, end: int) -> str | None:
    """Who is said to speak, right after or right before the quotation."""
    patterns = _verbs(reading.language)
    if patterns is None:
        return None
    after = patterns[0].match(reading.text, end)
    if after:
        return after.group(1) or after.group(2)
    ahead = reading.text[max(0, start - 120) : start].rsplit("\n", 1)[-1]
    before = patterns[1].search(ahead)
    return before.group(1) if before else None
