"""A notice of machine translation that an editor can copy: in the reader's language, with what is known filled in."""

from __future__ import annotations

from collections.abc import Sequence

from provenance import adequacy, data
from provenance.model import Article, Signal

#: What a reader wants to know, in this order, and the claims that tell it.
_POINTS = {
    "language": ("original_language",),
    "publisher": ("publisher",),
    "link": ("url",),
    "responsible": ("responsible", "reviewer"),
}
#: The order of the words that stand for what is not known, in data/suggested_notices.toml.
_BLANKS = ("publisher", "link", "responsible", "language")


def for_machine(article: Article, signals: tuple[Signal, ...]) -> str | None:
    """The notice for an article that declares machine translation; None for others and where there is no template."""
    said = adequacy.notices(article, signals)
    machine = any("machine-translation-notice" in signal.kind for signal in said)
    sources = [s for s in signals if s.kind == "source-attribution" and s.grade == "declared"]
    return notice(article, [*said, *sources]) if machine else None


def notice(article: Article, said: Sequence[Signal]) -> str | None:
    """The notice, from what the page's own statements claim; None in a language that has no template.

    What the page does not say stands in square brackets, to be filled in.
    """
    templates = data.toml("suggested_notices")
    spoken = next(
        (tag for tag in (article.language or "", (article.language or "").split("-")[0]) if tag in templates), None
    )
    if spoken is None:
        return None
    template = templates[spoken]
    reviewed = any(s.claims.get("reviewed") is True or s.kind.startswith("reviewed") for s in said)
    blanks = dict(zip(_BLANKS, template["blank"], strict=True))
    known = {point: _claimed(said, claims) for point, claims in _POINTS.items()}
    known["language"] = _title(known["language"], spoken)
    return " ".join(
        [
            template["reviewed" if reviewed else "unreviewed"],
            *(template[point].format(known[point] or f"[{blanks[point]}]") for point in _POINTS),
        ]
    )


def _claimed(said: Sequence[Signal], claims: Sequence[str]) -> str | None:
    values = (signal.claims.get(claim) for claim in claims for signal in said)
    return next((value for value in values if isinstance(value, str) and value), None)


def _title(tag: str | None, spoken: str) -> str | None:
    """The name of a language in another, as in a dictionary's heading."""
    titles: dict[str, str] = data.generated("language_titles")[spoken]
    return titles.get(tag.split("-")[0]) if tag else None
