"""Languages of which the tables know little are read without a stumble."""

from __future__ import annotations

import pytest

from provenance import facts


@pytest.mark.parametrize("language", ["is", "ga", "mt", "ca", "eu", "cy", "xx"])
def test_figures_are_found(language: str) -> None:
    assert "1984" in {fact.value for fact in facts.find("a 1984 b 12 c 3,5 %", language)}
