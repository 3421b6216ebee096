"""Pairs out of translation memories (TMX 1.4) and localisation files (XLIFF 1.2, 2.x), streamed.

Formats: TMX 1.4b (GALA/LISA), XLIFF 1.2 and 2.1 (OASIS). Native codes inside segments (``ph``, ``bpt`` …) are no
text. Nothing outside the file is ever fetched, and a file that declares entities is refused.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO
from xml.etree.ElementTree import Element, ParseError, iterparse

from provenance.comparing.pair import Pair, short_tag
from provenance.errors import InputError
from provenance.model import Failure

#: Elements whose content is native code, in either format.
_CODES = frozenset({"bpt", "ept", "ph", "it", "ut", "x", "bx", "ex", "sc", "ec", "cp"})
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_PROLOG = 65536  # bytes of the file's head in which a document type stands


def tmx(file: IO[bytes], name: str) -> Iterator[Pair | Failure]:
    """A pair for each variant of a unit beside that in the source language."""
    source: str | None = None
    number = 0
    for event, element, root in _events(file, name):
        tag = _local(element.tag)
        if event == "start":
            if tag == "header":
                source = element.get("srclang")
            continue
        if tag != "tu":
            continue
        number += 1
        yield from _unit(element, element.get("srclang") or source, name, number)
        _forget(root)


def _unit(unit: Element, source: str | None, name: str, number: int) -> Iterator[Pair | Failure]:
    variants: list[tuple[str | None, str]] = []
    for variant in unit:
        segment = next((child for child in variant if _local(child.tag) == "seg"), None)
        if _local(variant.tag) == "tuv" and segment is not None:
            variants.append((short_tag(variant.get(_XML_LANG) or variant.get("lang")), _said(segment)))
    id_ = unit.get("tuid") or f"{name}:{number}"
    if len(variants) < 2:
        yield Failure(id=id_, path=name, line=number, error="a unit with fewer than two variants")
        return
    wanted = short_tag(source) if source and source != "*all*" else None
    first = next((at for at, (language, _) in enumerate(variants) if wanted and language == wanted), 0)
    language, original = variants.pop(first)
    for other, translation in variants:
        yield Pair(
            id=id_ if len(variants) == 1 else f"{id_}:{other}",
            original=original,
            translation=translation,
            original_language=language,
            translation_language=other,
            line=number,
        )


def xliff(file: IO[bytes], name: str) -> Iterator[Pair | Failure]:
    """A pair for each unit or segment with a target; those without are not translated yet and no pair."""
    languages: tuple[str | None, str | None] = (None, None)
    unit, number = "", 0
    for event, element, root in _events(file, name):
        tag = _local(element.tag)
        if event == "start":
            if tag == "xliff" and element.get("srcLang"):
                languages = short_tag(element.get("srcLang")), short_tag(element.get("trgLang"))
            elif tag == "file" and element.get("source-language"):
                languages = short_tag(element.get("source-language")), short_tag(element.get("target-language"))
            elif tag == "unit":
                unit = element.get("id") or ""
            continue
        if tag in ("trans-unit", "segment"):
            number += 1
            own = element.get("id") or ""
            id_ = own if tag == "trans-unit" else "/".join(part for part in (unit, own) if part)
            parts = {_local(child.tag): child for child in element}
            if "source" in parts and "target" in parts:
                yield Pair(
                    id=id_ or f"{name}:{number}",
                    original=_said(parts["source"]),
                    translation=_said(parts["target"]),
                    original_language=languages[0],
                    translation_language=languages[1],
                    line=number,
                )
        if tag in ("trans-unit", "unit"):
            _forget(root)


def _events(file: IO[bytes], name: str) -> Iterator[tuple[str, Element, list[Element]]]:
    """Starts and ends of elements, with the open elements above each. Raises InputError for what is no such file."""
    head = file.read(_PROLOG)
    if b"<!ENTITY" in head.replace(b"\0", b""):
        raise InputError(f"{name} declares XML entities, which are not read", path=name)
    file.seek(0)
    above: list[Element] = []
    try:
        for event, element in iterparse(file, ("start", "end")):
            if event == "end":
                above.pop()
            yield event, element, above
            if event == "start":
                above.append(element)
    except ParseError as error:
        raise InputError(f"{name} is not well-formed XML: {error}", path=name, line=error.position[0]) from error


def _forget(above: list[Element]) -> None:
    """Let go of what was read: the children of every open element."""
    for element in above[-2:]:
        element[:] = []


def _said(element: Element) -> str:
    """The text of a segment without its native codes."""
    parts: list[str] = []
    left: list[Element | str] = [element]
    while left:
        piece = left.pop()
        if isinstance(piece, str):
            parts.append(piece)
            continue
        for child in reversed(piece):
            left.append(child.tail or "")
            if _local(child.tag) not in _CODES:
                left.append(child)
        parts.append(piece.text or "")
    return "".join(parts)


def _local(tag: str) -> str:
    return tag.rpartition("}")[2]
