"""Marks in a page's code: what each claims, who left it, and that their places are exact."""

from __future__ import annotations

import time

import pytest

from provenance import signals
from provenance.language import identify
from provenance.model import Article, Signal
from provenance.reading import html
from provenance.reading.records import article as record
from provenance.signals.markup import MARKUP

TEXT = (
    "<p>Le conseil municipal a adopté hier soir le nouveau budget de la ville, après un débat de trois heures dans une "
    "salle comble. La maire a remercié les habitants venus malgré la neige, qui est tombée jusqu’au petit matin.</p>"
)
FONTS = '<font style="vertical-align: inherit;"><font style="vertical-align: inherit;">Bonjour</font></font>'


def marks(source: str) -> list[Signal]:
    article = identify(html.page(source, id="x"))
    found = [signal for detector in MARKUP for signal in detector.find(article)]
    for signal in found:
        assert article.read(signal.field)[signal.start : signal.end] == signal.text
    return found


def claims(source: str) -> list[dict[str, object]]:
    return [dict(signal.claims) for signal in marks(source)]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('<span lang="iw-x-mtfrom-en-US">שלום</span>', {"process": "machine", "original_language": "en"}),
        ('<html lang="fr-t-en"><p>Bonjour', {"process": "translation", "original_language": "en"}),
        (
            '<html lang="fr-t-de-t0-acme"><p>Bonjour',
            {"process": "machine", "original_language": "de", "engine": "acme"},
        ),
        ('<html class="js translated-ltr"><p>Bonjour', {"engine": "Google Translate", "left_by": "unknown"}),
        (
            "<!-- saved from url=(0020)https://example.org/ --><html class=translated-ltr><p>Bonjour",
            {"process": "machine", "left_by": "reader"},
        ),
        (f"<html><nav>Menu</nav><article>{FONTS}</article>", {"process": "machine", "left_by": "publisher"}),
        (f"<html><nav>{FONTS}</nav><article>{FONTS}</article>", {"process": "machine", "left_by": "unknown"}),
        (f'<div id="goog-gt-tt"></div><article>{FONTS}</article>', {"left_by": "reader"}),
        ('<p _msttexthash="1">Bonjour</p>', {"engine": "Microsoft Translator", "left_by": "publisher"}),
        ('<title _msttexthash="1">Bonjour</title>', {"engine": "Microsoft Translator", "left_by": "unknown"}),
        (
            '<ya-tr-span data-source-lang="ru" data-target-lang="fr" data-value="Привет">Bonjour</ya-tr-span>',
            {"engine": "Yandex Translate", "original_language": "ru"},
        ),
        (
            '<link rel="canonical" href="https://www-example--site-org.translate.goog/a/b?_x_tr_sl=de&amp;_x_tr_tl=fr">',
            {"original_language": "de", "url": "https://www.example-site.org/a/b", "original_language_by": "address"},
        ),
        (
            '<meta property="og:url" content="https://translate.google.com/translate?sl=de&tl=en&u=https://example.org/x">',
            {"original_language": "de", "url": "https://example.org/x"},
        ),
        (
            '<script type="application/ld+json">{"@graph": [{"@type": "WebSite"}, {"@type": ["NewsArticle"], '
            '"translationOfWork": {"@type": "NewsArticle", "url": "https://ata.example/1", "inLanguage": "sq-AL", '
            '"publisher": {"name": "ATA"}}}]}</script>',
            {
                "process": "translation",
                "original_language": "sq",
                "url": "https://ata.example/1",
                "publisher": "ATA",
            },
        ),
        (
            '<script type="application/ld+json">{"@type": "NewsArticle", "translator": {"@type": "Person", '
            '"name": "ChatGPT"}}</script>',
            {"process": "machine", "engine": "ChatGPT"},
        ),
        (
            '<script type="application/ld+json">{"@type": "NewsArticle", "translator": {"@type": "Organization", '
            '"name": "Lingua Ltd"}}</script>',
            {"process": "translation", "translator": "Lingua Ltd"},
        ),
        (
            '<script type="application/ld+json">{"@type": "NewsArticle", "digitalSourceType": '
            '"http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"}</script>',
            {"digital_source": "trainedAlgorithmicMedia"},
        ),
        ('<meta name="AI-Disclosure" content="none">', {"disclosure": "human-only"}),
        ('<p ai-disclosure="ai-generated">Bonjour</p>', {"part": True, "part_disclosure": "ai-autonomous"}),
        ('<script src="//translate.google.com/translate_a/element.js?cb=x"></script>', {"tool": "Google Translate"}),
    ],
)
def test_what_a_mark_claims(source: str, expected: dict[str, object]) -> None:
    found = claims(source)
    assert any(expected.items() <= said.items() for said in found), found


