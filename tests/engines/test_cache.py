import os
import sqlite3
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from provenance.engines.cache import Answer, Cache, Nothing, key


def put(cache: Cache, n: int, text: str = "hola") -> bytes:
    named = key("test", "1", "fr", "es", [f"texte {n}"])
    cache.put(named, Answer([text, None], {1: "length"}), engine="test", direction="fr-es")
    return named


def test_keeps_what_came_back_and_why_not(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "made")
    named = put(cache, 1, "hola «señor» \udc80")
    assert cache.get(named) == Answer(["hola «señor» \udc80", None], {1: "length"})
    assert cache.get(key("test", "2", "fr", "es", ["texte 1"])) is None
    assert cache.summary()[0][:4] == ("test", "fr-es", 1, 2)


def test_the_key_tells_everything_apart() -> None:
    keys = {
        key(*said, texts)  # type: ignore[arg-type]
        for said in (("a", "1", "fr", "es"), ("b", "1", "fr", "es"), ("a", "2", "fr", "es"), ("a", "1", "es", "fr"))
        for texts in (["x", "y"], ["x y"], ["y", "x"], ["x", "", "y"], ["x\0y"])
    }
    assert len(keys) == 20


def test_only_its_owner_can_read_it(tmp_path: Path) -> None:
    old = os.umask(0)
    try:
        cache = Cache(tmp_path / "made")
        put(cache, 1)
        modes = [stat.S_IMODE(path.stat().st_mode) for path in [tmp_path / "made", *(tmp_path / "made").iterdir()]]
    finally:
        os.umask(old)
    assert len(modes) > 1
    assert all(mode & 0o077 == 0 for mode in modes)


@pytest.mark.parametrize("damage", ["text", "middle", "truncated"])
def test_a_damaged_file_is_begun_again(tmp_path: Path, damage: str) -> None:
    cache = Cache(tmp_path)
    for n in range(200):
        put(cache, n, "x" * 500 + str(n))
    cache.close()
    whole = cache.file.read_bytes()
    cache.file.write_bytes(
        {
            "text": b"this is no database" * 1000,
            "middle": whole[:100] + os.urandom(len(whole) - 100),
            "truncated": whole[: len(whole) // 2],
        }[damage]
    )
    again = Cache(tmp_path)
    for n in range(200):
        again.get(key("test", "1", "fr", "es", [f"texte {n}"]))
        put(again, n, "y")
    assert again.get(put(again, 5, "neu")) == Answer(["neu", None], {1: "length"})


def test_entries_expire(tmp_path: Path) -> None:
    cache = Cache(tmp_path, days=1)
    named = put(cache, 1)
    cache.close()
    with sqlite3.connect(cache.file) as base:
        base.execute("UPDATE translations SET made = ?", (time.time() - 2 * 86400,))
    base.close()
    assert Cache(tmp_path, days=1).get(named) is None
    assert Cache(tmp_path, days=1).summary() == []


def test_the_size_is_bounded_and_the_newest_stay(tmp_path: Path) -> None:
    cache = Cache(tmp_path, most=20_000)
    for n in range(300):
        named = put(cache, n, os.urandom(300).hex())
    assert sum(row[4] for row in cache.summary()) <= 21_000
    assert cache.get(named) is not None


def test_a_folder_that_cannot_be_written_costs_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    cache = Cache(tmp_path / "file" / "cache")
    assert cache.get(put(cache, 1)) is None


def test_many_processes_at_once(tmp_path: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from provenance.engines.cache import *\n"
        "cache = Cache(Path(sys.argv[1]))\n"
        "for n in range(60):\n"
        "    k = key('t', '1', 'fr', 'es', [str(n)])\n"
        "    cache.put(k, Answer([str(n)]), engine='t', direction='fr-es')\n"
        "    assert cache.get(k) == Answer([str(n)]), n\n"
    )
    running = [subprocess.Popen([sys.executable, "-c", script, str(tmp_path)]) for _ in range(4)]
    assert [process.wait(timeout=60) for process in running] == [0, 0, 0, 0]
    assert Cache(tmp_path).summary()[0][2] == 60


def test_a_fork_opens_its_own(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    named = put(cache, 1)
    child = os.fork()
    if child == 0:
        os._exit(0 if cache.get(named) and put(cache, 2) else 1)
    assert os.waitpid(child, 0)[1] == 0
    assert cache.get(key("test", "1", "fr", "es", ["texte 2"])) is not None


def test_clearing_leaves_nothing(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    put(cache, 1)
    assert cache.clear() > 0
    assert list(tmp_path.iterdir()) == []


def test_nothing_keeps_nothing(tmp_path: Path) -> None:
    Nothing().put(b"k", Answer(["x"]), engine="e", direction="fr-es")
    assert Nothing().get(b"k") is None
