"""The detectors of news agencies."""

from __future__ import annotations

from provenance.signals import agency_credit, agency_dateline

AGENCIES = (agency_dateline.DETECTOR, agency_credit.DETECTOR)
