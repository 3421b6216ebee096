"""Marks of localisation tools in texts kept as files: front matter, comments, wiki templates, side-by-side spans.

The keys are those of Microsoft's and Adobe's documentation pipelines and of static-site translators; what they mean is
told in data/localisation_marks.toml.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from provenance import data
from provenance.model import Article, Claim, Signal
from provenance.reading.front_matter import Entry, FrontMatter, front_matter
from provenance.reading.markdown import markdown
from provenance.signals.detector import Detector
from provenance.signals.markup.code import Comment, code, language, mark
from provenance.signals.markup.schema import engine_named

_LONGEST = 600
_COMMENT = re.compile(r"<!--(.{1,600}?)-->", re.DOTALL)
_TOOL = (
    r"(?:ai|a\.i\.|llms?|mt|machine|an? (?:ai|llm|machine)|gpt[\w.-]{0,12}|chatgpt|deepl|google|claude|gemini|openai"
    r"|\w{0,30}_ai_\w{1,30})"
)
#: What a tool writes into a comment about its own work; "translations" and the names of widgets are no such thing.
_BY_MACHINE = re.compile(
    r"\b(?:auto(?:matically)?|machine|ai|llm|gpt)[\s-]{0,2}translat(?:ed\b|ion[\s-](?:disclaimer|notice|draft|output)\b)"
    rf"|\btranslated (?:\w{{1,20}} ){{0,4}}?(?:by|with|using|via) (?:\w{{1,20}} ){{0,2}}?{_TOOL}\b"
    r"|\bco-op[\s-]translator\b",
    re.IGNORECASE,
)
_TRANSLATED = re.compile(r"\btranslat(?:or|ion)[\s-](?:disclaimer|notice)", re.IGNORECASE)
_END = re.compile(r"\b(?:end|stop)\b", re.IGNORECASE)
_DENIES = re.compile(r"\b(?:not|never|no|don'?t|without)\b", re.IGNORECASE)
_WIKI = re.compile(r"\{\{\s{0,3}(translated page|llm-assisted translation)\s{0,3}\|([^{}]{0,400})\}\}", re.IGNORECASE)
_SIDE_BY_SIDE = re.compile(r"<span\b[^<>]{0,200}\bclass=[\"']sxs-lookup[\"'][^<>]{0,200}>", re.IGNORECASE)


def find(article: Article) -> Iterator[Signal]:
    """What the tools say, each mark once, in the order of the text."""
    text = article.text
    matter = front_matter(text) if article.source is None else None
    if matter:
        yield from _of_front_matter(article, matter)
    if "<!--" in text:
        for match in _COMMENT.finditer(text):
            if process := _speaks(match[1]):
                yield _signal(article, *match.span(), {"process": process})
                break
    if "{{" in text:
        yield from _of_wiki(article)
    if "sxs-lookup" in text and (span := _SIDE_BY_SIDE.search(text)):
        yield _signal(article, *span.span(), {"process": "translation"})
    here = code(article)
    if here is not None and here.has("translat"):
        for token in here.around("translat"):
            if isinstance(token, Comment) and (process := _speaks(token.text)):
                yield mark(here, token.start, token.end, {"process": process, "left_by": "publisher"}, grade="marked")
                break


def _speaks(comment: str) -> str | None:
    """How a comment says that the text was translated (``machine``, ``translation``); None where it does not."""
    for process, wording in (("machine", _BY_MACHINE), ("translation", _TRANSLATED)):
        match = wording.search(comment[:400]) if len(comment) <= _LONGEST else None
        if match:
            before = comment[: match.start()]
            return None if _DENIES.search(before) or _END.search(before) else process
    return None


def _of_front_matter(article: Article, matter: FrontMatter) -> Iterator[Signal]:
    spoken = _original_language(matter)
    degree = next((entry.value for entry in matter.entries if entry.key == "ht-degree"), "")
    for entry in matter.entries:
        rule = _rules().get(entry.key)
        if rule is None:
            continue
        claims = _claims(rule, entry)
        if claims is None:
            continue
        if entry.key == "workflow-type" and degree.strip().rstrip("%").strip() == "100":
            claims["process"] = "human"
        if spoken:
            claims |= {"original_language": spoken, "original_language_by": "code"}
        yield _signal(article, entry.start, entry.end, claims)


def _claims(rule: dict[str, str | list[str]], entry: Entry) -> dict[str, Claim] | None:
    """What one entry claims by its rule; None for a value that says nothing, or that it was not translated."""
    value = entry.value.strip().lower()
    reads = rule["reads"]
    if reads == "truth":
        return {"process": str(rule["process"])} if value in ("true", "yes", "1", "on") else None
    if reads == "values":
        process = next((process for process in ("machine", "human") if value in rule.get(process, ())), None)
        return {"process": process} if process else None
    if not value or value in ("false", "null", "none", "~", "[]", "{}") or value.startswith(("{", "[", "%")):
        return None
    if reads == "translator":
        engine = engine_named(value)
        if engine:
            return {"process": "machine", "engine": engine}
        return {"process": "human", "translator": entry.value} if any(map(str.isalpha, value)) else None
    if value in ("true", "yes"):
        return {"process": str(rule["process"])}
    address = {"url": entry.value} if value.startswith(("http://", "https://")) else {}
    return {"process": str(rule["process"]), **address}


def _original_language(matter: FrontMatter) -> str | None:
    keys = data.toml("localisation_marks")["original_language"]["keys"]
    said = matter.value(*keys)
    return language(said) if said and len(said) <= 12 else None


def _of_wiki(article: Article) -> Iterator[Signal]:
    for match in _WIKI.finditer(article.text):
        fields = [field.strip() for field in match[2].split("|")]
        machine = match[1].lower().startswith("llm")
        claims: dict[str, Claim] = {"process": "machine" if machine else "translation"}
        if machine:
            claims["reviewed"] = any(field.replace(" ", "").lower() == "reviewed=yes" for field in fields)
        spoken = language(fields[0]) if not machine and len(fields[0]) <= 12 else None
        if spoken:
            claims |= {"original_language": spoken, "original_language_by": "code"}
        yield _signal(article, *match.span(), claims)
        return


def _signal(article: Article, start: int, end: int, claims: dict[str, Claim]) -> Signal:
    zone = next((zone.kind for zone in article.zones if zone.start <= start < zone.end), None)
    said: dict[str, Claim] = {**claims, "left_by": "publisher"}
    return Signal(
        kind="markup", grade="marked", start=start, end=end, text=article.text[start:end], zone=zone, claims=said
    )


@cache
def _rules() -> dict[str, dict[str, str | list[str]]]:
    """Key in lower case to its rule."""
    return {key.lower(): rule for rule in data.toml("localisation_marks")["mark"] for key in rule["keys"]}


def _file(text: str) -> Article:
    return markdown(text, id="example")


DETECTOR = Detector(
    name="markup-localisation",
    kind="markup",
    sees="Front matter, comments and templates in which a localisation tool tells of its translation.",
    misses="Keys outside data/localisation_marks.toml; what a visible sentence says, which is for the notices.",
    find=find,
    fires=(
        "---\ntitle: Guide\nms.translationtype: MT\n---\nBonjour.\n",
        "---\nmachine_translated: true\nsource_lang: de\n---\nBonjour.\n",
        "<!-- This file was translated using AI by a script -->\nBonjour.\n",
    ),
    quiet=(
        "---\ntitle: Guide\nms.author: lee\ntranslated: false\n---\nBonjour.\n",
        "<!-- translations: see the other folder -->\nBonjour.\n",
        "<!-- never machine translated -->\nBonjour.\n",
    ),
    article=_file,
)
