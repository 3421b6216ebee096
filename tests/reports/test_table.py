"""The screen: a row an article, nothing that steers a terminal."""

from dataclasses import replace

from provenance.model import Audit, Failure
from tests.reports.conftest import Render


def test_a_row_an_article_then_the_count(render: Render, audited: Audit, failed: Failure) -> None:
    text = render("table", [audited, failed])
    assert "machine translation" in text
    assert "1 error, 1 note" in text
    assert text.endswith("1 article, 1 record could not be read. provenance 0 | rules 0 | engine none\n")


def test_control_characters_do_not_reach_the_terminal(render: Render, audited: Audit) -> None:
    text = render("table", [replace(audited, id="\x1b[31mred\u202e")])
    assert "\x1b" not in text
    assert "\u202e" not in text


def test_long_runs_are_printed_in_blocks(render: Render, audited: Audit) -> None:
    text = render("table", [audited] * 250)
    assert text.count("Provenance") == 3
