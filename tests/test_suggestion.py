"""Suggested notices: in the reader's language, with what is known, blanks for the rest."""

from __future__ import annotations

import pytest

from provenance import data, pipeline
from provenance.messages import Catalogue
from provenance.model import Article, Signal
from provenance.reading.plain import plain
from provenance.reports.wording import say
from provenance.suggestion import notice

TEN_BIGGEST = ("zh", "en", "es", "hi", "ar", "pt", "ru", "ja", "de", "fr")


def signal(**claims: str | bool) -> Signal:
    return Signal(kind="machine-translation-notice", grade="declared", start=0, end=0, text="", claims=claims)


@pytest.mark.parametrize("language", sorted(data.toml("suggested_notices")))
def test_every_template_is_whole_and_names_albanian(language: str) -> None:
    article = Article(id="a", text="", language=language)
    bare = notice(article, [])
    assert bare is not None
    assert bare.count("[") == 4
    full = notice(
        article, [signal(original_language="sq", publisher="ATA", url="https://ata.example", responsible="R")]
    )
    assert full is not None
    assert "[" not in full
    assert "ATA" in full
    assert full != notice(article, [signal(reviewed=True)])


def test_the_ten_biggest_languages_are_there() -> None:
    assert set(TEN_BIGGEST) <= set(data.toml("suggested_notices"))


def test_a_language_without_a_template_gets_none() -> None:
    assert notice(Article(id="a", text="", language="gd"), []) is None


def test_the_finding_says_what_to_write_instead() -> None:
    text = (
        "This article was translated automatically from Albanian.\n\nLe conseil municipal a adopté mardi soir le "
        "budget de la ville pour l’année prochaine, après un débat de plusieurs heures."
    )
    found = pipeline.audit(plain(text, id="a")).findings[0]
    assert found.rule == "notice-not-in-readers-language"
    assert (
        "“Traduction automatique, sans relecture humaine. Langue de l’original : albanais. Publié à l’origine par : "
        "[éditeur]. Lien vers l’original : [adresse]. Responsable de cette version : [nom].”"
    ) in say(found.message, Catalogue("en"))
