"""Answer a wish to write something: say what would be written, and leave the writing to a person's click."""

from dataclasses import dataclass

from bot.domain.answer import Answer, AnswerKind
from bot.domain.answer_words import bulleted, short, who
from bot.domain.lead_text import LeadDraft
from bot.domain.proposal import EvidenceProposal, LeadProposal
from bot.usecases.answer_receipt import Asked, Page, Receipts
from bot.usecases.ports import Leads

SHOWN = ("name", "title", "company", "email", "phone", "country", "need", "budget", "timeline", "authority", "notes")
"""Fields of a draft that an answer names, in the order of the form."""


@dataclass(frozen=True, slots=True)
class ProposeChange:
    """Propose to log a lead, or to note what was said about one. Nothing is written here."""

    leads: Leads
    receipts: Receipts

    def lead(self, draft: LeadDraft, asked: Asked) -> Answer:
        """What the form would be filled with."""
        rows = [f"{name}: {short(getattr(draft, name))}" for name in SHOWN if getattr(draft, name)]
        page = Page("I can log this lead. Nothing is saved yet.", bulleted(rows))
        page.remark("Press Check and save, or type `/lead log` with the same words: a form shows it first.")
        return self._answer(page, LeadProposal(draft=draft), asked)

    def evidence(self, proposed: EvidenceProposal, asked: Asked) -> Answer:
        """Raises LeadNotFound."""
        lead = self.leads.get(proposed.lead_id)
        page = Page(
            f"I can note this for {who(lead.lead)}. Nothing is saved yet.",
            bulleted([f"{proposed.criterion}: “{short(proposed.words)}”"]),
        )
        page.remark("Press Check and save: I show what I understood, and you confirm it.")
        return self._answer(page, proposed, asked)

    def _answer(self, page: Page, proposal: LeadProposal | EvidenceProposal, asked: Asked) -> Answer:
        return Answer(
            kind=AnswerKind.CLARIFY,
            text=page.text,
            headline=f"{page.headline}\n{page.rows}",
            remarks=page.below,
            proposal=proposal,
            working=self.receipts.working("nothing was looked up or changed", asked),
        )
