"""The gate's answer: what to act on, a line each, and nothing else."""

from provenance.model import Audit, Failure
from tests.reports.conftest import Render


def test_errors_are_told_and_notes_only_counted(render: Render, audited: Audit, failed: Failure) -> None:
    lines = render("brief", [audited, failed]).splitlines()
    assert lines[0].startswith("a/=1+1.txt:0: error notice-not-in-readers-language: The notice of translation is in")
    assert lines[2] == "bad.jsonl:3: could not be read: not a JSON object"
    assert lines[3].startswith("1 article, 1 record could not be read, 1 error, 1 note, 1 check could not run. ")
    assert "lost-characters" not in "".join(lines)


def test_nothing_to_say_is_one_line(render: Render) -> None:
    assert render("brief", []).count("\n") == 1
