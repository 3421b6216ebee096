"""Neural models of the user's own, run by CTranslate2: OPUS-MT folders and Argos Translate's ``.argosmodel`` files.

They lie in ``PROVENANCE_CTRANSLATE2_MODELS`` or the user's data folder, under ``models``. A model is a folder with
``model.bin`` (made by ``ct2-opus-mt-converter`` or ``ct2-transformers-converter``) and its sentencepiece files,
``source.spm`` and ``target.spm`` or one ``sentencepiece.model``; its direction is the end of the folder's name
(``opus-mt-fr-en``) or ``metadata.json``. Argos files are unpacked once, beside the cache.

Needs the extra ``ctranslate2`` (packages ``ctranslate2`` and ``sentencepiece``).
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import tempfile
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import Any

from provenance.engines import folders
from provenance.engines.base import Direction
from provenance.engines.codes import bcp47
from provenance.engines.remote import setting
from provenance.errors import EngineError

_DIRECTION = re.compile(r"(?:^|[-_])([a-z]{2,3})[-_]([a-z]{2,3})(?:-\d[\w.]*)?$")
#: What an .argosmodel may unpack to, in bytes; the largest published ones take 300 MB.
_LARGEST = 2 << 30
_BATCH = 32
_LONGEST = 512  # tokens of one segment: what these models were trained on
_THREADS = 2


@dataclass(frozen=True)
class Model:
    """One direction's files."""

    folder: Path  # with model.bin
    source_pieces: Path
    target_pieces: Path
    marian: bool  # two sentencepiece files: OPUS-MT's own layout


class CTranslate2:
    """The models found; each is loaded when its direction is first asked for."""

    name = "ctranslate2"
    offline = True
    deterministic = True

    def __init__(self, folder: Path | None = None) -> None:
        said = setting(self.name, "MODELS")
        self._folder = folder or (Path(said) if said else folders.data() / "models")
        self._loaded: dict[Direction, tuple[Any, Any, Any]] = {}

    def version(self) -> str:
        """The package's version and a digest over the models' names and sizes."""
        from importlib.metadata import version

        digest = hashlib.blake2s(digest_size=6)
        for direction, model in sorted(self._models.items()):
            files = (model.folder / "model.bin", model.source_pieces, model.target_pieces)
            digest.update(repr((direction, [(file.name, file.stat().st_size) for file in files])).encode())
        return f"{version('ctranslate2')} {digest.hexdigest()}"

    def pairs(self) -> frozenset[Direction]:
        """The directions of the models; empty without models or without the packages."""
        from importlib.util import find_spec

        if not self._folder.is_dir() or not (find_spec("ctranslate2") and find_spec("sentencepiece")):
            return frozenset()
        return frozenset(self._models)

    def translate(self, texts: Sequence[str], source: str, target: str) -> list[str]:
        if (source, target) not in self.pairs():
            raise EngineError(f"{self.name} has no model from {source} to {target}")
        model = self._models[source, target]
        try:
            translator, encoder, decoder = self._load(source, target)
            pieces = [encoder.encode(text, out_type=str)[:_LONGEST] if text.strip() else [] for text in texts]
            asked = [[*part, "</s>"] if model.marian and self._wants_end(model) else part for part in pieces if part]
            results = translator.translate_batch(
                asked, max_batch_size=_BATCH, beam_size=4, max_decoding_length=_LONGEST, replace_unknowns=True
            )
            answers = iter([decoder.decode(result.hypotheses[0]).strip() for result in results])
        except (RuntimeError, ValueError, OSError) as error:
            raise EngineError(f"{self.name} failed on {source}-{target} ({type(error).__name__})") from None
        return [next(answers) if part else "" for part in pieces]

    @cached_property
    def _models(self) -> dict[Direction, Model]:
        found: dict[Direction, Model] = {}
        for path in sorted(self._folder.iterdir()) if self._folder.is_dir() else ():
            folder = unpacked(path) if path.suffix == ".argosmodel" else path
            direction, model = (_direction(folder, path.stem), _model(folder)) if folder.is_dir() else (None, None)
            if direction and model:
                found.setdefault(direction, model)
        return found

    def _load(self, source: str, target: str) -> tuple[Any, Any, Any]:
        if (source, target) not in self._loaded:
            import ctranslate2
            import sentencepiece

            model = self._models[source, target]
            translator = ctranslate2.Translator(
                str(model.folder), device="cpu", inter_threads=1, intra_threads=min(_THREADS, os.cpu_count() or 1)
            )
            pieces = [
                sentencepiece.SentencePieceProcessor(model_file=str(file))
                for file in (model.source_pieces, model.target_pieces)
            ]
            self._loaded[source, target] = (translator, pieces[0], pieces[1])
        return self._loaded[source, target]

    @staticmethod
    def _wants_end(model: Model) -> bool:
        """OPUS-MT's encoder expects the end mark; a converted model's configuration may say that it adds it itself."""
        try:
            said = json.loads((model.folder / "config.json").read_text("utf-8"))
        except (OSError, ValueError):
            return True
        return not said.get("add_source_eos", False)


