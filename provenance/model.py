"""The values that flow through the house: frozen, without logic beyond what their own fields say.

Offsets are Unicode code points into the named field, end exclusive: ``text[start:end]`` is the quoted
text. Languages are BCP 47 tags in their shortest form (``fr``, ``sr-Latn``).
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as default
from datetime import date
from typing import Literal

Field = Literal["text", "title", "source"]
Grade = Literal["declared", "marked", "inferred", "none"]
Severity = Literal["error", "warning", "note"]
ZoneKind = Literal[
    "masthead", "title", "notice", "dateline", "byline", "body", "quotation", "caption", "list", "template", "footer"
]
SignalKind = Literal[
    "machine-translation-notice",
    "reviewed-machine-translation-notice",
    "human-translation-credit",
    "original-pointer",
    "source-attribution",
    "legal-precedence",
    "translation-widget",
    "agency-dateline",
    "model-chatter",
    "markup",
    "foreign-residue",
    "locale-trace",
    "lost-characters",
    "institutional-style",
]
FactKind = Literal[
    "number",
    "ordinal",
    "percent",
    "money",
    "quantity",
    "date",
    "time",
    "duration",
    "person",
    "organisation",
    "place",
    "name",
    "figure",
    "quotation",
    "url",
]
RowVerdict = Literal["same", "coarser", "changed", "missing", "added", "fragile", "unverified"]
Status = Literal["machine-translation", "human-translation", "translation", "republication", "original", "no-evidence"]
Disclosure = Literal["ai-autonomous", "ai-assisted", "human-only"]
Basis = Literal["original", "back-translation", "round-trip", "internal", "none"]
RouteStatus = Literal["ok", "degraded", "unavailable", "unsupported-pair"]
Claim = str | bool | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Message:
    """Something to be said to a person: an identifier of the message catalogues and what fills it."""

    id: str
    args: Mapping[str, str | int | float] = default(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of one field of the article."""

    start: int
    end: int
    field: Field = "text"


@dataclass(frozen=True, slots=True)
class Zone:
    """A typed stretch of the text. The zones of an article follow one another and never overlap."""

    kind: ZoneKind
    start: int
    end: int
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """A stretch of the text that leads to an address (as the page writes it)."""

    start: int
    end: int
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What the file, record or page head says about itself, as found (never inferred from the text)."""

    language: str | None = None  # BCP 47
    url: str | None = None  # canonical address, else the record's
    published: str | None = None  # ISO 8601 date or date-time
    modified: str | None = None
    author: str | None = None
    publisher: str | None = None
    site: str | None = None  # og:site_name
    disclosure: str | None = None  # value of an AI-Disclosure header that came with the record
    digital_source: str | None = None  # IPTC digital source type of a news item, without its address
    translator: str | None = None  # credited in a news item's own metadata
    translated_from: str | None = None  # address or id of the item that it says it was translated from
    responsible: str | None = None  # its editor, where it names one
    unreadable: tuple[str, ...] = ()  # keys of the record whose value is none of what the key takes


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One text as it was found, whole, with its zones; nothing is cleaned away."""

    id: str
    text: str
    format: str = "txt"  # the reader that made it: txt, md, html, json …
    zones: tuple[Zone, ...] = ()
    links: tuple[Link, ...] = ()  # of a page, in the order of the text
    title: str | None = None  # a title kept beside the text (JSON); spans in it carry field "title"
    source: str | None = None  # the page's HTML code; spans in it carry field "source"
    metadata: Metadata = Metadata()
    language: str | None = None  # of the body; filled in by provenance.language
    language_confidence: float | None = None  # 0…1
    path: str | None = None  # relative to the PATH that was asked for
    file: str | None = None  # relative to the working folder, with slashes; None outside of it
    line: int | None = None  # 1-based line of a JSONL record

    @property
    def text_sha256(self) -> str:
        """Hexadecimal SHA-256 of the text in UTF-8 (lone surrogates kept as WTF-8)."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    def read(self, name: Field) -> str:
        """The text of one field; empty where the article has none."""
        return {"text": self.text, "title": self.title or "", "source": self.source or ""}[name]


@dataclass(frozen=True, slots=True, kw_only=True)
class Signal:
    """A sign of provenance: what was seen, where, how we know, and what it claims.

    ``claims`` uses these keys, all optional: ``original_language``, ``language_of_notice``, ``publisher``,
    ``engine``, ``reviewed`` (bool), ``reviewer``, ``translator`` (several: a tuple), ``url``, ``published`` (when the
    original appeared: ISO 8601, X for unknown digits), ``sitewide`` (bool: speaks
    of every page of the site), ``responsible`` (who answers for the text), ``pivot_language``, ``contributors``
    (agencies whose copy was used, where none is the publisher),
    ``institution`` (the identifier of one whose style the text has); and

    - ``process``: ``machine``, ``human`` or ``translation`` (some kind of), where a mark says how the text was made;
    - ``original_language_by``: ``name``, ``code``, ``flag``, ``agency`` or ``address``: how the language is said
      (left out when by name);
    - ``left_by``: ``publisher``, ``reader`` or ``unknown``: a mark that the reader's browser left says nothing about
      the page;
    - ``disclosure``: a W3C disclosure value that the page's code states (``part_disclosure`` beside ``part``: of a part
      of the page only; ``header``: in an HTTP header, which has no characters to point at);
    - ``tool``: the product that left a widget's code; ``digital_source``: an IPTC digital source type.
    """

    kind: SignalKind
    grade: Grade
    start: int
    end: int
    text: str
    zone: ZoneKind | None = None
    field: Field = "text"
    claims: Mapping[str, Claim] = default(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """Something checkable with a value free of language; CONTRACT names every value's form."""

    kind: FactKind
    value: str | None
    text: str
    start: int
    end: int
    field: Field = "text"
    approximate: bool = False
    alternative: str | None = None  # the other reading of a form that two conventions read differently ("1.234")
    currency: str | None = None  # ISO 4217, kind money
    unit: str | None = None  # CLDR unit identifier, kind quantity
    modifier: str | None = None  # start mid end approx before after, kinds date and duration
    weekday: int | None = None  # 1 Monday … 7 Sunday, said beside a date
    resolved: str | None = None  # the full value once the clock is known
    relative: str | None = None  # kind date: how far from the article's day, unit kept: P-1D, P1W, P0Y
    offset: str | None = None  # kind time: of its zone from UTC ("Z", "+01:00"), or an ambiguous zone's letters ("ET")
    role: str | None = None  # title or office said beside a person, folded
    speaker: str | None = None  # kind quotation, where plain


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerRow:
    """One fact of two texts held against each other. ``translation`` is the text that is checked."""

    kind: FactKind
    verdict: RowVerdict
    original: Fact | None = None
    translation: Fact | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """One way a text was translated back: languages in order, and how it went."""

    engine: str
    path: tuple[str, ...]
    status: RouteStatus
    reason: Message | None = None
    sent: tuple[tuple[str, int], ...] = ()  # online engines that were given its text, and how many segments


