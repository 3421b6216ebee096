"""The wording of an article beside its original's: translated back into its language and held against it there.

What it gives beyond the ledger: a measure of closeness (sacreBLEU's chrF, with its signature) and the paragraphs that
were left out or added. Facts are held against each other directly, across languages (``direct``): on professional
translations with planted changes, translating them back first finds a little more and raises more than twice the false
alarms, and above the noise floor it finds far less (``benchmarks/backtranslation.py`` prints the table).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from provenance import language
from provenance.comparing import alignment, suspects
from provenance.comparing.segments import segments
from provenance.engines import router
from provenance.engines.translator import Translator, Travelled, Trip
from provenance.model import Article, Comparison, Message, NotChecked, Passage, Span

_CHECK = "wording"


@dataclass(frozen=True)
class Case:
    """An article, its original, and what the ledger made of them."""

    article: Article
    original: Article
    compared: Comparison
    engines_named: tuple[str, ...] = ()  # as the article's notices name them; never used to check it


def add_wording(cases: Sequence[Case], translator: Translator | None) -> list[Comparison]:
    """Each comparison with chrF and passages where the article is, or can be put, into its original's language."""
    originals = [
        language.identify(case.original) if case.original.language is None else case.original for case in cases
    ]
    trips = [_trip(case, original, translator) for case, original in zip(cases, originals, strict=True)]
    going = [trip for trip in trips if isinstance(trip, Trip)]
    done = iter(translator.run(going) if translator and going else ())
    answers = []
    for case, original, trip in zip(cases, originals, trips, strict=True):
        if isinstance(trip, Trip):
            answers.append(_held(case, original, next(done)))
        elif isinstance(trip, NotChecked):
            answers.append(replace(case.compared, not_checked=(*case.compared.not_checked, trip)))
        else:
            answers.append(_passages(case, original, trip))
    return answers


def _trip(case: Case, original: Article, translator: Translator | None) -> Trip | NotChecked | list[str]:
    """The way back into the original's language, why there is none, or the paragraphs where none is needed."""
    here, there = case.article.language, original.language
    if here is None or there is None:
        return NotChecked(_CHECK, Message("not-checked.language-unknown"))
    if here == there:
        return [case.article.text[line[0].start : line[-1].end] for line in _lines(case.article)]
    engines = translator.engines if translator else ()
    avoid = suspects.among(engines, case.engines_named)
    for engine in engines:
        way = router.way(engine.pairs(), here, there)
        if way and engine.name not in avoid:
            texts = tuple(case.article.text[span.start : span.end] for line in _lines(case.article) for span in line)
            return Trip(texts, way, engine.name, avoid)
    if avoid:
        return NotChecked(_CHECK, Message("not-checked.engine-suspected", {"engine": ", ".join(sorted(avoid))}))
    return NotChecked(_CHECK, Message("not-checked.no-way-to-original", {"language": here, "original": there}))


def _held(case: Case, original: Article, trip: Travelled) -> Comparison:
    """chrF and passages from what came back."""
    compared = replace(case.compared, routes=(trip.route(),))
    if not trip.arrived:
        why = NotChecked(_CHECK, Message("not-checked.no-route-arrived", {"count": 1}))
        return replace(compared, not_checked=(*compared.not_checked, why))
    returned = iter(trip.returned)
    back = [" ".join(text for text in [next(returned) for _ in line] if text) for line in _lines(case.article)]
    score, signature = chrf("\n".join(back), "\n".join(_paragraphs(original)))
    return _passages(replace(case, compared=replace(compared, chrf=score, chrf_signature=signature)), original, back)


def _passages(case: Case, original: Article, paragraphs: Sequence[str]) -> Comparison:
    """The comparison with what was left out and added; ``paragraphs`` are the article's, in the original's language."""
    ours = _lines(original)
    theirs = _lines(case.article)
    left_out, added = alignment.gaps(_paragraphs(original), paragraphs)
    found = [Passage(verdict="left-out", text=_said(original, ours[number])) for number in left_out]
    for number in added:
        span = Span(theirs[number][0].start, theirs[number][-1].end)
        found.append(Passage(verdict="added", text=_said(case.article, theirs[number]), span=span))
    return replace(case.compared, passages=tuple(found))


def chrf(text: str, reference: str) -> tuple[float, str]:
    """sacreBLEU's chrF of a text against a reference (0…100, two decimals), and the signature that it prints."""
    from sacrebleu.metrics.chrf import CHRF

    metric = CHRF()
    score = metric.corpus_score([text], [[reference]]).score
    return round(float(score), 2), str(metric.get_signature())


def _lines(article: Article) -> list[list[Span]]:
    """The sentences that are checked, by the line they stand in: our paragraphs."""
    lines: list[list[Span]] = []
    for span in segments(article):
        if lines and "\n" not in article.text[lines[-1][-1].end : span.start]:
            lines[-1].append(span)
        else:
            lines.append([span])
    return lines


def _paragraphs(article: Article) -> list[str]:
    return [_said(article, line) for line in _lines(article)]


def _said(article: Article, line: Sequence[Span]) -> str:
    return article.text[line[0].start : line[-1].end]
