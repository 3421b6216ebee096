"""One name in two spellings within one article: "Zanta" all along and "Zantha" once, "Peter Lund" and "Pieter Lund"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rapidfuzz.distance import OSA

from provenance.checks.check import Check
from provenance.comparing.resemblance import skeleton
from provenance.facts import persons, places, vocabulary
from provenance.facts.folding import fold
from provenance.facts.names import not_names
from provenance.model import Article, Evidence, Fact, Finding, Message, Span

_KINDS = frozenset({"person", "place", "name", "organisation"})
#: The site's own furniture and credits: other names than the article's.
_FURNITURE = frozenset({"masthead", "footer", "template", "byline", "notice"})
#: Letters that two spellings must end in together, by language: a difference nearer to the end may be an ending.
#: Languages that are not in the table have cases whose endings reach further back, or sound changes before them.
_END = (
    dict.fromkeys(("en", "fr", "es", "it", "pt", "ca"), 1)
    | dict.fromkeys(("nl", "sv", "da", "no", "de"), 3)
    | {"is": 5}
)
_END_INFLECTED = 4
_SHORTEST = 5  # letters of a name of which one letter is a slip and not another name
_SHORTEST_GIVEN = 4
_LONG = 8  # letters from which two may differ
_OFTEN = 2  # times that the other spelling stands in the article
_NEAR = 40  # characters within which a writer who gives both spellings means two things, or says that there are two
_STOP = re.compile(r"[.!?…][\s\u00a0]|\n")


class _Word(NamedTuple):
    """A word of a name, folded, with what stands beside it in the same name."""

    fact: Fact
    before: str
    after: str


def run(evidence: Evidence) -> Iterator[Finding]:
    """One finding a misspelt name: at the spelling that stands once, then at the first of the others."""
    article = evidence.article
    language = (article.language or "").partition("-")[0]
    if not vocabulary.covered(language):
        return
    names = [fact for fact in evidence.facts if fact.kind in _KINDS and not fact.text.isupper()]
    names = [fact for fact in names if not _in_furniture(article, fact)]
    told: set[Fact] = set()
    for one, other in (*_full_names(article, names, language), *_words(names, language)):
        if not {one, other} & told and not _together(article, names, one, other):
            told.add(one)
            yield _finding(one, other)


def _in_furniture(article: Article, fact: Fact) -> bool:
    zones = article.zones if fact.field == "text" else ()
    return any(zone.kind in _FURNITURE and zone.start <= fact.start < zone.end for zone in zones)


def _folded(fact: Fact) -> str:
    """A name as words: the values of tables are no words."""
    value = fact.value or ""
    return fold(fact.text) if fact.kind in ("place", "organisation") else value


def _full_names(article: Article, names: Sequence[Fact], language: str) -> Iterator[tuple[Fact, Fact]]:
    """Two full names alike in one part and a slip apart in the other, the one of them said once."""
    by_surname: dict[str, dict[str, list[Fact]]] = defaultdict(lambda: defaultdict(list))
    by_given: dict[str, dict[str, list[Fact]]] = defaultdict(lambda: defaultdict(list))
    for fact in names:
        if fact.kind == "person":
            given, _, surname = (fact.value or "").partition(" ")
            if surname and len(given) >= _SHORTEST_GIVEN:
                by_surname[surname][given].append(fact)
            if surname and len(surname) >= _SHORTEST:
                by_given[given][surname].append(fact)
    for alike in (by_surname, by_given):
        for group in alike.values():
            if len(group) != 2:
                continue  # three of one surname are a family
            (one, first), (other, second) = sorted(group.items(), key=lambda item: (len(item[1]), -item[1][0].start))
            certain = skeleton(one) == skeleton(other) or (alike is by_given and min(len(one), len(other)) >= _LONG)
            if (
                len(first) == 1
                and certain
                and _close(one, other, language)
                and _one_role(article, (*first, *second), language)
            ):
                yield first[0], second[0]


def _one_role(article: Article, facts: Sequence[Fact], language: str) -> bool:
    """Whether no two of the names are told apart by what stands before them ("the judge", "the sailor")."""
    roles = {fact.role or _before(article.read(fact.field), fact, language) for fact in facts}
    return len(roles - {""}) < 2


def _before(text: str, fact: Fact, language: str) -> str:
    """The word between an article (or another function word) and a name; empty where it is none."""
    word = persons.word_before(text, fact.start)
    if not word or not text[fact.start - 2 : fact.start - 1].isalpha():
        return ""
    at = fact.start - 1
    while at and not text[at - 1].isspace():
        at -= 1
    functions = not_names(language)
    return word if word not in functions and persons.word_before(text, at) in functions else ""


def _words(names: Sequence[Fact], language: str) -> Iterator[tuple[Fact, Fact]]:
    """A word of a name that stands once, a slip away from one that stands several times beside the same words."""
    forms: dict[str, dict[str, list[_Word]]] = defaultdict(lambda: defaultdict(list))
    for fact in names:
        words = _folded(fact).split()
        for number, word in enumerate(words):
            if len(word) >= _SHORTEST:
                before = words[number - 1] if number else ""
                after = words[number + 1] if number + 1 < len(words) else ""
                forms[word[0]][word].append(_Word(fact, before, after))
    for alike in forms.values():
        for word, found in alike.items():
            if len(found) > 1:
                continue
            for other, others in alike.items():
                if len(others) < _OFTEN and not _one_place(found[0].fact, others[0].fact):
                    continue
                if _close(word, other, language) and _one_name(found[0], word, others, other, language):
                    yield found[0].fact, others[0].fact
                    break


def _one_place(one: Fact, other: Fact) -> bool:
    """Whether two names are the same place by the tables: there one of each is enough."""
    return one.kind == other.kind == "place" and one.value == other.value


def _one_name(rare: _Word, word: str, others: Sequence[_Word], other: str, language: str) -> bool:
    """Whether a word is no name of its own: in no table, no word of the language, beside nothing else."""
    values = {found.fact.value for found in others if found.fact.kind == "place"}
    if rare.fact.kind == "place":
        return rare.fact.value in values
    adjectives = places.adjectives()
    if rare.fact.kind == "person" and rare.after:
        return False  # a given name: of sisters it is all that tells them apart
    if word in persons.given_names() or word in adjectives or other in adjectives:
        return False
    if vocabulary.listed(word, language) or vocabulary.listed(word, "en"):  # an institution's English name
        return False
    if rare.before and all(rare.before != found.before for found in others):
        return False
    return not rare.after or any(rare.after == found.after for found in others)


def _close(a: str, b: str, language: str) -> bool:
    """Whether two folded words are a slip apart, and not a word and its ending."""
    if a == b or a[0] != b[0] or abs(len(a) - len(b)) > 2:
        return False
    most = 2 if min(len(a), len(b)) >= _LONG else 1
    if OSA.distance(a, b, score_cutoff=most) > most:
        return False
    a, b = a.removesuffix("s"), b.removesuffix("s")
    end = _END.get(language, _END_INFLECTED)
    return a != b and a[-end:] == b[-end:]


def _together(article: Article, names: Sequence[Fact], one: Fact, other: Fact) -> bool:
    """Whether the two spellings stand side by side in a sentence: a writer who gives both means both."""
    text = article.read(one.field)
    rivals = [fact for fact in names if fact.value == other.value and fact.field == one.field]
    gaps = [text[min(one.end, fact.end) : max(one.start, fact.start)] for fact in rivals]
    return any(len(gap) < _NEAR and not _STOP.search(gap) for gap in gaps)


def _finding(one: Fact, other: Fact) -> Finding:
    return Finding(
        rule="name-spelled-two-ways",
        severity="note",
        message=Message("finding.name-spelled-two-ways", {"one": one.text, "other": other.text}),
        spans=(Span(one.start, one.end, one.field), Span(other.start, other.end, other.field)),
        text=one.text,
    )


CHECK = Check(
    rule="name-spelled-two-ways",
    severity="note",
    sees="A name that differs by a letter or two from another that the same article has more often, or two full names "
    "alike but for such a slip.",
    why="Every sentence is translated by itself, and names from other scripts are spelled anew each time. Readers take "
    "two spellings for two people.",
    misses="A spelling used as often as the other (unless both are full names), short names, slips in the last "
    "letters, which may be an ending, and a slip that makes another known name of it.",
    run=run,
    fires=(
        Article(
            id="place",
            language="en",
            text="The river rose overnight and cut the road to Zanta. Schools in Zanta stayed shut, and the mayor "
            "asked people to boil their water. A field hospital was set up outside Zantha on Tuesday evening.",
        ),
        Article(
            id="person",
            language="en",
            text="The harbour will be deepened next year, said Peter Lund, who has chaired the port authority since "
            "spring. The cost is still unknown. Two bidders remain, according to Pieter Lund, and both are Danish.",
        ),
        Article(
            id="surname",
            language="pl",
            text="Jan Borowiecki wygrał w niedzielę wybory w gminie. Zdaniem sąsiadów Borowiecki był faworytem od "
            "początku kampanii. W poniedziałek wieczorem Jan Borrowiecki podziękował wszystkim wyborcom.",
        ),
    ),
    quiet=(
        Article(
            id="cases",
            language="cs",
            text="Vlak z Bratislavy do Zantovic jel včera tři hodiny. V Zantovicích cestující čekali, než přijede "
            "náhradní autobus. Starosta Zantovic se omluvil a slíbil nový jízdní řád.",
        ),
        Article(
            id="sisters",
            language="en",
            text="Maria Lund won the women's race in Bergen on Sunday. Marta Lund came third, two seconds behind, and "
            "said that Maria Lund had been the stronger skier all winter.",
        ),
        Article(
            id="two-people",
            language="en",
            text="The report names Erik Hansen, who built the bridge, as its author. Hansen had warned the council in "
            "spring. The inspector Oskar Hanson signed the plans, and Hansen left the firm.",
        ),
        Article(
            id="said-so",
            language="en",
            text="The village is called Tarnova on older maps. On newer ones Tarnova, or Tarrnova, lies further south. "
            "People in Tarnova do not mind either way.",
        ),
        Article(
            id="inhabitants",
            language="en",
            text="Most Argentinians watched the final at home. In Argentina the streets were empty, and Argentinian "
            "television showed nothing else. One Argentinean radio station played tango instead.",
        ),
    ),
)
