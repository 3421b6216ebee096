"""The traps that fool a list of patterns, one test each, through the whole audit, as text and as a page."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

import pytest

from provenance import pipeline
from provenance.model import Audit
from provenance.reading import html
from provenance.reading.plain import plain

BODY = {
    "en": "The city council adopted next year's budget on Tuesday evening after a debate of several hours between the "
    "majority and the opposition. The mayor thanked the residents who came in spite of the snow.",
    "fr": "Le conseil municipal a adopté mardi soir le budget de la ville pour l’année prochaine, après un débat de "
    "plusieurs heures entre la majorité et l’opposition. La maire a remercié les habitants venus malgré la neige.",
    "de": "Der Stadtrat hat am Dienstagabend nach mehrstündiger Debatte den Haushalt für das kommende Jahr "
    "beschlossen. Die Bürgermeisterin dankte den Einwohnern, die trotz des Schnees gekommen waren.",
    "es": "El ayuntamiento aprobó el martes por la noche el presupuesto del año próximo, tras un debate de varias "
    "horas entre la mayoría y la oposición. La alcaldesa agradeció a los vecinos que acudieran pese a la nieve.",
    "ru": "Городской совет во вторник вечером принял бюджет на следующий год после многочасовых споров между "
    "большинством и оппозицией. Мэр поблагодарила жителей, которые пришли, несмотря на снег.",
    "cs": "Městské zastupitelstvo přijalo v úterý večer rozpočet na příští rok po několikahodinové debatě mezi "
    "většinou a opozicí. Starostka poděkovala obyvatelům, kteří přišli navzdory sněhu.",
    "is": "Borgarstjórn samþykkti fjárhagsáætlun næsta árs á þriðjudagskvöld eftir margra klukkustunda umræður milli "
    "meirihluta og minnihluta. Borgarstjórinn þakkaði íbúum sem komu þrátt fyrir snjóinn.",
    "hu": "A városi tanács kedden este elfogadta a jövő évi költségvetést a többség és az ellenzék több órás vitája "
    "után. A polgármester megköszönte a lakosoknak, hogy a hó ellenére eljöttek.",
    "zh": "市议会星期二晚上经过数小时辩论后通过了明年的预算。市长感谢冒雪前来的居民，并表示游泳池将在冬季关闭维修。",
}
Form = Callable[[str, str, str], Audit]


def as_text(before: str, body: str, after: str) -> Audit:
    return pipeline.audit(plain("\n\n".join(filter(None, (before, body, after))) + "\n", id="text"))


def as_page(before: str, body: str, after: str) -> Audit:
    lines = "".join(f"<p>{escape(line)}</p>" for line in (before, body, after) if line)
    code = (
        f"<html><head><title>Budget</title></head><body><header><nav><a href='/'>Home</a></nav></header>"
        f"<main><article><h1>Budget</h1>{lines}</article></main><footer><p>© 2024</p></footer></body></html>"
    )
    return pipeline.audit(html.page(code, id="page"))


@pytest.fixture(params=[as_text, as_page], ids=["text", "page"])
def audit(request: pytest.FixtureRequest) -> Form:
    return request.param  # type: ignore[no-any-return]


def silent(found: Audit) -> None:
    """Nothing is said of a translation, and nothing is found."""
    said = found.provenance
    assert (said.status, said.original_language, said.disclosure) == ("no-evidence", None, None), found.signals
    assert said.adequacy is None
    assert found.findings == ()


@pytest.mark.parametrize(
    ("language", "notice", "spoken", "original"),
    [
        ("fr", "This text was produced by automatic translation from Croatian.", "en", "hr"),
        ("de", "本文由机器翻译自英文。", "zh", "en"),
        ("en", "Cet article a été traduit automatiquement du grec.", "fr", "el"),
    ],
)
def test_1_the_notice_speaks_another_language_than_the_article(
    audit: Form, language: str, notice: str, spoken: str, original: str
) -> None:
    found = audit("", BODY[language], notice)
    assert (found.language, found.provenance.status) == (language, "machine-translation")
    assert found.provenance.original_language == original
    assert found.findings[0].rule == "notice-not-in-readers-language"
    assert [s.claims["language_of_notice"] for s in found.signals] == [spoken]


@pytest.mark.parametrize(
    ("language", "notice", "original"),
    [
        ("en", "This article in the program of revision was translated Wednesday automatically from Spanish.", "es"),
        ("fr", "Cet article a été traduit avec un programme de révision automatique depuis le grec, mercredi.", "el"),
    ],
)
def test_2_a_notice_that_was_itself_translated_by_a_machine(
    audit: Form, language: str, notice: str, original: str
) -> None:
    said = audit("", BODY[language], notice).provenance
    assert (said.status, said.disclosure, said.original_language) == ("machine-translation", "ai-autonomous", original)


@pytest.mark.parametrize(
    "credit",
    [
        "La Neige, d’Anton Berg, traduit de l’anglais par Jeanne Martin, éditions du Fleuve, 2019, 240 p., 21 euros.",
        "Son roman, traduit de l’anglais par Jeanne Martin (Éditions du Fleuve, 2012), a eu du succès.",
    ],
)
def test_3_translated_by_somebody_is_mostly_a_book(audit: Form, credit: str) -> None:
    silent(audit("", f"{BODY['fr']} {credit} {BODY['fr']}", ""))
    silent(audit("", BODY["fr"], credit))


def test_3_at_the_head_it_is_the_articles_own_credit(audit: Form) -> None:
    said = audit("Traduit de l’anglais par Jeanne Martin", BODY["fr"], "").provenance
    assert (said.status, said.original_language) == ("human-translation", "en")


@pytest.mark.parametrize(
    ("language", "pointer"),
    [
        ("en", "Read the Spanish version of this article."),
        ("fr", "Cet article est aussi disponible en anglais et en allemand."),
        ("de", "Diesen Artikel auf Englisch lesen"),
    ],
)
def test_4_a_pointer_to_a_translation_made_from_this_page(audit: Form, language: str, pointer: str) -> None:
    silent(audit("", BODY[language], pointer))


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("fr", "Illustration de couverture générée par une intelligence artificielle."),
        ("de", "Diese Meldung wurde automatisch von der Agentur übernommen und nicht redaktionell bearbeitet."),
        ("en", "This article was created with the help of AI and edited by our newsroom."),
    ],
)
def test_5_made_by_a_machine_is_not_translated_by_one(audit: Form, language: str, line: str) -> None:
    silent(audit("", BODY[language], line))


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "We do not publish machine translations; every text is the work of a person."),
        ("en", "Contributors: please do not use machine translation here."),
        ("fr", "Nous ne publions aucune traduction automatique."),
    ],
)
def test_6_denials_and_advice(audit: Form, language: str, line: str) -> None:
    silent(audit("", BODY[language], line))


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("ru", "Компания сообщила, что производство будет переведено из Германии в Польшу."),
        ("cs", "Přeložení trasy tramvaje z Masarykovy ulice potrvá do května."),
        ("de", "Die Übersetzung des Getriebes wurde auf 1:3,5 geändert."),
        ("is", "Það þýðir að laugin verður lokuð í allan vetur."),
        ("hu", "A rendőrség visszafordította a kamiont a szerb határról."),
        ("en", "The higher taxes translated into fewer visitors."),
    ],
)
def test_7_other_senses_of_the_words(audit: Form, language: str, line: str) -> None:
    assert audit("", BODY[language], line).provenance.status == "no-evidence"


def test_8_originally_published_with_a_date_is_an_update(audit: Form) -> None:
    silent(audit("", BODY["en"], "Originally published on 4 May 2021 and updated on 6 May."))


def test_8_originally_published_elsewhere_is_syndication(audit: Form) -> None:
    said = audit("", BODY["en"], "This article was originally published in the Valley Weekly.").provenance
    assert (said.status, said.original_language, said.adequacy) == ("no-evidence", None, None)


@pytest.mark.parametrize(
    ("language", "line"),
    [("fr", "Les abonnés du club (belga) ont goûté la bière de Noël."), ("en", "All references follow APA style.")],
)
def test_9_an_agencys_letters_without_a_datelines_shape(audit: Form, language: str, line: str) -> None:
    found = audit("", BODY[language], line)
    silent(found)
    assert not [s for s in found.signals if s.kind == "agency-dateline"]


def test_9_an_agencys_letters_in_a_dateline(audit: Form) -> None:
    found = audit("", f"BRUXELLES, 3 mai (Belga) – {BODY['fr']}", "")
    assert [s.claims["publisher"] for s in found.signals if s.kind == "agency-dateline"] == ["Belga"]
    assert found.provenance.status == "no-evidence"


@pytest.mark.parametrize(
    ("language", "credit", "engine"),
    [("fr", "Traduit de l’anglais par Claude", "Claude"), ("zh", "译者：ChatGPT", "ChatGPT")],
)
def test_10_a_machine_in_the_translators_place(audit: Form, language: str, credit: str, engine: str) -> None:
    found = audit("", BODY[language], credit)
    assert found.provenance.status == "machine-translation"
    assert [s.claims["engine"] for s in found.signals] == [engine]


def test_10_a_person_whose_first_name_a_machine_has_too(audit: Form) -> None:
    assert audit("", BODY["fr"], "Traduit de l’anglais par Claude Morel").provenance.status == "human-translation"


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "This article was machine translated from {lang}."),
        ("en", "Translated from %{language} by %{translator}"),
        ("zh", "译者：[译者ID]"),
    ],
)
def test_11_forms_that_nobody_filled_in(audit: Form, language: str, line: str) -> None:
    silent(audit("", BODY[language], line))


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Some of our articles are translated by machine and checked by editors."),
        ("en", "Sometimes our texts are translated with DeepL."),
        ("fr", "Certains de nos articles sont traduits automatiquement."),
        ("de", "Einige unserer Artikel werden maschinell aus dem Englischen übersetzt."),
        ("es", "Algunos de nuestros artículos se traducen automáticamente."),
        ("ru", "Некоторые наши статьи переведены автоматически."),
        ("zh", "本站部分文章由机器翻译。"),
        ("en", "All articles on this site are written in English and translated automatically into other languages."),
    ],
)
def test_12_the_sites_policy_is_not_about_this_page(audit: Form, language: str, line: str) -> None:
    silent(audit("", BODY[language], line))


def test_12_unless_it_covers_every_page_and_this_one_is_in_another_language(audit: Form) -> None:
    line = "Tous les articles de ce site sont publiés en anglais puis traduits automatiquement."
    said = audit("", BODY["fr"], line).provenance
    assert (said.status, said.original_language) == ("machine-translation", "en")


def test_12_a_part_of_this_very_page_is_about_this_page(audit: Form) -> None:
    line = "Some passages of this article were translated automatically from German."
    assert audit("", BODY["en"], line).provenance.status == "machine-translation"


@pytest.mark.parametrize(
    ("language", "clause", "original"),
    [
        ("en", "In case of discrepancy, the Chinese version shall prevail.", "zh"),
        ("fr", "En cas de divergence, la version allemande fait foi.", "de"),
    ],
)
def test_13_the_version_that_prevails_is_the_original(audit: Form, language: str, clause: str, original: str) -> None:
    said = audit("", BODY[language], clause).provenance
    assert (said.status, said.original_language) == ("translation", original)


def test_14_labels_hold_for_the_part_that_they_name(audit: Form) -> None:
    found = audit("", BODY["en"], "The manual was translated automatically, the list by a person.")
    assert found.provenance.disclosure != "human-only"
    assert not [s for s in found.signals if s.claims.get("reviewed") is True or s.kind == "human-translation-credit"]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("fr", "Voici la traduction en français :"),
        ("en", "Here is the translated text:"),
        ("es", "Aquí está la traducción al español:"),
        ("ru", "Вот перевод статьи на русский язык:"),
        ("zh", "以下是中文翻译："),
    ],
)
def test_15_a_language_models_words_left_in(audit: Form, language: str, line: str) -> None:
    found = audit(line, BODY[language], "")
    assert (found.provenance.status, found.provenance.grade) == ("machine-translation", "marked")
    assert "model-chatter-left-in" in [finding.rule for finding in found.findings]


@pytest.mark.parametrize("part", ["footer", "aside", "header", "nav"])
def test_16_the_notice_stands_in_what_an_extractor_throws_away(part: str) -> None:
    code = (
        f"<html><body><main><article><h1>Budget</h1><p>{BODY['fr']}</p><p>{BODY['fr']}</p></article></main>"
        f"<{part}><p>Cet article a été traduit automatiquement de l’espagnol.</p></{part}></body></html>"
    )
    said = pipeline.audit(html.page(code, id="page")).provenance
    assert (said.status, said.original_language) == ("machine-translation", "es")
