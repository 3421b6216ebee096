"""Files, folders, records and standard input as articles, one after another.

``read`` is the room's one door. Each kind of file has its reader; ``KNOWN`` says which suffix goes to which.
"""

from __future__ import annotations

import gzip
import io
import re
import sys
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path, PurePath
from typing import Any, BinaryIO

from provenance.errors import InputError, nearest
from provenance.model import Article, Failure
from provenance.reading import html, newsml, records
from provenance.reading.decoding import decode
from provenance.reading.files import Found, Skipped, find
from provenance.reading.markdown import markdown
from provenance.reading.own_reports import is_own_report
from provenance.reading.plain import plain

__all__ = ["KNOWN", "STDIN", "Skipped", "read"]

STDIN = "-"
Reader = Callable[[BinaryIO, str], Iterator[Article | Failure]]


def read(
    paths: Sequence[str | Path],
    *,
    stdin: BinaryIO | None = None,
    skip: Sequence[Path] = (),
    skipped: Skipped | None = None,
) -> Iterator[Article | Failure]:
    """The articles of files, folders and standard input (``-``), in order, each read when it is asked for.

    ``stdin`` stands for standard input (bytes), ``skip`` names places in folders that are not looked at (the output
    folder), ``skipped`` is told what was passed over. What cannot be read is a Failure in its place; the rest goes on.
    """
    skipped = Skipped() if skipped is None else skipped
    batch: list[str | Path] = []
    for path in paths:
        if str(path) == STDIN:
            yield from _files(batch, skip, skipped)
            batch = []
            yield from _guarded(Found(Path(STDIN), STDIN, named=True), stdin or sys.stdin.buffer, _any, skipped)
        else:
            batch.append(path)
    yield from _files(batch, skip, skipped)


def _files(paths: Sequence[str | Path], skip: Sequence[Path], skipped: Skipped) -> Iterator[Article | Failure]:
    for found in find(paths, _known, skip, skipped):
        reader = KNOWN.get(_suffix(found.path))
        if reader is None:
            if found.path.suffix:
                known = ", ".join(KNOWN)
                close = nearest(found.path.suffix.lower(), KNOWN)
                hint = f"did you mean {close}? " if close else ""
                error = f"is of a type that is not read ({found.path.suffix}); {hint}known types: {known}"
                if not found.path.exists():
                    error = "no such file or folder"
                yield Failure(id=found.name, path=found.name, line=None, error=error, file=found.from_here)
                continue
            reader = _any
        try:
            stream = found.path.open("rb")
        except OSError as error:
            yield Failure(id=found.name, path=found.name, line=None, error=_why(error), file=found.from_here)
            continue
        with stream:
            yield from _guarded(found, stream, reader, skipped)


def _guarded(found: Found, stream: BinaryIO, reader: Reader, skipped: Skipped) -> Iterator[Article | Failure]:
    """What a reader finds, with its file; an error is the file's Failure, unless it is a report met in a folder."""
    file = found.from_here
    for item in _read_whole(found, stream, reader, skipped):
        yield replace(item, file=file)


def _read_whole(found: Found, stream: BinaryIO, reader: Reader, skipped: Skipped) -> Iterator[Article | Failure]:
    try:
        yield from reader(stream, found.name)
    except records.OwnReportError as error:
        if found.named:
            yield Failure(id=found.name, path=found.name, line=None, error=str(error))
        else:
            skipped.reports += 1
    except newsml.OtherXMLError as error:
        if found.named:
            yield Failure(id=found.name, path=found.name, line=None, error=str(error))
        else:
            skipped.other(found.path)
    except InputError as error:
        yield Failure(id=found.name, path=found.name, line=error.line, error=str(error))
    except (EOFError, zlib.error, gzip.BadGzipFile):
        yield Failure(id=found.name, path=found.name, line=None, error="is damaged: its compression cannot be undone")
    except OSError as error:
        yield Failure(id=found.name, path=found.name, line=None, error=_why(error))


