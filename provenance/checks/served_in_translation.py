"""A page that a plugin serves in another language than its site's own, without a word about it."""

from __future__ import annotations

from collections.abc import Iterator

from provenance import adequacy
from provenance.checks.check import Check
from provenance.model import Article, Evidence, Finding, Message, Span, Zone


def run(evidence: Evidence) -> Iterator[Finding]:
    """One note where the plugin's settings or the page's head name another language and nothing is declared."""
    article, signals = evidence.article, evidence.signals
    served = [s for s in signals if s.kind == "markup" and s.grade == "inferred" and s.claims.get("tool")]
    if not served or any(adequacy.stands(s, article) and s.kind in adequacy.NAMING_PROCESS for s in signals):
        return
    yield Finding(
        rule="served-in-translation",
        severity="note",
        message=Message(
            "finding.served-in-translation",
            {
                "tool": str(served[0].claims["tool"]),
                "language": str(served[0].claims["original_language"]),
                "article_language": article.language or "",
            },
        ),
        spans=(Span(served[0].start, served[0].end, served[0].field),),
        text=served[0].text,
    )


_BODY = (
    "Le conseil municipal a adopté hier soir le nouveau budget de la ville, après un débat de trois heures dans une "
    "salle comble. La maire a remercié les habitants venus malgré la neige, qui est tombée jusqu’au petit matin."
)
_HEAD = '<head><meta property="og:locale" content="{}"><link href="/wp-content/plugins/translatepress/a.css"></head>'


def _page(locale: str, text: str = _BODY) -> Article:
    source = f"{_HEAD.format(locale)}<p>{text}"
    return Article(id="page", text=text, source=source, format="html", zones=(Zone("body", 0, len(text)),))


CHECK = Check(
    rule="served-in-translation",
    severity="note",
    sees="A translating plugin (GTranslate, Weglot, TranslatePress …) on a page that reads in another language than "
    "the site's own, by the plugin's settings or the page's head, and that has no notice.",
    why="Such plugins translate by machine unless somebody writes their text over: readers should know which it is.",
    misses="Plugins whose settings stand elsewhere. Sites whose own language was set wrongly are named by mistake.",
    run=run,
    fires=(_page("de_DE"),),
    quiet=(_page("fr_FR"), _page("de_DE", f"Cet article a été traduit automatiquement de l’allemand.\n{_BODY}")),
)
