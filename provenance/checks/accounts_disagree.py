"""Parts of one article that do not agree: headline and body, and one name written in two ways."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rapidfuzz.distance import Levenshtein

from provenance import data
from provenance.checks.check import Check
from provenance.facts.folding import fold
from provenance.model import Article, Evidence, Fact, Finding, Message, Span

#: Languages whose names keep their form in a sentence: elsewhere two spellings may be two cases.
_UNINFLECTED = frozenset({"fr", "en", "es", "it", "pt", "nl", "ca"})
_ABOVE = frozenset({"title", "caption"})
_NOUN = re.compile(r"[\s\u00a0]{1,2}([^\W\d_]{4,})")
_LEAD = 300  # characters from the body's first figure in which it says what the headline says
_SHORTEST = 5  # letters of a name of which a difference of one or two is a slip and not another name


def run(evidence: Evidence) -> Iterator[Finding]:
    """Figures of headline and captions against the body, then names of one person or place against each other."""
    article = evidence.article
    yield from _figures(article, evidence.facts)
    if (article.language or "").partition("-")[0] in _UNINFLECTED:
        yield from _spellings(article, evidence.facts)
    yield from _genders(article, evidence.facts)


def _figures(article: Article, facts: Sequence[Fact]) -> Iterator[Finding]:
    """A count that headline or caption gives of one thing ("13 blessés") where the body says "12 blessés".

    Only where the first lines of the body count that thing, once, in as many digits, and the body never gives the
    headline's figure.
    """
    counts = [fact for fact in facts if fact.kind == "number" and fact.value and not fact.approximate]
    above = [fact for fact in counts if _zone(article, fact) in _ABOVE]
    body = [fact for fact in counts if _zone(article, fact) not in _ABOVE]
    said = {fact.value for fact in body}
    for fact in above:
        noun = _noun(article, fact)
        if noun is None or fact.value in said:
            continue
        rivals = [other for other in body if _noun(article, other) == noun]
        if len({rival.value for rival in rivals}) == 1 and _slip_of_digits(fact, rivals[0], body):
            yield _finding(fact, rivals[0])


def _slip_of_digits(fact: Fact, rival: Fact, body: Sequence[Fact]) -> bool:
    """Whether two figures of one length, one of them at least in digits, differ, the second early in the body."""
    first = min(other.start for other in body)
    figures = [count.text.isdecimal() for count in (fact, rival)]
    one, other = (str(count.value) for count in (fact, rival))
    alike = all(figures) or (any(figures) and one.isdecimal() and other.isdecimal() and "1" not in (one, other))
    return alike and len(one) == len(other) and rival.start - first <= _LEAD


def _zone(article: Article, fact: Fact) -> str:
    if fact.field == "title":
        return "title"
    return next((zone.kind for zone in article.zones if zone.start <= fact.start < zone.end), "body")


def _noun(article: Article, fact: Fact) -> str | None:
    """The beginning of the word that is counted."""
    found = _NOUN.match(article.read(fact.field), fact.end)
    return found[1].lower()[: max(4, len(found[1]) - 2)] if found else None


def _spellings(article: Article, facts: Sequence[Fact]) -> Iterator[Finding]:
    """One person or place in two spellings: the same first name and a slip in the surname, or a place's two forms."""
    people: dict[str, list[Fact]] = defaultdict(list)
    places: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.kind == "person" and fact.value and " " in fact.value:
            people[fact.value.split()[0]].append(fact)
        elif fact.kind == "place" and fact.value:
            places[fact.value].append(fact)
    for group in people.values():
        yield from _slips([(fact, (fact.value or "").split()[-1]) for fact in group])
    for group in places.values():
        if len({fact.text for fact in group}) > 1:
            yield from _slips([(fact, fold(fact.text)) for fact in group if _alone(article, fact)])


def _alone(article: Article, fact: Fact) -> bool:
    """Whether a place is no part of a longer name ("Police Scotland"), which keeps its spelling."""
    text = article.read(fact.field)
    before = text[max(0, fact.start - 24) : fact.start]
    after = text[fact.end : fact.end + 2]
    behind = before.endswith((" ", "-")) and bool(before.split()) and before.replace("-", " ").split()[-1][:1].isupper()
    ahead = after[:1] in (" ", "-") and after[1:].isupper()
    return not behind and not ahead


