"""Bytes to text without losing a character's place, or a clear refusal.

In order: a byte order mark; the encoding a page declares; UTF-16 and UTF-32 that show by where their NUL bytes
stand; UTF-8; Windows-1252 (as the WHATWG Encoding Standard reads it: every byte is a character). Line ends are kept
as they are.
"""

from __future__ import annotations

import codecs
import re

from provenance.errors import InputError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark begins with the one of UTF-16
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
#: First bytes of what people keep beside texts, and its name.
_MAGIC = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"\x1f\x8b", "compressed"),
    (b"\x7fELF", "a program"),
)
_SAMPLE = 65_536
_WIDE_NULS = 0.2
#: Latin labels that browsers read as Windows-1252 (WHATWG Encoding Standard, section 4.2).
_LATIN = frozenset({"iso8859-1", "ascii", "latin-1", "latin_1", "cp1252"})
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_BINARY_SHARE = 0.1
_SURROGATE = re.compile("[\ud800-\udfff]")
_MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_HIGH = re.compile(rb"[\x80-\xff]")
_LETTERS = re.compile(r"[^\W\d_]")
_HIGH_LETTERS = re.compile(r"[À-ÖØ-öø-ÿ]")


def decode(data: bytes, declared: str | None = None) -> str:
    """The text of a file, without its byte order mark. ``declared`` is the encoding a page names for itself.

    Raises :class:`InputError` for what is no text, or text in an encoding that cannot be told.
    """
    for magic, name in _MAGIC:
        if data.startswith(magic):
            raise InputError(f"is {name}, not text")
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], encoding)
    wide = _wide(data)
    if wide:
        return _checked(_strict(data, wide))
    if declared:
        try:
            codec = codecs.lookup(declared.strip())
        except (LookupError, ValueError):
            codec = None
        if codec and codec.name not in {"utf-8", *_LATIN} and not codec.name.startswith(("utf-16", "utf-32")):
            try:
                return _checked(codec.decode(data)[0])
            except (UnicodeError, AssertionError, TypeError, ValueError):
                pass  # it declares what it is not; read it as if it had said nothing
    return _checked(_narrow(data))


def without_surrogates(text: str) -> str:
    """Half of a surrogate pair is no character and no encoding can write it: U+FFFD stands in its place."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return _SURROGATE.sub("\ufffd", text)
    return text


def _strict(data: bytes, encoding: str) -> str:
    try:
        if encoding == "utf-8":
            return _checked(_narrow(data))
        return without_surrogates(data.decode(encoding, "surrogatepass"))
    except UnicodeDecodeError as error:
        raise InputError(f"is not valid {encoding.upper()} at byte {error.start}") from error


def _wide(data: bytes) -> str | None:
    """UTF-16 or UTF-32 without a mark, told by where the NUL bytes of its ASCII characters stand."""
    sample = data[:_SAMPLE]
    if b"\x00" not in sample:
        return None
    nuls = [sample[offset::4].count(0) for offset in range(4)]
    quarter = len(sample) // 4
    if len(data) % 4 == 0 and quarter:
        if nuls[3] == quarter and nuls[2] >= 0.9 * quarter and nuls[0] == 0:
            return "utf-32-le"
        if nuls[0] == quarter and nuls[1] >= 0.9 * quarter and nuls[3] == 0:
            return "utf-32-be"
    if len(data) % 2:
        return None
    even, odd, half = nuls[0] + nuls[2], nuls[1] + nuls[3], len(sample) // 2
    for first, second, encoding in ((odd, even, "utf-16-le"), (even, odd, "utf-16-be")):
        # Spaces and full stops alone make a tenth of any alphabetic text; ideographs have none, and keep to their mark.
        if second == 0 and first >= _WIDE_NULS * half / 2 and _reads(data, encoding):
            return encoding
    return None


def _reads(data: bytes, encoding: str) -> bool:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return False
    sample = text[:_SAMPLE]
    return len(_CONTROLS.findall(sample)) == 0 and "\ufffe" not in sample


def _narrow(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    proper, high = len(b"".join(_MULTIBYTE.findall(data))), len(_HIGH.findall(data))
    if proper * 2 > high:  # UTF-8 with a few bytes pasted in from elsewhere: only those are read as Windows-1252
        return data.decode("utf-8", "provenance-1252")
    text = data.decode("cp1252", "provenance-c1")
    letters = len(_LETTERS.findall(text))
    if letters and len(_HIGH_LETTERS.findall(text)) > letters / 2:
        raise InputError("is in an encoding that cannot be told; save it as UTF-8")
    return text


def _checked(text: str) -> str:
    found = len(_CONTROLS.findall(text))
    if found and found > _BINARY_SHARE * len(text):
        raise InputError("is not text: too many control characters")
    return without_surrogates(text)


def _as_1252(error: UnicodeError) -> tuple[str, int]:
    """Error handler: the bytes that are no UTF-8, each as its Windows-1252 character."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "provenance-c1"), error.end


def _as_c1(error: UnicodeError) -> tuple[str, int]:
    """Error handler: the five bytes that Windows-1252 leaves open, as the C1 controls browsers read."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("latin-1"), error.end


codecs.register_error("provenance-1252", _as_1252)
codecs.register_error("provenance-c1", _as_c1)
