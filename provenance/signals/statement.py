"""What a statement does with what it says: whether it asserts it, of this text, or denies, wishes or advises it."""

from __future__ import annotations

import re

from provenance.signals.lexicon import Hit
from provenance.signals.scan import Sentence, words

#: Places to be filled: {name}, {{ name }}, %s, %1$s, %(name)s, ${name}, [NAME], [译者ID].
_PLACE = re.compile(
    r"\{\{?\s?[\w.$ -]{0,40}\}\}?|%\d*\$?[sd@]|%\([^)\n]{1,30}\)[sd]|%\{[^}\n]{1,30}\}|\[[^\]\n]{0,12}(?:ID|名)\]"
    r"|\[[A-Z_]{4,30}\]|\$\{[^}\n]{1,30}\}|\$[A-Z]{3,20}\b"
)
_ADDRESS = re.compile(r"<[^<>\n]{1,300}>|https?://\S{1,300}|\]\([^)\n]{1,300}\)|@\w+|www\.\S{1,200}")
_CALL = re.compile(r"\w\.\w+\(|\w\(\)|^\s*\w+ ?= ?\S|``|=>")
_IDENTIFIER = re.compile(r"^\s*[a-z]{2,}[A-Z][a-z]\w*|\b[a-z]+_[a-z_]+\b")
_LOOK_BACK = 300  # characters in which an opening quotation mark is looked for
_QUANTIFIED = 12  # words to which "no part of" reaches
#: Quotations, by the marks of many languages; the closing mark may be missing where the line ends.
_QUOTATION = re.compile(
    r"„[^“”\"\n]*[“”\"]|“[^”\"\n]*[”\"]|«[^»\n]*»|»[^«\n]*«|”[^”\n]*”|\"[^\"\n]*\"|「[^」\n]*」|『[^』\n]*』"
)
_SPEAKING = re.compile(r"[\s,.–—-]*[^\W\d_]")  # somebody is said to have said it
#: The same in scripts without spaces and capitals: "他说：“…", "…」と語った".
_SAID_BEFORE = re.compile(r"[说說道称稱示言问問]\s*[:：,，]?\s*$")
_SAID_AFTER = re.compile(r"[,，、]?\s*(?:と|って)")
_PARAGRAPH = 1000  # characters either side in which quotations are looked for
_ASIDE = 3  # words before it in brackets that make it an aside


def denied(sentence: Sentence, hit: Hit) -> bool:
    """Whether a negation stands just before the word, or just after it where the language puts it there."""
    if sentence.before(hit, ("not_any",), _QUANTIFIED):
        return True  # "no part of this article was translated"
    return sentence.before(hit, ("not",), 4) or sentence.after(hit, ("not_after",), 3)


def wished(sentence: Sentence, hit: Hit) -> bool:
    """Whether it is advised, possible, asked or yet to come rather than done."""
    if sentence.question or any(_governs(sentence, modal, hit) for modal in sentence.of("modal")):
        return True
    return usual(sentence, hit) or any(other.end <= hit.start for other in sentence.of("if"))


def usual(sentence: Sentence, hit: Hit) -> bool:
    """Whether it is what is usual, not what was done here: "texts are translated by a machine"."""
    habitual = hit.part == "translated" and sentence.before(hit, ("habit",), 3)
    return (habitual or sentence.after(hit, ("habit",), 0)) and not of_this_text(sentence)


def _governs(sentence: Sentence, modal: Hit, hit: Hit) -> bool:
    """Whether a modal stands just before the word, in the same clause: "please note that this text" is another."""
    if modal.end > hit.start or sentence.gap(modal, hit) > 3:
        return False
    return not any(modal.end <= this.start < hit.start for this in sentence.of("this", "deixis"))


def of_this_text(sentence: Sentence) -> bool:
    """Whether the statement points at the text it stands in: "this article", "our pages", "the present translation"."""
    if sentence.has("deixis"):
        return True
    return any(0 <= sentence.gap(this, text) <= 3 for this in sentence.of("this") for text in sentence.of("text"))


def of_the_site(sentence: Sentence) -> bool:
    """Whether it speaks of every page: "all articles on this site", "this website"."""
    translations = {hit.start for hit in sentence.of("translation")}
    for site in (*sentence.of("site"), *sentence.of("text")):
        if site.start not in translations and sentence.before(site, ("all",), 3):
            return True
    return any(sentence.near(site, ("this",), 2) for site in sentence.of("site"))


def mentioned(sentence: Sentence, hit: Hit) -> bool:
    """Whether the words are quoted in a list of examples, or stand in an aside about something else."""
    seen = sentence.scan.folded.seen
    before = seen[max(0, hit.start - _LOOK_BACK) : hit.start].rpartition("\n")[2]
    if before.count('"') % 2 and not before.lstrip("*_>- ").startswith('"'):
        return True
    if quoted(sentence, hit):
        return True
    opened = before.rfind("(")
    aside = opened > before.rfind(")") and bool(before[:opened].strip())  # a whole statement in brackets is none
    return aside and words(before[opened:]) >= _ASIDE


def line(sentence: Sentence, most: int = _PARAGRAPH) -> tuple[int, int]:
    """Where the line of the statement begins and ends in the folded text, looked for so far either side."""
    text = sentence.scan.folded.text
    start = text.rfind("\n", max(0, sentence.start - most), sentence.start) + 1 or max(0, sentence.start - most)
    end = text.find("\n", sentence.end, sentence.end + most)
    return start, end if end >= 0 else min(len(text), sentence.end + most)


def quoted(sentence: Sentence, hit: Hit) -> bool:
    """Whether the words stand in a quotation that somebody else's words frame; a line all in quotes is no quotation."""
    start, end = line(sentence)
    seen = sentence.scan.folded.seen
    for found in _QUOTATION.finditer(seen, start, end):
        if found.start() <= hit.start and hit.end <= found.end():
            framed = words(sentence.scan.folded.text[start : found.start()]) > 1
            framed = framed or bool(_SAID_BEFORE.search(seen, start, found.start()))
            framed = framed or _SAID_AFTER.match(seen, found.end(), end) is not None
            after = _SPEAKING.match(seen, found.end(), end)
            return framed or (after is not None and (after[0][-1].islower() or seen[found.end() - 2] == ","))
    return False


def code(sentence: Sentence) -> bool:
    """Whether it is a line of a program."""
    return bool(_CALL.search(_ADDRESS.sub("", sentence.text)))


def technical(sentence: Sentence) -> bool:
    """Whether it is a program's code or its documentation: identifiers, calls, assignments."""
    return code(sentence) or bool(_IDENTIFIER.search(_PLACE.sub("", _ADDRESS.sub("", sentence.text))))


def places(sentence: Sentence) -> int:
    """How many places were left unfilled."""
    return len(_PLACE.findall(sentence.text))


def template(sentence: Sentence) -> bool:
    """Whether places were left unfilled."""
    return places(sentence) > 0
