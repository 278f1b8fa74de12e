"""`leadbot eval`: golden questions, asked again."""

import json
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.app import app
from bot.cli.call import Call, call_of
from bot.cli.eval_lines import read_lines, save
from bot.cli.eval_words import Tally, as_json, words
from bot.domain.errors import BadInput

if TYPE_CHECKING:
    from bot.assembly import House
    from bot.domain.golden import GoldenLine
    from bot.usecases.evaluate import Outcome

WHAT_TO_RUN = (
    'Which questions? Name a file of them, one JSON object a line: {"q","as","now","thread","expect"}, '
    "or say --collected for those that people in Slack made tests of."
)


@app.command("eval")
def evaluate(
    context: typer.Context,
    file: Annotated[Path | None, typer.Argument(help="Golden questions, one JSON object a line.")] = None,
    data: Annotated[
        Path | None, typer.Option(help="Folder with leads.csv (activities.csv, library/) to ask instead of your data.")
    ] = None,
    collected: Annotated[bool, typer.Option("--collected", help="Run what people in Slack made tests of.")] = False,
    accept: Annotated[bool, typer.Option("--accept", help="Write the answers as the expected ones.")] = False,
    drop: Annotated[str | None, typer.Option(metavar="NUMBER", help="Forget a collected question.")] = None,
) -> None:
    """Ask golden questions again: what passed, what failed, and what other rules changed."""
    call = call_of(context)
    if drop is not None:
        call.house.golden.drop(drop, now=call.now())
        call.show(f"Forgotten: collected question {drop}.")
        return
    if file is None and not collected:
        raise BadInput(WHAT_TO_RUN)
    tally = Tally()
    with ExitStack() as leaving:
        house = _house(call, data, leaving)
        if file is not None:
            _run_file(call, house, file, tally, accept=accept, rescoring=data is not None)
        if collected:
            _run_collected(call, house, tally, accept=accept, rescoring=data is not None)
    if not call.json:
        call.show(tally.sentence)
    if tally.failed and not accept:
        raise typer.Exit(1)


def _house(call: Call, data: Path | None, leaving: ExitStack) -> "House":
    if data is None:
        return call.house
    from bot.assembly.snapshot import open_snapshot

    taken = leaving.enter_context(open_snapshot(call.settings, data, now=call.now()))
    rejected = f", {taken.rejected:,} rows rejected" if taken.rejected else ""
    call.remark(f"Asking {data}: {taken.leads:,} leads, {taken.activities:,} activities{rejected}.")
    return taken.house


def _run_file(call: Call, house: "House", file: Path, tally: Tally, *, accept: bool, rescoring: bool) -> None:
    lines = read_lines(file)
    questions = [(at, line) for at, (_, line) in enumerate(lines) if line is not None]
    written = [raw for raw, _ in lines]
    outcomes = house.evaluate(rescoring=rescoring)((line for _, line in questions), now=call.now())
    for (at, _), outcome in zip(questions, outcomes, strict=True):
        _tell(call, outcome, tally)
        if accept and outcome.verdict != "passed":
            written[at] = json.dumps(_accepted(outcome, tally).as_json(), ensure_ascii=False)
    if tally.accepted:
        save(file, written)


def _run_collected(call: Call, house: "House", tally: Tally, *, accept: bool, rescoring: bool) -> None:
    shelf, now = call.house.golden, call.now()
    for case in list(shelf.all(now=now)):
        outcomes = list(house.evaluate(rescoring=rescoring)(case.lines, now=now))
        judged = [outcome for outcome in outcomes if outcome.verdict != "unjudged"]
        for outcome in judged:
            _tell(call, outcome, tally, number=case.number)
        if accept and any(outcome.verdict != "passed" for outcome in judged):
            lines = tuple(_accepted(one, tally) if one in judged else one.line for one in outcomes)
            shelf.replace(replace(case, lines=lines), now=now)


def _accepted(outcome: "Outcome", tally: Tally) -> "GoldenLine":
    from bot.domain.golden_judging import accepted

    tally.accepted += 1
    return accepted(outcome.line, outcome.answer, versions=outcome.versions)


def _tell(call: Call, outcome: "Outcome", tally: Tally, *, number: str = "") -> None:
    tally.add(outcome)
    if call.json:
        call.emit(as_json(outcome, number=number))
    elif outcome.verdict not in {"passed", "unjudged"}:
        for line in words(outcome, number=number):
            call.show(line)
