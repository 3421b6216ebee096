"""The shape of a dateline: place, date, the agency in brackets or between dashes. Pure: one line's head → its parts.

House styles that the shape covers (the words are examples, not a list of what is found)::

    BERLIN (dpa) —            Paris, 3 déc. (Agence) –         KATHMANDU, April 25 (Reuters) -
    (ANSA) - ROMA, 12 GEN -   Tiranë, 9 prill /ATSH/ -         МОСКВА, 3 мар — РИА Новости.
    新华社北京5月3日电          (서울=연합뉴스)                     【ロンドン時事】
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from provenance.signals import gazetteer
from provenance.signals.gazetteer import Agency
from provenance.signals.months import is_month

#: Characters of a line in which a dateline must be complete.
HEAD = 140

_WORD = r"[^\W\d_][\w'’ʻ.-]{0,24}"
_PLACE = rf"{_WORD}(?:[ /]{_WORD}){{0,4}}"
_MONTH = r"[^\W\d_]{2,12}\.?"
_YEAR = r"(?:\s?(?:de\s|del\s)?(?:19|20)\d\d\b\.?\s?(?:г\.|р\.|г|р|an|m\.)?)"
_DATE = rf"""(?:
    (?:(?:19|20)\d\d[.,]\s)?\d{{1,2}}(?:\.|er|º|-го|\.-)?\s?(?:de\s|d['’])?{_MONTH},?{_YEAR}?  # 3 déc.
  | {_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?\s?(?:d\.)?,?{_YEAR}?                                  # April 25, 2023
  | (?:19|20)\d\d\.?\s{_MONTH}\s\d{{1,2}}\.?                                                # 2021. május 5.
  | \d{{1,4}}\s?[./-]\s?\d{{1,2}}(?:\s?[./-]\s?\d{{2,4}})?\.?                                   # 19/06, 5-5-2021
  | \d{{1,2}}日
)"""
#: What may stand before the agency: place, date, weekday, in the usual orders; nothing else.
_BEFORE = re.compile(
    rf"""\W{{0,3}}
    (?:
        (?P<date0>{_DATE})(?:[,.\s—–-]{{1,4}}(?P<place0>{_PLACE}(?:,\s{_PLACE})?))?
      | (?P<place>{_PLACE}(?:,\s{_PLACE}(?=\W*$|,))?)
        (?:[,.]?\s?[—–-]?\s?(?:le\s|am\s|den\s|il\s|a\s|dnia\s|в\s|في\s)?(?P<date>{_DATE})(?:,\s{_WORD})?)?
    )
    [\s,.:/=—–-]{{0,4}}""",
    re.X,
)
#: Italian houses set the agency first: (ANSA) - ROMA, 12 GEN -
_AFTER = re.compile(rf"\s?[—–-]{{1,2}}\s?(?P<place>{_PLACE})(?:,?\s(?P<date>{_DATE}))?\s?[—–-]", re.X)
_DASH = re.compile(r"\s?\.?\s?[—–=:-]{1,2}-?")
_BRACKET = re.compile(r"[(\[【（/]\s?([^()\[\]【】（）/\n]{2,48}(?:/[^()\[\]【】（）/\n]{2,20})?)\s?[)\]】）/]")
_BARE = re.compile(r"[—–,.:-]\s{0,2}([^\W\d_][^—–,:()/\n]{1,30}?)\s?(?:\.?\s?[—–-]|[.։:](?=\s|$|\S))")
#: 新华社北京5月3日电, 中新社巴黎12月4日电
_CHINESE = re.compile(
    r"[（(【]?([\u4e00-\u9fff]{2,5}社)([\u4e00-\u9fff]{2,12})(?:(?:\d{1,2}月)?\d{1,2}日)(?:[电電讯訊])"
)
_CORRESPONDENT = re.compile(r"(?:корр(?:еспондент)?\.?|кор\.|corr\.|von|by|par)\s", re.I)
_CJK_TAIL = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]+$")


@dataclass(frozen=True, slots=True)
class Dateline:
    """Offsets count in the line: ``line[0:end]`` is the dateline, ``line[name_start:name_end]`` the house named."""

    end: int
    name_start: int
    name_end: int
    agencies: tuple[Agency, ...]  # as named; empty for a house that the gazetteer does not know
    dated: bool


def read(line: str, language: str | None) -> Dateline | None:
    """The dateline that a line opens with, or None. ``language`` (the article's) settles shared abbreviations."""
    head = line[:HEAD]
    return _chinese(head, language) or _bracketed(head, language) or _bare(head, language)


def named(content: str, language: str | None) -> tuple[Agency, ...]:
    """The agencies that a credit such as ``AFP/dpa`` or ``Корр. ТАСС`` names; empty unless the first is known."""
    content = _CORRESPONDENT.sub("", content.strip(), count=1)
    whole = gazetteer.lookup(content, language)
    if whole:
        return (whole,)
    parts = [gazetteer.lookup(part, language) for part in re.split(r"\s?[/,;&+=]\s?|\s?[-–]\s?", content)]
    if not any(parts[:1]):
        return ()
    return tuple(dict.fromkeys(agency for agency in parts if agency))


def _bracketed(head: str, language: str | None) -> Dateline | None:
    for bracket in _BRACKET.finditer(head):
        before, content, after = head[: bracket.start()], bracket[1], head[bracket.end() :]
        dash = _DASH.match(after)
        agencies = named(content, language)
        if not before.strip(" \t*_«"):
            found = _agency_first(bracket, content, agencies, after, language)
            if found:
                return found
            continue
        if len(before) > 80:
            return None
        shape = _BEFORE.fullmatch(before)
        if not shape:
            continue
        place, dated = shape["place"] or shape["place0"], bool(shape["date"] or shape["date0"])
        end = bracket.end() + (dash.end() if dash else 0)
        if not place:
            if agencies and dash and _plain(agencies[0], content):
                return Dateline(end, bracket.start(1), bracket.end(1), agencies, True)
            continue
        if not _opens_like_a_place(place):
            continue
        surely = dated or place.isupper() or (dash and _stands_for_itself(place, content, agencies, language))
        if agencies and surely:
            return Dateline(end, bracket.start(1), bracket.end(1), agencies, dated)
        if not agencies and dash and bracket[0][0] == "(" and _surely_dated(shape) and _like_an_outlet(content):
            return Dateline(end, bracket.start(1), bracket.end(1), (), dated)
    return None


def _agency_first(
    bracket: re.Match[str], content: str, agencies: tuple[Agency, ...], after: str, language: str | None
) -> Dateline | None:
    """A line that opens with the bracket: (ANSA) - ROMA, 12 GEN -; (서울=연합뉴스); 【ロンドン時事】; (Reuters) -."""
    start, stop = bracket.start(1), bracket.end(1)
    if agencies:
        italian = _AFTER.match(after)
        if italian and _opens_like_a_place(italian["place"]) and (italian["date"] or italian["place"].isupper()):
            return Dateline(bracket.end() + italian.end(), start, stop, agencies, bool(italian["date"]))
        dash = _DASH.match(after)
        if dash and any(_plain(agency, content) for agency in agencies):
            return Dateline(bracket.end() + dash.end(), start, stop, agencies, False)
        return None
    place, equals, name = content.rpartition("=")
    if equals and place and (agency := gazetteer.lookup(name, language)):
        return Dateline(bracket.end(), stop - len(name), stop, (agency,), False)
    if bracket[0][0] in "【[（" and (tail := _CJK_TAIL.search(content)):
        for length in range(min(8, len(tail[0])), 1, -1):
            if agency := gazetteer.lookup(content[-length:], language):
                return Dateline(bracket.end(), stop - length, stop, (agency,), False)
    return None


def _bare(head: str, language: str | None) -> Dateline | None:
    """МОСКВА, 3 мар — РИА Новости. and RĪGA, 5. maijs, LETA -: the agency without brackets, after place and date."""
    for match in _BARE.finditer(head):
        if match.start() > 60:
            return None
        agency = gazetteer.lookup(match[1], language)
        if not agency:
            continue
        shape = _BEFORE.fullmatch(head[: match.start()])
        if not shape or not (shape["date"] or shape["date0"]):
            continue
        if _opens_like_a_place(shape["place"] or shape["place0"]):
            return Dateline(match.end(), match.start(1), match.end(1), (agency,), True)
    return None


def _chinese(head: str, language: str | None) -> Dateline | None:
    match = _CHINESE.match(head)
    agency = gazetteer.lookup(match[1], language) if match else None
    return Dateline(match.end(), match.start(1), match.end(1), (agency,), True) if match and agency else None


def _opens_like_a_place(place: str | None) -> bool:
    """Whether every long word has a capital, in scripts that have them."""
    words = [word for word in re.split(r"[ /,-]+", place or "") if len(word) > 3]
    first = (place or " ")[0]
    return (
        bool(place) and (first.isupper() or first.lower() == first.upper()) and not any(w[0].islower() for w in words)
    )


def _plain(agency: Agency, content: str) -> bool:
    """Whether the credit names the agency by a form that means nothing else."""
    return any(form in content for form in agency.forms) and not agency.publisher


def _stands_for_itself(place: str, content: str, agencies: tuple[Agency, ...], language: str | None) -> bool:
    """Whether the bracket is a credit and no abbreviation of the words before it, as in "Air Transport (ATA)"."""
    if not agencies:
        return False
    words = re.split(r"[ /-]", place)
    if _plain(agencies[0], content):
        return len(words) <= 4
    writes = language is None or language.split("-")[0] in {code.split("-")[0] for code in agencies[0].languages}
    return writes and len(words) <= 2 and (len(words) == 1 or content[0].casefold() != words[0][:1].casefold())


def _surely_dated(shape: re.Match[str]) -> bool:
    """Whether the date is beyond doubt: all in figures, or its word is a month in some language."""
    date = (shape["date"] or shape["date0"] or "").strip()
    words = [word for word in re.findall(r"[^\W\d_]+", date) if word not in ("de", "del", "d")]
    return any(map(is_month, words)) if words else bool(re.search(r"\d[./-]\d", date))


def _like_an_outlet(content: str) -> bool:
    """Whether the bracket of an unknown house looks like its name: a short run of capitalised words or an address."""
    words = content.split()
    return len(words) <= 4 and not content[0].isdigit() and (content[0].isupper() or "." in content[1:-1])
