"""What the verdict makes of evidence: statuses that stand, scores that abstain."""

from __future__ import annotations

from dataclasses import replace

from provenance import verdict
from provenance.model import (
    Article,
    Audit,
    Claim,
    Comparison,
    Dates,
    Evidence,
    Finding,
    LedgerRow,
    Message,
    Signal,
    SignalKind,
    Span,
)

ARTICLE = Article(id="a", text="Le conseil a adopté le budget.", language="fr")


def signal(kind: SignalKind, grade: str = "declared", **claims: Claim) -> Signal:
    return Signal(kind=kind, grade=grade, start=0, end=2, text="Le", claims={"language_of_notice": "fr"} | claims)  # type: ignore[arg-type]


def decide(*signals: Signal, article: Article = ARTICLE, **evidence: object) -> Audit:
    return verdict.decide(Evidence(article=article, signals=signals, **evidence), ())  # type: ignore[arg-type]


def test_inferred_signals_make_no_status() -> None:
    audit = decide(signal("foreign-residue", "inferred", original_language="en"))
    assert (audit.provenance.status, audit.provenance.grade) == ("no-evidence", "none")
    assert audit.provenance.disclosure is None
    assert audit.provenance.original_language is None
    assert [hint.language for hint in audit.provenance.hints] == ["en"]


def test_the_strongest_status_wins() -> None:
    human = signal("human-translation-credit")
    machine = signal("machine-translation-notice", original_language="es")
    assert decide(human).provenance.status == "human-translation"
    audit = decide(human, machine)
    assert (audit.provenance.status, audit.provenance.disclosure) == ("machine-translation", "ai-autonomous")
    assert [(hop.language, hop.process) for hop in audit.provenance.chain] == [("es", "original"), ("fr", "machine")]


def test_a_claimed_review_is_assistance() -> None:
    assert decide(signal("reviewed-machine-translation-notice")).provenance.disclosure == "ai-assisted"


def test_chatter_is_marked_and_discloses_nothing() -> None:
    audit = decide(signal("model-chatter", "marked"))
    assert (audit.provenance.status, audit.provenance.grade) == ("machine-translation", "marked")
    assert audit.provenance.disclosure is None
    adequacy = audit.provenance.adequacy
    assert adequacy is not None
    assert adequacy.names_process is False


def test_what_a_readers_browser_left_says_nothing() -> None:
    mark = signal("markup", "marked", process="machine", left_by="reader")
    assert decide(mark).provenance.status == "no-evidence"
    unknown = signal("markup", "marked", process="machine", left_by="unknown")
    assert decide(unknown).provenance.status == "machine-translation"
    assert decide(unknown, signal("human-translation-credit")).provenance.status == "human-translation"


def test_a_notice_about_the_site_covers_pages_in_other_languages() -> None:
    notice = signal("machine-translation-notice", sitewide=True, original_language="en")
    assert decide(notice).provenance.status == "machine-translation"
    assert decide(notice, article=replace(ARTICLE, language="en")).provenance.status == "no-evidence"


def test_a_pointer_to_an_original_in_the_pages_own_language_is_no_translation() -> None:
    assert decide(signal("original-pointer", original_language="fr")).provenance.status == "no-evidence"
    assert decide(signal("original-pointer", original_language="sq")).provenance.status == "translation"


def test_a_pointer_without_a_language_may_be_a_republications() -> None:
    audit = decide(signal("original-pointer", publisher="The Gazette"))
    assert audit.provenance.status == "no-evidence"
    assert audit.provenance.adequacy is None


def test_the_provenance_score_counts_what_can_be_known() -> None:
    audit = decide(dates=Dates(published="2021-05-17", grade="declared"))
    assert audit.provenance.score == 33
    assert decide(article=replace(ARTICLE, text=" \n")).provenance.score is None


def test_the_consistency_score_abstains_and_says_so() -> None:
    four = tuple(LedgerRow(kind="number", verdict="same") for _ in range(4))
    audit = decide(comparison=Comparison(basis="round-trip", rows=four))
    assert audit.consistency.score is None
    assert [item.check for item in audit.not_checked] == ["consistency-score"]


def test_a_short_quotation_is_shown_with_the_words_around_it() -> None:
    text = "Titre de 2019\nAu terme de longues négociations menées dans la capitale, la loi de 2019 a été abrogée.\nFin"
    second = text.rindex("2019")
    place = Span(second, second + 4)
    found = Finding(rule="r", severity="note", message=Message("x"), spans=(place,), text="2019")
    (shown,) = verdict.decide(Evidence(article=Article(id="a", text=text)), [found]).findings
    assert shown.context == "…de longues négociations menées dans la capitale, la loi de 2019 a été abrogée."
    (alone,) = verdict.decide(Evidence(article=Article(id="a", text=text)), [replace(found, spans=())]).findings
    assert alone.context is None
