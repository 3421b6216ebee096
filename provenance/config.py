"""``provenance.toml``: the options of a newsroom, in one file.

The project's file is looked up from the working folder upwards; the user's own lies in their configuration folder
(``$XDG_CONFIG_HOME/provenance/provenance.toml``). A file found beside the texts may forbid the network but never
allow it. The command line wins over the project's file, that over the user's own. Relative places (``output``,
``originals``) in the project's file are relative to that file; in the user's own, to the working folder.
"""

from __future__ import annotations

import os
import tomllib
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from provenance.engines import folders
from provenance.errors import ConfigError, nearest

FILE_NAME = "provenance.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """The options a file may set; None where it does not say. Keys in the file are spelled with hyphens."""

    engine: str | None = None
    fail_on: str | None = None
    format: tuple[str, ...] | None = None
    output: str | None = None
    jobs: int | None = None
    locale: str | None = None
    originals: str | None = None
    allow_network: tuple[str, ...] | None = None
    forbid_network: bool | None = None
    spacy: tuple[str, ...] | None = None


_TYPES: dict[str, tuple[type, str]] = {
    "engine": (str, "a text"),
    "fail_on": (str, "a text"),
    "format": (list, "a list of texts"),
    "output": (str, "a text"),
    "jobs": (int, "a whole number"),
    "locale": (str, "a text"),
    "originals": (str, "a text"),
    "allow_network": (list, "a list of texts"),
    "forbid_network": (bool, "true or false"),
    "spacy": (list, "a list of texts"),
}


def load(explicit: Path | None = None, *, start: Path | None = None) -> Config:
    """The configuration in force, from the file named on the command line or the ones found.

    Raises :class:`ConfigError` for a file that cannot be read, an unknown key (naming the nearest known one), or a
    value of the wrong type.
    """
    own = _user_file()
    config = _read(own) if own.is_file() else Config()
    found = explicit or _upwards(start or Path.cwd())
    if found is None or found.resolve() == own.resolve():
        return config
    project = _beside(found, _read(found))
    if project.allow_network and explicit is None:
        raise ConfigError(
            f"{found.name}: allow-network counts only on the command line or in your own configuration folder, "
            "because this file was found beside the texts; remove the key here"
        )
    if explicit is None and any({"/", "\\"} & set(name) for name in project.spacy or ()):
        raise ConfigError(
            f"{found.name}: spacy names installed pipelines only, because this file was found beside the texts; "
            "a folder is for the command line or your own configuration folder"
        )
    return _over(config, project)


def _beside(file: Path, config: Config) -> Config:
    """The configuration with its relative places read from the folder of its file, wherever the command is run."""

    def place(said: str | None) -> str | None:
        return said if said in (None, "-") else os.path.relpath(file.parent / str(said))

    return replace(config, output=place(config.output), originals=place(config.originals))


def _over(base: Config, top: Config) -> Config:
    said = {f.name: getattr(top, f.name) for f in fields(top) if getattr(top, f.name) is not None}
    return replace(base, **said)


def _user_file() -> Path:
    return folders.configuration() / FILE_NAME


def _upwards(start: Path) -> Path | None:
    return next((folder / FILE_NAME for folder in (start, *start.parents) if (folder / FILE_NAME).is_file()), None)


def _read(path: Path) -> Config:
    try:
        said = tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        raise ConfigError(f"{path.name} cannot be read: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path.name} is not valid TOML: {error}") from error
    return Config(**dict(_entry(path.name, key, value) for key, value in said.items()))


def _entry(file: str, key: str, value: Any) -> tuple[str, Any]:
    """The field and value of one line. Raises ConfigError."""
    name = key.replace("-", "_")
    if name not in _TYPES or "_" in key:
        known = [word.replace("_", "-") for word in _TYPES]
        close = nearest(key.replace("_", "-"), known)
        raise ConfigError(
            f"{file}: unknown key {key!r}" + (f"; did you mean {close!r}?" if close else f"; known: {', '.join(known)}")
        )
    kind, told = _TYPES[name]
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        raise ConfigError(f"{file}: {key} must be {told}")
    if isinstance(value, list):
        if not all(isinstance(item, str) for item in value):
            raise ConfigError(f"{file}: {key} must be {told}")
        return name, tuple(value)
    if isinstance(value, int) and kind is int and value < 1:
        raise ConfigError(f"{file}: {key} must be 1 or more")
    return name, value
