"""Parts of one article that do not agree: a figure in the headline or a caption, and the body's."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from provenance.checks import tolls
from provenance.checks.check import Check
from provenance.model import Article, Evidence, Fact, Finding, Message, Span

_ABOVE = frozenset({"title", "caption"})
_NOUN = re.compile(r"[\s\u00a0]{1,2}([^\W\d_]{4,})")
_LEAD = 300  # characters from the body's first figure in which it says what the headline says
_HEADLINE = 160  # characters of a first line that may be a headline
_OPENING = 500  # characters from headline or start in which the body says what the headline says
_SENTENCE = 100  # characters around a count in which another year may stand
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def run(evidence: Evidence) -> Iterator[Finding]:
    """Figures of headline and captions against the body, then the numbers of people killed, hurt, arrested, missing."""
    article = evidence.article
    pairs = [*_figures(article, evidence.facts), *_tolls(article, evidence.facts)]
    for one, other in dict.fromkeys(pairs):
        if not any(tolls.bounded(article.read(fact.field), fact) for fact in (one, other)):
            yield _finding(one, other)


def _figures(article: Article, facts: Sequence[Fact]) -> Iterator[tuple[Fact, Fact]]:
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
            yield fact, rivals[0]


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


def _tolls(article: Article, facts: Sequence[Fact]) -> Iterator[tuple[Fact, Fact]]:
    """A headline's number of dead, injured, arrested or missing people against the body's, whatever the words.

    Only where headline and body each have one number of them, exact, the body's somewhat the greater (a smaller one
    may be a part), in its first lines and in no sentence that tells of another year.
    """
    language = (article.language or "").partition("-")[0]
    counts = [fact for fact in facts if fact.kind == "number" and fact.value and _zone(article, fact) != "caption"]
    head = [fact for fact in counts if _is_headline(article, fact)]
    if not head:
        return
    body = [fact for fact in counts if not _is_headline(article, fact)]
    said = {fact.value for fact in body}
    told: dict[str, list[Fact]] = defaultdict(list)
    for fact in body:
        if kind := tolls.of(article.read(fact.field), fact, language):
            told[kind].append(fact)
    claimed: dict[str, list[Fact]] = defaultdict(list)
    for fact in head:
        if kind := tolls.of(article.read(fact.field), fact, language):
            claimed[kind].append(fact)
    for kind, claims in claimed.items():
        rivals = told[kind]
        if len(claims) != 1 or claims[0].value in said or len({rival.value for rival in rivals}) != 1:
            continue
        if not any(fact.approximate for fact in (*claims, *rivals)) and _near(article, claims[0], rivals[0]):
            yield claims[0], rivals[0]


def _is_headline(article: Article, fact: Fact) -> bool:
    """Whether a fact stands in the title, or in the first line where that is short and stands apart."""
    if _zone(article, fact) == "title":
        return True
    end = article.text.find("\n")
    return article.title is None and 0 < end < _HEADLINE and fact.field == "text" and fact.end <= end


def _near(article: Article, claim: Fact, rival: Fact) -> bool:
    """Whether two exact counts may be of the same people: the second a little greater, early and of this year."""
    one, other = float(claim.value or 0), float(rival.value or 0)
    start = claim.end if claim.field == "text" else 0
    sentence = article.text[max(0, rival.start - _SENTENCE) : rival.end + _SENTENCE]
    return 2 <= one < other <= 2 * one and rival.start - start <= _OPENING and not _YEAR.search(sentence)


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
    sees="A headline or caption that counts one thing otherwise than the body; a headline's number of people dead, "
    "injured, arrested or missing that the body contradicts in whatever words.",
    why="Headline, captions and body are often translated apart. Readers see it at once when they do not agree.",
    misses="Figures of which the body counts several, counts that are approximate or far apart, a toll that is smaller "
    "in the body (it may be a part), lists in another order (that is no disagreement), and anything that is only told "
    "otherwise.",
    run=run,
    fires=(
        Article(
            id="headline",
            title="Accident de car : 13 blessés près de Lyon",
            text="Un car s’est renversé mardi près de Lyon. Selon les secours, 12 blessés ont été conduits à "
            "l’hôpital et aucun n’est en danger.",
        ),
        Article(
            id="toll",
            language="en",
            title="Twelve dead in factory fire near Tarnova",
            text="Fourteen people died on Tuesday when fire swept through a textile factory near Tarnova, officials "
            "said. The building had no second exit.",
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
            id="part",
            language="en",
            title="Twelve dead in factory fire near Tarnova",
            text="A fire swept through a textile factory near Tarnova on Tuesday. Three people died at the scene, and "
            "nine more on the way to hospital, the mayor said.",
        ),
        Article(
            id="earlier",
            language="en",
            title="Twelve dead in factory fire near Tarnova",
            text="A fire swept through a textile factory near Tarnova on Tuesday, the worst since 2009, when fourteen "
            "people died in the same street.",
        ),
    ),
)
