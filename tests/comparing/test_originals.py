from collections.abc import Callable
from pathlib import Path

import pytest

from provenance import pipeline
from provenance.comparing.originals import Originals
from provenance.model import Article, Evidence

HARBOUR = (
    "The harbour of Vikestad was closed on 14 March 2023 after a ferry hit the northern pier. Mayor Ingrid Halvorsen "
    "put the damage at 38 million euros; 412 passengers were on board."
)
SCHOOL = (
    "A new school for 650 pupils will open in Tarnby on 1 September 2024. It cost 27 million euros, said councillor "
    "Mikkel Brandvold, and has 32 classrooms."
)
HARBOUR_FR = (
    "Le port de Vikestad a été fermé le 14 mars 2023 après qu’un ferry a heurté la jetée nord. La maire Ingrid "
    "Halvorsen estime les dégâts à 38 millions d’euros ; 412 passagers étaient à bord."
)
OTHER_FR = "Le marché de Noël ouvrira le 2 décembre 2022 avec 80 exposants, a annoncé la mairie de la commune."

Measure = Callable[[str, str], Evidence]


@pytest.fixture(name="folder")
def _folder(tmp_path: Path) -> Path:
    (tmp_path / "n1.en.txt").write_text(HARBOUR, "utf-8")
    (tmp_path / "n2.en.txt").write_text(SCHOOL, "utf-8")
    return tmp_path


def measured(id: str, text: str) -> Evidence:
    return pipeline.measure(Article(id=id, text=text))


def test_by_name_whatever_the_language_in_it(folder: Path) -> None:
    found = Originals(folder).find(measured("texts/n2_fr.txt", OTHER_FR))
    assert found is not None
    assert found.text == SCHOOL


def test_by_the_facts_that_both_hold(folder: Path) -> None:
    found = Originals(folder).find(measured("a.txt", HARBOUR_FR))
    assert found is not None
    assert found.text == HARBOUR


def test_nothing_is_guessed(folder: Path) -> None:
    assert Originals(folder).find(measured("a.txt", OTHER_FR)) is None
    (folder / "copy.txt").write_text(HARBOUR + " ", "utf-8")
    assert Originals(folder).find(measured("a.txt", HARBOUR_FR)) is None


def test_an_empty_folder(tmp_path: Path) -> None:
    assert Originals(tmp_path).find(measured("a.txt", HARBOUR_FR)) is None
