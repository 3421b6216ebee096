"""Chinese, Japanese and Korean numerals: figures with myriads ("1900万", "6億4900万") and characters ("三十五").

Myriads are additive: each of 万 亿 兆 closes what stands before it, as a magnitude does elsewhere.
"""

from __future__ import annotations

import re
from decimal import Decimal

_MYRIADS = {
    "千": 10**3, "천": 10**3, "百": 10**2, "백": 10**2, "十": 10,
    "万": 10**4, "萬": 10**4, "만": 10**4, "億": 10**8, "亿": 10**8, "억": 10**8, "兆": 10**12, "조": 10**12,
}  # fmt: skip
_DIGITS = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2, "兩": 2}
_PARTS = re.compile(r"(\d[\d,]*(?:\.\d+)?)|([千百十万萬億亿兆천백만억조])")
#: A figure with myriads after it, and more figures with smaller ones.
FIGURES = re.compile(
    r"\d[\d,]{0,20}(?:\.\d{1,10})?[余多]?[千百万萬億亿兆천백만억조][万萬億亿兆만억조]?(?<!兆(?=[瓦赫字比帕]))"
    r"(?: ?\d[\d,]{0,20}[千百万萬億亿천백만억]{1,2}| ?\d[\d,]{2,20}(?![\d,.:/~-]|[年月日时時点년월일시]| ?[%％])){0,3}"
)
#: At least two characters, one of which is a power of ten; one digit alone is a word more often than a number.
CHARACTERS = re.compile(
    r"[一二两兩三四五六七八九][一二两兩三四五六七八九〇零十百千万萬億亿兆]{0,20}[十百千万萬億亿兆][一二三四五六七八九]?|十[一二三四五六七八九]"
)

#: A power of ten alone, rounded: "近千名", "上万人".
ROUND = re.compile(r"(?<=[近上约逾超])[百千万](?=[名人个個位辆辆所家条件起种名余多])")
#: "三分之二", "3分の2": the whole first, then the part.
FRACTIONS = re.compile(r"(\d{1,3}|[一二三四五六七八九十]{1,3})分[之の](\d{1,3}|[一二三四五六七八九十]{1,3})")


def value(text: str) -> Decimal:
    """The value of what one of the patterns matched."""
    if fraction := FRACTIONS.fullmatch(text):
        whole, part = (Decimal(side) if side.isdecimal() else Decimal(_characters(side)) for side in fraction.groups())
        return part / whole if whole else part
    return _figures(text) if text[0].isdigit() else Decimal(_characters(text))


def _figures(text: str) -> Decimal:
    total = section = group = Decimal(0)
    pending = False  # a figure that no sign has multiplied yet
    for figure, sign in _PARTS.findall(text):
        if figure:
            group, pending = Decimal(figure.replace(",", "")), True
            continue
        worth = _MYRIADS[sign]
        if worth < 10**4:  # "2천만", "5千"
            section += (group if pending else Decimal(1)) * worth
        elif section or pending:
            total += (section + group) * worth
            section = Decimal(0)
        else:
            total *= worth  # "2万亿"
        group, pending = Decimal(0), False
    return total + section + group


def _characters(text: str) -> int:
    total = section = digit = 0
    for sign in text:
        if sign in _DIGITS:
            digit = _DIGITS[sign]
            continue
        worth = _MYRIADS[sign]
        if worth >= 10**4:
            total = (total + section + digit) * worth if total < worth and total else total + (section + digit) * worth
            section = 0
        else:
            section += (digit or 1) * worth
        digit = 0
    return total + section + digit
