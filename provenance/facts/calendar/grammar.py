"""The patterns of single dates, in the order they are tried, and the pass that runs them over a tape."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from provenance.facts.calendar.conversions import era_date
from provenance.facts.calendar.days import (
    day_alone,
    day_month_year,
    month,
    month_day,
    month_year,
    native,
    native_range,
    weekday_alone,
    weekday_and_day,
    weekday_of_month,
    year_month_day,
)
from provenance.facts.calendar.feasts import feast
from provenance.facts.calendar.figures import (
    figures,
    figures_range,
    month_figures,
    roman_month,
    spaced_figures,
    year_range,
)
from provenance.facts.calendar.found import Found, Handler
from provenance.facts.calendar.lexicon import lexicon
from provenance.facts.calendar.needs import Sieve
from provenance.facts.calendar.periods import (
    century,
    decade,
    decade_in_words,
    early_year,
    era_year,
    quarter,
    season,
    week,
    week_of,
    year_alone,
)
from provenance.facts.calendar.relative import (
    after_next,
    day_of_relative_month,
    distance,
    distance_from_day,
    distances,
    fortnight,
    month_of_year,
    now,
    part_of_unit,
    past_weekday,
    relative_day,
    relative_unit,
    relative_weekday,
    relative_word,
    rest,
    sometime,
    stretch,
    week_of_relative,
    weekend,
    within,
)
from provenance.facts.calendar.rows_of_days import (
    month_and_days,
    months_of_year,
    ordinal_day,
    relative_month_and_days,
)
from provenance.facts.calendar.tape import Tape, pattern, without

#: What may stand between a month and its year: "mai 2021", "de 2021", "of the year 2021", "mai, 2021", "'95".
_YEAR = r"(?:(?:[,./-](?:f|t|y){0,3}|(?:f|i|t|y){0,3})(?:<year:Y>|'<year2:k|n>)(?:\.?y)?|f<year3:k>)"


#: What follows a year of two digits and not a count: "24. Juli 68", but "24. Juli 40 Konten", "6 Temmuz 45,5".
_NO_COUNT = r"(?!x|z|%|[.,:][nkzY])"


_WEEKDAY = r"(?:<weekday:W|w>\.?,?(?:f|i|t|p){0,3})?"


_DAY = r"<day:n|O|C>"


#: What may follow a day's number: "3.", "3rd", "1.º".
_TH = r"(?:\.?o|\.)?"


_MONTH = r"<month:M|m|E>"


#: Patterns in the order they are tried; what one has taken, later ones do not see.
GRAMMAR: tuple[tuple[str, Handler], ...] = (
    (r"<day:n>\.?(?:<month1:n>\.)?[-/]<day2:n>\.<month:n>\.<year:Y>", figures_range),
    (rf"{_WEEKDAY}<a:Y>[-./]<b:n>[-./]<c:n>", figures),
    (rf"{_WEEKDAY}<a:n>/<b:n>/<c:Y|n|k>", figures),
    (rf"{_WEEKDAY}<a:n>-<b:n>-<c:Y|n|k>", figures),
    (rf"{_WEEKDAY}<a:n>\.<b:n>\.<c:Y|n|k>", figures),
    (rf"{_WEEKDAY}(?<![MmE])<a:n>[-/]<b:n>,<c:Y>", figures),
    (rf"{_WEEKDAY}<day:n>\.?[-/]?<month:.>\.?[-/]?<year:Y>", roman_month),
    (r"<a:n>f<b:n>f<c:Y>|<a1:n><b1:n><c1:Y>", spaced_figures),
    (rf"{_WEEKDAY}<year:Y>\.?y<day:n>[.o]?<month:M|m>", year_month_day),
    (r"<year:Y>\.?y?<month:M|m>\.?<day:n>[.o]?<link:->t?<day2:n>", day_month_year),
    (
        rf"{_WEEKDAY}<day:n|O>{_TH}f?<link:-|T|a|/>(?:t|f)?<day2:n|O>{_TH}j?(?:f|t|J){{0,2}}{_MONTH}\.?{_YEAR}?",
        day_month_year,
    ),
    (rf"{_WEEKDAY}<month:M|m>\.?t?<day:n|O>[o.]?<link:-|T|a>t?<day2:n|O>o?(?:,?{_YEAR})?", day_month_year),
    (rf"{_WEEKDAY}{_DAY}(?:{_TH}\.?j?[,/-]?(?:f|t|F|J){{0,2}}){_MONTH}\.?{_YEAR}", day_month_year),
    (rf"{_WEEKDAY}<year:Y>\.?y?\.?,?f?<month:M|m>\.?<day:n>[.o]?j?", year_month_day),
    (r"<era:θ><count:n|k|z|C>y(?:\(<year:Y>y?\))?(?:<month:n>J(?:<day:n>j)?)?", era_date),
    (r"(?:<year:Y>y)?<month:n>J<day:n>j(?:T|-)(?:<month2:n>J)?<day2:n>j", native_range),
    (r"<year:Y>y<month:n>J<day:n>j|<month1:n>J<day1:n>j|<year1:Y>y<month2:n>J|<month3:n>J", native),
    (r"<year:Y>[-./]<month:M|m|E>[-./]<day:n>|<year1:Y>[-./]<day1:n>[-./]<month1:M|m|E>", year_month_day),
    (
        r"<way:R><feast:η>|<feast1:η>(?:f|t|,|y){0,2}<year:Y>|<feast2:η><way2:R>|<feast3:η>",
        feast,
    ),
    (rf"{_WEEKDAY}{_MONTH}\.?[/-]?t?<day:n|O>o?(?:[,/-]|,?(?:f|i|t|y))?(?:<year:Y>|'<year2:k|n>)", day_month_year),
    (rf"{_WEEKDAY}{_DAY}(?:{_TH}\.?j?[/-]?(?:f|t|F|J){{0,2}})<month:M|m>(?:\.?<year2:k>{_NO_COUNT})?", day_month_year),
    (rf"{_WEEKDAY}<month:M|m>\.?t?<day:n|O>o?|<month1:M|m>/<day1:n>|<month2:M|m>,<day3:n>o", month_day),
    (
        r"(?:<number:O|n>[o.]?|<way:R>)(?:t|f)?<weekday:W>"
        r"(?:(?:f|i|t|'){1,3}<month:M|m>(?:(?:f|,){0,2}<year:Y>)?|(?:f|i|t|'){0,3}(?:<way1:R><unit:U>|<unit2:U><way2:R>))",
        weekday_of_month,
    ),
    (r"(?:<number:O|n>[o.]?|<way:R>)<unit:U>(?:f|i|t|y|'){0,3}(?:<month:M|m>\.?f?)?<year:Y>", week_of),
    (r"(?:<number:O|n>[o.]?|<way:R>)<unit:U>(?:f|i|t|'){1,3}<month:M|m>", week_of),
    (r"<first:M|m>\.?<link:-|T|/>t?<month:M|m>\.?f?<year:Y>", months_of_year),
    (rf"{_MONTH}\.?{_YEAR}", month_year),
    (r"<month:M>\.?<year:k>(?=[;)?!\n]|[.,:](?![nkzY])|$)", month_year),
    (r"<a:Y>[-./]<b:n>", month_figures),
    (r"<a:n>[./-]<b:Y>", month_figures),
    (r"<a:Y>[-/]<b:Y|n|k>", year_range),
    (r"<year:Y>\.?y?\.?f?<month:M>|<year1:Y>\.?y<month1:m>", month_year),
    (r"<season:S>(?:f|i|t|y|,){0,3}<year:Y>|<year1:Y>\.?y?<season1:S>", season),
    (r"<year:Y>-?(?:e|q)<number:n>|(?:e|q)<number1:n>(?:f|t|,){0,2}<year1:Y>", quarter),
    (r"<year:Y>-?<half:l><number:n>|<half1:l><number1:n>(?:f|t|,){0,2}<year1:Y>", quarter),
    (r"<year:Y>[.,]?y?t?<number:O><q:q|H>|<q1:q|H>(?:f|L)<number1:O>(?:f|L)?y?<year1:Y>", quarter),
    (r"<year:Y>'o<number:O><q:q|H>", quarter),
    (
        r"(?:(?:<number:O>|<number2:n|k>[o.])<week:U>|<last:R><week1:U>|<week2:U><number1:n|k>)(?:f|i|t){0,3}"
        r"(?:<way:R><unit:U>|<unit2:U><way2:R>)",
        week_of_relative,
    ),
    (r"t?<unit:U|ω><number:n|k>(?:(?:f|i|t|y|,|-|/){0,2}<year:Y>)?", week),
    (r"(?:<number:O>|<number1:n|k>(?:\.|o))<unit:U|ω>(?:f|i|t|y){0,3}<year:Y>", week),
    (r"(?:<number:O>|<number1:n|k>(?:\.|o))<unit:ω>", week),
    (r"<year:Y>,<month:M>", month_year),
    (
        r"t?<day:n|O>(?:o|\.)?(?:(?:-|T|a)t?U?<day2:n|O>(?:o|\.)?)?U?(?:f|t|i){0,3}(?:<way:R><unit:U>|<unit2:U><way2:R>)",
        day_of_relative_month,
    ),
    (
        r"(?:<number:O|n>[o.]?<q:q|H>|<e:e><number1:n>|<half:l><number2:n>)(?:f|i|t|,|'){0,3}"
        r"(?:<way:R>'?<unit:U>|<unit1:U>L?<way1:R>)",
        quarter,
    ),
    (r"<month:M>,?<from:F|B>t?<day:n|O>[o.]?<link:T|a|->t?<day2:n|O>[o.]?", month_and_days),
    (
        r"(?:<way:R><unit:U>|<unit1:U>L?<way1:R>),?<from:F|B>t?<day:n|O>[o.]?<link:T|a|->t?<day2:n|O>[o.]?",
        relative_month_and_days,
    ),
    (r"(?:<way:R><unit:U>|<unit1:U>L?<way1:R>)t<day:n|O>[o.]?", relative_month_and_days),
    (r"<number:O|n|r|C>[o.]?<q:q|H>(?:(?:f|i|t|y|,){0,3}<year:Y>)?", quarter),
    (r"(?:<number1:O|n|r>[o.]?(?:a|-|T)t?)?<number:O|n|r>[o.]?t?c<era:K>?", century),
    (r"c(?:f|t){0,2}(?:<number1:r>(?:-?o)?(?:a|-|T)(?:f|t){0,2})?<number:r>(?:-?o)?<era:K>?", century),
    (
        r"<year:Y>(?:'?s|-s|\.-?X|-o?X|-yX)|<mark:X>'?<year1:Y|k>|(?<=t)'<year4:k>s|t?<year2:k>(?:'?s|-s|\.-?X|-o?X)"
        r"|<mark2:U>(?:f|t){0,2}'?<year3:Y|k>",
        decade,
    ),
    (r"<mark:X>t?<tens:C>|<word:d>", decade_in_words),
    (r"<year:n|k|z|Y><era:K>", era_year),
    (rf"{_WEEKDAY}<a:n>[-./]<b:n>\.?<c:q>?", figures),
    (r"<number:n|C><unit:U>(?:<dir:b>|<from:F|i>)(?:f|t){0,2}<word:D>", distance_from_day),
    (r"<number:n|C><unit:U>(?:,<number1:n|C><unit1:U>)?(?:a|,)?<number2:n|C><unit2:U><after:g>", distances),
    (r"<before:G|A><number:n|C><unit:U>(?:,<number1:n|C><unit1:U>)?a?<number2:n|C><unit2:U>", distances),
    (r"(?:<number:n|C|ρ>v?|<one:t>)<unit:U><after:g>", distance),
    (r"<before:G>(?:<rough:b>)?(?:<number:n|C|ρ>|<one:t>)<unit:U>", distance),
    (r"<before:μ>(?:t?<way:R>)?<number:n|C>(?:<way1:R>)?<unit:U>", within),
    (r"<before:A>(?:<number:n|C>|<one:t>)<unit:U>", distance),
    (r"<unit:U><after:b>t?<way:R>", after_next),
    (r"<way:R><word:φ>|<ahead:A>t<word1:φ>|t<word2:φ><after:g>", fortnight),
    (r"<rest:σ>(?:f|t){0,3}<unit:U>", rest),
    (r"<this:R><way:R><weekday:W>", past_weekday),
    (r"<month:M|m>(?:f|t|L){0,2}(?:<way:R><unit:U>|<unit1:U>L?<way1:R>)", month_of_year),
    (
        r"<way:R>f?<number:n|C|ρ>-?f?<unit:U>|<number1:n|C|ρ>f?<way1:R>f?<unit1:U>|<number2:n|C>f?<unit2:U>f?<way2:R>",
        stretch,
    ),
    (r"t?<core:<way:R><unit:U>|<unit2:U>L?<way2:R>>|<way3:R>p", relative_unit),
    (r"<part:ψ>(?:f|i|t|'){1,3}<unit:U>", sometime),
    (r"<part:P>(?:f|t|i){0,3}<unit:U>|<unit1:U><part1:P>", part_of_unit),
    (r"(?:i|t)t?<unit:U>", weekend),
    (
        r"<weekday:W|w>(?:t|L)?<way:R>|<way2:R><weekday2:W>|<month:M|m>L?<way3:R>|<way4:R><month2:M|m>|<season:S>L?<way5:R>|<way6:R><season2:S>",
        relative_day,
    ),
    (r"<word:D>p?\(?<weekday:W>|<weekday1:W>\(<word1:D>", relative_weekday),
    (r"<word:D>p?", relative_word),
    (r"(?:T|a)t?<word:ν>", now),
    (r"<mark:y>\.?f?<year:Y>|<year1:Y>\.?-?<mark1:y>|<year2:Y>'<mark2:o>|<year3:Y>", year_alone),
    (r"(?:i|F|T|B|b|f)t?<mark:y><year:z>(?=[.,;:)?!\n]|$)", early_year),
    (r"<month:M|m>", month),
    (r"<weekday:W>,?(?:t?<day:n|O>(?:<ordinal:o>|\.(?=[,;)x\n]))?|tU?<day1:C>)", weekday_and_day),
    (r"<weekday:W>", weekday_alone),
    (r"(?:i|F|T|b)t<day:O>", ordinal_day),
    (
        r"(?:i|F|T|B|b|Uf)t?<day:n>(?:<ordinal:o>|<dot:\.>)|t<day1:n>(?=[.,;)?!\n]|$|(?:f|F|i)(?:n|C)(?:h|U|V|:))|t?<unit:U><day2:n>(?![%:hU])",
        day_alone,
    ),
)


class Row(NamedTuple):
    """One pattern of the grammar in one language, and what reads its matches.

    A search for what may begin with a weekday is slow, so what follows the weekday is looked for first.
    """

    core: re.Pattern[str] | None  # of a pattern that begins so
    whole: re.Pattern[str]
    handler: Handler


@cache
def _grammar(language: str) -> Sieve[Row]:
    lex = lexicon(language)

    def row(template: str, handler: Handler) -> Row:
        core = pattern(lex, template.removeprefix(_WEEKDAY)) if template.startswith(_WEEKDAY) else None
        return Row(core, pattern(lex, template), handler)

    return Sieve(language, ((template, row(template, handler)) for template, handler in GRAMMAR))


def single_dates(line: Tape) -> list[Found]:
    """Runs the grammar; a token belongs to one date only."""
    found: list[Found] = []
    classes = line.classes
    for row in _grammar(line.lexicon.language).through(classes):
        if row.core and not row.core.search(classes):
            continue
        taken: list[tuple[int, int]] = []
        for match in row.whole.finditer(classes):
            item = row.handler(line, match)
            for one in item if isinstance(item, list) else [item] if item else []:
                found.append(one)
                taken.append((one.first, one.last + 1))
        if taken:
            classes = without(classes, taken)
    found.sort(key=lambda item: item.first)
    return found
