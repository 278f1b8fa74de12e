"""Answer with what to send to whom at an account: each of its people a piece of their own."""

from dataclasses import dataclass, replace

from bot.domain.answer import Answer, ContentLine
from bot.domain.answer_words import short, tidy, who
from bot.domain.lead_query import FieldIs, LeadField
from bot.domain.reading import Reading
from bot.usecases.answer_content import AnswerContent
from bot.usecases.answer_receipt import Asked, Page
from bot.usecases.suggest_for_account import Stakeholder, SuggestForAccount

HAD_SHOWN_MAX = 2
NO_PIECE_TWICE = "Nobody gets what somebody there has already, nor the same piece as a colleague."


@dataclass(frozen=True, slots=True)
class AnswerAccountContent:
    """What to send to whom."""

    choose: SuggestForAccount
    content: AnswerContent

    def __call__(self, company: str, topic: str, asked: Asked) -> Answer | None:
        """None where fewer than two people are known there. Raises LeadNotFound."""
        chosen = self.choose(company, topic=topic, now=asked.now)
        if chosen is None:
            return None
        about = f" about “{tidy(topic)[:80]}”" if topic else ""
        plan, there = f"content for everybody at {short(company)}{about}", f"at {short(company)}{about}"
        lines = tuple(_for_one(person, person.piece) for person in chosen.people if person.piece)
        without = [
            f"{who(one.lead.lead)}: {one.refusal or 'nothing fits that is new to them.'}"
            for one in chosen.people
            if one.piece is None
        ]
        if not lines:
            return self.content.none(Page(f"Nothing to send to anybody {there}.").remark(*without), plan, asked)
        said = Page(f"What to send to whom {there}:").remark(*without, NO_PIECE_TWICE, chosen.others)
        return self.content.told(said, lines, plan, asked)


def account_alone(reading: Reading) -> str:
    """The company that a reading is about as a whole; empty where it describes somebody there."""
    match reading.query.where if reading.query and not reading.lead_ids else ():
        case (FieldIs(field=LeadField.COMPANY, values=(str() as company,), negated=False),):
            return company
    return ""


def _for_one(person: Stakeholder, piece: ContentLine) -> ContentLine:
    """A piece with whom it is for, and what they have."""
    had = list(dict.fromkeys([*(sending.title for sending in person.sent), *(piece.title for piece in person.had)]))
    has = [f"has already: {', '.join(f'“{title}”' for title in had[:HAD_SHOWN_MAX])}"] if had else []
    persona = f", {person.lead.lead.persona}" if person.lead.lead.persona else ""
    return replace(piece, reasons=(f"for {who(person.lead.lead)}{persona}", *piece.reasons, *has))
