"""SARIF, JUnit and GitHub: what build servers read."""

import json
from dataclasses import replace
from xml.etree import ElementTree

from provenance.model import Audit, Failure
from tests.reports.conftest import Render


def test_sarif_has_a_result_a_finding(render: Render, audited: Audit, failed: Failure) -> None:
    record = json.loads(render("sarif", [audited, failed]))
    (run,) = record["runs"]
    assert record["version"] == "2.1.0"
    assert run["columnKind"] == "unicodeCodePoints"
    assert [(r["ruleId"], r["level"]) for r in run["results"]] == [
        ("notice-not-in-readers-language", "error"),
        ("lost-characters", "note"),
    ]
    place = run["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "a/%3D1%2B1.txt"
    assert place["region"]["charOffset"] == 0
    assert {r["ruleId"] for r in run["results"]} <= {rule["id"] for rule in run["tool"]["driver"]["rules"]}
    assert run["invocations"][0]["executionSuccessful"] is False


def test_sarif_of_nothing_is_valid(render: Render) -> None:
    assert json.loads(render("sarif", []))["runs"][0]["results"] == []


def test_junit_counts_errors_as_failures(render: Render, audited: Audit, failed: Failure) -> None:
    suite = ElementTree.fromstring(render("junit", [audited, failed, replace(audited, findings=())]))
    assert {key: suite.get(key) for key in ("tests", "failures", "errors")} == {
        "tests": "3",
        "failures": "1",
        "errors": "1",
    }
    cases = suite.findall("testcase")
    assert [case.get("name") for case in cases] == ["a/=1+1.txt", "bad.jsonl:3", "a/=1+1.txt"]
    assert [child.tag for child in cases[0]] == ["failure", "system-out"]
    assert [child.tag for child in cases[1]] == ["error"]
    assert list(cases[2]) == []


def test_junit_has_no_character_that_xml_forbids(render: Render, audited: Audit) -> None:
    ElementTree.fromstring(render("junit", [replace(audited, id="a\x00\x0b\ud800]]>&.txt")]))


def test_github_annotates(render: Render, audited: Audit, failed: Failure) -> None:
    lines = render("github", [replace(audited, id="a,b:c\nd"), failed]).splitlines()
    assert lines[0].startswith("::error file=a%2Cb%3Ac%0Ad,title=notice-not-in-readers-language::The notice")
    assert lines[1].startswith("::notice ")
    assert lines[2] == "::error file=bad.jsonl,line=3,title=provenance::not a JSON object"
    assert len(lines) == 3
