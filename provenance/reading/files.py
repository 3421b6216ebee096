"""Which files are read: a folder is walked in sorted order, and what is passed over is counted."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePath

Known = Callable[[PurePath], bool]


@dataclass(slots=True)
class Skipped:
    """What a reading passed over; filled in as it goes, complete when it ends."""

    other_types: int = 0  # files of types that are not read
    reports: int = 0  # the program's own reports
    suffixes: dict[str, int] = field(default_factory=dict)  # of the other types, by suffix

    def other(self, path: PurePath) -> None:
        self.other_types += 1
        suffix = path.suffix.lower()
        self.suffixes[suffix] = self.suffixes.get(suffix, 0) + 1


@dataclass(frozen=True, slots=True)
class Found:
    """A file to read. ``name`` is what people see of it: its path relative to the PATH asked for, with slashes."""

    path: Path
    name: str
    named: bool  # named on the command line, not met in a folder

    @property
    def from_here(self) -> str | None:
        """Its path relative to the working folder; None outside of it, and for standard input."""
        if str(self.path) == "-":
            return None
        relative = os.path.relpath(self.path)
        return None if relative == ".." or relative.startswith(".." + os.sep) else printable(relative)


def find(paths: Sequence[str | Path], known: Known, skip: Sequence[Path], skipped: Skipped) -> Iterator[Found]:
    """The files of ``paths`` in order, each once; a name that does not exist is given back for its error.

    In folders, hidden entries, links to folders and whatever is in ``skip`` are passed over, and so is a link to a file
    that is read anyway, wherever it stands in the order.
    """
    unwanted = {_place(path) for path in skip}
    seen: set[str] = set()
    for asked in paths:
        root = Path(asked)
        if str(asked) and root.is_dir():
            entries = sorted(_walk(root, unwanted))
            home = Path(os.path.realpath(root))
            read = {
                str(home / name) for name, readable, link in entries if readable and not link and known(home / name)
            }
            for relative, readable, link in entries:
                path = root / relative
                target = os.path.realpath(path)
                if _place(path) in seen or (link and (target in read or target in seen)):
                    continue
                if known(path) or not readable:
                    seen |= {_place(path), target}
                    yield Found(path, printable(relative), named=False)
                else:
                    skipped.other(path)
        elif not str(asked) or _place(root) not in seen:
            seen.add(_place(root))
            yield Found(root, printable(root.name if str(asked) else ""), named=True)


def printable(name: str) -> str:
    """A file's name as text: bytes that are not UTF-8 are written out."""
    return os.fsencode(name).decode("utf-8", "backslashreplace").replace(os.sep, "/")


def _place(path: Path) -> str:
    return os.path.abspath(path)  # noqa: PTH100  Path.absolute keeps "..", Path.resolve follows links


def _walk(root: Path, unwanted: Collection[str]) -> Iterator[tuple[str, bool, bool]]:
    """The files below a folder in no order, relative to it: whether it may be looked into, and is a link."""
    waiting = [(root, "")]
    while waiting:
        here, before = waiting.pop()
        try:
            entries = list(os.scandir(here))
        except OSError:
            yield before.rstrip("/"), False, False
            continue
        for entry in entries:
            if entry.name.startswith(".") or _place(Path(entry.path)) in unwanted:
                continue
            if entry.is_dir(follow_symlinks=False):
                waiting.append((Path(entry.path), f"{before}{entry.name}/"))
            elif entry.is_file() or (entry.is_symlink() and not entry.is_dir()):
                yield before + entry.name, True, entry.is_symlink()
