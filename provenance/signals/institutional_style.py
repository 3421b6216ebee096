"""Detector: an article that is built like an institution's release. Style proves nothing: at most a note comes of it.

Four things must come together, so that ordinary news about an institution stays quiet: the lead reports an act of an
office-holder of the institution; the page has the layout of a press room; the diction is that of releases, at least
twice; and no other source, critic or doubt is heard anywhere. The phrases are ``data/institutional_style.toml``.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from provenance import data
from provenance.model import Article, Signal
from provenance.reading.furniture import joins
from provenance.reading.shapes import is_dense
from provenance.signals.detector import Detector
from provenance.signals.languages_near import base
from provenance.signals.layout import lines
from provenance.signals.spoken import own_language

_LEAD = 700  # characters of body text in which office and act must stand
_NEAR = 160  # characters between the office and the act
_LEAST_DICTION = 2  # different phrases
_READ = 20_000  # characters of body: a release is short
_AND = ("و", "ف")
#: Languages that are read with the phrases of others.
_TABLES = {"bs": ("hr", "sr")}
_BODY = frozenset({"body", "quotation", "dateline", "title"})


@cache
def _phrases(language: str) -> tuple[AhoCorasick, tuple[tuple[str, str], ...]] | None:
    """The automaton of a language, and what each of its phrases is: (role, institution or "")."""
    known = data.toml("institutional_style")
    tables = [known[name] for name in _TABLES.get(language, (language,)) if name in known]
    if not tables:
        return None
    rows = [(form, "office", key) for table in tables for key, forms in table["offices"].items() for form in forms]
    rows += [
        (form, role, "") for table in tables for role in ("acts", "layout", "diction", "press") for form in table[role]
    ]
    automaton = AhoCorasick([form for form, _, _ in rows], matchkind=MatchKind.Standard)
    return automaton, tuple((role, key) for _, role, key in rows)


def find(article: Article) -> Iterator[Signal]:
    """At most one signal, from the office to the act in the lead, claiming the ``institution``."""
    own = own_language(article)
    phrases = _phrases(base(own)) if own else None
    if not phrases:
        return
    automaton, roles = phrases
    body = [line for line in lines(article) if line.zone in _BODY]
    prose = [line for line in body if line.zone != "title" and line.end - line.start >= _prose(article, line.start)]
    if not prose:
        return
    begin, stop = body[0].start, min(body[-1].end, body[0].start + _READ)
    text = _fold(article.text[begin:stop])
    found: dict[str, list[tuple[int, int, int]]] = {"office": [], "acts": [], "layout": [], "diction": [], "press": []}
    for which, start, end in automaton.find_matches_as_indexes(text, overlapping=True):
        if _begins_a_word(text, start):
            found[roles[which][0]].append((start, end, which))
    if found["press"] or not found["layout"] or len({which for _, _, which in found["diction"]}) < _LEAST_DICTION:
        return
    lead = prose[0].start - begin
    for start, end, which in found["office"]:
        if not lead <= start <= lead + _LEAD:
            continue
        act = next((act for act in found["acts"] if end <= act[0] <= end + _NEAR), None)
        if act and "\n" not in text[start : act[1]]:
            yield Signal(
                kind="institutional-style",
                grade="inferred",
                start=begin + start,
                end=begin + act[1],
                text=article.text[begin + start : begin + act[1]],
                zone="body",
                claims={"institution": roles[which][1]},
            )
            return


def _begins_a_word(text: str, start: int) -> bool:
    """Whether a word begins here; Arabic writes "and" and "so" with the next word."""
    if text[start - 1 : start] in _AND and start > 1:
        start -= 1
    return not joins(text[start - 1 : start], text[start : start + 1])


def _prose(article: Article, start: int) -> int:
    """Characters from which on a line is prose; ideographs say in a third of them what an alphabet takes for it."""
    return 80 if not is_dense(article.text[start : start + 80]) else 30


def _fold(text: str) -> str:
    """Lower case and straight apostrophes, character for character so that offsets stay."""
    lowered = text.replace("’", "'").lower()
    return lowered if len(lowered) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


DETECTOR = Detector(
    name="institutional-style",
    kind="institutional-style",
    sees="A text built like an institution's release: an office-holder's act, a press room's layout and words.",
    misses="Releases without the layout's phrases, and languages without an entry in data/institutional_style.toml.",
    find=find,
    fires=(
        "Aujourd'hui (4 mars 2019), le secrétaire général de l'OTAN, Anton Berg, a reçu la présidente de la Ruritanie "
        "au siège de l'OTAN.\nIls se sont entretenus de la sécurité du fleuve. M. Berg a réaffirmé que la Ruritanie "
        "est un partenaire de longue date de l'Alliance.",
        "NATO Secretary General Anton Berg welcomed the President of Ruritania at NATO Headquarters on Monday.\n"
        "They discussed the security of the river. Mr Berg commended Ruritania, a valued partner of the Alliance.",
    ),
    quiet=(
        "Le secrétaire général de l'OTAN, Anton Berg, a reçu la présidente de la Ruritanie au siège de l'OTAN.\n"
        "Selon un diplomate, la rencontre a tourné court. Les opposants ruritaniens ont critiqué M. Berg, qui a "
        "réaffirmé l'engagement en faveur du fleuve.",
        "NATO Secretary General Anton Berg visited the capital of Ruritania on Monday, the first such visit in years.\n"
        "Hundreds of people lined the streets and the trams stood still for an hour in the old town.",
        "Le maire a reçu les élèves de l'école au siège de l'association et a réaffirmé son engagement en faveur du "
        "parc, un partenaire de longue date.",
    ),
)
