"""What a date says on a given day, and which days values cover."""

from __future__ import annotations

from datetime import date

import pytest

from provenance.facts import values

TODAY = date(2024, 5, 15)  # a Wednesday


@pytest.mark.parametrize(
    ("value", "relative", "weekday", "expected"),
    [
        (None, "P-1D", None, "2024-05-14"),
        (None, "PT-2H", None, "2024-05-15"),
        (None, "P0WE", None, "2024-W20-WE"),
        (None, "P-5Y/P0Y", None, "2019-05-15/2024-05-15"),
        (None, "P-3D/P0D", None, "2024-05-12/2024-05-14"),
        (None, "P0D/P3D", None, "2024-05-16/2024-05-18"),
        (None, "P0D/P1D", None, "2024-05-15/2024-05-16"),
        (None, "P-3Q/P0Q", None, "2023-Q3/2024-Q1"),
        (None, "P-2DE/P0DE", None, "200X/201X"),
        (None, "P-2W0D", None, "2024-05-01"),
        (None, "P-1Y0D", None, "2023-05-15"),
        (None, "P0D0D/P2W0D", None, "2024-05-15/2024-05-29"),
        (None, "P0D/P0M", None, "2024-05-15/2024-05"),
        (None, "XXXX-06-03||P-3W", None, "2024-05-13"),
        (None, "XXXX-WXX-5|P1W|P2M", None, "2024-07-24"),
        (None, "XXXX-06-07||W", None, "2024-W23"),
        (None, "XXXX-02-31||P2D", None, None),
        ("XXXX-Q3", "P-1Y", None, "2023-Q3"),
        (None, "2015-08/P0D", None, "2015-08/2024-05-15"),
        (None, "XXXX-08/P0D", None, "2023-08/2024-05-15"),
        (None, "P-2Y-1M-21D", None, "2022-03-25"),
        (None, "easter-2", None, "2024-03-29"),
        (None, "easter+0:1", None, "2025-04-20"),
        (None, "nth-11-4-4", None, "2023-11-23"),
        ("XXXX-WXX-5", "P1W", 5, "2024-05-24"),
        ("XXXX-WXX-3", "P0D", 3, "2024-05-15"),
        ("XXXX-XX-18", None, None, "2024-05-18"),
        ("XXXX-XX-13", None, 5, "2024-09-13"),
        ("XXXX-XX-04/XXXX-XX-23", "P1M", None, "2024-06-04/2024-06-23"),
        ("XXXX-11-WXX-2-#1", None, None, "2023-11-07"),
        ("XXXX-05-WXX-1-#-1", None, None, "2024-05-27"),
        ("XXXX-W45", "P-1Y", None, "2023-W45"),
        ("XXXX-11/XXXX-02", None, None, "2023-11/2024-02"),
    ],
)
def test_resolve(value: str | None, relative: str | None, weekday: int | None, expected: str | None) -> None:
    assert values.resolve(value, relative, TODAY, weekday) == expected


def test_nothing_is_made_up() -> None:
    assert values.resolve(None, "now", TODAY) is None
    assert values.resolve(None, "PT-20H", TODAY) is None
    assert values.resolve("XXXX-XX-31", None, date(2023, 2, 1), 1) is not None
    assert values.resolve(None, "P-9999Y/P0Y", TODAY) is None
    assert values.nth_weekday(2024, 2, 1, 5) is None


def test_easter() -> None:
    assert [values.easter(year).isoformat() for year in (1818, 2000, 2024, 2038)] == [
        "1818-03-22",
        "2000-04-23",
        "2024-03-31",
        "2038-04-25",
    ]
