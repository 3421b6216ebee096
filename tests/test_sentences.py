from hypothesis import given
from hypothesis import strategies as st

from provenance.sentences import sentences


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


def test_a_text_without_sentences() -> None:
    assert cut("") == cut(" \n\t") == []


@given(st.text(st.sampled_from('ab .!?\n\r«»"A1。M'), max_size=200))
def test_sentences_follow_one_another_and_lose_only_white_space(text: str) -> None:
    position = 0
    for start, end in sentences(text):
        assert text[position:start].strip() == ""
        assert text[start:end] == text[start:end].strip() != ""
        position = end
    assert text[position:].strip() == ""


def test_abbreviations_and_quotes_do_not_cut_sentences() -> None:
    text = "M. Dupont est arrivé le 3 déc. 2021 à Paris. « Il pleut ! », a-t-il dit. Fin.\nTitre\n北京下雨。他走了。"
    assert [text[start:end] for start, end in sentences(text)] == [
        "M. Dupont est arrivé le 3 déc. 2021 à Paris.",
        "« Il pleut ! », a-t-il dit.",
        "Fin.",
        "Titre",
        "北京下雨。",
        "他走了。",
    ]
