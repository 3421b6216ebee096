"""Writes provenance/data/language_names.json.gz: names of languages in many languages, ready to be searched (folded).

Names come from CLDR (through Babel). Where a language inflects its adjectives, the name is cut to the stem that all
forms share, by the regular rules below, and a star says that letters may follow. Run by hand, the result is committed:

    python tools/language_names.py
"""

from __future__ import annotations

import gzip
import json
import re
from pathlib import Path

from babel import Locale

from provenance.signals.folding import pattern

OUT = Path(__file__).parents[1] / "provenance" / "data" / "language_names.json.gz"

#: Languages that articles are written in or translated from.
CODES = """af am ar as az be bg bn br bs ca cs cy da de el en eo es et eu fa fi fil fo fr fy ga gd gl gu ha he hi hr
ht hu hy id ig is it ja jv ka kk km kn ko ku ky la lb lo lt lv mg mi mk ml mn mr ms mt my ne nl no oc or
pa pl ps pt rm ro ru rw sa sd si sk sl so sq sr st su sv sw ta te tg th tk tn tr tt ug uk ur uz vi xh yi
yo zh zu""".split()
#: Languages whose names for them are taken.
IN = """af am ar az be bg bn bs ca cs cy da de el en eo es et eu fa fi fil fo fr fy ga gd gl gu he hi hr hu hy id
is it ja ka kk km kn ko ky lb lo lt lv mk ml mn mr ms mt my ne nl no pa pl pt ro ru si sk sl sq sr
sr_Latn sv sw ta te th tn tr uk ur uz vi zh zh_Hant zu""".split()