def _model(folder: Path) -> Model | None:
    """The files of one model, at the top of its folder or in ``model`` (Argos)."""
    for inner in (folder, folder / "model"):
        if (inner / "model.bin").is_file():
            for here in (inner, folder):
                if (here / "source.spm").is_file() and (here / "target.spm").is_file():
                    return Model(inner, here / "source.spm", here / "target.spm", marian=True)
                if (here / "sentencepiece.model").is_file():
                    return Model(inner, here / "sentencepiece.model", here / "sentencepiece.model", marian=False)
    return None


def _direction(folder: Path, name: str) -> Direction | None:
    """Source and target of a model, from its metadata or the end of its name."""
    try:
        said = json.loads((folder / "metadata.json").read_text("utf-8"))
        return bcp47(str(said["from_code"])), bcp47(str(said["to_code"]))
    except (OSError, ValueError, KeyError, TypeError):
        found = _DIRECTION.search(name.lower())
        return (bcp47(found[1]), bcp47(found[2])) if found else None


def unpacked(file: Path) -> Path:
    """The folder that an .argosmodel holds, unpacked once into the user's cache.

    A path of the zip that leads outside of the folder, a link, or a size beyond reason is refused: then the answer is
    a folder that does not exist.
    """
    status = file.stat()
    named = hashlib.blake2s(f"{file.name} {status.st_size} {status.st_mtime_ns}".encode(), digest_size=8).hexdigest()
    place = folders.cache() / "argos" / named
    try:
        if not place.is_dir():
            place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            made = Path(tempfile.mkdtemp(dir=place.parent))
            try:
                _extract(file, made)
                made.rename(place)
            finally:
                shutil.rmtree(made, ignore_errors=True)
        inner = [path for path in place.iterdir() if path.is_dir()]
        return inner[0] if len(inner) == 1 and not (place / "metadata.json").exists() else place
    except (OSError, zipfile.BadZipFile, EngineError, NotImplementedError):
        return place.with_name(named + ".refused")


def _extract(file: Path, target: Path) -> None:
    with zipfile.ZipFile(file) as archive:
        entries = archive.infolist()
        if sum(entry.file_size for entry in entries) > _LARGEST:
            raise EngineError(f"{file.name} unpacks to more than {_LARGEST >> 20} MB")
        for entry in entries:
            path = PurePosixPath(entry.filename.replace("\\", "/"))
            is_link = (entry.external_attr >> 16) & 0o170000 == 0o120000
            if path.is_absolute() or ".." in path.parts or ":" in entry.filename or is_link:
                raise EngineError(f"{file.name} holds a path that leads outside of it")
            if entry.is_dir():
                continue
            place = target.joinpath(*path.parts)
            place.parent.mkdir(parents=True, exist_ok=True)
            with archive.open(entry) as source, place.open("wb") as out:
                _copy(source, out, entry.file_size)


def _copy(source: Any, out: Any, size: int) -> None:
    """Copies no more than the entry promised: a zip bomb lies about its size."""
    left = size
    while chunk := source.read(min(1 << 20, left + 1)):
        left -= len(chunk)
        if left < 0:
            raise EngineError("a file of the archive is larger than it says")
        out.write(chunk)
