"""Whole pages in the shape of the big content systems, and as readers' tools leave them, through the whole audit.

The pages (``tests/pages``) are our own, words and code; their shapes are those of the systems' current themes.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from provenance import pipeline
from provenance.language import identify
from provenance.model import Article, Audit
from provenance.reading import read

PAGES = Path(__file__).parent / "pages"
OWN = {"body", "quotation", "list", "notice"}


@dataclass(frozen=True, kw_only=True)
class Page:
    """What must come out of one page. ``first`` and ``last`` open the body's first and last paragraphs; ``not_body``
    are stretches of the site's furniture; ``marks`` are the ``left_by`` of marks that claim a process."""

    language: str
    first: str
    last: str
    not_body: tuple[str, ...]
    status: str = "no-evidence"
    grade: str = "none"
    original: str | None = None
    hint: str | None = None
    published: str | None = None
    marks: tuple[str, ...] = ()
    tools: tuple[str, ...] = ()
    findings: tuple[str, ...] = ()


EXPECTED = {
    "wordpress-polylang": Page(
        language="fr",
        first="Les éclusiers de la Vesle ont voté",
        last="Le coût de l’arrêt est estimé",
        not_body=(
            "Deux pontons de plaisance",
            "Deux ans que nous demandons",
            "Votre adresse e-mail",
            "Articles récents",
        ),
        status="human-translation",
        grade="declared",
        original="en",
        published="2023-06-12",
        tools=("Polylang",),
    ),
    "wordpress-wpml": Page(
        language="de",
        first="Die Wiedervernässung der Moore",
        last="Umweltverbände fordern",
        not_body=("Deine E-Mail-Adresse", "Torf aus dem Baltikum", "Gestaltet von", "Deutsch"),
        status="machine-translation",
        grade="declared",
        original="en",
        published="2024-02-08",
        tools=("WPML",),
        findings=("notice-incomplete",),
    ),
    "wordpress-translatepress": Page(
        language="es",
        first="La compañía ferroviaria portuguesa",
        last="Las asociaciones de viajeros",
        not_body=("Reciba cada viernes", "Todos los derechos", "Passengers waiting"),
        hint="en",
        published="2022-11-03",
        tools=("TranslatePress",),
        findings=("undeclared-translation-hints", "served-in-translation"),
    ),
    "wordpress-gtranslate": Page(
        language="it",
        first="Il sindaco di Varnet ha ordinato",
        last="La compagnia di navigazione",
        not_body=("CONDIVIDERE", "Il faro compie cento anni", "è il giornale della costa"),
        hint="en",
        published="2023-09-19",
        tools=("GTranslate",),
        findings=("served-in-translation",),
    ),
    "weglot": Page(
        language="fr",
        first="Cinquante éleveurs de moutons",
        last="Les nouveaux propriétaires",
        not_body=("Pour la première fois depuis cinq ans", "Nouvelles", "Tous droits réservés"),
        hint="en",
        published="2023-05-04",
        tools=("Weglot",),
        findings=("served-in-translation",),
    ),
    "drupal": Page(
        language="nl",
        first="Het waterschap begint volgende week",
        last="Bewoners kunnen tot 15 mei",
        not_body=("Overslaan en naar de inhoud", "Hoofdnavigatie", "Aangedreven door", "De dijk bij Kampen, gezien"),
        published="2024-04-22",
        tools=("eTranslation",),
    ),
    "ghost": Page(
        language="pt",
        first="Doze bibliotecas de bairro",
        last="O custo adicional",
        not_body=("A partir de março, as barracas", "Assine para receber", "Powered by Ghost", "Sala de leitura da"),
        status="machine-translation",
        grade="declared",
        original="en",
        published="2024-01-17",
        findings=("notice-incomplete",),
    ),
    "arc-news": Page(
        language="es",
        first="El glaciar perdió dos metros",
        last="El gobierno estudia cerrar",
        not_body=("Te puede interesar", "Las focas vuelven", "Prohibida la reproducción", "Compartir"),
        status="human-translation",
        grade="declared",
        original="is",
        published="2024-03-05",
        marks=("publisher", "publisher"),
    ),
    "newspack": Page(
        language="en",
        first="Three fishing towns",
        last="State biologists will answer",
        not_body=("For ninety years the whistle", "Coast Ledger is free", "Dana Whitlock covers", "Lea este"),
        published="2023-10-30",
    ),
    "mediawiki": Page(
        language="cs",
        first="Lávka u mlýna je ocelový most",
        last="VORLÍČEK, Karel",
        not_body=("Hlavní strana", "Deutsch", "editovat", "Mosty v Jihočeském kraji", "Text je dostupný"),
        status="translation",
        grade="declared",
        original="de",
    ),
    "google-saved": Page(
        language="fr",
        first="Le chantier naval de Wismar",
        last="Les syndicats demandent",
        not_body=("Journal du port", "Mentions légales", "Texte d’origine", "Évaluer cette traduction"),
        published="2022-05-11",
        marks=("reader",),
        tools=(None,),  # the words of the balloon that asks the reader to rate the translation
    ),
    "google-pasted": Page(
        language="fr",
        first="Le nombre de ruches",
        last="La ville veut maintenant",
        not_body=("Jardin", "© 2021"),
        status="machine-translation",
        grade="marked",
        published="2021-07-02",
        marks=("publisher",),
        findings=("notice-missing",),
    ),
    "google-proxy": Page(
        language="en",
        first="A young wolf swam",
        last="“It was a matter of time,”",
        not_body=("Fauna", "El Bosque, digital"),
        status="machine-translation",
        grade="marked",
        original="es",
        published="2023-03-14",
        marks=("unknown",),
    ),
    "edge-saved": Page(
        language="en",
        first="The city council decided",
        last="Construction begins next spring",
        not_body=("Order", "Contact information"),
        marks=("reader",),
    ),
    "yandex-saved": Page(
        language="ru",
        first="Ученики школы Хиллсайд",
        last="Весной школа хочет",
        not_body=("Новости", "© Hillside"),
        status="machine-translation",
        grade="marked",
        original="en",
        marks=("unknown",),
    ),
    "immersive-saved": Page(
        language="en",
        first="The night buses between",
        last="运营商表示",
        not_body=("Home", "© 2024"),
        published="2024-05-06",
    ),
    "amp": Page(
        language="ro",
        first="Primăria va planta",
        last="Asociațiile de cartier",
        not_body=("Politică", "Citește și", "Tei tineri", "Categorii"),
        status="machine-translation",
        grade="declared",
        original="hu",
        published="2023-11-08",
        findings=("notice-incomplete",),
    ),
    "nextjs-graph": Page(
        language="ja",
        first="島々に郵便物を運ぶ船",
        last="「朝の港が静かになる」",
        not_body=("ニュース", "フェリーの運賃", "無断転載"),
        status="machine-translation",
        grade="declared",
        original="ko",
        published="2024-09-02",
        marks=("publisher", "publisher"),
        findings=("notice-missing",),
    ),
    "rss-reader": Page(
        language="en",
        first="The mountain railway will stay",
        last="Tickets stay valid",
        not_body=("Monday's items", "Sunder Brief, Mon"),
    ),
    "lang-wrong": Page(
        language="fr",
        first="La piscine municipale fermera",
        last="Le chantier coûtera",
        not_body=("Accueil", "Spread the love"),
        published="2023-08-28",
    ),
}


