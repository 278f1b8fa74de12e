"""What stands behind an answer: the button that shows it, the working itself, and tests made of wrong answers."""

import json
from collections.abc import Mapping

from bot.domain.kept_answer import KeptAnswer
from bot.slack.identifiers import Action, Field, View
from bot.slack.mrkdwn import (
    SECTION_TEXT_MAX_CHARACTERS,
    cut,
    cut_marked,
    escape,
    joined,
    plain,
    sentence,
)
from bot.slack.views.blocks import Block, Message, actions, button, context, message, section, thumbs
from bot.slack.views.inputs import field, form, text_input
from bot.slack.views.wording import Reader, count

ROWS_SHOWN_MAX = 25
PLAN_MAX_CHARACTERS = 2000
NOTE_MAX_CHARACTERS = 500
RIGHT, WRONG = "right:", "wrong:"
"""What thumbs say, before the name of the answer."""
OFFER = (
    "Thank you for telling. Shall I make a test of this question? RevOps then sees it with what I answered, "
    "and I am held to the right answer from then on."
)


def under(name: str, *, worked: bool) -> list[Block]:
    """The last rows of an answer that was kept under a name; `worked` where there is a working to show."""
    show = [actions(button("Show the working", Action.SHOW_WORKING, name))] if worked else []
    return [*show, thumbs(Action.RATE_ANSWER, right=f"{RIGHT}{name}", wrong=f"{WRONG}{name}")]


def working(kept: KeptAnswer, *, reader: Reader) -> Message:
    """How an answer was made: its filter in words, its rows, what was left out, by which definitions, and the plan."""
    seen = f"{kept.shown:,} of {kept.total:,} shown" if kept.total else ""
    left_out = [f"{count(leads, 'lead')} whose {plain(name, 40)} is blank" for name, leads in kept.blanks.items()]
    blocks = [
        section(f"*How I answered* “{plain(kept.question, 300)}”\n{sentence(kept.sentence, 1500)}"),
        *([section(_rows(kept))] if kept.rows else []),
        *([section(f"*What words mean here*\n{said}")] if (said := meant(kept.meanings)) else []),
        *([section(f"*Left out*\n{', '.join(left_out)}")] if left_out else []),
        *([section(_plan(kept))] if kept.plan else []),
        context(joined(seen, f"as of {reader.time(kept.at)}", plain(kept.definitions, 100))),
    ]
    return message(f"How I answered “{kept.question}”: {kept.sentence}", blocks)


def meant(meanings: Mapping[str, str]) -> str:
    """What words of the question mean here, in a line."""
    return joined(*(f"_{plain(word, 60)}_: {plain(meaning, 200)}" for word, meaning in meanings.items()))


def _rows(kept: KeptAnswer) -> str:
    shown = kept.rows[:ROWS_SHOWN_MAX]
    lines = [
        joined(f"{number}. {plain(row.name, 80)}", plain(row.email or "no e-mail address", 120), f"`{escape(row.id)}`")
        for number, row in enumerate(shown, start=1)
    ]
    more = [f"…and {len(kept.rows) - len(shown)} more."] if len(kept.rows) > len(shown) else []
    return cut_marked("\n".join(["*Rows*", *lines, *more]), SECTION_TEXT_MAX_CHARACTERS)


def _plan(kept: KeptAnswer) -> str:
    said = {part: value for part, value in (kept.plan or {}).items() if value and part != "as_of"}
    written = escape(cut(json.dumps(said, ensure_ascii=False).replace("`", "ˋ"), PLAN_MAX_CHARACTERS))
    return f"*Plan*\n```{written}```"


def thanks() -> Message:
    """Somebody found an answer right."""
    return message("Good to know, thank you.", [section("Good to know, thank you.")])


def offer_test(name: str) -> Message:
    """Somebody found an answer wrong: it may become a test."""
    return message(OFFER, [section(OFFER), actions(button("Make this a test", Action.MAKE_TEST, name))])


def test_form(kept: KeptAnswer, *, private_metadata: str) -> Block:
    """Asks what would have been right."""
    blocks = [
        section(f"*The question* “{plain(kept.question, 300)}”\n*I read it as* {sentence(kept.sentence, 1000) or '–'}"),
        field(
            Field.TEST_NOTE,
            "What would have been right?",
            text_input(limit=NOTE_MAX_CHARACTERS, placeholder="It should have left out customers", lines=True),
            optional=True,
        ),
    ]
    return form(
        View.TEST_FORM, title="Make this a test", submit="Keep it", blocks=blocks, private_metadata=private_metadata
    )


def made(number: str) -> Message:
    """A test was made."""
    said = f"Kept as question {number}. `leadbot eval --collected` runs it and shows what I answered."
    return message(said, [section(sentence(said))])
