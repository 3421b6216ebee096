"""What all tests share: the command, run as its users run it but in this process, with folders of its own."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from provenance import comparing
from provenance.cli import main

ROOT = Path(__file__).parent.parent
SEEDS = ROOT / "seeds"

Run = Callable[..., Result]


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """No test reads or leaves anything in the folders of whoever runs it."""
    home = tmp_path_factory.mktemp("home")
    for name in ("CACHE", "CONFIG", "DATA"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
    yield
    comparing.translator.cache_clear()


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs ``provenance ARGUMENTS`` in a folder of its own; ``result.exit_code``, ``.stdout``, ``.stderr``."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str | os.PathLike[str], input: str | bytes | None = None) -> Result:
        return CliRunner().invoke(main, [os.fspath(argument) for argument in arguments], input=input)

    return run
