"""Detector: characters that were lost on the way, left as ``????``, ``\ufffd`` or mojibake such as ``Ã©``.

They tell of a copy between systems with different encodings, not of any language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from provenance.model import Article, Signal, ZoneKind
from provenance.signals.detector import Detector
from provenance.signals.layout import lines

#: Signals given of one article: enough to show, however broken the text is.
_MOST = 5
_REPLACEMENT = re.compile(r"\ufffd+")
#: An emoji takes four bytes in UTF-8: a run of four (or eight …) question marks that stands for itself.
_EMOJI = re.compile(r"(?<!\S)(?:\?{4}){1,4}(?![?!\w])")
#: What makes a French (spaced) run of question marks a shouted question after all.
_QUESTION = re.compile(
    r"\b(?:qui|que|qu'|quoi|où|quand|comment|pourquoi|combien|quel\w{0,3}|est-ce|vraiment|sérieux|hein)\b"
    r"|-(?:t-)?(?:il|elle|on|nous|vous|ils|elles|tu|je|ce)\b",
    re.I,
)
#: d?j?, l?Europe: a mark inside a word. Addresses have them too, so the whole token is looked at.
_INSIDE = re.compile(r"(?<![\w/=&?.@:])[^\W\d_]{1,30}\?[^\W\d_A-Z]{1,30}(?![\w/=&@])")
_LEAST_INSIDE = 3
#: UTF-8 read as Windows-1252; each candidate is proved by turning it back.
_MOJIBAKE = re.compile(
    r"[ÂÃÄÅÐÑÎÏØÙ×âð]"  # lead bytes of Latin, Cyrillic, Greek, Arabic and Hebrew letters, of punctuation and emoji
    r"[\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u2022\u2026\u2030\u2039\u203a"
    r"\u20ac\u2122]{1,3}"
)
#: UTF-8 Cyrillic read as Windows-1251: every letter becomes Р or С and a character that Russian does not write.
_HALF = (
    "[РС][\u0402\u0403\u0405-\u040c\u040e\u040f\u0452\u0453\u0455-\u045c\u045e\u045f\u0404\u0454\u0490\u0491"
    "\u00a0-\u00bb\u2013-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122\u2116]"
)
_CYRILLIC = re.compile(f"{_HALF}(?:{_HALF}){{2,39}}")
#: Bytes 0x80–0x9F that Windows-1252 leaves undefined stay as they are.
_UNDEFINED = {0x81, 0x8D, 0x8F, 0x90, 0x9D}


def find(article: Article) -> Iterator[Signal]:
    """A signal for each of the first few stretches of lost characters."""
    text = article.text
    stretches = sorted({*_replacements(text), *_emoji(text), *_inside_words(text), *_mojibake(text)})
    zones = list(lines(article)) if stretches else []
    for start, end in stretches[:_MOST]:
        yield Signal(
            kind="lost-characters",
            grade="inferred",
            start=start,
            end=end,
            text=text[start:end],
            zone=_zone(zones, start),
        )


def _zone(zones: list, start: int) -> ZoneKind | None:  # type: ignore[type-arg]
    return next((line.zone for line in zones if line.start <= start < line.end), None)


def _replacements(text: str) -> Iterator[tuple[int, int]]:
    if "\ufffd" in text:
        yield from (match.span() for match in _REPLACEMENT.finditer(text))


def _emoji(text: str) -> Iterator[tuple[int, int]]:
    if "????" not in text:
        return
    for match in _EMOJI.finditer(text):
        before = text[max(0, match.start() - 60) : match.start()]
        sentence = re.split(r"[.!?…\n]", before)[-1]
        if not _QUESTION.search(sentence):
            yield match.span()


def _inside_words(text: str) -> Iterator[tuple[int, int]]:
    if text.count("?") >= _LEAST_INSIDE:
        found = [match.span() for match in _INSIDE.finditer(text)]
        if len({text[start:end] for start, end in found}) >= _LEAST_INSIDE:
            yield from found


def _mojibake(text: str) -> Iterator[tuple[int, int]]:
    found, sure = [], False
    for match in _MOJIBAKE.finditer(text):
        stretch = match[0]
        for length in range(len(stretch), 1, -1):
            original = _turned_back(stretch[:length])
            if original is not None:
                found.append((match.start(), match.start() + length))
                before = text[match.start() - 1 : match.start()]
                sure |= (
                    stretch[0] in "ÃÂâ"
                    and not before.isupper()
                    and stretch[1] not in "\u00a0»"
                    and original != "\u00a0"
                )
                break
    if sure or len(found) > 1:
        yield from found
    yield from (match.span() for match in _CYRILLIC.finditer(text))


def _turned_back(stretch: str) -> str | None:
    """The one character that the stretch was, or None when it is no mojibake."""
    raw = bytearray()
    for character in stretch:
        if ord(character) in _UNDEFINED:
            raw.append(ord(character))
            continue
        try:
            raw += character.encode("cp1252")
        except UnicodeEncodeError:
            if ord(character) > 0xFF:
                return None
            raw.append(ord(character))
    try:
        original = raw.decode("utf-8")
    except UnicodeDecodeError:
        return None
    plain = len(original) == 1 and (original.isalnum() or "\u2010" <= original <= "\u2122" or ord(original) > 0x1F000)
    return original if plain or original in "\u00a0«»°§€" else None


DETECTOR = Detector(
    name="lost-characters",
    kind="lost-characters",
    sees="Question marks where an emoji or letters were, replacement characters, and letters in the wrong encoding.",
    misses="A lost character that left a single question mark or nothing at all.",
    find=find,
    fires=(
        "Oh bonjour ???? Abonnez-vous à notre lettre.",
        "Le d\ufffdpart est fix\ufffd \u00e0 midi.",
        "Le conseil a votÃ© hier soir.",
        "Heâ€™s back in the team.",
        "Le r?gime a d?j? chang? de pr?sident, dit l?agence.",
        "РџСЂРёРІРµС‚ всем читателям.",
    ),
    quiet=(
        "What????",
        "Mais pourquoi ????",
        "Vous y croyez, vous ? Moi non.",
        "Voir https://exemple.fr/page?id=3 et https://exemple.fr/liste?tri=nom pour la suite?",
        "SÃO PAULO, AMANHû, disse. A IRMÃ mais velha.",
        "Das Auto heißt „Ä“ und fährt.",
        "СССР и РСФСР были на карте.",
    ),
)
