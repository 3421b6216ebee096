"""Suggested notices: in the reader's language, with what is known, blanks for the rest."""

from __future__ import annotations

from dataclasses import astuple

import pytest

from provenance import adequacy, data, pipeline, signals
from provenance.messages import Catalogue
from provenance.model import Article, Signal
from provenance.reading import html
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


@pytest.mark.parametrize("reviewed", [False, True])
@pytest.mark.parametrize("language", sorted(data.toml("suggested_notices")))
def test_a_copied_notice_is_read_back_whole(language: str, reviewed: bool) -> None:
    """What an editor was told to write must satisfy whoever told it."""
    original = "fr" if language == "en" else "en"
    known = {"original_language": original, "publisher": "Valley Weekly", "url": "https://example.org/a"}
    said = signal(**known, responsible="J. Martin", **({"reviewed": True} if reviewed else {}))
    copied = notice(Article(id="a", text="", language=language), [said])
    assert copied is not None
    article = Article(id="a", text=f"{copied}\n", language=language)
    (found,) = signals.find(article)
    assert found.text == copied
    assert found.kind == ("reviewed-" if reviewed else "") + "machine-translation-notice"
    assert {key: found.claims.get(key) for key in (*known, "responsible", "reviewed")} == {
        **known,
        "responsible": "J. Martin",
        "reviewed": reviewed,
    }
    measured = adequacy.measure(article, (found,))
    assert measured is not None
    assert False not in astuple(measured)


@pytest.mark.parametrize("language", sorted(data.toml("suggested_notices")))
def test_blanks_left_in_it_are_no_answers(language: str) -> None:
    bare = notice(Article(id="a", text="", language=language), [])
    assert bare is not None
    (found,) = signals.find(Article(id="a", text=bare, language=language))
    assert not {"original_language", "publisher", "url", "responsible"} & found.claims.keys()


def test_it_is_read_from_a_page_as_editors_write_it() -> None:
    code = (
        "<p>Le conseil municipal a adopté mardi soir le budget de la ville, après un débat de plusieurs heures.</p>"
        "<p><em>Traduction automatique, sans relecture humaine. Langue de l'original&nbsp;: albanais. "
        "Publié à l'origine par&nbsp;: ATA. Lien vers l'original&nbsp;: <a href='https://ata.example/1'>l’article</a>. "
        "Responsable de cette version&nbsp;: A. Berg. Une suite sans rapport.</em></p>"
    )
    audit = pipeline.audit(html.page(code, id="page"))
    said = audit.provenance
    assert (said.status, said.original_language, said.publisher) == ("machine-translation", "sq", "ATA")
    assert said.original_url == "https://ata.example/1"
    assert [s.claims.get("responsible") for s in audit.signals] == ["A. Berg"]
    assert audit.findings == ()
