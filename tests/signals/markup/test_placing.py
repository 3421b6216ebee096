"""Marks count for the article only where they stand in it: not in the furniture alone, nor in one paragraph of ten."""

from __future__ import annotations

import pytest

from provenance import pipeline
from provenance.language import identify
from provenance.model import Audit
from provenance.reading.html import page

FIRST = "Le conseil municipal a adopté hier soir le budget de la ville, après un débat de trois heures dans une salle."
MORE = (
    "La maire a remercié les habitants, venus nombreux malgré la neige qui tombait depuis le matin sur la vallée.",
    "Les impôts n’augmenteront pas l’an prochain, mais la piscine restera fermée tout l’hiver pour des travaux.",
    "Le prochain conseil aura lieu le mois prochain dans la salle des fêtes, dont le toit vient d’être refait.",
)
FONT = '<font style="vertical-align: inherit;"><font style="vertical-align: inherit;">{}</font></font>'


def audit(body: str, *, lang: str = "fr", head: str = "", root: str = "") -> Audit:
    return pipeline.audit(page(f'<html lang="{lang}"{root}><head>{head}</head><body>{body}</body></html>', id="page"))


def paragraphs(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def test_marks_in_the_theme_alone_say_nothing_of_the_article() -> None:
    footer = (
        '<footer><span _msthash="26" _msttexthash="105">Partager</span><span _msttexthash="9">Suivre</span></footer>'
    )
    found = audit(f"<main>{paragraphs(FIRST, *MORE)}</main>{footer}")
    assert found.provenance.status == "no-evidence"
    assert [(s.claims.get("process"), s.claims["part"], s.claims["left_by"]) for s in found.signals] == [
        (None, True, "unknown")
    ]


def test_a_pasted_paragraph_is_a_part() -> None:
    found = audit(f"<main>{paragraphs(FIRST, *MORE[:2], FONT.format(MORE[2]))}</main>")
    assert found.provenance.status == "no-evidence"
    assert found.signals[0].claims["part"] is True


def test_a_pasted_article_is_a_translation() -> None:
    found = audit(f"<nav>Accueil</nav><main>{paragraphs(*map(FONT.format, (FIRST, *MORE)))}</main>")
    assert (found.provenance.status, found.provenance.grade) == ("machine-translation", "marked")
    assert found.signals[0].claims["left_by"] == "publisher"


def test_furniture_marked_too_leaves_open_who_did_it() -> None:
    menu = '<div class="navbar"><a href="/">' + FONT.format("Accueil") + "</a></div>"
    found = audit(f"{menu}<main>{paragraphs(*map(FONT.format, (FIRST, *MORE)))}</main>")
    assert found.signals[0].claims["left_by"] == "unknown"


@pytest.mark.parametrize(
    ("head", "status"),
    [('<meta property="og:locale" content="fr_FR">', "no-evidence"), ("", "machine-translation")],
)
def test_the_class_of_the_root_alone(head: str, status: str) -> None:
    """A theme may carry the class for ever: a page in its head's own language without one font element is untouched."""
    found = audit(f"<main>{paragraphs(FIRST, *MORE)}</main>", head=head, root=' class="translated-ltr"')
    assert found.provenance.status == status


def test_immersive_beside_an_original_is_the_readers() -> None:
    beside = '<font class="notranslate immersive-translate-target-wrapper" lang="zh-CN">市议会昨晚通过了预算。</font>'
    found = audit(f"<main>{paragraphs(FIRST + beside, *MORE)}</main>")
    assert found.provenance.status == "no-evidence"
    assert found.signals[0].claims["left_by"] == "reader"


def test_yandex_spans_that_changed_nothing() -> None:
    spans = f'<ya-tr-span data-translated="false" data-source-lang="en" data-target-lang="fr">{FIRST}</ya-tr-span>'
    assert audit(f"<p>{spans}</p>").provenance.status == "no-evidence"


@pytest.mark.parametrize(
    ("address", "named"),
    [
        ("https://www.example.org/en/2024/neige", "en"),
        ("https://de.example.org/schnee", "de"),
        ("https://example.org/article?id=4&lang=es", "es"),
        ("https://example.org/pt-br/neve", "pt"),
        ("https://example.org/fr/neige", None),
        ("https://example.org/it/cloud", None),  # information technology
        ("https://example.org/uk/weather", None),  # the country
        ("https://example.org/enquete/neige", None),
    ],
)
def test_the_language_in_the_address(address: str, named: str | None) -> None:
    article = identify(
        page(f'<link rel="canonical" href="{address}"><main>{paragraphs(FIRST, *MORE)}</main>', id="page")
    )
    said = [s.claims.get("language") for s in pipeline.audit(article).signals if s.grade == "inferred"]
    assert said == ([named] if named else [])
