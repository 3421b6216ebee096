"""Language codes as engines write them, in the shortest form of BCP 47 (ISO 639-1 where it exists)."""

from __future__ import annotations

#: ISO 639-3 and 639-2/B codes seen in Apertium's and OPUS-MT's names, to ISO 639-1 (source: the ISO 639-3 tables).
_SHORT = {
    "afr": "af", "alb": "sq", "ara": "ar", "arg": "an", "bel": "be", "bos": "bs", "bre": "br", "bul": "bg",
    "cat": "ca", "ces": "cs", "cze": "cs", "cym": "cy", "dan": "da", "deu": "de", "dut": "nl", "ell": "el",
    "eng": "en", "epo": "eo", "est": "et", "eus": "eu", "fas": "fa", "fin": "fi", "fra": "fr", "fre": "fr",
    "ger": "de", "gle": "ga", "glg": "gl", "gre": "el", "heb": "he", "hin": "hi", "hrv": "hr", "hun": "hu",
    "hye": "hy", "isl": "is", "ita": "it", "jpn": "ja", "kat": "ka", "kaz": "kk", "kor": "ko", "lav": "lv",
    "lit": "lt", "mac": "mk", "mkd": "mk", "mlt": "mt", "nld": "nl", "nno": "nn", "nob": "nb", "nor": "no",
    "oci": "oc", "pol": "pl", "por": "pt", "ron": "ro", "rum": "ro", "rus": "ru", "slk": "sk", "slv": "sl",
    "spa": "es", "sqi": "sq", "srd": "sc", "srp": "sr", "swe": "sv", "tur": "tr", "ukr": "uk", "urd": "ur",
    "vie": "vi", "zho": "zh",
}  # fmt: skip


#: One code for languages that one model serves, and who they are (ISO 639-3 macrolanguage "hbs").
MACROLANGUAGES = {"hbs": ("sr", "hr", "bs")}

#: Serbian Cyrillic to Latin, letter by letter (Vuk Karadžić's and Gaj's alphabets correspond one to one).
SERBIAN_LATIN = str.maketrans(
    dict(
        zip(
            "абвгдђежзијклљмнњопрстћуфхцчџшАБВГДЂЕЖЗИЈКЛЉМНЊОПРСТЋУФХЦЧЏШ",
            "a b v g d đ e ž z i j k l lj m n nj o p r s t ć u f h c č dž š "
            "A B V G D Đ E Ž Z I J K L Lj M N Nj O P R S T Ć U F H C Č Dž Š".split(),
            strict=True,
        )
    )
)


def bcp47(code: str) -> str:
    """The shortest tag of a language: ``fra`` → ``fr``; a code that is not listed stays as it is, in lower case."""
    plain = code.lower()
    return _SHORT.get(plain, plain)
