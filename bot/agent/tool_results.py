"""What a model is told of an answer: facts it may repeat, and strangers' words behind a fence."""

from bot.domain.answer import Answer, AnswerKind, ContentLine
from bot.domain.answer_words import short
from bot.domain.lead import EMAIL_SHAPE, ScoredLead
from prompts.prompt import untrusted

FACTS_MAX_CHARACTERS = 6_000
LEADS_TOLD = 10
SHOWN_BELOW = "[shown to the rep]"


def facts_of(answer: Answer) -> str:
    """The answer in words that prove something: what strangers wrote is taken out, brackets cannot open a tag."""
    text = answer.text
    for quote in answer.quoted:
        text = text.replace(quote, "[quoted below]")
    if answer.kind is AnswerKind.CONTENT:
        text = "\n".join([answer.headline, *(_asset(line) for line in answer.content), answer.remarks])
    working = answer.working
    lines = [text]
    if answer.kind in {AnswerKind.LEADS, AnswerKind.LEAD} and answer.leads:
        shown = answer.leads[: min(working.shown if working else LEADS_TOLD, LEADS_TOLD)]
        lines += ["Ids and owners:", *(_identified(scored) for scored in shown)]
    if answer.kind is AnswerKind.BREAKDOWN and answer.total is not None:
        lines.append(f"[{answer.total} leads in all]")
    if working:
        lines.append(f"[{working.sentence}; shown {working.shown} of {working.total}; as of {working.as_of:%Y-%m-%d}]")
    return _unaddressed("\n".join(lines), answer).replace("<", "‹")[:FACTS_MAX_CHARACTERS]


def told(answer: Answer, facts: str) -> str:
    """All that the model is told: the facts, then strangers' words and passages of our library in their blocks."""
    blocks = [untrusted("lead", quote) for quote in answer.quoted]
    blocks += [untrusted(f"library {line.title}", line.quote) for line in answer.content if line.quote]
    return "\n".join([facts, *blocks])


def _unaddressed(text: str, answer: Answer) -> str:
    """The text without e-mail addresses and telephone numbers: the rep sees them, a provider need not."""
    for phone in {scored.lead.phone for scored in answer.leads} - {None, ""}:
        text = text.replace(str(phone), SHOWN_BELOW)
    return EMAIL_SHAPE.sub(SHOWN_BELOW, text)


def _asset(line: ContentLine) -> str:
    parts = (line.title, line.type, line.published, line.url, *line.reasons)
    return " | ".join(part for part in parts if part)


def _identified(scored: ScoredLead) -> str:
    lead = scored.lead
    owner = scored.owner.shown if scored.owner else "nobody"
    country = f" | {lead.country}" if lead.country else ""
    return f"{lead.id} | {short(lead.shown)} | owner {owner}{country}"
