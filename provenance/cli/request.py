"""What an audit was asked to do: the command line over the configuration over the defaults."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from provenance import config
from provenance.cli import options
from provenance.errors import ConfigError, nearest

SEVERITIES = ("note", "warning", "error", "never")


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What was asked: the command line over the configuration over the defaults."""

    paths: tuple[Path, ...]
    formats: tuple[str, ...]
    output: Path | None
    engine: str
    original: Path | None
    originals: Path | None
    allow_network: tuple[str, ...]
    no_cache: bool
    spacy: tuple[str, ...]
    jobs: int
    allow_empty: bool
    locale: str
    fail_on: str
    verbose: int
    quiet: bool

    @classmethod
    def of(cls, given: dict[str, Any], *, fail_on: str) -> Request:
        """Raises :class:`ConfigError` for a configuration that cannot be used."""
        file = config.load(given.pop("config_file"))
        said = {key: value for key, value in given.items() if value not in (None, ())}
        merged = {
            "paths": said["paths"],
            "formats": said.get("formats", file.format or ()),
            "output": said.get("output", Path(file.output) if file.output else None),
            "engine": said.get("engine", file.engine or "auto"),
            "original": said.get("original"),
            "originals": said.get("originals", Path(file.originals) if file.originals else None),
            "allow_network": said.get("allow_network", file.allow_network or ()),
            "no_cache": said["no_cache"],
            "spacy": said.get("spacy", file.spacy or ()),
            "jobs": said.get("jobs", file.jobs or 1),
            "allow_empty": said["allow_empty"],
            "locale": said.get("locale", file.locale or "en"),
            "fail_on": said.get("fail_on", file.fail_on or fail_on),
            "verbose": said["verbose"],
            "quiet": said["quiet"],
        }
        for word in merged["formats"]:
            _known("format", word, options.FORMAT_NAMES)
        _known("fail-on", merged["fail_on"], SEVERITIES)
        if merged["originals"] is not None and not merged["originals"].is_dir():
            raise ConfigError(f"{config.FILE_NAME}: originals must name a folder; {merged['originals']} is none")
        if file.forbid_network:
            if "allow_network" in said:
                raise ConfigError(f"{config.FILE_NAME} here forbids the network, so --allow-network cannot grant it")
            merged["allow_network"] = ()
        return cls(**merged)


def _known(key: str, word: str, words: tuple[str, ...]) -> None:
    if word not in words:
        close = nearest(word, words)
        hint = f"did you mean {close!r}?" if close else f"known: {', '.join(words)}"
        raise ConfigError(f"{config.FILE_NAME}: {word!r} is not known for {key}; {hint}")
