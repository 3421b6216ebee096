"""The reports in ``reports/`` are what the command writes for ``seeds/``, from translations recorded here.

After a change that is meant to show, look at the new reports and commit them: ``provenance audit seeds/``.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from provenance import engines
from provenance.engines.recorded import Recorded
from tests.conftest import ROOT, Run

RECORDED = ROOT / "tests" / "recorded" / "seeds.json"


def masked(report: str) -> str:
    """Without the digest of rules, which every change of a rule changes."""
    return re.sub(r"rules [0-9a-f]{8}", "rules ********", report)


@pytest.mark.slow
@pytest.mark.parametrize("name", ["audit.csv", "audit.md", "audit.json"])
def test_the_committed_reports_are_fresh(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setattr(engines, "choose", lambda *asked: [Recorded(RECORDED)])
    result = run("audit", ROOT / "seeds", "-o", "fresh")
    assert result.exit_code == 0, result.output
    fresh = (tmp_path / "fresh" / name).read_text("utf-8")
    assert masked(fresh) == masked((ROOT / "reports" / name).read_text("utf-8")), "run: provenance audit seeds/"
