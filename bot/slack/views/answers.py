"""Answers to questions, one shape each, with the receipt under them."""

from collections.abc import Callable, Sequence

from bot.domain.answer import Answer, AnswerKind, Choice, ContentLine, Working
from bot.domain.beside import beside_words
from bot.domain.counted_words import often_words
from bot.domain.proposal import LeadProposal, Proposal
from bot.slack.forms import packed_proposal
from bot.slack.identifiers import Action
from bot.slack.mrkdwn import SECTION_TEXT_MAX_CHARACTERS, cut_marked, joined, link, plain, quote, sentence
from bot.slack.views import lead_card, working
from bot.slack.views.blocks import (
    Block,
    Message,
    actions,
    button,
    context,
    message,
    section,
    table,
)
from bot.slack.views.breakdowns import breakdown, number
from bot.slack.views.sending import send_button
from bot.slack.views.wording import Reader, count, spoken
from bot.usecases.show_lead_card import LeadCard

LEADS_SHOWN_MAX = 20
CONTENT_SHOWN_MAX = 8
CHOICES_SHOWN_MAX = 10
QUOTE_MAX_CHARACTERS = 300
CHECK = "Check and save"


def answer(
    said: Answer, *, reader: Reader, card: LeadCard | None = None, kept: str = "", draft_key: str = ""
) -> Message:
    """
    Any answer; with the `card` of the one lead it is about, that card; `kept` is the name its working has.

    `draft_key` is where a proposed lead waits for its form.
    """
    if card is not None:
        said_first = [section(sentence(words)) for words in (said.phrase, said.remarks) if words]
        blocks = [*said_first, *lead_card.facts(card, reader=reader), lead_card.buttons(card.lead, card)]
    else:
        blocks = [section(sentence(said.headline or said.text)), *_body(said, reader=reader)]
        blocks += [section(sentence(said.remarks))] if said.headline and said.remarks else []
    if said.clarify:
        blocks.append(choices(said.clarify))
    if said.proposal:
        blocks.append(check_and_save(said.proposal, draft_key=draft_key))
    if small_print := _small_print(said, reader=reader):
        blocks.append(context(*small_print))
    if kept:
        blocks += working.under(kept, worked=bool(said.plan or said.leads))
    return message(_spoken(said), blocks)


def check_and_save(proposal: Proposal, *, draft_key: str) -> Block:
    """The button that a person clicks to go on: to the form, or to what was understood."""
    if isinstance(proposal, LeadProposal):
        return actions(button(CHECK, Action.LOG, draft_key, style="primary"))
    return actions(button(CHECK, Action.QUALIFY_PROPOSED, packed_proposal(proposal), style="primary"))


def choices(offered: Sequence[Choice]) -> Block:
    """Buttons, each asking its question."""
    shown = enumerate(offered[:CHOICES_SHOWN_MAX])
    return actions(*(button(choice.label, f"{Action.ASK}{n}", choice.question) for n, choice in shown))


def _body(said: Answer, *, reader: Reader) -> list[Block]:
    draw = BODIES.get(said.kind)
    return draw(said, reader) if draw else []


def _leads(said: Answer, reader: Reader) -> list[Block]:
    shown = said.leads[: _number_shown(said)]
    lines = [
        lead_card.line(
            scored,
            number=n,
            reader=reader,
            moved=said.moves.get(at),
            done=often_words(said.plan, said.deeds.get(at)),
            beside=beside_words(said.plan, scored, day=reader.day, clock=reader.clock, due=said.due.get(at)),
        )
        for n, scored in enumerate(shown, start=1)
        for at in [scored.lead.id]
    ]
    return [*([table(said.table)] if said.table else []), *lines]


def _number_shown(said: Answer) -> int:
    shown = said.working.shown if said.working and said.working.shown else len(said.leads)
    return min(shown, LEADS_SHOWN_MAX)


def _one_lead(said: Answer, reader: Reader) -> list[Block]:
    """The words say it all: what is left are the buttons."""
    return [lead_card.buttons(said.leads[0])] if len(said.leads) == 1 else _leads(said, reader)


def _content(said: Answer, reader: Reader) -> list[Block]:
    return [_to_send(line) for line in said.content[:CONTENT_SHOWN_MAX]]


def _to_send(line: ContentLine) -> Block:
    return asset(line) | ({"accessory": send_button(line.chosen_for, line)} if line.chosen_for else {})


def asset(line: ContentLine) -> Block:
    """A piece of content: what it is, why it fits, and the words that speak for it."""
    title = link(line.url, line.title) if line.url else plain(line.title, 200)
    kind = joined(line.type, plain(line.published, 40), "🔒 internal, do not send" if line.internal else "")
    reasons = "\n".join(f"• {plain(reason, 200)}" for reason in line.reasons)
    said = f"{quote(line.quote, QUOTE_MAX_CHARACTERS)}" if line.quote else ""
    source = f"_{plain(line.location, 100)}_" if line.quote and line.location else ""
    note = f"✉️ {plain(line.note, 600)}" if line.note else ""
    shown = joined(f"*{title}*", kind, reasons, said, source, note, by="\n")
    return section(cut_marked(shown, SECTION_TEXT_MAX_CHARACTERS))


def _small_print(said: Answer, *, reader: Reader) -> list[str]:
    return (
        [
            _receipt(said.working, reader=reader) if said.working else "",
            working.meant(said.working.meanings) if said.working else "",
            _left_out(said.working) if said.working else "",
            plain(said.notice, 600),
        ]
        if said.working or said.notice
        else []
    )


def _receipt(made: Working, *, reader: Reader) -> str:
    seen = f"{made.shown:,} of {made.total:,} shown" if made.total > made.shown > 0 else ""
    return joined(plain(made.sentence, 1000), seen, f"as of {reader.time(made.as_of)}", plain(made.definitions, 100))


def _left_out(working: Working) -> str:
    said = [f"{count(leads, 'lead')} whose {plain(field, 40)} is blank" for field, leads in working.blanks.items()]
    return f"Left out: {', '.join(said)}." if said else ""


def _spoken(said: Answer) -> str:
    """All of it, rows too: an answer with a headline has its rows in its text."""
    if said.headline or said.kind is AnswerKind.LEAD:
        return said.text
    if said.kind is AnswerKind.LEADS:
        rows = [f"{n}. {spoken(s)}" for n, s in enumerate(said.leads[: _number_shown(said)], start=1)]
    elif said.kind is AnswerKind.BREAKDOWN:
        rows = [f"{group.key}: {number(group.value)}" for group in said.breakdown]
    else:
        rows = [line.title for line in said.content]
        rows += [choice.label for choice in said.clarify]
    return "\n".join([said.text, *rows])


BODIES: dict[AnswerKind, Callable[[Answer, Reader], list[Block]]] = {
    AnswerKind.LEADS: _leads,
    AnswerKind.LEAD: _one_lead,
    AnswerKind.BREAKDOWN: breakdown,
    AnswerKind.CONTENT: _content,
}
