"""Detector: a line inside the article that was left in another language, such as a caption nobody translated.

Only whole lines of prose count, between lines in the article's own language: what stands before the first or after
the last of those is the page's furniture (menus, notices, calls to comment), which speaks other languages for reasons
of its own. Words in quotation marks are somebody's words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from provenance import data
from provenance.model import Article, Signal
from provenance.signals.detector import Detector
from provenance.signals.languages_near import base, near
from provenance.signals.layout import Line, lines
from provenance.signals.spoken import language_of, own_language

_ZONES = frozenset({"title", "body", "caption", None})
_LEAST_WORDS = 7
_LEAST_LOWER = 4  # words without a capital: a row of names has no language
_LEAST_FUNCTION_WORDS = 0.25  # share of the line; prose has 0.3 to 0.5
_CLEARLY = 1.5  # times the share of the article's own function words: neighbours share some
_READ = 600  # characters of a line that tell its language
_MOST_SHARE = 0.25  # of the article's lines: beyond it the article is bilingual and has no residue
_QUOTED = re.compile(r"[\s*_>–—-]{0,4}[\"'“”„«‚‘「『]")
#: A title or somebody's words within the line.
_INNER = re.compile(r"[\"“„«][^\"“”„«»\n]{2,200}[\"”“»]")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


def find(article: Article) -> Iterator[Signal]:
    """A signal for each foreign line, claiming its language as the original."""
    candidates = [line for line in lines(article) if line.zone in _ZONES]
    own = own_language(article)
    if not own:
        return
    spoken = [_of_line(article, line, own) for line in candidates]
    home = [number for number, language in enumerate(spoken) if language == ""]
    foreign = [number for number, language in enumerate(spoken) if language and home and home[0] < number < home[-1]]
    if not foreign or len(foreign) > max(1, _MOST_SHARE * len(home)):
        return
    for number in foreign:
        line = candidates[number]
        yield Signal(
            kind="foreign-residue",
            grade="inferred",
            start=line.start,
            end=line.end,
            text=article.text[line.start : line.end],
            zone=line.zone,
            claims={"original_language": spoken[number] or ""},
        )


def _of_line(article: Article, line: Line, own: str) -> str | None:
    """The foreign language of a line, "" for the article's own, None where it cannot be told."""
    text = article.text[line.start : line.end]
    if text.count(" ") < _LEAST_WORDS - 1:
        return None
    if line.language and near(line.language, own):
        return ""
    language = language_of(text[:_READ])
    if language is None:
        return None
    if near(language, own):
        return ""
    plain = _INNER.sub(" ", text[:_READ])
    words = _WORD.findall(plain)
    if len(plain) < len(text[:_READ]) and language_of(plain) != language:
        return None
    if len(words) < _LEAST_WORDS or _QUOTED.match(text) or sum(word[0].islower() for word in words) < _LEAST_LOWER:
        return None
    theirs, ours = _function_words(language), _function_words(base(own))
    if not theirs:
        return None
    folded = [word for word in words if word[0].islower()]  # titles of songs and films have capitals
    share = sum(word in theirs for word in folded) / len(words)
    home = sum(word in ours for word in folded) / len(words)
    return language if share >= _LEAST_FUNCTION_WORDS and share >= _CLEARLY * home else None


@cache
def _function_words(language: str) -> frozenset[str]:
    return frozenset(data.generated("words")["functions"].get({"nb": "no", "nn": "no"}.get(language, language), ()))


DETECTOR = Detector(
    name="foreign-residue",
    kind="foreign-residue",
    sees="A whole line of prose in another language, between lines in the article's own.",
    misses="Single words and half lines, lines between related languages, short captions and rows of names.",
    find=find,
    fires=(
        "Le ministre a inauguré mardi le nouveau pont devant une centaine d'habitants venus en voisins.\n"
        "The minister of transport and the mayor of the city at the opening of the bridge\n"
        "« C'est un grand jour pour la vallée », a-t-il déclaré avant de couper le ruban tricolore.\n"
        "Le chantier aura duré deux ans et coûté plus que prévu, selon la mairie.\n",
        "Der Minister hat am Dienstag die neue Brücke vor rund hundert Anwohnern eröffnet.\n"
        "El ministro y la alcaldesa de la ciudad durante la inauguración del puente\n"
        "Die Arbeiten haben nach Angaben der Stadt zwei Jahre gedauert und waren teurer als geplant.\n",
    ),
    quiet=(
        "Leave a comment below and share this with your friends\n"
        "Le ministre a inauguré mardi le nouveau pont devant une centaine d'habitants venus en voisins.\n"
        "Le chantier aura duré deux ans et coûté plus que prévu, selon la mairie.\n",
        "Le ministre a inauguré mardi le nouveau pont devant une centaine d'habitants venus en voisins.\n"
        "“This is the best day that I have had in this valley for many years”\n"
        "Le chantier aura duré deux ans et coûté plus que prévu, selon la mairie.\n",
        "Le club a publié la composition de son équipe pour le match de samedi soir au stade.\n"
        "Manchester United, Real Madrid, Bayern München, Juventus Turin, Ajax Amsterdam\n"
        "Le coup d'envoi sera donné à vingt heures devant des tribunes qui s'annoncent pleines.\n",
    ),
)
