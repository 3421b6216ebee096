"""DeepL's API, version 2: POST, the key in a header.

The key comes from ``PROVENANCE_DEEPL_KEY``, a file named by ``PROVENANCE_DEEPL_KEY_FILE``, or ``deepl.key`` in the
user's configuration folder. Source of the interface: https://developers.deepl.com/docs/api-reference/translate
"""

from __future__ import annotations

from collections.abc import Sequence

from provenance.engines.base import Direction
from provenance.engines.http import Limits
from provenance.engines.remote import Remote, secret, setting
from provenance.errors import EngineError

_CODES = "ar bg cs da de el en es et fi fr he hu id it ja ko lt lv nb nl pl pt ro ru sk sl sv th tr uk vi zh"
#: Targets that want a region.
_TARGETS = {"en": "EN-GB", "pt": "PT-PT", "zh": "ZH-HANS"}
_PAIRS = frozenset((a, b) for a in _CODES.split() for b in _CODES.split() if a != b)


class DeepL(Remote):
    """Up to fifty texts a request."""

    name = "deepl"
    together = 40

    def __init__(self, url: str | None = None, key: str | None = None, limits: Limits | None = None) -> None:
        self._key = key or secret(self.name)
        # Keys of the free plan end in ":fx" and have a host of their own.
        host = "https://api-free.deepl.com" if (self._key or "").endswith(":fx") else "https://api.deepl.com"
        super().__init__(url or setting(self.name, "URL") or host, limits)

    def version(self) -> str:
        return "v2"

    @property
    def ready(self) -> bool:
        return bool(self._key)

    def pairs(self) -> frozenset[Direction]:
        """Every direction between its languages; none without a key."""
        return _PAIRS if self._key else frozenset()

    def _batch(self, texts: Sequence[str], source: str, target: str, deadline: float) -> list[str]:
        said = self._json(
            "POST",
            "/v2/translate",
            body={
                "text": list(texts),
                "source_lang": source.upper(),
                "target_lang": _TARGETS.get(target, target.upper()),
                "split_sentences": "0",
                "preserve_formatting": True,
            },
            headers={"Authorization": f"DeepL-Auth-Key {self._key}"},
            deadline=deadline,
        )
        try:
            return [entry["text"] for entry in said["translations"]]
        except (KeyError, TypeError):
            raise EngineError(f"{self.name} gave no translation") from None
