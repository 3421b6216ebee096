"""How a language names days: its words sorted into a few classes, so that one grammar serves all languages.

A text is read as a *tape*: one character of class per token. ``le 3 mai 2021`` becomes ``tnmY`` (article, day
number, month that is also something else, year), and the grammar of ``grammar.py`` is written over
such characters. A word that belongs to several classes (English "second": an ordinal and a unit) gets a character of
its own; :func:`~provenance.facts.calendar.tape.pattern` lets every class it belongs to match it.

The words come from ``data/calendar.json.gz`` (CLDR) and ``data/calendar/LANGUAGE.toml`` (by hand).
"""
