from provenance.engines.router import routes

DEFAULT = {
    ("fr", "es"),
    ("es", "fr"),
    ("fr", "ca"),
    ("ca", "fr"),
    ("ca", "en"),
    ("en", "ca"),
    ("es", "en"),
    ("en", "es"),
}


def test_round_trips_turn_round_in_two_languages() -> None:
    assert routes(DEFAULT, "fr") == [("fr", "es", "fr"), ("fr", "ca", "fr")]


def test_ways_through_the_original_are_disjoint() -> None:
    assert routes(DEFAULT, "fr", "en") == [("fr", "es", "en", "es", "fr"), ("fr", "ca", "en", "ca", "fr")]


def test_the_direct_way_comes_first_and_shares_nothing_with_the_second() -> None:
    assert routes(DEFAULT | {("fr", "en"), ("en", "fr")}, "fr", "en") == [
        ("fr", "en", "fr"),
        ("fr", "es", "en", "es", "fr"),
    ]


def test_one_way_is_not_two() -> None:
    assert routes({("fr", "es"), ("es", "fr"), ("es", "en"), ("en", "es")}, "fr", "en") == [
        ("fr", "es", "en", "es", "fr")
    ]


def test_no_way() -> None:
    assert routes(DEFAULT, "fr", "sq") == []
    assert routes(DEFAULT, "sq") == []
    assert routes({("fr", "es")}, "fr") == []


def test_near_copies_tell_nothing() -> None:
    assert ("fr", "oc", "fr") not in routes(DEFAULT | {("fr", "oc"), ("oc", "fr")}, "fr")
    assert routes({("fr", "oc"), ("oc", "fr")}, "fr") == []


def test_a_further_pair_does_not_change_a_route() -> None:
    more = DEFAULT | {(a, b) for a in ("it", "pt", "an", "aa") for b in ("fr", "es", "ca")}
    more |= {(b, a) for a, b in more}
    assert routes(more, "fr") == routes(DEFAULT, "fr")
    assert routes(more, "fr", "en") == routes(DEFAULT, "fr", "en")
