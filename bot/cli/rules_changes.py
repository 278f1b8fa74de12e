"""`leadbot rules propose`, `approve`, `reject`, `revert`, `history` and `show`: a change of rules is a proposal."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.call import Call, call_of
from bot.cli.rules import rules
from bot.domain.errors import BadInput, FileUnreadable

if TYPE_CHECKING:
    from bot.domain.rules_change import RulesChange

Number = Annotated[int, typer.Argument(help="Number of the change; `leadbot rules history` lists them.")]
Note = Annotated[str, typer.Option("--note", help="Why, for whoever reads the history.")]


@rules.command("propose")
def propose(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="The whole rules file as it should be.")],
    note: Note = "",
) -> None:
    """Check a rules file, show what it would do to every lead, and keep it for a second person to approve."""
    from bot.assembly.rules import build_propose_rules

    call = call_of(context)
    rep = call.known(f"rules propose {file}")
    text = _text(file)
    with call.progress("Comparing") as progress:
        propose = build_propose_rules(call.house)
        change = propose(text, name=file.name, note=note, by=rep, now=call.now(), progress=progress)
    _tell(call, change.number)
    if not call.json:
        call.show(f"\nProposed as change {change.number}. A second person puts it in force with:")
        call.show(f"  leadbot rules approve {change.number} --as THEIR@EMAIL")


@rules.command("approve")
def approve(context: typer.Context, number: Number, note: Note = "") -> None:
    """Put a proposed change in force and rescore; not by whoever proposed it."""
    from bot.assembly.rules import build_decide_rules

    call = call_of(context)
    rep = call.known(f"rules approve {number}")
    change = build_decide_rules(call.house).approve(number, by=rep, now=call.now(), why=note)
    _after(call, f"Change {change.number} is in force, version {change.version}.", change)


@rules.command("reject")
def reject(context: typer.Context, number: Number, note: Note = "") -> None:
    """Turn a proposed change down."""
    from bot.assembly.rules import build_decide_rules

    call = call_of(context)
    rep = call.known(f"rules reject {number}")
    change = build_decide_rules(call.house).reject(number, by=rep, now=call.now(), why=note)
    if call.json:
        call.emit(change_as_json(change, str(change.state)))
    else:
        call.show(f"Change {change.number} is rejected. Nothing else changed.")


@rules.command("revert")
def revert(
    context: typer.Context,
    number: Annotated[int | None, typer.Argument(help="The change in force, to be sure; may be left out.")] = None,
    note: Note = "",
) -> None:
    """Go back to the rules before the change in force, at once, and rescore."""
    from bot.assembly.rules import build_decide_rules, build_show_rules

    call = call_of(context)
    rep = call.known("rules revert")
    change = build_decide_rules(call.house).revert(number=number, by=rep, now=call.now(), why=note)
    _after(call, f"Change {change.number} is reverted. {build_show_rules(call.house)().why}", change)


@rules.command("history")
def history(context: typer.Context) -> None:
    """List every change of the rules: who, when, why, and which is in force."""
    from bot.assembly.rules import build_show_rules

    call = call_of(context)
    state = build_show_rules(call.house)()
    if call.json:
        for change in state.changes:
            call.emit(change_as_json(change, state.word(change)))
        return
    from bot.cli.rules_tables import history_table

    call.show(state.why)
    if state.changes:
        call.show(history_table(state))


@rules.command("show")
def show(
    context: typer.Context,
    number: Annotated[int | None, typer.Argument(help="A change; without it the rules in force.")] = None,
    preview: Annotated[bool, typer.Option("--preview", help="What the change would do, instead of its text.")] = False,
) -> None:
    """Print the text of the rules in force or of a change, comments and all."""
    import sys

    from bot.assembly.rules import rules_text

    call = call_of(context)
    if preview:
        if number is None:
            raise BadInput("Which change? For example: leadbot rules show 3 --preview")
        _tell(call, number)
        return
    text = rules_text(call.house, number)
    if call.json:
        call.emit({"change": number, "text": text})
    else:
        sys.stdout.write(text)


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except OSError as cause:
        raise FileUnreadable(f"I cannot read {file}: {cause.strerror or cause}.") from cause
    except UnicodeDecodeError as cause:
        raise FileUnreadable(f"{file.name} is not written in UTF-8. Save it as UTF-8.") from cause


def _tell(call: Call, number: int) -> None:
    from bot.assembly.rules import build_show_rules

    shown = build_show_rules(call.house).one(number)
    if call.json:
        from bot.cli.rules_json import shown_as_json

        call.emit(shown_as_json(shown))
        return
    from bot.cli.rules_tables import preview_parts

    for part in preview_parts(shown):
        call.show(part)


def _after(call: Call, sentence: str, change: "RulesChange") -> None:
    """Scores follow at once; what is interrupted here the running bot completes within minutes."""
    with call.progress("Rescoring") as progress:
        rescored = call.house.rescore(now=call.now(), progress=progress)
    if call.json:
        from bot.assembly.rules import build_show_rules

        state = build_show_rules(call.house)()
        call.emit({**change_as_json(change, state.word(change)), "rescored": rescored.leads, "moved": rescored.moved})
    else:
        call.show(sentence)
        call.show(f"{rescored.leads:,} leads rescored, {rescored.moved:,} changed band.")
        if waits := call.house.in_force().waiting_sentence:
            call.show(waits)


def change_as_json(change: "RulesChange", word: str) -> dict[str, object]:
    """A change for programs, without its text."""
    acts = {"proposed": change.proposed, "decided": change.decided, "reverted": change.reverted}
    return {
        "number": change.number,
        "state": str(change.state),
        "standing": word,
        "version": change.version,
        "base_version": change.base_version,
        "note": change.note,
        **{
            name: {"by": act.name, "at": act.at.isoformat(), "why": act.why} if act else None
            for name, act in acts.items()
        },
    }
