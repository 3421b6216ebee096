"""Names of two texts: quiet on spelling, script and case; a claim only where a name surely should have survived."""

from __future__ import annotations

import pytest

from provenance.comparing import names as matching
from provenance.facts import names, vocabulary
from provenance.facts.folding import fold
from provenance.model import LedgerRow


def rows(a: str, language_a: str, b: str, language_b: str) -> list[LedgerRow]:
    return matching.match(names.find(a, language_a), a, language_a, names.find(b, language_b), b, language_b)


def claims(a: str, language_a: str, b: str, language_b: str) -> list[tuple[str, str | None, str | None]]:
    return [
        (row.verdict, row.original and row.original.value, row.translation and row.translation.value)
        for row in rows(a, language_a, b, language_b)
        if row.verdict in ("changed", "missing", "added")
    ]


@pytest.mark.parametrize(
    ("language_a", "a", "language_b", "b"),
    [
        ("sr", "Председник Александар Вучић састао се са Емануелом Макроном.",
         "en", "President Aleksandar Vucic met Emmanuel Macron."),
        ("uk", "Президент Володимир Зеленський прибув до Києва.",
         "en", "President Volodymyr Zelensky arrived in Kyiv."),
        ("fr", "Le sommet de l’OTAN se tient à Achgabat avec le Royaume-Uni.",
         "en", "The NATO summit is held in Ashgabat with the United Kingdom."),
        ("de", "Angela Merkel traf Vertreter aus Köln und der Schweiz.",
         "fr", "Angela Merkel a rencontré des représentants suisses et de Cologne."),
        ("sq", "Presidenti i Shqipërisë Bajram Begaj foli në Tiranë.",
         "fr", "Le président albanais Bajram Begaj a parlé à Tirana."),
    ],
)  # fmt: skip
def test_other_spellings_are_the_same(language_a: str, a: str, language_b: str, b: str) -> None:
    assert claims(a, language_a, b, language_b) == []
    assert any(row.verdict == "same" for row in rows(a, language_a, b, language_b))


def test_another_given_name_before_the_same_surname_is_a_change() -> None:
    found = claims("Le maire Kevin Tremblay a parlé à Québec.", "fr", "Mayor Travis Tremblay spoke in Quebec.", "en")
    assert found == [("changed", "kevin tremblay", "travis tremblay")]


@pytest.mark.parametrize(
    ("original", "translation"),
    [
        ("美国总统乔治·布什访问了德国。", "US President George Bush visited Germany."),
        ("歌手凯尔·汉森和玛丽·凯利出席了活动。", "The singers Kyle Hansen and Mary Kelly attended the event."),
    ],
)
def test_a_name_spelled_in_chinese_is_the_same(original: str, translation: str) -> None:
    assert claims(original, "zh", translation, "en") == []
    assert all(row.verdict == "same" for row in rows(original, "zh", translation, "en") if row.kind == "person")


def test_a_given_name_spelled_nowhere_in_chinese_is_added() -> None:
    found = claims("歌手凯尔·汉森出席了活动。", "zh", "The singer Matthew Hansen attended the event.", "en")
    assert found == [("added", None, "matthew hansen")]


def test_a_japanese_original_is_read_from_the_tables_alone() -> None:
    found = rows("首相は国連とフランスで会談した。", "ja", "Prime Minister Haruto Mori met the UN in France.", "en")
    assert {(row.kind, row.verdict) for row in found} == {
        ("organisation", "same"),
        ("place", "same"),
        ("person", "unverified"),
    }


def test_a_country_in_the_place_of_another_is_a_change() -> None:
    original = "Le président a signé un accord avec la Norvège. Le texte entre en vigueur demain."
    assert claims(original, "fr", "The president signed a deal with Bolivia. It takes effect tomorrow.", "en") == [
        ("changed", "NO", "BO")
    ]
    assert claims(original, "fr", "The president signed a Norwegian deal. It takes effect tomorrow.", "en") == []


def test_a_surname_spelled_out_is_no_claim() -> None:
    assert claims("M. Quérec a démissionné hier soir.", "fr", "Kevin Quérec resigned last night.", "en") == []


def test_hostile_text_takes_linear_time() -> None:
    import time

    def seconds(times: int) -> float:
        a, b = "Martin Keller. " * times, "Jean Baptiste, " * times
        start = time.process_time()
        rows(a, "en", b, "fr")
        return time.process_time() - start

    seconds(500)
    assert seconds(8000) < 40 * max(seconds(1000), 0.01)


@pytest.mark.parametrize(
    ("original", "translation"),
    [
        ("Der heilige Peter steht vor Sankt Georg.", "Saint Pierre se tient devant saint Georges."),
        ("Papst Johannes Paul und König Karl trafen sich.", "Le pape Jean Paul et le roi Charles se sont vus."),
    ],
)
def test_saints_and_sovereigns_have_a_name_in_each_language(original: str, translation: str) -> None:
    assert claims(original, "de", translation, "fr") == []


@pytest.mark.parametrize(
    ("word", "language", "known"),
    [
        ("prefecture", "en", True),
        ("gerichtes", "de", True),
        ("finanzausschuss", "de", True),
        ("soudnim", "cs", True),
        ("okonkwo", "en", False),
        ("lindstrom", "fr", False),
        ("castellanos", "de", False),
        ("okonkwo", "eu", True),  # a language whose words are not known: nothing is strange there
    ],
)
def test_common_words_are_told_from_names(word: str, language: str, known: bool) -> None:
    assert vocabulary.familiar(word, language) is known


FRENCH = (
    "La mairie a choisi l'architecte Zorin pour le nouveau musée. Les travaux de l'entreprise Balmont vont commencer. "
    "Les habitants de Trévance attendent depuis neuf ans, dit le maire."
)
ENGLISH = (
    "The town hall chose the architect Zorin for the new museum. The works of the firm Balmont will begin. "
    "The people of Trévance have waited for nine years, the mayor said."
)


def test_a_name_alone_is_held_against_what_stood_in_its_place() -> None:
    assert claims(FRENCH, "fr", ENGLISH, "en") == []
    for old, new in (("Zorin", "Castellanos"), ("Balmont", "Vickers"), ("Trévance", "Kilbride")):
        found = claims(FRENCH, "fr", ENGLISH.replace(old, new), "en")
        assert found == [("changed", fold(old), fold(new))]


def test_an_institution_in_other_words_is_no_replaced_name() -> None:
    changed = ENGLISH.replace("of the firm Balmont", "of the Building Society")
    assert claims(FRENCH, "fr", changed, "en") == []


@pytest.mark.parametrize(
    ("language", "right", "wrong"),
    [
        ("zh", "部长周一抵达波兰会见工会代表。", "部长周一抵达智利会见工会代表。"),
        ("ja", "大臣は月曜日にポーランドに到着し、労組と会談した。", "大臣は月曜日にチリに到着し、労組と会談した。"),
        ("ko", "장관은 월요일 폴란드에 도착해 노조와 만났다.", "장관은 월요일 칠레에 도착해 노조와 만났다."),
    ],
)
def test_another_country_in_a_script_without_capitals_is_a_change(language: str, right: str, wrong: str) -> None:
    original = "The minister arrived in Poland on Monday to meet the unions."
    assert claims(original, "en", right, language) == []
    assert claims(original, "en", wrong, language) == [("changed", "PL", "CL")]
