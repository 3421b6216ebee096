"""The plug-in that docs/engines.md shows, really run."""

import os
import re
from collections.abc import Iterator
from importlib.metadata import EntryPoint, EntryPoints
from pathlib import Path

import pytest

from provenance import engines
from provenance.engines.base import Engine
from provenance.errors import EngineError

DOCUMENT = Path(__file__).parent.parent.parent / "docs" / "engines.md"


@pytest.fixture(autouse=True)
def _installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    (code,) = re.findall(r"```python\n(.*?)```", DOCUMENT.read_text("utf-8"), re.DOTALL)
    (tmp_path / "my_package_from_the_docs.py").write_text(code, "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    points = [
        EntryPoint("translate-line", "my_package_from_the_docs:TranslateLine", engines.ENTRY_POINTS),
        EntryPoint("broken", "no_such_module_anywhere:Engine", engines.ENTRY_POINTS),
    ]
    monkeypatch.setattr(engines, "entry_points", lambda group: EntryPoints(points).select(group=group))
    engines._plugged.cache_clear()
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    yield
    engines._plugged.cache_clear()


def test_the_example_is_an_engine_that_can_be_chosen(tmp_path: Path) -> None:
    program = tmp_path / "translate-line"
    program.write_text('#!/bin/sh\nsed "s/^/$2: /"\n')
    program.chmod(0o755)
    assert engines.names()[-2:] == ["broken", "translate-line"]
    (engine, *_) = engines.choose("translate-line")
    assert isinstance(engine, Engine)
    assert engine.translate(["Un mot.", "Deux\nmots."], "fr", "en") == ["en: Un mot.", "en: Deux mots."]
    program.write_text("#!/bin/sh\nhead -n 1\n")
    with pytest.raises(EngineError):
        engine.translate(["Un.", "Deux."], "fr", "en")


def test_a_plug_in_that_cannot_be_loaded_harms_nobody() -> None:
    with pytest.raises(EngineError, match="'broken' cannot be loaded"):
        engines.make("broken")
    assert "broken" not in [engine.name for engine in engines.available()]
