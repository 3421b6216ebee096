"""Every engine behind an address, against a real server on loopback that misbehaves."""

import logging
import random
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from engines.misbehaving import FAULTS, SENTENCES, Server, right

from provenance.engines import guard, remote
from provenance.engines.chat import Chat
from provenance.engines.deepl import DeepL
from provenance.engines.deeptranslator import Google, MyMemory
from provenance.engines.http import Limits, is_loopback
from provenance.engines.libretranslate import LibreTranslate
from provenance.engines.remote import Remote, chunks
from provenance.engines.translator import Translator, Trip
from provenance.errors import EngineError

KEY = "sekret-0451-key"
QUICK = Limits(connect=0.5, read=0.15, total=0.3, article=3.0, tries=3, pause=0.005)
KINDS = ("libretranslate", "deepl", "chat", "google", "mymemory")


@pytest.fixture(name="running", scope="module")
def _running() -> Iterator[Server]:
    with Server() as server:
        yield server


@pytest.fixture(name="server")
def _server(running: Server) -> Server:
    running.script, running.requests = [], []
    return running


def engine(kind: str, server: Server, limits: Limits = QUICK) -> Remote:
    made: Remote = {
        "libretranslate": lambda: LibreTranslate(server.url, KEY, limits),
        "deepl": lambda: DeepL(server.url, KEY, limits),
        "chat": lambda: Chat(server.url, "small", KEY, limits),
        "google": lambda: Google(server.url + "/m", limits),
        "mymemory": lambda: MyMemory(server.url + "/get", limits),
    }[kind]()
    made._breaker = remote.Breaker(failures=10_000)
    return made


@pytest.mark.parametrize("kind", KINDS)
def test_translates_in_order_and_keeps_empty_segments(kind: str, server: Server) -> None:
    french = SENTENCES["fr"]
    texts = [french[2], "", french[0], "  ", french[5]]
    made = engine(kind, server)
    assert ("fr", "es") in made.pairs()
    spanish = SENTENCES["es"]
    assert made.translate(texts, "fr", "es") == [spanish[2], "", spanish[0], "", spanish[5]]
    assert made.offline
    assert made.version()


@pytest.mark.parametrize("kind", KINDS)
def test_an_unknown_direction_is_refused(kind: str, server: Server) -> None:
    with pytest.raises(EngineError, match="xx"):
        engine(kind, server).translate(["a"], "fr", "xx")
    assert server.requests == []


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("fault", ["429", "500", "half-body", "hang-up"])
def test_tries_again_where_that_may_help(kind: str, fault: str, server: Server) -> None:
    server.script = [fault, fault]
    assert engine(kind, server).translate(SENTENCES["fr"][:1], "fr", "es") == SENTENCES["es"][:1]
    assert len(server.requests) == 3


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("fault", ["403", "redirect"])
def test_does_not_try_again_where_it_cannot_help(kind: str, fault: str, server: Server) -> None:
    server.script = [fault, fault]
    with pytest.raises(EngineError):
        engine(kind, server).translate(SENTENCES["fr"][:1], "fr", "es")
    assert len(server.requests) == 1


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("fault", ["slow", "drip"])
def test_no_call_lasts_longer_than_its_deadline(kind: str, fault: str, server: Server) -> None:
    server.script = [fault] * 5
    made = engine(kind, server)
    start = time.monotonic()
    with pytest.raises(EngineError, match="in time"):
        made.translate(SENTENCES["fr"][:1], "fr", "es")
    assert time.monotonic() - start < QUICK.total + 0.3


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("fault", [fault for fault in FAULTS if fault not in ("slow", "drip")])
def test_no_fault_becomes_a_translation(kind: str, fault: str, server: Server) -> None:
    for text in SENTENCES["fr"][:2]:
        server.script = [fault] * 3
        (done,) = Translator([engine(kind, server)]).run([Trip((text,), ("fr", "es"), kind)])
        server.script = []
        assert not done.arrived, done.stations
        assert done.failure
        assert KEY not in done.failure
        assert text[:20] not in done.failure
        assert "127.0.0.1" not in done.failure


def test_a_server_that_fails_again_and_again_is_left_alone(server: Server) -> None:
    made = engine("deepl", server)
    made._breaker = remote.Breaker(failures=2, seconds=0.2)
    server.script = ["500"] * 6
    for _ in range(2):
        with pytest.raises(EngineError, match="status 500"):
            made.translate(["Un mot."], "fr", "es")
    with pytest.raises(EngineError, match="left alone"):
        made.translate(["Un mot."], "fr", "es")
    assert len(server.requests) == 6
    time.sleep(0.25)
    assert made.translate(SENTENCES["fr"][:1], "fr", "es") == SENTENCES["es"][:1]


