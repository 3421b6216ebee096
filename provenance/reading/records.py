"""JSON records: one object, an array of them, or one a line, read as they come.

Keys that are read: ``id``, ``text``, ``html``, ``title``, ``language``, ``url``, ``published``, and of HTTP ``headers``
AI-Disclosure and Content-Language. Others are the user's and are passed over. ``null`` is as good as absent; any other
wrong type is an error, and so is a key of ours that stands twice in a record, since nobody could say which was meant.
A record in ninjs is read as what it is.
"""

from __future__ import annotations

import io
import json
import zlib
from collections.abc import Iterator
from typing import Any, BinaryIO

from provenance.errors import InputError
from provenance.model import Article, Failure, Metadata
from provenance.reading import head, html, ninjs
from provenance.reading.decoding import decode, without_surrogates
from provenance.reading.plain import plain

KEYS = ("id", "text", "html", "title", "language", "url", "published")
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
#: The first key of the program's own reports (docs/formats); a record that begins so is no article.
REPORT_SCHEMA = "provenance-audit/"


#: Keys whose value has to be of some form, and what reads it; another value is told as not read.
_READ_BY = {"language": head.tag, "published": head.date}


class OwnReportError(InputError):
    """The file is one of this program's own reports."""


def loads(text: str) -> Any:
    """The value of a JSON text. Raises InputError, in a sentence without any of the text."""
    try:
        return json.loads(text, object_pairs_hook=_pairs)
    except json.JSONDecodeError as error:
        raise InputError(f"is not JSON: {error.msg} at line {error.lineno}, column {error.colno}") from error
    except RecursionError as error:
        raise InputError("is not readable: its JSON nests too deep") from error
    except ValueError as error:
        raise InputError("is not JSON: a number has too many digits") from error


def _pairs(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    record = dict(pairs)
    if len(record) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next((key for key in KEYS if names.count(key) > 1), None)
        if twice:
            raise InputError(f"the key {twice!r} stands twice in one record")
    return record


def article(record: Any, *, fallback: str, path: str | None, line: int | None, format: str) -> Article:
    """One record as an article; ``fallback`` is its id where it names none. Raises InputError."""
    if not isinstance(record, dict):
        raise InputError(f"a record must be an object, not {_kind(record)}")
    if is_report(record):
        raise OwnReportError("is a report of this program, not an article")
    if ninjs.is_ninjs(record):
        content, about = ninjs.values(record)
        return _article(content, about, fallback=fallback, path=path, line=line, format="ninjs")
    number = record.get("id")
    if isinstance(number, int) and not isinstance(number, bool):
        record = {**record, "id": str(number)}
    for key in KEYS:
        if record.get(key) is not None and not isinstance(record[key], str):
            raise InputError(f"{key!r} must be a string, not {_kind(record[key])}")
    values = {key: record[key] for key in KEYS if record.get(key) is not None}
    if "text" not in values and "html" not in values:
        raise InputError("a record needs 'text' or 'html'")
    sent = _headers(record.get("headers"))
    said = Metadata(
        language=head.tag(values.get("language")) or head.tag(sent.get("content-language")),
        url=values.get("url"),
        published=head.date(values.get("published")),
        disclosure=sent.get("ai-disclosure"),
        unreadable=tuple(
            key for key, reads in _READ_BY.items() if values.get(key, "").strip() and not reads(values[key])
        ),
    )
    return _article(values, said, fallback=fallback, path=path, line=line, format=format)


def _article(
    values: dict[str, str], said: Metadata, *, fallback: str, path: str | None, line: int | None, format: str
) -> Article:
    """The article of checked values; the text wins where there is a page too."""
    values = {key: without_surrogates(value) for key, value in values.items()}
    name = values.get("id") or fallback
    if "text" in values:
        found = plain(values["text"], id=name, format=format)
        if "html" in values:
            found = html.beside(found, values["html"])
    else:
        found = html.page(values["html"], id=name, format=format)
    return html.with_record(found, title=values.get("title"), metadata=said, path=path, line=line)


def _headers(value: Any) -> dict[str, str]:
    """HTTP headers that came with a record (an object of strings), by their names in lower case; others are none."""
    if not isinstance(value, dict):
        return {}
    return {name.lower(): content for name, content in value.items() if isinstance(content, str)}


def is_report(record: Any) -> bool:
    """True for what this program wrote: a report, or one line of one."""
    return isinstance(record, dict) and str(record.get("schema", "")).startswith(REPORT_SCHEMA)


def whole(value: Any, *, name: str, path: str) -> Iterator[Article | Failure]:
    """What a ``.json`` file holds: an object, or an array of objects. Raises InputError where it is neither."""
    if not isinstance(value, list):
        yield article(value, fallback=name, path=path, line=None, format="json")
        return
    for number, record in enumerate(value, 1):
        fallback = f"{name}:{number}"
        try:
            yield article(record, fallback=fallback, path=path, line=None, format="json")
        except InputError as error:
            yield Failure(id=fallback, path=path, line=None, error=f"record {number}: {error}")


def lines(stream: BinaryIO, *, name: str, path: str) -> Iterator[Article | Failure]:
    """Records one a line, each read when it is asked for. A line that is no record is a Failure, and reading goes on.

    Raises OwnReportError when the first line is one of the program's own.
    """
    number = 0
    source = _lines(stream)
    while True:
        number += 1
        fallback = f"{name}:{number}"
        try:
            data = next(source)
        except StopIteration:
            return
        except (OSError, EOFError, zlib.error):
            yield Failure(id=fallback, path=path, line=number, error="the file breaks off: damaged compression")
            return
        except UnicodeError:
            yield Failure(id=fallback, path=path, line=number, error="is not in the encoding of its first line")
            return
        try:
            text = data if isinstance(data, str) else decode(data)
            if text.strip():
                yield article(loads(text), fallback=fallback, path=path, line=number, format="jsonl")
        except OwnReportError:
            if number == 1:
                raise
            yield Failure(id=fallback, path=path, line=number, error="is a report of this program, not an article")
        except InputError as error:
            yield Failure(id=fallback, path=path, line=number, error=str(error))


def _lines(stream: BinaryIO) -> Iterator[bytes | str]:
    """Lines end with a line feed alone: the other line ends of Unicode may stand inside a record."""
    buffered: Any = stream if hasattr(stream, "peek") else io.BufferedReader(stream)
    start = buffered.peek(4)[:4]
    if start.startswith(_UTF16):
        encoding = "utf-32" if start == b"\xff\xfe\x00\x00" else "utf-16"
        yield from io.TextIOWrapper(buffered, encoding=encoding, newline="\n")
        return
    yield from buffered


def _kind(value: Any) -> str:
    kinds = {bool: "a truth value", int: "a number", float: "a number", str: "a string", list: "an array"}
    return kinds.get(type(value), "null" if value is None else "an object")
