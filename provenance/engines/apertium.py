"""Apertium, the engine that comes with the system's packages: rule-based, offline, deterministic.

The modes that are installed are read and run by ourselves, not through the ``apertium`` script: that one hides a
stage that crashes. What was measured and shaped this file:

- ``apertium-tagger`` alone carries state from one segment into the next, so it is started afresh for every article;
  all other stages are shared by the articles of one call (their start is what costs: 0.3 to 1.7 s a direction).
- A stage may crash and the chain still answer, so every status is checked and as many non-empty segments must come
  back as went in.
- Text goes in as NFC, its stream characters escaped as ``apertium-destxt`` does, each segment closed by ``.[]`` (the
  sentence end that ``apertium-retxt`` removes again).
"""

from __future__ import annotations

import hashlib
import os
import re
import shlex
import shutil
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from pathlib import Path

from provenance.engines import folders, pipeline
from provenance.engines.base import Direction
from provenance.engines.codes import MACROLANGUAGES, SERBIAN_LATIN, bcp47
from provenance.errors import EngineError

_SYSTEM_DATA = "/usr/share/apertium"
#: A mode is named source-target; variants (``fra-cat_pre2017``, ``eng-cat_valencia``) and tests are left out.
_MODE = re.compile(r"([a-z]{2,3})-([a-z]{2,3})\.mode")
_STATEFUL = "apertium-tagger"
_RESERVED = re.compile(r"[\\\[\]{}^$@/<>]")
_ESCAPED = re.compile(r"\\(.)")
#: White space within a segment is one blank: a line end would become a superblank and wander.
_BLANK = re.compile(r"[\x00-\x20\x7f\x85\u2028\u2029]+")
_UNKNOWN_MARK = re.compile(r"\*(?=\w)")
_END = ".[]"
#: Seconds: what a chain may take to load its dictionaries, and how many characters a second it does at the least.
_START_SECONDS = 60.0
_SLOWEST = 200.0


@dataclass(frozen=True)
class Installation:
    """Where the programs and their data lie. ``root`` is empty for the system's own."""

    programs: str | None  # a folder; None searches the PATH
    data: Path
    libraries: tuple[str, ...] = ()

    def command(self, program: str) -> str | None:
        """The program's path, or None where it is not installed."""
        return shutil.which(program, path=self.programs)

    @property
    def environment(self) -> dict[str, str]:
        """The programs need a UTF-8 locale; nothing else of ours is handed on."""
        kept = {"PATH": os.environ.get("PATH", os.defpath), "LC_ALL": "C.UTF-8"}
        return kept | ({"LD_LIBRARY_PATH": os.pathsep.join(self.libraries)} if self.libraries else {})


def installations() -> list[Installation]:
    """The system's own, then what ``provenance engines install apertium`` unpacked for this user."""
    own = folders.data() / "apertium"
    libraries = tuple(sorted(str(path) for path in (own / "usr/lib").glob("*-linux-gnu*")))
    return [
        Installation(None, Path(_SYSTEM_DATA)),
        Installation(str(own / "usr/bin"), own / "usr/share/apertium", libraries),
    ]


@dataclass(frozen=True)
class Mode:
    """One direction's chain of programs."""

    file: Path
    installation: Installation

    @cached_property
    def stages(self) -> tuple[tuple[str, ...], ...] | None:
        """The commands, in order; None where a program or a data file is missing."""
        words = shlex.shlex(self.file.read_text("utf-8"), posix=True, punctuation_chars="|")
        words.whitespace_split = True
        words.commenters = ""
        stages: list[list[str]] = [[]]
        for word in words:
            if word == "|":
                stages.append([])
            elif word != "$2":  # the tagger's debugging options
                stages[-1].append("-n" if word == "$1" else self._own(word))  # -n: unknown words without their mark
        commands = []
        for stage in stages:
            program = self.installation.command(stage[0]) if stage else None
            if program is None or not all(Path(word).exists() for word in stage[1:] if word.startswith("/")):
                return None
            commands.append((program, "-z", *stage[1:]))
        return tuple(commands)

    @cached_property
    def marks_unknown(self) -> bool:
        """Whether this mode cannot be told to leave unknown words unmarked."""
        return "$1" not in self.file.read_text("utf-8")

    def _own(self, word: str) -> str:
        return word.replace(_SYSTEM_DATA, str(self.installation.data), 1) if word.startswith(_SYSTEM_DATA) else word

    def fingerprint(self) -> list[str]:
        """Names, sizes and packaging times of what this mode runs: the same for the same packages everywhere."""
        parts = []
        for stage in self.stages or ():
            for word in stage:
                if word.startswith("/"):
                    path = Path(word)
                    status = path.stat()
                    parts.append(f"{path.name} {status.st_size} {int(status.st_mtime)}")
        return parts


