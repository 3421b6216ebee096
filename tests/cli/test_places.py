"""Files as the working folder sees them, and files that hold nothing or are reached twice."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import Run

NONE = ("--engine", "none")
NOTICE = "This article was translated automatically from Spanish."
BODY = (
    "Le conseil municipal a adopté mardi soir le budget de la ville pour l’année prochaine, après un débat de "
    "plusieurs heures entre la majorité et l’opposition."
)


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def test_annotations_name_the_file_and_its_line(run: Run, tmp_path: Path) -> None:
    write(tmp_path / "desk" / "wire" / "a.txt", f"Budget\n\n{BODY}\n\n{NOTICE}\n")
    write(tmp_path / "desk" / "b.html", f"<html>\n<body>\n<p>{BODY}</p>\n<p>\n{NOTICE}</p></body></html>")
    write(tmp_path / "desk" / "c.jsonl", "\n" + json.dumps({"id": "story", "text": f"{NOTICE}\n\n{BODY}"}) + "\n")
    out = run("audit", "desk", *NONE, "--format", "github").stdout
    errors = [line for line in out.splitlines() if line.startswith("::error")]
    assert [line.split(",title")[0] for line in errors] == [
        "::error file=desk/b.html,line=5",
        "::error file=desk/c.jsonl,line=2",
        "::error file=desk/wire/a.txt,line=5",
    ]


def test_sarif_points_into_the_repository(run: Run, tmp_path: Path) -> None:
    write(tmp_path / "desk" / "é a.txt", f"{BODY}\n\n{NOTICE}\n")
    write(tmp_path / "desk" / "bad.json", "{")
    run_ = json.loads(run("audit", "desk", *NONE, "--format", "sarif").stdout)["runs"][0]
    place = run_["results"][0]["locations"][0]["physicalLocation"]
    start = len(BODY) + 2
    assert place["artifactLocation"]["uri"] == "desk/%C3%A9%20a.txt"
    assert {key: place["region"][key] for key in ("startLine", "charOffset", "charLength")} == {
        "startLine": 3,
        "charOffset": start,
        "charLength": len(NOTICE),
    }
    assert place["region"]["properties"] == {"field": "text", "start": start, "end": start + len(NOTICE)}
    told = run_["invocations"][0]["toolExecutionNotifications"][0]
    assert told["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "desk/bad.json"


def test_outside_of_the_working_folder_the_id_stands(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "a.txt", f"{BODY}\n\n{NOTICE}\n")
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    assert run("audit", "../a.txt", *NONE, "--format", "github").stdout.startswith("::error file=a.txt,line=3,")


def test_a_link_to_a_file_that_is_read_is_not_read_again(run: Run, tmp_path: Path) -> None:
    write(tmp_path / "desk" / "m.txt", BODY)
    write(tmp_path / "far.txt", BODY)
    for name, target in (("a.txt", "m.txt"), ("z.txt", "m.txt"), ("one.txt", "../far.txt"), ("two.txt", "../far.txt")):
        (tmp_path / "desk" / name).symlink_to(target)
    (tmp_path / "desk" / "data.bin").write_bytes(b"text")
    (tmp_path / "desk" / "n.txt").symlink_to("data.bin")
    answer = json.loads(run("audit", "desk", *NONE, "--format", "json").stdout)
    assert [article["id"] for article in answer["articles"]] == ["m.txt", "n.txt", "one.txt"]


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html", "a.json"])
@pytest.mark.parametrize("content", ["", " \n\n"])
def test_a_file_that_holds_nothing_is_reported_and_not_counted(
    run: Run, tmp_path: Path, name: str, content: str
) -> None:
    write(tmp_path / name, content)
    result = run("audit", name, *NONE, "--format", "json")
    (article,) = json.loads(result.stdout)["articles"]
    assert article["provenance"]["score"] is None
    assert "article" in [gap["check"] for gap in article["not_checked"]]
    assert result.exit_code == 3
    assert run("audit", name, *NONE, "--format", "json", "--allow-empty").exit_code == 0
    write(tmp_path / "b.txt", BODY)
    assert run("audit", name, "b.txt", *NONE, "--format", "json").exit_code == 0


def test_values_of_a_record_that_cannot_be_read_are_told(run: Run, tmp_path: Path) -> None:
    write(tmp_path / "r.json", json.dumps({"text": BODY, "published": "last Tuesday", "language": "French, probably"}))
    (article,) = json.loads(run("audit", "r.json", *NONE, "--format", "json").stdout)["articles"]
    gaps = {gap["check"]: gap["reason"] for gap in article["not_checked"]}
    assert "ISO 8601" in gaps["published"]
    assert "language tag" in gaps["language"]


def test_rules_are_headed_in_the_readers_language(run: Run) -> None:
    assert "Gravité : erreur" in run("rules", "notice-not-in-readers-language", "--locale", "fr").stdout
    assert "Severity: error" in run("rules", "notice-not-in-readers-language").stdout
    assert "ce qu’elle voit" in run("rules", "--locale", "fr").stdout