#: (ending, what replaces it), the first that fits; only for the languages named. A star: more letters may follow.
STEMS: dict[str, list[tuple[str, str]]] = {
    "bg": [(r"ски$", "ск*")],
    "mk": [(r"ски$", "ск*")],
    "be": [(r"ская$", "ск*"), (r"цкая$", "цк*"), (r"зская$", "зск*")],
    "ru": [(r"ский$", "ск*"), (r"цкий$", "цк*")],
    "uk": [(r"([сцз])ька$", r"\1ьк*")],
    "pl": [(r"ski$", "sk*"), (r"cki$", "ck*"), (r"zki$", "zk*")],
    "cs": [(r"ština$", "štin*"), (r"čtina$", "čtin*"), (r"(?<=.)$", "")],
    "sk": [(r"ština$", "štin*"), (r"čtina$", "čtin*"), (r"čina$", "čin*")],
    "hr": [(r"ski$", "sk*"), (r"čki$", "čk*")],
    "bs": [(r"ski$", "sk*"), (r"čki$", "čk*")],
    "sr": [(r"ски$", "ск*"), (r"чки$", "чк*")],
    "sr_Latn": [(r"ski$", "sk*"), (r"čki$", "čk*")],
    "sl": [(r"ščina$", "ščin*"), (r"čina$", "čin*")],
    "el": [(r"ικά$", "ικ*"), (r"έζικα$", "εζικ*")],
    "fr": [
        (r"ais$", "ais*"),
        (r"ois$", "ois*"),
        (r"and$", "and*"),
        (r"en$", "en*"),
        (r"in$", "in*"),
        (r"ol$", "ol*"),
        (r"an$", "an*"),
    ],
    "es": [(r"és$", "és*"), (r"ol$", "ol*"), (r"án$", "an*"), (r"o$", "*"), (r"ino$", "in*")],
    "ca": [(r"ès$", "ès*"), (r"eny$", "eny*")],
    "gl": [(r"és$", "és*"), (r"o$", "*")],
    "pt": [(r"ês$", "ês*"), (r"ol$", "ol*"), (r"ão$", "ã*"), (r"o$", "*")],
    "it": [(r"ese$", "es*"), (r"o$", "*")],
    "ro": [(r"ă$", "*")],
    "de": [(r"sch$", "sch*")],
    "nl": [(r"s$", "s*"), (r"sch$", "sch*")],
    "lb": [(r"sch$", "sch*")],
    "sv": [(r"ska$", "sk*")],
    "da": [(r"sk$", "sk*")],
    "no": [(r"sk$", "sk*")],
    "is": [(r"ska$", "sk*")],
    "fo": [(r"skt$", "sk*")],
    "fi": [(r"anti$", "ann*"), (r"kreikka$", "kreik*"), (r"turkki$", "turk*"), (r"i$", "*"), (r"$", "*")],
    "et": [(r"e$", "*"), (r"$", "*")],
    "he": [(r"ית$", "י*")],
    "hu": [(r"$", "*")],
    "lt": [(r" kalba$", "")],
    "lv": [(r" valoda$", "")],
    "tr": [(r"$", "*")],
    "az": [(r" dili$", "*"), (r"$", "*")],
    "kk": [(r" тілі$", "*")],
    "ky": [(r"ча$", "*")],
    "uz": [(r"cha$", "*")],
    "eu": [(r"$", "*")],
    "sq": [(r"isht$", "*"), (r"isht$", "isht*")],
    "hy": [(r"$", "*")],
    "ka": [(r"ური$", "ურ*"), (r"ული$", "ულ*")],
    "ar": [(r"^ال(.*ي)ة$", r"\1*"), (r"^ال", ""), (r"(?<=ي)ة$", "*"), (r"^", "")],
    "id": [(r"^Bahasa ", "")],
    "zu": [(r"^isi", "")],
    "eo": [(r"a$", "*")],
    "ta": [(r"ம்$", "*"), (r"$", "*")],
    "te": [(r"$", "*")],
    "kn": [(r"$", "*")],
    "ml": [(r"ഷ്$", "*"), (r"$", "*")],
    "mr": [(r"ी$", "*"), (r"$", "*")],
    "bn": [(r"$", "*")],
    "mn": [(r"$", "*")],
    "ko": [(r"$", "*")],
}
#: Endings that give a second stem beside the first.
SECOND: dict[str, list[tuple[str, str]]] = {
    "cs": [(r"čtina$", "ck*"), (r"ština$", "sk*"), (r"tina$", "tin*")],
    "sk": [(r"čtina$", "ck*"), (r"čina$", "ck*"), (r"ština$", "sk*"), (r"čina$", "ct*"), (r"ina$", "in*")],
    "fi": [(r"anti$", "anti*"), (r"kreikka$", "kreikka*"), (r"turkki$", "turkki*")],
    "sl": [(r"ščina$", "šk*"), (r"čina$", "šk*"), (r"ščina$", "ščin*")],
    "vi": [(r"^Tiếng ", "")],
    "pt": [(r"ão$", "ãs*")],
    "es": [(r"án$", "án*")],
    "gl": [(r"ol$", "ol*")],
    "ca": [(r"ol$", "ol*")],
    "sq": [(r"isht$", "*")],
    "hi": [(r"ज़", "ज")],
}
#: What CLDR lacks: other common names of the same language, adjectives that are not regular. Hand-made.
MORE: dict[str, dict[str, str]] = {
    "en": {"castilian": "es", "mandarin": "zh", "farsi": "fa", "flemish": "nl", "simplified chinese": "zh"},
    "fr": {
        "castillan": "es",
        "mandarin": "zh",
        "farsi": "fa",
        "flamand": "nl",
        "turque": "tr",
        "grecque": "el",
        "hébraïque": "he",
        "finlandais*": "fi",
        "de l'américain": "en",
        "anglo-américain": "en",
    },
    "es": {
        "castellan*": "es",
        "mandarin": "zh",
        "aleman*": "de",
        "flamenco": "nl",
        "frances*": "fr",
        "rusa": "ru",
        "vasca": "eu",
        "finlandes*": "fi",
    },
    "ca": {"castell*": "es", "frances*": "fr", "alemany*": "de", "angles*": "en"},
    "pt": {"castelhan*": "es", "mandarim": "zh", "alem*": "de"},
    "it": {
        "castigliano": "es",
        "mandarino": "zh",
        "romeno": "ro",
        "dall'americano": "en",
        "olandese": "nl",
        "ceca": "cs",
    },
    "de": {"deutsch*": "de", "farsi": "fa", "flämisch*": "nl", "aus dem amerikanischen": "en"},
    "be": {"ангельск*": "en", "грэцк*": "el", "персідск*": "fa", "іўрыт*": "he"},
    "ru": {"иврит*": "he", "фарси": "fa", "голландск*": "nl"},
    "uk": {"іврит*": "he", "фарсі": "fa", "французьк*": "fr", "голландськ*": "nl"},
    "ro": {"polonă": "pl", "polona": "pl", "olandeză": "nl"},
    "ar": {"المجرية": "hu", "الإنكليزية": "en", "إنكليزي*": "en", "الإنجليزيّة": "en", "التشيكية": "cs"},
    "vi": {
        "tiếng ý": "it",
        "hà lan": "nl",
        "tiếng séc": "cs",
        "tiếng hoa": "zh",
        "ý": "it",
        "nga": "ru",
        "anh": "en",
        "pháp": "fr",
        "trung": "zh",
        "trung quốc": "zh",
        "tiếng trung": "zh",
        "nhật": "ja",
        "hàn": "ko",
        "đức": "de",
    },
    "nl": {"vlaams*": "nl", "mandarijn*": "zh", "portugese": "pt", "albanese": "sq"},
    "pl": {
        "chińsk*": "zh",
        "niemieck*": "de",
        "niderlandzk*": "nl",
        "holendersk*": "nl",
        "szwedzk*": "sv",
        "norwesk*": "no",
        "irlandzk*": "ga",
    },
    "cs": {
        "německ*": "de",
        "němčin*": "de",
        "angličtin*": "en",
        "anglick*": "en",
        "řeck*": "el",
        "řečtin*": "el",
        "holandštin*": "nl",
        "holandsk*": "nl",
    },
    "sk": {
        "nemeck*": "de",
        "anglick*": "en",
        "nemčin*": "de",
        "grécko*": "el",
        "grečtin*": "el",
        "gréčtin*": "el",
        "česk*": "cs",
        "holandčin*": "nl",
        "holandsk*": "nl",
    },
    "hu": {"magyar*": "hu", "olasz*": "it", "német*": "de"},
    "sl": {"angle*": "en", "nemšk*": "de", "nemšč*": "de", "angleš*": "en", "rusk*": "ru"},
    "hr": {"njemačk*": "de", "engleskog": "en"},
    "bs": {"njemačk*": "de"},
    "sr_Latn": {"nemačk*": "de"},
    "sq": {
        "anglez*": "en",
        "gjermanisht*": "de",
        "frëngj*": "fr",
        "shqip*": "sq",
        "italian*": "it",
        "serbisht*": "sr",
        "rusisht*": "ru",
        "çekisht*": "cs",
        "hindisht*": "hi",
        "greqisht*": "el",
        "turqisht*": "tr",
        "holandisht*": "nl",
    },
    "fi": {"suome*": "fi", "engla*": "en", "viro*": "et", "tšeki*": "cs"},
    "et": {"inglis*": "en", "inglise*": "en", "eesti*": "et"},
    "is": {
        "íslensk*": "is",
        "fransk*": "fr",
        "frönsku": "fr",
        "ítölsku": "it",
        "japönsku": "ja",
        "portúgölsku": "pt",
        "dönsku": "da",
        "dansk*": "da",
    },
    "ga": {"mbéarla": "en", "bhéarla": "en", "gaeilge": "ga", "ngaeilge": "ga", "fhraincis": "fr"},
    "cy": {"gymraeg": "cy", "saesneg": "en", "chymraeg": "cy"},
    "gd": {"bheurla": "en", "beurla": "en", "gàidhlig": "gd"},
    "mt": {"ingliż": "en"},
    "eu": {
        "ingeles*": "en",
        "gaztelan*": "es",
        "gaztelera*": "es",
        "frantses*": "fr",
        "euskara*": "eu",
        "alemanet*": "de",
        "alemaner*": "de",
        "ukrainer*": "uk",
        "portuges*": "pt",
        "katalan*": "ca",
        "ingelera*": "en",
        "galizier*": "gl",
    },
    "zh": {
        "英语": "en",
        "英文": "en",
        "中文": "zh",
        "汉语": "zh",
        "法文": "fr",
        "德文": "de",
        "日文": "ja",
        "韩文": "ko",
        "俄文": "ru",
        "西文": "es",
        "葡文": "pt",
        "西班牙文": "es",
        "意大利文": "it",
        "阿拉伯文": "ar",
        "葡萄牙文": "pt",
        "越南文": "vi",
        "泰文": "th",
        "简体中文": "zh",
        "英语版": "en",
    },
    "zh_Hant": {
        "英文": "en",
        "英語": "en",
        "日語": "ja",
        "日文": "ja",
        "法語": "fr",
        "德語": "de",
        "韓文": "ko",
        "韓語": "ko",
        "俄語": "ru",
        "西班牙文": "es",
        "西班牙語": "es",
        "義大利語": "it",
        "中文": "zh",
    },
    "ja": {"ペルシャ語": "fa", "英文": "en", "日本文": "ja", "韓国語": "ko", "中国語": "zh"},
    "ko": {"영문": "en", "국문": "ko", "일문": "ja", "중문": "zh", "영어": "en", "한글": "ko"},
    "he": {"אנגלית": "en", "עברית": "he", "צ'כי*": "cs"},
    "fa": {"انگلیسی": "en", "فارسی": "fa", "ترکی": "tr", "ترکی استانبولی": "tr", "عربی": "ar", "روسی": "ru"},
    "el": {"αγγλικ*": "en", "ελληνικ*": "el", "γαλλικ*": "fr", "γερμανικ*": "de", "ιταλικ*": "it", "ισπανικ*": "es"},
    "tr": {"ingilizce*": "en", "türkçe*": "tr", "romence*": "ro", "felemenkçe*": "nl", "korece*": "ko"},
    "ka": {"ინგლისურ*": "en", "ჰოლანდიურ*": "nl"},
    "fil": {"ingles": "en", "espanyol": "es", "hapon": "ja"},
    "ms": {"bahasa inggeris": "en", "inggeris": "en"},
    "th": {"อังกฤษ": "en", "ไทย": "th"},
    "id": {"denmark": "da", "belanda": "nl", "polandia": "pl", "finlandia": "fi", "portugis": "pt", "swedia": "sv"},
    "lt": {"angl*": "en", "lietuvi*": "lt", "vokie*": "de", "pranc*": "fr", "rusų": "ru"},
    "lv": {
        "angļ*": "en",
        "latvie*": "lv",
        "vācu": "de",
        "franču": "fr",
        "krievu": "ru",
        "nīderlandiešu": "nl",
        "holandiešu": "nl",
        "ebreju": "he",
        "ivrita": "he",
        "angliski": "en",
    },
    "tn": {"seesemane": "en", "sekgowa": "en"},
    "zu": {"isingisi": "en", "singisi": "en", "esingisini": "en"},
    "hi": {"यूक्रेनी": "uk", "अंग्रेजी": "en", "अंग्रेज़ी": "en", "हिंदी": "hi", "हिन्दी": "hi"},
    "bn": {"ইংরেজি*": "en", "বাংলা*": "bn"},
    "sw": {"kiingereza": "en", "kifaransa": "fr", "kiswahili": "sw"},
    "mk": {"српск*": "sr", "холандск*": "nl"},
    "fo": {"donsk*": "da", "ensk*": "en", "enskum": "en", "norsk*": "no", "íslendsk*": "is", "týsk*": "de"},
    "da": {"hollandsk*": "nl", "svensk*": "sv"},
    "no": {"hollandsk*": "nl", "svensk*": "sv"},
    "gl": {"castel*": "es", "castelán": "es"},
    "ky": {
        "англис": "en",
        "немис": "de",
        "италия": "it",
        "түрк": "tr",
        "орус": "ru",
        "француз": "fr",
        "испан": "es",
        "кытай": "zh",
        "казак": "kk",
        "өзбек": "uz",
    },
    "uz": {"rus": "ru", "ingliz": "en", "nemis": "de", "fransuz": "fr"},
    "ta": {"ஆங்கிலத்*": "en", "இந்தி*": "hi", "ஆங்கில*": "en"},
    "te": {"ఆంగ్ల*": "en", "ఇంగ్లీషు*": "en", "హిందీ*": "hi"},
    "gu": {"અંગ્રેજી*": "en", "હિન્દી*": "hi", "હિંદી*": "hi"},
    "ne": {"अङ्ग्रेजी*": "en", "अंग्रेजी*": "en", "हिन्दी*": "hi"},
    "mr": {"इंग्रजी*": "en", "हिंदी*": "hi"},
    "pa": {"ਅੰਗਰੇਜ਼ੀ*": "en", "ਅੰਗਰੇਜੀ*": "en", "ਹਿੰਦੀ*": "hi"},
    "si": {"ඉංග්‍රීසි*": "en", "ඉංග්රීසි*": "en", "සිංහල*": "si", "දෙමළ*": "ta"},
    "ml": {"ഇംഗ്ലീഷ*": "en", "ഹിന്ദി*": "hi"},
    "kn": {"ಇಂಗ್ಲಿಷ*": "en", "ಇಂಗ್ಲೀಷ*": "en", "ಹಿಂದಿ*": "hi"},
    "am": {"እንግሊዝኛ": "en", "እንግሊዘኛ": "en", "ፈረንሳይኛ": "fr", "አረብኛ": "ar"},
    "ha": {"turanci": "en", "ingilishi": "en", "faransanci": "fr", "larabci": "ar"},
    "ig": {"bekee": "en", "ingilish": "en"},
    "yo": {"gẹ̀ẹ́sì": "en", "gẹẹsi": "en", "faransé": "fr"},
    "xh": {"isingesi": "en", "esingesini": "en", "singesi": "en"},
    "so": {"ingiriisi*": "en", "ingiriis*": "en", "carabi": "ar", "faransiis*": "fr"},
    "ps": {"انګلیسي": "en", "انګریزي": "en", "عربي": "ar", "پارسي": "fa", "دري": "fa"},
    "tg": {"русӣ": "ru", "англисӣ": "en", "форсӣ": "fa", "ӯзбекӣ": "uz"},
    "tt": {"рус*": "ru", "инглиз*": "en", "төрек*": "tr"},
    "tk": {"rus": "ru", "rusça": "ru", "iňlis*": "en", "türk": "tr", "türkçe": "tr"},
    "su": {"inggris": "en", "indonésia": "id", "indonesia": "id"},
    "jv": {"inggris": "en", "indonesia": "id"},
    "mg": {"anglisy": "en", "frantsay": "fr"},
    "ht": {"anglè": "en", "angle": "en", "fransè": "fr", "franse": "fr", "panyòl": "es"},
    "oc": {"francés": "fr", "anglés": "en", "castelhan": "es", "espanhòl": "es", "catalan": "ca"},
    "br": {"galleg": "fr", "c'halleg": "fr", "saozneg": "en", "alamaneg": "de"},
    "ku": {"îngilîzî": "en", "ingilîzî": "en", "tirkî": "tr", "erebî": "ar", "farisî": "fa"},
    "la": {"anglico": "en", "anglica": "en", "gallico": "fr", "italico": "it", "germanico": "de"},
    "as": {"ইংৰাজী*": "en", "হিন্দী*": "hi"},
    "or": {"ଇଂରାଜୀ*": "en", "ହିନ୍ଦୀ*": "hi"},
    "ug": {"خەنزۇچى*": "zh", "ئىنگلىزچى*": "en", "رۇسچى*": "ru"},
    "yi": {"ענגליש": "en", "העברעיש": "he", "רוסיש": "ru"},
    "ceb": {"iningles": "en", "ingles": "en"},
    "mi": {"ingarihi": "en"},
    "rw": {"icyongereza": "en", "cyongereza": "en", "igifaransa": "fr", "gifaransa": "fr"},
    "sn": {"chirungu": "en"},
    "st": {"senyesemane*": "en"},
    "ast": {"castellán": "es", "inglés": "en", "español": "es"},
    "sc": {"italianu": "it", "inglesu": "en"},
    "rm": {"tudestg": "de", "talian": "it", "franzos": "fr", "englais": "en"},
}
TOO_SHORT = {"*", "t*", "in*"}
MIN_STEM = 4


