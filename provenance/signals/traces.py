"""The detectors of what a text gives away: all inferred, all weak alone."""

from __future__ import annotations

from provenance.signals import (
    foreign_residue,
    institutional_style,
    locale_traces,
    lost_characters,
    newsroom_furniture,
)

TRACES = (
    foreign_residue.DETECTOR,
    locale_traces.DETECTOR,
    lost_characters.DETECTOR,
    newsroom_furniture.DETECTOR,
    institutional_style.DETECTOR,
)
