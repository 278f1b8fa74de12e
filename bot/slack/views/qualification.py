"""A qualification in a thread: one question with its buttons, the card to confirm, and what came of it."""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.domain.currency_words import CURRENCY, OFFERED
from bot.domain.lead import ScoredLead
from bot.domain.qualification import LINES_MAX, Known, Line, Outcome, Phase, QualificationTurn, Question
from bot.domain.qualification_words import Command, against_said
from bot.domain.templates import TemplateVerdict
from bot.domain.verdict import CriterionVerdict, Met, Ruling
from bot.domain.words import Level
from bot.slack.identifiers import Action
from bot.slack.mrkdwn import joined, link, plain, quote, sentence
from bot.slack.views.blocks import Block, Message, actions, button, context, message, section, without_buttons
from bot.slack.views.notices import undo
from bot.slack.views.wording import LEVEL_SIGN, Reader, count, name_of, role_of, standing_of

VALUE_MAX_CHARACTERS = 240
QUOTE_MAX_CHARACTERS = 400
SPEAKER_MAX_CHARACTERS = 80
MET_SIGN = {Met.MET: "✅", Met.NOT_MET: "❌", Met.UNKNOWN: "○"}


NOT_HERE = "I am not in that channel, so we do it in our direct messages. To bring me in: `/invite @Leadbot`"


NOT_SAVED = "Nothing is saved yet: take out what is wrong."


def opening(scored: ScoredLead, *, who: str) -> Message:
    """The message that a qualification's thread hangs on."""
    text = f"{who} is qualifying {scored.lead.shown}"
    head = f"*{plain(who, 80)}* is qualifying {joined(name_of(scored.lead), role_of(scored.lead), standing_of(scored))}"
    small = context("Answer in this thread, in your own words; several answers at once are fine.")
    return message(text, [section(head), small])


def opened_at(scored: ScoredLead, permalink: str) -> Message:
    """For whoever asked: where the thread is."""
    text = f"I opened a thread to qualify {scored.lead.shown}."
    return message(text, [section(f"{sentence(text)} {link(permalink, 'Go there')}")])


def answered(blocks: Sequence[Mapping[str, Any]], label: str, who: str) -> list[Block]:
    """A question or a card that somebody has dealt with: nothing left to click, and by whom."""
    return [*without_buttons(blocks), context(f"✓ {plain(label, 80)} – {plain(who, 80)}")]


def begun_here(shown: QualificationTurn, *, reader: Reader) -> Message:
    """The first turn in a thread that was about something else before: whom it is about now, then the turn."""
    first = turn(shown, reader=reader)
    scored = shown.lead
    head = f"Qualifying {joined(name_of(scored.lead), role_of(scored.lead), standing_of(scored))}"
    return message(f"Qualifying {scored.lead.shown}.\n{_spoken(shown)}", [section(head), *first["blocks"]])


def turn(shown: QualificationTurn, *, reader: Reader) -> Message:
    """One turn of the conversation."""
    blocks = [section(sentence(shown.said))] if shown.said and shown.phase is not Phase.CONFIRMING else []
    if shown.phase is Phase.ASKING and shown.question:
        blocks += _asking(shown, shown.question, reader=reader)
    elif shown.phase is Phase.CONFIRMING:
        blocks += _confirming(shown)
    elif shown.phase is Phase.PAUSED:
        blocks.append(actions(button("Go on", f"{Action.QUALIFY_ANSWER}resume", Command.RESUME, style="primary")))
    elif shown.phase is Phase.DONE and shown.outcome:
        blocks += _done(shown.outcome)
    return message(_spoken(shown), blocks or [section("Done.")])


def _asking(shown: QualificationTurn, asked: Question, *, reader: Reader) -> list[Block]:
    quick = [
        button(option.label, f"{Action.QUALIFY_ANSWER}{n}", option.value) for n, option in enumerate(asked.options)
    ]
    if shown.lines:
        quick.append(button("That is all", f"{Action.QUALIFY_ANSWER}finish", Command.FINISH))
    quick.append(button("Pause", f"{Action.QUALIFY_ANSWER}pause", Command.PAUSE))
    known = next((known for known in shown.known if known.criterion is asked.criterion), None)
    return [
        section(joined(f"*{sentence(asked.text)}*", _known(known, reader=reader) if known else "", by="\n")),
        actions(*quick),
        context(sentence(asked.why), sentence(asked.hint), _so_far(shown)),
    ]


def _known(known: Known, *, reader: Reader) -> str:
    again = ", to be confirmed again" if known.reconfirm else ""
    value = plain(known.value, VALUE_MAX_CHARACTERS)
    return f"On record: {value} ({known.level}, {reader.day(known.at)}{again})"


def _so_far(shown: QualificationTurn) -> str:
    """What was noted in earlier turns; what this one noted stands above."""
    earlier = [line for line in shown.lines if line.accepted and line.understood not in shown.said]
    noted = [f"{line.criterion} {plain(line.understood, 60)}" for line in earlier]
    return f"Noted so far: {'; '.join(noted)}" if noted else ""


