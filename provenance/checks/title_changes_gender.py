"""One person who is Mr in one sentence and Mrs in another."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from provenance import data
from provenance.checks.check import Check
from provenance.facts import persons
from provenance.facts.folding import fold
from provenance.model import Article, Evidence, Fact, Finding, Message, Span

_REACH = 24  # characters before a name in which its title and what the title is joined to stand
_PARTICLES = frozenset("von der den van de di del della da dos la le zu af av ten ter".split())  # before a surname
_BREATH = 20  # characters between two titled names that are named together
_NEAR = 200  # characters around a name in which a relative of it would be named
_WHOLE = 4  # letters up to which a word of kinship must be the whole word: "son" begins too many others
#: "la ministre Garance Aubel": languages in which this article before an office is a woman's ("le ministre" is not
#: always a man's).
_HER = {
    language: re.compile(r"\b[lL]a[ \u00a0](?:\w{1,20}[ \u00a0])?\w{1,30}[ \u00a0]$") for language in ("fr", "es", "it")
}
_WOMEN = ("in",)  # German offices that end so are women's, where what is left is an office itself


def run(evidence: Evidence) -> Iterator[Finding]:
    """A full name behind titles of both genders, or a surname that one person of the article has.

    Nothing is said where a couple or relatives are named near by: spouses and children share the surname.
    """
    article = evidence.article
    language = (article.language or "").partition("-")[0]
    marks = _marks(language)
    persons_named = [fact for fact in evidence.facts if fact.kind in ("person", "name") and fact.value]
    if not marks or not persons_named:
        return
    titled = [(fact, found) for fact in persons_named if (found := _titled(article, fact, marks, language))]
    if not {"masculine", "feminine"} <= {gender for _, (gender, _) in titled}:
        return
    given = _given_names(persons_named)
    seen: dict[str, dict[str, Fact]] = defaultdict(dict)
    for fact, (gender, whole) in titled:
        surname = (fact.value or "").split()[-1]
        if len(given[surname]) < 2:  # two given names of one surname are two persons
            seen[surname].setdefault(gender, whole)
    for surname, by_gender in seen.items():
        if len(by_gender) != 2 or "couple" in by_gender:
            continue
        mentions = [fact for fact in persons_named if (fact.value or "").split()[-1] == surname]
        one, other = sorted(by_gender.values(), key=lambda fact: (fact.field, fact.start))
        if not _side_by_side(article, one, other) and not _of_relatives(article, mentions, language):
            yield _finding(one, other)


def _given_names(named: Sequence[Fact]) -> dict[str, set[str]]:
    """The given names that stand before each surname."""
    given: dict[str, set[str]] = defaultdict(set)
    for fact in named:
        *before, surname = (fact.value or "").split()
        if before:
            given[surname].add(" ".join(before))
    return given


@cache
def _marks(language: str) -> dict[str, str]:
    """Titles to genders."""
    table = data.toml("honorifics")
    return {_mark(word): gender for gender in table for word in table[gender].get(language, ())}


def _mark(word: str) -> str:
    """An honorific as it is looked up: lower case, without its dot."""
    return word.lower().rstrip(".")


def _titled(article: Article, fact: Fact, marks: dict[str, str], language: str) -> tuple[str, Fact] | None:
    """The gender that a name's titles tell ("couple": both), and the name with its title; None without one."""
    text = article.read(fact.field)
    low = max(0, fact.start - _REACH)
    before = text[low : fact.start].split()
    while before and before[-1] in _PARTICLES:
        before.pop()
    if len(before) > 2 and _mark(before[-3]) in marks and _mark(before[-1]) in marks:
        return "couple", fact
    if gender := marks.get(_mark(fact.text.split()[0])):
        return gender, fact
    if before and (gender := marks.get(_mark(before[-1]))):
        start = text.rfind(before[-1], low, fact.start)
        return gender, replace(fact, start=start, text=text[start : fact.end])
    if fact.role and _womans_office(text, fact, language):
        return "feminine", fact
    return None


