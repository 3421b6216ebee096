"""Generates ``data/vocabulary/LANGUAGE.json.gz``: the common words of each language, so that others are told apart.

    python tools/make_vocabulary.py

A word is kept that is both frequent in print and speech (wordfreq, data CC BY-SA 4.0) and written small in a dictionary
of word forms (simplemma, MIT; German nouns, which are never, by their capital): names are frequent too, but are no
dictionary's words. Albanian and Estonian, of which wordfreq has nothing, are taken from the dictionary alone. Months
and weekdays are added from ``words.json.gz``. The output is deterministic for given versions of those packages.
"""

from __future__ import annotations

import gzip
import importlib
import json
from functools import cache
from pathlib import Path

from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory
from wordfreq import top_n_list

from provenance import data
from provenance.facts import gazetteer, persons
from provenance.facts.folding import fold
from tools.make_names import FAKER_LOCALES

FOLDER = Path(data.__file__).parent / "vocabulary"
LANGUAGES = "bg cs da de el en es et fi fr hr hu is it lt lv mk nl no pl pt ro ru sk sl sq sv tr uk".split()
FREQUENT = 40_000  # words of a language that are looked at, the most frequent first
LONGEST = 9  # letters of a word taken from the dictionary alone
SURELY = 4_000  # words so frequent that they need no dictionary, unless a table of names has them
NOT_COUNTED = frozenset({"et", "sq"})
_IN_WORDFREQ = {"no": "nb", "hr": "sh"}
_IN_SIMPLEMMA = {"no": "nb", "hr": "hbs"}


def words(language: str) -> list[str]:
    """The folded common words of a language, sorted; Croatian stands for Bosnian and Serbian too."""
    dictionary = DefaultDictionaryFactory().get_dictionary(_IN_SIMPLEMMA.get(language, language))
    if language in NOT_COUNTED:
        forms = [word for word in dictionary if word.isalpha() and word.islower() and len(word) <= LONGEST]
        found = {dictionary[word] for word in forms} if language == "et" else set(forms)
    else:
        frequent = top_n_list(_IN_WORDFREQ.get(language, language), FREQUENT)
        found = {
            word
            for rank, word in enumerate(frequent)
            if word.isalpha()
            and (
                word in dictionary
                or (language == "de" and word.capitalize() in dictionary)
                or (rank < SURELY and not _is_name(fold(word, language)))
            )
        }
    found |= set(data.generated("words")["calendar"].get(language, ()))
    return sorted({folded for word in found if len(folded := fold(word, language)) > 2 and " " not in folded})


def _is_name(folded: str) -> bool:
    """Whether a folded word is a given name, a place or a family name of Faker's lists."""
    return (
        folded in persons.given_names()
        or gazetteer.single(folded.capitalize(), None) is not None
        or folded in family_names()
    )


@cache
def family_names() -> frozenset[str]:
    """The folded family names of Faker's lists (MIT)."""
    found: set[str] = set()
    for locale in FAKER_LOCALES:
        provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
        for attribute in vars(provider):
            if attribute.startswith("last_names"):
                found |= {fold(name) for name in getattr(provider, attribute)}
    return frozenset(found)


def main() -> None:
    """Writes one file a language, the same bytes for the same words."""
    FOLDER.mkdir(exist_ok=True)
    for language in LANGUAGES:
        found = words(language)
        packed = gzip.compress(json.dumps(" ".join(found)).encode(), 9, mtime=0)
        (FOLDER / f"{language}.json.gz").write_bytes(packed)
        print(language, len(found), len(packed))


if __name__ == "__main__":
    main()
