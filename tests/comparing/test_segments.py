from provenance.comparing.segments import segments, sentences
from provenance.model import Article, Zone


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


def test_sentences_of_lines() -> None:
    assert cut("Il pleut. « Vraiment ? » Oui !\n\n  Fin du jour  \n") == [
        "Il pleut.",
        "« Vraiment ? »",
        "Oui !",
        "Fin du jour",
    ]


def test_abbreviations_initials_and_ordinals_end_nothing() -> None:
    for text in (
        "M. Durand et le Dr. Petit sont là",
        "Paris, 3 déc. (Agence) – Le ministre est arrivé",
        "J. K. Rowling wrote it",
        "Am 3. Oktober 1990 wurde gefeiert",
        "Il a payé 3.5 millions, etc. Puis rien",
        "the U.S. Army said so",
        "Mis à jour le 18 May. 2021 à midi",
    ):
        assert cut(text) == [text]


def test_long_lines_are_cut_at_blanks() -> None:
    text = "mot " * 2000
    pieces = cut(text)
    assert "".join(pieces).replace(" ", "") == text.replace(" ", "")
    assert max(map(len, pieces)) <= 1200


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


def test_a_text_without_sentences() -> None:
    assert cut("") == cut(" \n\t") == []
