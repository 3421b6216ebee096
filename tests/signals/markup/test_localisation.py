"""What localisation tools say of their work in front matter, comments and templates."""

from __future__ import annotations

import pytest

from provenance.model import Article
from provenance.reading import html
from provenance.reading.markdown import markdown
from provenance.signals.markup.localisation import DETECTOR


def claims(article: Article) -> list[dict[str, object]]:
    found = list(DETECTOR.find(article))
    for signal in found:
        assert article.read(signal.field)[signal.start : signal.end] == signal.text
    return [{key: value for key, value in signal.claims.items() if key != "left_by"} for signal in found]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("ms.translationtype: MT", {"process": "machine"}),
        ("ms.translationtype: HT", {"process": "human"}),
        ("workflow-type: tm+mt\nht-degree: 0%", {"process": "machine"}),
        ("workflow-type: tm+mt\nht-degree: 100%", {"process": "human"}),
        ("autoTranslated: true\nsource_lang: ja", {"process": "machine", "original_language": "ja"}),
        ("translatedBy: claude-3-opus", {"process": "machine", "engine": "Claude"}),
        ("translator: 'Claude Martin'", {"process": "human", "translator": "Claude Martin"}),
        ("translation_of: https://example.org/a", {"process": "translation", "url": "https://example.org/a"}),
    ],
)
def test_front_matter(lines: str, expected: dict[str, object]) -> None:
    [found] = claims(markdown(f"---\ntitle: A\n{lines}\n---\nBonjour.\n", id="x"))[:1]
    expected = expected | ({"original_language_by": "code"} if "original_language" in expected else {})
    assert found == expected


@pytest.mark.parametrize(
    "lines",
    ["ms.translationtype: ''", "translated: no", "translator: []", "translated_by: null", "machine_translated: false"],
)
def test_front_matter_that_says_no(lines: str) -> None:
    assert claims(markdown(f"---\ntitle: A\n{lines}\n---\nBonjour.\n", id="x")) == []


@pytest.mark.parametrize(
    ("comment", "process"),
    [
        ("<!-- auto-translated-disclaimer v2 -->", "machine"),
        ("<!-- This page was translated from English by an LLM. -->", "machine"),
        ("<!-- CO-OP TRANSLATOR DISCLAIMER START -->", "machine"),
        ("<!-- xy-translation-notice:start -->", "translation"),
        ("<!-- Google Translate widget -->", None),
        ("<!-- Machine translation widget code -->", None),
        ("<!-- do not publish auto-translated text -->", None),
        ("<!-- Translations: de, fr -->", None),
        ("<!-- END auto-translated block -->", None),
    ],
)
def test_comments_in_files_and_pages(comment: str, process: str | None) -> None:
    expected = [{"process": process}] if process else []
    assert claims(markdown(f"{comment}\nBonjour.\n", id="x")) == expected
    assert claims(html.page(f"<p>Bonjour.</p>{comment}", id="x")) == expected


def test_wiki_templates() -> None:
    text = "{{Translated page|de|Haus|version=1}}\nMaison."
    expected = {"process": "translation", "original_language": "de", "original_language_by": "code"}
    assert claims(Article(id="x", text=text)) == [expected]
    assert claims(Article(id="x", text="{{LLM-assisted translation|reviewed=no}}"))[0]["process"] == "machine"
