"""Detector: the dateline of a news agency, ``BERLIN (dpa) —``."""

from __future__ import annotations

from collections.abc import Iterator

from provenance.model import Article, Signal, Span
from provenance.signals import dateline_shape
from provenance.signals.agency_claims import credit_signals
from provenance.signals.detector import Detector
from provenance.signals.layout import lines

#: Zones in which a site talks about itself or about other articles, and pictures are credited.
_ELSEWHERE = frozenset({"template", "list", "caption"})
#: Datelines reported of one article; a round-up has several, hostile text thousands.
_MOST = 20


def find(article: Article) -> Iterator[Signal]:
    """A signal for every dateline at the head of a line.

    A known agency is named by the page itself: *declared*, claiming ``publisher``. An unknown house in the place of
    the agency is *inferred*.
    """
    found = 0
    for line in lines(article):
        if line.zone in _ELSEWHERE:
            continue
        text = article.text[line.start : line.end]
        dateline = dateline_shape.read(text, article.language)
        if dateline:
            credit = text[dateline.name_start : dateline.name_end]
            yield from credit_signals(
                "agency-dateline",
                article,
                Span(line.start, line.start + dateline.end),
                line.zone,
                credit,
                dateline.agencies,
            )
            found += 1
            if found == _MOST:
                return


DETECTOR = Detector(
    name="agency-dateline",
    kind="agency-dateline",
    sees="A line that opens with a place, often a date, and a news agency in brackets, slashes or between dashes.",
    misses="Datelines without an agency, and agencies unknown to the gazetteer where the date is left out.",
    find=find,
    fires=(
        "BERLIN (dpa) — Der Bundestag stimmt am Freitag ab.",
        "Lyon, 7 févr. (Gazette-Info.fr) – Le pont rouvrira lundi.",
        "NAIROBI, June 2 (Reuters) - Farmers welcomed the rain.",
        "(ANSA) - NAPOLI, 8 MAR - Riapre il museo.",
        "Tiranë, 14 maj /ATSH/ - Kryeministri priti homologun e tij.",
        "МОСКВА, 9 июн — РИА Новости. Поезда пойдут чаще.",
        "MADRID 2 Feb. (EUROPA PRESS) - El tren vuelve a circular.",
        "新华社北京6月2日电 列车恢复运行。",
        "(서울=연합뉴스) 김철수 기자 = 열차가 다시 달린다.",
        "【ロンドン時事】列車が再開した。",
        "ŁÓDŹ (PAP) - Pociągi wróciły na trasę.",
        "GENT 03/02 (BELGA) De trein rijdt weer.",
    ),
    quiet=(
        "The Welsh Government (PA) said the tree was felled on Monday.",
        "Angela Merkel (CDU) – die frühere Kanzlerin – sprach in Bonn.",
        "The Air Transport Association (ATA) - a trade group - objected.",
        "Il ministro, 12 gennaio (martedì) – ha parlato a Roma.",
        "Elena, 25 ans (Lyon) – J'adore ce livre.",
        "Marta, 31 J. (Köln) – Das war knapp.",
        "Paris (France) – La ville accueille le sommet.",
        "1. Chapter one (Reuters) covers the cables.",
    ),
)