def forms(locale: str, name: str) -> set[str]:
    """The surface or stems of one CLDR name."""
    found: set[str] = set()
    for rules, take_whole in ((STEMS.get(locale, []), True), (SECOND.get(locale, []), False)):
        for ending, put in rules:
            if re.search(ending, name):
                stem = re.sub(ending, put, name, count=1)
                bare = stem.rstrip("*")
                if len(bare) >= MIN_STEM or (not bare.isascii() and len(bare) >= 2) or ("*" not in stem and bare):
                    found.add(stem)
                if take_whole:
                    break
    found.add(name)
    return {form for form in found if form not in TOO_SHORT}


def main() -> None:
    """Writes the table: language of the name → surface → code."""
    table: dict[str, dict[str, str]] = {}
    for locale in [*IN, *(locale for locale in MORE if locale not in IN)]:
        names = Locale.parse(locale).languages if locale in IN else {}
        entries: dict[str, str] = {}
        for code in CODES:
            name = names.get(code)
            if not name or "(" in name:
                name = (name or "").split(" (")[0]
            if not name or name == code:
                continue
            written = {name.replace("语", "文"), name.replace("語", "文")} if locale.startswith("zh") else set()
            for form in sorted(forms(locale, name) | written):
                entries.setdefault(form.lower() if locale != "tr" else form.replace("İ", "i").lower(), code)
        entries |= MORE.get(locale, {})
        key = {"sr_Latn": "sr", "zh_Hant": "zh", "fil": "tl"}.get(locale, locale)
        for form, code in sorted(entries.items()):
            short = len(pattern(form.rstrip("*"))) < MIN_STEM
            if form.endswith("*") and short and pattern(form)[0] < "\u0590":
                continue
            if len(form.rstrip("*")) < 2 or (form.isascii() and len(form.rstrip("*")) < 4 and form.endswith("*")):
                continue
            table.setdefault(key, {})[pattern(form)] = "tl" if code == "fil" else code
    raw = json.dumps(table, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    with OUT.open("wb") as file, gzip.GzipFile(fileobj=file, mode="wb", mtime=0, filename="") as packed:
        packed.write(raw)
    print(sum(map(len, table.values())), "names,", len(raw), "bytes")


if __name__ == "__main__":
    main()
