"""``provenance check``: the gate."""

from pathlib import Path

from tests.conftest import SEEDS, Run

NONE = ("--engine", "none")


def test_the_seeds_fail_for_one_notice(run: Run) -> None:
    result = run("check", SEEDS, *NONE)
    assert result.exit_code == 1
    errors = [line for line in result.stdout.splitlines() if ": error " in line]
    assert len(errors) == 1
    assert errors[0].startswith("000_69250a61133084df.txt:")
    assert "notice-not-in-readers-language" in errors[0]


def test_nothing_is_written(run: Run, tmp_path: Path) -> None:
    run("check", SEEDS, *NONE)
    assert list(tmp_path.iterdir()) == []


def test_what_fails_is_a_policy(run: Run) -> None:
    clean = SEEDS / "001_624c5570f2c94b4c.txt"
    assert run("check", clean, *NONE).exit_code == 0
    assert run("check", SEEDS, *NONE, "--fail-on", "never").exit_code == 0
    assert run("check", SEEDS / "004_2c8e8df7cb3b87a9.txt", *NONE).exit_code == 0
    assert run("check", SEEDS / "004_2c8e8df7cb3b87a9.txt", *NONE, "--fail-on", "warning").exit_code == 1


def test_the_configuration_sets_the_policy_and_the_command_line_wins(run: Run, tmp_path: Path) -> None:
    (tmp_path / "provenance.toml").write_text('engine = "none"\nfail-on = "never"\n', "utf-8")
    assert run("check", SEEDS).exit_code == 0
    assert run("check", SEEDS, "--fail-on", "error").exit_code == 1


def test_an_unknown_key_in_the_configuration_is_code_2(run: Run, tmp_path: Path) -> None:
    (tmp_path / "provenance.toml").write_text('engines = "none"\n', "utf-8")
    result = run("check", SEEDS)
    assert result.exit_code == 2
    assert "engine" in result.stderr


def test_notes_are_told_where_they_fail_or_are_asked_for(run: Run) -> None:
    note = SEEDS / "002_a74846faad26e0d7.txt"
    assert "note reads-like" not in run("check", note, *NONE).stdout
    failing = run("check", note, *NONE, "--fail-on", "note")
    assert failing.exit_code == 1
    assert "note reads-like-institutional-release" in failing.stdout
    assert "not checked consistency" in run("check", note, *NONE, "-v").stdout


def test_reports_that_the_configuration_asks_for_are_the_audits(run: Run, tmp_path: Path) -> None:
    (tmp_path / "provenance.toml").write_text('engine = "none"\nformat = ["csv"]\noutput = "out"\n', "utf-8")
    assert "notice-not-in-readers-language" in run("check", SEEDS).stdout
    assert not (tmp_path / "out").exists()
