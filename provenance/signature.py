"""The signature printed beside every score: what would have to be the same for the score to be the same."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from provenance import __version__

#: Everything that may change a finding or a score: the rooms that measure and decide, and their data.
_RULES = (
    "adequacy.py",
    "chain.py",
    "checks",
    "clock.py",
    "comparing",
    "data",
    "facts",
    "language.py",
    "reading",
    "republication.py",
    "scores.py",
    "signals",
    "suggestion.py",
    "verdict.py",
)
_ENDINGS = (".py", ".toml", ".gz")


@cache
def rules_digest() -> str:
    """Eight hexadecimal digits that change with any rule or datum (SHA-256 over the files, in sorted order)."""
    root, digest = files("provenance"), hashlib.sha256()
    for name in _RULES:
        for path, content in sorted(_contents(name, root / name)):
            digest.update(path.encode() + b"\0" + content + b"\0")
    return digest.hexdigest()[:8]


def _contents(path: str, item: Traversable) -> list[tuple[str, bytes]]:
    if item.is_file():
        return [(path, item.read_bytes())] if path.endswith(_ENDINGS) else []
    return [pair for child in item.iterdir() for pair in _contents(f"{path}/{child.name}", child)]


def signature(engine: str = "none", spacy: str = "") -> str:
    """Version, digest of rules and data, engine with its version and routes, second readers of names if any."""
    second = f" | spacy {spacy}" if spacy else ""
    return f"provenance {__version__} | rules {rules_digest()} | engine {engine}{second}"
