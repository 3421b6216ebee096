"""The recorded translations of the seeds, from which their committed reports are made without Apertium."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from provenance import comparing, engines, reading, run
from provenance.comparing import Tools
from provenance.engines.apertium import Apertium
from provenance.engines.base import Engine
from provenance.engines.recorded import Recorded, Recorder
from provenance.engines.translator import Translator
from provenance.model import Audit

ROOT = Path(__file__).parent.parent.parent
RECORDED = ROOT / "tests" / "recorded" / "seeds.json"


def audits(monkeypatch: pytest.MonkeyPatch, *chosen: Engine) -> list[Audit]:
    def choose(name: str, allow: Sequence[str] = ()) -> Sequence[Engine]:
        return chosen

    monkeypatch.setattr(engines, "choose", choose)
    results = list(run.results(reading.read([ROOT / "seeds"]), Tools(engine="apertium", cache=False)))
    assert all(isinstance(result, Audit) for result in results)
    return [result for result in results if isinstance(result, Audit)]


def test_the_recording_answers_for_every_seed(monkeypatch: pytest.MonkeyPatch) -> None:
    found = audits(monkeypatch, Recorded(RECORDED))
    bases = [audit.consistency.basis for audit in found]
    assert bases == ["round-trip", "round-trip", "round-trip", "round-trip", "back-translation"]
    failed = [route.reason for audit in found for route in audit.consistency.routes if route.status == "unavailable"]
    assert failed == [], "record again: python tools/record_translations.py seeds tests/recorded/seeds.json"


@pytest.mark.slow
@pytest.mark.skipif(
    Apertium().version() != Recorded(RECORDED).version(), reason="other Apertium packages than those of the recording"
)
def test_live_apertium_says_what_was_recorded(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    recorder = Recorder(Apertium())
    live = audits(monkeypatch, recorder)
    recorder.save(tmp_path / "seeds.json")
    assert (tmp_path / "seeds.json").read_bytes() == RECORDED.read_bytes()
    comparing.translator.cache_clear()
    assert live == audits(monkeypatch, Recorded(RECORDED))
    assert Translator([recorder]).signature() == Translator([Recorded(RECORDED)]).signature()
