"""Translation widgets and plugins: what readers can do with a page, no evidence on how its text was made."""

from __future__ import annotations

from collections.abc import Iterator

from provenance import data
from provenance.model import Article, Signal
from provenance.signals.detector import Detector
from provenance.signals.markup.code import Tag, Text, code, mark
from provenance.signals.markup.examples import page


def find(article: Article) -> Iterator[Signal]:
    """One signal for each product whose marks stand in a tag or script of the page."""
    here = code(article)
    if here is None:
        return
    for widget in data.toml("translation_widgets")["widget"]:
        words = [word.lower() for word in widget["marks"]]
        if not here.has(*words):
            continue
        for token in here.around(*words):
            if isinstance(token, Tag) or (isinstance(token, Text) and token.raw in ("script", "style")):
                place = next(
                    place for word in words for place in here.places.get(word, ()) if token.start <= place < token.end
                )
                word = next(word for word in words if place in here.places.get(word, ()))
                claims = {"engine": widget.get("engine"), "tool": widget["name"]}
                yield mark(here, place, place + len(word), claims, kind="translation-widget", grade="marked")
                break


DETECTOR = Detector(
    name="markup-widgets",
    kind="translation-widget",
    sees="The code of a product that offers translations to readers or keeps a site's languages apart.",
    misses="Products outside data/translation_widgets.toml; hreflang and notranslate, which say nothing.",
    find=find,
    fires=(
        '<div id="google_translate_element"></div>',
        '<meta name="generator" content="WPML ver:4.2.4 stt:1,3;">',
        '<script>{"service":"etrans","languages":{"source":"en"}}</script>',
    ),
    quiet=(
        "<p>The plugin is called GTranslate, its class gtranslate_wrapper.</p>",
        '<link rel="alternate" hreflang="de" href="/de/"><meta name="google" content="notranslate">',
    ),
    article=page,
)