@dataclass(frozen=True, slots=True)
class NotChecked:
    """A check that could not run, and why: a result like any other."""

    check: str
    reason: Message


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something an editor should act on. ``text`` quotes the first span, ``context`` what is around a short one."""

    rule: str
    severity: Severity
    message: Message
    spans: tuple[Span, ...] = ()
    text: str | None = None
    context: str | None = None  # for people; records carry the span
    line: int | None = None  # of the file, 1-based, where the first span stands; None where that is not known


@dataclass(frozen=True, slots=True, kw_only=True)
class Dates:
    """The article's own sense of time, as provenance.clock solved it."""

    published: str | None = None  # EDTF-like: 2021-12-03, XXXX-04-09, 2025-03-27/2025-04-03
    grade: Grade = "none"
    reason: Message | None = None
    updated: str | None = None
    page_view: str | None = None

    @property
    def day(self) -> date | None:
        """The publication day where it is known to the day, else None."""
        try:
            return date.fromisoformat(self.published) if self.published else None
        except ValueError:
            return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A paragraph that one of two texts has alone: of the original (left-out) or of the article (added, with span)."""

    verdict: Literal["left-out", "added"]
    text: str
    span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What holding the facts against another text gave, before anybody judged it."""

    basis: Basis = "none"
    routes: tuple[Route, ...] = ()
    rows: tuple[LedgerRow, ...] = ()
    not_checked: tuple[NotChecked, ...] = ()
    passages: tuple[Passage, ...] = ()
    chrf: float | None = None  # sacreBLEU chrF against the original's wording, 0…100
    chrf_signature: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """All that was measured about one article: what checks read and the verdict weighs."""

    article: Article
    signals: tuple[Signal, ...] = ()
    facts: tuple[Fact, ...] = ()
    dates: Dates = Dates()
    comparison: Comparison = Comparison()
    not_checked: tuple[NotChecked, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Hint:
    """An inferred guess at the original language. ``likelihood`` is 0…1; never makes a status."""

    language: str
    likelihood: float
    signals: tuple[str, ...]  # kinds of the signals that agree


@dataclass(frozen=True, slots=True, kw_only=True)
class Hop:
    """One station of the relay chain, original first."""

    language: str | None
    publisher: str | None
    process: str | None  # "machine", "human", "translation", "republication", "original"
    grade: Grade


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """What the page says about where it comes from; None where it cannot be known."""

    publisher_named: bool | None = None
    dated: bool | None = None
    author_or_agency_named: bool | None = None
    source_linked: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Adequacy:
    """How good a notice is, point by point; None where it cannot be known."""

    reader_language: bool | None = None
    names_process: bool | None = None
    names_original_language: bool | None = None
    names_publisher: bool | None = None
    links_original: bool | None = None
    prominent: bool | None = None
    responsible_named: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """The verdict on where the article comes from."""

    status: Status = "no-evidence"
    grade: Grade = "none"
    disclosure: Disclosure | None = None
    original_language: str | None = None
    original_language_grade: Grade | None = None
    hints: tuple[Hint, ...] = ()
    publisher: str | None = None
    original_url: str | None = None
    chain: tuple[Hop, ...] = ()
    origin: Origin = Origin()
    adequacy: Adequacy | None = None
    score: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Consistency:
    """The verdict on whether the facts agree."""

    basis: Basis = "none"
    score: int | None = None
    interval: tuple[int, int] | None = None
    routes: tuple[Route, ...] = ()
    counts: Mapping[RowVerdict, int] = default(default_factory=dict)
    rows: tuple[LedgerRow, ...] = ()
    chrf: float | None = None
    chrf_signature: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Audit:
    """Everything said about one article; every report renders this and nothing else."""

    id: str
    text_sha256: str
    language: str | None
    language_confidence: float | None
    dates: Dates
    provenance: Provenance
    consistency: Consistency
    signals: tuple[Signal, ...]
    findings: tuple[Finding, ...]
    not_checked: tuple[NotChecked, ...]
    file: str | None = None  # as in Article, for surfaces that point into files; no part of the record


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """A record that could not be read or audited, standing in the place of its audit."""

    id: str
    path: str | None
    line: int | None
    error: str
    file: str | None = None  # as in Article
