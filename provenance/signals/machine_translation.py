"""Statements that this text was translated by a machine, and whether a person checked it."""

from __future__ import annotations

from collections.abc import Iterator

from provenance.model import Article, Claim, Signal
from provenance.signals.detector import Detector
from provenance.signals.direction import original_language, said_by
from provenance.signals.house import house
from provenance.signals.machine_assertion import asserted, site_beside
from provenance.signals.machine_process import engine, process
from provenance.signals.machine_review import reviewed
from provenance.signals.once import once
from provenance.signals.responsible import responsible
from provenance.signals.scan import Sentence, scan
from provenance.signals.statement import code, of_the_site, of_this_text, places, template


def find(article: Article) -> Iterator[Signal]:
    """Notices that nobody is said to have checked."""
    for sentence, claims in _notices(article):
        if not claims["reviewed"]:
            yield sentence.signal("machine-translation-notice", claims)


def find_reviewed(article: Article) -> Iterator[Signal]:
    """Notices that say a person checked the machine's work."""
    for sentence, claims in _notices(article):
        if claims["reviewed"]:
            yield sentence.signal("reviewed-machine-translation-notice", claims)


@once
def _notices(article: Article) -> list[tuple[Sentence, dict[str, Claim | None]]]:
    """Every notice of an article with what it claims."""
    return [(sentence, claims) for sentence in scan(article).sentences if (claims := notice(sentence)) is not None]


def notice(sentence: Sentence) -> dict[str, Claim | None] | None:
    """What the statement claims if it says that this text is a machine's translation, else None."""
    translating = process(sentence)
    if translating is None or code(sentence) or not asserted(sentence, translating):
        return None
    if places(sentence) > 1 or (template(sentence) and not of_this_text(sentence)):
        return None  # a caption of an interface, its places unfilled
    checked, reviewer = reviewed(sentence)
    stated: list[Sentence] = [sentence] if original_language(sentence) else []
    if not stated and not template(sentence):
        stated = [other for other in _original_beside(sentence) if original_language(other)][:1]
    sitewide = of_the_site(sentence) or (not of_this_text(sentence) and bool(site_beside(sentence)))
    return {
        "original_language": original_language(stated[0]) if stated else None,
        "original_language_by": said_by(stated[0]) if stated else None,
        "engine": engine(sentence),
        "reviewed": checked,
        "reviewer": reviewer,
        "responsible": responsible(sentence),
        "sitewide": True if sitewide else None,
        "publisher": house(sentence.scan.article) if sitewide and stated else None,  # the site's own originals
    }


def _original_beside(sentence: Sentence) -> list[Sentence]:
    """Statements beside that speak of the original: "Read the original in German"."""
    told = ("original", "written", "first")
    return [other for other in sentence.beside() if other.has(*told) or of_the_site(other)]


DETECTOR = Detector(
    name="machine-translation-notice",
    kind="machine-translation-notice",
    sees="A statement, in any of the languages of data/notices, that this text was translated by a machine.",
    misses="Notices in pictures; notices that never say translated; languages without a file in data/notices.",
    find=find,
    fires=(
        "This story was machine translated from Finnish and may contain errors.",
        "Cette dépêche a été traduite du finnois par un logiciel.",
    ),
    quiet=("We never publish machine translations of our reporting.", "The cover picture was made with AI."),
)

REVIEWED = Detector(
    name="reviewed-machine-translation-notice",
    kind="reviewed-machine-translation-notice",
    sees="The same where the statement, or the one after it, says that a person has checked the translation.",
    misses="Reviews told elsewhere on the page.",
    find=find_reviewed,
    fires=("This article was translated with DeepL and then checked by one of our editors.",),
    quiet=("This article was translated with DeepL and has not been checked by anyone.",),
)
