"""Where a statement says that this text appeared first: in which outlet, on what day.

The words for it are either one wording ("first published") or, in any order, an adverb, a verb and this text as their
subject: "Dieser Artikel erschien am 3. Mai 2018 zuerst auf Englisch bei …". Without the adverb, another language tells.
"""

from __future__ import annotations

import re

from provenance.signals.credited import CAPITAL, CASED
from provenance.signals.lexicon import Hit
from provenance.signals.months import is_month
from provenance.signals.scan import Sentence, words
from provenance.signals.statement import denied, of_this_text

URL = re.compile(r"https?://[^\s)>\]\"']{4,200}|\]\([^)\s]{3,200}\)|\bwww\.[^\s)>\]\"']{4,100}")
_TO_LANGUAGE = 3  # words between "first published" and the language: "in the", "w języku"
_TO_ADVERB = 6  # words between "published" and "first"
_TO_LAST = 14  # the same where the verb comes last: "wurde am 4. März in der … veröffentlicht"
_TO_OUTLET = 5  # words between the verb and the outlet: "w dzienniku", "on the site of"
_ROOM = 5  # words that may stand behind the outlet, or beside a label
_RUNNING = 2  # words beside what is understood where the statement does not speak of this text
_TITLED = re.compile(r"\s*:\s*\[|\s*,?\s(?:as|under the|als|unter dem|sous le|con el|col|com o|onder de)\s")
DOMAIN = re.compile(r"[\s:*_]*(?:\w{1,4}\s+){0,3}((?:[\w-]{2,40}\.){1,3}[a-z]{2,10})(?!\w)")
_WRITTEN = re.compile(r"\b(?:written|geschrieben|verfasst|ecrit|escrit|scritt|napisan)")
_WRITTEN_FOR = re.compile(r"\b(?:for|für|pour|para|per|dla|voor)\b")
_NAMES = re.compile(r"\s[A-ZÀ-ÖØ-Þ][\w.-]+[\s,]")
#: "Original article published in": a label, or the subject of a sentence about a paper.
_LABELS = re.compile(r"(?:original \w+ publi|artic\w+ original|artigo original|originalartikel)")
_LOWER = rf"(?!{CAPITAL})[^\W\d_]+'?"
_KINDS = (
    "Zeitschrift|Zeitung|Tageszeitung|Wochenzeitung|Magazin|Website|Webseite|Portal|Blog|Internetseite|Wochenmagazin"
    "|Onlinemagazin|Nachrichten\\w+|Online-\\w+|Facebook-\\w+"
)
#: Words before the outlet: small ones, and nouns for its kind that German writes with a capital. In a statement that
#: does not speak of this text: the smallest alone, and nouns for its kind.
_NOUNS = (
    "dans|nell'|nella|dello|unter|website|webseite|portal|portala|portalu|newspaper|magazine|journal|site|revista|periódico"
    "|diario|jornal|quotidien|giornale|tygodniku|dzienniku|magazynie|časopise|deníku|denníku|журнале|газете|сайте|журналі"
    "|сайті|газеті|списание|вестник|časopisu|reviji|listu|ajakirjas|lehdessä|tidningen|avisen|tidskriften|krant|blog"
)
_LOOSE = re.compile(rf"[\s:*_,(]*(?:(?:{_LOWER}|{_KINDS})[\s':]+){{0,{_TO_OUTLET}}}[\[“\"«*_'„‘(]*")
_STRICT = re.compile(
    rf"[\s:*_,(]*(?:(?:(?!{CAPITAL})[^\W\d]{{1,4}}|{_NOUNS}|{_KINDS})[\s':]+){{0,{_TO_OUTLET}}}[\[“\"«*_'„‘(]*"
)
#: An outlet: capitalised words, small ones only between them; or a name such as openDemocracy.
_OUTLET = re.compile(
    rf"(?:{CAPITAL}|\d+(?=[ -]{CAPITAL}))[\w.'’&@+-]*(?: (?:{CAPITAL}|\d(?!\d{{3}}\b))[\w.'’&@+-]*"
    rf"| (?:of|the|and|de|du|des|la|del|della|di|der|die|das|und|et|e|y|i|da|do|&|-|–)(?= {CAPITAL}"
    rf"| (?:the|la|le|der|das|die) {CAPITAL})){{0,7}}|[a-z]+{CAPITAL}\w+"
)
QUOTED = re.compile(r"[“\"«„‘「『《〈]([^“”\"«»„\n「」『』《》〈〉]{2,60})[”\"»“’」』》〉]")
#: A date that may stand between the verb and the outlet.
_DATE = re.compile(
    r"(?:[\s,:(]|\b(?!\d)\w{1,4}\b){0,8}"
    r"(?:\d{1,4}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}\.?(?:er)? (?:de |d')?[^\W\d_]{3,12}\.?,?(?: (?:de |del )?\d{4})?"
    r"|[^\W\d_]{3,9}\.? \d{1,2},? \d{4}|\d{4})\.?,?"
)
_LATIN = re.compile(r"[A-Z][\w.&'-]*(?: [A-Z&][\w.&'-]*){0,5}")
_ENDING = re.compile(r"['’][a-zçğıöşü]{1,5}$")  # what Turkish glues to a name
#: The house's own print edition is no other outlet.
_ISSUE = re.compile(r"/\d")  # "Magazin 10/22": an issue of the house's own
_OWN = re.compile(
    r"(?i)print|papier|impres|cartacea|papieren|gedruckt|heft\b|ausgabe|edition\b|édition\b|edición|edição|printed|issue\b"
)
_CAPITAL_OR_UNCASED = re.compile(rf"{CAPITAL}|[^\W\d_a-zß-öø-ÿа-яёα-ω]")


