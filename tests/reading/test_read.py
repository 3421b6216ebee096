"""Files, folders, records and standard input become articles; what cannot be read becomes a Failure."""

import gzip
import io
import json
from pathlib import Path

import pytest

from provenance.model import Article, Failure
from provenance.reading import Skipped, read

PROSE = "Le conseil municipal a voté hier soir le budget de la ville, après trois heures de débat."


def ids(paths: list[str | Path], **options: object) -> list[str]:
    return [record.id for record in read(paths, **options)]  # type: ignore[arg-type]


def test_a_folder_is_read_in_sorted_order_and_what_is_no_article_is_counted(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.md", "a.txt", ".hidden.txt", ".git/x.txt", "photo.jpg", "a/list.csv", "out/old.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(PROSE, "utf-8")
    (tmp_path / "loop").symlink_to(tmp_path)
    skipped = Skipped()
    assert ids([tmp_path], skip=[tmp_path / "out"], skipped=skipped) == ["a.txt", "a/z.md", "b.txt"]
    assert skipped.other_types == 2
    assert skipped.suffixes == {".csv": 1, ".jpg": 1}


def test_paths_are_relative_to_what_was_asked_for(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "x.txt").write_text(PROSE, "utf-8")
    [named] = read([tmp_path / "in" / "x.txt"])
    [found] = read([tmp_path])
    assert (named.id, named.path) == ("x.txt", "x.txt")
    assert (found.id, found.path) == ("in/x.txt", "in/x.txt")


def test_the_same_file_by_two_ways_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text(PROSE, "utf-8")
    assert ids([tmp_path, tmp_path / "x.txt", tmp_path / "." / "x.txt"]) == ["x.txt"]


@pytest.mark.parametrize("name", ["", "nowhere.txt", "nowhere", "x.pdf"])
def test_a_named_file_that_cannot_be_read_is_a_failure(tmp_path: Path, name: str) -> None:
    (tmp_path / "x.pdf").write_bytes(b"%PDF-1.7")
    [record] = read([str(tmp_path / name) if name else ""])
    assert isinstance(record, Failure)
    assert record.id == name


def test_binary_content_under_a_text_suffix_is_refused_and_the_rest_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"%PDF-1.7 ...")
    (tmp_path / "b.txt").write_bytes(bytes(range(32)) * 20)
    (tmp_path / "c.txt").write_text(PROSE, "utf-8")
    first, second, third = read([tmp_path])
    assert isinstance(first, Failure)
    assert "PDF" in first.error
    assert isinstance(second, Failure)
    assert isinstance(third, Article)


def test_text_keeps_its_line_ends_and_its_odd_characters(tmp_path: Path) -> None:
    text = "Un\r\nDeux\rTrois\n\x00Quatre\u2028Cinq\n"
    (tmp_path / "x.txt").write_bytes(b"\xef\xbb\xbf" + text.encode())
    [article] = read([tmp_path])
    assert isinstance(article, Article)
    assert article.text == text


@pytest.mark.parametrize("packed", [False, True])
def test_records_one_a_line(tmp_path: Path, packed: bool) -> None:
    rows = [
        json.dumps({"id": "un", "text": PROSE, "anything": [1]}),
        "",
        '{"text": "coupé',
        json.dumps({"text": PROSE, "title": "Le titre", "language": "fr", "published": "2024-03-01"}),
        json.dumps({"text": 3}),
        json.dumps([1]),
        json.dumps({"title": "seul"}),
        '{"text": "a", "text": "b"}',
        json.dumps({"id": 7, "html": "<p>Bonjour"}),
    ]
    data = "\n".join(rows).encode()
    path = tmp_path / ("x.jsonl.gz" if packed else "x.jsonl")
    path.write_bytes(gzip.compress(data) if packed else data)
    found = list(read([path]))
    name = path.name
    assert [record.id for record in found] == ["un", *(f"{name}:{line}" for line in (3, 4, 5, 6, 7, 8)), "7"]
    assert [record.line for record in found] == [1, 3, 4, 5, 6, 7, 8, 9]
    assert [type(record) for record in found] == [Article, Failure, Article, *[Failure] * 4, Article]
    titled = found[2]
    assert isinstance(titled, Article)
    assert (titled.title, titled.metadata.language, titled.metadata.published) == ("Le titre", "fr", "2024-03-01")
    assert isinstance(found[1], Failure)
    assert "coupé" not in found[1].error


