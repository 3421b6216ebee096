"""Pages that a plugin serves in translation: its settings, or the page's head, name another language than the text's.

A strong circumstance and no statement: the plugin's text may have been written over by a person. So inferred, with the
site's own language as the original's.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from provenance import data
from provenance.model import Article, Signal
from provenance.signals.detector import Detector
from provenance.signals.markup.code import Code, Text, code, language, mark
from provenance.signals.markup.contradiction import TEXT, contradicts, identified, stated_languages


def find(article: Article) -> Iterator[Signal]:
    """At most one signal, where the language of a plugin's site stands in the code."""
    here = code(article)
    if here is None:
        return
    for widget in data.toml("translation_widgets")["widget"]:
        if not widget.get("translates") or not here.has(*(mark.lower() for mark in widget["marks"])):
            continue
        for start, end, said in _own_languages(here, widget):
            original = language(said)
            if original and contradicts(original, article):
                claims = {
                    "original_language": original,
                    "original_language_by": "code",
                    "tool": widget["name"],
                    "left_by": "publisher",
                }
                yield mark(here, start, end, claims, grade="inferred")
                return


def _own_languages(page: Code, widget: dict[str, Any]) -> Iterator[tuple[int, int, str]]:
    """The site's own language as the plugin's settings have it, else as the page's head does; with the place."""
    key = widget.get("source_key")
    if key and page.has(*(word.lower() for word in widget["served_when"])):
        setting = re.compile(rf'"{re.escape(key)}"\s{{0,5}}:\s{{0,5}}"([A-Za-z_-]{{2,12}})"')
        scripts = [token for token in page.tokens if isinstance(token, Text) and token.raw == "script"]
        for token in scripts:
            for match in setting.finditer(page.source, token.start, token.end):
                yield *match.span(), match[1]
    yield from stated_languages(page.source, "html")


def _settings(plugin: dict[str, str]) -> str:
    return json.dumps(plugin, separators=(",", ":"))


DETECTOR = Detector(
    name="markup-served",
    kind="markup",
    sees="A translating plugin on a page whose text is in another language than the site's own, by the plugin's "
    "settings or the page's head.",
    misses="Plugins whose settings stand elsewhere; sites whose own language was set wrongly.",
    find=find,
    fires=(
        f"<script>window.gtranslateSettings={_settings({'default_language': 'en', 'url_structure': 'sub_domain'})};"
        f'</script><div class="gtranslate_wrapper"></div>{TEXT}',
        '<head><meta property="og:locale" content="de_DE"><link href="/wp-content/plugins/translatepress/a.css"></head>'
        f"{TEXT}",
    ),
    quiet=(
        f"<script>window.gtranslateSettings={_settings({'default_language': 'fr', 'url_structure': 'sub_domain'})};"
        f'</script><div class="gtranslate_wrapper"></div>{TEXT}',
        f"<script>window.gtranslateSettings={_settings({'default_language': 'en', 'url_structure': 'none'})};"
        f'</script><div class="gtranslate_wrapper"></div>{TEXT}',
    ),
    article=identified,
)
