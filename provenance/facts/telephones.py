"""Telephone numbers: "+33 1 42 68 53 00", "0221 123456", "(495) 123-45-67", and what stands after "Tel."

A number of no such form ("22 123 45 67") is one only after a word for telephone, or where its groups can group no
thousands.
"""

from __future__ import annotations

import re

_GAP = r"[ \u00a0\u202f.()/‑–-]"
#: With a country's code, an area code in brackets or a leading nought, American, or in groups of two and three.
_FORMS = re.compile(
    rf"(?:\+|00)\d{{1,3}}(?:{_GAP}{{0,2}}\d{{1,5}}){{2,6}}(?!\w)"
    rf"|(?:\+?\d{{1,3}}[ -]?)?\(\d{{2,5}}\)[ \u00a0-]?\d{{2,4}}(?:[ \u00a0.-]?\d{{2,4}}){{1,4}}(?!\w)"
    rf"|0\d{{1,4}}(?:[ \u00a0./-]{{1,3}}\d{{2,9}}){{1,5}}(?!\w)"
    rf"|(?:1-)?\d{{3}}[-.]\d{{3}}[-.]\d{{4}}(?!\w)"
    rf"|\d{{2,3}} \d{{3}} \d{{2}} \d{{2}}(?![ ]?\d|[.,]\d|\w)"
)
_ANY = re.compile(rf"\+?\(?\d(?:{_GAP}{{0,2}}\d){{4,16}}(?!\w)")
#: Words for telephone, and what asks the reader to call.
_TELEPHONE = re.compile(
    r"(?<!\w)(?:tel|tél|tel[ée]f\w{0,6}|téléphone|telephone|tlf|phone|fono|móvil|mobile|mobil|gsm|fax|hotline|whatsapp|"
    r"телефон\w{0,3}|тел|моб|факс|τηλ|τηλέφωνο|κιν|puh|puhelin|tālr|telefonas|"
    r"call|dial|appelez|composez|rufen sie|llame|llama|marque|chiamate|chiama|numero verde|ligue|bel|ring|ring til|"
    r"dzwoń|zadzwoń|volejte|volajte|hívja|soita|nazovite|pozovite|позовите|sunați|звоните|телефонуйте|обадете се|"
    r"helista|zvaniet|skambinkite|arayın)"
    r"[.:]{0,2}(?: (?:at|on|au|le|al|el|il|lo|para|o|a|to|by|na|pod|numer|nr\.?|number|numéro|número|numero|"
    r"номер|по))?[:,]? ?$",
    re.IGNORECASE,
)
_REACH = 34
_FEWEST, _MOST = 7, 15  # digits of a telephone number (E.164)


def match(text: str, place: int) -> re.Match[str] | None:
    """The telephone number that begins at a place, or None; after a word for telephone five digits are enough."""
    found = _FORMS.match(text, place)
    if found and _FEWEST <= _digits(found) <= _MOST:
        return found
    found = _ANY.match(text, place)
    return found if found and _TELEPHONE.search(text, max(0, place - _REACH), place) else None


def _digits(found: re.Match[str]) -> int:
    return sum(character.isdigit() for character in found.group())
