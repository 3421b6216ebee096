"""What people read, in their language: catalogues of messages in ``locale/LANGUAGE/ROOM.toml``.

A message is a line of text with ``{named}`` places; a message that counts is a table with ``one`` and ``other``,
chosen by its argument ``count``. English is the source: an entry that a language lacks is shown in English.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from provenance.errors import ConfigError, nearest
from provenance.model import Message

SOURCE_LOCALE = "en"
#: Languages in which zero takes the singular (CLDR plural rules; the others here take it for one alone).
_ZERO_IS_ONE = frozenset({"fr"})


def locales() -> list[str]:
    """The languages that have a catalogue."""
    return sorted(
        item.name for item in (files("provenance") / "locale").iterdir() if item.is_dir() and len(item.name) == 2
    )


@cache
def _entries(locale: str) -> dict[str, Any]:
    merged: dict[str, Any] = {}
    for item in sorted((files("provenance") / "locale" / locale).iterdir(), key=lambda item: item.name):
        if item.name.endswith(".toml"):
            merged |= tomllib.loads(item.read_text("utf-8"))
    return merged


class Catalogue:
    """The messages of one language.

    Raises :class:`ConfigError` for a language without a catalogue.
    """

    def __init__(self, locale: str = SOURCE_LOCALE) -> None:
        if locale not in locales():
            close = nearest(locale, locales())
            hint = f"; did you mean {close!r}?" if close else f"; there are {', '.join(locales())}"
            raise ConfigError(f"No messages in the language {locale!r}{hint}")
        self.locale = locale

    def __call__(self, message: Message | str, **args: str | int | float) -> str:
        """The message in this language. Raises KeyError for an identifier that no catalogue has."""
        if isinstance(message, str):
            message = Message(message, args)
        entry = _entries(self.locale).get(message.id, _entries(SOURCE_LOCALE).get(message.id))
        if entry is None:
            raise KeyError(f"no message {message.id!r} in locale/{SOURCE_LOCALE}")
        if isinstance(entry, dict):
            count = message.args.get("count", 0)
            single = count == 1 or (count == 0 and self.locale in _ZERO_IS_ONE)
            entry = entry["one" if single else "other"]
        return str(entry).format_map(message.args)
