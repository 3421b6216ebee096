import time

import pytest

from provenance.engines.guard import fault

FRENCH = (
    "Le conseil municipal a voté hier soir le budget de la ville pour l’année prochaine, après trois heures de débat."
)
SPANISH = "El consejo municipal votó ayer el presupuesto de la ciudad para el próximo año, tras tres horas de debate."
ENGLISH = (
    "The town council voted the city's budget for next year yesterday evening, after three hours of debate in the hall."
)
GERMAN = (
    "Der Stadtrat hat gestern Abend nach dreistündiger Debatte den Haushalt der Stadt für das nächste Jahr beschlossen."
)


@pytest.mark.parametrize(
    ("given", "why"),
    [
        (SPANISH, None),
        (None, "empty"),
        ("", "empty"),
        (" \n", "empty"),
        (17, "empty"),
        (FRENCH, "unchanged"),
        (FRENCH.upper(), "unchanged"),
        (SPANISH[:30], "length"),
        (SPANISH[:70], "unfinished"),
        (SPANISH * 3, "length"),
        (ENGLISH, "wrong-language"),
        (GERMAN, "wrong-language"),
        ("Error 500 (Server Error)!!1500.That’s an error.There was an error. Please try again later.", "error-text"),
        (
            "MYMEMORY WARNING: YOU USED ALL AVAILABLE FREE TRANSLATIONS FOR TODAY. NEXT AVAILABLE IN 3 HOURS",
            "error-text",
        ),
        ("<html><head><title>502 Bad Gateway</title></head><body>nginx, nginx, nginx</body></html>", "error-text"),
        ("Sure, here is the translation: " + SPANISH[:80], "chat"),
        ("I'm sorry, but I can't help with that request. Is there anything else I could do?", "chat"),
    ],
)
def test_what_is_refused(given: object, why: str | None) -> None:
    assert fault(FRENCH, given, "fr", "es") == why


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("OK", "D'accord"),
        ("Oui.", "Sí."),
        ("Ursula von der Leyen", "Ursula von der Leyen"),
        ("NATO, UN, EU", "NATO, UN, EU"),
        ("3,5 %", "3,5 %"),
        ("", ""),
    ],
)
def test_short_texts_and_names_may_stay(text: str, given: str) -> None:
    assert fault(text, given, "fr", "es") is None


def test_an_error_text_that_the_article_quotes_is_no_error() -> None:
    text = "Le site affichait « too many requests » depuis lundi matin, selon plusieurs lecteurs de la région."
    assert (
        fault(text, "El sitio mostraba «too many requests» desde el lunes, según varios lectores.", "fr", "es") is None
    )


def test_wide_letters_count_more() -> None:
    text = "The foreign minister met the president of the republic in the capital on Monday to discuss trade."
    assert fault(text, "外交部长星期一在首都会见了共和国总统，讨论了贸易问题。", "en", "zh") is None


def test_cousins_are_not_told_apart() -> None:
    catalan = "El consell municipal va votar ahir al vespre el pressupost de la ciutat per a l’any vinent."
    assert fault(FRENCH, catalan, "fr", "es") is None


def test_cost_is_linear() -> None:
    def seconds(size: int) -> float:
        start = time.process_time()
        fault("a. " * size, "b «" * size, "fr", "es")
        return time.process_time() - start

    seconds(1000)
    assert seconds(80_000) < 0.5 + 12 * seconds(10_000)
