"""What a report is: it takes audits one by one, in order, and writes as it goes."""

from __future__ import annotations

import tempfile
from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import IO, TextIO

from provenance.messages import Catalogue
from provenance.model import Audit, Failure, Severity


@dataclass(frozen=True, slots=True)
class Context:
    """What every report of a run shares: its signature and the language of what people read."""

    signature: str
    catalogue: Catalogue
    least: Severity = "warning"  # the least severity that a short answer tells one by one
    gaps: bool = False  # whether it also tells what was not checked


#: What a report keeps aside until its end goes to disk from this size on, so that memory stays flat.
_SPOOL = 1 << 20


def aside() -> IO[str]:
    """A place for what stands below something that is only known at the end. Whoever asks for it closes it."""
    return tempfile.SpooledTemporaryFile(_SPOOL, mode="w+", encoding="utf-8", errors="backslashreplace", newline="\n")


class Report(ABC):
    """One format. ``add`` is called for every article in order, then ``close`` once; memory stays flat."""

    #: How the file ends; the report of an audit is ``audit.SUFFIX``.
    suffix: str

    def __init__(self, out: TextIO, context: Context) -> None:
        self.out = out
        self.signature = context.signature
        self.say = context.catalogue

    @abstractmethod
    def add(self, result: Audit | Failure) -> None:
        """Takes the next article."""

    @abstractmethod
    def close(self) -> None:
        """Writes what stands at the end; the file itself is closed by who opened it."""
