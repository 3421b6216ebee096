"""Marks of translation in a page's code: what machines, browsers, plugins and publishers leave there."""

from __future__ import annotations

from provenance.signals.detector import Detector
from provenance.signals.markup import (
    c2pa,
    contradiction,
    description,
    disclosure,
    engines,
    localisation,
    proxy,
    schema,
    served,
    widgets,
)

#: Every detector of marks, those of machine translation first.
MARKUP: tuple[Detector, ...] = (
    *engines.DETECTORS,
    proxy.DETECTOR,
    schema.DETECTOR,
    disclosure.DETECTOR,
    c2pa.DETECTOR,
    widgets.DETECTOR,
    localisation.DETECTOR,
    served.DETECTOR,
    description.DETECTOR,
    contradiction.DETECTOR,
)

__all__ = ["MARKUP"]
