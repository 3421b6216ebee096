"""Writes docs/rules/, a page a rule, from the code (``python -m tools.rule_pages``); a test fails when stale."""

from __future__ import annotations

from pathlib import Path

from provenance.checks import CHECKS
from provenance.reports.rules import listing, page

FOLDER = Path(__file__).parent.parent / "docs" / "rules"
_MADE = "<!-- Made by tools/rule_pages.py from the code. -->\n"


def pages() -> dict[str, str]:
    """File name to content, for every rule and the list of them."""
    made = {f"{check.rule}.md": f"{_MADE}{page(check, 'markdown')}\n" for check in CHECKS}
    return made | {"README.md": f"{_MADE}# What it can find\n\n{listing(CHECKS, 'markdown')}\n"}


def main() -> None:
    """Writes the pages and removes those of rules that are no more."""
    FOLDER.mkdir(exist_ok=True)
    for old in FOLDER.glob("*.md"):
        old.unlink()
    for name, content in pages().items():
        (FOLDER / name).write_text(content, "utf-8")


if __name__ == "__main__":
    main()
