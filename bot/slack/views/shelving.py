"""A file that was taken into the library: what it is good for, what of that is a guess, and how to put it right."""

from pathlib import PurePosixPath

from bot.slack.mrkdwn import joined, plain
from bot.slack.views.blocks import Message, context, message, section
from bot.slack.views.wording import count
from knowledge.passage import Asset, Audience

TITLE_MAX_CHARACTERS = 200
WITHOUT_LINK = "It has no link yet, so it is quoted in answers and nobody can be sent to it."
INTERNAL = "It is internal: for reps alone, and never suggested to send."


def shelved(asset: Asset, *, passages: int, notice: str = "") -> Message:
    """What the library knows of a piece now; `notice` is why no model was asked about it."""
    title = asset.title[:TITLE_MAX_CHARACTERS]
    told = f"📚 “{title}” is in the library now ({count(passages, 'passage')} to find it by)."
    for_whom = ", ".join((*asset.personas, *asset.industries)) or "anyone"
    facts = joined(
        asset.type,
        f"for {plain(for_whom, 200)}",
        plain(", ".join(asset.stages), 100),
        plain(", ".join((*asset.pains, *asset.products)), 200),
        f"in {plain(asset.language, 20)}",
        f"expires {asset.expires}" if asset.expires else "",
    )
    lacks = INTERNAL if asset.audience is Audience.INTERNAL else "" if asset.url else WITHOUT_LINK
    shown = joined(plain(told, 400), facts, lacks, by="\n")
    below = [context(hint) for hint in (_hint(asset), plain(notice, 400)) if hint]
    return message(joined(told, lacks, by=" "), [section(shown), *below])


def _hint(asset: Asset) -> str:
    """How to confirm what was guessed, and to give a link; empty where both stand."""
    if not asset.proposed and asset.url:
        return ""
    by_rules = ", ".join(name for name in asset.proposed if name not in asset.by_model)
    guessed = joined(
        f"Read off its words, until somebody confirms it: {by_rules}." if by_rules else "",
        f"Proposed by the model, until somebody confirms it: {', '.join(asset.by_model)}." if asset.by_model else "",
        by=" ",
    )
    sidecar = f"{PurePosixPath(asset.path).stem}.meta.yaml"
    put_right = f"To put it right, send me `{plain(sidecar, 120)}` with the same words and lines such as"
    return joined(guessed, f"{put_right} `type: case study` and `url: https://…`.", by=" ")