def _why(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "no such file or folder"
    if isinstance(error, PermissionError):
        return "may not be read: permission denied"
    if isinstance(error, IsADirectoryError):
        return "is a folder that cannot be looked into"
    return f"cannot be read: {(error.strerror or 'input error').lower()}"


def _suffix(path: PurePath) -> str:
    """The suffix that decides, in lower case: ``.jsonl.gz`` keeps both its parts."""
    suffixes = [suffix.lower() for suffix in path.suffixes]
    return "".join(suffixes[-2:]) if suffixes[-1:] == [".gz"] else "".join(suffixes[-1:])


def _known(path: PurePath) -> bool:
    return _suffix(path) in KNOWN


def _text(data: bytes, name: str, format: str) -> Iterator[Article | Failure]:
    text = decode(data)
    if is_own_report(text):
        raise records.OwnReportError("is a report of this program, not an article")
    article = markdown(text, id=name) if format == "md" else plain(text, id=name, format=format)
    yield replace(article, path=name)


def _page(data: bytes, name: str) -> Iterator[Article | Failure]:
    source = html.decoded(data)
    if is_own_report(source):
        raise records.OwnReportError("is a report of this program, not an article")
    yield replace(html.page(source, id=name), path=name)


def _xml(data: bytes, name: str) -> Iterator[Article | Failure]:
    return newsml.articles(data, name=name)


def _json(data: bytes, name: str) -> Iterator[Article | Failure]:
    text = decode(data)
    if not text.strip():  # nothing is nothing, whatever the file is called
        yield from _text(data, name, "json")
        return
    try:
        value = records.loads(text)
    except InputError:
        first = next((line for line in text.split("\n") if line.strip()), "")
        if not _is_record(first):
            raise
        yield from records.lines(io.BytesIO(data), name=name, path=name)  # records one a line under another suffix
    else:
        yield from records.whole(value, name=name, path=name)


def _jsonl(stream: BinaryIO, name: str) -> Iterator[Article | Failure]:
    return records.lines(stream, name=name, path=name)


def _gzipped(reader: Reader) -> Reader:
    def opened(stream: BinaryIO, name: str) -> Iterator[Article | Failure]:
        with gzip.GzipFile(fileobj=stream) as content:
            yield from reader(content, name)  # type: ignore[arg-type]

    return opened


_PAGE_START = re.compile(r"\s{0,1000}<(?:!doctype\s{1,100}html|html|head|body|meta)[\s>]", re.IGNORECASE)
_JSON_START = re.compile(r"\s{0,1000}(?:\{\s{0,1000}\"|\[\s{0,1000}\{)")


def _any(stream: BinaryIO, name: str) -> Iterator[Article | Failure]:
    """Content of unknown type: records or a page where it plainly is that, else text."""
    buffered: Any = stream if hasattr(stream, "peek") else io.BufferedReader(stream)
    start = buffered.peek(1024)[:65_536]
    if start.startswith(b"\x1f\x8b"):
        yield from _gzipped(_any)(buffered, name)
        return
    if start.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        first = buffered.readline()
        if _is_record(first):  # one a line: answered before the input ends
            yield from records.lines(_Joined(first, buffered), name=name, path=name)  # type: ignore[arg-type]
            return
        data = first + buffered.read()
    else:
        data = buffered.read()
    text = decode(data, html.declared_encoding(data))
    if _PAGE_START.match(text):
        yield from _page(data, name)
    elif _JSON_START.match(text):
        yield from _json(data, name)
    else:
        yield from _text(data, name, "txt")


def _is_record(line: bytes | str) -> bool:
    try:
        return isinstance(records.loads(decode(line) if isinstance(line, bytes) else line), dict)
    except InputError:
        return False


class _Joined(io.RawIOBase):
    """A line already read, then the rest of its stream."""

    def __init__(self, first: bytes, rest: BinaryIO) -> None:
        self._first, self._rest = first, rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
        piece = self._first[: len(buffer)] or self._rest.read(len(buffer))
        self._first = self._first[len(buffer) :]
        buffer[: len(piece)] = piece
        return len(piece)


def _read(reader: Callable[[bytes, str], Iterator[Article | Failure]]) -> Reader:
    return lambda stream, name: reader(stream.read(), name)


#: Suffix to reader, in the order people are told of them.
KNOWN: dict[str, Reader] = {
    ".txt": _read(lambda data, name: _text(data, name, "txt")),
    ".md": _read(lambda data, name: _text(data, name, "md")),
    ".html": _read(_page),
    ".htm": _read(_page),
    ".xml": _read(_xml),
    ".json": _read(_json),
    ".jsonl": _jsonl,
    ".json.gz": _gzipped(_read(_json)),
    ".jsonl.gz": _gzipped(_jsonl),
}
