from pathlib import Path

import pytest

from provenance.engines.apertium import Apertium, Installation
from provenance.errors import EngineError

needs_apertium = pytest.mark.skipif(
    not {("fr", "es"), ("es", "fr")} <= Apertium().pairs(), reason="Apertium's French-Spanish pair is not installed"
)


@needs_apertium
def test_translates_for_real() -> None:
    assert Apertium().translate(["Le chat dort.", "La maison est grande."], "fr", "es") == [
        "El gato duerme.",
        "La casa es grande.",
    ]


@needs_apertium
def test_nothing_of_the_stream_format_leaks() -> None:
    texts = [
        "Prix [net] : 3/4 {a} <b> ^c$ @d \\e *f",
        "Un\nmot\0nul",
        "",
        "   ",
        "zzyzzxq *étoile",
        "e\u0301te\u0301",
        "\ud800",
    ]
    answers = Apertium().translate(texts, "fr", "es")
    assert len(answers) == len(texts)
    assert all(mark in answers[0] for mark in ("[", "]", "3/4", "{", "}", "<", ">", "^", "$", "@", "\\", "*"))
    assert "\n" not in answers[1]
    assert answers[2:4] == ["", ""]
    assert answers[4].startswith("zzyzzxq *")
    assert answers[5] == "estado"  # both accents composed: an unknown word would have stayed as it was


@needs_apertium
def test_a_group_gets_the_same_in_any_company() -> None:
    groups = [
        ["La ministre a dit qu’elle irait à Tirana le 9 avril.", "Elle est partie."],
        ["Les élections ont eu lieu.", "La porte est fermée, le juge la porte.", "Il est tard."],
        ["Le vol de nuit.", "Elle vole."],
    ]
    engine = Apertium()
    alone = [engine.translate(group, "fr", "es") for group in groups]
    assert engine.translate_groups(groups, "fr", "es") == alone
    assert engine.translate_groups(groups[::-1], "fr", "es") == alone[::-1]


def installation(folder: Path, **stages: str) -> Apertium:
    """A made-up installation: each mode is a chain of shell programs."""
    (folder / "data" / "modes").mkdir(parents=True)
    (folder / "bin").mkdir()
    for name, script in stages.items():
        program = folder / "bin" / name.replace("_", "-")
        program.write_text(f"#!/bin/sh\n{script}\n")
        program.chmod(0o755)
    (folder / "data/modes/fra-spa.mode").write_text(" | ".join(name.replace("_", "-") + " $1" for name in stages))
    for other in ("fra-spa_variant", "eco-fra-spa", "fra-xyz"):
        (folder / f"data/modes/{other}.mode").write_text("no-such-program")
    return Apertium([Installation(str(folder / "bin"), folder / "data")])


def test_reads_what_is_installed(tmp_path: Path) -> None:
    engine = installation(tmp_path, first="cat", second="cat")
    assert engine.pairs() == {("fr", "es")}
    assert engine.translate(["Un [mot].", "", "Deux"], "fr", "es") == ["Un [mot].", "", "Deux"]
    with pytest.raises(EngineError, match="no direction es-fr"):
        engine.translate(["x"], "es", "fr")


def test_the_version_follows_the_data(tmp_path: Path) -> None:
    engine = installation(tmp_path, first="cat")
    before = engine.version()
    assert Apertium([Installation(str(tmp_path / "bin"), tmp_path / "data")]).version() == before
    (tmp_path / "bin" / "first").write_text("#!/bin/sh\nexec cat\n")
    assert Apertium([Installation(str(tmp_path / "bin"), tmp_path / "data")]).version() != before


def test_a_silent_crash_is_an_error(tmp_path: Path) -> None:
    engine = installation(tmp_path, first="cat", second="cat; kill -SEGV $$", third="cat")
    with pytest.raises(EngineError, match="second was killed by SIGSEGV"):
        engine.translate(["Un mot"], "fr", "es")


@pytest.mark.parametrize("script", ["tr -d '[:alpha:]'", "cat >/dev/null", "head -c 12", "cat; printf 'more\\0'"])
def test_as_many_segments_back_as_went_in(tmp_path: Path, script: str) -> None:
    engine = installation(tmp_path, first="cat", second=script)
    with pytest.raises(EngineError):
        engine.translate(["Un mot", "Deux mots", "Trois mots"], "fr", "es")


def test_one_article_that_crashes_an_engine_harms_no_other(tmp_path: Path) -> None:
    engine = installation(
        tmp_path,
        first='text=$(cat | tr "\\0" "#"); case "$text" in *boum*) exit 1;; esac; printf %s "$text" | tr "#" "\\0"',
    )
    first, second, third = engine.translate_groups([["Un"], ["boum"], ["Deux", "Trois"]], "fr", "es")
    assert (first, third) == (["Un"], ["Deux", "Trois"])
    assert isinstance(second, EngineError)


def test_the_tagger_is_started_afresh_for_every_article(tmp_path: Path) -> None:
    count = tmp_path / "count"
    engine = installation(
        tmp_path,
        first=f"echo first >>{count}; cat",
        apertium_tagger=f"echo tagger >>{count}; cat",
        last=f"echo last >>{count}; cat",
    )
    assert engine.translate_groups([["a", "b"], ["c"], ["d"]], "fr", "es") == [["a", "b"], ["c"], ["d"]]
    assert sorted(count.read_text().split()) == ["first", "last", "tagger", "tagger", "tagger"]


def test_unknown_words_lose_their_mark_where_the_mode_keeps_it(tmp_path: Path) -> None:
    engine = installation(tmp_path, first="cat")
    (tmp_path / "data/modes/fra-spa.mode").write_text("first")
    assert engine.translate(["el *Duda y *h"], "fr", "es") == ["el Duda y h"]


def test_nothing_installed_is_no_error(tmp_path: Path) -> None:
    engine = Apertium([Installation(None, tmp_path)])
    assert engine.pairs() == frozenset()
    assert engine.version()
