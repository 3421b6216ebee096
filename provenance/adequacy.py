"""How good a page's own notice of translation is, point by point: measured here, judged in verdict.py."""

from __future__ import annotations

from provenance.model import Adequacy, Article, Signal, SignalKind
from provenance.signals import coverage

#: Kinds that speak about the translation itself, in the order an editor would look for them.
NOTICES: tuple[SignalKind, ...] = (
    "machine-translation-notice",
    "reviewed-machine-translation-notice",
    "human-translation-credit",
    "original-pointer",
    "legal-precedence",
)
#: Of these, the ones that say how the translation was made.
NAMING_PROCESS: frozenset[SignalKind] = frozenset(NOTICES[:3])


def covers(signal: Signal, article: Article) -> bool:
    """Whether a statement is about this page.

    A notice about the whole site counts when it names another language than this page's: "all articles are
    published in English" makes an English page the original and a French one a translation. A pointer or clause that
    names the page's own language as the original's does not make the page a translation either. One about some of the
    site's pages, or with a place left unfilled, says nothing of this one.
    """
    if signal.kind in NOTICES and not coverage.of_this_page(signal):
        return False
    named = signal.claims.get("original_language")
    same = isinstance(named, str) and named.split("-")[0] == (article.language or "").split("-")[0]
    if signal.claims.get("sitewide"):
        return not same and named is not None
    if signal.kind in ("original-pointer", "legal-precedence"):
        return not same
    return True


def stands(signal: Signal, article: Article) -> bool:
    """Whether a signal may found a status: said by the publisher or marked, about this page, not by a reader's tool."""
    return (
        signal.grade in ("declared", "marked") and signal.claims.get("left_by") != "reader" and covers(signal, article)
    )


def notices(article: Article, signals: tuple[Signal, ...]) -> tuple[Signal, ...]:
    """The declared statements about translation that cover this page, in their order on it.

    A pointer to an original ("first published in …") says nothing of translation by itself: a republication has it too.
    """
    said = tuple(s for s in signals if s.kind in NOTICES and s.grade == "declared" and covers(s, article))
    return said if any(s.kind in NAMING_PROCESS or s.claims.get("original_language") for s in said) else ()


def measure(article: Article, signals: tuple[Signal, ...]) -> Adequacy | None:
    """The seven points of the page's notice, taken over all its statements together; None without a notice.

    Points are None where they cannot be known: links in plain text, the reader's language of an article whose
    language is unknown.
    """
    said = notices(article, signals)
    if not said:
        return None
    naming = [s for s in said if s.kind in NAMING_PROCESS]
    return Adequacy(
        reader_language=_in_readers_language(article, naming or said),
        names_process=bool(naming),
        names_original_language=any(_names_language(s) for s in said),
        names_publisher=_names_publisher(said, signals),
        links_original=_links(article, said),
        prominent=_prominent(article, naming or said),
        responsible_named=any(bool(s.claims.get("responsible") or s.claims.get("reviewer")) for s in said),
    )


def absent(article: Article) -> Adequacy:
    """The points of a translation, marked as one in the page's code, that tells its readers nothing."""
    return Adequacy(
        reader_language=False,
        names_process=False,
        names_original_language=False,
        names_publisher=False,
        links_original=False if article.source is not None else None,
        prominent=False,
        responsible_named=False,
    )


def _in_readers_language(article: Article, said: list[Signal] | tuple[Signal, ...]) -> bool | None:
    """Whether one statement at least is in the language of the body; None when either is unknown."""
    spoken = [s.claims.get("language_of_notice") for s in said]
    known = [language for language in spoken if isinstance(language, str)]
    if article.language is None or not known:
        return None
    return any(language.split("-")[0] == article.language.split("-")[0] for language in known)


def _names_language(signal: Signal) -> bool:
    """A language said in words; a flag or a bare code does not name it to a reader."""
    return bool(signal.claims.get("original_language")) and signal.claims.get("original_language_by", "name") == "name"


def _names_publisher(said: tuple[Signal, ...], signals: tuple[Signal, ...]) -> bool | None:
    """Whether the original's publisher is named; None where the site speaks of its own originals."""
    if any(s.claims.get("publisher") for s in said):
        return True
    if any(s.kind == "source-attribution" and s.grade == "declared" and s.claims.get("publisher") for s in signals):
        return True
    return None if any(s.claims.get("sitewide") for s in said) else False


def _links(article: Article, said: tuple[Signal, ...]) -> bool | None:
    if any(s.claims.get("url") for s in said):
        return True
    return False if article.source is not None else None


def _prominent(article: Article, said: list[Signal] | tuple[Signal, ...]) -> bool:
    """Whether a statement stands where it is seen: before the body begins, or in the first third of the text."""
    body = next((zone.start for zone in article.zones if zone.kind == "body"), 0)
    return any(s.field != "text" or s.start <= max(body, len(article.text) // 3) for s in said)
