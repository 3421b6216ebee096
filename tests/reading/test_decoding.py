"""Bytes become text without losing a character's place, or are refused."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.errors import InputError
from provenance.reading.decoding import decode

FRENCH = "L’été dernier, à Genève, le « procès » a coûté 3 500 € à l’État.\r\nEt après ?\n"
RUSSIAN = "Вчера в Москве прошла встреча министров. Подробности не сообщаются.\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-be"])
@pytest.mark.parametrize("text", [FRENCH, RUSSIAN])
def test_unicode_with_and_without_its_mark(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


def test_windows_1252_where_it_is_not_utf_8() -> None:
    text = FRENCH.replace("\u202f", " ")
    assert decode(text.encode("cp1252")) == text


def test_a_few_foreign_bytes_do_not_spoil_a_file() -> None:
    assert decode(FRENCH.encode() + b"caf\xe9 ") == FRENCH + "café "


def test_a_legacy_encoding_that_cannot_be_told_is_refused() -> None:
    with pytest.raises(InputError, match="UTF-8"):
        decode(RUSSIAN.encode("cp1251"))


def test_what_a_page_declares_counts() -> None:
    assert decode(RUSSIAN.encode("cp1251"), "windows-1251") == RUSSIAN
    assert decode(FRENCH.encode(), "windows-1251-no-such") == FRENCH


@pytest.mark.parametrize("data", [b"\x89PNG\r\n", b"PK\x03\x04", b"\x00\x01\x02\x03" * 50, b"\xff\xfe\x00\xd8"])
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with contextlib.suppress(InputError):
        assert "\ufffd" in decode(data)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufeff")))
def test_utf_8_is_read_to_the_character(text: str) -> None:
    assert decode(text.encode()) == text
    assert decode(b"\xef\xbb\xbf" + text.encode()) == text


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    with contextlib.suppress(InputError):
        decode(data).encode("utf-8")
