"""A second reader of names: a spaCy pipeline that the user has installed.

spaCy is no dependency (it is large, and its models have licences of their own): ``pip install
provenance-audit[spacy]`` and a pipeline of one's choice. Nothing is downloaded here. What the pipeline sees joins
what the tables and capitals say: where both speak of one place, the first reader's value stands, and a mere name
takes the kind that the pipeline gives it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from dataclasses import replace
from importlib.util import find_spec
from typing import Any

from provenance.errors import ConfigError
from provenance.facts.folding import fold
from provenance.model import Fact, FactKind

#: The labels of spaCy's pipelines (OntoNotes, WikiNER and the national schemes) by kind of fact.
KINDS: dict[str, FactKind] = {
    "PER": "person",
    "PERSON": "person",
    "PRS": "person",
    "persName": "person",
    "ORG": "organisation",
    "ORGANIZATION": "organisation",
    "orgName": "organisation",
    "NORP": "name",
    "GPE": "place",
    "GPE_LOC": "place",
    "GPE_ORG": "place",
    "LOC": "place",
    "FAC": "name",
    "placeName": "place",
    "geogName": "place",
    "EVENT": "name",
    "PRODUCT": "name",
    "WORK_OF_ART": "name",
    "MISC": "name",
}
Reader = Callable[[str], list[Fact]]


def available() -> bool:
    """Whether spaCy is installed; imports nothing."""
    return find_spec("spacy") is not None


def pipelines() -> list[str]:
    """The names of the pipelines installed as packages; empty without spaCy."""
    if not available():
        return []
    import spacy

    return sorted(spacy.util.get_installed_models())


def load(name: str) -> Reader:
    """The reader of an installed pipeline, by its package's name or the folder it was saved to.

    Raises :class:`ConfigError` where spaCy or the pipeline is not installed.
    """
    return reader(_pipeline(name))


def use(pipelines: Iterable[str], plug: Callable[[str, Reader | None], None]) -> str:
    """Plugs each pipeline in as the second reader of its own language; gives back what a signature says of them.

    Raises :class:`ConfigError` where spaCy or a pipeline is not installed, and for two pipelines of one language.
    """
    used: dict[str, str] = {}
    for name in pipelines:
        pipeline = _pipeline(name)
        language = str(pipeline.lang)
        if language in used:
            raise ConfigError(f"Two spaCy pipelines read one language ({language}): {used[language]}, {name}")
        meta = pipeline.meta
        used[language] = f"{language}_{meta.get('name') or 'pipeline'} {meta.get('version') or ''}".strip()
        plug(language, reader(pipeline))
    return ", ".join(used.values())


def _pipeline(name: str) -> Any:
    if not available():
        raise ConfigError(f"The spaCy pipeline {name!r} needs spaCy: pip install provenance-audit[spacy]")
    import spacy

    try:
        return spacy.load(name)
    except OSError as error:
        known = ", ".join(pipelines()) or "none is installed"
        raise ConfigError(f"There is no spaCy pipeline {name!r} here ({known})") from error


def reader(pipeline: Any) -> Reader:
    """A reader made of a loaded pipeline (anything that, called with a text, gives a document with ``ents``)."""

    def read(text: str) -> list[Fact]:
        return list(_facts(pipeline(text).ents, text))

    return read


def _facts(entities: Iterable[Any], text: str) -> Iterable[Fact]:
    for entity in entities:
        kind = KINDS.get(entity.label_)
        start, end = entity.start_char, entity.end_char
        value = fold(text[start:end])
        if kind is not None and value:
            yield Fact(kind=kind, value=value, text=text[start:end], start=start, end=end)


def join(first: list[Fact], second: list[Fact]) -> list[Fact]:
    """What two readers found in one text, in order, not overlapping: the first's where both saw something, but for
    mere names that are parts of a longer one that the second saw.
    """
    second = sorted(second, key=_start)
    wider = [fact for fact in second if all(_part(other, fact) for other in _over(first, fact))]
    joined = [*wider]
    for fact in first:
        if _over(wider, fact):
            continue
        exact = next((other for other in _over(second, fact) if other.text == fact.text), None)
        joined.append(replace(fact, kind=exact.kind) if exact is not None and fact.kind == "name" else fact)
    return sorted(joined, key=_start)


def _start(fact: Fact) -> int:
    return fact.start


def _over(facts: list[Fact], fact: Fact) -> list[Fact]:
    """Those of some facts, in order and not overlapping, that overlap one."""
    first = bisect_right(facts, fact.start, key=_start)
    first -= first > 0 and facts[first - 1].end > fact.start
    return facts[first : bisect_left(facts, fact.end, key=_start)]


def _part(part: Fact, whole: Fact) -> bool:
    """Whether a fact is a mere name and part of a longer one."""
    inside = whole.start <= part.start and part.end <= whole.end
    return part.kind == "name" and inside and part.end - part.start < whole.end - whole.start
