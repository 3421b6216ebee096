"""Errors that a person can act on: what happened, where, and what to do."""

from __future__ import annotations

from collections.abc import Iterable


class ProvenanceError(Exception):
    """Anything this package raises on purpose. Its text is one sentence for a person, without article text."""


class InputError(ProvenanceError):
    """A file or record that cannot be read as an article."""

    def __init__(self, message: str, *, path: str | None = None, line: int | None = None) -> None:
        super().__init__(message)
        self.path = path
        self.line = line


class ConfigError(ProvenanceError):
    """A configuration, option or data file that does not say what it should."""


class EngineError(ProvenanceError):
    """A translation engine that failed; carries neither article text nor keys."""


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word closest to a mistyped one, or None when none is close (difflib ratio of 0.6)."""
    from difflib import get_close_matches

    return next(iter(get_close_matches(word, list(known), n=1, cutoff=0.6)), None)
