"""What a statement says of its page: the house's practice, speech, versions in other languages, editions."""

from __future__ import annotations

import pytest

from provenance import pipeline, signals
from provenance.model import Article, Audit
from provenance.reading.plain import plain
from tests.test_traps import BODY


def audited(language: str, line: str) -> Audit:
    return pipeline.audit(plain(f"{BODY[language]}\n\n{line}\n", id="a"))


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "We use machine translation to bring our reporting to readers abroad."),
        ("fr", "Nous utilisons la traduction automatique pour rendre nos articles accessibles à l’étranger."),
        ("fr", "Nous avons recours à la traduction automatique pour proposer certains de nos contenus ailleurs."),
        ("de", "Wir nutzen maschinelle Übersetzung, um unsere Inhalte international anzubieten."),
        ("es", "Usamos traducción automática para que nuestras noticias lleguen a más lectores."),
        ("ru", "Мы используем машинный перевод, чтобы публиковать наши материалы на других языках."),
    ],
)
def test_what_a_house_does_in_general_is_no_notice_of_this_page(language: str, line: str) -> None:
    assert audited(language, line).provenance.status == "no-evidence"


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "We use machine translation to bring you this article."),
        ("fr", "Nous avons utilisé la traduction automatique pour cet article."),
        ("de", "Für diesen Artikel haben wir maschinelle Übersetzung verwendet."),
        ("es", "Hemos utilizado traducción automática para este artículo."),
    ],
)
def test_what_it_did_here_is(language: str, line: str) -> None:
    assert audited(language, line).provenance.status == "machine-translation"


@pytest.mark.parametrize(
    "line",
    [
        "All articles are published in English; versions in other languages are machine translated.",
        "All articles are written in English, and versions in other languages are translated by machine.",
        "Alle Artikel erscheinen auf Englisch. Fassungen in anderen Sprachen sind maschinell übersetzt.",
        "Todos los artículos se publican en inglés. Las versiones en otros idiomas son traducciones automáticas.",
    ],
)
def test_versions_in_other_languages_are_the_pages_that_are_not_in_the_first(line: str) -> None:
    said = audited("fr", line).provenance
    assert (said.status, said.original_language) == ("machine-translation", "en")
    assert audited("en", line).provenance.status == "no-evidence"


@pytest.mark.parametrize(
    "line",
    [
        "她说：“这本书是用机器翻译的，我一看就知道。”",
        "他说：“本文由机器翻译。”",
        "「この記事はAIで翻訳されたものだ」と彼女は語った。",
    ],
)
def test_what_somebody_said_is_no_notice_in_scripts_without_spaces_either(line: str) -> None:
    assert audited("zh", line).provenance.status == "no-evidence"


@pytest.mark.parametrize(
    ("line", "original"),
    [
        ("Translated from the Spanish edition.", "es"),
        ("This is a translation of the German edition.", "de"),
        ("Traduit de l’édition anglaise.", "en"),
        ("Tradotto dall’edizione tedesca.", "de"),
        ("Traduit de la version espagnole.", "es"),
        ("Traduit de l’édition coréenne.", "ko"),
        ("Vertaald uit de Russische versie.", "ru"),
        ("Traducido de la versión rusa.", "ru"),
        ("Tradotto dalla versione ceca.", "cs"),
        ("İngilizce sürümden çevrilmiştir.", "en"),
        ("Μετάφραση από την αγγλική έκδοση.", "en"),
        ("Übersetzung aus dem Englischen", "en"),
        ("Перевод с английского", "en"),
        ("Original : 🇦🇱 Tirana Observer", "sq"),
        ("Tradotto dall’inglese, a sua volta tradotto dal cinese.", "zh"),
        ("Traduzido do inglês, por sua vez traduzido do russo.", "ru"),
    ],
)
def test_an_edition_a_flag_and_a_way_tell_the_original(line: str, original: str) -> None:
    said = audited("hu", line).provenance
    assert (said.status, said.original_language) == ("translation", original)


@pytest.mark.parametrize(
    "line",
    [
        "Read the original on Tirana Observer",
        "Lire l’original sur Tirana Observer",
        "Leggi l'originale su Tirana Observer",
    ],
)
def test_a_call_to_read_the_original_names_its_publisher(line: str) -> None:
    (found,) = [signal for signal in signals.find(Article(id="a", text=line)) if signal.kind == "original-pointer"]
    assert found.claims["publisher"] == "Tirana Observer"
    assert line[found.start : found.end] == found.text == line


@pytest.mark.parametrize(
    "line",
    [
        "以下是中文翻译：",
        "Übersetzung aus dem Englischen kostet die Stadt viel Geld.",
        "Traduction de l’anglais : un métier qui change",
        "本文由人工智能翻译。译文经编辑审核。",
        "<!-- CO-OP TRANSLATOR DISCLAIMER START -->",
        "On peut voir l’original au Louvre.",
        "The novel, translated from the Spanish edition by Anna Berg (Northern Press, 2011), is out now.",
    ],
)
def test_what_names_no_translator_and_no_original(line: str) -> None:
    kinds = {signal.kind for signal in signals.find(Article(id="a", text=line))}
    assert not kinds & {"human-translation-credit", "original-pointer"}


@pytest.mark.parametrize("line", ["阅读本文英文版", "この記事の英語版はこちら", "Lees dit artikel in het Engels"])
def test_another_edition_of_this_page_is_not_its_original(line: str) -> None:
    assert audited("fr", line).provenance.status == "no-evidence"


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("当社は機械翻訳の記事を掲載しません。", "no-evidence"),
        ("この記事は機械翻訳であり、正確性を保証しません。", "machine-translation"),
        ("This article was translated by a person, not by a machine.", "human-translation"),
        ("This article was translated by a machine, not by a person.", "machine-translation"),
        ("यहाँ हिंदी अनुवाद है:", "machine-translation"),
        ("در زیر ترجمه فارسی متن آمده است:", "machine-translation"),
        # what the house does with every text makes of "this article" no statement about the site
        (
            "Every text is checked by an editor before publication. This article was machine translated.",
            "machine-translation",
        ),
    ],
)
def test_denials_hand_overs_and_this_article_beside_every_article(line: str, status: str) -> None:
    assert audited("fr", line).provenance.status == status
    assert audited("en", line).provenance.status == status


def test_a_credit_keeps_the_brackets_that_it_closes() -> None:
    (found,) = signals.find(Article(id="a", text="Source : Agence du port lointain (APL)"))
    assert found.claims["publisher"] == "Agence du port lointain (APL)"
    (found,) = signals.find(Article(id="a", text="(Source : Agence du port lointain)"))
    assert found.claims["publisher"] == "Agence du port lointain"
