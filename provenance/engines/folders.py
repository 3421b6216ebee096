"""The user's own folders, where the XDG Base Directory Specification puts them."""

from __future__ import annotations

import os
from pathlib import Path


def cache() -> Path:
    """Where translations are kept: ``$XDG_CACHE_HOME/provenance`` or ``~/.cache/provenance``."""
    return _base("XDG_CACHE_HOME", ".cache")


def data() -> Path:
    """Where engines installed without root lie: ``$XDG_DATA_HOME/provenance`` or ``~/.local/share/provenance``."""
    return _base("XDG_DATA_HOME", ".local/share")


def configuration() -> Path:
    """Where the user's own configuration lies: ``$XDG_CONFIG_HOME/provenance`` or ``~/.config/provenance``."""
    return _base("XDG_CONFIG_HOME", ".config")


def _base(variable: str, default: str) -> Path:
    said = os.environ.get(variable, "")
    # The specification: a relative path is to be ignored.
    return (Path(said) if said.startswith("/") else Path.home() / default) / "provenance"
