"""``provenance audit``: reports, exit codes, and what is promised about them."""

from __future__ import annotations

import csv
import json
import os
import select
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from provenance import pipeline
from provenance.model import Article
from tests.conftest import ROOT, SEEDS, Run

NONE = ("--engine", "none")
#: The command as it stands in this checkout, wherever another may be installed.
HERE = os.environ | {"PYTHONPATH": str(ROOT)}
PLAIN = "Le conseil municipal a adopté mardi soir le budget de la ville pour l’année prochaine, après un long débat."


def jsonl(path: Path, texts: dict[str, str]) -> Path:
    lines = [json.dumps({"id": name, "text": text}) for name, text in texts.items()]
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return path


def test_with_no_options_it_writes_three_reports_and_prints_a_table(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PLAIN, "utf-8")
    result = run("audit", "a.txt", *NONE)
    assert result.exit_code == 0, result.output
    assert sorted(p.name for p in (tmp_path / "reports").iterdir()) == ["audit.csv", "audit.json", "audit.md"]
    assert "no evidence of translation" in result.stdout
    assert "reports/audit.csv" in result.stderr


def test_one_format_goes_to_standard_output(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PLAIN, "utf-8")
    result = run("audit", "a.txt", *NONE, "--format", "json")
    assert json.loads(result.stdout)["articles"][0]["id"] == "a.txt"
    assert not (tmp_path / "reports").exists()


def test_several_formats_go_to_a_folder(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PLAIN, "utf-8")
    run("audit", "a.txt", *NONE, "--format", "csv", "--format", "jsonl", "-o", "out")
    assert sorted(p.name for p in (tmp_path / "out").iterdir()) == ["audit.csv", "audit.jsonl"]


def test_several_formats_do_not_fit_on_standard_output(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PLAIN, "utf-8")
    result = run("audit", "a.txt", *NONE, "--format", "csv", "--format", "jsonl", "-o", "-")
    assert result.exit_code == 2
    assert "standard output" in result.stderr


def test_the_reports_of_an_earlier_run_are_not_articles(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PLAIN, "utf-8")
    run("audit", ".", *NONE)
    result = run("audit", ".", *NONE, "--format", "jsonl")
    assert [json.loads(line)["id"] for line in result.stdout.splitlines()] == ["a.txt"]


@pytest.mark.parametrize(
    ("arguments", "near"),
    [
        (["audit", "--engin", "none", "."], "--engine"),
        (["audit", "--format", "jsno", "."], "json"),
        (["audit", "--fail-on", "eror", "."], "error"),
        (["audit", "--engine", "apertum", "."], "apertium"),
        (["audti", "."], "audit"),
        (["rules", "lost-caracters"], "lost-characters"),
    ],
)
def test_what_is_unknown_is_refused_with_the_nearest_known(
    run: Run, tmp_path: Path, arguments: list[str], near: str
) -> None:
    (tmp_path / "a.txt").write_text(PLAIN, "utf-8")
    result = run(*arguments)
    assert result.exit_code == 2
    assert near in result.stderr


def test_an_unreadable_file_is_told_and_the_others_are_audited(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PLAIN, "utf-8")
    (tmp_path / "b.txt").write_bytes(bytes(range(256)) * 8)
    result = run("audit", ".", *NONE)
    assert result.exit_code == 2
    rows = list(csv.DictReader((tmp_path / "reports/audit.csv").read_text("utf-8-sig").splitlines()))
    assert [(row["id"], row["status"]) for row in rows] == [("a.txt", "no-evidence"), ("b.txt", "error")]


def test_a_bad_record_stands_in_its_place(run: Run, tmp_path: Path) -> None:
    lines = [json.dumps({"id": "one", "text": PLAIN}), "{broken", json.dumps({"id": "three", "text": PLAIN})]
    (tmp_path / "a.jsonl").write_text("\n".join(lines), "utf-8")
    result = run("audit", "a.jsonl", *NONE, "--format", "jsonl")
    assert result.exit_code == 2
    records = [json.loads(line) for line in result.stdout.splitlines()]
    assert [record["id"] for record in records] == ["one", "a.jsonl:2", "three"]
    assert list(records[1]) == ["id", "path", "line", "error"]
    assert records[1]["line"] == 2