class Apertium:
    """The modes of all installations; the first that has a direction serves it."""

    name = "apertium"
    offline = True
    deterministic = True

    def __init__(self, places: Sequence[Installation] | None = None) -> None:
        self._places = installations() if places is None else list(places)

    @cached_property
    def _modes(self) -> dict[Direction, Mode]:
        modes: dict[Direction, Mode] = {}
        for place in self._places:
            for file in sorted((place.data / "modes").glob("*.mode")):
                named = _MODE.fullmatch(file.name)
                served = _directions(named[1], named[2]) if named else []
                mode = Mode(file, place)
                if any(direction not in modes for direction in served) and mode.stages is not None:
                    modes |= {direction: mode for direction in served if direction not in modes}
        return modes

    @cached_property
    def _version(self) -> str:
        digest = hashlib.blake2s(digest_size=6)
        for direction in sorted(self._modes):
            digest.update("\n".join([*direction, *self._modes[direction].fingerprint()]).encode())
        return digest.hexdigest()

    def version(self) -> str:
        """A digest over the names, sizes and packaging times of all installed modes' programs and data."""
        return self._version

    def pairs(self) -> frozenset[Direction]:
        return frozenset(self._modes)

    def translate(self, texts: Sequence[str], source: str, target: str) -> list[str]:
        (answer,) = self.translate_groups([texts], source, target)
        if isinstance(answer, EngineError):
            raise answer
        return answer

    def translate_groups(
        self, groups: Sequence[Sequence[str]], source: str, target: str
    ) -> list[list[str] | EngineError]:
        """Each group as if it were alone; the stages that keep no state are started once for all of them."""
        mode = self._modes.get((source, target))
        if mode is None:
            return [EngineError(f"apertium has no direction {source}-{target} here") for _ in groups]
        if source == "sr":  # the dictionaries are in Latin letters
            groups = [[text.translate(SERBIAN_LATIN) for text in group] for group in groups]
        try:
            return list(_translate(mode, groups))
        except EngineError as error:
            if len(groups) == 1:
                return [error]
        return [answer for group in groups for answer in self.translate_groups([group], source, target)]


def _directions(source: str, target: str) -> list[Direction]:
    """What a mode serves: one direction, or one for each language that a code stands for."""
    ends = [MACROLANGUAGES.get(code, (bcp47(code),)) for code in (source, target)]
    return [(a, b) for a in ends[0] for b in ends[1]]


def _translate(mode: Mode, groups: Sequence[Sequence[str]]) -> list[list[str]]:
    """The groups through one mode. Raises EngineError when anything at all went wrong on the way."""
    encoded = [[_encode(text) for text in group] for group in groups]
    sent = [[text for text in group if text] for group in encoded]
    stages = mode.stages or ()
    at = next((n for n, stage in enumerate(stages) if Path(stage[0]).name == _STATEFUL), None)
    if at is None:
        sent = _pass(mode, stages, sent)
    else:
        sent = _pass(mode, stages[:at], sent)
        sent = [_pass(mode, stages[at : at + 1], [group])[0] for group in sent]
        sent = _pass(mode, stages[at + 1 :], sent)
    answers = []
    for group, received in zip(encoded, sent, strict=True):
        come = iter(received)
        answers.append([_decode(next(come), mode) if text else "" for text in group])
    return answers


def _pass(mode: Mode, stages: Sequence[Sequence[str]], groups: Sequence[Sequence[str]]) -> list[list[str]]:
    """All segments of all groups through these stages, in one go."""
    segments = [segment for group in groups for segment in group]
    if not stages or not segments:
        return [list(group) for group in groups]
    data = "".join(segment + "\0" for segment in segments).encode()
    seconds = _START_SECONDS + len(data) / _SLOWEST
    output = pipeline.run(stages, data, seconds=seconds, environment=mode.installation.environment)
    try:
        received = output.decode().split("\0")
    except UnicodeDecodeError:
        raise EngineError("apertium answered with bytes that are not UTF-8") from None
    kept, rest = received[: len(segments)], received[len(segments) :]
    if len(kept) < len(segments) or not all(map(_content, kept)) or any(map(str.strip, rest)):
        full = sum(map(bool, map(_content, received)))
        raise EngineError(f"apertium took {len(segments)} segments and gave {full} back")
    come = iter(kept)
    return [list(islice(come, len(group))) for group in groups]


def _content(segment: str) -> str:
    return segment.strip().removesuffix(_END)


def _encode(text: str) -> str:
    """The segment as a stage reads it; empty for a text without content."""
    plain = text.encode("utf-8", "replace").decode()  # a lone surrogate cannot be written
    plain = _BLANK.sub(" ", unicodedata.normalize("NFC", plain)).strip()
    return _RESERVED.sub(r"\\\g<0>", plain) + _END if plain else ""


def _decode(segment: str, mode: Mode) -> str:
    """The text of what the last stage wrote."""
    plain = _ESCAPED.sub(r"\1", segment.strip().removesuffix(_END))
    return _UNKNOWN_MARK.sub("", plain) if mode.marks_unknown else plain