def audited(name: str) -> tuple[Article, Audit]:
    article = next(item for item in read([PAGES / f"{name}.html"]) if isinstance(item, Article))
    return identify(article), pipeline.audit(article)


def zone_of(article: Article, stretch: str) -> str:
    place = article.text.index(stretch)
    return next(zone.kind for zone in article.zones if zone.start <= place < zone.end)


def test_every_page_has_its_expectation() -> None:
    assert {path.stem for path in PAGES.glob("*.html")} == set(EXPECTED)


@pytest.mark.parametrize("name", EXPECTED)
def test_page(name: str) -> None:
    expected = EXPECTED[name]
    article, audit = audited(name)
    said = audit.provenance
    assert audit.language == expected.language
    assert zone_of(article, expected.first) == "body", "the article's beginning"
    assert zone_of(article, expected.last) in OWN, "the article's end"
    inside = {stretch: zone_of(article, stretch) for stretch in expected.not_body}
    assert not {stretch for stretch, kind in inside.items() if kind in OWN}, inside
    assert (said.status, said.grade, said.original_language) == (expected.status, expected.grade, expected.original)
    assert (said.hints[0].language if said.hints else None) == expected.hint
    assert audit.dates.published == expected.published
    marks = tuple(s.claims.get("left_by") for s in audit.signals if s.kind == "markup" and s.claims.get("process"))
    assert marks == expected.marks
    tools = tuple(s.claims.get("tool") for s in audit.signals if s.kind == "translation-widget")
    assert tools == expected.tools
    assert tuple(finding.rule for finding in audit.findings) == expected.findings
    for signal in audit.signals:
        assert article.read(signal.field)[signal.start : signal.end] == signal.text
