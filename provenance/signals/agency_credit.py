"""Detector: an agency's credit without wording, at a paragraph's foot, on its own line or in the byline.

Credits with words ("Source: AFP", "Quelle: dpa") belong to :mod:`provenance.signals.source_attribution`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from provenance.model import Article, Signal, Span
from provenance.signals import gazetteer
from provenance.signals.agency_claims import credit_signals
from provenance.signals.dateline_shape import named
from provenance.signals.detector import Detector
from provenance.signals.gazetteer import Agency
from provenance.signals.layout import Line, lines

_ELSEWHERE = frozenset({"template", "list", "caption", "title"})
#: (Reuters), /ritzau/, [AFP] behind the end of a sentence: an abbreviation explained in the text never stands there.
_FOOT = re.compile(
    r"(?:^|[.!?…。։؟।»”\"'’)]\s{0,2})([(/\[（【][^()/\[\]（）【】]{2,40}(?:/[^()/\[\]（）【】]{2,20})?[)/\]）】])[.]?$"
)
#: A line of its own: AFP/dpa; © Reuters; dpa-AFX; (afp). Longer lines are no credits.
_OWN_LINE = re.compile(r"(?:©|\(c\)|—|–|-)?\s?([(/\[]?[^\W\d_][^()\[\]:;.!?]{1,48}[)/\]]?)\.?", re.I)
#: Words with which a house says that it has used agency copy, beside its own byline.
_WITH_WORDS = (
    r"(?:avec|mit|with(?:\sfiles\sfrom)?|con|com|met|med|cu|z|s|me|ile|и|з|с|και)\s(?:l['’]|die\s|der\s|the\s)?"
)
_WITH = re.compile(rf"[(/]\s?{_WITH_WORDS}([^()]{{2,40}}?)\s?[)/]|\b{_WITH_WORDS}([^()]{{2,40}})$", re.I)
_MOST = 20  # signals of one article
_LONGEST = 60
_FROM_FOOT = 80


def find(article: Article) -> Iterator[Signal]:
    """A signal for every bare agency credit.

    *Declared*: one agency alone claims ``publisher``; several, or agencies beside the house's own byline
    ("with AFP"), claim ``contributors``.
    """
    yield from islice(_credits(article), _MOST)


def _credits(article: Article) -> Iterator[Signal]:
    body = [line for line in lines(article) if line.zone not in _ELSEWHERE]
    prose = False
    for number, line in enumerate(body):
        text = article.text[line.start : line.end]
        if len(text) <= _LONGEST:
            own = list(_own_line(article, line, text, credited=prose or line.zone == "byline"))
            yield from own or _foot(article, line, text, last=number >= len(body) - 3)
            prose = prose or text.endswith((".", "!", "?", "…", "。", "»", "”"))
        else:
            prose = True
            yield from _foot(article, line, text[-_FROM_FOOT:], last=number >= len(body) - 3)


def _own_line(article: Article, line: Line, text: str, *, credited: bool) -> Iterator[Signal]:
    partly = _WITH.search(text)
    if partly and line.zone != "title":
        which = 1 if partly[1] else 2
        agencies = _certain(partly[which], article.language)
        if agencies:
            start = line.start + partly.start(which)
            span = Span(start, start + len(partly[which]))
            yield from credit_signals(
                "source-attribution", article, span, line.zone, partly[which], agencies, partly=True
            )
        return
    own = _OWN_LINE.fullmatch(text)
    if not own or not credited:
        return
    credit = own[1].strip("()/[] ")
    agencies = named(credit, article.language)
    bracketed = own[1][0] in "(/["
    if agencies and (bracketed or "©" in text or line.zone == "byline" or _certain(credit, article.language)):
        if agencies[0].publisher and not bracketed and "©" not in text:
            return  # a newspaper's name alone on a line is its masthead or a link
        yield from credit_signals(
            "source-attribution", article, Span(line.start, line.end), line.zone, credit, agencies
        )


def _foot(article: Article, line: Line, tail: str, *, last: bool) -> Iterator[Signal]:
    foot = _FOOT.search(tail)
    if not foot:
        return
    credit = foot[1][1:-1].strip(" ©")
    agencies = named(credit, article.language)
    if agencies and (last or _certain(credit, article.language)):
        start = line.end - len(tail) + foot.start(1)
        span = Span(start, start + len(foot[1]))
        yield from credit_signals("source-attribution", article, span, line.zone, credit, agencies)


def _certain(credit: str, language: str | None) -> tuple[Agency, ...]:
    """The agencies of a credit all of whose parts mean nothing else; empty otherwise."""
    parts = [part for part in re.split(r"\s?[/,;&+]\s?|\s(?:et|und|and|y|e|i|en|og|och)\s", credit) if part]
    found = [gazetteer.lookup(part, language) for part in parts]
    if not parts or len(parts) > 4:
        return ()
    plain = [
        agency
        for part, agency in zip(parts, found, strict=True)
        if agency and part not in agency.ambiguous and not agency.publisher
    ]
    return tuple(dict.fromkeys(plain)) if len(plain) == len(parts) else ()


DETECTOR = Detector(
    name="agency-credit",
    kind="source-attribution",
    sees="A bare agency credit: in brackets or slashes behind a paragraph's last sentence, or alone on its line.",
    misses='Credits to agencies unknown to the gazetteer, and credits inside a sentence ("the AFP reported").',
    find=find,
    fires=(
        "Le pont rouvrira lundi, a indiqué la mairie après deux mois de travaux. (ATA)",
        "Le pont rouvrira lundi.\nAFP/dpa",
        "Broen åbner igen på mandag, siger borgmesteren til de fremmødte. /ritzau/",
        "The bridge reopens on Monday, the mayor told reporters at the site. (Reuters)",
        "Le pont rouvrira lundi.\nPar La Rédaction (avec AFP)",
        "Die Brücke öffnet wieder.\n© Reuters",
    ),
    quiet=(
        "Airlines asked the trade group for help, said the Air Transport Association (ATA).",
        "The bridge reopens on Monday.\nThe mayor said so.",
        "Le pont rouvrira lundi.\nLe Monde",
        "Elle s'est rendue à Rome avec Petra",
        "AFP",
    ),
)
