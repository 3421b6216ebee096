import pytest

from provenance.comparing.noise import Floor, floor, inside

ROUTES = [("fr", "es", "fr"), ("fr", "ca", "fr")]


def test_the_default_routes_were_measured() -> None:
    for routes in (ROUTES, ROUTES[::-1], [("fr", "es", "en", "es", "fr"), ("fr", "ca", "en", "ca", "fr")]):
        measured = floor("apertium", routes)
        assert measured is not None
        assert measured.facts > 300
        assert measured.rate < 0.02
        for kind in ("person", "place", "date", "number"):
            of_kind = floor("apertium", routes, kind)
            assert of_kind is not None
            assert of_kind.facts >= 50


def test_a_kind_hardly_measured_takes_the_floor_of_all() -> None:
    assert floor("apertium", ROUTES, "quotation") == floor("apertium", ROUTES)


def test_other_routes_and_engines_have_none() -> None:
    assert floor("apertium", [("fr", "xx", "fr"), ("fr", "ca", "fr")]) is None
    assert floor("other", ROUTES) is None


@pytest.mark.parametrize(
    ("lost", "of", "control", "noise"),
    [
        (0, 40, Floor(400, 0), True),
        (1, 4, Floor(400, 0), False),
        (1, 100, Floor(400, 0), True),
        (3, 100, Floor(400, 0), False),
        (1, 10, Floor(100, 5), True),
        (4, 10, Floor(100, 5), False),
        (2, 2, Floor(20, 19), True),
    ],
)
def test_what_chance_explains(lost: int, of: int, control: Floor, noise: bool) -> None:
    assert inside(lost, of, control) is noise
