import pytest

from provenance import facts


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("de", "In Südengland regnete es.", "GB-ENG"),
        ("da", "Det regnede i Nordfrankrig.", "FR"),
        ("sv", "Det regnade i Sydengland.", "GB-ENG"),
        ("da", "Skibet kom fra Vestindien.", None),  # the West Indies are no part of India
    ],
)
def test_a_part_of_a_country_in_one_word_is_in_that_country(language: str, text: str, value: str | None) -> None:
    assert [fact.value for fact in facts.find(text, language) if fact.kind == "place"] == ([value] if value else [])
