"""Markdown keeps every character; its signs and its front matter tell the zones and the metadata."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.reading.front_matter import front_matter, metadata
from provenance.reading.markdown import markdown

PROSE = "The city council adopted the new budget last night, after a debate of three hours in a crowded room."
FILE = f"""---
title: "Budget: adopted"   # said twice
lang: en-GB
date: 2024-03-01 10:00:00
lastmod: 2024-03-02
author: Ann Lee
tags:
  - money
- council
---
# Budget adopted

<!-- markdownlint-disable -->

{PROSE}

## What comes next

> {PROSE}

![The town hall](hall.jpg)

```
code
```

- Schools and swimming pools
{PROSE}
"""


def test_zones_by_signs() -> None:
    article = markdown(FILE, id="x")
    assert "".join(article.text[zone.start : zone.end] for zone in article.zones) == FILE
    found = [(zone.kind, article.text[zone.start : zone.end].strip()[:12]) for zone in article.zones]
    assert ("title", 'title: "Budg') in found
    assert ("title", "# Budget ado") in found
    assert ("template", "<!-- markdow") in found
    assert ("body", "## What come") in found
    assert ("quotation", "> The city c") in found
    assert ("caption", "![The town h") in found
    assert ("list", "- Schools an") in found
    assert [kind for kind, text in found if text == "The city cou"] == ["body", "body"]


def test_front_matter_as_metadata() -> None:
    matter = front_matter(FILE)
    assert matter is not None
    for entry in matter.entries:
        assert FILE[entry.value_start : entry.value_start + len(entry.value)] == entry.value
        assert FILE[entry.start : entry.end].lower().startswith(entry.key)
    assert matter.value("title") == "Budget: adopted"
    about = metadata(matter)
    assert (about.language, about.published, about.modified) == ("en-GB", "2024-03-01T10:00:00", "2024-03-02")
    assert about.author == "Ann Lee"


@pytest.mark.parametrize(
    "text", ["---\nJust a rule above a text.\n---\n", "---\nkey: no end\n", "--- a\nb: c\n---\n", ""]
)
def test_what_is_no_front_matter(text: str) -> None:
    assert front_matter(text) is None


def test_toml_front_matter() -> None:
    matter = front_matter('+++\ntitle = "A"\ndate = 2024-03-01\n+++\nText')
    assert matter is not None
    assert (matter.value("title"), matter.value("date"), matter.end) == ("A", "2024-03-01", 38)


@given(st.text("-+# >!`[]():\n\rab<!.", max_size=200))
def test_any_markdown_is_covered(text: str) -> None:
    assert "".join(text[zone.start : zone.end] for zone in markdown(text, id="x").zones) == text
