import csv
import io
import json
import os
from pathlib import Path

import pytest

from provenance.engines.cache import Answer, key, open_cache
from tests.conftest import Run


def test_engines_lists_every_engine_and_asks_no_network(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the network was asked")

    monkeypatch.setattr("http.client.HTTPConnection.connect", refuse)
    result = run("engines", "--format", "json")
    assert result.exit_code == 0
    records = {record["engine"]: record for record in json.loads(result.stdout)}
    assert list(records)[:2] == ["apertium", "ctranslate2"]
    assert {"libretranslate", "chat", "deepl", "google", "mymemory"} <= set(records)
    assert not records["google"]["usable"]
    assert records["google"]["offline"] is False
    assert "--allow-network google" in records["google"]["how"]
    assert "PROVENANCE_DEEPL_KEY" in records["deepl"]["how"]


def test_an_allowed_engine_is_usable(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PROVENANCE_DEEPL_KEY", "sekret-0451")
    result = run("engines", "--format", "csv", "--allow-network", "deepl", "--locale", "fr")
    rows = list(csv.reader(io.StringIO(result.stdout.lstrip("\ufeff"))))
    deepl = next(row for row in rows if row[0] == "deepl")
    assert deepl[1:3] == ["en ligne", "oui"]
    assert "sekret" not in result.stdout


@pytest.mark.parametrize("form", ["table", "markdown", "jsonl"])
def test_every_format(run: Run, form: str) -> None:
    result = run("engines", "--format", form)
    assert result.exit_code == 0
    assert "mymemory" in result.stdout


def test_the_cache_is_shown_and_cleared(run: Run) -> None:
    assert run("cache", "--format", "json").stdout == "[]\n"
    cache = open_cache()
    cache.put(key("e", "1", "fr", "es", ["a"]), Answer(["b", "c"]), engine="e", direction="fr-es")
    cache.close()
    (record,) = json.loads(run("cache", "--format", "json").stdout)
    assert {name: record[name] for name in ("engine", "direction", "articles", "segments")} == {
        "engine": "e", "direction": "fr-es", "articles": 1, "segments": 2
    }  # fmt: skip
    assert "e" in run("cache").stdout
    assert run("cache", "--clear").exit_code == 0
    assert run("cache", "--format", "json").stdout == "[]\n"
    assert not any(Path(os.environ["XDG_CACHE_HOME"]).rglob("*.sqlite*"))


def tool(folder: Path, name: str, script: str) -> None:
    (folder / name).write_text(f"#!/bin/sh\n{script}\n")
    (folder / name).chmod(0o755)


def test_apertium_installs_without_root(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the system's tools played by scripts: what is asked of them, and where things end up."""
    bin = tmp_path / "bin"
    bin.mkdir()
    tool(
        bin,
        "apt-cache",
        'for name; do case $name in --*|depends) ;; *) echo "$name";; esac; done; echo libcg3-1; echo gawk',
    )
    tool(bin, "apt-get", 'shift 2; for name; do echo "$name" >"${name}_1_all.deb"; done')
    tool(bin, "dpkg-deb", 'mkdir -p "$3/usr/share/apertium"; cat "$2" >>"$3/usr/share/apertium/seen"')
    monkeypatch.setenv("PATH", str(bin), prepend=os.pathsep)
    result = run("engines", "install", "apertium", "apertium-fr-es")
    assert result.exit_code == 0, result.stderr
    seen = (Path(os.environ["XDG_DATA_HOME"]) / "provenance/apertium/usr/share/apertium/seen").read_text().split()
    assert {"apertium", "apertium-fr-es", "lttoolbox", "cg3", "libcg3-1"} <= set(seen)
    assert "gawk" not in seen
    assert run("engines", "install", "apertium", "apertium-fr-es").exit_code == 0


def test_without_the_tools_it_says_what_to_do(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    result = run("engines", "install", "apertium")
    assert result.exit_code == 2
    assert "package manager" in result.stderr


def test_only_packages_of_apertium_are_fetched(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("apt-cache", "apt-get", "dpkg-deb"):
        tool(tmp_path, name, "exit 9")
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    for package in ("-o=Dir::Etc=x", "nano", "apertium-x;rm"):
        assert run("engines", "install", "apertium", "--", package).exit_code == 2