def first_published(sentence: Sentence) -> str | None:
    """The outlet where the text is said to have appeared first, empty where none is named; None for a mere date."""
    for start, end, sure in _said(sentence):
        this = of_this_text(sentence) or sentence.has("subject")
        another = bool(sentence.languages) and sentence.has("text")  # "based on an article first published in German"
        if not (this or another or sentence.has("original") or _begins(sentence, start)):
            continue
        outlet = _outlet(sentence, start, end, this)
        if outlet is not None and (sure or outlet or sentence.languages):
            return outlet
    return None


def _said(sentence: Sentence) -> list[tuple[int, int, bool]]:
    """Where the statement says "first published": from, to, and whether one wording says it."""
    found = [(hit.start, hit.end, True) for hit in sentence.of("first")]
    if sentence.has("original"):
        found += [(hit.start, hit.end, True) for hit in sentence.of("published_by")]
    if not sentence.has("written") or not (sentence.has("subject", "original") or of_this_text(sentence)):
        return found
    for verb in sentence.of("written"):
        if denied(sentence, verb) or not _of_its_subject(sentence, verb):
            continue
        adverbs = [adverb for adverb in sentence.of("firstly") if 0 <= sentence.gap(verb, adverb) <= _TO_ADVERB]
        if adverbs:
            nearest = min(adverbs, key=lambda adverb: sentence.gap(verb, adverb))
            found.append((min(verb.start, nearest.start), max(verb.end, nearest.end), False))
        elif _of_the_original(sentence, verb) or _in_language(sentence, verb):
            found.append((verb.start, verb.end, False))
    return found


def _of_its_subject(sentence: Sentence, verb: Hit) -> bool:
    """Whether the verb is said of the article itself, not of one of its kind: "the article of the constitution was"."""
    if of_this_text(sentence) or sentence.has("original"):
        return True
    seen = sentence.scan.folded.seen
    for subject in sentence.of("subject"):
        start, end = sorted(((subject.start, subject.end), (verb.start, verb.end)))
        if not (sentence.unread(start[1], end[0]) or "," in seen[start[1] : end[0]]):
            return True
    return False


def _of_the_original(sentence: Sentence, verb: Hit) -> bool:
    """ "The German original appeared in …", "the original version of this article was published by …"."""
    subject = sentence.has("subject")
    if not (subject or sentence.languages or of_this_text(sentence)):
        return False
    most = _TO_LAST if subject else _TO_ADVERB
    return any(hit.start < verb.start and 0 <= sentence.gap(hit, verb) <= most for hit in sentence.of("original"))


def _in_language(sentence: Sentence, verb: Hit) -> bool:
    """ "This article was published in German in …": another language tells that it is another text."""
    if not sentence.has("subject") or sentence.has("also", "translated"):
        return False
    return any(0 <= sentence.gap(verb, name) <= _TO_LANGUAGE for name in sentence.languages)


