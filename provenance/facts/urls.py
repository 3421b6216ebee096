"""Addresses: web pages and mailboxes. What stands inside them is no fact."""

from __future__ import annotations

import re

from provenance.facts.reading import Reading
from provenance.model import Fact

_ADDRESS = re.compile(
    r"(?:https?://|ftp://|www\.)[^\s<>\"«»“”„]{2,2000}"
    r"|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}"
    r"|(?<![\w.@-])[a-zA-Z0-9][\w-]{0,62}(?:\.[\w-]{1,63}){0,3}\.(?:com|org|net|info|gov|edu|eu|co\.uk|fr|de|al|rs|mk)"
    r"(?![\w.-]*[\w])(?:/[^\s<>\"«»“”„]{0,500})?"
)
#: What no address is without.
_HINT = re.compile(r"[@:.](?:(?<=@)|(?<=:)//|(?<=www\.)|(?<=\.)(?:com|org|net|info|gov|edu|eu|uk|fr|de|al|rs|mk))")


def find(reading: Reading) -> list[Fact]:
    """The addresses of a text, without the punctuation that follows them."""
    if not _HINT.search(reading.lower):
        return []
    found: list[Fact] = []
    for match in _ADDRESS.finditer(reading.text):
        address = match.group().rstrip(".,;:!?'’»”)]}")
        if address.count("(") > address.count(")") and reading.text[match.start() + len(address)] == ")":
            address += ")"
        found.append(reading.fact("url", address, match.start(), match.start() + len(address)))
    return found