def test_records_are_answered_before_the_next_is_read(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_text(json.dumps({"text": PROSE}) + "\n", "utf-8")
    with path.open("a", encoding="utf-8") as more:
        more.write("\n" * 200_000 + "{")
    assert isinstance(next(read([path])), Article)


def test_a_damaged_archive_gives_what_it_held_and_says_so(tmp_path: Path) -> None:
    line = json.dumps({"text": PROSE}).encode() + b"\n"
    packed = gzip.compress(b"".join(line.replace(b"hier", str(n).encode()) for n in range(2000)))
    (tmp_path / "x.jsonl.gz").write_bytes(packed[: len(packed) // 2])
    found = list(read([tmp_path]))
    assert len(found) > 10
    assert [isinstance(record, Failure) for record in found] == [False] * (len(found) - 1) + [True]


def test_text_wins_over_html_and_the_page_is_kept_for_its_marks(tmp_path: Path) -> None:
    (tmp_path / "x.json").write_text(json.dumps({"text": "Texte.", "html": "<html lang=fr><p>Page"}), "utf-8")
    [article] = read([tmp_path])
    assert isinstance(article, Article)
    assert (article.text, article.source, article.metadata.language) == ("Texte.", "<html lang=fr><p>Page", "fr")


def test_json_arrays_and_single_objects(tmp_path: Path) -> None:
    (tmp_path / "many.json").write_text(json.dumps([{"text": "Un."}, {"id": "b", "text": "Deux."}, 3]), "utf-8")
    (tmp_path / "one.json").write_text(json.dumps({"text": "Trois."}, indent=1), "utf-8")
    assert ids([tmp_path]) == ["many.json:1", "b", "many.json:3", "one.json"]


def test_own_reports_are_passed_over_in_folders_and_refused_by_name(tmp_path: Path) -> None:
    signature = "provenance 0.1.0 | rules 5f3a9c01 | engine none"
    report = {"schema": "provenance-audit/1", "signature": signature, "articles": []}
    (tmp_path / "audit.json").write_text(json.dumps(report), "utf-8")
    (tmp_path / "audit.jsonl").write_text(json.dumps(report | {"id": "x"}) + "\n", "utf-8")
    (tmp_path / "audit.md").write_text(f"# Audit\n\n`{signature}`\n", "utf-8")
    skipped = Skipped()
    assert ids([tmp_path], skipped=skipped) == []
    assert skipped.reports == 3
    assert all(isinstance(record, Failure) for record in read(sorted(tmp_path.iterdir())))


@pytest.mark.parametrize(
    ("data", "expected", "format"),
    [
        (PROSE.encode(), ["-"], "txt"),
        (json.dumps({"text": PROSE}, indent=2).encode(), ["-"], "json"),
        (b'{"text": "a"}\n{"id": "k", "text": "b"}\n', ["-:1", "k"], "jsonl"),
        (gzip.compress(b'{"text": "a"}\n'), ["-:1"], "jsonl"),
        (b'[{"text": "a"}]', ["-:1"], "json"),
        (b"\n<!DOCTYPE html><p>Bonjour", ["-"], "html"),
        (b"{{Template}} is text", ["-"], "txt"),
        ('\ufeff{"text": "a"}'.encode("utf-16-le"), ["-"], "json"),
    ],
)
def test_standard_input_is_what_it_plainly_is(data: bytes, expected: list[str], format: str) -> None:
    found = list(read(["-"], stdin=io.BytesIO(data)))
    assert [record.id for record in found] == expected
    assert all(isinstance(record, Article) and record.format == format for record in found)


def test_a_lone_surrogate_in_json_keeps_its_place(tmp_path: Path) -> None:
    (tmp_path / "x.json").write_text('{"text": "a\\ud83db \\ud83d\\ude00"}', "utf-8")
    [article] = read([tmp_path])
    assert isinstance(article, Article)
    assert article.text == "a\ufffdb \U0001f600"
