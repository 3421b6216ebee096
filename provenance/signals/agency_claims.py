"""What naming an agency in a dateline or credit claims; shared by the detectors of both."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from provenance.model import Article, Claim, Signal, SignalKind, Span, ZoneKind
from provenance.signals import gazetteer
from provenance.signals.gazetteer import Agency
from provenance.signals.languages_near import near


def credit_signals(
    kind: SignalKind,
    article: Article,
    span: Span,
    zone: ZoneKind | None,
    credit: str,
    agencies: tuple[Agency, ...],
    *,
    partly: bool = False,
) -> Iterator[Signal]:
    """The signals of one credit that names ``agencies`` in the words ``credit``.

    A known house is named by the page: *declared*. Alone it is claimed as ``publisher``; several, or one that the
    article only draws on (``partly``), are ``contributors``. A house that the gazetteer does not know (no
    ``agencies``) is *inferred*. Where the house writes in one language and does not publish in the article's, a
    second, *inferred* signal on the same span claims that ``original_language``.
    """
    claims: dict[str, Claim] = {"publisher": credit.strip()}
    if len(agencies) > 1 or (agencies and partly):
        claims = {"contributors": tuple(agency.name for agency in agencies)}
    elif agencies:
        claims = {"publisher": gazetteer.label(credit, agencies[0])}
    first = Signal(
        kind=kind,
        grade="declared" if agencies else "inferred",
        start=span.start,
        end=span.end,
        text=article.text[span.start : span.end],
        zone=zone,
        claims=claims,
    )
    yield first
    language = None if partly else foreign_language(agencies, article.language)
    if language:
        yield replace(first, grade="inferred", claims={**claims, **_by_agency(language)})


def foreign_language(agencies: tuple[Agency, ...], article_language: str | None) -> str | None:
    """The one language all these houses write in, where none of them publishes in the article's language; or None."""
    if not agencies or not article_language or any(agency.worldwide for agency in agencies):
        return None
    mains = {_base(agency.languages[0]) for agency in agencies}
    published = {_base(language) for agency in agencies for language in agency.languages}
    return mains.pop() if len(mains) == 1 and _base(article_language) not in published else None


def infer_languages(article: Article, signals: Iterable[Signal]) -> Iterator[Signal]:
    """What the publishers that a page *declares* tell of the original language: "published by ATA" → Albanian.

    One *inferred* signal of kind ``source-attribution`` for every declared or marked signal that names a publisher
    known to write in one language other than the article's; its span is the name, where the signal's text has it.
    """
    seen: set[tuple[int, str]] = set()
    for signal in signals:
        name = signal.claims.get("publisher")
        if signal.grade not in ("declared", "marked") or not isinstance(name, str) or signal.kind == "agency-dateline":
            continue
        language, _ = gazetteer.language_of_publisher(name, article.language)
        spoken = article.language or str(signal.claims.get("language_of_notice", ""))
        if not language or (near(language, spoken) if not article.language else _base(language) == _base(spoken)):
            continue
        at = article.read(signal.field).find(name, signal.start, signal.end)
        start, end = (at, at + len(name)) if at >= 0 else (signal.start, signal.end)
        if (start, language) in seen:
            continue
        seen.add((start, language))
        yield Signal(
            kind="source-attribution",
            grade="inferred",
            start=start,
            end=end,
            text=article.read(signal.field)[start:end],
            zone=signal.zone,
            field=signal.field,
            claims={"publisher": name, **_by_agency(_base(language))},
        )


def _by_agency(language: str) -> dict[str, Claim]:
    return {"original_language": language, "original_language_by": "agency"}


def _base(language: str) -> str:
    return language.split("-", 1)[0]
