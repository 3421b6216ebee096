"""Numbers in figures: every grouping and decimal convention, every script's digits, fractions.

A run of digits and separators is cut out by one linear pattern and read by what its groups look like; only a single
separator before three digits ("1.234") is ambiguous, and the language, then the text's other figures, decide.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

#: Digits joined by separators (a blank joins only before exactly three digits), a decimal without its zero, a vulgar
#: fraction. The set of first characters stands first, so that the search skips all else quickly.
_RUN = re.compile(
    r"[\d.,¼½¾⅐-⅞](?:"
    r"(?<=\d)\d*(?:(?:[.,'’٫٬]|(?<=\d)[\u00a0\u202f\u2009\u2007 ](?=\d{3}(?!\d)))\d+)*"
    r"|(?<!\S[.,])(?<=[.,])\d+(?![.,]?\d)"
    r"|(?<=[¼½¾⅐-⅞]))"
)
_PARTS = re.compile(r"\d+|\D")
_GROUP = re.compile(r"\d+")
_DIGITS = 40  # more digits in a row are an identifier, whatever they count
_CHAIN = 24  # groups looked at for one number: hostile lists ("1,1,1,…") cost linear time
_BLANKS = "\u00a0\u202f\u2009\u2007 "
_MARKS = ".,'’٫٬"
#: Languages that write a decimal point; the others here write a comma.
POINT = frozenset(["en", "zh", "ja", "ko", "he", "th", "hi"])
#: Languages that may group thousands by blanks, so that one plain space before three digits may be grouping.
_SPACED_CODES = "fr cs sk pl bg ru uk hu sv no fi et lv lt sq es pt hr bs sr mk sl da de ro el ca is"
_SPACED = frozenset(_SPACED_CODES.split())
_DENOMINATORS = frozenset([2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 25, 32, 50, 64, 100])
_SLASH = re.compile(r" ?[/⁄] ?(\d{1,3})(?![\d/]|[.,]\d)")
_EXPONENT = re.compile(r"[eE^]([+-]?\d{1,2})(?!\w)")
_LARGEST_POWER = 12
_AMBIGUOUS = re.compile(r"(?<![\d.,])\d{1,3}[.,]\d{3}(?![\d.,]*\d)")


class Figure(NamedTuple):
    """A number in figures. ``plain`` is false for what only looks like one: "192.168.1.2", "17.05.2021"."""

    start: int
    end: int
    value: Decimal
    grouped: bool = False
    alternative: Decimal | None = None
    plain: bool = True


class Convention:
    """How a text writes decimals: by its language, unless the text's own figures say otherwise."""

    def __init__(self, text: str, language: str | None) -> None:
        self._text = text
        self._language = language
        self.spaced = language is None or language in _SPACED
        self._point: bool | None = None

    @property
    def doubtful(self) -> bool:
        """Whether the text's figures speak against its language: "$46.8" in Dutch makes no decimal of "34.500"."""
        return self._language is not None and self.point != (self._language in POINT)

    @property
    def point(self) -> bool:
        """Whether the decimal sign is a point; settled once, when first asked."""
        if self._point is None:
            points, commas = _evidence(self._text)
            known = self._language is not None
            default = self._language in POINT
            if default or not known:
                self._point = not (commas > points) if known is False or (commas and not points) else default
            else:
                self._point = bool(points and not commas)
            if not known and points == commas:
                self._point = True
        return self._point


def _evidence(text: str) -> tuple[int, int]:
    """How many figures have surely a decimal point, and how many a decimal comma."""
    points = commas = 0
    for found in _RUN.finditer(text):
        run = found.group()
        if run.isdigit() or len(run) < 3:
            continue
        marks = [c for c in run if c in ".,"]
        if len(marks) == 1 and len(run) - run.index(marks[0]) != 4:
            points += marks[0] == "."
            commas += marks[0] == ","
        elif len(marks) > 1 and len(set(marks)) == 1 and len(run.split(marks[0])[-1]) == 3:
            points += marks[0] == ","
            commas += marks[0] == "."
        elif len(set(marks)) == 2 and marks.count(marks[-1]) == 1:
            points += marks[-1] == "."
            commas += marks[-1] == ","
    return points, commas


