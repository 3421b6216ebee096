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

#: Characters of a line in which a dateline must be complete, and in which its agency must begin.
HEAD, _REACH = 140, 80
#: Spaces before the agency: five words of place, five of a country, weekday and date.
_MOST_SPACES = 12
#: Words without a capital before it: "3 de marzo de 2021".
_MOST_LOWER = 4

#: Marks that belong to letters: accents, Hebrew, Arabic and Indic vowels.
_MARKS = (
    r"\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f"
    r"\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963\u0981-\u0e7f"
)
_L = rf"(?:[^\W\d_]|[{_MARKS}])"
_WORD = rf"[^\W\d_][\w{_MARKS}\u200c\u200d'’ʻ.-]{{0,24}}"
_PLACE = rf"{_WORD}(?:[ /]{_WORD}){{0,4}}(?!\w)"
_MONTH = rf"{_L}{{2,14}}\.?"
_YEAR = r"(?:\s?(?:de\s|del\s)?(?:19|20)\d\d\b\.?\s?(?:г\.|р\.|г|р|an|m\.)?)"
_DATE = rf"""(?:
    (?:(?:19|20)\d\d[.,]\s)?\d{{1,2}}(?:\.-|\.|er|º|-го|st|nd|rd|th)?\s?(?:de\s|d['’])?{_MONTH},?{_YEAR}?  # 3 déc.
  | {_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?\s?(?:d\.)?,?{_YEAR}?                                  # April 25, 2023
  | (?:19|20)\d\d\.?\s{_MONTH}\s\d{{1,2}}\.?                                                # 2021. május 5.
  | \d{{1,4}}\s?[./-]\s?\d{{1,2}}(?:\s?[./-]\s?\d{{2,4}})?\.?                                   # 19/06, 5-5-2021
  | \d{{1,2}}日
)"""
_OF = r"(?:le\s|am\s|den\s|il\s|a\s|dnia\s|в\s|في\s)"
#: What may stand before the agency: place, date and weekday, or date and place; nothing else.
_PLACE_FIRST = re.compile(
    rf"""\W{{0,3}}(?P<place>{_PLACE}(?:,\s{_PLACE}(?=\W*$|,))?)
    (?:[,.]?\s?[—–-]?\s?{_OF}?(?P<date>{_DATE})(?:,\s{_WORD})?)?[\s,.:/=—–-]{{0,4}}""",
    re.X,
)
_DATE_FIRST = re.compile(
    rf"\W{{0,3}}(?P<date>{_DATE})(?:[,.\s—–-]{{1,4}}(?P<place>{_PLACE}(?:,\s{_PLACE})?))?[\s,.:/=—–-]{{0,4}}", re.X
)
#: Italian houses set the agency first: (ANSA) - ROMA, 12 GEN -
_AFTER = re.compile(rf"\s?[—–-]{{0,2}}\s?(?P<place>{_PLACE})(?:,?\s(?P<date>{_DATE}))?\s?[—–-]", re.X)
_DASH = re.compile(r"[.।]?\s?[—–=:-]{1,2}-?")
_BRACKET = re.compile(
    r"[(\[【（［/]\s?([^()\[\]【】（）［］/\n]{2,48}(?:/[^()\[\]【】（）［］/\n]{2,20})?)\s?[)\]】）］/]"
)
_BARE = re.compile(
    r"(?:[—–,.:-]\s{1,2}|\d\s{1,2}|-)(?![\sa-zа-я])([^\W\d_][^—–,:()/\n]{1,30}?)\s?"
    r"(?=(?P<end>\.?\s?[—–]|\.?\s?-(?=\s)|[.:](?=\s|$)|։))"
)
_AGENCY_DATE = re.compile(rf"(?P<name>{_WORD}(?:\s{_WORD})?),\s(?P<date>{_DATE})\s?[.—–-]", re.X)
_OPENS = re.compile(rf"(?P<name>{_WORD}(?:\s{_WORD})?)\s?\.-")
#: 新华社北京5月3日电, 中新社巴黎12月4日电
_CHINESE = re.compile(
    r"[（(【]?(?P<name>[\u4e00-\u9fff]{2,5}?[社网網报報])(?P<place>[\u4e00-\u9fff]{2,16}?)(?:\d{1,2}月)?\d{1,2}日[电電讯訊][)）】]?"
)
_CORRESPONDENT = re.compile(r"(?:корр(?:еспондент)?\.?|кор\.|corr\.|von|by|par)\s", re.I)
_CJK_TAIL = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]+$")
_NEWS_WORD = re.compile(r"\b(?:press|presse|prensa|stampa|news|agen[ct]\w{0,4}|info|media|nachrichten\w{0,8})\b", re.I)
_ADDRESS = re.compile(r"[\w-]{2,40}\.[a-z]{2,6}", re.I)


