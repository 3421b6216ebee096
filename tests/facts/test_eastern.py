"""Names of places in scripts without capitals: whole words, and none inside another word."""

from __future__ import annotations

import pytest

from provenance import facts

CASES = [
    ("ja", "ロードアイランド州の住民", []),
    ("ja", "タイトルマッチはタイで行われた", ["TH"]),
    ("ja", "スペインチームとイラン", ["ES", "IR"]),
    ("ko", "삶이란 무엇인가, 인도적 지원", []),
    ("ko", "한국과 이란", ["KR", "IR"]),
    ("zh", "印度洋的发展中国家", []),
    ("zh", "印度和中国", ["IN", "CN"]),
    ("ar", "في منتصف الليل", []),
]


@pytest.mark.parametrize(("language", "text", "places"), CASES)
def test_places(language: str, text: str, places: list[str]) -> None:
    found = [fact for fact in facts.find(text, language) if fact.kind == "place"]
    assert [fact.value for fact in found] == places
    assert all(text[fact.start : fact.end] == fact.text for fact in found)
