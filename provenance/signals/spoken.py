"""What language a line is in, by CLD2 alone: quick, and silent where it is unsure."""

from __future__ import annotations

from provenance.model import Article
from provenance.signals.languages_near import base
from provenance.signals.layout import lines
from provenance.signals.once import once

_SURE_PERCENT = 85  # of the letters
_LINES = 20  # read to tell the language of an article
_READ = 600  # characters of each


@once
def own_language(article: Article) -> str | None:
    """The article's language; where nobody has told it, the one most characters of its first lines are in."""
    if article.language:
        return article.language
    weights: dict[str, int] = {}
    for number, line in enumerate(lines(article)):
        if number == _LINES:
            break
        if language := language_of(article.text[line.start : line.end][:_READ]):
            weights[language] = weights.get(language, 0) + line.end - line.start
    return max(weights, key=lambda language: weights[language]) if weights else None


def language_of(text: str) -> str | None:
    """What CLD2 is sure of (BCP 47 primary subtag), or None."""
    import pycld2  # a compiled table of some megabytes: only where a text is read

    try:
        reliable, _, details = pycld2.detect(text.encode("utf-8", "ignore"), isPlainText=True)
    except pycld2.error:  # control characters
        return None
    code, percent = details[0][1], details[0][2]
    if not reliable or code == "un" or percent < _SURE_PERCENT:
        return None
    return base({"iw": "he", "in": "id", "jw": "jv"}.get(code, code))