@dataclass(frozen=True, slots=True)
class Dateline:
    """Offsets count in the line: ``line[0:end]`` is the dateline, ``line[name_start:name_end]`` the house named."""

    end: int
    name_start: int
    name_end: int
    agencies: tuple[Agency, ...]  # as named; empty for a house that the gazetteer does not know


@dataclass(frozen=True, slots=True)
class _Opening:
    """What stands before the agency."""

    place: str | None
    dated: bool
    surely: bool  # the date's word is known to be a month, or the date is all in figures

    @property
    def capitals(self) -> bool:
        """Whether the place stands in capitals (in scripts that have them)."""
        return bool(self.place) and (self.place or "").isupper() and max(map(len, (self.place or "").split())) > 2


def read(line: str, language: str | None) -> Dateline | None:
    """The dateline that a line opens with, or None. ``language`` (the article's) settles shared abbreviations."""
    head = line[:HEAD]
    if head[:1].islower():
        return None
    return _chinese(head, language) or _bracketed(head, language) or _bare(head, language)


def named(content: str, language: str | None) -> tuple[Agency, ...]:
    """The agencies that a credit such as ``AFP/dpa`` or ``Корр. ТАСС`` names; empty unless the first is known."""
    credit = _CORRESPONDENT.sub("", content.strip(), count=1)
    if whole := gazetteer.lookup(credit, language):
        return (whole,)
    if credit != content.strip():  # a correspondent's name follows the agency's
        words = credit.split()
        for count in (2, 1):
            if agency := gazetteer.lookup(" ".join(words[:count]), language):
                return (agency,)
    parts = [gazetteer.lookup(part, language) for part in re.split(r"\s?[/,;&+=]\s?|\s?[-–]\s?", credit)]
    if not any(parts[:1]):
        return ()
    return tuple(dict.fromkeys(agency for agency in parts if agency))


def _opening(before: str) -> _Opening | None:
    if sum(word[0].islower() for word in before.split()) > _MOST_LOWER:
        return None
    shape = _PLACE_FIRST.fullmatch(before)
    if shape and _like_a_place(shape["place"]):
        return _Opening(shape["place"], bool(shape["date"]), _surely(shape["date"]))
    shape = _DATE_FIRST.fullmatch(before)
    if shape and _surely(shape["date"]) and (shape["place"] is None or _like_a_place(shape["place"])):
        return _Opening(shape["place"], True, True)
    return None


def _bracketed(head: str, language: str | None) -> Dateline | None:
    for bracket in _BRACKET.finditer(head):
        if bracket.start() > _REACH or head.count(" ", 0, bracket.start()) > _MOST_SPACES:
            return None
        before, content, after = head[: bracket.start()], bracket[1], head[bracket.end() :]
        if not before.strip(" \t*_«"):
            if found := _agency_first(bracket, named(content, language), after, language):
                return found
            continue
        opening = _opening(before)
        if not opening:
            continue
        agencies, dash = named(content, language), _DASH.match(after)
        stop = bracket.end() + (dash.end() if dash else after.startswith((".", "।")))
        if agencies:
            fits = _stands(opening, content, agencies, language, bool(dash))
        else:
            fits = bool(dash) and bracket[0][0] == "(" and opening.surely and _like_an_outlet(content, opening)
        if fits:
            return Dateline(stop, bracket.start(1), bracket.end(1), agencies)
    return None


def _stands(opening: _Opening, content: str, agencies: tuple[Agency, ...], language: str | None, dash: bool) -> bool:
    """Whether the bracket is a credit there, and not an abbreviation explained or a party behind a person's name."""
    plain = _plain(agencies[0], content)
    if not opening.place:
        return dash and plain
    words = re.split(r"[\s/-]+", opening.place)
    if "".join(word[:1] for word in words).casefold() in (content.casefold(), "t" + content.casefold()):
        return False  # Data Processing Agreement (DPA) -
    if opening.dated or opening.capitals:
        return True
    if plain and dash and len(words) <= 2 and any(form in content for form in agencies[0].forms):
        return True
    writes = language is None or language.split("-")[0] in {code.split("-")[0] for code in agencies[0].languages}
    if writes and dash and opening.place[0].lower() == opening.place[0].upper():  # a script without capitals
        return len(words) <= 2
    return (plain or writes) and _known_place(opening.place)


