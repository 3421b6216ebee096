import json
import stat
import zipfile
from pathlib import Path

import pytest
from engines.tiny_model import SENTENCE, build

from provenance.engines.ctranslate import CTranslate2, unpacked
from provenance.errors import EngineError

LINES = ["le chat dort .", "la maison est grande ."]


@pytest.fixture(name="model", scope="module")
def _model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made") / "opus-mt-fra-spa"
    build(folder, LINES)
    return folder


def argos(model: Path, file: Path, more: dict[str, bytes] | None = None) -> Path:
    """The same model as Argos Translate packs it: one folder, metadata, one sentencepiece model."""
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("translate-xx/metadata.json", json.dumps({"from_code": "fr", "to_code": "ca"}))
        for path in model.iterdir():
            if path.suffix != ".spm":
                archive.write(path, f"translate-xx/model/{path.name}")
        archive.write(model / "target.spm", "translate-xx/sentencepiece.model")
        for name, content in (more or {}).items():
            archive.writestr(name, content)
    return file


def test_an_opus_folder_translates(model: Path) -> None:
    engine = CTranslate2(model.parent)
    assert engine.pairs() == {("fr", "es")}
    assert engine.translate(["le chat dort .", "", "la maison", " "], "fr", "es") == [SENTENCE, "", SENTENCE, ""]
    with pytest.raises(EngineError, match="no model from es to fr"):
        engine.translate(["x"], "es", "fr")
    assert engine.version() == CTranslate2(model.parent).version()


def test_an_argos_file_translates(model: Path, tmp_path: Path) -> None:
    argos(model, tmp_path / "any-name.argosmodel")
    engine = CTranslate2(tmp_path)
    assert engine.pairs() == {("fr", "ca")}
    assert engine.translate(["el gato"], "fr", "ca") == [SENTENCE]
    assert CTranslate2(tmp_path).pairs() == {("fr", "ca")}


@pytest.mark.parametrize("name", ["../../escaped", "/escaped", "a/../../escaped", "..\\..\\escaped", "c:escaped"])
def test_a_zip_that_leads_outside_is_refused(model: Path, tmp_path: Path, name: str) -> None:
    argos(model, tmp_path / "x.argosmodel", {name: b"no"})
    assert not unpacked(tmp_path / "x.argosmodel").exists()
    assert CTranslate2(tmp_path).pairs() == frozenset()
    assert not list(tmp_path.rglob("*escaped*"))


def test_links_are_refused(model: Path, tmp_path: Path) -> None:
    file = argos(model, tmp_path / "x.argosmodel")
    link = zipfile.ZipInfo("translate-xx/link")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(file, "a") as archive:
        archive.writestr(link, "/etc/passwd")
    assert CTranslate2(tmp_path).pairs() == frozenset()


@pytest.mark.parametrize("content", [b"", b"no zip at all", b"PK\x03\x04 cut off"])
def test_a_file_that_is_no_zip_is_no_model(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x.argosmodel").write_bytes(content)
    assert CTranslate2(tmp_path).pairs() == frozenset()


def test_a_broken_model_fails_without_a_path(model: Path, tmp_path: Path) -> None:
    folder = tmp_path / "opus-mt-fr-en"
    folder.mkdir()
    for path in model.iterdir():
        (folder / path.name).write_bytes(path.read_bytes()[:5000])
    with pytest.raises(EngineError) as caught:
        CTranslate2(tmp_path).translate(["le chat"], "fr", "en")
    assert str(tmp_path) not in str(caught.value)


def test_no_folder_no_models(tmp_path: Path) -> None:
    assert CTranslate2(tmp_path / "none").pairs() == frozenset()
    (tmp_path / "opus-mt-fr-es").mkdir()
    (tmp_path / "notes.txt").write_text("x")
    assert CTranslate2(tmp_path).pairs() == frozenset()
