"""Bylines of plain text: a word for "by" and names, and nothing else."""

import pytest

from provenance.reading.bylines import is_byline
from provenance.reading.zones import divide

PROSE = "The harbour board voted last night to rebuild the long pier before the winter storms return to the coast. "


@pytest.mark.parametrize(
    "line",
    [
        "By Mary Stone",
        "By MARY STONE",
        "**By Mary Stone**",
        "By Mary Stone, Harbour Gazette, 2 March 2022",
        "By Mary Stone and Tom Reed",
        "By J. K. Stone in Seaham",
        "Par Paul Garnier (avec AFP)",
        "Von Inge Vogel, Berlin",
        "Por Rosa Vidal",
        "Por João da Costa",
        "di Marco Neri",
        "Door Kees van der Meer | Redacteur economie",
        "Av Nils Dahl",
        "Автор: Пётр Орлов",
        "Napisała Ewa Lis",
        "Του Νίκου Γεωργίου",
    ],
)
def test_bylines(line: str) -> None:
    assert is_byline(line)


@pytest.mark.parametrize(
    "line",
    [
        "By Tuesday the board must decide",
        "By Tuesday Evening",
        "By The Book",
        "By Land And Sea",
        "By Mary Stone, the board said, nothing had been repaired.",
        "Von Hamburg nach Kiel",
        "Par la force des choses",
        "Por Que Sim",
        "Mary Stone",
        "Di Neri",
    ],
)
def test_other_lines(line: str) -> None:
    assert not is_byline(line)


@pytest.mark.parametrize("line", ["By Mary Stone", "By Mary Stone, 2 March 2022", "Von Inge Vogel"])
def test_a_byline_is_a_zone_at_head_and_foot(line: str) -> None:
    for text in (f"Pier to be rebuilt\n\n{line}\n\n{PROSE}", f"Pier to be rebuilt\n\n{PROSE}\n\n{PROSE}\n\n{line}\n"):
        zones = [text[zone.start : zone.end].strip() for zone in divide(text) if zone.kind == "byline"]
        assert zones == [line]


def test_a_name_between_paragraphs_or_in_the_title_is_none() -> None:
    between = f"Pier to be rebuilt\n\n{PROSE}\n\nBy Mary Stone\n\n{PROSE}"
    title = f"By Mary Stone\n\n{PROSE}"
    for text in (between, title):
        assert not [zone for zone in divide(text) if zone.kind == "byline"]
