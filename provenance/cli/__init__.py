"""The command ``provenance``: one file a command, each imported only when it is called."""

from __future__ import annotations

import gc
import os
import sys
from importlib import import_module

import click

from provenance import __version__
from provenance.errors import ProvenanceError, nearest

COMMANDS = ("audit", "check", "compare", "facts", "text", "engines", "rules", "selftest", "cache")

#: Exit codes of CONTRACT.
DONE, FINDINGS, FAILED, EMPTY = 0, 1, 2, 3
#: What shells give a command that Ctrl-C ended.
STOPPED = 130


class Commands(click.Group):
    """Commands by the name of their file; a mistyped one is answered with the nearest."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order a newcomer meets them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command, its module imported now."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"provenance.cli.{cmd_name}"), cmd_name)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As click does, with the nearest known command in the error."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            close = nearest(args[0], COMMANDS)
            hint = f" Did you mean {close!r}?" if close else ""
            raise click.UsageError(f"No such command {args[0]!r}.{hint}", ctx)
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> object:
        """Runs a command; what we raise on purpose becomes one line on standard error and exit code 2."""
        for stream in (sys.stdout, sys.stderr):
            if hasattr(stream, "reconfigure"):
                stream.reconfigure(encoding="utf-8", errors="backslashreplace")
        # The tables of rules are a million small objects that stay: looking through them often costs six per cent.
        gc.set_threshold(20_000, 50, 50)
        try:
            return super().invoke(ctx)
        except ProvenanceError as error:
            click.echo(f"provenance: {error}", err=True)
            ctx.exit(FAILED)
        except KeyboardInterrupt:
            click.echo("Stopped.", err=True)
            ctx.exit(STOPPED)
        except BrokenPipeError:
            # Whoever read our output has gone; keep Python from complaining about it at exit.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            ctx.exit(DONE)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="provenance")
def main() -> None:
    """Tells where an article comes from, and whether its facts survived the translation."""
