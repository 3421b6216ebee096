"""The agencies' formats: ninjs, NewsML-G2 and NITF."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from provenance import signals
from provenance.model import Article, Failure
from provenance.reading import Skipped, read

BODY = "<p>Le conseil a voté <a href='https://example.org/b'>le budget</a>.</p><p>Fin.</p>"
ITEM = """<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:1" xml:lang="en">
<itemMeta><provider qcode="p:1"><name>Agence Exemple</name></provider><firstCreated>2024-03-01T10:00:00Z</firstCreated>
<versionCreated>2024-03-02T10:00:00Z</versionCreated></itemMeta>
<contentMeta><headline>Budget voté</headline><by>A. Lee</by><language tag="fr"/>
<digitalSourceType uri="http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"/></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml">%s</inlineXML></contentSet></newsItem>"""
XHTML = (
    '<h:html xmlns:h="http://www.w3.org/1999/xhtml"><h:body><h:p>Le conseil é voté &amp; signé.</h:p>'
    "<h:p>Fin<h:br/>ici.<![CDATA[ <b> ]]></h:p></h:body></h:html>"
)
NITF = (
    "<nitf><body><body.head><hedline><hl1>Budget</hl1></hedline><byline>Par A. Lee</byline></body.head>"
    "<body.content><p>Le conseil a voté.</p></body.content></body></nitf>"
)


def only(path: Path) -> Article:
    [article] = read([path])
    assert isinstance(article, Article), article
    return article


@pytest.mark.parametrize(
    "item",
    [
        {"body_xhtml": BODY, "body_text": "Ailleurs.", "headline": "Budget voté", "byline": "A. Lee"},
        {
            "bodies": [{"role": "html", "contenttype": "text/html", "value": BODY}],
            "headlines": [{"role": "main", "value": "Budget voté"}],
            "by": "A. Lee",
        },
        {
            "bodies": [{"role": "x", "contentType": "text/html", "value": BODY}],
            "headlines": [{"value": "Budget voté"}],
            "by": "A. Lee",
        },
    ],
)
@pytest.mark.parametrize("camel", [False, True])
def test_ninjs_of_every_generation(tmp_path: Path, item: dict[str, object], camel: bool) -> None:
    source = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"
    keys = ("versionCreated", "copyrightHolder", "digitalSourceType") if camel else ("versioncreated",) * 1
    common: dict[str, object] = {"uri": "urn:x:1", "language": "fr-FR"}
    values = ("2024-03-01T10:00:00Z", "Agence Exemple", {"uri": source})
    common |= dict(zip(keys, values, strict=False))
    (tmp_path / "x.json").write_text(json.dumps(common | item), "utf-8")
    article = only(tmp_path / "x.json")
    assert article.text == "Le conseil a voté le budget.\nFin."
    assert (article.id, article.title, article.source, article.format) == ("urn:x:1", "Budget voté", BODY, "ninjs")
    about = article.metadata
    assert (about.language, about.published, about.author) == ("fr-FR", "2024-03-01T10:00:00Z", "A. Lee")
    if camel:
        assert (about.publisher, about.digital_source) == ("Agence Exemple", "trainedAlgorithmicMedia")
        [found] = [signal for signal in signals.find(article) if "digital_source" in signal.claims]
        assert found.claims["digital_source"] == "trainedAlgorithmicMedia"


def test_ninjs_with_only_a_description_and_with_nothing(tmp_path: Path) -> None:
    item = {"uri": "urn:x:1", "versionCreated": "2024-03-01T10:00:00Z", "headlines": [{"value": "Titre"}]}
    described = item | {"descriptions": [{"contentType": "text/plain", "value": "Le conseil a voté."}]}
    (tmp_path / "x.jsonl").write_text(json.dumps(described) + "\n" + json.dumps(item), "utf-8")
    first, second = read([tmp_path])
    assert isinstance(first, Article)
    assert first.text == "Le conseil a voté."
    assert isinstance(second, Failure)


