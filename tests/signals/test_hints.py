"""Hints: agreement raises the likelihood, rivals lower it, and nothing declared or of the own language counts."""

from __future__ import annotations

from provenance.model import Grade, Signal, SignalKind
from provenance.signals.hints import hints, likelihoods


def signal(kind: SignalKind, language: str, grade: Grade = "inferred") -> Signal:
    return Signal(kind=kind, grade=grade, start=0, end=1, text="x", claims={"original_language": language})


def test_kinds_that_agree_are_likelier_and_one_kind_counts_once() -> None:
    one = hints([signal("locale-trace", "en"), signal("locale-trace", "en")], "fr")
    two = hints([signal("locale-trace", "en"), signal("foreign-residue", "en")], "fr")
    assert [hint.language for hint in one + two] == ["en", "en"]
    assert one[0].likelihood == round(likelihoods()["locale-trace"], 2)
    assert one[0].likelihood < two[0].likelihood <= 0.95
    assert two[0].signals == ("locale-trace", "foreign-residue")


def test_rivals_speak_against_each_other() -> None:
    alone = hints([signal("locale-trace", "en")], "fr")[0].likelihood
    found = hints([signal("locale-trace", "en"), signal("agency-dateline", "sq")], "fr")
    assert [hint.language for hint in found] == ["sq", "en"]
    assert found[1].likelihood < alone
    assert sum(hint.likelihood for hint in found) <= 1


def test_the_own_language_and_declarations_are_no_hints() -> None:
    assert hints([signal("locale-trace", "fr"), signal("foreign-residue", "sr-Latn")], "sr") == hints(
        [signal("locale-trace", "fr")], "sr"
    )
    assert hints([signal("source-attribution", "sq", "declared"), signal("lost-characters", "en")], "fr") == ()


def test_every_likelihood_is_one() -> None:
    assert all(0 < value < 1 for value in likelihoods().values())
