"""The command line: global options, the commands, and what happens when something fails."""

import sys
from collections.abc import Sequence
from typing import Annotated

import typer

from bot.cli.call import Call, moment
from bot.domain.errors import SalesError

DONE, FAILED = 0, 1
GLOBAL_VALUES = ("--now", "--as")
GLOBAL_FLAGS = ("--json",)

app = typer.Typer(
    name="leadbot",
    help="A sales assistant that lives in Slack. Start with: leadbot demo",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


@app.callback()
def options(
    context: typer.Context,
    now: Annotated[str | None, typer.Option(metavar="ISO8601", help="Freeze the clock at this moment.")] = None,
    as_email: Annotated[str | None, typer.Option("--as", metavar="EMAIL", help="Act as this rep.")] = None,
    json: Annotated[bool, typer.Option("--json", help="Print JSON for programs, and nothing else.")] = False,
) -> None:
    """A sales assistant that lives in Slack. Start with: leadbot demo"""
    call = context.find_root().obj
    call.frozen, call.as_email, call.json = moment(now) if now else None, as_email, json


def globals_first(arguments: Sequence[str]) -> list[str]:
    """The same arguments with the global options before the command, wherever they were typed."""
    front: list[str] = []
    rest: list[str] = []
    words = iter(arguments)
    for word in words:
        if word == "--":
            rest += [word, *words]
        elif word in GLOBAL_VALUES:
            front += [word, *(value for value in [next(words, None)] if value is not None)]
        elif word in GLOBAL_FLAGS or word.startswith(tuple(f"{name}=" for name in GLOBAL_VALUES)):
            front.append(word)
        else:
            rest.append(word)
    return front + rest


def run(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code."""
    from bot.cli import commands  # noqa: F401 - importing it registers every command

    call = Call()
    try:
        app(globals_first(arguments), obj=call, prog_name="leadbot")
    except SalesError as refusal:
        sys.stderr.write(f"{refusal.sentence}\n")
        return FAILED
    except SystemExit as leaving:  # Typer's way to end, wrong usage and a closed pipe included
        return leaving.code if isinstance(leaving.code, int) else DONE
    except Exception as surprise:  # noqa: BLE001 - the boundary: a person reads a sentence, the log gets the rest
        from bot.cli.surprise import told

        sys.stderr.write(f"{told(surprise, in_detail=call.settings.debugging)}\n")
        return FAILED
    except KeyboardInterrupt:
        sys.stderr.write("Stopped. What was finished is saved.\n")
        return FAILED
    finally:
        call.close()
    return DONE
