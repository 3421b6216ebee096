"""A text divided into typed zones that cover it whole, whatever kind of file it came from.

Three steps: the text's paragraphs; what each is on its own (by wording, shape and, in HTML, the elements around it);
then by position: prose makes the body, short lines before it are masthead and title, fragments after it furniture.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from provenance.model import Zone, ZoneKind
from provenance.reading.bylines import is_byline
from provenance.reading.furniture import Hit, fold, hits, joins
from provenance.reading.page import Line
from provenance.reading.shapes import (
    begins_with_dateline,
    bullet,
    ends_sentence,
    is_date_line,
    is_dense,
    is_fragment,
    is_name_list,
    is_named,
    is_prose,
    is_quotation,
    is_wrapped,
    letters,
)
from provenance.reading.structure import kind_of, outside, teasers, wrappers

#: A wording that may stand anywhere in a line speaks for a line no longer than this.
_SHORT = 420
#: A notice that opens with its label may be as long.
_NOTICE = 900
_TITLE = (10, 260)
#: Characters of the extractor's text in which the next line is looked for.
_WINDOW = 20_000
#: Lines behind the last prose among which a byline may stand.
_FOOT = 4


@dataclass
class _Paragraph:
    """One paragraph while its kind is being found."""

    start: int
    end: int
    text: str
    kind: ZoneKind | None = None
    outside: bool = False  # HTML: not in the article itself, as far as its elements or the extractor can tell
    candidate: bool = False  # speaks of itself as a notice does
    fixed: bool = False  # told beyond doubt: front matter, a comment, a heading

    @cached_property
    def prose(self) -> bool:
        """Whether it is running text."""
        return is_prose(self.text)

    @cached_property
    def ends(self) -> bool:
        """Whether it ends as a sentence."""
        return ends_sentence(self.text)


def divide(
    text: str,
    lines: Sequence[Line] | None = None,
    *,
    main: str | None = None,
    given: Sequence[Zone] = (),
) -> tuple[Zone, ...]:
    """The zones of a text, in order, each beginning where the one before it ends.

    ``lines`` are a page's lines with the elements around them; ``main`` is what an extractor takes for the article, one
    line a line. ``given`` are stretches of a plain text whose kind its signs tell.
    """
    paragraphs = _of_page(text, lines, main) if lines is not None else _of_plain(text, given)
    if not paragraphs:
        return (Zone("body", 0, len(text)),) if text else ()
    _by_wording(text, paragraphs)
    _bylines(paragraphs)
    for paragraph in paragraphs:
        _by_shape(paragraph)
    _lists(paragraphs)
    _by_position(paragraphs)
    return _covering(text, _split_datelines(paragraphs))


def _of_page(text: str, lines: Sequence[Line], main: str | None) -> list[_Paragraph]:
    ignored, others = wrappers(lines), teasers(lines)
    paragraphs = [
        _Paragraph(
            line.start,
            line.end,
            text[line.start : line.end],
            kind_of(line, ignored, others),
            outside(line, ignored),
            fixed=any(id(element) in others for element in line.within),
        )
        for line in lines
    ]
    if main is not None:
        chosen = _chosen(paragraphs, main)
        prose = [number for number, paragraph in enumerate(paragraphs) if paragraph.prose]
        if sum(chosen[number] for number in prose) * 3 >= sum(not paragraphs[number].outside for number in prose):
            for paragraph, inside in zip(paragraphs, chosen, strict=True):
                paragraph.outside = paragraph.outside or not inside
    return paragraphs


def _chosen(paragraphs: list[_Paragraph], main: str) -> list[bool]:
    """Which lines the extractor took, white space aside; looked for in order, as it may have joined or cut them."""
    whole = " ".join(main.split())
    lines = {" ".join(line.split()) for line in main.split("\n")}
    found, position = [], 0
    for paragraph in paragraphs:
        content = " ".join(paragraph.text.split())
        at = whole.find(content, position, position + _WINDOW) if len(content) >= _TITLE[0] else -1
        if at >= 0:
            position = at
        found.append(at >= 0 or content in lines)
    return found


def _of_plain(text: str, given: Sequence[Zone]) -> list[_Paragraph]:
    """Lines; those of a block that was wrapped at a fixed width are one paragraph."""
    ends = [zone.end for zone in given]
    paragraphs: list[_Paragraph] = []
    block: list[_Paragraph] = []
    position = 0
    for raw in text.splitlines(keepends=True):
        content = raw.strip()
        if content:
            start = position + len(raw) - len(raw.lstrip())
            paragraph = _Paragraph(start, start + len(content), content)
            number = bisect_right(ends, start)
            if number < len(given) and given[number].start <= start:
                paragraph.kind = given[number].kind
                paragraph.fixed = paragraph.kind in ("template", "title")
                paragraphs.extend(_unwrapped(text, block))
                block = []
                paragraphs.append(paragraph)
            else:
                block.append(paragraph)
        if not content:
            paragraphs.extend(_unwrapped(text, block))
            block = []
        position += len(raw)
    paragraphs.extend(_unwrapped(text, block))
    return paragraphs


def _unwrapped(text: str, block: list[_Paragraph]) -> list[_Paragraph]:
    if not is_wrapped([line.text for line in block]):
        return block
    start, end = block[0].start, block[-1].end
    return [_Paragraph(start, end, text[start:end])]


def _by_wording(text: str, paragraphs: list[_Paragraph]) -> None:
    starts = [paragraph.start for paragraph in paragraphs]
    for hit in hits(fold(text)):
        paragraph = paragraphs[bisect_right(starts, hit.start) - 1]
        if hit.start < paragraph.start or hit.end > paragraph.end or paragraph.fixed:
            continue
        kind = hit.wording.kind
        if not _stands(text, paragraph, hit):
            continue
        if kind == "notice":
            paragraph.candidate = True
        elif paragraph.kind is None or paragraph.kind in ("list", "caption"):
            paragraph.kind = kind


def _stands(text: str, paragraph: _Paragraph, hit: Hit) -> bool:
    before, after = text[paragraph.start : hit.start], text[hit.end : paragraph.end]
    place = hit.wording.place
    if place == "any":
        return len(paragraph.text) <= _SHORT
    if letters(before[:80]):
        return False
    if place == "line":
        return not letters(after[:80]) and len(after) < 40
    if after and joins(text[hit.end - 1], after[0]):  # a line end lost on the way: "Article précédentLe match"
        return after[0].isupper() and hit.end - hit.start >= 8
    return len(paragraph.text) <= (_NOTICE if hit.wording.kind == "notice" else _SHORT)


def _bylines(paragraphs: list[_Paragraph]) -> None:
    """Bylines stand between the title and the first prose, or among the first lines after the last."""
    prose = [number for number, paragraph in enumerate(paragraphs) if number and _reads_on(paragraph)]
    if not prose:
        return
    for number in (*range(1, prose[0]), *range(prose[-1] + 1, min(prose[-1] + 1 + _FOOT, len(paragraphs)))):
        paragraph = paragraphs[number]
        if paragraph.kind is None and not paragraph.outside and is_byline(paragraph.text):
            paragraph.kind = "byline"


def _reads_on(paragraph: _Paragraph) -> bool:
    """Prose, or a sentence of a few words."""
    content = paragraph.text
    return paragraph.prose or (paragraph.ends and len(content.split()) >= 5 and not is_byline(content))


def _by_shape(paragraph: _Paragraph) -> None:
    content = paragraph.text
    if paragraph.kind is not None:
        return
    if begins_with_dateline(content) >= max(len(content) - 2, 1):
        paragraph.kind = "dateline"
    elif is_date_line(content):
        paragraph.kind = "template"
    elif is_quotation(content):
        paragraph.kind = "quotation"
    elif bullet(content) == "sure":
        paragraph.kind = "list" if letters(content) >= 20 else "template"
    elif not letters(content):
        paragraph.kind = "template"


def _lists(paragraphs: list[_Paragraph]) -> None:
    """A dash or number makes an item only beside another such line: alone it is speech, or a date."""
    unsure = [paragraph.kind is None and bullet(paragraph.text) == "unsure" for paragraph in paragraphs]
    for number, paragraph in enumerate(paragraphs):
        if unsure[number] and (unsure[number - 1 : number] == [True] or unsure[number + 1 : number + 2] == [True]):
            paragraph.kind = "list"


def _by_position(paragraphs: list[_Paragraph]) -> None:
    body = [
        number
        for number, paragraph in enumerate(paragraphs)
        if paragraph.prose
        and not paragraph.outside
        and not paragraph.candidate
        and paragraph.kind in (None, "body", "quotation", "list")
    ]
    body = _without_strays(paragraphs, body)
    first, last = _reach(paragraphs, body[0], body[-1]) if body else (len(paragraphs), -1)
    for number, paragraph in enumerate(paragraphs):
        inside = first <= number <= last
        if paragraph.candidate and (not inside or not paragraph.prose or paragraph.kind == "notice"):
            paragraph.kind = "notice"
        elif paragraph.kind is None or (paragraph.kind in ("list", "quotation") and paragraph.outside and not inside):
            paragraph.kind = _placed(paragraphs, number, first, last)
    _title(paragraphs, first)


def _reach(paragraphs: list[_Paragraph], first: int, last: int) -> tuple[int, int]:
    """The body with the short sentences that follow one another at its ends; the text's first line may be its title."""
    while first > 1 and _is_sentence(paragraphs[first - 1]):
        first -= 1
    while last + 1 < len(paragraphs) and _is_sentence(paragraphs[last + 1]):
        last += 1
    return first, last


