"""What a statement about a translation is about: this page, some pages of the site, or nothing yet to be filled in.

"Some of our articles are translated by machine" says of no page that it is one of them; a place left unfilled
("machine translated from {lang}") is a site's form and says nothing of any. The wordings are data/some_pages.toml.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from provenance import data
from provenance.model import Article, Signal
from provenance.signals.scan import Sentence, scan, words
from provenance.signals.statement import of_the_site, template

_NEAR = 3  # words between "some" and the word for texts
_DENSE = 6  # characters, in scripts without spaces
_UNSPACED = re.compile("[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_PROCESS = ("translated", "translation", "mt", "machine", "engine", "translator")
#: Claims that a form cannot make before it is filled in.
_FILLED = ("engine", "original_language", "translator", "reviewer", "publisher", "url")


def of_this_page(signal: Signal) -> bool:
    """Whether a statement can be about the page that it stands on."""
    if signal.field == "source" or not signal.text:
        return True
    some, form = _read(signal.text)
    return not some and not (form and not any(signal.claims.get(claim) for claim in _FILLED))


@lru_cache(maxsize=64)
def _read(text: str) -> tuple[bool, bool]:
    """Whether it speaks of some pages only, and whether a place in it was left unfilled."""
    sentences = scan(Article(id="", text=text)).sentences
    return any(map(_of_some, sentences)), any(map(template, sentences))


def _of_some(sentence: Sentence) -> bool:
    text = sentence.scan.folded.text[sentence.start : sentence.end]
    process = [hit.start - sentence.start for part in _PROCESS for hit in sentence.of(part)]
    if not process or _words("here").search(text):
        return False
    if _words("at_times").search(text) or _practice(sentence, text):
        return True
    texts = [hit.start - sentence.start for hit in (*sentence.of("text"), *sentence.of("site"))]
    return any(
        match.end() <= place <= max(process) and _beside(text[match.end() : place])
        for match in _words("some").finditer(text)
        for place in texts
    )


def _practice(sentence: Sentence, text: str) -> bool:
    """Whether a house says what it does in general: "we use machine translation to offer our articles abroad"."""
    if of_the_site(sentence) or sentence.has("deixis", "errors", "unreviewed"):
        return False
    if not _words("practice").search(text):
        return False
    here = [(hit.start - sentence.start, hit.end - sentence.start) for hit in sentence.of("this")]
    ours = [match.span() for match in _words("ours").finditer(text)]
    return all(any(left <= start and end <= right for left, right in ours) for start, end in here)


def _beside(between: str) -> bool:
    return len(between.strip()) <= _DENSE if _UNSPACED.search(between) else words(between) <= _NEAR


@cache
def _words(table: str) -> re.Pattern[str]:
    """All wordings of one table as words of their own; where no spaces part words, anywhere."""
    forms = {_folded(form) for row in data.toml("some_pages")[table].values() for form in row}
    dense = sorted((form for form in forms if _UNSPACED.search(form)), key=len, reverse=True)
    spaced = sorted((form for form in forms if not _UNSPACED.search(form)), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, spaced))})(?!\w)|(?:{'|'.join(map(re.escape, dense))})")


def _folded(form: str) -> str:
    return scan(Article(id="", text=form)).folded.text
