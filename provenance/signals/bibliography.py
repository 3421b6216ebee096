"""Whether a statement describes a book rather than the text it stands in."""

from __future__ import annotations

import re

from provenance.signals.direction import roles
from provenance.signals.lexicon import Hit
from provenance.signals.machine_process import edition
from provenance.signals.months import is_month
from provenance.signals.scan import Sentence
from provenance.signals.statement import of_this_text

#: A year as imprints write it: after a comma, in brackets or at the end, without a day or a month before it.
_YEAR = re.compile(r"(?:[,،，、;]|\(|\[|©)\s*(?:c\.|ca\.|vers\s)?\s*(?:1[4-9]\d\d|20[0-4]\d)\b")
_YEAR_END = re.compile(r"(?P<word>[^\W\d_]{3,})\s+(?:1[4-9]\d\d|20[0-4]\d)\s*[,.)]?\s*$")
_BEFORE, _AFTER = 200, 120  # characters of the line that are looked at
_TITLE = re.compile(r"(?:``|[«“„]|\s\"|『|《)[^\W\d_][^\n]{8,}")
_IMPRINT = re.compile(
    r"\bISBN\b|\b\d{2,4}\s?(?:pages|p\.|pp\.|S\.|Seiten|páginas|págs|pagine|pp|стр|с\.|页|頁|sivua|sidor|sider|stran|stron)|[€£]\s?\d|\d\s?[€£]|\beuros\b"
)


def _edition_of_a_language(sentence: Sentence, work: Hit) -> bool:
    """Whether the word is the edition that a text was translated from: "from the Spanish edition" is a newspaper's."""
    return edition(sentence, work) and any(
        role == "from" and 0 <= sentence.gap(name, work) <= 1 for name, role in roles(sentence)
    )


def imprint(sentence: Sentence) -> bool:
    """Whether a publisher, a year as imprints write it or a number of pages stands in the statement."""
    work = any(not _edition_of_a_language(sentence, hit) for hit in sentence.of("work"))
    return work or bool(_IMPRINT.search(sentence.text) or _YEAR.search(sentence.text))


def bibliographic(sentence: Sentence, name: tuple[int, int] = (0, 0)) -> bool:
    """Whether a publisher, a year or a number of pages stands beside it, and it does not speak of this text.

    ``name`` is where the name that a credit gives stands: "Roman" is a first name there, and no novel.
    """
    if of_this_text(sentence):
        return False
    seen = sentence.scan.folded.seen
    before = seen[max(0, sentence.start - _BEFORE) : sentence.start].rpartition("\n")[2]
    after = seen[sentence.end : sentence.end + _AFTER].partition("\n")[0]
    line = before + sentence.text + after
    if _IMPRINT.search(line) or _YEAR.search(line):
        return True
    if any(
        not name[0] <= hit.start < name[1] and not _edition_of_a_language(sentence, hit) for hit in sentence.of("work")
    ):
        return True
    year = _YEAR_END.search(sentence.text)
    return bool((year and not is_month(year["word"])) or _TITLE.search(sentence.text))
