"""The command with a translation server that fails in every way: each article is still reported, and honestly."""

import json
import logging
import random
from pathlib import Path

import pytest
from conftest import Run
from engines.misbehaving import FAULTS, SENTENCES, Server

from provenance.engines import remote
from provenance.engines.http import Limits

KEY = "sekret-0777-key"
ARTICLES = 24


@pytest.mark.slow
def test_every_article_is_reported_whatever_the_server_does(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    rng = random.Random(11)
    quick = Limits(connect=0.5, read=0.15, total=0.3, article=3.0, tries=3, pause=0.005)
    monkeypatch.setattr(remote, "Limits", lambda: quick)
    patient = remote.Breaker(failures=10_000)
    monkeypatch.setattr(remote, "Breaker", lambda: patient)
    lines = [{"id": f"a{n}", "text": "\n".join(rng.sample(SENTENCES["fr"], 5))} for n in range(ARTICLES)]
    (tmp_path / "a.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
    with Server() as server:
        monkeypatch.setenv("PROVENANCE_LIBRETRANSLATE_URL", server.url)
        monkeypatch.setenv("PROVENANCE_LIBRETRANSLATE_KEY", KEY)
        server.script = [rng.choice([*FAULTS, *["ok"] * 40]) for _ in range(ARTICLES * 6)]
        result = run("audit", "a.jsonl", "--engine", "libretranslate", "--format", "jsonl", "--jobs", "1")
    assert result.exit_code == 0, result.stderr
    records = [json.loads(line) for line in result.stdout.splitlines()]
    assert [record["id"] for record in records] == [line["id"] for line in lines]
    statuses = {route["status"] for record in records for route in record["consistency"]["routes"]}
    assert statuses >= {"ok", "unavailable"}
    for record in records:
        arrived = [route for route in record["consistency"]["routes"] if route["status"] in ("ok", "degraded")]
        assert (record["consistency"]["basis"] == "round-trip") == bool(arrived)
        assert all(route["reason"] for route in record["consistency"]["routes"] if route["status"] != "ok")
        # What comes back is right or refused, so nothing may be called fragile.
        assert record["consistency"]["counts"]["fragile"] == 0, record["consistency"]["rows"]
        if len(arrived) < 2:
            assert "back-translation" in {gap["check"] for gap in record["not_checked"]}
    told = result.stderr + caplog.text
    assert KEY not in told + result.stdout
    assert not any(sentence[:25] in told for sentence in SENTENCES["fr"])
