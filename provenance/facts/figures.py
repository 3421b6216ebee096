"""Figures that are no quantity: identifiers, versions, telephone numbers, scores, "G7", "Article 5", "Boeing 737".

They are held against the other text by form; the value is what is written, in ASCII digits, dashes made one.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from functools import cache

from provenance import data
from provenance.facts import telephones
from provenance.facts.numeral import Numeral
from provenance.facts.reading import Reading
from provenance.model import Fact

#: Letters and digits in one: G7, A320, COVID-19, F-16, 5G, 4x4, B33.
_GLUED = re.compile(
    r"(?<![^\W\u2e80-\uffff])(?<![.,/-])(?:[^\W\d_\u2e80-\uffff]{1,12}[-‑]?\d[A-Za-z0-9А-я-]{0,15}|\d{1,6}[-‑]?[A-ZА-Я]{1,3}\d{0,3}|\d{1,4}[xх×]\d{1,4})(?![^\W\u2e80-\uffff])"
)
_SPLIT = re.compile(r"([^\W\d_]+)[-‑]?(\d+)$")
#: Two or three small numbers with one sign between: 2-1, 6:4, 50/50.
_SCORE = re.compile(r"(?<![\w.,:/–-])(\d{1,3})([-–:/&]| : | --? | – |--)(\d{1,3})(?:\2(\d{1,3}))?(?![\w/–]|[-:.,]\d)")
#: The same in East Asian languages, which write no blank around it: "3対2", "3比2", "3대 2".
_SCORE_EASTERN = re.compile(r"(\d{1,3})([対对對比]|대 ?)(\d{1,3})()(?!\d)")
#: Numbers of laws and the like: a year beside a number ("39/2015", "2019/881"); and identifiers in groups ("978-3-16").
_NUMBERED = re.compile(
    r"(?<![\w.,/-])(?:\d{1,5}/(?:19|20)\d\d|(?:19|20)\d\d/\d{1,5}|\d{1,9}(?:[-–]\d{1,9}){2,6}(?:-[Xx])?)(?![\w/]|[-–]\d)"
)
#: What goes on after a figure that a word before it makes a name: "12(3)", "49.3", "2015-912".
_REST = re.compile(r"(?:[-–/.]\d{1,9}|\(\d{1,3}\)){1,6}(?:-[Xx])?(?!\w)")
#: A plain range stands further apart than a score's numbers do, or counts upwards.
_SMALL = 10
_EAST_ASIAN = "\u2e80"
_HYPHENS = frozenset(["-", "‑", "x", "×"])
_SIGNS = frozenset(["-", "–", ":", "/", "&", " ", ")", ".", "対", "对", "對", "比", "대"])
_LONGEST_HEAD = 20
_OPENING = frozenset("+(")
_NUMBERING = frozenset("-–/")
_LOOKALIKES = str.maketrans("АВЕКМНОРСТХаеорсх‑–×х", "ABEKMHOPCTXaeopcx--xx")
_SECTION = re.compile(r"\.?[ \u00a0]?§")
_LONGEST_LABEL = 16
_BLANKS = " \u00a0\u202f"
_QUOTES = '([«„“‘"'


@cache
def _labels(language: str | None) -> frozenset[str]:
    """The words before a figure that make it a name, as they may be printed before it."""
    table = data.toml("figure_labels")
    words = f"{table['*']} {table.get(language or '', '')}".split()
    return frozenset(form for word in words for form in (word, word + ":", word if word[-1] == "." else word + "."))


def find(reading: Reading) -> list[Fact]:
    """The figures of a text."""
    text = reading.text
    found: list[Fact] = []
    glued = -1  # where the last token of letters and digits ended
    for numeral in reading.numerals:
        if numeral.form == "words" or not reading.free(numeral.start, numeral.end):
            continue
        before = text[numeral.start - 1 : numeral.start] if numeral.start else ""
        after = text[numeral.end : numeral.end + 1]
        if before in _OPENING or text[numeral.start] == "0" or after in _SIGNS or numeral.end - numeral.start > 4:
            match = telephones.match(text, numeral.start - (before in _OPENING))
            if match:
                found.append(reading.fact("figure", _only_digits(match.group()), match.start(), match.end()))
        if numeral.form == "digits" and (not numeral.plain or _is_name(reading, numeral)):
            rest = _REST.match(text, numeral.end)
            end = rest.end() if rest and numeral.plain else numeral.end
            found.append(reading.fact("figure", _written(text[numeral.start : end]), numeral.start, end))
        elif after in _NUMBERING and after:
            match = _NUMBERED.match(text, numeral.start)
            if match:
                found.append(reading.fact("figure", _written(match.group()), match.start(), match.end()))
        if numeral.start >= glued and (_joins(before) or _joins(after)):
            match = _GLUED.match(text, _token_start(text, numeral.start))
            if match:
                glued = match.end()
                found += _glued(reading, match)
        if after in _SIGNS and numeral.value == int(numeral.value):
            match = _SCORE.match(text, numeral.start) or _SCORE_EASTERN.match(text, numeral.start)
            if match and _is_score(match) and not _goes_on(reading, match):
                found.append(reading.fact("figure", _score(match), match.start(), match.end()))
    found.sort(key=lambda fact: (fact.start, -fact.end))
    return found


def _joins(character: str) -> bool:
    """Whether a character makes one token with the digits beside it; East Asian characters do not."""
    return character in _HYPHENS or (character.isalnum() and character < _EAST_ASIAN and not _arabic(character))


def _arabic(character: str) -> bool:
    """Whether a letter is one that Arabic writes on to a figure: "و20" is "and 20"."""
    return "\u0620" <= character <= "\u064a"


def _token_start(text: str, place: int) -> int:
    """Where the run of letters, digits and hyphens begins that reaches ``place``; at most 20 characters before."""
    start = place
    while start and place - start < _LONGEST_HEAD and _joins(text[start - 1]):
        start -= 1
    return start


def _glued(reading: Reading, match: re.Match[str]) -> list[Fact]:
    """Letters and digits; a long word and a number ("Boeing-737") are a word and a figure."""
    text = match.group()
    if not any(c.isdigit() for c in text):
        return []
    parts = _SPLIT.match(text)
    if parts and not parts.group(1).isupper() and len(parts.group(1)) > 1:
        if "-" not in text and "‑" not in text:
            return []
        start = match.start() + parts.start(2)
        return [reading.fact("figure", _written(parts.group(2)), start, match.end())]
    return [reading.fact("figure", _written(text), match.start(), match.end())]


def _is_score(match: re.Match[str]) -> bool:
    first, sign, second = int(match.group(1)), match.group(2), int(match.group(3))
    if sign[0] == " " and sign != " : ":
        return first < _SMALL and second < _SMALL
    if sign in (":", " : ", "&"):
        return first < 200 and second < 200
    if sign == "/":
        return match.group(4) is None
    if match.re is _SCORE_EASTERN:
        return first < 200 and second < 200
    return first >= second or (first < _SMALL and second < _SMALL) or match.group(4) is not None


def _goes_on(reading: Reading, match: re.Match[str]) -> bool:
    """Whether the last number has a magnitude behind it: "1–2 million" is no score."""
    index = bisect_left(reading.numerals, (match.start(3),))
    return index < len(reading.numerals) and reading.numerals[index].end > match.end(3)


def _score(match: re.Match[str]) -> str:
    if match.group(2) == "/":
        return _written(match.group())
    return "-".join(_written(part) for part in (match.group(1), match.group(3), match.group(4)) if part)


def _labelled(reading: Reading, numeral: Numeral) -> bool:
    """Whether a word stands before the number that makes it a name: "Article 5", "No. 10", "Boeing 737"."""
    text = reading.text
    end = numeral.start - (numeral.start > 0 and text[numeral.start - 1] in _BLANKS)
    if end == 0 or (end == numeral.start and text[end - 1].isalnum()):
        return False
    first = end
    while first and end - first < _LONGEST_LABEL and not text[first - 1].isspace():
        first -= 1
    word = text[first:end].lstrip(_QUOTES).replace("’", "'").rpartition("'")[2]
    labels = _labels(reading.language)
    return word in labels or word.lower() in labels


def _is_name(reading: Reading, numeral: Numeral) -> bool:
    """Whether the figures name something, by what stands before or after them or by a nought in front."""
    text = reading.text
    return _labelled(reading, numeral) or _nought(text, numeral) or bool(_SECTION.match(text, numeral.end))


def _nought(text: str, numeral: Numeral) -> bool:
    """Whether the figures begin with a nought that counts nothing: "007"."""
    start = numeral.start
    joined = start > 0 and text[start - 1] in ".,:"
    return text[start] == "0" and numeral.end - start > 1 and text[start : numeral.end].isdigit() and not joined


def _written(text: str) -> str:
    folded = "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in text)
    return folded.translate(_LOOKALIKES)


def _only_digits(text: str) -> str:
    return "".join(str(unicodedata.decimal(c)) for c in text if c.isdecimal())