def scan(text: str, language: str | None) -> list[Figure]:
    """Every number in figures, in order."""
    convention = Convention(text, language)
    found: list[Figure] = []
    for run in _RUN.finditer(text):
        for figure in _read(text, run.start(), run.group(), convention):
            found.append(_raised(text, _signed(text, figure)))
    return _fractions(text, found)


def _read(text: str, start: int, run: str, convention: Convention) -> Iterator[Figure]:
    if len(run) > _DIGITS and max(map(len, _GROUP.findall(run))) > _DIGITS:
        yield Figure(start, start + len(run), Decimal(0), plain=False)
        return
    if run.isdecimal():
        yield Figure(start, start + len(run), _integer(run))
        return
    if run[0] in ".,":
        yield Figure(start, start + len(run), Decimal("0." + _ascii(run[1:])))
        return
    if len(run) == 1:
        yield Figure(start, start + 1, _vulgar(run))
        return
    parts = _PARTS.findall(run)
    groups, marks = parts[::2], parts[1::2]
    done = 0
    offset = start
    while done < len(groups):
        taken, figure = _take(groups[done : done + _CHAIN], marks[done : done + _CHAIN - 1], offset, convention)
        yield figure
        offset += sum(map(len, groups[done : done + taken])) + taken
        done += taken


def _take(groups: list[str], marks: list[str], start: int, convention: Convention) -> tuple[int, Figure]:
    """The number at the beginning of the groups, and how many groups it takes."""

    def figure(count: int, value: Decimal, **more: object) -> tuple[int, Figure]:
        length = sum(map(len, groups[:count])) + count - 1
        return count, Figure(start, start + length, value, **more)  # type: ignore[arg-type]

    if not marks:
        return figure(1, _integer(groups[0]))
    mark = marks[0]
    # A chain of one sign.
    chain = 1
    while chain < len(marks) and _like(marks[chain], mark):
        chain += 1
    sizes = [len(group) for group in groups[1 : chain + 1]]
    grouping = len(groups[0]) <= 3 and groups[0][0] not in "0٠" and all(size == 3 for size in sizes)
    lakh = (
        mark == "," and chain > 1 and len(groups[0]) <= 2 and sizes[-1] == 3 and all(size == 2 for size in sizes[:-1])
    )
    after = marks[chain] if chain < len(marks) else ""
    if mark in _BLANKS:
        if not grouping or (mark == " " and chain == 1 and not convention.spaced and groups[1] != "000"):
            return figure(1, _integer(groups[0]))
        return _with_decimals(groups, chain, after, figure)
    if mark in "'’٬":
        if not grouping:
            return figure(1, _integer(groups[0]))
        return _with_decimals(groups, chain, after, figure)
    if chain > 1:
        if grouping or lakh:
            return _with_decimals(groups, chain, after, figure)
        if mark == ",":
            return figure(1, _integer(groups[0]))
        return figure(len(groups[: chain + 1]), _integer(groups[0]), plain=False)
    # One sign alone, or one of each.
    if after and after != mark and after in ".,":
        last = len(groups[2]) if len(groups) > 2 else 0
        if grouping and (len(marks) < 3 or marks[2] != after) and last:
            return _with_decimals(groups, 1, after, figure)
    if mark == "٫" or not grouping:
        return figure(2, Decimal(f"{_ascii(groups[0])}.{_ascii(groups[1])}"))
    whole = _integer(groups[0] + groups[1])
    decimal = Decimal(f"{_ascii(groups[0])}.{_ascii(groups[1])}")
    if (mark == ".") == convention.point and not (convention.doubtful and groups[1].endswith("0")):
        return figure(2, decimal, alternative=whole)
    return figure(2, whole, grouped=True, alternative=decimal)


