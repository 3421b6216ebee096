from provenance.comparing.alignment import align, gaps

PARAGRAPHS = [
    "The harbour of Vikestad was closed on Monday after a ferry hit the northern pier during heavy fog.",
    "Nobody was hurt, but three fishing boats sank and divers will search the wreckage until Thursday evening.",
    "Mayor Ingrid Halvorsen promised that the ferry company would pay for repairing the damaged pier.",
    "Trains between Vikestad and Tarnby are running normally, the railway said in a short statement.",
]
#: The same as an engine brings them back: other words, the same things.
RETURNED = [
    "The port of Vikestad has been closed Monday after that a ferry has knocked the northern pier by heavy fog.",
    "Nobody has been hurt, but three boats of fishing sank and divers will look for in the wreckage until Thursday.",
    "The mayor Ingrid Halvorsen has promised that the company of ferry would pay the repair of the damaged pier.",
    "The trains between Vikestad and Tarnby run normally, has said the railway in a short statement.",
]


def pairs(ours: list[str], theirs: list[str]) -> list[tuple[list[int], list[int]]]:
    return [(list(group.ours), list(group.theirs)) for group in align(ours, theirs) or []]


def test_one_by_one() -> None:
    assert pairs(PARAGRAPHS, RETURNED) == [([n], [n]) for n in range(4)]
    assert gaps(PARAGRAPHS, RETURNED) == ([], [])


def test_what_was_left_out_or_added() -> None:
    assert gaps(PARAGRAPHS, RETURNED[:1] + RETURNED[2:]) == ([1], [])
    assert gaps(PARAGRAPHS[:2] + PARAGRAPHS[3:], RETURNED) == ([], [2])
    assert gaps(PARAGRAPHS, RETURNED[1:]) == ([0], [])
    assert gaps(PARAGRAPHS, RETURNED[:3]) == ([3], [])


def test_merged_and_split_paragraphs_are_no_gaps() -> None:
    merged = [f"{RETURNED[0]} {RETURNED[1]}", *RETURNED[2:]]
    assert pairs(PARAGRAPHS, merged)[0] == ([0, 1], [0])
    assert gaps(PARAGRAPHS, merged) == ([], [])
    assert gaps(merged, PARAGRAPHS) == ([], [])


def test_a_paragraph_said_quite_differently_is_not_claimed() -> None:
    free = [*RETURNED[:1], "Everybody came away unscathed; search teams remain busy below the surface.", *RETURNED[2:]]
    assert gaps(PARAGRAPHS, free) == ([], [])


def test_short_and_moved_paragraphs_are_not_claimed() -> None:
    assert gaps([*PARAGRAPHS, "Read more."], RETURNED) == ([], [])
    assert gaps(PARAGRAPHS, RETURNED[2:] + RETURNED[:2]) == ([], [])


def test_empty_and_endless_texts() -> None:
    assert gaps([], []) == ([], [])
    assert gaps(PARAGRAPHS[:1] * 500, RETURNED) == ([], [])
