"""A hand-off: one message that stands by itself wherever it is forwarded."""

from bot.domain.evidence import Evidence
from bot.domain.handoff import Handoff, OpenQuestion, Sent, Settled
from bot.domain.parking import Parking
from bot.domain.words import Criterion
from bot.slack.identifiers import Action
from bot.slack.mrkdwn import joined, link, plain, quote, sentence
from bot.slack.views.blocks import Block, Message, actions, button, context, header, message, section
from bot.slack.views.qualification import RULED, by_template, verdict_line
from bot.slack.views.wording import Reader, axes_of, name_of, owner_of, role_of, standing_of

QUOTE_MAX_CHARACTERS = 300
VALUE_MAX_CHARACTERS = 200


def handoff(shown: Handoff, *, reader: Reader, who: str) -> Message:
    """Verdict, evidence in the buyer's words, open questions, what not to ask again, and what they have already."""
    lead, verdict = shown.lead.lead, shown.verdict
    blocks = [
        header(f"Hand-off: {lead.shown}"),
        section(joined(name_of(lead), role_of(lead), plain(lead.email or "", 200))),
        section(f"{standing_of(shown.lead)}\n{axes_of(shown.lead)}"),
        section(f"{RULED[verdict.ruling]}: {plain(verdict.reason, 400)}"),
        *(_criterion(shown, criterion, reader) for criterion in Criterion),
        *(by_template(shown.template) if shown.template else []),
        *_put_aside(shown.parking),
        *_listed("Still to ask", [_question(question) for question in shown.questions]),
        *_listed("Do not ask again", [_settled(answer, reader) for answer in shown.settled]),
        *_listed("They have already", [_sent(piece, reader) for piece in shown.sent]),
        actions(
            button("Open lead", Action.OPEN_LEAD, lead.id),
            button("Qualify", Action.QUALIFY_LEAD, lead.id),
            button("Suggest content", Action.SUGGEST_CONTENT, lead.id),
        ),
        context(f"handed over by {plain(who, 80)}", f"owner: {owner_of(shown.lead)}"),
    ]
    open_now = ", ".join(question.criterion for question in shown.questions) or "nothing"
    return message(f"Hand-off: {lead.shown}. {verdict.ruling}: {verdict.reason} Still to ask: {open_now}.", blocks)


def _criterion(shown: Handoff, criterion: Criterion, reader: Reader) -> Block:
    rows = [_quote(row, reader) for row in shown.evidence.get(criterion, ())]
    return section(joined(verdict_line(shown.verdict.on(criterion)), *rows, by="\n"))


def _quote(row: Evidence, reader: Reader) -> str:
    side = f" ({row.speaker_role})" if row.speaker_role else ""
    source = link(row.source, "where") if row.source.startswith("https://") else plain(row.source, 100)
    by = joined(f"{plain(row.speaker or 'somebody', 80)}{side}", reader.day(row.at), source, by=", ")
    return f"{quote(row.quote, QUOTE_MAX_CHARACTERS)}\n– {by}"


def _put_aside(parking: Parking | None) -> list[Block]:
    if parking is None:
        return []
    until = f"*Put aside* ({plain(parking.code, 40)}), to come back {parking.wake_up.sentence}"
    return [section(f"{until}\n{quote(parking.words, QUOTE_MAX_CHARACTERS)}")]


def _listed(title: str, lines: list[str]) -> list[Block]:
    return [section(f"*{title}*\n" + "\n".join(f"• {line}" for line in lines))] if lines else []


def _question(question: OpenQuestion) -> str:
    return f"{plain(question.why, VALUE_MAX_CHARACTERS)}. You could ask: {sentence(question.how)}"


def _settled(answer: Settled, reader: Reader) -> str:
    value = plain(answer.value, VALUE_MAX_CHARACTERS)
    return f"{answer.criterion.capitalize()}: {value} ({plain(answer.by, 80)}, {reader.day(answer.at)})"


def _sent(piece: Sent, reader: Reader) -> str:
    return f"{plain(piece.title, VALUE_MAX_CHARACTERS)} ({piece.kind}, {reader.day(piece.at)})"