def test_newsml_with_prefixed_xhtml(tmp_path: Path) -> None:
    (tmp_path / "x.xml").write_text('<?xml version="1.0" encoding="iso-8859-1"?>' + ITEM % XHTML, "latin-1")
    article = only(tmp_path)
    assert article.text == "Le conseil é voté & signé.\nFin\nici. <b>"
    assert article.source == XHTML
    assert (article.id, article.title, article.path) == ("urn:x:1", "Budget voté", "x.xml")
    about = article.metadata
    assert (about.language, about.author, about.publisher) == ("fr", "A. Lee", "Agence Exemple")
    assert (about.published, about.modified) == ("2024-03-01T10:00:00Z", "2024-03-02T10:00:00Z")
    assert about.digital_source == "trainedAlgorithmicMedia"


def test_nitf_within_and_alone(tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_text(ITEM % NITF, "utf-8")
    (tmp_path / "b.xml").write_text(NITF, "utf-8")
    for article in read([tmp_path]):
        assert isinstance(article, Article)
        assert article.text == "Budget\nPar A. Lee\nLe conseil a voté."
        assert [zone.kind for zone in article.zones][:2] == ["title", "byline"]


def test_messages_of_many_items(tmp_path: Path) -> None:
    items = "".join((ITEM % f"<p>Texte {n}.</p>").replace("urn:x:1", f"urn:x:{n}") for n in range(3))
    empty = '<newsItem guid="urn:x:9"><itemMeta/></newsItem>'
    (tmp_path / "x.xml").write_text(f"<newsMessage><itemSet>{items}{empty}</itemSet></newsMessage>", "utf-8")
    found = list(read([tmp_path]))
    assert [record.id for record in found] == ["urn:x:0", "urn:x:1", "urn:x:2", "urn:x:9"]
    assert [article.text for article in found if isinstance(article, Article)] == ["Texte 0.", "Texte 1.", "Texte 2."]
    assert isinstance(found[3], Failure)


def test_entities_are_refused_and_other_xml_is_passed_over(tmp_path: Path) -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>' + ITEM % "<p>&b;</p>"
    (tmp_path / "bomb.xml").write_text(bomb, "utf-8")
    (tmp_path / "feed.xml").write_text("<rss><channel/></rss>", "utf-8")
    (tmp_path / "torn.xml").write_text("<newsItem><contentSet>", "utf-8")
    skipped = Skipped()
    found = list(read([tmp_path], skipped=skipped))
    assert [(record.id, type(record)) for record in found] == [("bomb.xml", Failure), ("torn.xml", Failure)]
    assert isinstance(found[0], Failure)
    assert "entities" in found[0].error
    assert skipped.other_types == 1
    [named] = read([tmp_path / "feed.xml"])
    assert isinstance(named, Failure)


def test_who_translated_a_news_item_and_from_what(tmp_path: Path) -> None:
    about = (
        '<contributor role="crol:translator"><name>Ana Lee</name></contributor>'
        '<contributor role="crol:editor"><name>B. Roy</name></contributor></contentMeta>'
    )
    link = '<link rel="irel:translatedFrom" href="https://example.org/original"/></itemMeta>'
    item = ITEM.replace("</contentMeta>", about).replace("</itemMeta>", link) % XHTML
    (tmp_path / "x.xml").write_text(item, "utf-8")
    (article,) = (found for found in read([tmp_path / "x.xml"]) if isinstance(found, Article))
    (said,) = (s.claims for s in signals.find(article) if s.claims.get("process"))
    assert said == {
        "process": "human",
        "translator": "Ana Lee",
        "url": "https://example.org/original",
        "responsible": "B. Roy",
        "left_by": "publisher",
    }


def test_a_machine_in_the_translators_role_of_a_ninjs_item(tmp_path: Path) -> None:
    item = {
        "uri": "https://example.org/1",
        "body_xhtml": BODY,
        "contributors": [{"role": "translator", "name": "DeepL"}],
    }
    (tmp_path / "x.json").write_text(json.dumps(item), "utf-8")
    (article,) = (found for found in read([tmp_path / "x.json"]) if isinstance(found, Article))
    (said,) = (s.claims for s in signals.find(article) if s.claims.get("process"))
    assert (said["process"], said["engine"]) == ("machine", "DeepL")
