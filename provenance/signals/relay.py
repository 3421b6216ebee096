"""The way of a text through several languages, where a statement tells it: original, pivot, this page.

"Translated from the English version of the Korean original", "du coréen via l'anglais", "dall'inglese, a sua volta
tradotto dal cinese": read on the whole line of a statement about translation, since one sentence often begins the way
and the next ends it. The words are data/relay.toml; a line that tells no order tells no way.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache

from provenance import data
from provenance.model import Article, Claim, Signal, SignalKind
from provenance.signals import direction
from provenance.signals.languages_near import base
from provenance.signals.scan import Sentence, scan, words

_KINDS: frozenset[SignalKind] = frozenset(
    {
        "machine-translation-notice",
        "reviewed-machine-translation-notice",
        "human-translation-credit",
        "original-pointer",
        "legal-precedence",
    }
)
_LONGEST = 600  # characters of the line
_MOST = 6  # languages on one line; more are a menu
_UNSPACED = re.compile("[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
#: Short words (articles, prepositions) that may stand between such a word and a language's name.
_SMALL = r"(?:[^\w\n]{0,3}[^\W\d_]{1,4}(?!\w)){0,2}[^\w\n]{0,3}"

#: Behind "itself": anything of the same sentence. Behind "original": two words, or a few ideographs.
_FAR = r"[^.;\n]{0,45}"
_WORDS = r"(?:[^\w.;,\n]{1,3}[^\W\d_]{1,14}){0,2}[^\w.;,\n]{0,3}|[\u3040-\u9fff]{0,3}"


@dataclass(frozen=True, slots=True)
class _Name:
    """A language on the line, and what the words beside it make of it."""

    language: str
    roles: frozenset[str]


def follow(article: Article, signals: Iterable[Signal]) -> list[Signal]:
    """The signals; those on a line that tells a way claim its original, and as ``pivot_language`` what lies between."""
    found = list(signals)
    own = base(article.language) if article.language else None
    ways: dict[tuple[int, int], tuple[str, str] | None] = {}
    for number, signal in enumerate(found):
        if signal.kind not in _KINDS or signal.field != "text" or signal.grade != "declared":
            continue
        line = _line(article.text, signal)
        if line not in ways:
            ways[line] = _way(article.text[line[0] : line[1]], own)
        way = ways[line]
        if way:
            claims: dict[str, Claim] = {**signal.claims, "original_language": way[0], "pivot_language": way[1]}
            claims.pop("original_language_by", None)
            found[number] = replace(signal, claims=claims)
    return found


def way_words(sentence: Sentence) -> int:
    """How many words of a statement that names two languages do nothing but link them: "itself", "in turn", "via"."""
    if not 2 <= len(sentence.languages) <= _MOST:
        return 0
    text = sentence.scan.folded.text[sentence.start : sentence.end]
    return sum(words(found[0]) for found in _linking().finditer(text))


@cache
def _linking() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(_forms, ('itself', 'via', 'via_after')))})")


def _line(text: str, signal: Signal) -> tuple[int, int]:
    start = text.rfind("\n", max(0, signal.start - _LONGEST), signal.start) + 1
    end = text.find("\n", signal.end, signal.end + _LONGEST)
    return max(start, signal.start - _LONGEST), end if end >= 0 else min(len(text), signal.end + _LONGEST)


def _way(line: str, own: str | None) -> tuple[str, str] | None:
    """The original's language and the pivot's; None where the line does not tell which is which."""
    named = [name for name in _names(line) if base(name.language) != own]
    languages = list(dict.fromkeys(base(name.language) for name in named))
    if len(languages) != 2:
        return None
    roles = {
        language: frozenset().union(*(name.roles for name in named if base(name.language) == language))
        for language in languages
    }
    for role, meant in (("via", "pivot"), ("itself", "original"), ("original", "original")):
        having = [language for language in languages if role in roles[language]]
        if role == "original" and len(having) == 2:  # "original English version of the Korean original"
            having = [language for language in having if "version" not in roles[language]]
        if len(having) == 1:
            other = next(language for language in languages if language != having[0])
            tags = {base(name.language): name.language for name in reversed(named)}
            original, pivot = (other, having[0]) if meant == "pivot" else (having[0], other)
            return tags[original], tags[pivot]
    return None


def _names(line: str) -> list[_Name]:
    read = scan(Article(id="", text=line))
    text = read.folded.text
    marked = [pair for sentence in read.sentences for pair in direction.roles(sentence)]
    marked.sort(key=lambda pair: pair[0].start)
    hits = [hit for hit, _ in marked]
    if not 2 <= len(hits) <= _MOST:
        return []
    found = []
    for number, hit in enumerate(hits):
        left = hits[number - 1].end if number else 0
        right = hits[number + 1].start if number + 1 < len(hits) else len(text)
        before, after = text[max(left, hit.start - 60) : hit.start], text[hit.end : min(right, hit.end + 40)]
        tail = text[hit.start : hit.end]
        roles = {role for role in ("via", "itself", "version", "original") if _before(role).search(before)}
        roles |= {
            role.removesuffix("_after") for role in ("via_after", "version", "original") if _after(role).match(after)
        }
        roles |= {"version"} if _dense_version(tail, after) else set()
        if roles or marked[number][1] != "into":  # what it was translated into is where the way ends
            found.append(_Name(hit.value, frozenset(roles)))
    return found


def _dense_version(name: str, after: str) -> bool:
    return bool(_UNSPACED.search(name)) and after[:2].lstrip(" ").startswith(("版", "译", "譯", "訳", "판"))


@cache
def _before(role: str) -> re.Pattern[str]:
    """The words of a role at the end of what stands before a name."""
    reach = {"itself": _FAR, "original": _WORDS}.get(role, _SMALL)
    return re.compile(rf"(?<!\w)(?:{_forms(role)})(?:{reach})$")


@cache
def _after(role: str) -> re.Pattern[str]:
    """The words of a role at the beginning of what stands behind a name."""
    return re.compile(rf"[^\w.;,\n]{{0,3}}(?:[^\W\d_]{{1,4}}[^\w.;,\n]{{1,2}}){{0,1}}(?:{_forms(role)})")


@cache
def _forms(role: str) -> str:
    forms = sorted(dict.fromkeys(data.toml("relay")[role]), key=len, reverse=True)
    return "|".join(_form(form) for form in forms)


def _form(form: str) -> str:
    folded = scan(Article(id="", text=form.rstrip("*"))).folded.text
    if _UNSPACED.search(folded):
        return re.escape(folded)
    return re.escape(folded) + (r"\w*" if form.endswith("*") else r"(?!\w)")
