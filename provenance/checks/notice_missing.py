"""A page that its own code marks as machine translation, and that does not say so to its readers."""

from __future__ import annotations

from collections.abc import Iterator

from provenance import adequacy, suggestion
from provenance.checks.check import Check
from provenance.model import Article, Evidence, Finding, Message, Metadata, Signal, Span


def run(evidence: Evidence) -> Iterator[Finding]:
    """One finding where the publisher's own marks say machine and no statement on the page says how it was translated.

    Marks of the reader's browser, and those of which nobody can say who left them, tell nothing of what the publisher
    owes: about them there is none.
    """
    article, signals = evidence.article, evidence.signals
    marks = [s for s in signals if s.kind == "markup" and _machine(s) and adequacy.stands(s, article)]
    said = adequacy.notices(article, signals)
    if not marks or any(s.kind in adequacy.NAMING_PROCESS for s in said):
        return
    sources = [s for s in signals if s.kind == "source-attribution" and s.grade == "declared"]
    suggested = suggestion.notice(article, [*said, *marks, *sources])
    yield Finding(
        rule="notice-missing",
        severity="warning",
        message=Message(
            "finding.notice-missing" + ("-with-suggestion" if suggested else ""),
            {"suggestion": suggested} if suggested else {},
        ),
        spans=tuple(Span(s.start, s.end, s.field) for s in marks),
        text=marks[0].text,
    )


def _machine(signal: Signal) -> bool:
    return signal.claims.get("process") == "machine" and signal.claims.get("left_by") == "publisher"


_BODY = (
    "Le conseil municipal a adopté mardi soir le budget de la ville pour l’année prochaine, après un débat de "
    "plusieurs heures entre la majorité et l’opposition."
)
_GOOGLE = '<font style="vertical-align: inherit;"><font style="vertical-align: inherit;">'
_SAVED = "<!-- saved from url=(0023)https://www.example.org/ -->"


def _page(text: str, *, before: str = "", wrapped: str = _GOOGLE) -> Article:
    code = "".join(f"<p>{wrapped}{line}</p>" for line in text.split("\n"))
    return Article(
        id="page", text=text, source=f"{before}<html lang=fr>{code}", format="html", metadata=Metadata(language="fr")
    )


CHECK = Check(
    rule="notice-missing",
    severity="warning",
    sees="Marks of machine translation that the publisher left in the page's code, structured data or front matter, on "
    "a page with no notice of translation.",
    why="The house knows that a machine translated the text, and its readers are not told.",
    misses="Notices shown as a picture or by a script. Marks that the browser of whoever saved the page may have left "
    "are passed over.",
    run=run,
    fires=(_page(_BODY),),
    quiet=(
        _page(f"Cet article a été traduit automatiquement de l’anglais.\n{_BODY}"),
        _page(_BODY, before=_SAVED),
        _page(_BODY, wrapped=""),
    ),
)
