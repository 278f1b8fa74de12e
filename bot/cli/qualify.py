"""`leadbot qualify` and `leadbot suggest`: read a call, and choose what to send."""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.app import app
from bot.cli.batch import Batch
from bot.cli.call import Call, call_of
from bot.domain.errors import BadInput, SalesError

if TYPE_CHECKING:
    from bot.domain.templates import TemplateVerdict
    from bot.usecases.qualify_transcript import Judged


@app.command()
def qualify(
    context: typer.Context,
    email: Annotated[str | None, typer.Argument(help="E-mail address of the lead.")] = None,
    transcript: Annotated[
        Path | None, typer.Option(help="Call or mail thread: .txt, .vtt, .srt or .docx; - is stdin.")
    ] = None,
    batch: Annotated[
        Path | None, typer.Option(help='File of calls, one JSON object a line: {"id","email","transcript"}.')
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show the verdict and write nothing.")] = False,
) -> None:
    """Read BANT evidence and a verdict out of a call or a mail thread, and keep the evidence at once."""
    from bot.usecases.verdict_json import judged_json

    call = call_of(context)
    if batch is not None:
        house = call.house

        def answer(said: Mapping[str, object]) -> None:
            try:
                text = fitting(str(said["transcript"]))
                judged = house.qualify_transcript(text, email=str(said["email"]), now=call.now(), dry_run=dry_run)
                call.emit({"id": said.get("id"), **judged_json(judged)})
            except SalesError as refusal:
                call.emit({"id": said.get("id"), "email": said["email"], "error": refusal.sentence})

        Batch(call, batch, ("email", "transcript"))(answer)
        return
    if email is None or transcript is None:
        raise BadInput("Whom, and from what? For example: leadbot qualify anna@acme.test --transcript call.txt")
    rep = call.rep()
    judged = call.house.qualify_transcript(
        read_text(transcript),
        email=email,
        by=rep.id if rep else None,
        source=transcript.name,
        now=call.now(),
        dry_run=dry_run,
    )
    if call.json:
        call.emit(judged_json(judged))
    else:
        tell(call, judged)
        new = f"{judged.written} {'row' if judged.written == 1 else 'rows'} of evidence"
        call.show(f"A rehearsal: nothing was written. {new} would be new." if dry_run else f"{new} written.")


def tell(call: Call, judged: "Judged") -> None:
    """Print a verdict for a person: each criterion with its reason and the words it rests on."""
    from rich.text import Text

    call.show(Text(f"{judged.email}: {judged.verdict.ruling}. {judged.verdict.reason}", style="bold"))
    for speaker in judged.reading.speakers:
        call.show(Text(f"{speaker.side.capitalize():<10} {speaker.name}: {speaker.why}", style="dim"))
    for criterion in judged.verdict.criteria:
        call.show(Text(f"{criterion.criterion.capitalize():<10} {criterion.met}: {criterion.reason}"))
        for cited in criterion.cited:
            call.show(Text(f"           “{cited.quote}” {cited.speaker} {cited.clock}".rstrip(), style="dim"))
    if judged.template:
        show_template(call, judged.template)
    if judged.terms.sources:
        call.show(Text(f"Prices and lead times from {', '.join(judged.terms.sources)}.", style="dim"))
    for flag in (*judged.reading.flags, *([judged.reading.notice] if judged.reading.notice else [])):
        call.show(Text(flag, style="yellow"))
    for sentence in judged.changed:
        call.show(Text(sentence))


def show_template(call: Call, judged: "TemplateVerdict") -> None:
    """Print the lead as the template of the team has it."""
    from rich.text import Text

    name = judged.template.upper()
    call.show(Text(f"{name}: {judged.verdict.ruling}. {judged.verdict.reason}", style="bold"))
    for element in judged.elements:
        call.show(Text(f"{element.name:<18} {element.met}: {element.reason}"))
        if element.ask:
            call.show(Text(f"                   You could ask: {element.ask}", style="dim"))
        for cited in element.cited:
            call.show(Text(f"                   “{cited.quote}” {cited.speaker}".rstrip(), style="dim"))


def read_text(path: Path) -> str:
    """The text of a file, or of stdin for `-`. Raises FileUnreadable."""
    from bot.files.transcripts import transcript_file, transcript_text

    if str(path) == "-":
        return transcript_text(sys.stdin.buffer.read(), name="What came in")
    return transcript_file(path)


def fitting(text: str) -> str:
    """The same text. Raises FileUnreadable where it is empty or endless."""
    from bot.files.transcripts import transcript_text

    return transcript_text(text.encode(errors="replace"), name="The transcript")


@app.command()
def suggest(
    context: typer.Context,
    email: Annotated[str, typer.Argument(help="E-mail address of the lead.")],
    topic: Annotated[str, typer.Option(help="What it should be about, such as security.")] = "",
) -> None:
    """Choose content for a lead, with reasons."""
    call = call_of(context)
    lead = call.house.lead_by_email(email)
    lines = call.house.suggest(lead.lead.id, topic=topic, now=call.now())
    if call.json:
        shape = ("id", "title", "url", "reasons", "quote", "note")
        call.emit({"email": email, "content": [{name: getattr(line, name) for name in shape} for line in lines]})
        return
    if not lines:
        call.show("Nothing in the library fits this lead and is new to their company.")
    for line in lines:
        call.show(f"{line.title} ({line.type})  {line.url or 'no link'}")
        for reason in line.reasons:
            call.show(f"   {reason}")
        call.show(f"   To send with it: {line.note}")
