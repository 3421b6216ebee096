"""Which language a statement names as the original's: by name, by code, by flag."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from provenance import data
from provenance.signals.lexicon import Hit, languages
from provenance.signals.scan import Sentence, words

_ARROW = re.compile(r"\s*(?:→|➜|➔|⇒|->|=>|-->|⟶|>)\s*")
#: "from en", "source: en", "(en → fr)", "lang=en": two or three letters as a code only beside such a word.
_CODE = re.compile(
    r"\b(?:from|source|original|lang|language|src|von|de|da|du|aus|van|fra|från|из|od|z|ze)\s*[:=]?\s*[\"'`(\[]?"
    r"([a-z]{2,3})(?:-[a-z]{2,4})?[\"'`)\]]"
)
_CODE_ARROW = re.compile(
    r"(?<![\w-])([a-z]{2})(?:-[a-z]{2})?\s*(?:→|➜|➔|⇒|->|=>|⟶|>)\s*\(?([a-z]{2})(?:-[a-z]{2})?(?![\w-])"
)
_FLAG_POINTER = re.compile(r"(?<![\w-])([a-z]{2,3})\s+flag\b")
_FLAG = re.compile("[\U0001f1e6-\U0001f1ff]{2}")
#: Prepositions that Hebrew, Arabic and Amharic write with the name.
_PREFIXED = {"מ": "from", "ל": "into", "ل": "into", "ከ": "from"}
#: Flags whose country writes in one language; others say nothing about one.
_FLAG_LANGUAGE = {
    "GB": "en", "US": "en", "UK": "en", "AU": "en", "FR": "fr", "DE": "de", "AT": "de", "ES": "es", "MX": "es",
    "AR": "es", "IT": "it", "PT": "pt", "BR": "pt", "NL": "nl", "PL": "pl", "RO": "ro", "MD": "ro", "AL": "sq",
    "RS": "sr", "HR": "hr", "BA": "bs", "SI": "sl", "MK": "mk", "BG": "bg", "GR": "el", "CZ": "cs", "SK": "sk",
    "HU": "hu", "SE": "sv", "DK": "da", "NO": "no", "FI": "fi", "EE": "et", "LV": "lv", "LT": "lt", "TR": "tr",
    "RU": "ru", "UA": "uk", "IL": "he", "IR": "fa", "CN": "zh", "TW": "zh", "JP": "ja", "KR": "ko", "ID": "id",
    "VN": "vi", "TH": "th", "IS": "is", "GE": "ka", "AM": "hy", "SA": "ar", "EG": "ar", "KZ": "kk", "AZ": "az",
}  # fmt: skip


@cache
def codes() -> frozenset[str]:
    """Languages that the tables know by name."""
    return frozenset(code for names in data.generated("language_names").values() for code in names.values())


@cache
def _endings(language: str | None, part: str) -> tuple[str, ...]:
    file = languages().get(language or "", {})
    return tuple(file.get("parts", {}).get(part, ()))


def _marked(sentence: Sentence, name: Hit) -> str | None:
    """``from`` or ``into``, by the preposition before, the postposition after or the case ending; None if neither."""
    for role in ("from", "into"):
        endings = _endings(sentence.language, f"{role}_suffix")
        if name.tail and any(name.tail.endswith(ending) for ending in endings):
            return role
    text = sentence.scan.folded.text
    for version in sentence.of("text"):  # "İngilizce sürümden": the noun behind the name bears the case
        for role in ("from", "into"):
            if version.start - name.end == 1 and _cased(sentence, version, role):
                return role
    if name.start > sentence.start and text[name.start - 1] in _PREFIXED:
        return _PREFIXED[text[name.start - 1]]
    best: tuple[int, int, str] | None = None
    for hit in sentence.of("from", "into"):
        if hit.end <= name.start:
            between = text[hit.end : name.start]
            gap = words(between)
            if gap <= (3 if len(between) < 25 else 2) and not _crosses(sentence, hit.end, name.start):
                candidate = (gap * 2, -(hit.end - hit.start), hit.part)
                best = min(best, candidate) if best else candidate
    for hit in sentence.of("from_after", "into_after"):
        if hit.start >= name.end and words(text[name.end : hit.start]) == 0 and hit.start - name.end <= 2:
            candidate = (0, -99, hit.part.removesuffix("_after"))
            best = min(best, candidate) if best else candidate
    return best[2] if best else None


def _cased(sentence: Sentence, noun: Hit, role: str) -> bool:
    word = sentence.scan.folded.text[noun.start : noun.end]
    return any(word.endswith(ending) for ending in _endings(sentence.language, f"{role}_suffix"))


def _crosses(sentence: Sentence, start: int, end: int) -> bool:
    """Whether another language's name or a comma stands between."""
    return (
        any(start <= other.start < end for other in sentence.languages) or "," in sentence.scan.folded.text[start:end]
    )


