"""Whole news stories and their translations, all right: no name, date or number of them may be called wrong."""

import json
from itertools import combinations
from pathlib import Path

from provenance.comparing.pair import compare_texts

STORIES: dict[str, dict[str, str]] = {}
for _line in Path(__file__).with_name("stories.jsonl").read_text("utf-8").splitlines():
    _row = json.loads(_line)
    STORIES.setdefault(_row["story"], {})[_row["language"]] = _row["text"]

#: Rows that are claimed though nothing is wrong, over all stories and pairs; only ever made fewer.
FROM_ENGLISH = 0
BETWEEN_OTHERS = 11
FEW = 11


def claims(story: str, original: str, translation: str) -> list[str]:
    texts = STORIES[story]
    result = compare_texts(texts[original], texts[translation], original, translation)
    return [
        f"{story} {original}-{translation}: {row.verdict} "
        + " → ".join(fact.text if fact else "–" for fact in (row.original, row.translation))
        for row in result.rows
        if row.verdict in ("changed", "missing", "added")
    ]


def test_translations_from_english() -> None:
    found = [
        said
        for story, texts in STORIES.items()
        for other in texts
        if other != "en"
        for said in claims(story, "en", other)
    ]
    assert len(found) <= FROM_ENGLISH, found


def _pairs(languages: list[str]) -> list[tuple[str, str]]:
    """All pairs of a few languages; of many, each with the two that follow it, as all would take seconds."""
    if len(languages) <= FEW:
        return list(combinations(languages, 2))
    return [(one, (languages * 2)[at + step]) for at, one in enumerate(languages) for step in (1, 2)]


def test_translations_between_other_languages() -> None:
    found = [
        said
        for story, texts in STORIES.items()
        for one, other in _pairs(sorted(set(texts) - {"en"}))
        for said in claims(story, one, other)
    ]
    assert len(found) <= BETWEEN_OTHERS, found
