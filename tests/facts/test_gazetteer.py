import pytest

from provenance import facts


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("de", "In Südengland regnete es.", "GB-ENG"),
        ("da", "Det regnede i Nordfrankrig.", "FR"),
        ("sv", "Det regnade i Sydengland.", "GB-ENG"),
        ("en", "Snow fell on the Mogollon Rim.", None),
        ("hr", "Papa se vratio u Rim.", "3169070"),
        ("da", "Skibet kom fra Vestindien.", None),  # the West Indies are no part of India
    ],
)
def test_places_in_one_word(language: str, text: str, value: str | None) -> None:
    assert [fact.value for fact in facts.find(text, language) if fact.kind == "place"] == ([value] if value else [])
