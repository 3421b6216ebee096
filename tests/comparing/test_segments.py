from provenance.comparing.segments import segments
from provenance.model import Article, Zone


def test_only_zones_of_the_article_itself() -> None:
    text = "Menu\nLe titre\nLe corps. La suite.\nPied"
    zones = (Zone("masthead", 0, 4), Zone("title", 5, 13), Zone("body", 14, 33), Zone("footer", 34, 38))
    article = Article(id="a", text=text, zones=zones)
    assert [text[s.start : s.end] for s in segments(article)] == ["Le titre", "Le corps.", "La suite."]


def test_a_zone_in_another_language_does_not_travel() -> None:
    text = "Le corps.\nThe caption.\nSuite."
    zones = (Zone("body", 0, 9, "fr"), Zone("body", 10, 22, "en"), Zone("body", 23, 29))
    article = Article(id="a", text=text, zones=zones, language="fr")
    assert [text[s.start : s.end] for s in segments(article)] == ["Le corps.", "Suite."]
