"""Quotations: every language's marks, and who speaks, with what the language puts between."""

from __future__ import annotations

import pytest

from provenance import facts


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("nl", "“Wij geven de brug niet op”, zei Hanna de Vos in Gent.", "Hanna de Vos"),
        ("pl", "„Nie oddamy tego mostu” – powiedziała Hanna Wilk.", "Hanna Wilk"),
        ("cs", "„Ten most nikdy nevydáme,“ řekla Hana Vlková.", "Hana Vlková"),
        ("sk", "„Ten most nikdy nevydáme,“ povedala Hana Vlková.", "Hana Vlková"),
        ("sl", "»Tega mostu ne damo,« je dejala Ana Zupan.", "Ana Zupan"),
        ("hr", "„Taj most nećemo dati”, kazala je Ana Zubak.", "Ana Zubak"),
        ("sr", "„Тај мост нећемо дати“, рекла је Ана Зубац.", "Ана Зубац"),
        ("mk", "„Тој мост нема да го дадеме“, рече Ана Зафирова.", "Ана Зафирова"),
        ("bg", "„Няма да дадем този мост“, каза Анна Зафирова.", "Анна Зафирова"),
        ("el", "«Δεν θα δώσουμε τη γέφυρα», δήλωσε η Άννα Νικολάου.", "Άννα Νικολάου"),
        ("hu", "„Nem adjuk oda a hidat” – mondta Farkas Anna.", "Farkas Anna"),
        ("sv", "”Vi ger inte bort bron”, sade Anna Berg.", "Anna Berg"),
        ("da", "»Vi giver ikke broen væk,« sagde Anna Berg.", "Anna Berg"),
        ("no", "«Vi gir ikke fra oss broen», sa Anna Berg.", "Anna Berg"),
        ("fi", "”Emme luovu tästä sillasta”, sanoi Anna Berg.", "Anna Berg"),
        ("et", "„Me ei anna seda silda ära,” ütles Anna Tamm.", "Anna Tamm"),
        ("lv", "\"Mēs šo tiltu neatdosim,\" sacīja Anna Ozola.", "Anna Ozola"),
        ("lt", "„Mes šio tilto neatiduosime“, – sakė Ona Petraitė.", "Ona Petraitė"),
        ("tr", "\"Bu köprüyü vermeyeceğiz\" dedi Ayşe Yılmaz.", "Ayşe Yılmaz"),
        ("ru", "«Мы не отдадим этот мост», — сказала Анна Петрова.", "Анна Петрова"),
        ("uk", "«Ми не віддамо цей міст», — сказала Анна Коваль.", "Анна Коваль"),
    ],
)  # fmt: skip
def test_who_speaks(language: str, text: str, speaker: str) -> None:
    (quotation,) = (fact for fact in facts.find(text, language) if fact.kind == "quotation")
    assert quotation.speaker == speaker
    assert text[quotation.start : quotation.end] == quotation.text


@pytest.mark.parametrize(
    ("language", "text"),
    [("zh", "“我们不会放弃这座桥，”市长说。"), ("ja", "「私たちはこの橋を渡さない」と市長は述べた。")],
)
def test_scripts_without_spaces_are_counted_by_character(language: str, text: str) -> None:
    assert [fact.kind for fact in facts.find(text, language)].count("quotation") == 1


def test_a_title_of_a_word_or_two_is_no_quotation() -> None:
    assert [fact for fact in facts.find("”Bron” visas igen.", "sv") if fact.kind == "quotation"] == []
    assert [fact for fact in facts.find("杂志“桥”停刊。", "zh") if fact.kind == "quotation"] == []