def _outlet(sentence: Sentence, start: int, end: int, this: bool) -> str | None:
    """The outlet named behind the words; empty where a link or a language stands there; None where neither does."""
    seen, text = sentence.scan.folded.seen, sentence.scan.folded.text
    begins = _past_language(sentence, end)
    if _WRITTEN.search(text, start, end):
        written_for = _WRITTEN_FOR.search(text, begins, sentence.end)  # by whom is the author, not the outlet
        begins = written_for.end() if written_for else sentence.end
    if begins > end and _TITLED.match(seen, begins, sentence.end):
        return ""  # the title that the original has
    named = outlet_at(seen, begins, sentence.end, _LOOSE if sentence.languages else _STRICT)
    if named is None and this:  # the verb may come last
        languages = [name.end for name in sentence.languages if start <= name.start < end]
        adverbs = [hit.end for hit in sentence.of("firstly") if start <= hit.start < end]
        named = outlet_at(seen, max([start, *languages, *adverbs]), end, _LOOSE)
    if named is not None and not language_only(sentence, named):
        name, stop = named
        if _OWN.search(name):
            return None
        label = _LABELS.match(text, start)
        if label and sentence.leftover > words(name) + _ROOM:
            return None
        if this or sentence.languages or sentence.has("original") or _left(sentence, stop) <= _RUNNING:
            return name
        return None
    if URL.search(seen, begins, sentence.end):
        return ""
    return "" if this and sentence.languages and not sentence.has("translated") else None  # no outlet named


def _dated(name: str) -> bool:
    """Whether it is a month, or a day of one, and no outlet."""
    parts = name.split(" ")
    return any(map(is_month, parts[:2])) and (len(parts) == 1 or any(char.isdigit() for char in name))


def language_only(sentence: Sentence, named: tuple[str, int]) -> bool:
    """Whether what was read is the name of a language, and no outlet's."""
    start = named[1] - len(named[0])
    return any(abs(name.start - start) <= 1 and name.end >= named[1] - 1 for name in sentence.languages)


def outlet_at(seen: str, start: int, end: int, lead: re.Pattern[str] = _STRICT) -> tuple[str, int] | None:
    """An outlet's name between two places and where it ends; one date before it is passed over."""
    for at in (start, dated.end() if (dated := _DATE.match(seen, start, end)) else start):
        led = lead.match(seen, at, end) if at == start else _STRICT.match(seen, at, end)
        here = led.end() if led else at
        if here > start and (quoted := QUOTED.match(seen, here - 1, end)):
            return quoted[1].strip(), quoted.end()
        found = _OUTLET.match(seen, here, end)
        if found and not _dated(found[0]) and not _ISSUE.match(seen, found.end()):
            name = _ENDING.sub("", re.split(r"\.\s|\*|_|\]", found[0])[0]).strip(" .*_'")
            return (name, found.end()) if len(name) > 1 else None
        if (quoted_lead := _LOOSE.match(seen, at, end)) and (quoted := QUOTED.match(seen, quoted_lead.end() - 1, end)):
            return quoted[1].strip(), quoted.end()
        if domain := DOMAIN.match(seen, at, end):
            return domain[1], domain.end()
    if any(not CASED.match(char) and char.isalpha() for char in seen[start:end]):
        found = QUOTED.search(seen, start, end) or _LATIN.search(seen, start, end)
        if found:
            return (found[1] if found.re is QUOTED else found[0]).strip(), found.end()
    return None


def _left(sentence: Sentence, start: int) -> int:
    """Words from there on that no wording accounts for; a date is accounted for."""
    rest = re.sub(r"\d[\d./-]*", " ", sentence.scan.folded.text[start : sentence.end])
    known = sum(hit.end - hit.start > 0 for hit in sentence.hits if hit.start >= start)
    return words(rest) - known


def _past_language(sentence: Sentence, end: int) -> int:
    """Where the outlet may begin: behind "in German", unless the language is part of its name ("German Wave")."""
    text, seen = sentence.scan.folded.text, sentence.scan.folded.seen
    for name in sentence.languages:
        near = end <= name.start and words(text[end : name.start]) <= _TO_LANGUAGE
        part_of_name = seen[name.start].isupper() and re.match(rf" {CAPITAL}", seen[name.end : name.end + 2])
        prepositioned = sentence.before(name, ("into", "from"), 0)
        if near and not (part_of_name and not prepositioned) and not _NAMES.search(seen, end, name.start):
            return name.end
    return end


def _begins(sentence: Sentence, start: int) -> bool:
    """Whether nothing but what is understood stands before the words."""
    return not sentence.unread(sentence.start, start)


def published(sentence: Sentence) -> str | None:
    """The one day, month or year that the statement gives: ISO 8601 with X for unknown digits."""
    text = sentence.text
    if not any(char.isdigit() for char in text):
        return None
    from provenance.facts import dates  # tables of months: only where a statement gives figures
    from provenance.facts.reading import Reading

    found = {fact.value for fact in dates.find(Reading(URL.sub(" ", text), sentence.language)) if fact.value}
    days = {value for value in found if re.fullmatch(r"(?:\d{4}|XXXX-\d\d)(?:-\d\d){0,2}", value)}
    return days.pop() if len(days) == 1 else None
