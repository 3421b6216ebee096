from typing import Any

from engines.fake import Fake, dead

from provenance.comparing.withoriginal import Case, add_wording, chrf
from provenance.engines.translator import Translator
from provenance.model import Article, Comparison

FIRST = "The harbour of Vikestad was closed on Monday after a ferry hit the northern pier during heavy fog."
SECOND = "Nobody was hurt, but three fishing boats sank and divers will search the wreckage until Thursday evening."
THIRD = "Mayor Ingrid Halvorsen promised that the ferry company would pay for repairing the damaged pier."
FRENCH = {
    "Le port de Vikestad a été fermé lundi après qu’un ferry a heurté la jetée nord dans un épais brouillard.": FIRST,
    "Personne n’a été blessé, mais trois bateaux de pêche ont coulé et des plongeurs fouilleront l’épave.": SECOND,
    "La maire Ingrid Halvorsen a promis que la compagnie de ferries paierait la réparation de la jetée.": THIRD,
}
LINES = list(FRENCH)


def case(original: list[str], lines: list[str], **more: Any) -> Case:
    ours = Article(id="o", text="\n".join(original), language="en")
    theirs = Article(id="a", text="\n".join(lines), language="fr")
    return Case(theirs, ours, Comparison(basis="original"), **more)


def engine() -> Fake:
    return Fake(lambda text, source, target: FRENCH.get(text, text), pairs="fr-en")


def test_the_wording_is_measured_with_its_signature() -> None:
    (found,) = add_wording([case([FIRST, SECOND, THIRD], LINES)], Translator([engine()]))
    assert found.chrf == 100.0
    assert found.chrf_signature is not None
    assert "version" in found.chrf_signature
    assert [(route.path, route.status) for route in found.routes] == [(("fr", "en"), "ok")]
    assert found.passages == ()


def test_passages_carry_their_text_and_span() -> None:
    (left,) = add_wording([case([FIRST, SECOND, THIRD], [LINES[0], LINES[2]])], Translator([engine()]))
    assert [(passage.verdict, passage.text, passage.span) for passage in left.passages] == [("left-out", SECOND, None)]
    (added,) = add_wording([case([FIRST, THIRD], LINES)], Translator([engine()]))
    (passage,) = added.passages
    assert passage.verdict == "added"
    assert passage.span is not None
    text = "\n".join(LINES)
    assert text[passage.span.start : passage.span.end] == passage.text == LINES[1]


def test_a_way_that_is_missing_suspected_or_broken_is_said() -> None:
    asked = case([FIRST, SECOND, THIRD], LINES)
    for translator, reason in (
        (None, "no-way-to-original"),
        (Translator([Fake(pairs="fr-es")]), "no-way-to-original"),
        (Translator([Fake(dead, pairs="fr-en")]), "no-route-arrived"),
    ):
        (found,) = add_wording([asked], translator)
        assert found.chrf is None
        assert [said.reason.id for said in found.not_checked] == [f"not-checked.{reason}"]
    suspected = case([FIRST, SECOND, THIRD], LINES, engines_named=("Fake Translate",))
    (found,) = add_wording([suspected], Translator([engine()]))
    assert found.chrf is None
    assert [said.reason.id for said in found.not_checked] == ["not-checked.engine-suspected"]


def test_the_suspected_engine_does_not_stand_in_for_another() -> None:
    broken, spare = Fake(dead, pairs="fr-en", name="broken"), engine()
    suspecting = case([FIRST, SECOND, THIRD], LINES, engines_named=("Fake Translate",))
    plain = case([FIRST, SECOND, THIRD], LINES)
    kept, given = add_wording([suspecting, plain], Translator([broken, spare]))
    assert (kept.chrf, given.chrf) == (None, 100.0)  # and the one is no reason not to help the other


def test_chrf_is_sacrebleus() -> None:
    score, signature = chrf("The harbour was closed.", "The harbour was closed on Monday.")
    assert 50 < score < 90
    assert signature.startswith("nrefs:1|case:mixed|eff:yes|nc:6|nw:0")
