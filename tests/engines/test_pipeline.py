import os
import sys
import threading
import time

import pytest
from engines.fake import sleeping

from provenance.engines import pipeline
from provenance.errors import EngineError

#: Seconds that no other run of these tests sleeps.
LONG = f"1235.{os.getpid()}"
ENVIRONMENT = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"}


def run(*commands: list[str], data: bytes = b"abc", seconds: float = 20) -> bytes:
    return pipeline.run(commands, data, seconds=seconds, environment=ENVIRONMENT)


def python(code: str) -> list[str]:
    return [sys.executable, "-S", "-c", code]


def test_data_flows_through() -> None:
    assert run(["cat"], ["tr", "a-c", "x-z"], ["cat"], data=b"abc\0" * 100_000) == b"xyz\0" * 100_000


@pytest.mark.parametrize("place", [0, 1, 2])
def test_any_stage_that_fails_fails_the_chain(place: int) -> None:
    chain = [["cat"], ["cat"], ["cat"]]
    chain[place] = ["sh", "-c", "cat; exit 3"]
    with pytest.raises(EngineError, match="sh ended with status 3"):
        run(*chain)


def test_a_crash_names_the_signal_and_no_path() -> None:
    with pytest.raises(EngineError, match=r"^sh was killed by SIGSEGV$"):
        run(["cat"], ["/bin/sh", "-c", "cat; kill -SEGV $$"], ["cat"])


def test_a_missing_program_is_an_error_without_its_path() -> None:
    with pytest.raises(EngineError) as caught:
        run(["cat"], ["/somewhere/no-such-program"])
    assert "somewhere" not in str(caught.value)


def test_time_is_bounded_and_the_whole_group_dies() -> None:
    start = time.monotonic()
    with pytest.raises(EngineError, match="in time"):
        run(["cat"], ["sh", "-c", f"sleep {LONG} & sleep {LONG}"], ["cat"], seconds=0.3)
    assert time.monotonic() - start < 5
    time.sleep(0.1)
    assert not sleeping(LONG)


def test_endless_output_is_cut_off() -> None:
    with pytest.raises(EngineError, match="far more"):
        run(["yes"])


def test_kill_all_ends_what_other_threads_wait_for() -> None:
    failed: list[str] = []

    def wait() -> None:
        try:
            run(["sleep", LONG])
        except EngineError as error:
            failed.append(str(error))

    thread = threading.Thread(target=wait)
    thread.start()
    while not sleeping(LONG):
        time.sleep(0.01)
    pipeline.kill_all()
    thread.join(5)
    with pytest.raises(EngineError, match="stopped"):
        run(["cat"])
    pipeline.resume()
    assert run(["cat"]) == b"abc"
    assert failed in (["sleep was killed by SIGKILL"], ["sleep was stopped"])
    assert not sleeping(LONG)
