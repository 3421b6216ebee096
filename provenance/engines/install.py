"""Apertium without root: the system's own packages, fetched and unpacked into the user's data folder.

``apt-get download`` fetches (and verifies) what ``apt-get install`` would, for any user; ``dpkg-deb -x`` unpacks it.
Where those are missing, the error says what to do instead.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from provenance.engines import folders
from provenance.errors import EngineError

#: The pairs of the default routes.
PAIRS = ("apertium-fr-es", "apertium-fra-cat", "apertium-eng-cat", "apertium-eng-spa")
#: What the modes run.
_TOOLS = (
    "apertium", "apertium-anaphora", "apertium-lex-tools", "apertium-recursive", "apertium-separable", "cg3",
    "lttoolbox",
)  # fmt: skip
#: Libraries that only these tools need; what every Debian has is left to the system.
_LIBRARIES = re.compile(r"lib(apertium|apertium-lex-tools|cg3-|lttoolbox|icu|utfcpp|xml2)[\w.+-]*")
_PACKAGE = re.compile(r"apertium-[a-z0-9-]+")
_SECONDS = 600


def apertium(pairs: Sequence[str]) -> Iterator[str]:
    """Does it, telling each step. Raises EngineError where it cannot be done."""
    for tool in ("apt-get", "apt-cache", "dpkg-deb"):
        if shutil.which(tool) is None:
            raise EngineError(
                f"{tool} is not here; install Apertium with your system's own package manager, "
                "or ask whoever looks after this machine: it is found by itself afterwards"
            )
    for pair in pairs:
        if not _PACKAGE.fullmatch(pair):
            raise EngineError(f"{pair!r} is no name of an Apertium package")
    wanted = _with_dependencies([*_TOOLS, *pairs])
    yield f"fetching {len(wanted)} packages"
    own = folders.data() / "apertium"
    own.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        _run(["apt-get", "download", "-q", *wanted], folder)
        made = Path(tempfile.mkdtemp(prefix="apertium.", dir=own.parent))
        made.chmod(0o755)
        for package in sorted(Path(folder).glob("*.deb")):
            yield f"unpacking {package.name.split('_')[0]}"
            _run(["dpkg-deb", "-x", str(package), str(made)], folder)
    shutil.rmtree(own, ignore_errors=True)
    made.rename(own)
    yield "done; see: provenance engines"


def _with_dependencies(names: Sequence[str]) -> list[str]:
    """These packages and the libraries that only they need, as apt knows them."""
    said = _run(
        ["apt-cache", "depends", "--recurse", "--no-recommends", "--no-suggests", "--no-conflicts", "--no-breaks",
         "--no-replaces", "--no-enhances", *names],
        None,
    )  # fmt: skip
    known = {line.strip() for line in said.splitlines() if line and not line[0].isspace()}
    kept = {name for name in known if _LIBRARIES.fullmatch(name) and not name.endswith(("-dev", "-dbg"))}
    missing = sorted(set(names) - known)
    if missing:
        raise EngineError(f"apt does not know {', '.join(missing)}; run apt-get update once, as root")
    return sorted({*names, *kept})


def _run(command: Sequence[str], folder: str | None) -> str:
    try:
        done = subprocess.run(
            command, cwd=folder, capture_output=True, text=True, timeout=_SECONDS, check=False, stdin=subprocess.DEVNULL
        )
    except (OSError, subprocess.TimeoutExpired):
        raise EngineError(f"{command[0]} could not be run") from None
    if done.returncode:
        last = next((line for line in reversed(done.stderr.splitlines()) if line.strip()), "no reason given")
        raise EngineError(f"{command[0]} failed: {last}")
    return done.stdout
