"""The promises of the house that belong to no single room: nothing leaves the machine, hostile text costs linear time.

Others stand where they are kept: exact spans in test_seeds.py and tests/cli, independence of company and of --jobs,
crashes, whole files and absent paths in tests/cli/test_audit.py, escaping in tests/reports.
"""

from __future__ import annotations

import json
import socket
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from provenance import pipeline
from provenance.messages import Catalogue
from provenance.reading.plain import plain
from provenance.reports import record
from tests.conftest import SEEDS, Run

#: What, said over and over, may make a pattern or a table walk back and forth.
HOSTILE = {
    "digits": "1",
    "lists of figures": "1,",
    "fractions": "1/",
    "full stops": "a.",
    "words": "Le mot ",
    "names": "Jean Dupont ",
    "capitals": "A ",
    "initials": "A.B.",
    "brackets": "(",
    "quotation marks": "« ",
    "straight quotes": '"a" ',
    "line ends": "\n",
    "short lines": "mot\n",
    "notices": "translated by AI ",
    "credits": "Traduit de l’anglais par ",
    "dates": "le 3 mai 2021 ",
    "dashes": "– ",
    "addresses": "http://a.b/",
    "spaces": " ",
    "number words": "vingt ",
    "other scripts": "переведено 翻译 ",
    "datelines": "PARIS (AFP) - ",
    "percentages": "5 % ",
    "question marks": "?",
    "flags": "🇫🇷",
    "hyphens": "a-",
    "apostrophes": "l'",
    "sentences": "Kaja Kallas a dit 25 % le 3 mai. ",
}
_LENGTH = 20_000


def cost(text: str) -> float:
    """Processor seconds of one audit, the better of two runs."""
    took = []
    for _ in range(2):
        started = time.process_time()
        pipeline.audit(plain(text, id="a"))
        took.append(time.process_time() - started)
    return min(took)


@pytest.mark.slow
@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_costs_linear_time(unit: str) -> None:
    text = unit * (_LENGTH // len(unit))
    pipeline.audit(plain(text[:2000], id="warm"))
    once, fourfold = cost(text), cost(text * 4)
    assert fourfold < 8 * max(once, 0.05), f"{once:.2f} s, four times the text {fourfold:.2f} s"


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=300))
def test_any_text_is_audited_with_exact_spans(text: str) -> None:
    article = record.article(pipeline.audit(plain(text, id="a")), Catalogue())
    json.dumps(article)
    for signal in article["signals"]:
        assert text[signal["start"] : signal["end"]] == signal["text"]
    for row in article["consistency"]["rows"]:
        fact = row["translation"]
        assert text[fact["start"] : fact["end"]] == fact["text"]


def test_nothing_is_sent_anywhere(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*asked: Any) -> None:
        raise AssertionError(f"a connection was tried: {asked[1:]}")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setenv("DEEPL_API_KEY", "a-key-that-is-there")
    assert run("audit", SEEDS).exit_code == 0


@pytest.mark.parametrize("engine", ["google", "mymemory", "deepl"])
def test_an_online_engine_needs_leave(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, engine: str) -> None:
    monkeypatch.setenv("DEEPL_API_KEY", "a-key-that-is-there")
    (tmp_path / "a.txt").write_text("Le conseil a adopté le budget.", "utf-8")
    result = run("audit", "a.txt", "--engine", engine)
    assert result.exit_code == 2
    assert "--allow-network" in result.stderr
    assert "a-key-that-is-there" not in result.output


def test_a_configuration_beside_the_texts_can_forbid_the_network(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Le conseil a adopté le budget.", "utf-8")
    (tmp_path / "provenance.toml").write_text("forbid-network = true\n", "utf-8")
    result = run("audit", "a.txt", "--engine", "google", "--allow-network", "google")
    assert result.exit_code == 2
    assert "forbids" in result.stderr
