"""Files of pairs: every format, streamed, with failures in their place."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from provenance.comparing.pairs import Pair, read
from provenance.errors import InputError
from provenance.model import Failure


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_bytes(gzip.compress(text.encode()) if name.endswith(".gz") else text.encode())
    return path


def said(path: Path) -> list[tuple[str, ...]]:
    found = []
    for item in read(path):
        assert isinstance(item, Pair), item
        found.append(
            (item.id, item.original, item.translation, item.original_language or "", item.translation_language or "")
        )
    return found


@pytest.mark.parametrize("name", ["p.jsonl", "p.jsonl.gz"])
def test_jsonl(tmp_path: Path, name: str) -> None:
    lines = [
        json.dumps({"id": 7, "original": "One", "translation": "Un", "translation_language": "fr-CA"}),
        "",
        json.dumps({"original": "Two", "translation": "Deux", "original_language": "sr-latn-RS"}),
    ]
    assert said(write(tmp_path, name, "\n".join(lines))) == [
        ("7", "One", "Un", "", "fr"),
        (f"{name}:3", "Two", "Deux", "sr-Latn", ""),
    ]


def test_failures_stand_in_their_place(tmp_path: Path) -> None:
    path = write(tmp_path, "p.jsonl", '{"id":"a","original":"x"}\nnope\n[1]\n{"original":"x","translation":"y"}\n')
    found = list(read(path))
    assert [type(item) for item in found] == [Failure, Failure, Failure, Pair]
    assert [(item.id, item.line) for item in found] == [("a", 1), ("p.jsonl:2", 2), ("p.jsonl:3", 3), ("p.jsonl:4", 4)]


def test_bytes_that_are_no_text(tmp_path: Path) -> None:
    path = tmp_path / "p.tsv"
    path.write_bytes(b"caf\xe9\tcoffee\nth\xc3\xa9\ttea\n")
    first, second = read(path)
    assert isinstance(first, Failure)
    assert "UTF-8" in first.error
    assert isinstance(second, Pair)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said "hi"\tIl a dit "salut"\n', [("p.tsv:1", 'He said "hi"', 'Il a dit "salut"', "", "")]),
        ("7\tOne\tUn\r\n", [("7", "One", "Un", "", "")]),
        ("7\tOne\tUn\ten\tfr\n", [("7", "One", "Un", "en", "fr")]),
        ("Translation\tID\tOriginal\nUn\t7\tOne\n", [("7", "One", "Un", "", "")]),
    ],
)
def test_tsv(tmp_path: Path, text: str, expected: list[tuple[str, ...]]) -> None:
    assert said(write(tmp_path, "p.tsv", text)) == expected


def test_tsv_with_other_columns(tmp_path: Path) -> None:
    first, second = read(write(tmp_path, "p.tsv", "a\tb\nonly one\n"))
    assert isinstance(first, Pair)
    assert isinstance(second, Failure)
    assert second.line == 2


def test_tmx(tmp_path: Path) -> None:
    text = """<?xml version="1.0"?><!DOCTYPE tmx SYSTEM "tmx14.dtd">
    <tmx version="1.4"><header srclang="en-US" segtype="sentence"/><body>
    <tu tuid="t1"><tuv xml:lang="fr-FR"><seg>Il a <hi>12</hi> ans<ph>&lt;br/&gt;</ph>.</seg></tuv>
      <tuv xml:lang="en"><seg>He is <bpt i="1">&lt;b&gt;</bpt>12<ept i="1">&lt;/b&gt;</ept>.</seg></tuv>
      <tuv xml:lang="de"><seg>Er ist 12.</seg></tuv></tu>
    <tu><tuv xml:lang="en"><seg>Alone</seg></tuv></tu>
    </body></tmx>"""
    *pairs, failure = read(write(tmp_path, "m.tmx", text))
    assert [(pair.id, pair.original, pair.translation) for pair in pairs if isinstance(pair, Pair)] == [
        ("t1:fr", "He is 12.", "Il a 12 ans."),
        ("t1:de", "He is 12.", "Er ist 12."),
    ]
    assert isinstance(failure, Failure)
    assert failure.line == 2


def test_xliff_1(tmp_path: Path) -> None:
    text = """<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
    <file source-language="en" target-language="fr-FR" original="x" datatype="plaintext"><body><group>
    <trans-unit id="1"><source>In <g id="1">1998</g></source><target state="final">En <g id="1">1998</g></target>
      <alt-trans><source>no</source><target>non</target></alt-trans></trans-unit>
    <trans-unit id="2"><source>Not yet</source></trans-unit></group></body></file></xliff>"""
    assert said(write(tmp_path, "m.xlf", text)) == [("1", "In 1998", "En 1998", "en", "fr")]


def test_xliff_2(tmp_path: Path) -> None:
    text = """<xliff version="2.0" srcLang="en" trgLang="sr-Latn-RS" xmlns="urn:oasis:names:tc:xliff:document:2.0">
    <file id="f"><unit id="u"><segment id="s1"><source>Year <pc id="1">1998</pc></source>
    <target>Godina <pc id="1">1998</pc></target></segment>
    <segment><source>B</source><target>C</target></segment></unit></file></xliff>"""
    assert said(write(tmp_path, "m.xliff", text)) == [
        ("u/s1", "Year 1998", "Godina 1998", "en", "sr-Latn"),
        ("u", "B", "C", "en", "sr-Latn"),
    ]


def test_entities_are_refused(tmp_path: Path) -> None:
    text = '<!DOCTYPE tmx [<!ENTITY a SYSTEM "file:///etc/hostname">]><tmx><body/></tmx>'
    with pytest.raises(InputError, match="entities"):
        list(read(write(tmp_path, "m.tmx", text)))


def test_broken_xml_and_unknown_types(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="well-formed"):
        list(read(write(tmp_path, "m.tmx", "<tmx><body>")))
    with pytest.raises(InputError, match=r"\.tsv"):
        list(read(write(tmp_path, "m.docx", "")))
    with pytest.raises(InputError, match="cannot be read"):
        list(read(tmp_path / "absent.tsv"))


def test_units_are_let_go(tmp_path: Path) -> None:
    import tracemalloc

    unit = '<tu><tuv xml:lang="en"><seg>' + "word " * 50 + '</seg></tuv><tuv xml:lang="fr"><seg>mot</seg></tuv></tu>'
    path = write(tmp_path, "m.tmx", '<tmx><header srclang="en"/><body>' + unit * 20_000 + "</body></tmx>")
    tracemalloc.start()
    assert sum(1 for _ in read(path)) == 20_000
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 2_000_000
