"""What a pattern cannot do without: never more than it truly needs, or dates would be missed in silence."""

from __future__ import annotations

import random

import pytest

from provenance.facts.calendar.grammar import GRAMMAR
from provenance.facts.calendar.lexicon import lexicon
from provenance.facts.calendar.needs import needs
from provenance.facts.calendar.tape import pattern


@pytest.mark.parametrize(
    ("template", "needed"),
    [
        ("<a:Y>[-./]<b:n>", ["Y", "-./", "n"]),
        ("(?:<weekday:W>,?)?<a:n|k>", ["nk"]),
        (r"<word:D>p?\(?<weekday:W>|<weekday1:W>\(<word1:D>", ["D", "W"]),
        ("(?:f|t){0,2}c(?<=t)(?!n)<month:.>", ["c"]),
        ("(?:f|t){1,2}c$", ["ft", "c"]),
        ("<a:M>|n", ["Mn"]),
        ("a?|b", []),
    ],
)
def test_needs_are_read_off_a_template(template: str, needed: list[str]) -> None:
    assert sorted(map(sorted, needs(template))) == sorted(map(sorted, needed))


@pytest.mark.parametrize("language", ["en", "de"])
def test_no_row_of_the_grammar_matches_without_what_it_needs(language: str) -> None:
    lex = lexicon(language)
    rng = random.Random(7)
    matched = 0
    for template, _ in GRAMMAR:
        signs = sorted(set(template) & set("-./,:'()MmEWwDUSdcqHelJjKnkYzrRQGgAaTfitypbPBFCOosXLhIu"))
        whole = pattern(lex, template)
        for _ in range(300):
            classes = "".join(rng.choice(signs) for _ in range(9))
            if whole.search(classes):
                matched += 1
                assert all(need & set(classes) for need in needs(template)), (template, classes)
    assert matched > 500
