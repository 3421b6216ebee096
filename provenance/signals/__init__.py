"""Signs of where an article comes from: what the page says, what its code marks, what the text gives away."""

from __future__ import annotations

from collections.abc import Iterator

from provenance.model import Article, Signal
from provenance.signals import (
    feed_footer,
    human_credit,
    legal_precedence,
    links,
    machine_translation,
    model_chatter,
    original_pointer,
    relay,
    source_attribution,
    suggested,
    translation_widget,
    wiki_credit,
)
from provenance.signals.agency_claims import infer_languages
from provenance.signals.agency_signals import AGENCIES
from provenance.signals.detector import Detector
from provenance.signals.markup import MARKUP
from provenance.signals.traces import TRACES

#: Every detector there is, in the order reports list them.
DETECTORS: tuple[Detector, ...] = (
    machine_translation.DETECTOR,
    machine_translation.REVIEWED,
    human_credit.DETECTOR,
    original_pointer.DETECTOR,
    wiki_credit.DETECTOR,
    legal_precedence.DETECTOR,
    source_attribution.DETECTOR,
    feed_footer.DETECTOR,
    translation_widget.DETECTOR,
    model_chatter.DETECTOR,
    *AGENCIES,
    *TRACES,
    *MARKUP,
)


def find(article: Article) -> tuple[Signal, ...]:
    """Every signal in an article whose zones and languages are known, in the order of the text."""
    found = [signal for detector in DETECTORS for signal in detector.find(article)]
    found += infer_languages(article, found)
    found = relay.follow(article, suggested.read(article, links.follow(article, found)))
    order = {detector.kind: number for number, detector in enumerate(DETECTORS)}
    found.sort(key=lambda s: (s.field != "text", s.start, s.end, order.get(s.kind, len(order))))
    return tuple(_once(found))


def _once(found: list[Signal]) -> Iterator[Signal]:
    """The signals in their order; of credits that name one publisher on the same words, the first."""
    last: Signal | None = None
    for signal in found:
        if signal.kind == "source-attribution" and signal.grade == "declared" and signal.field == "text":
            same = last and signal.claims.get("publisher") == last.claims.get("publisher")
            if last and same and signal.start < last.end:
                continue
            last = signal
        yield signal
