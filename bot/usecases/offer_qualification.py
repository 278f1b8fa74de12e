"""Answer a wish to qualify a lead: what is known of BANT, what is missing, and how to start."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.answer import Answer, AnswerKind, Choice
from bot.domain.answer_words import bulleted, short, who
from bot.domain.judging import judge_ledger
from bot.domain.lead import Lead, LeadId
from bot.domain.verdict import Ruling
from bot.domain.words import Status
from bot.usecases.answer_receipt import Asked, Page, Receipts
from bot.usecases.lead_words import known_of_bant
from bot.usecases.ports import Leads
from bot.usecases.show_lead_card import ShowLeadCard


@dataclass(frozen=True, slots=True)
class OfferQualification:
    """Say what is still to find out about a lead; a person's click starts the conversation."""

    leads: Leads
    receipts: Receipts

    def __call__(self, lead_ids: Sequence[LeadId], asked: Asked) -> Answer:
        """Asks which one where several are meant. Raises LeadNotFound."""
        return self._one(lead_ids[0], asked) if len(lead_ids) == 1 else self._which(lead_ids, asked)

    def _which(self, lead_ids: Sequence[LeadId], asked: Asked) -> Answer:
        found = [self.leads.get(lead_id) for lead_id in lead_ids]
        offered = tuple(Choice(label=who(s.lead), question=f"qualify {_named(s.lead)}") for s in found)
        said = Page("Whom do you want to qualify?", bulleted([choice.label for choice in offered]))
        return Answer(
            kind=AnswerKind.CLARIFY,
            text=said.text,
            headline=said.headline,
            clarify=offered,
            working=self.receipts.working("nothing was looked up yet", asked),
        )

    def _one(self, lead_id: LeadId, asked: Asked) -> Answer:
        card = ShowLeadCard(self.leads, self.receipts.in_force)(lead_id, now=asked.now)
        lead = card.lead.lead
        known, missing = known_of_bant(card)
        verdict = judge_ledger(card.bant, self.receipts.in_force().rules.qualification)
        ruled = f"{who(lead)} is {_RULED[verdict.ruling]}{_by_the_crm(lead)}."
        said = Page(f"{ruled} Known: {_list(known)}. Still to find out: {_list(missing)}.")
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


TO_CHOOSE_FROM_MAX = 8
_RULED = {
    Ruling.QUALIFIED: "qualified",
    Ruling.OPEN: "not qualified yet",
    Ruling.NOT_QUALIFIED: "not qualified",
}


def _by_the_crm(lead: Lead) -> str:
    """What the CRM's status says of it, where it says anything."""
    return f"; the CRM has status {lead.status}" if lead.status in {Status.QUALIFIED, Status.UNQUALIFIED} else ""


def _named(lead: Lead) -> str:
    """Words that find this lead and no other."""
    return lead.email or (f"{lead.shown} at {lead.company}" if lead.company else lead.shown)


def _list(criteria: list[str]) -> str:
    return ", ".join(criteria) or "nothing"
