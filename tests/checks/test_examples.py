"""Every check has examples both ways, and they hold for the whole audit, not for the check alone."""

from __future__ import annotations

import pytest

from provenance import engines, pipeline
from provenance.checks import CHECKS
from provenance.checks.check import Check, WithOriginal
from provenance.comparing import Tools, noise
from provenance.model import Article, Audit
from provenance.reading.plain import plain
from tests.engines.fake import Fake

Example = str | Article | WithOriginal
CASES = [
    pytest.param(check, example, fires, id=f"{check.rule}-{'fires' if fires else 'quiet'}-{number}")
    for check in CHECKS
    for fires, examples in ((True, check.fires), (False, check.quiet))
    for number, example in enumerate(examples)
]


class Lossy(Fake):
    """An engine that keeps every number but one."""

    def __init__(self) -> None:
        super().__init__(lambda text, source, target: f"{target}: " + text.replace("4321", "many"))


@pytest.fixture(autouse=True)
def lossy_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engines, "choose", lambda *asked: [Lossy()])
    monkeypatch.setattr(noise, "floor", lambda *routes: noise.Floor(1000, 0))


def audited(example: Example, rule: str = "") -> Audit:
    if rule == "fragile-fact" and isinstance(example, str):
        return pipeline.audit(plain(example, id="a"), Tools(engine="lossy", cache=False))
    if isinstance(example, WithOriginal):
        return pipeline.audit(plain(example.article, id="a"), Tools(original=plain(example.original, id="o")))
    return pipeline.audit(example if isinstance(example, Article) else plain(example, id="a"))


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.rule)
def test_every_check_has_an_example_that_fires_and_one_that_stays_quiet(check: Check) -> None:
    assert check.quiet, check.rule
    assert check.fires, check.rule


@pytest.mark.parametrize(("check", "example", "fires"), CASES)
def test_examples_hold(check: Check, example: Example, fires: bool) -> None:
    found = audited(example, check.rule).findings
    assert (check.rule in [finding.rule for finding in found]) is fires, found


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.rule)
def test_findings_carry_their_rules_severity_and_exact_spans(check: Check) -> None:
    for example in check.fires:
        text = example.article if isinstance(example, WithOriginal) else example
        text = text.text if isinstance(text, Article) else text
        for finding in audited(example, check.rule).findings:
            if finding.rule == check.rule:
                assert finding.severity == check.severity
                for span in finding.spans[:1]:
                    if span.field == "text":
                        assert text[span.start : span.end] == finding.text


def test_rules_are_named_once() -> None:
    names = [check.rule for check in CHECKS]
    assert len(names) == len(set(names))