def test_nothing_audited_is_code_3_unless_allowed(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert run("audit", "empty", *NONE).exit_code == 3
    assert run("audit", "empty", *NONE, "--allow-empty").exit_code == 0


def test_a_path_that_is_not_there_is_code_2(run: Run) -> None:
    assert run("audit", "no-such-file.txt", *NONE).exit_code == 2


def test_standard_input_is_read(run: Run) -> None:
    result = run("audit", "-", *NONE, "--format", "jsonl", input=PLAIN)
    assert json.loads(result.stdout)["language"] == "fr"


def test_a_crash_in_one_article_leaves_the_others(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    measure = pipeline.measure

    def breaks(article: Article) -> object:
        if article.id == "two":
            raise RuntimeError(article.text)
        return measure(article)

    monkeypatch.setattr(pipeline, "measure", breaks)
    path = jsonl(tmp_path / "a.jsonl", {"one": PLAIN, "two": "secret draft " + PLAIN, "three": PLAIN})
    result = run("audit", path, *NONE, "--format", "jsonl")
    records = [json.loads(line) for line in result.stdout.splitlines()]
    assert result.exit_code == 2
    assert [record["id"] for record in records] == ["one", "two", "three"]
    assert "RuntimeError" in records[1]["error"]
    assert "secret" not in result.output


@pytest.mark.slow
def test_an_article_that_kills_its_process_is_told_and_the_others_are_audited(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    measure = pipeline.measure

    def dies(article: Article) -> object:
        if article.id == "n7":
            os.kill(os.getpid(), signal.SIGKILL)
        return measure(article)

    monkeypatch.setattr(pipeline, "measure", dies)
    path = jsonl(tmp_path / "a.jsonl", {f"n{n}": PLAIN for n in range(150)})
    result = run("audit", path, *NONE, "--format", "jsonl", "--jobs", "2")
    records = [json.loads(line) for line in result.stdout.splitlines()]
    assert result.exit_code == 2
    assert [record["id"] for record in records] == [f"n{n}" for n in range(150)]
    assert ["error" in record for record in records] == [n == 7 for n in range(150)]


@pytest.mark.slow
def test_reports_are_the_same_whatever_the_jobs(run: Run, tmp_path: Path) -> None:
    texts = {f"{n}-{path.stem}": path.read_text("utf-8") for n in range(8) for path in sorted(SEEDS.glob("*.txt"))}
    path = jsonl(tmp_path / "a.jsonl", texts)
    for jobs in ("1", "2"):
        run("audit", path, *NONE, "--jobs", jobs, "-o", f"out{jobs}")
    for name in ("audit.csv", "audit.md", "audit.json"):
        assert (tmp_path / "out1" / name).read_bytes() == (tmp_path / "out2" / name).read_bytes()


def test_removing_an_article_changes_nothing_in_the_others(run: Run, tmp_path: Path) -> None:
    texts = {path.stem: path.read_text("utf-8") for path in sorted(SEEDS.glob("*.txt"))}
    whole = run("audit", jsonl(tmp_path / "a.jsonl", texts), *NONE, "--format", "jsonl").stdout.splitlines()
    gone = list(texts)[2]
    del texts[gone]
    part = run("audit", jsonl(tmp_path / "b.jsonl", texts), *NONE, "--format", "jsonl").stdout.splitlines()
    assert part == [line for line in whole if json.loads(line)["id"] != gone]


def test_no_report_names_a_place_on_the_machine(run: Run, tmp_path: Path) -> None:
    (tmp_path / "in" / "deep").mkdir(parents=True)
    (tmp_path / "in" / "deep" / "a.txt").write_text(PLAIN, "utf-8")
    (tmp_path / "in" / "b.txt").write_bytes(b"\0\1\2\3" * 100)
    run("audit", tmp_path / "in", *NONE)
    for report in (tmp_path / "reports").iterdir():
        text = report.read_text("utf-8")
        assert str(tmp_path) not in text
        assert "deep/a.txt" in text


@pytest.mark.slow
def test_a_killed_run_leaves_no_report_half_written(tmp_path: Path) -> None:
    path = jsonl(tmp_path / "a.jsonl", {f"n{n}": PLAIN for n in range(20000)})
    command = [sys.executable, "-m", "provenance", "audit", str(path), *NONE, "-q"]
    process = subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    reports = tmp_path / "reports"
    deadline = time.monotonic() + 30
    while not (reports.exists() and any(file.stat().st_size > 10000 for file in reports.iterdir())):
        assert time.monotonic() < deadline
        assert process.poll() is None
        time.sleep(0.01)
    process.kill()
    process.wait()
    assert [file.name for file in reports.iterdir() if not file.name.startswith(".")] == []
    jsonl(tmp_path / "b.jsonl", {"one": PLAIN})
    subprocess.run([*command[:4], "b.jsonl", *NONE, "-q"], cwd=tmp_path, check=True, stdout=subprocess.DEVNULL)
    assert sorted(file.name for file in reports.iterdir()) == ["audit.csv", "audit.json", "audit.md"]


def test_an_original_for_several_articles_is_refused(run: Run, tmp_path: Path) -> None:
    (tmp_path / "o.txt").write_text(PLAIN, "utf-8")
    path = jsonl(tmp_path / "a.jsonl", {"one": PLAIN, "two": PLAIN})
    result = run("audit", path, "--original", "o.txt", *NONE)
    assert result.exit_code == 2
    assert "--originals" in result.stderr


def test_auto_runs_no_engine_on_a_crawl_and_says_so(run: Run, tmp_path: Path) -> None:
    path = jsonl(tmp_path / "a.jsonl", {f"n{n}": PLAIN for n in range(51)})
    result = run("audit", path, "--format", "csv")
    assert "More than 50 articles" in result.stderr
    assert "engine none" in run("audit", path, "--format", "jsonl").stdout.splitlines()[0]


def test_progress_is_not_shown_in_a_pipe(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PLAIN, "utf-8")
    assert "\r" not in run("audit", "a.txt", *NONE).stderr


def test_people_are_spoken_to_in_french(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PLAIN, "utf-8")
    result = run("audit", "a.txt", *NONE, "--locale", "fr")
    assert "aucun indice de traduction" in result.stdout
    assert "### Constats" in (tmp_path / "reports/audit.md").read_text("utf-8")
    assert (tmp_path / "reports/audit.csv").read_text("utf-8-sig").startswith("id,language,status")
    assert "en, fr" in run("audit", "a.txt", "--locale", "xx").stderr


def test_a_pipe_is_answered_line_by_line(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "provenance", "audit", "-", *NONE, "--format", "jsonl"]
    with subprocess.Popen(command, cwd=tmp_path, env=HERE, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(json.dumps({"id": "one", "text": PLAIN}).encode() + b"\n")
        process.stdin.flush()
        answered, _, _ = select.select([process.stdout], [], [], 30)
        process.stdin.close()
        assert answered
        assert json.loads(process.stdout.readline())["id"] == "one"


def test_ctrl_c_is_told_as_shells_tell_it(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "provenance", "audit", "-", *NONE]
    with subprocess.Popen(
        command, cwd=tmp_path, env=HERE, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdin is not None
        process.stdin.write(json.dumps({"id": "one", "text": PLAIN}).encode() + b"\n")
        process.stdin.flush()
        deadline = time.monotonic() + 30
        while not (tmp_path / "reports").exists():
            assert time.monotonic() < deadline
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        assert process.wait(30) == 130


def test_a_csv_in_a_pipe_has_no_byte_order_mark(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PLAIN, "utf-8")
    assert run("audit", "a.txt", *NONE, "--format", "csv").stdout.startswith("id,language")


def test_leave_for_an_unknown_engine_is_refused(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PLAIN, "utf-8")
    result = run("audit", "a.txt", *NONE, "--allow-network", "deepll")
    assert result.exit_code == 2
    assert "deepl" in result.stderr
