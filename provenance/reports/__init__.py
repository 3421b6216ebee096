"""From audits to what people and programs read: one file a format, listed here by name."""

from __future__ import annotations

from provenance.reports.brief import Brief
from provenance.reports.csv import Csv
from provenance.reports.github import Github
from provenance.reports.html import Html
from provenance.reports.json import Json
from provenance.reports.jsonl import JsonLines
from provenance.reports.junit import Junit
from provenance.reports.markdown import Markdown
from provenance.reports.report import Context, Report
from provenance.reports.sarif import Sarif
from provenance.reports.table import Table

FORMATS: dict[str, type[Report]] = {
    "table": Table,
    "markdown": Markdown,
    "csv": Csv,
    "json": Json,
    "jsonl": JsonLines,
    "html": Html,
    "sarif": Sarif,
    "junit": Junit,
    "github": Github,
    "brief": Brief,
}

__all__ = ["FORMATS", "Context", "Report"]
