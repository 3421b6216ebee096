"""``python -m benchmarks [DATA]``: every benchmark, speed first, then accuracy on a folder of labelled data.

Without DATA, accuracy is measured on the project's own pinned sets alone (``tests/gate/``), which the tests guard.
What the folder has to hold is said by each benchmark's own module; one whose data is missing says so.
"""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path

ACCURACY = ("notices", "traces", "dates", "numbers", "names", "pairs", "backtranslation")


def main(arguments: list[str]) -> int:
    """Prints all tables; 2 when the folder is not there."""
    from benchmarks import speed

    print("## Speed\n")
    print(speed.run())
    if not arguments:
        print("\nNo folder of labelled data was named: python -m benchmarks DATA")
        return 0
    folder = Path(arguments[0])
    if not folder.is_dir():
        print(f"{folder} is no folder", file=sys.stderr)
        return 2
    for name in ACCURACY:
        print(f"\n## {name.capitalize()}\n")
        print(import_module(f"benchmarks.{name}").run(folder))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
