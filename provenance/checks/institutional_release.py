"""A text that reads like an institution's own release, or is proved to be one."""

from __future__ import annotations

from collections.abc import Iterator

from provenance.checks.check import Check
from provenance.model import Article, Evidence, Finding, Message, Metadata, Span
from provenance.signals import official


def run(evidence: Evidence) -> Iterator[Finding]:
    """One note where the style is an institution's, nothing proves that the text is its own, and nobody is credited."""
    article = evidence.article
    style = [s for s in evidence.signals if s.kind == "institutional-style"]
    credited = any(s.kind == "source-attribution" for s in evidence.signals)
    if not style or credited or official.official(article):
        return
    known = official.institution(str(style[0].claims.get("institution", "")))
    args = {"institution": known.name if known else ""}
    message = Message("finding.reads-like-institutional-release", args)
    if known and (address := known.wording_at(article.language)):
        args |= {"address": address, "article_language": article.language or ""}
        message = Message("finding.reads-like-institutional-release-with-address", args)
    yield Finding(
        rule="reads-like-institutional-release",
        severity="note",
        message=message,
        spans=tuple(Span(s.start, s.end, s.field) for s in style),
        text=style[0].text,
    )


def run_official(evidence: Evidence) -> Iterator[Finding]:
    """One note where address, publisher metadata or imprint prove that the text is an institution's own."""
    article = evidence.article
    proved = official.official(article)
    if proved is None:
        return
    yield Finding(
        rule="official-text",
        severity="note",
        message=Message(
            "finding.official-text" if proved.in_official_language else "finding.official-publisher",
            {
                "institution": proved.institution.name,
                "article_language": article.language or "",
                "languages": ",".join(proved.institution.languages),
            },
        ),
        spans=(proved.span,) if proved.span else (),
        text=article.read(proved.span.field)[proved.span.start : proved.span.end] if proved.span else None,
    )


_RELEASE = (
    "Le secrétaire général reçoit la présidente de la Ruritanie\n\nAujourd’hui (4 mars 2019), le secrétaire général de "
    "l’OTAN, Anton Berg, a reçu la présidente de la Ruritanie au siège de l’OTAN. Ils se sont entretenus de la "
    "sécurité du fleuve. M. Berg a réaffirmé que la Ruritanie est un partenaire de longue date de l’Alliance."
)

CHECK = Check(
    rule="reads-like-institutional-release",
    severity="note",
    sees="An article in the form of an official release that credits no institution.",
    why="An institution's wording is its own and often official in several languages: the reader should know whose "
    "words these are, and the official version may be at hand.",
    misses="Releases that were rewritten; only address, imprint or metadata can prove that a text is official.",
    run=run,
    fires=(_RELEASE,),
    quiet=(
        _RELEASE + "\n\nSource : OTAN",
        _RELEASE.replace("M. Berg a réaffirmé", "Selon un diplomate, M. Berg a réaffirmé"),
    ),
)
OFFICIAL = Check(
    rule="official-text",
    severity="note",
    sees="A page whose address, publisher metadata or imprint prove that it is an institution's own.",
    why="Institutions publish in several languages side by side: residue of another language in such a text is no sign "
    "of machine translation, and its wording may be quoted as official.",
    misses="Official texts taken over by others, whose pages prove nothing; institutions that the table does not have.",
    run=run_official,
    fires=(Article(id="fires", text=_RELEASE, metadata=Metadata(url="https://www.nato.int/cps/fr/natohq/news.htm")),),
    quiet=(
        Article(id="quiet", text=_RELEASE, metadata=Metadata(url="https://nato.int.example.com/news.htm")),
        _RELEASE,
    ),
)