def _confirming(shown: QualificationTurn) -> list[Block]:
    taken = sum(line.accepted for line in shown.lines)
    save = button(f"Save {count(taken, 'answer')}", Action.QUALIFY_CONFIRM, style="primary") if taken else None
    return [
        section(f"*This is what I understood.* {NOT_SAVED}"),
        *([context(sentence(shown.said))] if shown.said else []),
        *(_line(line, n) for n, line in enumerate(shown.lines[:LINES_MAX])),
        *_currencies(shown.lines),
        actions(
            save,
            button("Add something", f"{Action.QUALIFY_ANSWER}back", Command.BACK),
            button("Cancel", f"{Action.QUALIFY_ANSWER}cancel", Command.CANCEL),
        ),
    ]


def _currencies(lines: Sequence[Line]) -> list[Block]:
    """Asks of what a sum is; saving without an answer keeps the bare sum."""
    bare = [line for line in lines if line.accepted and line.lacks_currency]
    if not bare:
        return []
    asked = f"{plain(bare[0].understood, VALUE_MAX_CHARACTERS)}: in which currency? Click it, or write any other here."
    buttons = (button(code, f"{Action.QUALIFY_ANSWER}{code}", f"{CURRENCY}{code}") for code in OFFERED)
    return [section(asked), actions(*buttons)]


def _line(line: Line, number: int) -> Block:
    label = "Take out" if line.accepted else "Take in again"
    understood = plain(_understood(line), VALUE_MAX_CHARACTERS)
    shown = f"{LEVEL_SIGN[line.level]} *{line.criterion.capitalize()}*: {understood}"
    if not line.accepted:
        shown = f"~{shown.replace('*', '')}~"
    said = joined(quote(line.quote, QUOTE_MAX_CHARACTERS), _by(line), by="\n") if line.quote else ""
    toggle = button(label, f"{Action.QUALIFY_LINE}{number}", line.key)
    return section(joined(shown, said, by="\n"), accessory=toggle)


def _by(line: Line) -> str:
    """Whose words they are; where they stand, if in a file."""
    side = f" ({line.side})" if line.side else ""
    place = "" if line.source.startswith("https://") else plain(line.source, SPEAKER_MAX_CHARACTERS)
    who = plain(line.speaker, SPEAKER_MAX_CHARACTERS)
    return joined(f"– {who}{side}" if who else "", place, by=", ")


def _understood(line: Line) -> str:
    """What was understood and how well it is known; what speaks against the lead says so itself."""
    if line.level is Level.CONTRADICTED:
        return against_said(line.criterion, line.understood)
    bare = ", currency not said" if line.lacks_currency else ""
    return f"{line.understood}{bare} ({line.level})"


RULED = {
    Ruling.QUALIFIED: "✅ *Qualified*",
    Ruling.OPEN: "◻️ *Still open*",
    Ruling.NOT_QUALIFIED: "◻️ *Not qualified*",
}


def _done(outcome: Outcome) -> list[Block]:
    verdict = outcome.verdict
    changed = "\n".join(f"• {plain(said.replace('->', '→'), 300)}" for said in outcome.changed)
    return [
        section(joined(f"{RULED[verdict.ruling]}: {plain(verdict.reason, 400)}", by="\n")),
        section("\n".join(verdict_line(c) for c in verdict.criteria)),
        *(by_template(outcome.template) if outcome.template else []),
        *([section(f"*What changed*\n{changed}")] if changed else []),
        actions(
            button("Open lead", Action.OPEN_LEAD, outcome.lead.lead.id),
            button("Suggest content", Action.SUGGEST_CONTENT, outcome.lead.lead.id),
            button("Hand off", Action.HAND_OFF, outcome.lead.lead.id),
            button("Recycle or reject", Action.PARK, outcome.lead.lead.id),
            undo(outcome.change_id) if outcome.change_id else None,
        ),
    ]


def by_template(judged: TemplateVerdict) -> list[Block]:
    """The lead as the template of the team has it, letter by letter, with how to ask for what BANT does not."""
    name = plain(judged.template.upper(), 40)
    head = f"*{name}*: {judged.verdict.ruling}. {plain(judged.verdict.reason, 300)}"
    letters = (f"{MET_SIGN[e.met]} *{plain(e.name, 40)}*: {plain(e.reason, 200)}" for e in judged.elements)
    asked = [f"• {plain(e.name, 40)}: {sentence(e.ask)}" for e in judged.elements if e.ask]
    return [
        section(joined(head, *letters, by="\n")),
        *([section(joined(f"*Still to ask for {name}*", *asked, by="\n"))] if asked else []),
    ]


def verdict_line(judged: CriterionVerdict) -> str:
    """One criterion; a reason that repeats the value stands for it."""
    value = "" if judged.value in judged.reason else plain(judged.value, VALUE_MAX_CHARACTERS)
    said = joined(value, plain(judged.reason, 300), by=" – ") or "not known yet"
    level = f" ({judged.level})" if judged.level not in (Level.UNKNOWN, Level.CONTRADICTED) else ""
    return f"{MET_SIGN[judged.met]} *{judged.criterion.capitalize()}*{level}: {said}"


def _spoken(shown: QualificationTurn) -> str:
    asked = shown.question.text if shown.question else ""
    noted = "; ".join(f"{line.criterion}: {line.understood}" for line in shown.lines if line.accepted)
    confirm = f"This is what I understood: {noted}. Save it?" if shown.phase is Phase.CONFIRMING else ""
    verdict = shown.outcome.verdict.reason if shown.outcome else ""
    return "\n".join(part for part in (shown.said, asked, confirm, verdict) if part) or "Done."
