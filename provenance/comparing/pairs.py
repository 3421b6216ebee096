"""Files of pairs, read one by one and in order, in constant memory: JSONL, TSV, TMX 1.4, XLIFF 1.2 and 2.

- **JSONL** (also gzipped): an object a line with ``original`` and ``translation``, optionally ``id``,
  ``original_language`` and ``translation_language``.
- **TSV**: columns named by a first line that has ``original`` and ``translation``; without such a line the columns
  are original and translation, or id, original, translation, or those and the two languages. A quotation mark is a
  character like any other.
- **TMX**: a pair for each variant beside the source's (``srclang``; the first where that is ``*all*``).
- **XLIFF**: a pair for each unit (1.2) or segment (2) that has a target.

What a record lacks makes a :class:`~provenance.model.Failure` in its place; a file that cannot be read at all raises
:class:`~provenance.errors.InputError`.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from provenance.comparing.pair import Pair, PairResult, compare_pair, compare_texts, short_tag
from provenance.comparing.pair_xml import tmx, xliff
from provenance.errors import InputError
from provenance.model import Failure

__all__ = ["SUFFIXES", "Pair", "PairResult", "compare_pair", "compare_texts", "read", "read_jsonl", "read_tsv"]

#: Names of files that hold pairs, and how they are read.
SUFFIXES = (".jsonl", ".jsonl.gz", ".ndjson", ".tsv", ".tmx", ".xlf", ".xliff")
_COLUMNS = {
    2: ("original", "translation"),
    3: ("id", "original", "translation"),
    5: ("id", "original", "translation", "original_language", "translation_language"),
}
_LANGUAGES = ("original_language", "translation_language")


def read(path: Path) -> Iterator[Pair | Failure]:
    """The pairs of a file, by its suffix. Raises InputError for a file of another type or one that does not open."""
    name = path.name.lower()
    if not name.endswith(SUFFIXES):
        raise InputError(f"No pairs are read from {path.name}: known types are {', '.join(SUFFIXES)}", path=path.name)
    try:
        if name.endswith((".tmx", ".xlf", ".xliff")):
            with path.open("rb") as binary:
                yield from (tmx if name.endswith(".tmx") else xliff)(binary, path.name)
            return
        with _text(path) as file:
            yield from (read_tsv if name.endswith(".tsv") else read_jsonl)(file, path.name)
    except OSError as error:
        raise InputError(f"{path.name} cannot be read: {error.strerror or 'damaged file'}", path=path.name) from error


def _text(path: Path) -> IO[str]:
    if path.suffix.lower() == ".gz":
        return gzip.open(path, "rt", encoding="utf-8-sig", errors="surrogateescape", newline="\n")
    return path.open(encoding="utf-8-sig", errors="surrogateescape", newline="\n")


def read_jsonl(lines: Iterator[str] | IO[str], name: str = "-") -> Iterator[Pair | Failure]:
    """The pairs of JSON lines; blank lines are passed over."""
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            record = json.loads(_clean(line))
        except (ValueError, RecursionError):
            yield _failure(name, number, "not a JSON object")
            continue
        yield _pair(record, name, number)


def read_tsv(lines: Iterator[str] | IO[str], name: str = "-") -> Iterator[Pair | Failure]:
    """The pairs of tab-separated lines; blank lines are passed over."""
    columns: tuple[str, ...] | None = None
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            cells = _clean(line).rstrip("\r\n").split("\t")
        except ValueError as error:
            yield _failure(name, number, str(error))
            continue
        if columns is None:
            named = tuple(cell.strip().lower() for cell in cells)
            if {"original", "translation"} <= set(named):
                columns = named
                continue
            columns = _COLUMNS.get(len(cells), ())
        if len(cells) != len(columns):
            wanted = f"{len(columns)} columns" if columns else "2, 3 or 5 columns, or a first line that names them"
            yield _failure(name, number, f"{len(cells)} columns where {wanted} were expected")
            continue
        yield _pair(dict(zip(columns, cells, strict=True)), name, number)


def _clean(line: str) -> str:
    """The line, once it is known to have been UTF-8. Raises ValueError where it was not."""
    try:
        line.encode("utf-8")
    except UnicodeEncodeError:
        raise ValueError("not UTF-8") from None
    return line


def _pair(record: object, name: str, number: int) -> Pair | Failure:
    if not isinstance(record, dict):
        return _failure(name, number, "not a JSON object")
    id_ = record.get("id")
    shown = str(id_) if isinstance(id_, (str, int, float)) and id_ != "" else f"{name}:{number}"
    for key in ("original", "translation"):
        if not isinstance(record.get(key), str):
            return _failure(name, number, f"no text under {key!r}", shown)
    languages = {}
    for key in _LANGUAGES:
        value = record.get(key)
        if value is not None and not isinstance(value, str):
            return _failure(name, number, f"{key!r} is not a language tag", shown)
        languages[key] = short_tag(value)
    return Pair(id=shown, original=record["original"], translation=record["translation"], line=number, **languages)


def _failure(name: str, number: int, error: str, id_: str | None = None) -> Failure:
    return Failure(id=id_ or f"{name}:{number}", path=name, line=number, error=error)
