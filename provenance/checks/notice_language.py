"""A notice of translation that the article's readers cannot read."""

from __future__ import annotations

from collections.abc import Iterator

from provenance import adequacy, suggestion
from provenance.checks.check import Check
from provenance.model import Evidence, Finding, Message, Span


def run(evidence: Evidence) -> Iterator[Finding]:
    """One finding where the page's notices speak, and none of them in the language of the body."""
    article = evidence.article
    measured = adequacy.measure(article, evidence.signals)
    if measured is None or measured.reader_language is not False:
        return
    said = adequacy.notices(article, evidence.signals)
    said = tuple(s for s in said if s.kind in adequacy.NAMING_PROCESS) or said
    spoken = [str(s.claims["language_of_notice"]) for s in said if s.claims.get("language_of_notice")]
    suggested = suggestion.for_machine(article, evidence.signals)
    yield Finding(
        rule="notice-not-in-readers-language",
        severity="error",
        message=Message(
            "finding.notice-not-in-readers-language" + ("-with-suggestion" if suggested else ""),
            {
                "notice_language": spoken[0],
                "article_language": article.language or "",
                **({"suggestion": suggested} if suggested else {}),
            },
        ),
        spans=tuple(Span(s.start, s.end, s.field) for s in said),
        text=said[0].text,
    )


CHECK = Check(
    rule="notice-not-in-readers-language",
    severity="error",
    sees="A notice that says how the article was translated, in another language than the article's body, and no "
    "second notice in the body's language.",
    why="A notice informs only those who can read it: a reader of the French text should not need English to learn "
    "that a machine wrote it.",
    misses="Notices in a language that the wordings do not cover, and notices shown as a picture.",
    run=run,
    fires=(
        "This article was translated automatically from Spanish.\n\nLe conseil municipal a adopté mardi soir le budget "
        "de la ville pour l’année prochaine, après un débat de plusieurs heures entre la majorité et l’opposition.",
    ),
    quiet=(
        "Cet article a été traduit automatiquement de l’espagnol.\n\nLe conseil municipal a adopté mardi soir le "
        "budget de la ville pour l’année prochaine, après un débat de plusieurs heures.",
        "Le conseil municipal a adopté mardi soir le budget de la ville pour l’année prochaine, après un débat de "
        "plusieurs heures entre la majorité et l’opposition.",
    ),
)
