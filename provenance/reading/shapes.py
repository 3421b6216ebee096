"""What a paragraph looks like, whatever its language: prose, fragment, date line, dateline, list, quotation."""

from __future__ import annotations

import re
from collections.abc import Sequence

_QUOTES = {"«": "»", "“": "”", "„": "“”", '"': '"', "»": "«", "「": "」", "『": "』", "‘": "’"}
_SENTENCE_ENDS = ".!?…。！？؟।॥։።"
_CLOSERS = "\"'»«”“’‘)]）」』*_ \u00a0\u202f"
_BULLET = re.compile(r"[•‣▪●○◦■□·►▶→]\s{0,5}\S|(?P<unsure>[–—*-]|\(?\d{1,3}[.)]|[a-z]\))\s+\S")
_FOOTNOTES = re.compile(r"(?:\s{0,2}\[[^\[\]\n]{1,12}\]){1,6}\s{0,5}\Z")
_LAST_BRACKET = re.compile(r"\s{0,5}\([^()]{1,60}\)\s{0,20}\Z")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_COUNTED = 400
_IDEOGRAPH = re.compile("[\u3040-\u9fff]")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)|(?<!\d)\d{1,2}[./-]\d{1,2}[./-](?:\d\d|\d{4})(?!\d)")
_CLOCK = re.compile(r"(?<!\d)\d{1,2}\s?[:hH.]\s?\d\d(?!\d)")
#: "PARIS, 3 déc. (Agence) –", "BERLIN (dpa) -", "LONDON, March 3 (Reuters) -", "МОСКВА, 3 дек — ТАСС."
_DATELINE = re.compile(
    r"(?P<place>[^\W\d_][^\n(),–—]{1,40}?(?:,\s?[^\W\d_][^\n(),–—]{1,30}?)?)"
    r"(?P<date>,?\s{1,3}\d{1,2}\.?(?:er|º)?\s[^\W\d_]{3,12}\.?(?:\s\d{4})?|,\s[^\W\d_]{3,12}\.?\s\d{1,2}(?:,?\s\d{4})?)?"
    r",?\s{0,3}(?:[(/]\s?(?P<agency>[^\n()/]{2,40})[)/]\s{0,3}[.,:]?\s{0,3}(?:[–—-]{1,2}|(?<=[.:])|\Z)|(?P<dash>[–—]|--|-)\s)"
)


def letters(text: str) -> int:
    """How many letters a text has, as far as anybody here asks: in its first few hundred characters."""
    return sum(map(str.isalpha, text[:_COUNTED]))


def ends_sentence(text: str) -> bool:
    """True where a text ends as a sentence does, closing quotes, brackets and marks of footnotes aside."""
    bare = text[-200:]
    if "]" in bare:
        bare = _FOOTNOTES.sub("", bare)
    if ")" in bare:
        bare = _LAST_BRACKET.sub("", bare)
    bare = bare.rstrip(_CLOSERS)
    return bool(bare) and bare[-1] in _SENTENCE_ENDS and not bare.endswith(("...", "…"))


def is_prose(text: str) -> bool:
    """Running text: long enough, ended as sentences are, or long enough to need no full stop."""
    size = letters(text)
    if is_dense(text):
        return size >= 25 and any(end in text for end in "。！？")
    return size >= 250 or (size >= 60 and ends_sentence(text)) or (size >= 100 and ends_sentence(text.rstrip(":;,")))


def is_dense(text: str) -> bool:
    """Chinese and Japanese say in a third of the characters what an alphabet takes for it."""
    head = text[:200]
    if head.isascii():
        return False
    return bool(_IDEOGRAPH.search(head)) and len(_IDEOGRAPH.findall(head)) * 2 > len(head.replace(" ", ""))


def is_fragment(text: str) -> bool:
    """A stretch that does not end as a sentence."""
    return not ends_sentence(text) and not text.rstrip().endswith((":", ";", ",", "…", "..."))


def bullet(text: str) -> str:
    """How a line is bulleted: ``sure``; ``unsure`` by a dash, number or letter, which also begin speech and dates."""
    match = _BULLET.match(text)
    return "" if match is None else "unsure" if match["unsure"] else "sure"


def is_date_line(text: str) -> bool:
    """A short line that is little more than a date, with or without a time and a label."""
    if len(text) > 80 or not _YEAR.search(text):
        return False
    words = _WORD.findall(_YEAR.sub(" ", _CLOCK.sub(" ", text)))
    return len(words) <= 5 and not ends_sentence(text) and sum(map(len, words)) <= 32


def is_quotation(text: str) -> bool:
    """A paragraph of which at least four fifths are one quotation that opens it."""
    closers = _QUOTES.get(text[:1])
    if not closers:
        return False
    end = next((place for place in range(1, len(text)) if text[place] in closers), -1)
    return end >= 0.8 * len(text.rstrip()) - 1


def is_wrapped(lines: Sequence[str]) -> bool:
    """Lines of one width that break in the middle of sentences: a paragraph wrapped by a program."""
    if len(lines) < 3:
        return False
    widths = [len(line) for line in lines[:-1]]
    broken = sum(not ends_sentence(line) for line in lines[:-1])
    return 45 <= max(widths) <= 100 and min(widths) >= max(widths) * 0.72 and broken * 2 > len(widths)


def begins_with_dateline(text: str) -> int:
    """How many characters an agency's dateline takes at the head of a paragraph; 0 where there is none.

    A dash alone is too common: a date or an agency's name in brackets has to stand before it, or capitals.
    """
    match = _DATELINE.match(text[:160])
    if match is None:
        return 0
    place = match["place"].strip()
    if not place[0].isupper() and place[0].lower() != place[0].upper():
        return 0
    if len(place.split()) > 5 or place.endswith((".", ":", "?", "!")):
        return 0
    if match["agency"] and letters(match["agency"]) >= 2 and not _YEAR.search(match["agency"]):
        return match.end() if match["date"] or len(place.split()) <= 3 else 0
    return match.end() if match["date"] and match["dash"] else 0


def is_named(text: str) -> bool:
    """Two words in five with a capital: what a picture shows, rather than a heading."""
    words = _WORD.findall(text)
    return len(words) >= 4 and sum(word[0].isupper() for word in words) >= 0.4 * len(words)


def is_name_list(text: str, before: str) -> bool:
    """A caption that only names people: many capitals and commas, and hardly a name that the text before lacks."""
    words = _WORD.findall(text)
    names = [word for word in words[1:] if word[0].isupper()]
    if len(words) < 12 or len(names) < 0.32 * len(words) or text.count(",") < 4 or text.count(".") > 2:
        return False
    known = set(_WORD.findall(before))
    return sum(name in known for name in names) >= 0.7 * len(names)