def _is_sentence(paragraph: _Paragraph) -> bool:
    content = paragraph.text
    if paragraph.outside or paragraph.candidate or paragraph.kind not in (None, "quotation", "list"):
        return False
    return paragraph.ends and (len(content.split()) >= 3 or letters(content) >= 12)


def _placed(paragraphs: list[_Paragraph], number: int, first: int, last: int) -> ZoneKind:
    paragraph = paragraphs[number]
    if first <= number <= last:
        if paragraph.outside and not paragraph.prose:
            return "template"
        if paragraph.prose and is_name_list(paragraph.text, paragraphs[number - 1].text if number else ""):
            return "caption"
        if not paragraph.prose and _is_caption(paragraphs, number):
            return "caption"
        return "body"
    if number > last and last >= 0:
        return "footer" if paragraph.prose else "template"
    if last < 0:  # no prose at all: a note, a list, a line of verse
        return "template" if paragraph.outside else "body"
    return "template" if paragraph.outside else "masthead"


def _is_caption(paragraphs: list[_Paragraph], number: int) -> bool:
    """A line without its full stop, too long for a heading, between two paragraphs of prose."""
    content = paragraphs[number].text
    return len(content) >= 60 and is_fragment(content) and is_named(content) and number + 1 < len(paragraphs)