def _slips(named: Sequence[tuple[Fact, str]]) -> Iterator[Finding]:
    first: dict[str, Fact] = {}
    for fact, name in named:
        if name in first:
            continue
        for known, other in first.items():
            if min(len(known), len(name)) >= _SHORTEST and _is_slip(known, name):
                yield _finding(other, fact)
                break
        first[name] = fact


def _is_slip(a: str, b: str) -> bool:
    """One or two letters apart; a plural or a feminine ending is no slip."""
    if a.startswith(b) or b.startswith(a) or a[0] != b[0] or a[:-1] == b[:-1]:
        return False
    return Levenshtein.distance(a, b, score_cutoff=2) <= (2 if min(len(a), len(b)) > 7 else 1)


def _genders(article: Article, facts: Sequence[Fact]) -> Iterator[Finding]:
    """A full name that stands behind both "M." and "Mme"; spouses, parents and children share a surname alone."""
    base = (article.language or "").partition("-")[0]
    table = data.toml("honorifics")
    marks = {_mark(word): gender for gender in table for word in table[gender].get(base, ())}
    if not marks:
        return
    seen: dict[str, dict[str, Fact]] = defaultdict(dict)
    for fact in facts:
        if fact.kind != "person" or " " not in (fact.value or ""):
            continue
        titled = _titled(article.read(fact.field), fact, marks)
        if titled is not None:
            gender, whole = titled
            seen[fact.value or ""].setdefault(gender, whole)
    for by_gender in seen.values():
        if len(by_gender) == 2:
            one, other = sorted(by_gender.values(), key=lambda fact: fact.start)
            yield _finding(one, other)


def _mark(word: str) -> str:
    """An honorific as it is looked up: lower case, without its dot."""
    return word.lower().rstrip(".")


def _titled(text: str, fact: Fact, marks: dict[str, str]) -> tuple[str, Fact] | None:
    """The gender that a name's title tells, and the name with its title; None without one, and after "M. et"."""
    low = max(0, fact.start - 24)
    before = text[low : fact.start].split()
    if len(before) > 2 and _mark(before[-3]) in marks:
        return None
    if gender := marks.get(_mark(fact.text.split()[0])):
        return gender, fact
    if before and (gender := marks.get(_mark(before[-1]))):
        start = text.rfind(before[-1], low, fact.start)
        return gender, replace(fact, start=start, text=text[start : fact.end])
    return None


def _finding(one: Fact, other: Fact) -> Finding:
    return Finding(
        rule="accounts-disagree",
        severity="warning",
        message=Message("finding.accounts-disagree", {"one": one.text, "other": other.text}),
        spans=(Span(one.start, one.end, one.field), Span(other.start, other.end, other.field)),
        text=one.text,
    )


CHECK = Check(
    rule="accounts-disagree",
    severity="warning",
    sees="A headline or caption that counts one thing otherwise than the body; a person's or place's name in two "
    "spellings; one full name behind both Mr and Mrs.",
    why="Headline, captions and body are often translated apart. Readers see it at once when they do not agree.",
    misses="Figures of which the body counts several, lists in another order (that is no disagreement), spellings in "
    "languages that inflect names, titles before a surname alone, and anything that is only told otherwise.",
    run=run,
    fires=(
        Article(
            id="headline",
            title="Accident de car : 13 blessés près de Lyon",
            text="Un car s’est renversé mardi près de Lyon. Selon les secours, 12 blessés ont été conduits à "
            "l’hôpital et aucun n’est en danger.",
        ),
    ),
    quiet=(
        Article(
            id="same",
            title="Accident de car : 13 blessés près de Lyon",
            text="Un car s’est renversé mardi près de Lyon. Selon les secours, treize blessés ont été conduits à "
            "l’hôpital ; 12 blessés en sont sortis le soir même.",
        ),
        Article(
            id="couple",
            text="M. et Mme Durand tiennent la boulangerie du village. M. Durand fait le pain, Mme Durand le vend, et "
            "leurs trois enfants les aident le dimanche.",
        ),
        Article(
            id="spouses",
            language="en",
            text="Mrs Carter opened the library with her husband, Mr Carter, at her side. Helen Carter had raised the "
            "money for it herself, and Mr Carter had built its shelves.",
        ),
    ),
)
