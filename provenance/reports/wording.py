"""Values put into words: the arguments of messages that are themselves to be translated."""

from __future__ import annotations

from provenance.messages import Catalogue
from provenance.model import Message

#: Arguments that hold BCP 47 tags, and those that hold identifiers of ``point.…`` messages; lists with commas.
_LANGUAGES = frozenset({"language", "languages", "notice_language", "article_language", "original_language"})
_POINTS = frozenset({"points"})


def language(tag: str, catalogue: Catalogue) -> str:
    """A language's name for people; the tag itself where CLDR has no name."""
    try:
        name = catalogue(f"language.{tag.split('-')[0]}")
    except KeyError:
        return tag
    return name if "-" not in tag else f"{name} ({tag})"


def say(message: Message, catalogue: Catalogue) -> str:
    """A message in the catalogue's language, with its arguments in that language too."""
    return catalogue(
        Message(message.id, {key: _argument(key, value, catalogue) for key, value in message.args.items()})
    )


def _argument(key: str, value: str | int | float, catalogue: Catalogue) -> str | int | float:
    if not isinstance(value, str):
        return value
    if key in _LANGUAGES:
        return ", ".join(language(tag, catalogue) for tag in value.split(",") if tag)
    if key in _POINTS:
        return ", ".join(catalogue(f"point.{point}") for point in value.split(","))
    return value