def test_keys_travel_in_headers_and_never_in_addresses(server: Server) -> None:
    for kind in ("deepl", "chat"):
        engine(kind, server).translate(["Un mot."], "fr", "es")
    for request in server.requests:
        assert KEY in request["headers"]["Authorization"]


def test_keys_come_from_the_environment_or_a_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert remote.secret("deepl") is None
    assert DeepL().pairs() == frozenset()
    (tmp_path / "provenance").mkdir()
    (tmp_path / "provenance" / "deepl.key").write_text("from-folder\n")
    assert remote.secret("deepl") == "from-folder"
    (tmp_path / "other").write_text("from-file\n")
    monkeypatch.setenv("PROVENANCE_DEEPL_KEY_FILE", str(tmp_path / "other"))
    assert remote.secret("deepl") == "from-file"
    monkeypatch.setenv("PROVENANCE_DEEPL_KEY", "from-environment")
    assert remote.secret("deepl") == "from-environment"
    monkeypatch.delenv("PROVENANCE_DEEPL_KEY")
    (tmp_path / "other").unlink()
    with pytest.raises(EngineError) as caught:
        remote.secret("deepl")
    assert str(tmp_path) not in str(caught.value)


@pytest.mark.parametrize(
    ("url", "local"),
    [
        ("http://127.0.0.1:5000", True),
        ("http://localhost:5000/x", True),
        ("http://[::1]:80", True),
        ("http://127.0.0.1.example.org", False),
        ("http://localhost.example.org", False),
        ("https://api.deepl.com", False),
        ("http://10.0.0.1", False),
        ("http://127.0.0.1@example.org", False),
        ("", False),
    ],
)
def test_only_this_machine_is_offline(url: str, local: bool) -> None:
    assert is_loopback(url) is local


def test_chunks_lose_nothing_and_are_short_enough() -> None:
    text = " ".join(SENTENCES["fr"] * 3) + " " + "x" * 700
    for longest in (40, 300, 450):
        pieces = list(chunks(text, longest))
        assert max(map(len, pieces)) <= longest
        assert "".join(pieces).replace(" ", "") == text.replace(" ", "")
    assert next(chunks(text, 450)).endswith(".")


def test_long_segments_are_put_together_again(server: Server) -> None:
    long = " ".join(SENTENCES["fr"])
    engine("mymemory", server).translate([long], "fr", "es")
    asked = [text for request in server.requests for text in request["texts"]]
    assert len(asked) > 1
    assert " ".join(asked) == long


def test_a_thousand_calls_with_every_fault(server: Server, caplog: pytest.LogCaptureFixture) -> None:
    """No wrong text accepted, no call past its deadline, no key and no text in a log line, every article answered."""
    faults(server, caplog, calls=50)


@pytest.mark.slow
def test_a_thousand_calls_in_full(server: Server, caplog: pytest.LogCaptureFixture) -> None:
    faults(server, caplog, calls=1000)


def faults(server: Server, caplog: pytest.LogCaptureFixture, calls: int) -> None:
    caplog.set_level(logging.DEBUG)
    rng = random.Random(7)
    engines = {kind: engine(kind, server) for kind in KINDS}
    kinds = Counter[str]()
    for n in range(calls):
        kind, target = rng.choice(KINDS), rng.choice(["es", "en"])
        text = rng.choice(SENTENCES["fr"])
        server.script = [rng.choice([*FAULTS, "ok", "ok", "ok"]) for _ in range(4)]
        start = time.monotonic()
        (done,) = Translator([engines[kind]]).run([Trip((text,), ("fr", target), kind)])
        assert time.monotonic() - start < QUICK.total + 0.4, (n, kind, server.script)
        if done.arrived:
            assert done.stations[-1] == [right(text, "fr", target)]
            kinds["right"] += 1
        else:
            assert done.failure
            assert done.route().status == "unavailable"
            kinds["refused"] += 1
    assert sum(kinds.values()) == calls
    assert min(kinds["right"], kinds["refused"]) > calls // 10
    logged = caplog.text
    assert KEY not in logged
    assert not any(sentence[:25] in logged for sentences in SENTENCES.values() for sentence in sentences)


def test_the_corpus_itself_passes_the_guard() -> None:
    for source in SENTENCES:
        for target in SENTENCES:
            if source != target:
                pairs = zip(SENTENCES[source], SENTENCES[target], strict=True)
                assert [guard.fault(a, b, source, target) for a, b in pairs] == [None] * 6
