"""From what a question means to its answer: no model, no guessing, the same every time."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.answer import Answer, AnswerKind
from bot.domain.answer_words import bulleted
from bot.domain.errors import LeadNotFound
from bot.domain.lead import LeadId
from bot.domain.lead_query import FieldIs, LeadField, LeadQuery
from bot.domain.proposal import LeadProposal, Proposal
from bot.domain.reading import Reading, Shape
from bot.usecases.answer_account_content import AnswerAccountContent, account_alone
from bot.usecases.answer_content import AnswerContent, ChoosesContent, FindsContent, NotesGaps
from bot.usecases.answer_evidence import AnswerEvidence
from bot.usecases.answer_leads import AnswerLeads
from bot.usecases.answer_numbers import AnswerNumbers
from bot.usecases.answer_receipt import Asked, Page, Receipts
from bot.usecases.answer_sent import PEOPLE_MAX, AnswerSent
from bot.usecases.compare_plans import ComparePlans
from bot.usecases.define_word import DefineWord
from bot.usecases.explain_nothing import ExplainNothing
from bot.usecases.explain_score import ExplainScore
from bot.usecases.offer_qualification import TO_CHOOSE_FROM_MAX, OfferQualification
from bot.usecases.ports import InForce, LeadQuestions, Leads, Reps, Sendings
from bot.usecases.propose_change import ProposeChange
from bot.usecases.show_lead import ShowLead
from bot.usecases.suggest_for_account import SuggestForAccount
from knowledge.passage import Asset

TIMELINE_LEADS = 5
"""Leads whose events are told together, when a question is about an account."""
SAID = {Shape.CLARIFY: AnswerKind.CLARIFY, Shape.HELP: AnswerKind.HELP, Shape.REFUSED: AnswerKind.REFUSED}
"""Readings that are answered by what they say themselves."""
WHOM = "Whom do you mean? Give me a name, a company or an e-mail address."


@dataclass(frozen=True, slots=True)
class AnswerReading:
    """Answer a question that was understood."""

    shown: ShowLead
    listed: AnswerLeads
    numbers: AnswerNumbers
    compared: ComparePlans
    explained: ExplainScore
    defined: DefineWord
    content: AnswerContent
    offered: OfferQualification
    proposed: ProposeChange
    leads: Leads
    questions: LeadQuestions
    receipts: Receipts
    evidence: AnswerEvidence
    for_account: AnswerAccountContent | None = None
    sent: AnswerSent | None = None

    def __call__(self, reading: Reading, asked: Asked) -> Answer:
        """
        The answer, whatever the reading: a lead that is gone since is said to be, not raised.

        Raises:
            DataStoreBusy: the database is away.
        """
        try:
            return self._answer(_at(reading, asked.now), asked)
        except LeadNotFound as gone:
            return Answer(
                kind=AnswerKind.NONE, text=gone.sentence, total=0, working=self.receipts.working("a lead", asked)
            )

    def _answer(self, reading: Reading, asked: Asked) -> Answer:
        if reading.shape in SAID:
            return self._said(SAID[reading.shape], reading, asked)
        if reading.proposal:
            return self._proposed(reading.proposal, asked)
        query = reading.query or LeadQuery(zone=asked.zone)
        match reading.shape:
            case Shape.LEADS | Shape.STAKEHOLDERS:
                return self._several(reading, query, asked)
            case Shape.EVIDENCE if reading.query or reading.lead_ids:
                return self.evidence(self._plan_for(reading), reading.topic, asked)
            case Shape.BREAKDOWN if query.group_by:
                return self.numbers.breakdown(query, asked)
            case Shape.NUMBER | Shape.BREAKDOWN:
                return self.numbers.number(query, asked, claim=reading.claim)
            case Shape.DEFINITION:
                return self.defined(reading.topic, asked)
            case Shape.CONTENT:
                return self.content.about(reading.topic, asked)
            case Shape.SUGGEST if reading.topic and not (reading.lead_ids or reading.query):
                return self.content.about(reading.topic, asked, to_send=True)
            case Shape.OWNERS:
                return self.listed.owners(self._plan_for(reading), asked)
            case Shape.COMPARISON if reading.query and reading.other:
                return self.compared(reading.query, reading.other, asked)
            case _:
                return self._about_leads(reading, asked)

    def _several(self, reading: Reading, query: LeadQuery, asked: Asked) -> Answer:
        """A list of leads, or the people of an account; of decision makers with what was said of who decides."""
        if reading.shape is Shape.STAKEHOLDERS:
            found = self.listed.stakeholders(self._account_of(reading) or query, asked)
        else:
            found = self.listed.ranked(query, asked)
        return self.evidence.of_deciders(query, found, asked)

    def _account_of(self, reading: Reading) -> LeadQuery | None:
        """Everybody at the account of the lead that the reading names; of a lead without one, the lead alone."""
        if not reading.lead_ids:
            return None
        company = self.leads.get(reading.lead_ids[0]).lead.company
        alone = FieldIs(field=LeadField.ID, values=reading.lead_ids)
        same = FieldIs(field=LeadField.COMPANY, values=(company,)) if company else alone
        return LeadQuery(where=(same,))

    def _proposed(self, proposal: Proposal, asked: Asked) -> Answer:
        if isinstance(proposal, LeadProposal):
            return self.proposed.lead(proposal.draft, asked)
        return self.proposed.evidence(proposal, asked)

    def _about_leads(self, reading: Reading, asked: Asked) -> Answer:
        if reading.shape is Shape.LEAD and reading.query and self.evidence.tells_who_decides(reading.query, asked):
            return self._several(reading, reading.query, asked)
        lead_ids = self._lead_ids(reading)
        if not lead_ids:
            if reading.query:
                return self.evidence.of_deciders(reading.query, self.listed.nothing(reading.query, asked), asked)
            return Answer(kind=AnswerKind.CLARIFY, text=WHOM, working=self.receipts.working("whom it is about", asked))
        match reading.shape:
            case Shape.COMPARISON if len(lead_ids) > 1:
                return self.shown.comparison(lead_ids, asked)
            case Shape.TIMELINE if reading.lead_ids and reading.query:
                return self.shown.deeds(lead_ids[0], reading.query, asked)
            case Shape.TIMELINE:
                return self.shown.timeline(lead_ids, asked)
            case Shape.EXPLAIN:
                return self.explained(lead_ids[0], asked)
            case Shape.SUGGEST:
                return self._to_send(reading, lead_ids[0], asked)
            case Shape.SENT if self.sent:
                return self.sent(lead_ids, reading, asked, company=account_alone(reading))
            case Shape.QUALIFY:
                return self.offered(lead_ids, asked)
            case _:
                return self.shown.card(lead_ids[0], asked, beside=reading.query, verdict=self._verdict(reading))

    def _verdict(self, reading: Reading) -> str:
        """Whether the one named is what is asked: `Yes: one of the hot leads.`; empty where nothing is."""
        query = reading.query
        asked = [c for c in query.where if not (isinstance(c, FieldIs) and c.field is LeadField.ID)] if query else []
        if not query or not asked or not reading.lead_ids:
            return ""
        holds = self.questions.find(query.model_copy(update={"limit": 1})).total
        words = self.receipts.sentence(LeadQuery(where=tuple(asked)))
        return f"{'Yes: one' if holds else 'No: not one'} of the {words}."

    def _to_send(self, reading: Reading, lead_id: LeadId, asked: Asked) -> Answer:
        """Content for everybody at an account, or for one person."""
        company = account_alone(reading)
        for_all = self.for_account(company, reading.topic, asked) if company and self.for_account else None
        return for_all or self.content.for_lead(lead_id, reading.topic, asked)

    def _lead_ids(self, reading: Reading) -> Sequence[LeadId]:
        """Whom it is about: named for certain, else the best that the plan finds."""
        if reading.lead_ids or not reading.query:
            return reading.lead_ids
        several = {Shape.TIMELINE: TIMELINE_LEADS, Shape.COMPARISON: 2, Shape.QUALIFY: TO_CHOOSE_FROM_MAX}
        several[Shape.SENT] = PEOPLE_MAX
        most = several.get(reading.shape, 1)
        page = self.questions.find(reading.query.model_copy(update={"limit": min(reading.query.limit or most, most)}))
        return tuple(scored.lead.id for scored in page.leads)

    def _plan_for(self, reading: Reading) -> LeadQuery:
        if reading.query or not reading.lead_ids:
            return reading.query or LeadQuery()
        return LeadQuery(where=(FieldIs(field=LeadField.ID, values=tuple(reading.lead_ids)),))

    def _said(self, kind: AnswerKind, reading: Reading, asked: Asked) -> Answer:
        said = Page(reading.sentence, bulleted([choice.label for choice in reading.choices]))
        return Answer(
            kind=kind,
            text=said.text,
            headline=said.headline,
            remarks=said.below,
            clarify=reading.choices,
            working=self.receipts.working(UNDERSTOOD[kind], asked),
        )


def _at(reading: Reading, now: datetime) -> Reading:
    """The reading with its plans as of now: a plan from an earlier turn must not see evidence as it stood then."""

    def moved(plan: LeadQuery | None) -> LeadQuery | None:
        return plan.model_copy(update={"as_of": now}) if plan else None

    return replace(reading, query=moved(reading.query), other=moved(reading.other))


UNDERSTOOD = {
    AnswerKind.CLARIFY: "nothing was looked up yet",
    AnswerKind.HELP: "what I can do",
    AnswerKind.REFUSED: "nothing was looked up",
}


def answers_from(
    *,
    leads: Leads,
    questions: LeadQuestions,
    reps: Reps,
    in_force: InForce,
    find_content: FindsContent,
    choose_content: ChoosesContent,
    choose_for_account: SuggestForAccount | None = None,
    note_gap: NotesGaps | None = None,
    sendings: Sendings | None = None,
    assets: Callable[[], Sequence[Asset]] = tuple,
) -> AnswerReading:
    """The answering use cases, put together from their ports."""
    receipts = Receipts(reps, in_force)
    nothing = ExplainNothing(questions, receipts)
    numbers = AnswerNumbers(questions, receipts, nothing)
    content = AnswerContent(leads, find_content, choose_content, receipts, note_gap)
    return AnswerReading(
        shown=ShowLead(leads, receipts),
        listed=AnswerLeads(questions, receipts, nothing, leads),
        numbers=numbers,
        compared=ComparePlans(numbers, receipts),
        explained=ExplainScore(leads, receipts),
        defined=DefineWord(receipts),
        content=content,
        offered=OfferQualification(leads, receipts),
        proposed=ProposeChange(leads, receipts),
        leads=leads,
        questions=questions,
        receipts=receipts,
        evidence=AnswerEvidence(leads, questions, receipts),
        for_account=AnswerAccountContent(choose_for_account, content) if choose_for_account else None,
        sent=AnswerSent(leads, sendings, assets, receipts) if sendings else None,
    )
