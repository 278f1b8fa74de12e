"""Answer a wish to qualify a lead: what is known of BANT, what is missing, and how to start."""

from dataclasses import dataclass

from bot.domain.answer import Answer, AnswerKind
from bot.domain.answer_words import short, who
from bot.domain.lead import LeadId
from bot.usecases.answer_receipt import Asked, Page, Receipts
from bot.usecases.lead_words import known_of_bant
from bot.usecases.ports import Leads
from bot.usecases.show_lead_card import ShowLeadCard


@dataclass(frozen=True, slots=True)
class OfferQualification:
    """Say what is still to find out about a lead; a person's click starts the conversation."""

    leads: Leads
    receipts: Receipts

    def __call__(self, lead_id: LeadId, asked: Asked) -> Answer:
        """Raises LeadNotFound."""
        card = ShowLeadCard(self.leads)(lead_id, now=asked.now)
        lead = card.lead.lead
        known, missing = known_of_bant(card)
        said = Page(f"{who(lead)}. Known: {_list(known)}. Still to find out: {_list(missing)}.")
        said.remark(
            f"Press Qualify, or type `/lead qualify {lead.email or short(lead.shown)}`, and I ask for what is missing, "
            "one question at a time."
            if missing
            else "Nothing is left to ask; ask again when something changed."
        )
        return Answer(
            kind=AnswerKind.LEAD,
            text=said.text,
            leads=(card.lead,),
            total=1,
            begins=lead_id,
            working=self.receipts.working(f"what we know of BANT for {who(lead)}", asked, shown=1, total=1),
        )


def _list(criteria: list[str]) -> str:
    return ", ".join(criteria) or "nothing"