def _agency_first(
    bracket: re.Match[str], agencies: tuple[Agency, ...], after: str, language: str | None
) -> Dateline | None:
    """A line that opens with the bracket: (ANSA) - ROMA, 12 GEN -; (서울=연합뉴스); 【ロンドン時事】; (Reuters) -."""
    content, start, stop = bracket[1], bracket.start(1), bracket.end(1)
    dash = _DASH.match(after)
    if agencies:
        italian = _AFTER.match(after)
        if italian and _like_a_place(italian["place"]) and (italian["date"] or (dash and italian["place"].isupper())):
            return Dateline(bracket.end() + italian.end(), start, stop, agencies)
        if dash and _plain(agencies[0], content):
            return Dateline(bracket.end() + dash.end(), start, stop, agencies)
        return None
    end = bracket.end() + (dash.end() if dash else 0)
    place, equals, name = content.rpartition("=")
    if equals and place and (agency := gazetteer.lookup(name, language)):
        return Dateline(end, stop - len(name), stop, (agency,))
    if bracket[0][0] in "【[（［" and (tail := _CJK_TAIL.search(content)):
        for length in range(min(8, len(tail[0])), 1, -1):
            if agency := gazetteer.lookup(content[-length:], language):
                return Dateline(end, stop - length, stop, (agency,))
    return None


def _bare(head: str, language: str | None) -> Dateline | None:
    """МОСКВА, 3 мар — РИА Новости. and RĪGA, 5. maijs, LETA -: the agency without brackets, behind place and date."""
    for match in _BARE.finditer(head, 0, _REACH):
        if head.count(" ", 0, match.start()) > _MOST_SPACES:
            break
        agency = gazetteer.lookup(match[1], language)
        opening = _opening(head[: match.start()]) if agency else None
        if not agency or not opening or not opening.place:
            continue
        dashes = match["end"].strip(" .") != "" and match["end"].strip() not in (":", "։")
        undated = dashes and (opening.capitals or (_plain(agency, match[1]) and match[0][0] in "—–-"))
        if opening.dated or undated:
            return Dateline(match.end("end"), match.start(1), match.end(1), (agency,))
    first = _OPENS.match(head)  # EFE.-
    if not first:
        first = _AGENCY_DATE.match(head)  # ТАСС, 5 мая.
        first = first if first and _surely(first["date"]) else None
    agency = gazetteer.lookup(first["name"].rstrip("."), language) if first else None
    if first and agency and _plain(agency, first["name"]):
        return Dateline(first.end(), first.start("name"), first.end("name"), (agency,))
    return None


def _chinese(head: str, language: str | None) -> Dateline | None:
    match = _CHINESE.match(head)
    agency = gazetteer.lookup(match["name"], language) if match else None
    return Dateline(match.end(), match.start("name"), match.end("name"), (agency,)) if match and agency else None


def _surely(date: str | None) -> bool:
    """Whether a date is one beyond doubt: all in figures, or its word is a month in some language."""
    words = [word for word in re.findall(rf"{_L}+", date or "") if word.lower() not in ("de", "del", "d")]
    return any(map(is_month, words)) if words else bool(date)


def _like_a_place(place: str) -> bool:
    """Whether every long word has a capital, in scripts that have them."""
    words = [word for word in re.split(r"[ /,-]+", place) if len(word) > 3]
    return not place[0].islower() and not any(word[0].islower() for word in words)


def _known_place(place: str) -> bool:
    from provenance.facts import places  # some megabytes: only for the few lines in doubt
    from provenance.facts.folding import fold

    names = [fold(name) for name in (place, re.split(r"[,/]", place)[0])]
    return any(name in places.cities() or name in places.territories() for name in names)


def _plain(agency: Agency, content: str) -> bool:
    """Whether the credit names an agency, no newspaper, by a form that means nothing else."""
    folded = content.casefold()
    return not agency.publisher and any(form.casefold() in folded for form in agency.forms)


def _like_an_outlet(content: str, opening: _Opening) -> bool:
    """Whether the bracket of an unknown house looks like its name: an address, a word of the trade, capitals."""
    if len(content.split()) > 4:
        return False
    initials = content.isupper() and content.isalpha() and 3 <= len(content) <= 6 and opening.capitals
    return bool(_ADDRESS.fullmatch(content) or _NEWS_WORD.search(content)) or initials
