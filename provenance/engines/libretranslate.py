"""LibreTranslate, a server of the user's own (AGPL; argos models), usually on this machine.

``PROVENANCE_LIBRETRANSLATE_URL`` says where it is, ``PROVENANCE_LIBRETRANSLATE_KEY`` its key if it wants one.
Its ``/health`` says ok while translation fails, so what counts is what ``/languages`` and ``/translate`` say.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from functools import cached_property

from provenance.engines.base import Direction
from provenance.engines.http import Limits, NoAnswerError
from provenance.engines.remote import Remote, TryAgainError, secret, setting
from provenance.errors import EngineError


class LibreTranslate(Remote):
    """POST ``/translate`` with a list of texts."""

    name = "libretranslate"
    together = 16

    def __init__(self, url: str | None = None, key: str | None = None, limits: Limits | None = None) -> None:
        super().__init__(url or setting(self.name, "URL"), limits)
        self._key = key or secret(self.name)

    @property
    def ready(self) -> bool:
        return bool(self.url)

    def pairs(self) -> frozenset[Direction]:
        """What the server says it can; empty where no address is set or nobody answers there."""
        return self._pairs if self.url else frozenset()

    @cached_property
    def _pairs(self) -> frozenset[Direction]:
        try:
            deadline = time.monotonic() + self.limits.connect
            said = self._json("GET", "/languages", body=None, headers={}, deadline=deadline)
            return frozenset(
                (entry["code"], there) for entry in said for there in entry["targets"] if there != entry["code"]
            )
        except (NoAnswerError, TryAgainError, EngineError, KeyError, TypeError):
            return frozenset()

    def _batch(self, texts: Sequence[str], source: str, target: str, deadline: float) -> list[str]:
        body = {"q": list(texts), "source": source, "target": target, "format": "text"}
        if self._key:
            body["api_key"] = self._key
        said = self._json("POST", "/translate", body=body, headers={}, deadline=deadline)
        answer = said.get("translatedText") if isinstance(said, dict) else None
        if not isinstance(answer, list):
            raise EngineError(f"{self.name} gave no translation")
        return answer
