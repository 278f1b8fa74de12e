"""`leadbot score learn`: scores take in what outcomes taught."""

from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.call import Call, call_of
from bot.cli.score import scores
from bot.domain.errors import BadInput

if TYPE_CHECKING:
    from bot.domain.learned import LearnedModel
    from bot.usecases.teach_scores import Taught


@scores.command("learn")
def learn(
    context: typer.Context,
    column: Annotated[
        str | None,
        typer.Option(
            "--outcome",
            metavar="COLUMN",
            help='Imported column that says who was won, such as Converted; is remembered. "" forgets it.',
        ),
    ] = None,
    off: Annotated[bool, typer.Option("--off", help="Score by your rules alone, until you learn again.")] = False,
) -> None:
    """Learn from won and lost leads; goes in force only if it beats your rules on outcomes it has not seen."""
    from bot.assembly.learning import build_teach_scores

    call = call_of(context)
    teach = build_teach_scores(call.house)
    if off:
        _switch_off(call, column)
        return
    with call.progress("Learning") as progress:
        taught = teach(now=call.now(), column=column, progress=progress)
    if call.json:
        call.emit(taught_as_json(taught))
    else:
        _tell(call, taught)


def _switch_off(call: Call, column: str | None) -> None:
    from bot.assembly.learning import build_teach_scores

    if column is not None:
        raise BadInput("--off learns nothing, so --outcome says nothing beside it. Leave one of them out.")
    with call.progress("Scoring by your rules alone") as progress:
        rescored = build_teach_scores(call.house).switch_off(now=call.now(), progress=progress)
    if call.json:
        call.emit({"published": False, "off": True, "rescored": rescored.leads, "bands_moved": rescored.moved})
    else:
        call.show("Learning is off: scores are your rules' alone. `leadbot score learn` switches it on again.")
        call.show(f"{rescored.leads:,} leads rescored, {rescored.moved:,} of them in another band now.")


def _tell(call: Call, taught: "Taught") -> None:
    from rich.text import Text

    learned, rescored = taught.learned, taught.rescored
    call.show(Text(learned.sentence, style="bold"))
    for sentence in learned.warnings:
        call.show(Text(sentence, style="yellow"))
    if learned.published and learned.model:
        call.show(f"Looked at: {', '.join(feature.label for feature in learned.model.features)}.")
    if rescored.leads:
        call.show(f"{rescored.leads:,} leads rescored, {rescored.moved:,} of them in another band now.")


def taught_as_json(taught: "Taught") -> dict[str, object]:
    """What was learned, for programs."""
    learned = taught.learned
    return {
        "published": learned.published,
        "off": False,
        "sentence": learned.sentence,
        "won": learned.won,
        "lost": learned.lost,
        "warnings": list(learned.warnings),
        **(_model_as_json(learned.model) if learned.model else {}),
        "rescored": taught.rescored.leads,
        "bands_moved": taught.rescored.moved,
    }


def _model_as_json(model: "LearnedModel") -> dict[str, object]:
    return {
        "version": model.version,
        "rules_version": model.rules_version,
        "share_percent": round(100 * model.share),
        "trial": model.trial.model_dump(mode="json"),
        "left_out": [item.model_dump(mode="json") for item in model.left_out],
        "columns": [feature.label for feature in model.features],
    }
