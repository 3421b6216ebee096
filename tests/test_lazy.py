"""Attributes worked out when first asked for: once each, and each object's own."""

from __future__ import annotations

from provenance.lazy import lazy


class _Counted:
    def __init__(self, start: int) -> None:
        self.start = start
        self.calls = 0

    @lazy
    def double(self) -> int:
        """Twice the start."""
        self.calls += 1
        return 2 * self.start


def test_a_value_is_worked_out_once_and_kept_in_its_object() -> None:
    one, other = _Counted(3), _Counted(4)
    assert (one.double, one.double, one.calls) == (6, 6, 1)
    assert (other.calls, other.double) == (0, 8)


def test_the_class_shows_the_attribute_and_its_words() -> None:
    assert _Counted.double.__doc__ == "Twice the start."
