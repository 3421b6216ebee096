"""An age that does not follow from the dates in the same sentence: birth and death, or birth and the page's own day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from provenance import data
from provenance.checks.check import Check
from provenance.facts import values
from provenance.model import Article, Evidence, Fact, Finding, Message, Metadata, Span

_REACH = 30  # characters between a word like "born" and its date
#: Behind a name: ", 54," and "(54)", with or without "ans", "years old", "Jahre".
_BEHIND = re.compile(r"(?:,\s|\s\()(?:[^\W\d_]{1,8}\s)?(\d{1,3})(?:\s[^\W\d_]{1,8}){0,2}[,)]")
_END = re.compile(r"[\n.!?](?:(?<=\n)|\s+(?=[^\W\d_]))")
_ORDINAL = re.compile(r"(?<!\d)\d{1,2}\.\Z")  # "am 12. Mai" goes on
_AGE = r"\D{0,12}(\d{1,3})(?!\d)"


def run(evidence: Evidence) -> Iterator[Finding]:
    """Looks at sentences with exactly one birth and one age, and one death or none."""
    yield from _at_death(evidence)
    yield from _today(evidence)


def _at_death(evidence: Evidence) -> Iterator[Finding]:
    article = evidence.article
    words = _words((article.language or "").partition("-")[0])
    if words is None:
        return
    born, died, aged = words
    dates = [fact for fact in evidence.facts if fact.kind == "date" and fact.field == "text" and not fact.relative]
    if len(dates) < 2:
        return
    for start, end in sentences(article.text):
        inside = [fact for fact in dates if start <= fact.start and fact.end <= end]
        if len(inside) != 2:
            continue
        text = article.text[start:end]
        births, deaths, ages = (list(pattern.finditer(text)) for pattern in (born, died, aged))
        if not len(births) == len(deaths) == len(ages) == 1:
            continue
        birth, death = inside
        if not _beside(births[0], start, birth) or not _beside(deaths[0], start, death):
            continue
        age = int(ages[0][1])
        possible = _ages(birth, death)
        if possible and age not in possible:
            span = Span(start + ages[0].start(1), start + ages[0].end(1))
            expected = "–".join(map(str, possible))
            args = {"age": str(age), "birth": birth.text, "death": death.text, "expected": expected}
            yield Finding(
                rule="age-contradicts-dates",
                severity="warning",
                message=Message("finding.age-contradicts-dates", args),
                spans=(span, Span(birth.start, birth.end), Span(death.start, death.end)),
                text=ages[0][1],
            )


def _today(evidence: Evidence) -> Iterator[Finding]:
    """The age behind a name ("Anna Berg, 54,"), held against a birth and the day the page says it was published."""
    article, published = evidence.article, evidence.dates.day
    words = _words((article.language or "").partition("-")[0])
    if words is None or published is None or evidence.dates.grade != "declared":
        return
    born, died, _ = words
    here = [fact for fact in evidence.facts if fact.field == "text"]
    for start, end in sentences(article.text):
        text = article.text[start:end]
        births = list(born.finditer(text))
        if len(births) != 1 or died.search(text):
            continue
        inside = [fact for fact in here if start <= fact.start and fact.end <= end]
        dates = [fact for fact in inside if fact.kind == "date" and not fact.relative and values.span(fact.value)]
        people = [fact for fact in inside if fact.kind == "person" and " " in (fact.value or "")]
        if len(dates) != 1 or len(people) != 1 or not _beside(births[0], start, dates[0]):
            continue
        age = _BEHIND.match(article.text, people[0].end, end)
        days = values.span(dates[0].value)
        if not age or not days or dates[0].modifier or days[1] >= published:
            continue
        youngest, oldest = _age(days[1], published), _age(days[0], published)
        if youngest - 1 <= int(age[1]) <= oldest + 1:  # a birthday near the day it was written
            continue
        args = {
            "age": age[1],
            "birth": dates[0].text,
            "published": published.isoformat(),
            "expected": "–".join(map(str, dict.fromkeys((youngest, oldest)))),
        }
        yield Finding(
            rule="age-contradicts-dates",
            severity="warning",
            message=Message("finding.age-contradicts-publication", args),
            spans=(Span(*age.span(1)), Span(dates[0].start, dates[0].end)),
            text=age[1],
        )


@cache
def _words(language: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]] | None:
    table = data.toml("life").get(language)
    if table is None:
        return None
    born, died, aged = ("|".join(re.escape(word) for word in table[key]) for key in ("born", "died", "aged"))
    flags = re.IGNORECASE
    return (
        re.compile(rf"\b(?:{born})\b", flags),
        re.compile(rf"\b(?:{died})\b", flags),
        re.compile(rf"\b(?:{aged})\b{_AGE}", flags),
    )


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Paragraphs cut at full stops before a capital: a rough cut is enough where three things must meet."""
    start = 0
    for match in _END.finditer(text):
        if match[0] == "\n" or (text[match.end()].isupper() and not _ORDINAL.search(text, start, match.start() + 1)):
            yield start, match.start()
            start = match.end()
    yield start, len(text)


def _beside(word: re.Match[str], offset: int, fact: Fact) -> bool:
    """Does the date stand behind the word, or right before it ("am 12. Mai 1950 geboren")?"""
    first, last = word.start() + offset, word.end() + offset
    return 0 <= fact.start - last <= _REACH or 0 <= first - fact.end <= 2


def _ages(birth: Fact, death: Fact) -> range | tuple[int, ...]:
    """The ages that two dates allow; empty where their years are not known."""
    first, last = values.span(birth.value), values.span(death.value)
    if not first or not last or birth.modifier or death.modifier or first[0] >= last[0]:
        return ()
    youngest, oldest = _age(first[1], last[0]), _age(first[0], last[1])
    return tuple(sorted({youngest, oldest})) if oldest - youngest <= 1 else ()


def _age(birth: date, day: date) -> int:
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))


CHECK = Check(
    rule="age-contradicts-dates",
    severity="warning",
    sees="A person's birth, death and age at death in one sentence, or a person's name with the age behind it and the "
    "birth on a page that states its day, where the age does not follow from the dates.",
    why="One of the three changed on the way, and obituaries are copied for years.",
    misses="Ages told in another sentence than the dates, ages in words, approximate dates, and languages whose words "
    "for birth and death are not listed in data/life.toml.",
    run=run,
    fires=(
        Article(
            id="wrong",
            language="fr",
            text="Née le 3 mai 1950 à Gap, la sculptrice est morte le 2 juin 2010 à l’âge de 65 ans dans son atelier.",
        ),
        Article(
            id="living",
            language="en",
            text="The choir’s conductor, Anna Berg, 54, was born on 3 May 1978 in the town where she lives.",
            metadata=Metadata(published="2023-11-14"),
        ),
    ),
    quiet=(
        Article(
            id="right",
            language="fr",
            text="Née le 3 mai 1950 à Gap, la sculptrice est morte le 2 juin 2010 à l’âge de 60 ans dans son atelier.",
        ),
        Article(
            id="living",
            language="en",
            text="The choir’s conductor, Anna Berg, 45, was born on 3 May 1978 in the town where she lives.",
            metadata=Metadata(published="2023-11-14"),
        ),
        Article(
            id="undated",
            language="en",
            text="The choir’s conductor, Anna Berg, 54, was born on 3 May 1978 in the town where she lives.",
        ),
        Article(
            id="two-people",
            language="fr",
            text="Née en 1950, elle a épousé à 20 ans un peintre mort en 2010.",
        ),
    ),
)
