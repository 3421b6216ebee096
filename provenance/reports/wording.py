"""Values put into words: the arguments of messages that are themselves to be translated."""

from __future__ import annotations

from contextlib import suppress

from provenance.messages import Catalogue
from provenance.model import Claim, Message, Signal
from provenance.signals.official import institution

#: Arguments that hold BCP 47 tags, and those that hold identifiers of ``point.…`` messages; lists with commas.
_LANGUAGES = frozenset({"language", "languages", "notice_language", "article_language", "original_language"})
_LANGUAGE_CLAIMS = frozenset({"original_language", "language_of_notice", "pivot_language", "language"})
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


def claims_of(signal: Signal, catalogue: Catalogue) -> list[str]:
    """What a signal claims, each claim a few words; what it denies is left out."""
    return [
        _claim(name, said, catalogue)
        for name, said in sorted(signal.claims.items())
        if said is not False and not (name == "language_of_notice" and signal.field != "text")
    ]


def _claim(name: str, said: Claim, catalogue: Catalogue) -> str:
    value = ", ".join(said) if isinstance(said, tuple) else str(said)
    if name in _LANGUAGE_CLAIMS:
        value = language(value, catalogue)
    if name == "institution":
        known = institution(value)
        value = known.name if known else value
    for key in (f"claim.{name}.{value}", f"claim.{name}"):  # a value with words of its own before the claim's
        with suppress(KeyError):
            return catalogue(Message(key, {"value": value}))
    return f"{name}: {value}"  # a claim of somebody's plug-in


def _argument(key: str, value: str | int | float, catalogue: Catalogue) -> str | int | float:
    if not isinstance(value, str):
        return value
    if key in _LANGUAGES:
        return ", ".join(language(tag, catalogue) for tag in value.split(",") if tag)
    if key == "institution" and value:
        known = institution(value)
        key = f"institution.{known.id}" if known else "institution.other"
        return catalogue(Message(key, {"name": value}))
    if key in _POINTS:
        return ", ".join(catalogue(f"point.{point}") for point in value.split(","))
    return value
