"""A spaCy pipeline as second reader of names; the pipeline is built here, so nothing is downloaded.

spaCy is optional and large (some 300 MB): where it is not installed, the tests that need it are left out, and
they are marked slow, since importing it takes seconds.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from provenance import facts
from provenance.errors import ConfigError
from provenance.facts import names, spacy_reader
from provenance.model import Fact

TEXT = "Les délégués de la Confrérie des Tisserands ont vu Quérec à Genève."


@pytest.fixture
def reader() -> Iterator[spacy_reader.Reader]:
    spacy = pytest.importorskip("spacy")
    pipeline = spacy.blank("fr")
    pipeline.add_pipe("entity_ruler").add_patterns(
        [
            {"label": "ORG", "pattern": "Confrérie des Tisserands"},
            {"label": "PER", "pattern": "Quérec"},
            {"label": "LOC", "pattern": "Genève"},
        ]
    )
    made = spacy_reader.reader(pipeline)
    names.plug("fr", made)
    yield made
    names.plug("fr", None)


@pytest.mark.slow
def test_a_pipeline_adds_names_and_kinds_and_the_tables_keep_their_values(reader: spacy_reader.Reader) -> None:
    found = {fact.text: (fact.kind, fact.value) for fact in facts.find(TEXT, "fr")}
    assert found["Quérec"] == ("person", "querec")
    assert found["Genève"] == ("place", "2660646")
    assert all(TEXT[fact.start : fact.end] == fact.text for fact in facts.find(TEXT, "fr"))


@pytest.mark.slow
def test_other_languages_are_left_alone(reader: spacy_reader.Reader) -> None:
    assert [fact.kind for fact in facts.find("Quérec in Genf", "de") if fact.text == "Quérec"] != ["person"]


@pytest.mark.slow
def test_an_unknown_pipeline_is_an_error_that_says_so() -> None:
    pytest.importorskip("spacy")
    with pytest.raises(ConfigError, match="no spaCy pipeline 'xx_none'"):
        spacy_reader.load("xx_none")


def test_joining_keeps_order_and_lets_nothing_overlap() -> None:
    def fact(kind: str, start: int, end: int) -> Fact:
        return Fact(kind=kind, value=TEXT[start:end], text=TEXT[start:end], start=start, end=end)  # type: ignore[arg-type]

    joined = spacy_reader.join([fact("name", 51, 57)], [fact("person", 51, 57), fact("organisation", 19, 43)])
    assert [(found.kind, found.start) for found in joined] == [("organisation", 19), ("person", 51)]