@pytest.mark.parametrize(
    "source",
    [
        f'<html lang="fr"><head><link rel="alternate" hreflang="en" href="/en"></head><body translate="no">{TEXT}',
        f'<html lang="fr"><body class="notranslate">{TEXT}',
        f"<html><body>{TEXT}<p>translated-ltr, _msttexthash, ya-tr-span, ai-disclosure, x-mtfrom</p>",
        f"<html><body>{TEXT}<code>&lt;html lang=fr-x-mtfrom-en&gt;</code>",
        f'<body>{TEXT}<script type="application/ld+json">{{"@type": "Book", "translator": "A. Lee"}}</script>',
        f'<body>{TEXT}<script type="application/ld+json">{{broken "translationOfWork": </script>',
    ],
)
def test_what_is_no_mark(source: str) -> None:
    assert claims(source) == []


def test_metadata_that_the_text_contradicts_is_inferred_and_claims_no_original() -> None:
    source = f'<html lang="en-US"><head><meta property="og:locale" content="de_DE"></head><body>{TEXT}'
    found = marks(source)
    assert [(signal.grade, dict(signal.claims)) for signal in found] == [
        ("inferred", {"language": "en"}),
        ("inferred", {"language": "de"}),
    ]


def test_a_page_through_a_proxy_links_through_it_too() -> None:
    links = "".join(
        f'<a href="https://example-org.translate.goog/{page}?_x_tr_sl=pl&_x_tr_tl=fr">Suite</a>' for page in range(3)
    )
    assert {"process": "machine", "original_language": "pl"}.items() <= claims(TEXT + links)[0].items()
    one = '<a href="https://example-org.translate.goog/?_x_tr_sl=fr&_x_tr_tl=en">English</a>'
    assert [signal.kind for signal in marks(TEXT + one)] == ["translation-widget"]


def test_a_disclosure_header_of_a_record() -> None:
    found = signals.find(
        record(
            {"text": "Bonjour.", "headers": {"AI-Disclosure": "ai-assisted", "Content-Language": "fr"}},
            fallback="x",
            path=None,
            line=None,
            format="json",
        )
    )
    assert [signal.claims["disclosure"] for signal in found if signal.kind == "markup"] == ["ai-assisted"]


def test_a_manifest_within_the_text() -> None:
    def item(text: str) -> bytes:
        return bytes([0x60 + len(text)]) + text.encode()

    payload = b"C2PATXT\0\x01" + item("c2pa.translated") + item("sourceLanguage") + item("de")
    hidden = "".join(chr(0xFE00 + byte) if byte < 16 else chr(0xE0100 + byte - 16) for byte in payload)
    article = Article(id="x", text=f"Bonjour.\ufeff{hidden}\nFin.")
    [found] = [signal for detector in MARKUP for signal in detector.find(article)]
    assert article.text[found.start : found.end] == found.text
    assert found.claims["original_language"] == "de"


@pytest.mark.parametrize(
    "unit",
    [
        '<p lang="fr-x-mtfrom-en">',
        '<font style="vertical-align: inherit;">',
        '<i itemprop="translator">x',
        "translator gtranslate_wrapper ",
        '<nav><p _msthash="1">',
        '<a href="https://a.translate.goog/?_x_tr_sl=a">',
        "lang='a-t-b-t-b-t-",
    ],
)
def test_hostile_code_costs_linear_time(unit: str) -> None:
    def cost(size: int) -> float:
        article = Article(id="x", text="", source=unit * (size // len(unit)), language="fr")
        start = time.process_time()
        for detector in MARKUP:
            list(detector.find(article))
        return time.process_time() - start

    cost(1000)
    small = max(cost(20_000), 0.02)
    assert cost(100_000) < 30 * small


def test_references_in_a_graph_are_followed() -> None:
    graph = (
        '{"@context": "https://schema.org", "@graph": ['
        '{"@type": ["NewsArticle"], "inLanguage": ["fr"], "translationOfWork": {"@id": "#o"},'
        ' "translator": {"@id": "#t"}, "editor": {"@id": "#e"}},'
        '{"@type": "NewsArticle", "@id": "#o", "inLanguage": ["sq"], "url": "https://ata.example/1",'
        ' "publisher": {"@id": "#p"}, "datePublished": "2024-05-06"},'
        '{"@type": "Person", "@id": "#t", "name": "A. Lee"}, {"@type": "Person", "@id": "#e", "name": "B. Roy"},'
        '{"@type": "Organization", "@id": "#p", "name": "ATA"}]}'
    )
    said = claims(f'<script type="application/ld+json">{graph}</script>{TEXT}')
    assert said == [
        {
            "process": "translation",
            "original_language": "sq",
            "original_language_by": "code",
            "url": "https://ata.example/1",
            "publisher": "ATA",
            "published": "2024-05-06",
            "left_by": "publisher",
            "responsible": "B. Roy",
        },
        {"process": "human", "translator": "A. Lee", "left_by": "publisher", "responsible": "B. Roy"},
    ]


def test_a_reference_to_nothing_claims_nothing() -> None:
    graph = '{"@context": "x", "@type": "NewsArticle", "translator": {"@id": "#nobody"}}'
    assert claims(f'<script type="application/ld+json">{graph}</script>{TEXT}') == []