def _with_decimals(groups: list[str], chain: int, after: str, figure: object) -> tuple[int, Figure]:
    """Grouped thousands and, after another sign, decimals."""
    whole = "".join(groups[: chain + 1])
    make = figure  # the closure of _take
    if after and after in ".,٫" and len(groups) > chain + 1:
        value = Decimal(f"{_ascii(whole)}.{_ascii(groups[chain + 1])}")
        return make(chain + 2, value, grouped=True)  # type: ignore[operator, no-any-return]
    return make(chain + 1, _integer(whole), grouped=True)  # type: ignore[operator, no-any-return]


def _like(mark: str, other: str) -> bool:
    return mark == other or (mark in _BLANKS and other in _BLANKS) or (mark in "'’" and other in "'’")


def _ascii(digits: str) -> str:
    return digits if digits.isascii() else "".join(str(unicodedata.decimal(c)) for c in digits)


def _integer(digits: str) -> Decimal:
    return Decimal(_ascii(digits))


def _vulgar(character: str) -> Decimal:
    exact = unicodedata.normalize("NFKC", character).partition("⁄")
    return Decimal(exact[0]) / Decimal(exact[2])


def _signed(text: str, figure: Figure) -> Figure:
    """With its minus sign, where that can be no hyphen."""
    before = figure.start - 1
    if before < 0 or text[before] not in "-−–" or not figure.plain:
        return figure
    if before > 0 and not (text[before - 1].isspace() or text[before - 1] in "([{«“\"'"):
        return figure
    if text[before] == "–" and before > 0 and text[before - 1] == " ":
        return figure  # a dash that opens a list item or a clause
    alternative = None if figure.alternative is None else -figure.alternative
    return figure._replace(start=before, value=-figure.value, alternative=alternative)


def _raised(text: str, figure: Figure) -> Figure:
    """With the power of ten or the exponent that follows it: "12.32e+14", "2.5^-1"."""
    sign = text[figure.end : figure.end + 1]
    if sign not in ("e", "E", "^") or not figure.plain:
        return figure
    exponent = _EXPONENT.match(text, figure.end)
    if exponent is None:
        return figure
    power = int(exponent.group(1))
    if sign == "^":
        if figure.value == 0 or abs(power) > _LARGEST_POWER:
            return figure
        value = figure.value**power
    else:
        value = figure.value.scaleb(power)
    return figure._replace(end=exponent.end(), value=value, alternative=None)


def _fractions(text: str, figures: list[Figure]) -> list[Figure]:
    """Joins "3/4", "2 1/4" and "2½"."""
    joined: list[Figure] = []
    skip = -1
    for figure in figures:
        if figure.start < skip:
            continue
        slash = _SLASH.match(text, figure.end) if text[figure.end : figure.end + 2].strip()[:1] in ("/", "⁄") else None
        if slash and figure.plain and _is_fraction(text, figure, int(slash.group(1))):
            figure = figure._replace(end=slash.end(), value=figure.value / int(slash.group(1)), alternative=None)
            skip = slash.end()
        if joined and 0 < figure.value < 1 and (slash or figure.end - figure.start == 1):
            last = joined[-1]
            gap = text[last.end : figure.start]
            if (
                last.value == int(last.value)
                and len(gap) <= 2
                and not gap.strip(" \u00a0")
                and last.plain
                and (slash or len(gap) <= 1)
            ):
                joined[-1] = last._replace(end=figure.end, value=last.value + figure.value, alternative=None)
                continue
        joined.append(figure)
    return joined


def _is_fraction(text: str, figure: Figure, below: int) -> bool:
    before = text[figure.start - 1 : figure.start]
    return (
        figure.value == int(figure.value)
        and 0 < figure.value < below
        and figure.value < 100
        and below in _DENOMINATORS
        and not (before.isalnum() or (before in ("/", "-") and before))
    )
