import pytest
from engines.fake import Fake

from provenance.comparing import suspects
from provenance.model import Grade, Signal


@pytest.mark.parametrize(
    ("named", "kept_away"),
    [
        ("Google Translate", {"google"}),
        ("DeepL", {"deepl"}),
        ("ChatGPT", {"chat"}),
        ("Weglot", {"google", "deepl"}),  # it resells both
        ("My Engine 2", {"my engine"}),
        ("Papago", set()),
    ],
)
def test_the_engines_that_may_have_made_it(named: str, kept_away: set[str]) -> None:
    engines = [Fake(name=name) for name in ("apertium", "google", "deepl", "chat", "my engine")]
    assert suspects.among(engines, [named]) == kept_away


def test_every_engine_that_a_page_names_counts_and_inferred_ones_do_not() -> None:
    def notice(engine: str, grade: Grade = "declared") -> Signal:
        claims = {"engine": engine}
        return Signal(kind="machine-translation-notice", grade=grade, start=0, end=1, text="x", claims=claims)

    found = [notice("DeepL"), notice("Google Translate"), notice("DeepL"), notice("ChatGPT", "inferred")]
    assert suspects.named(found) == ("DeepL", "Google Translate")
