"""The public face: what a program imports."""

import doctest

import provenance
from provenance.model import Article, Failure
from tests.conftest import SEEDS


def test_the_docstring_is_true() -> None:
    assert doctest.testmod(provenance).failed == 0


def test_a_text_is_audited() -> None:
    text = (
        "Cet article a été traduit automatiquement de l’espagnol.\n\nLe conseil a adopté mardi le budget de la ville."
    )
    audit = provenance.audit(text)
    assert (audit.provenance.status, audit.provenance.original_language) == ("machine-translation", "es")


def test_a_text_is_held_against_its_original() -> None:
    audit = provenance.audit("Il est mort le 3 mai 2012 à Paris.", original="He died on 3 May 2021 in Paris.")
    assert [finding.rule for finding in audit.findings] == ["fact-changed"]


def test_two_texts_are_compared() -> None:
    assert provenance.compare("25 % on 3 May 2021", "25 % le 3 mai 2021", "en", "fr").verdict == "consistent"


def test_files_are_read() -> None:
    items = list(provenance.read(SEEDS))
    assert all(isinstance(item, Article) for item in items)
    assert isinstance(next(provenance.read("no-such-file.txt")), Failure)
