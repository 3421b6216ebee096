"""A translation model small enough to be made by a test: whatever it is told, it says one sentence."""

from __future__ import annotations

import io
import itertools
from pathlib import Path
from typing import Any

import ctranslate2
import numpy as np
import sentencepiece

SENTENCE = "el gato duerme ."
_SPECIAL = ["<unk>", "<s>", "</s>"]


def sentencepiece_model(lines: list[str], file: Path) -> list[str]:
    """Trains a vocabulary of whole words on the lines; returns its pieces."""
    out = io.BytesIO()
    words = len(set(" ".join(lines).split()))
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(lines * 20),
        model_writer=out,
        model_type="word",
        vocab_size=words + 3,
        hard_vocab_limit=False,
        minloglevel=2,
    )
    file.write_bytes(out.getvalue())
    pieces = sentencepiece.SentencePieceProcessor(model_file=str(file))
    return [pieces.id_to_piece(n) for n in range(pieces.get_piece_size())]


def build(folder: Path, source_lines: list[str]) -> None:
    """Writes ``model.bin`` and its vocabularies, with ``source.spm`` and ``target.spm``.

    The decoder looks at nothing but the word before: its embedding is a unit vector, every layer passes it on, and
    the projection turns it into the next word of the sentence.
    """
    folder.mkdir(parents=True, exist_ok=True)
    source = sentencepiece_model(source_lines, folder / "source.spm")
    target = sentencepiece_model([SENTENCE], folder / "target.spm")
    size = 16
    spec = ctranslate2.specs.TransformerSpec.from_config(num_layers=1, num_heads=1, pre_norm=True)
    words = [piece for piece in target if piece not in _SPECIAL]
    chain = ["<s>", *[f"▁{word}" for word in SENTENCE.split()], "</s>"]
    vocabulary = [*_SPECIAL, *words]
    embedding = np.zeros((len(vocabulary), size), np.float32)
    embedding[np.arange(len(vocabulary)), np.arange(len(vocabulary))] = 100
    following = np.zeros((len(vocabulary), size), np.float32)
    for before, after in itertools.pairwise(chain):
        following[vocabulary.index(after), vocabulary.index(before)] = 10
    weights = {"encoder/embeddings_0": np.zeros((len(source), size), np.float32), "decoder/embeddings": embedding}
    weights["decoder/projection"] = following
    for name in _unset(spec):
        *path, last = name.split("/")
        place = _at(spec, path)
        setattr(place, last, weights.get("/".join(path), _plain("/".join(path[-2:]), last, size)))
    spec.config.add_source_eos = False
    spec.config.decoder_start_token = "<s>"
    spec.register_source_vocabulary(source)
    spec.register_target_vocabulary(vocabulary)
    spec.validate()
    spec.save(str(folder))


def _unset(spec: Any) -> list[str]:
    """The weights that the layout asks for."""
    try:
        spec.validate()
    except ValueError as error:
        return [line for line in str(error).splitlines() if "/" in line]
    return []


def _at(spec: Any, path: list[str]) -> Any:
    for part in path:
        stem, _, number = part.rpartition("_")
        spec = getattr(spec, part) if hasattr(spec, part) else getattr(spec, stem)[int(number)]
    return spec


def _plain(where: str, last: str, size: int) -> np.ndarray:
    """Norms that change nothing, attention and feed-forward layers that add nothing."""
    if last in ("gamma", "beta"):
        return np.full(size, float(last == "gamma"), np.float32)
    rows = {"self_attention/linear_0": 3 * size, "attention/linear_1": 2 * size}.get(where, size)
    return np.zeros((rows, size), np.float32)
