"""provenance.toml: what it may set, and what it may not."""

from pathlib import Path

import pytest

from provenance import config
from provenance.errors import ConfigError


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "own"))
    return tmp_path / "own" / "provenance"


def write(folder: Path, text: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / config.FILE_NAME
    path.write_text(text, "utf-8")
    return path


def test_without_a_file_nothing_is_set(tmp_path: Path) -> None:
    assert config.load(start=tmp_path) == config.Config()


def test_the_file_is_looked_up_from_the_working_folder_upwards(tmp_path: Path) -> None:
    write(tmp_path / "desk", 'engine = "none"\nfail-on = "warning"\n')
    deep = tmp_path / "desk" / "today" / "wire"
    deep.mkdir(parents=True)
    assert config.load(start=deep) == config.Config(engine="none", fail_on="warning")


def test_the_projects_file_wins_over_the_users_own(tmp_path: Path, own_folder: Path) -> None:
    write(own_folder, 'engine = "apertium"\nlocale = "fr"\n')
    write(tmp_path / "desk", 'engine = "none"\n')
    loaded = config.load(start=tmp_path / "desk")
    assert (loaded.engine, loaded.locale) == ("none", "fr")


def test_an_unknown_key_names_the_nearest_known_one(tmp_path: Path) -> None:
    write(tmp_path, 'fail_on = "error"\n')
    with pytest.raises(ConfigError, match="fail-on"):
        config.load(start=tmp_path)


@pytest.mark.parametrize("line", ["jobs = true", 'jobs = "2"', "engine = 3", "format = [1]", 'forbid-network = "no"'])
def test_a_value_of_the_wrong_type_is_an_error(tmp_path: Path, line: str) -> None:
    write(tmp_path, line)
    with pytest.raises(ConfigError, match=line.split()[0]):
        config.load(start=tmp_path)


def test_broken_toml_says_which_file(tmp_path: Path) -> None:
    write(tmp_path, "engine = ")
    with pytest.raises(ConfigError, match=r"provenance\.toml"):
        config.load(start=tmp_path)


def test_a_file_found_beside_the_texts_cannot_allow_the_network(tmp_path: Path, own_folder: Path) -> None:
    write(own_folder, 'allow-network = ["deepl"]\n')
    assert config.load(start=tmp_path).allow_network == ("deepl",)
    write(tmp_path, 'allow-network = ["deepl"]\n')
    with pytest.raises(ConfigError, match="allow-network"):
        config.load(start=tmp_path)


def test_a_file_found_beside_the_texts_can_forbid_the_network(tmp_path: Path, own_folder: Path) -> None:
    write(own_folder, 'allow-network = ["deepl"]\n')
    write(tmp_path, "forbid-network = true\n")
    assert config.load(start=tmp_path).forbid_network is True


def test_no_processes_is_no_answer(tmp_path: Path) -> None:
    write(tmp_path, "jobs = 0\n")
    with pytest.raises(ConfigError, match="jobs"):
        config.load(start=tmp_path)


def test_relative_places_are_the_files_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "desk", 'output = "out/today"\noriginals = "wire"\n')
    deep = tmp_path / "desk" / "today"
    deep.mkdir(parents=True)
    monkeypatch.chdir(deep)
    assert config.load() == config.Config(output="../out/today", originals="../wire")
    monkeypatch.chdir(tmp_path / "desk")
    assert config.load() == config.Config(output="out/today", originals="wire")