def roles(sentence: Sentence) -> Iterator[tuple[Hit, str | None]]:
    """Each language named, with what the words about it make of it: ``from``, ``into``, ``original`` or None."""
    text = sentence.scan.folded.text
    named = sentence.languages
    for at, name in enumerate(named):
        role = _marked(sentence, name)
        if role != "from":
            for hit in sentence.of("original"):
                if 0 <= sentence.gap(hit, name) <= 3 and not _crosses(sentence, *_between(hit, name)):
                    role = "original"
        if role in (None, "into") and _published_in(sentence, name):
            role = "original"
        following = named[at + 1] if at + 1 < len(named) else None
        if role is None and following and _ARROW.fullmatch(text[name.end : following.start]):
            role = "from"
        if at and _ARROW.fullmatch(text[named[at - 1].end : name.start]):
            role = "into"
        yield name, role


def _between(one: Hit, other: Hit) -> tuple[int, int]:
    return min(one.end, other.end), max(one.start, other.start)


def _published_in(sentence: Sentence, name: Hit) -> bool:
    """ "all articles are published in English": the language they were written in."""
    if not (sentence.before(name, ("written",), 2) or sentence.before(name, ("first",), 3)):
        return False
    if sentence.before(name, ("by",), 0) and re.match(
        r" [A-ZÀ-ÖØ-Þ]", sentence.scan.folded.seen[name.end : name.end + 2]
    ):
        return False  # "first published by German Wave"
    return not sentence.before(name, ("translated",), 4)


def original_language(sentence: Sentence) -> str | None:
    """The language that the statement names as the original's, or None."""
    found = {"from": "", "original": ""}
    targets: list[str] = []
    for name, role in roles(sentence):
        if role in found and not found[role]:
            found[role] = name.value
        elif role == "into":
            targets.append(name.value)
    return found["original"] or found["from"] or by_code(sentence)


def said_by(sentence: Sentence) -> str | None:
    """How the statement says the original's language: ``code`` or ``flag``; None by name, or where it does not."""
    if any(role in ("from", "original") for _, role in roles(sentence)) or by_code(sentence) is None:
        return None
    text = sentence.scan.folded.text[sentence.start : sentence.end]
    return "flag" if _FLAG_POINTER.search(text) or _FLAG.search(sentence.text) else "code"


def target_named(sentence: Sentence) -> bool:
    """Whether the statement names a language translated into."""
    return any(role == "into" for _, role in roles(sentence))


def by_code(sentence: Sentence) -> str | None:
    """A language given by its code or by a flag."""
    text = sentence.scan.folded.text[sentence.start : sentence.end]
    arrow = _CODE_ARROW.search(text)
    if arrow and arrow[1] in codes() and arrow[2] in codes():
        return arrow[1]
    flag = _FLAG_POINTER.search(text)
    if flag and flag[1] in codes():
        return flag[1]
    code = _CODE.search(text)
    if code and code[1] in codes():
        return code[1]
    flags = _FLAG.findall(sentence.text)
    if len(flags) == 1 or (len(flags) == 2 and _ARROW.search(sentence.text)):
        return _FLAG_LANGUAGE.get("".join(chr(ord(letter) - 0x1F1E6 + 65) for letter in flags[0]))
    return None
