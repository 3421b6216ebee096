"""The self-test: what it plants, that it plants the same every time, and what it says."""

from __future__ import annotations

from pathlib import Path

from provenance import facts
from provenance.planting import plants
from provenance.selftest import selftest

TEXT = (
    "The council met on 14 March 2019 and spent 370 million euros on 52 km of road. It did not vote. "
    "Some 1,840 people came from 17 villages, and 63 of them spoke before 9 July 2020."
)


def test_plants_are_true_to_their_spans() -> None:
    read = facts.find(TEXT, "en")
    planted = list(plants(TEXT, "en", read, "seed"))
    assert {plant.kind for plant in planted} >= {"number", "negation"}
    for plant in planted:
        assert plant.text != TEXT
        assert plant.text[: plant.start] == TEXT[: plant.start]
        assert plant.text[plant.end :] == TEXT[len(TEXT) - len(plant.text) + plant.end :]
    assert planted == list(plants(TEXT, "en", read, "seed"))
    assert planted != list(plants(TEXT, "en", read, "another seed"))


def test_articles_and_pairs(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "p.tsv").write_text(f"{TEXT}\t{TEXT}\n", encoding="utf-8")
    table = selftest([tmp_path / "a.txt", tmp_path / "p.tsv"])
    assert (table.articles, table.pairs, table.failures) == (1, 1, ())
    rows = {row.kind: row for row in table.rows}
    assert all(row.language == "en" and row.planted == row.caught + row.missed for row in table.rows)
    assert rows["number"].planted >= 6
    assert rows["number"].missed == 0
    assert not rows["negation"].covered
    assert rows["negation"].caught == 0
    assert rows["negation"].planted == 2
    assert all(row.false_alarms == 0 for row in table.rows)
    assert table == selftest([tmp_path / "a.txt", tmp_path / "p.tsv"])


def test_what_cannot_be_read_is_said(tmp_path: Path) -> None:
    (tmp_path / "p.tsv").write_text("one\ttwo\nthree\n", encoding="utf-8")
    assert len(selftest([tmp_path / "p.tsv"]).failures) == 1
