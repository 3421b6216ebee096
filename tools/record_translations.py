"""Records what Apertium answers to a folder of articles, so that their reports can be made anew without it.

    python tools/record_translations.py seeds tests/recorded/seeds.json

Run it again after a change that sends other segments: the zones, the cut into sentences, the routes. The same
packages and the same articles write the same file.
"""

from __future__ import annotations

import sys
from pathlib import Path

from provenance import comparing, engines, reading, run
from provenance.comparing import Tools
from provenance.engines.recorded import Recorder
from provenance.engines.translator import Translator
from provenance.model import Audit


def main(folder: str, file: str) -> None:
    recorder = Recorder(engines.make("apertium"))
    comparing.translator = lambda tools: Translator([recorder])  # type: ignore[assignment]
    tools = Tools(engine="apertium", cache=False)
    for result in run.results(reading.read([Path(folder)]), tools):
        routes = result.consistency.routes if isinstance(result, Audit) else ()
        print(result.id, *("-".join(route.path) + " " + route.status for route in routes))
    recorder.save(Path(file))


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(f"{__doc__}")
    main(sys.argv[1], sys.argv[2])