def _womans_office(text: str, fact: Fact, language: str) -> bool:
    """Whether the office before a name is said of a woman."""
    role = fact.role or ""
    if language == "de":
        return role.endswith(_WOMEN) and persons.is_office(role[:-2])
    return language in _HER and _HER[language].search(text, max(0, fact.start - 60), fact.start) is not None


def _side_by_side(article: Article, one: Fact, other: Fact) -> bool:
    """Whether two titled names stand in one breath ("Mr Lund and Mrs Lund")."""
    gap = article.read(one.field)[one.end : other.start]
    return one.field == other.field and len(gap) < _BREATH and "." not in gap


def _of_relatives(article: Article, mentions: Sequence[Fact], language: str) -> bool:
    """Whether words for a couple or for relatives stand near a name; where a language's are not known they do."""
    beginnings, whole = _kinship(language)
    if not whole:
        return True
    for fact in mentions:
        text = article.read(fact.field)
        words = fold(text[max(0, fact.start - _NEAR) : fact.end + _NEAR], language).split()
        if any(word in whole or word.removesuffix("s") in whole or word.startswith(beginnings) for word in words):
            return True
    return False


@cache
def _kinship(language: str) -> tuple[tuple[str, ...], frozenset[str]]:
    """Beginnings of words for relatives, and short words that are whole."""
    stems = data.toml("kinship").get(language, "").split()
    return tuple(stem for stem in stems if len(stem) > _WHOLE), frozenset(stem for stem in stems if len(stem) <= _WHOLE)


def _finding(one: Fact, other: Fact) -> Finding:
    return Finding(
        rule="title-changes-gender",
        severity="note",
        message=Message("finding.title-changes-gender", {"one": one.text, "other": other.text}),
        spans=(Span(one.start, one.end, one.field), Span(other.start, other.end, other.field)),
        text=one.text,
    )


CHECK = Check(
    rule="title-changes-gender",
    severity="note",
    sees="A person who is Mr in one sentence and Mrs in another, or whose office is a woman's and whose title a man's.",
    why="Machines guess the gender of a title from a language that does not tell it, sentence by sentence.",
    misses="Pronouns and adjectives, languages without such titles, a surname that two people of the article have, and "
    "names with a word for a relative or a couple near by.",
    run=run,
    fires=(
        Article(
            id="minister",
            language="fr",
            text="Mme Karsova a présenté lundi le budget de la région devant les élus. Le texte sera voté vendredi, a "
            "promis M. Karsova, qui veut baisser les impôts dès l’année prochaine.",
        ),
        Article(
            id="office",
            language="fr",
            text="Le budget de la culture baisse encore cette année. C’est ce qu’a annoncé la ministre Garance Aubel "
            "devant les députés. Selon M. Aubel, les musées resteront pourtant ouverts le dimanche.",
        ),
        Article(
            id="full",
            language="en",
            text="The inquiry heard yesterday from Mr Robin Ashdale, who ran the port until last year. Ms Robin "
            "Ashdale told the panel that the cranes had been inspected every month.",
        ),
    ),
    quiet=(
        Article(
            id="couple",
            language="fr",
            text="M. et Mme Durand tiennent la boulangerie du village. M. Durand fait le pain, Mme Durand le vend, et "
            "leurs trois enfants les aident le dimanche.",
        ),
        Article(
            id="spouses",
            language="en",
            text="Mrs Carter opened the library with her husband, Mr Carter, at her side. Helen Carter had raised the "
            "money for it herself, and Mr Carter had built its shelves.",
        ),
        Article(
            id="namesakes",
            language="de",
            text="Im Prozess sagten gestern Karl Brenner und Ute Brenner aus, die nur den Namen gemeinsam haben. Herr "
            "Brenner hatte den Unfall gesehen, Frau Brenner war erst später gekommen.",
        ),
        Article(
            id="minister-of-either",
            language="fr",
            text="Le ministre Garance Aubel a présenté le budget de la culture. Selon Mme Aubel, les musées resteront "
            "ouverts le dimanche, et les bibliothèques fermeront plus tard.",
        ),
    ),
)
