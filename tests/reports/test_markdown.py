"""The Markdown: reads on its own, shows what an article holds and never obeys it."""

import pytest

from provenance.model import Audit, Failure
from provenance.reports.markdown import escape
from provenance.reports.sections import shortened
from tests.reports.conftest import Render


def test_findings_come_first_and_what_was_not_checked_last(render: Render, audited: Audit) -> None:
    text = render("markdown", [audited])
    heads = [line for line in text.splitlines() if line.startswith("#")]
    assert heads == [
        "# Where these articles come from, and whether their facts survived",
        "## a/=1+1.txt",
        "### Findings",
        "### What the page says about its origin, and what it gives away",
        "### The notice, point by point",
        "### Names, dates and numbers",
        "### Not checked",
    ]
    assert text.rstrip().endswith("Signature: `provenance 0 | rules 0 | engine none`")


def test_the_summary_table_stands_above_the_sections(render: Render, audited: Audit, failed: Failure) -> None:
    lines = render("markdown", [audited, failed]).splitlines()
    table = [line for line in lines[: lines.index("## a/=1+1.txt")] if line.startswith("|")]
    assert len(table) == 4
    assert table[2].startswith("| a/=1+1.txt | French | machine translation, declared (Albanian, @SUM(A1)) |")
    assert "could not be read" in table[3]


def test_french_is_french(render: Render, audited: Audit) -> None:
    text = render("markdown", [audited], "fr")
    assert "### Constats" in text
    assert "traduction automatique, selon l’éditeur (albanais" in text


def test_nothing_of_an_article_is_obeyed(render: Render, audited: Audit) -> None:
    text = render("markdown", [audited])
    assert "<script>" not in text
    assert "<b>" not in text
    assert "&lt;script&gt;" in text
    assert not any(line.startswith("# heading") for line in text.splitlines())


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a | b", "a \\| b"),
        ("*x* _y_ snake_case", "\\*x\\* \\_y\\_ snake_case"),
        ("[a](b)", "\\[a\\](b)"),
        ("<i>&amp;", "&lt;i&gt;&amp;amp;"),
        ("# a\n- b", "\\# a - b"),
        ("1. a", "1\\. a"),
        ("- a", "\\- a"),
        ("2021-12-03", "2021-12-03"),
        ("`a`", "\\`a\\`"),
    ],
)
def test_escaping(text: str, shown: str) -> None:
    assert escape(text) == shown


def test_long_quotations_are_cut_in_their_middle() -> None:
    text = shortened("a" * 500 + "z" * 500)
    assert len(text) < 310
    assert "… z" in text
