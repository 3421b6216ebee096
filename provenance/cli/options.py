"""The options that commands share, spelled once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from provenance.errors import nearest

Command = TypeVar("Command", bound=Callable[..., Any])
#: Formats of answers that are lists, and those of an audit.
LIST_FORMATS = ("table", "markdown", "csv", "json", "jsonl")
FORMAT_NAMES = (*LIST_FORMATS, "html", "sarif", "junit", "github")


class Known(click.ParamType[str]):
    """One of some known words; another is refused with the nearest."""

    name = "name"

    def __init__(self, *words: str) -> None:
        self.words = words

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        """The words, as the help shows them."""
        return "|".join(self.words)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The word itself."""
        if value not in self.words:
            close = nearest(str(value), self.words)
            self.fail(f"{value!r} is not known; " + (f"did you mean {close!r}?" if close else ", ".join(self.words)))
        return str(value)


paths = click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path, allow_dash=True))
formats = click.option(
    "--format", "formats", multiple=True, type=Known(*FORMAT_NAMES), help="Form of the answer; repeatable."
)
list_formats = click.option("--format", "formats", multiple=True, type=Known(*LIST_FORMATS), help="Form of the answer.")
output = click.option(
    "-o", "--output", type=click.Path(path_type=Path, allow_dash=True), help="File or folder to write; - is the screen."
)
engine = click.option("--engine", metavar="auto|none|NAME", help="Engine for back-translation; see provenance engines.")
original = click.option(
    "--original", type=click.Path(path_type=Path, exists=True, dir_okay=False), help="The original of the one article."
)
originals = click.option(
    "--originals", type=click.Path(path_type=Path, exists=True, file_okay=False), help="A folder of originals."
)
allow_network = click.option(
    "--allow-network", multiple=True, metavar="NAME", help="An online engine that text may be sent to; repeatable."
)
no_cache = click.option("--no-cache", is_flag=True, help="Keep no translations, use none kept.")
config = click.option(
    "--config", "config_file", type=click.Path(path_type=Path, exists=True, dir_okay=False), help="provenance.toml"
)
spacy = click.option(
    "--spacy",
    multiple=True,
    metavar="PIPELINE",
    help="A spaCy pipeline, second reader of names; repeatable.",
)
jobs = click.option("--jobs", type=click.IntRange(1, 256), metavar="N", help="Processes to work in.  [default: 1]")
allow_empty = click.option("--allow-empty", is_flag=True, help="Nothing to audit is no failure.")
locale = click.option("--locale", metavar="LANG", help="Language of what people read: en, fr.  [default: en]")
verbose = click.option("-v", "--verbose", count=True, help="Say more on standard error.")
quiet = click.option("-q", "--quiet", is_flag=True, help="Say nothing but errors on standard error.")


def fail_on(default: str) -> Callable[[Command], Command]:
    """The option ``--fail-on`` with a command's own default."""
    return click.option(
        "--fail-on",
        type=Known("error", "warning", "note", "never"),
        help=f"Findings from this severity on give exit code 1.  [default: {default}]",
    )


def together(*options: Callable[[Command], Command]) -> Callable[[Command], Command]:
    """Several options as one decorator, shown in the order given."""

    def decorate(command: Command) -> Command:
        for option in reversed(options):
            command = option(command)
        return command

    return decorate


#: Everything ``audit`` and ``check`` share but the default of ``--fail-on``.
auditing = together(
    paths,
    formats,
    output,
    engine,
    original,
    originals,
    allow_network,
    no_cache,
    spacy,
    config,
    jobs,
    allow_empty,
    locale,
    verbose,
    quiet,
)
