"""What a statement does with what it says: whether it asserts it, of this text, or denies, wishes or advises it."""

from __future__ import annotations

import re

from provenance.signals.lexicon import Hit
from provenance.signals.scan import Sentence

_TEMPLATE = re.compile(
    r"\{\{?[^{}\n]{0,40}\}\}?|%\d*\$?[sd@]|%\([^)\n]{1,30}\)[sd]|%\{[^}\n]{1,30}\}|\[\[?[A-Z_]{3,30}\]?\]|<[a-z_]{3,20}>|\$\{[^}\n]{1,30}\}|\$[A-Z]{3,20}"
)


def denied(sentence: Sentence, hit: Hit) -> bool:
    """Whether a negation stands just before the word, or just after it where the language puts it there."""
    return sentence.before(hit, ("not",), 4) or sentence.after(hit, ("not_after",), 3)


def wished(sentence: Sentence, hit: Hit) -> bool:
    """Whether it is advised, possible, asked or yet to come rather than done."""
    if sentence.question or sentence.before(hit, ("modal",), 3):
        return True
    return any(other.end <= hit.start for other in sentence.of("if"))


def of_this_text(sentence: Sentence) -> bool:
    """Whether the statement points at the text it stands in: "this article", "our pages", "the present translation"."""
    if sentence.has("deixis"):
        return True
    return any(0 <= sentence.gap(this, text) <= 2 for this in sentence.of("this") for text in sentence.of("text"))


def of_the_site(sentence: Sentence) -> bool:
    """Whether it speaks of every page: "all articles on this site", "this website"."""
    for site in (*sentence.of("site"), *sentence.of("text")):
        if sentence.before(site, ("all",), 3):
            return True
    return any(sentence.near(site, ("this",), 2) for site in sentence.of("site"))


def template(sentence: Sentence) -> bool:
    """Whether places were left unfilled."""
    return bool(_TEMPLATE.search(sentence.text))
