"""Languages that a detector on a short line takes for one another: they are never held against each other."""

from __future__ import annotations

_FAMILIES = (
    frozenset({"hr", "bs", "sr", "sh", "cnr", "sl", "mk", "bg"}),
    frozenset({"ru", "uk", "be", "bg", "mk", "sr", "rue"}),
    frozenset({"cs", "sk"}),
    frozenset({"da", "nb", "no", "nn", "sv"}),
    frozenset({"es", "gl", "pt", "ca", "ast", "oc", "an"}),
    frozenset({"it", "co", "scn", "la", "vec"}),
    frozenset({"fr", "oc", "ht", "br", "co", "ca", "la"}),
    frozenset({"de", "lb", "gsw", "nds", "nl", "af", "fy"}),
    frozenset({"en", "sco", "gd", "cy"}),
    frozenset({"id", "ms", "jv", "su"}),
    frozenset({"hi", "mr", "ne", "bh", "sa"}),
    frozenset({"fa", "ps", "ur", "ar", "ckb", "ku"}),
    frozenset({"tr", "az", "uz", "tk", "crh"}),
    frozenset({"kk", "ky", "tt", "ba", "mn"}),
    frozenset({"et", "fi"}),
    frozenset({"zh", "ja", "yue"}),
    frozenset({"ro", "mo"}),
    frozenset({"zu", "xh", "st", "tn", "nso", "ss", "ts"}),
)


def base(language: str) -> str:
    """The primary subtag: ``sr`` for ``sr-Latn``."""
    return language.split("-", 1)[0].lower()


def near(one: str, other: str) -> bool:
    """Whether the two are the same language or easily taken for one another on a short line."""
    one, other = base(one), base(other)
    return one == other or any(one in family and other in family for family in _FAMILIES)
