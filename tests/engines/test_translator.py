import os
import signal
import subprocess
import sys
from pathlib import Path

from engines.fake import Fake, dead, sleeping

from provenance.engines.cache import Cache
from provenance.engines.recorded import Recorded, Recorder
from provenance.engines.translator import Translator, Trip

SHORT = ("fr", "es", "fr")
LONG = ("fr", "es", "en", "es", "fr")


def trips(*ways: tuple[str, ...], engine: str = "fake") -> list[Trip]:
    return [Trip((f"Texte {n}.", "Suite."), way, engine) for n, way in enumerate(ways)]


def test_every_station_is_kept() -> None:
    (done,) = Translator([Fake()]).run(trips(SHORT))
    assert done.arrived
    assert done.stations == [["Texte 0.", "Suite."], ["Texte 0. es", "Suite. es"], ["Texte 0. es fr", "Suite. es fr"]]
    assert done.route().status == "ok"


def test_articles_share_directions_and_the_order_of_arrival_does_not_matter() -> None:
    engine = Fake()
    done = Translator([engine]).run(trips(SHORT, LONG, SHORT))
    assert [trip.returned[0] for trip in done] == ["Texte 0. es fr", "Texte 1. es en es fr", "Texte 2. es fr"]
    # es-fr waited for the long way round: all three articles take it at the end
    assert [(source, target) for source, target, _ in engine.calls[-3:]] == [("es", "fr")] * 3


def test_the_same_article_twice_is_translated_once() -> None:
    engine = Fake()
    same = Trip(("Texte.",), SHORT, "fake")
    assert [trip.returned for trip in Translator([engine]).run([same, same])] == [["Texte. es fr"]] * 2
    assert len(engine.calls) == 2


def test_a_dead_engine_falls_over_to_the_next_and_says_so() -> None:
    broken, spare = Fake(dead, name="broken"), Fake(name="spare")
    (done,) = Translator([broken, spare]).run(trips(SHORT, engine="broken"))
    assert done.arrived
    route = done.route()
    assert (route.engine, route.status) == ("spare", "degraded")
    assert route.reason is not None
    assert route.reason.args["failed"] == "broken"


def test_the_suspected_engine_never_stands_in() -> None:
    broken, spare = Fake(dead, name="broken"), Fake(name="spare")
    (done,) = Translator([broken, spare]).run([Trip(("Texte.",), SHORT, "broken", frozenset({"spare"}))])
    assert done.route().status == "unavailable"
    assert done.failure == "it is out of order"


def test_a_refused_segment_degrades_and_many_fail() -> None:
    texts = tuple(f"Une phrase assez longue pour que sa longueur compte vraiment, numéro {n}." for n in range(4))

    def engine(bad: str) -> Fake:
        return Fake(lambda text, source, target: "Non." if text[-2] in bad else f"{target} {text}")

    (one,) = Translator([engine("2")]).run([Trip(texts, SHORT, "fake")])
    assert one.returned[2] is None
    assert one.returned[3] == "fr es " + texts[3]
    assert one.route().status == "degraded"
    (many,) = Translator([engine("123")]).run([Trip(texts, SHORT, "fake")])
    assert many.route().status == "unavailable"


def test_the_cache_gives_the_same_without_the_engine(tmp_path: Path) -> None:
    def change(text: str, source: str, target: str) -> str:
        return "Non." if "longue" in text else f"{text} {target}"

    trip = Trip(("Texte.", "Une phrase assez longue pour que sa longueur compte.", "Suite.", "Fin."), LONG, "fake")
    first, again = Fake(change), Fake(dead)
    cold = Translator([first], Cache(tmp_path)).run([trip])
    warm = Translator([again], Cache(tmp_path)).run([trip])
    assert again.calls == []
    assert warm[0].stations == cold[0].stations
    assert warm[0].route() == cold[0].route()
    assert cold[0].route().status == "degraded"


def test_recorded_translations_answer_as_the_engine_did(tmp_path: Path) -> None:
    recorder = Recorder(Fake())
    live = Translator([recorder]).run(trips(SHORT, LONG))
    for name in ("a.json", "b.json"):
        recorder.save(tmp_path / name)
    assert (tmp_path / "a.json").read_bytes() == (tmp_path / "b.json").read_bytes()
    recorded = Recorded(tmp_path / "a.json")
    assert (recorded.name, recorded.version(), recorded.pairs()) == ("fake", "1", Fake().pairs())
    again = Translator([recorded]).run(trips(SHORT, LONG))
    assert [trip.stations for trip in again] == [trip.stations for trip in live]
    (unknown,) = Translator([recorded]).run([Trip(("Autre.",), SHORT, "fake")])
    assert unknown.route().status == "unavailable"


def test_routes_come_from_the_first_engine_that_has_two() -> None:
    poor, rich = Fake(pairs="fr-es es-fr", name="poor"), Fake(name="rich")
    translator = Translator([poor, rich])
    assert translator.routes("fr") == [("rich", SHORT), ("rich", ("fr", "ca", "fr"))]
    assert translator.routes("fr", avoid={"rich"}) == [("poor", SHORT)]
    assert Translator([]).routes("fr") == []


def test_ctrl_c_leaves_no_program_behind() -> None:
    seconds = f"1236.{os.getpid()}"  # a run of the tests beside this one has its own
    script = (
        "import os, signal, sys\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"  # a shell may start its jobs without
        "from provenance.engines import pipeline\n"
        "from provenance.engines.translator import Translator, Trip\n"
        "class Slow:\n"
        "    name, offline, deterministic = 'slow', True, True\n"
        "    def version(self): return '1'\n"
        "    def pairs(self): return frozenset({('fr', 'es'), ('es', 'fr'), ('fr', 'ca'), ('ca', 'fr')})\n"
        "    def translate(self, texts, source, target):\n"
        "        os.write(1, b'started\\n')\n"  # at once: two threads say so
        "        pipeline.run([['sleep', sys.argv[1]]], b'', seconds=60, environment=dict(os.environ))\n"
        "ways = (('fr', 'es', 'fr'), ('fr', 'ca', 'fr'))\n"
        "Translator([Slow()]).run([Trip(('Un.',), way, 'slow') for way in ways])\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script, seconds], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert [process.stdout.readline() for _ in range(2)] == [b"started\n"] * 2
        process.send_signal(signal.SIGINT)
        process.wait(10)
        assert b"KeyboardInterrupt" in process.stderr.read()
    assert not sleeping(seconds)


def test_the_route_says_what_left_the_machine() -> None:
    online = Fake()
    online.offline = False
    (done,) = Translator([online]).run(trips(SHORT))
    assert (done.route().reason, done.route().sent) == (None, (("fake", 2),))
    (stayed,) = Translator([Fake()]).run(trips(SHORT))
    assert stayed.route().sent == ()


def test_text_that_a_failing_engine_was_given_has_left_the_machine_too() -> None:
    broken, spare = Fake(dead, name="broken"), Fake(name="spare")
    broken.offline = False
    (done,) = Translator([broken, spare]).run(trips(SHORT, engine="broken"))
    assert (done.route().engine, done.route().status, done.route().sent) == ("spare", "degraded", (("broken", 2),))
    (failed,) = Translator([broken]).run(trips(SHORT, engine="broken"))
    assert (failed.route().status, failed.route().sent) == ("unavailable", (("broken", 2),))
