"""A spaCy pipeline as second reader of names; the pipeline is built here, so nothing is downloaded.

spaCy is optional and large (some 300 MB): where it is not installed, the tests that need it are left out, and
they are marked slow, since importing it takes seconds.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from provenance import config, facts
from provenance.cli import main
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


@pytest.fixture
def saved(tmp_path: Path) -> Iterator[Path]:
    spacy = pytest.importorskip("spacy")
    pipeline = spacy.blank("fr", meta={"name": "tisserands", "version": "1.2.3"})
    pipeline.add_pipe("entity_ruler").add_patterns([{"label": "ORG", "pattern": "Confrérie des Tisserands"}])
    pipeline.to_disk(tmp_path / "pipeline")
    yield tmp_path / "pipeline"
    names.plug("fr", None)


@pytest.mark.slow
def test_a_saved_pipeline_is_asked_for_on_the_command_line(saved: Path, tmp_path: Path) -> None:
    article = tmp_path / "article.txt"
    article.write_text(TEXT, "utf-8")
    plain = CliRunner().invoke(main, ["facts", str(article), "--format", "json"])
    asked = CliRunner().invoke(main, ["facts", str(article), "--format", "json", "--spacy", str(saved)])
    assert asked.exit_code == 0
    assert '"organisation"' not in plain.output
    assert '"organisation"' in asked.output


@pytest.mark.slow
def test_the_signature_names_the_pipeline_and_its_version(saved: Path) -> None:
    assert spacy_reader.use([str(saved)], names.plug) == "fr_tisserands 1.2.3"
    with pytest.raises(ConfigError, match="Two spaCy pipelines read one language"):
        spacy_reader.use([str(saved), str(saved)], names.plug)


@pytest.mark.slow
def test_the_configuration_asks_for_a_pipeline_too(saved: Path, tmp_path: Path) -> None:
    article, settings = tmp_path / "article.txt", tmp_path / "own.toml"
    article.write_text(TEXT, "utf-8")
    settings.write_text(f"spacy = ['{saved.as_posix()}']\n", "utf-8")
    given = ["audit", str(article), "--engine", "none", "--format", "json", "--config", str(settings)]
    answer = CliRunner().invoke(main, given)
    assert answer.exit_code == 0
    assert "| spacy fr_tisserands 1.2.3" in answer.output


def test_a_file_found_beside_the_texts_names_no_folder(tmp_path: Path) -> None:
    (tmp_path / "provenance.toml").write_text('spacy = ["./pipeline"]\n', "utf-8")
    with pytest.raises(ConfigError, match="installed pipelines only"):
        config.load(start=tmp_path)
    (tmp_path / "provenance.toml").write_text('spacy = ["fr_core_news_sm"]\n', "utf-8")
    assert config.load(start=tmp_path).spacy == ("fr_core_news_sm",)
