"""Translations written down once and answered again, so that a report can be made anew without its engine.

The file is JSON: the engine's name and version, and for each article and direction the segments that went in and
what came out. An article that was not recorded is refused, never guessed.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from provenance.engines.base import Direction, Engine, translate_groups
from provenance.errors import EngineError

_Call = tuple[str, str, tuple[str, ...]]


class Recorded:
    """Answers as the engine of the recording did, under its name and version."""

    offline = True
    deterministic = True

    def __init__(self, file: Path) -> None:
        kept: dict[str, Any] = json.loads(file.read_text("utf-8"))
        self.name: str = kept["engine"]
        self._version: str = kept["version"]
        self._answers: dict[_Call, list[str]] = {
            (call["source"], call["target"], tuple(call["texts"])): call["translations"] for call in kept["calls"]
        }
        self._pairs = frozenset((source, target) for source, target in kept["pairs"])

    def version(self) -> str:
        return self._version

    def pairs(self) -> frozenset[Direction]:
        return self._pairs

    def translate(self, texts: Sequence[str], source: str, target: str) -> list[str]:
        answer = self._answers.get((source, target, tuple(texts)))
        if answer is None:
            raise EngineError(f"no recorded translation from {source} to {target} for this text; record it again")
        return list(answer)


class Recorder:
    """An engine that works as another does and remembers what it was asked."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._calls: dict[_Call, list[str]] = {}

    name = property(lambda self: self._engine.name)
    offline = property(lambda self: self._engine.offline)
    deterministic = property(lambda self: self._engine.deterministic)

    def version(self) -> str:
        return self._engine.version()

    def pairs(self) -> frozenset[Direction]:
        return self._engine.pairs()

    def translate(self, texts: Sequence[str], source: str, target: str) -> list[str]:
        (answer,) = self.translate_groups([texts], source, target)
        if isinstance(answer, EngineError):
            raise answer
        return answer

    def translate_groups(
        self, groups: Sequence[Sequence[str]], source: str, target: str
    ) -> list[list[str] | EngineError]:
        answers = translate_groups(self._engine, groups, source, target)
        for group, answer in zip(groups, answers, strict=True):
            if not isinstance(answer, EngineError):
                self._calls[source, target, tuple(group)] = answer
        return answers

    def save(self, file: Path) -> None:
        """Writes the recording, sorted, so that recording twice writes the same file."""
        kept = {
            "engine": self.name,
            "version": self.version(),
            "pairs": sorted(self.pairs()),
            "calls": [
                {"source": source, "target": target, "texts": list(texts), "translations": answer}
                for (source, target, texts), answer in sorted(self._calls.items())
            ],
        }
        file.write_text(json.dumps(kept, ensure_ascii=False, indent=1) + "\n", "utf-8")