def _without_strays(paragraphs: list[_Paragraph], body: list[int]) -> list[int]:
    """The body's paragraphs without single short ones that furniture parts from all the rest: the site on itself."""
    while len(body) > 1 and _parted(paragraphs, body[0], body[1]):
        body = body[1:]
    while len(body) > 1 and _parted(paragraphs, body[-1], body[-2]):
        body = body[:-1]
    return body


def _parted(paragraphs: list[_Paragraph], stray: int, neighbour: int) -> bool:
    between = [
        paragraph for paragraph in paragraphs[min(stray, neighbour) + 1 : max(stray, neighbour)] if not paragraph.fixed
    ]
    furniture = sum(paragraph.kind in ("template", "footer") for paragraph in between)
    return len(paragraphs[stray].text) < 300 and furniture >= 2 and furniture * 2 > len(between)


def _title(paragraphs: list[_Paragraph], first: int) -> None:
    """Of the lines before the body, the one that reads as a headline: said twice, else the longest of the last."""
    if any(paragraph.kind == "title" for paragraph in paragraphs[:first]):
        return
    heads = [paragraph for paragraph in paragraphs[:first] if paragraph.kind == "masthead"]
    best, most = None, (False, False, 0, 0)
    for number, paragraph in enumerate(heads):
        content = paragraph.text
        if (
            paragraph.outside
            or not _TITLE[0] <= len(content) * (2 if is_dense(content) else 1) <= _TITLE[1]
            or not (letters(content) >= _TITLE[0] or is_dense(content))
            or content.endswith(("...", "…"))
            or "://" in content
        ):
            continue
        again = any(content in other.text for other in heads if other is not paragraph)
        opens = paragraph is paragraphs[0] and len(content) >= 30  # what follows a headline may be as long
        rank = (again, opens, min(len(content), 40), number)
        if rank > most:
            best, most = paragraph, rank
    if best is not None:
        best.kind = "title"


def _split_datelines(paragraphs: list[_Paragraph]) -> list[tuple[ZoneKind, int]]:
    """Kinds with their starts; a dateline at the head of a paragraph is a zone of its own."""
    pieces: list[tuple[ZoneKind, int]] = []
    for paragraph in paragraphs:
        kind = paragraph.kind or "body"
        length = begins_with_dateline(paragraph.text) if kind in ("body", "masthead", "title") else 0
        if length:
            pieces.append(("dateline", paragraph.start))
            rest = paragraph.text[length:]
            if rest.strip():
                pieces.append(("body", paragraph.start + length + len(rest) - len(rest.lstrip())))
        else:
            pieces.append((kind, paragraph.start))
    return pieces


def _covering(text: str, pieces: list[tuple[ZoneKind, int]]) -> tuple[Zone, ...]:
    zones = []
    for number, (kind, start) in enumerate(pieces):
        end = pieces[number + 1][1] if number + 1 < len(pieces) else len(text)
        zones.append(Zone(kind, start if number else 0, end))
    return tuple(zones)
