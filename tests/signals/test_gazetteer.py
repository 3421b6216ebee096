"""The gazetteer: sound entries, look-ups by name, abbreviation and address, a publisher's language."""

from __future__ import annotations

import re

import pytest

from provenance.model import Article, Signal
from provenance.signals.agency_claims import infer_languages
from provenance.signals.gazetteer import agencies, candidates, label, language_of_publisher, lookup, scan


def test_the_entries_are_sound() -> None:
    entries = agencies()
    assert sum(not entry.publisher for entry in entries) >= 250
    assert len({entry.name for entry in entries}) == len(entries)
    for entry in entries:
        assert re.fullmatch(r"[A-Z]{2}|", entry.country), entry.name
        assert entry.languages, entry.name
        assert all(re.fullmatch(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?", tag) for tag in entry.languages), entry.name
        assert re.fullmatch(r"[a-z0-9-]+(\.[a-z0-9-]+)+", entry.site), entry.name
        assert not entry.site.startswith("www."), entry.name
        assert not set(entry.forms) & set(entry.ambiguous), entry.name


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("ATA", "Albanian Telegraphic Agency"),
        ("EUROPA PRESS", "Europa Press"),
        ("新华社", "Xinhua"),
        ("https://www.reuters.com/world/", "Reuters"),
        ("news.abc.net.au", "ABC (Australia)"),
        ("«РИА Новости»", "RIA Novosti"),
        ("ata", None),  # an ambiguous abbreviation keeps its capitals
        ("Nobody's Agency", None),
        ("example.org", None),
        ("", None),
    ],
)
def test_lookup(name: str, found: str | None) -> None:
    agency = lookup(name)
    assert (agency.name if agency else None) == found


def test_a_shared_abbreviation_is_settled_by_the_language_or_not_at_all() -> None:
    assert len(candidates("APA")) == 3
    assert lookup("APA") is None
    german, french = lookup("APA", "de"), lookup("APA", "fr")
    assert german
    assert french
    assert (german.country, french.country) == ("AT", "SN")
    assert lookup("APA", "ja") is None


def test_labels_are_as_an_editor_writes_them() -> None:
    for credit, name, written in (
        ("EUROPA PRESS", "Europa Press", "Europa Press"),
        ("BELGA", "Belga", "Belga"),
        ("dpa/lno", "dpa", "dpa"),
        ("Корр. БЕЛТА", "BelTA", "БЕЛТА"),
        ("ATS", "Keystone-SDA", "ATS"),
    ):
        agency = lookup(name)
        assert agency
        assert label(credit, agency) == written


def test_scan_finds_whole_words_in_the_right_capitals() -> None:
    text = "Selon l'AFP et Ukrinform, la Petra n'a rien dit ; AFPX non plus, 新华社报道。"
    found = list(scan(text))
    assert [mention.form for mention in found] == ["AFP", "Ukrinform", "新华社"]
    assert all(text[mention.start : mention.end] == mention.form for mention in found)
    assert "Petra" in [mention.form for mention in scan(text, ambiguous=True)]


def test_the_language_of_a_publisher() -> None:
    assert language_of_publisher("ATA")[0] == "sq"
    assert language_of_publisher("The European Times")[0] == "en"
    language, reuters = language_of_publisher("Reuters")
    assert language is None  # originals in many languages
    assert reuters
    assert language_of_publisher("Nobody") == (None, None)


def declared(text: str, publisher: str) -> Signal:
    return Signal(
        kind="original-pointer", grade="declared", start=0, end=len(text), text=text, claims={"publisher": publisher}
    )


def test_a_declared_publisher_tells_the_language_by_inference() -> None:
    text = "The original was published by ATA."
    article = Article(id="x", text=text, language="fr")
    (inferred,) = infer_languages(article, [declared(text, "ATA"), declared(text, "ATA")])
    assert (inferred.grade, inferred.text, inferred.claims["original_language"]) == ("inferred", "ATA", "sq")
    assert text[inferred.start : inferred.end] == "ATA"
    assert list(infer_languages(article, [declared(text, "AFP")])) == []
    assert list(infer_languages(Article(id="x", text=text, language="sq"), [declared(text, "ATA")])) == []
