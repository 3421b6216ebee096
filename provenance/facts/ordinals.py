"""Ordinals: in words ("vingt-cinquième"), in figures ("21st", "2e", "21.") and in Roman numerals ("Louis XIV")."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from provenance.facts import han
from provenance.facts.numeral import Numeral, plain
from provenance.facts.reading import Reading
from provenance.model import Fact

#: What makes figures ordinal, by language; what "*" gives holds everywhere.
_SUFFIXES = {
    "*": r"[ºª](?!\w)|ᵉ|ᵉʳ|ᵗʰ",
    "en": r"(?:st|nd|rd|th)",
    "fr": r"(?:er|ers|re|res|ère|ères|e|es|è|ème|èmes|eme|emes|ième|ièmes|nd|nde|°)",
    "es": r"(?:\.[ºªoa]|ro|ra|er|do|da|to|ta|vo|va|mo|ma|no|na|°)",
    "it": r"(?:°|esim[oaie]|m[oaie]|[oa])",
    "pt": r"(?:\.[ºªoa]|[oa]s?|°)",
    "nl": r"(?:e|de|ste)",
    "ca": r"(?:r|n|t|è|a|er|na|ra)",
    "sv": r":(?:e|a)",
    "fi": r":(?:s|nnen|nnessa|nteen|tta|nnelle|nneksi|ntena)|\.(?= ?[a-zåäö])",
    "hu": r"(?:-ik|-ikén|-ikán)|\.(?= ?[a-záéíóöőúüű])",
    "tr": r"['’]?(?:inci|ıncı|uncu|üncü|nci|ncı|ncu|ncü)|\.(?= ?[a-zçğıöşü])",
    "ro": r"-(?:lea|a)",
    "sq": r"(?:-?(?:të|ti|ta|te|tin|tën|shi|sh))",
    "el": r"(?:ος|ου|ον|η|ης|ην|ο|οι|ους|ες|α|ων|ό|ή|ού)",
    "ru": r"-?(?:й|я|е|го|му|м|ый|ая|ое|ые|х|ой|ом|ую|ых|ого|ой|ей|ю|ми)",
    "uk": r"-?(?:й|я|е|го|му|м|ий|а|і|х|ої|ій|ту|та|те|у|ї|ті)",
    "bg": r"-?(?:и|ия|ият|в(?:и|а|о|ия|ият|ото|ата|ите)|р(?:и|а|о|ия|ият|ото|ата|ите)|т(?:и|а|о|ия|ият|ото|ата|ите)|"
    r"м(?:а|о|и|ия|ият|ото|ата|ите)|ите|те)",
    "mk": r"-?(?:ви|ва|во|виот|вата|ри|ра|ро|риот|рата|ти|та|то|тиот|тата|тото|ми|ма|мо|миот|мата)",
    "lt": r"-(?:asis|oji|ojo|osios|ajame|ojoje|ąjį|ąją|as|a|ai|ųjų|iems|oms|uoju|ų|ąją|aisiais|ieji)",
    "lv": r"\.(?= ?[a-zāčēģīķļņšūž])",
    "pl": r"(?:-?(?:ego|emu|ty|ta|te|szy|sza|gi|ga|go|mu))|\.(?= ?[a-ząćęłńóśźż])",
    "cs": r"\.(?= ?[a-záčďéěíňóřšťúůýž])",
    "sk": r"\.(?= ?[a-záäčďéíĺľňóôŕšťúýž])",
    "sl": r"\.(?= ?[a-zčšž])",
    "hr": r"\.(?= ?[a-zčćđšž])",
    "bs": r"\.(?= ?[a-zčćđšž])",
    "sr": r"\.(?= ?[a-zčćđšža-яђјљњћџ])|-?(?:и|а|ог|ом|i|a|og|om)",
    "da": r"\.(?= ?[a-zæøå])",
    "no": r"\.(?= ?[a-zæøå])",
    "et": r"\.(?= ?[a-zäõöü])",
    "de": r"\.(?= ?[a-zäöü])|te[nrs]?|ste[nrs]?",
}
#: German nouns have capitals, so that a figure and a full stop are an ordinal after these only.
_GERMAN = (
    "der die das dem den des im am zum zur vom beim jeder jede jedes jeden ihr ihre ihrem ihren sein seine seinem "
    "seinen dieser ein eine einen mein"
)
_BEFORE_GERMAN = frozenset(_GERMAN.split())
_CAPITAL_NEXT = re.compile(r"\.(?= [A-ZÄÖÜ]|[,;)])")
_ROMAN = re.compile(r"(?<![\w.'’-])([IVXL]{2,6}|[IVX])(e|er|ère|ème|th|st|nd|rd|-lea|-a|\.)?(?![\w'’-]|\.\w)")
#: Languages that write ordinals with a full stop: "II. János Pál", "XVI. Benedek".
_POINTED = frozenset("hu tr de cs sk sl hr sr bs pl da no fi et lv".split())
_NAME_NEXT = re.compile(r" [^\W\d_a-zа-я]")
_SINGLE = frozenset("ru uk bg sr mk".split())  # where a single "I" can be no word
_EASTERN = re.compile(r"[第제](\d{1,4}|[一二三四五六七八九十百]{1,5})")
_VALID = re.compile(r"(XL|L?X{0,3})(IX|IV|V?I{0,3})")
_DIGITS = {"I": 1, "V": 5, "X": 10, "L": 50}
_LARGEST_WITH_POINT = 400


@cache
def _suffix(language: str | None) -> re.Pattern[str]:
    own = _SUFFIXES.get(language or "")
    return re.compile(f"(?:{own}|{_SUFFIXES['*']})(?!\\w)" if own else _SUFFIXES["*"])


def find(reading: Reading) -> list[Fact]:
    """The ordinals of a text."""
    found: list[Fact] = []
    for numeral in reading.numerals:
        if not reading.free(numeral.start, numeral.end):
            continue
        if numeral.ordinal:
            found.append(reading.fact("ordinal", plain(numeral.value), numeral.start, numeral.end))
        elif numeral.form == "digits" and numeral.plain:
            end = _end(reading, numeral)
            if end:
                found.append(reading.fact("ordinal", plain(numeral.value), numeral.start, end))
    if reading.language in ("zh", "ja", "ko"):
        found += _eastern(reading)
    if any(sign in reading.text for sign in "IVX"):
        found += _roman(reading)
    return found


def _eastern(reading: Reading) -> list[Fact]:
    """ "第21届", "第三", "제3회"."""
    found = []
    for match in _EASTERN.finditer(reading.text):
        written = match.group(1)
        worth = han.value(written) if not written.isdigit() else Decimal(written)
        found.append(reading.fact("ordinal", plain(worth), match.start(), match.end()))
    return found


def _end(reading: Reading, numeral: Numeral) -> int | None:
    """Where the suffix ends that makes the figures ordinal."""
    text = reading.lower
    following = text[numeral.end : numeral.end + 1]
    if not following or following in " ,;)%" or numeral.value != int(numeral.value) or numeral.value < 1:
        return None
    if numeral.start and (text[numeral.start - 1].isalnum() or text[numeral.start - 1] in "$€£-"):
        return None
    suffix = _suffix(reading.language).match(reading.text if following == "." else text, numeral.end)
    if suffix:
        if following == "." and numeral.value > _LARGEST_WITH_POINT:
            return None
        if reading.language == "en" and not _agrees(int(numeral.value), suffix.group()):
            return None  # "13st 4lb" is a weight
        return suffix.end()
    if reading.language == "de" and following == "." and numeral.value <= _LARGEST_WITH_POINT:
        before = text[max(0, numeral.start - 12) : numeral.start].split()
        if before and before[-1] in _BEFORE_GERMAN and _CAPITAL_NEXT.match(reading.text, numeral.end):
            return numeral.end + 1
    return None


def _agrees(number: int, suffix: str) -> bool:
    """Whether an English suffix is the one its number takes."""
    own = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th") if number % 100 not in (11, 12, 13) else "th"
    return suffix not in ("st", "nd", "rd") or suffix == own


def _roman(reading: Reading) -> list[Fact]:
    """Roman numerals after a name ("Louis XIV", "World War II") or with an ordinal's ending."""
    found: list[Fact] = []
    for match in _ROMAN.finditer(reading.text):
        value = _value(match.group(1))
        if value is None:
            continue
        ending = match.group(2)
        if ending == "." and reading.text[match.end() : match.end() + 1] != " ":
            ending = None
        named = _after_name(reading.text, match.start())
        suffixed = bool(ending) and ending != "."
        single = reading.language in _SINGLE
        pointed = ending == "." and reading.language in _POINTED and bool(_NAME_NEXT.match(reading.text, match.end()))
        if suffixed or (named and (len(match.group(1)) > 1 or single)) or (pointed and len(match.group(1)) > 1):
            end = match.end() if suffixed or pointed else match.end(1)
            found.append(reading.fact("ordinal", str(value), match.start(), end))
    return found


def _after_name(text: str, place: int) -> bool:
    """Whether a word with a capital stands right before."""
    if place < 3 or text[place - 1] not in " \u00a0":
        return False
    first = place - 1
    while first > 0 and text[first - 1].isalpha() and place - first < 30:
        first -= 1
    word = text[first : place - 1]
    return len(word) > 2 and word[0].isupper() and word[1:].islower()


def _value(roman: str) -> int | None:
    """A Roman numeral's value, or None where it is not written by the rules."""
    if not _VALID.fullmatch(roman):
        return None
    total = 0
    for sign, following in zip(roman, [*roman[1:], "I"], strict=True):
        worth = _DIGITS[sign]
        total += -worth if worth < _DIGITS[following] else worth
    return total
