"""`leadbot ask`: questions answered in the terminal."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.app import app
from bot.cli.batch import Batch
from bot.cli.call import Call, call_of, moment
from bot.domain.errors import BadInput

if TYPE_CHECKING:
    from rich.table import Table

    from bot.domain.answer import Answer, Working


@dataclass(frozen=True, slots=True)
class Asked:
    """One line of a batch."""

    question: str
    as_email: str | None
    now: datetime | None
    thread: str | None
    id: object = None


@app.command()
def ask(
    context: typer.Context,
    question: Annotated[str | None, typer.Argument(help='Such as "who are my hottest leads?"')] = None,
    thread: Annotated[str | None, typer.Option(help="Name of the conversation, to follow up in.")] = None,
    batch: Annotated[
        Path | None,
        typer.Option(help='File of questions, one JSON object a line: {"q","as","now","thread"}; - is stdin.'),
    ] = None,
) -> None:
    """Ask anything about your leads or your content."""
    call = call_of(context)
    if batch is not None:
        _score_all(call, call.now())  # what is wrong with all lines is said once
        Batch(call, batch, ("q",))(lambda said: _answer_line(call, asked_of(said)))
        return
    if question is None:
        raise BadInput('Ask something, for example: leadbot ask "who are my hottest leads?" --as you@company.com')
    answer = _answer(call, Asked(question, None, None, thread))
    if call.json:
        from bot.usecases.answer_json import answer_as_json

        call.emit(answer_as_json(answer))
    else:
        tell(call, answer)


def _answer(call: Call, asked: Asked) -> "Answer":
    house = call.house
    now = asked.now or call.now()
    if asked.now or call.frozen:
        _score_all(call, now)
    elif left := house.rescore.in_a_hurry(now=now).left:
        call.remark(f"{left:,} leads have scores of an earlier day, the best ones of now. For all: leadbot rescore")
    email = asked.as_email or call.as_email
    rep = house.rep_named(email) if email else None
    zone = (rep.zone if rep else None) or "UTC"
    return house.ask(asked.question, thread_key=asked.thread, asker=rep, now=now, zone=zone)


def _score_all(call: Call, now: datetime) -> None:
    """Bring every score to a moment that somebody named: that one is asked for exact answers."""
    with call.progress("Scoring") as progress:
        call.house.refresh_scores(now=now, progress=progress)


def _answer_line(call: Call, asked: Asked) -> None:
    from bot.usecases.answer_json import answer_as_json

    extra = {"id": asked.id} if asked.id is not None else {}
    call.emit({**extra, **answer_as_json(_answer(call, asked))})


def asked_of(said: Mapping[str, object]) -> Asked:
    """A line of a batch. Raises BadInput."""
    at, by, thread = (said.get(name) for name in ("now", "as", "thread"))
    return Asked(
        question=str(said["q"]),
        as_email=str(by) if by else None,
        now=moment(str(at)) if at else None,
        thread=str(thread) if thread else None,
        id=said.get("id"),
    )


def _without_choices(answer: "Answer") -> str:
    """The text without the list of choices, which follows it with what each of them asks."""
    listed = {f"- {choice.label}" for choice in answer.clarify}
    return "\n".join(line for line in answer.text.splitlines() if line not in listed).rstrip()


def tell(call: Call, answer: "Answer") -> None:
    """Print an answer for a person, its receipt below."""
    from rich.markdown import Markdown
    from rich.text import Text

    said = _without_choices(answer)
    if not call.console.is_terminal:
        call.show(Text(said))
    elif answer.table:
        call.show(Text(answer.headline), _side_by_side(answer.table), Text(answer.remarks))
    else:
        call.show(Markdown(said, hyperlinks=False))
    for choice in answer.clarify:
        asks = f"   →  {choice.question}" if choice.question != choice.label else ""
        call.show(Text(f"  • {choice.label}{asks}"))
    if answer.notice:
        call.show(Text(answer.notice, style="yellow"))
    if answer.working:
        call.show(Text(f"\n{receipt_line(answer.working)}", style="dim"))


def _side_by_side(rows: Sequence[Sequence[str]]) -> "Table":
    """Rows under their heads, as wide as the terminal allows."""
    from rich.box import SIMPLE
    from rich.table import Column, Table
    from rich.text import Text

    drawn = Table(*(Column(Text(head)) for head in rows[0]), box=SIMPLE)
    for row in rows[1:]:
        drawn.add_row(*(Text(cell) for cell in row))
    return drawn


def receipt_line(working: "Working") -> str:
    """How an answer was made, in a line or two: what `Show the working` says in Slack."""
    parts = [
        working.sentence,
        f"{working.shown:,} of {working.total:,} shown" if working.total > working.shown > 0 else "",
        working.as_of.strftime("as of %Y-%m-%d %H:%M UTC"),
        working.definitions,
    ]
    meant = " · ".join(f"{word}: {meaning}" for word, meaning in working.meanings.items())
    return "\n".join(line for line in (" · ".join(part for part in parts if part), meant) if line)
