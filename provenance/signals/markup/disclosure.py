"""Disclosure of AI's part in a page, in the W3C community group's words: attribute, meta element, HTTP header.

A value says how the text was made, not that it was translated, and is no statement that a law is kept. Values of the
earlier drafts are read as what became of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from provenance.model import Article, Claim, Signal
from provenance.signals.detector import Detector
from provenance.signals.markup.code import code, mark
from provenance.signals.markup.examples import page

VALUES = {
    "human-only": "human-only",
    "ai-assisted": "ai-assisted",
    "ai-autonomous": "ai-autonomous",
    "none": "human-only",
    "ai-generated": "ai-autonomous",
    "autonomous": "ai-autonomous",
}
#: Elements whose attribute speaks for the whole page.
_WHOLE = frozenset({"html", "body", "main", "article"})


def find(article: Article) -> Iterator[Signal]:
    """The values in the order of the code; one on a part of the page is marked as such and claims nothing more."""
    if article.metadata.disclosure:
        value = VALUES.get(article.metadata.disclosure.strip().lower())
        if value:
            claims: dict[str, Claim] = {"disclosure": value, "left_by": "publisher", "header": True}
            yield Signal(kind="markup", grade="declared", start=0, end=0, text="", field="source", claims=claims)
    here = code(article)
    if here is None or not here.has("ai-disclosure"):
        return
    for tag in here.tags("ai-disclosure"):
        attributes = tag.attributes()
        if tag.name == "meta":
            stated = attributes.get("content") if attributes.get("name", "").lower() == "ai-disclosure" else None
            if attributes.get("http-equiv", "").lower() == "ai-disclosure":
                stated = attributes.get("content")
            whole = True
        else:
            stated, whole = attributes.get("ai-disclosure", attributes.get("data-ai-disclosure")), tag.name in _WHOLE
        value = VALUES.get((stated or "").strip().lower())
        if value:
            said: dict[str, Claim] = {"disclosure": value} if whole else {"part": True, "part_disclosure": value}
            yield mark(here, tag.start, tag.end, {**said, "left_by": "publisher"}, grade="declared")


DETECTOR = Detector(
    name="markup-disclosure",
    kind="markup",
    sees="ai-disclosure as an attribute, a meta element or a header that came with the record.",
    misses="Disclosure in words, which is for the notices.",
    find=find,
    fires=(
        '<meta name="ai-disclosure" content="ai-assisted">',
        '<article ai-disclosure="autonomous"><p>Bonjour.</p></article>',
    ),
    quiet=('<meta name="ai-disclosure" content="perhaps">', "<p>ai-disclosure</p>"),
    article=page,
)
