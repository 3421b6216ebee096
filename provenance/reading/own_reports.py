"""Telling the program's own reports from articles, by what stands in them and never by their name."""

from __future__ import annotations

import re

#: Every report that is text (Markdown, HTML, SARIF …) carries its signature; it opens with these words.
SIGNATURE = re.compile(r"provenance \d+\.\d+\.\d+\S{0,40} \| rules [0-9a-f]{4,64}")
_ENDS = 6_000


def is_own_report(text: str) -> bool:
    """True where the signature of a report stands at the beginning or end of a text."""
    return bool(SIGNATURE.search(text[:_ENDS]) or SIGNATURE.search(text[-_ENDS:]))
