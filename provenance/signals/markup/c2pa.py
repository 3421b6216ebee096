"""Content credentials (C2PA) that tell of a translation: ``c2pa.translated`` in code, or in a manifest within the text.

The specification (2.2, section 18.15.4.7) has the action carry ``sourceLanguage`` and ``targetLanguage``; a manifest in
plain text follows U+FEFF as variation selectors, one a byte, and opens with ``C2PATXT`` (appendix A.7). Signatures are
not verified here: what is read is what the manifest says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from provenance.model import Article, Claim, Signal
from provenance.signals.detector import Detector
from provenance.signals.markup.code import code, language, mark
from provenance.signals.markup.examples import page

_SELECTORS = re.compile("\ufeff([\ufe00-\ufe0f\U000e0100-\U000e01ef]{13,})")
_MAGIC = b"C2PATXT\0"
_WINDOW = 600
_MACHINE = re.compile(r"trainedAlgorithmicMedia|compositeWithTrainedAlgorithmicMedia|algorithmicMedia", re.IGNORECASE)
_HUMAN = re.compile(r"humanEdits|digitalCreation", re.IGNORECASE)
_SOURCE = re.compile(r"source_?Language[\"'\s:]{1,8}([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3})", re.IGNORECASE)


def find(article: Article) -> Iterator[Signal]:
    """The action in the page's code, and in every manifest that the text carries."""
    here = code(article)
    if here is not None and here.has("c2pa.translated"):
        for token in here.around("c2pa.translated"):
            if getattr(token, "raw", None) in (None, "title", "textarea"):
                continue  # a page that writes about it
            place = here.source.lower().find("c2pa.translated", token.start, token.end)
            around = here.source[max(token.start, place - _WINDOW) : min(token.end, place + _WINDOW)]
            yield mark(here, place, place + len("c2pa.translated"), _claims(around), grade="declared")
            break
    if "\ufeff" in article.text:
        for match in _SELECTORS.finditer(article.text):
            manifest = bytes(_byte(character) for character in match[1])
            if manifest.startswith(_MAGIC):
                said = _cbor_text(manifest)
                translated = "c2pa.translated" in said
                claims = (
                    _claims(said[max(0, said.find("c2pa.translated") - _WINDOW) :][: 2 * _WINDOW]) if translated else {}
                )
                text = article.text[match.start() : match.end()]
                yield Signal(
                    kind="markup", grade="declared", start=match.start(), end=match.end(), text=text, claims=claims
                )


def _claims(around: str) -> dict[str, Claim]:
    process = "machine" if _MACHINE.search(around) else "human" if _HUMAN.search(around) else "translation"
    claims: dict[str, Claim] = {"process": process, "left_by": "publisher"}
    match = _SOURCE.search(around)
    source = language(match[1]) if match else None
    return {**claims, "original_language": source, "original_language_by": "code"} if source else claims


def _byte(selector: str) -> int:
    """The byte a variation selector stands for: 16 in the first block, 240 in the supplement."""
    point = ord(selector)
    return point - 0xFE00 if point <= 0xFE0F else point - 0xE0100 + 16


def _cbor_text(manifest: bytes) -> str:
    """The text strings of a manifest, one after another: enough to find a key and the value behind it."""
    found, place = [], 0
    while place < len(manifest):
        head = manifest[place]
        size, skip = (
            (head - 0x60, 1)
            if 0x60 <= head < 0x78
            else (manifest[place + 1], 2)
            if head == 0x78 and place + 1 < len(manifest)
            else (0, 1)
        )
        content = manifest[place + skip : place + skip + size]
        if size and len(content) == size and all(0x20 <= byte < 0x7F for byte in content):
            found.append(content.decode("ascii"))
            place += skip + size
        else:
            place += 1
    return " ".join(found)


DETECTOR = Detector(
    name="markup-c2pa",
    kind="markup",
    sees="The action c2pa.translated in a manifest kept in the page's code, or any manifest within the text.",
    misses="Manifests kept elsewhere and only linked; whether the signature holds.",
    find=find,
    fires=(
        '<script type="application/json">{"action": "c2pa.translated", "parameters": {"sourceLanguage": "de", '
        '"targetLanguage": "fr"}}</script>',
    ),
    quiet=("<p>The action c2pa.translated tells of a translation.</p>",),
    article=page,
)
