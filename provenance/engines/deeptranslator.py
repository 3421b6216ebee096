"""Google and MyMemory through the package deep-translator, behind everything that it leaves out.

Seen in deep-translator 1.11.4: no time-outs; error pages and quota messages returned as the translation; one instance
shared by threads mixes up answers; raw ``requests`` errors that carry text and key. So: a new instance for every
call, its requests made by our own client (with time-outs, a deadline and silence in the logs), its errors replaced by
ours, and every answer through the guard. Its other classes are out of date and are not used.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

from provenance.engines.base import Direction
from provenance.engines.codes import bcp47
from provenance.engines.http import Answer, Limits, NoAnswerError, send
from provenance.engines.remote import Remote, TryAgainError, setting
from provenance.errors import EngineError


class _DeepTranslator(Remote):
    """What the two have in common."""

    address = ""
    kind = ""  # module and class within deep_translator

    def __init__(self, url: str | None = None, limits: Limits | None = None) -> None:
        super().__init__(url or setting(self.name, "URL") or self.address, limits)

    def version(self) -> str:
        from importlib.metadata import version

        return f"deep-translator {version('deep-translator')}"

    def pairs(self) -> frozenset[Direction]:
        known = self._codes
        return frozenset((a, b) for a in known for b in known if a != b)

    @cached_property
    def _codes(self) -> dict[str, str]:
        """BCP 47 → the provider's own code."""
        raise NotImplementedError

    def _batch(self, texts: Sequence[str], source: str, target: str, deadline: float) -> list[str]:
        (text,) = texts
        asked = _Client(self, deadline)
        with asked:
            try:
                answer = self._fresh(self._codes[source], self._codes[target]).translate(text)
            except (NoAnswerError, TryAgainError, EngineError):
                raise
            except Exception as error:  # whatever else it raises may carry the text
                asked.check()
                raise EngineError(f"{self.name} gave no translation ({type(error).__name__})") from None
        if not isinstance(answer, str):
            raise EngineError(f"{self.name} gave no translation")
        return [answer]

    def _fresh(self, source: str, target: str) -> Any:
        raise NotImplementedError


class Google(_DeepTranslator):
    """Google Translate's page for mobile browsers. Takes 5,000 characters by GET; half of that is safe."""

    name = "google"
    address = "https://translate.google.com/m"
    longest = 1500

    @cached_property
    def _codes(self) -> dict[str, str]:
        from deep_translator.constants import GOOGLE_LANGUAGES_TO_CODES

        return {_plain(code): code for code in GOOGLE_LANGUAGES_TO_CODES.values()}

    def _fresh(self, source: str, target: str) -> Any:
        from deep_translator import google

        _patch(google)
        translator = google.GoogleTranslator(source=source, target=target)
        translator._base_url = self.url
        return translator


class MyMemory(_DeepTranslator):
    """MyMemory: at most 500 characters, full codes (``fr-FR``); over https, unlike the package's own address."""

    name = "mymemory"
    address = "https://api.mymemory.translated.net/get"
    longest = 450

    @cached_property
    def _codes(self) -> dict[str, str]:
        from deep_translator.constants import MY_MEMORY_LANGUAGES_TO_CODES

        codes: dict[str, str] = {}
        for code in MY_MEMORY_LANGUAGES_TO_CODES.values():
            plain = _plain(code)
            if plain not in codes or code.split("-")[-1].lower() == plain:  # fr-FR before fr-CA
                codes[plain] = code
        return {**codes, **{plain: code for plain, code in _USUAL.items() if plain in codes}}

    def _fresh(self, source: str, target: str) -> Any:
        from deep_translator import mymemory

        _patch(mymemory)
        translator = mymemory.MyMemoryTranslator(source=source, target=target)
        translator._base_url = self.url
        return translator


#: Where the region is not named as the language is.
_USUAL = {"en": "en-GB", "sq": "sq-AL", "zh": "zh-CN", "ar": "ar-SA", "cs": "cs-CZ", "da": "da-DK", "el": "el-GR"}
_OLD = {"iw": "he", "jw": "jv", "no": "nb", "zh-cn": "zh"}


def _plain(code: str) -> str:
    lower = code.lower()
    return _OLD.get(lower) or bcp47(lower.split("-")[0])


_local = threading.local()


class _Client:
    """While it is entered, deep-translator's requests in this thread go through our own client."""

    def __init__(self, engine: Remote, deadline: float) -> None:
        self._engine = engine
        self._deadline = deadline
        self._failed: Exception | None = None

    def __enter__(self) -> None:
        _local.client = self

    def __exit__(self, *_: object) -> None:
        _local.client = None

    def check(self) -> None:
        """Raises what the request itself met, where deep-translator turned that into something else."""
        if self._failed:
            raise self._failed from None

    def get(self, url: str, params: Mapping[str, str]) -> _Page:
        try:
            answer = send(
                "GET",
                f"{url}?{urlencode(params)}",
                headers={"Accept": "*/*", "User-Agent": "Mozilla/5.0"},
                body=None,
                limits=self._engine.limits,
                deadline=self._deadline,
            )
            self._engine._well(answer)
            page = _Page(answer)
            if "<html" in page.text and "</html>" not in page.text:
                raise NoAnswerError("protocol")  # half a page would be half a translation
            return page
        except Exception as error:
            self._failed = error
            raise


class _Page:
    """As much of a ``requests`` response as deep-translator looks at."""

    def __init__(self, answer: Answer) -> None:
        self.status_code = answer.status
        self.text = answer.body.decode("utf-8", "replace")

    def json(self) -> Any:
        return json.loads(self.text)

    def close(self) -> None:
        """Nothing is open any more."""


class _Requests:
    """Stands where a module of deep-translator has ``requests``; for anybody else's calls it is just that."""

    def __init__(self, real: Any) -> None:
        self._real = real

    def get(self, url: str, params: Mapping[str, str] | None = None, **others: Any) -> Any:
        client: _Client | None = getattr(_local, "client", None)
        if client is None:
            return self._real.get(url, params=params, **others)
        return client.get(url, params or {})

    def __getattr__(self, name: str) -> Any:
        return getattr(self._real, name)


def _patch(module: Any) -> None:
    if not isinstance(module.requests, _Requests):
        module.requests = _Requests(module.requests)
