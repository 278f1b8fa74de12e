"""From a tool call to a reading: what a model asks for, in the terms that answers are made from."""

from dataclasses import dataclass, replace

from bot.agent.plan_arguments import CountOrGroup, FindLeads
from bot.agent.plan_builder import PlanBuilder
from bot.agent.proposals import Proposals, spoken
from bot.agent.tool_arguments import (
    ExplainWord,
    OneLead,
    ProposeBant,
    ProposeLead,
    Reply,
    SearchContent,
    ShowLead,
    SuggestContent,
)
from bot.agent.turn import Turn
from bot.agent.which import which
from bot.domain.answer import Choice
from bot.domain.errors import BadInput, LeadNotFound
from bot.domain.lead import LeadId
from bot.domain.lead_query import LeadQuery
from bot.domain.proposal import EvidenceProposal
from bot.domain.reading import Reading, Shape
from bot.usecases.find_lead import FindLead

LISTS = {"list": Shape.LEADS, "stakeholders": Shape.STAKEHOLDERS, "owners": Shape.OWNERS}
CARDS = {
    "card": Shape.LEAD,
    "timeline": Shape.TIMELINE,
    "comparison": Shape.COMPARISON,
    "owner": Shape.OWNERS,
    "colleagues": Shape.STAKEHOLDERS,
    "sent": Shape.SENT,
    "evidence": Shape.EVIDENCE,
}
REPLIES = {"clarify": Shape.CLARIFY, "help": Shape.HELP, "refused": Shape.REFUSED}
ASKS = {
    Shape.LEAD: "show {lead}",
    Shape.TIMELINE: "when did we last talk to {lead}",
    Shape.EXPLAIN: "why does {lead} have this score",
    Shape.SUGGEST: "what should I send {lead}",
    Shape.SENT: "what has {lead} been sent",
    Shape.QUALIFY: "qualify {lead}",
}
"""How a rep asks the same of one person, for the buttons where several are meant."""


@dataclass(frozen=True, slots=True)
class Readings:
    """Turns tool calls into readings."""

    plans: PlanBuilder
    find_lead: FindLead
    proposals: Proposals

    def find_leads(self, wanted: FindLeads, turn: Turn) -> Reading:
        """Raises PlanWrong."""
        return Reading(shape=LISTS[wanted.show], query=wanted.plan or self.plans.leads(wanted, turn))

    def count_or_group(self, wanted: CountOrGroup, turn: Turn) -> Reading:
        """Raises PlanWrong."""
        query = wanted.plan or self.plans.number(wanted, turn)
        if wanted.versus:
            return Reading(shape=Shape.COMPARISON, query=query, other=wanted.versus)
        return Reading(shape=Shape.BREAKDOWN if query.group_by else Shape.NUMBER, query=query)

    def show_lead(self, wanted: ShowLead, turn: Turn) -> Reading:
        """Who is meant is looked up; several people of one name are asked about."""
        about = self._about(CARDS[wanted.show], wanted.leads, wanted.plan, topic=wanted.topic)
        return replace(about, window=wanted.window, opened=wanted.opened)

    def explain_score(self, wanted: OneLead, turn: Turn) -> Reading:
        """As `show_lead`."""
        return self._about(Shape.EXPLAIN, [wanted.lead], wanted.plan)

    def offer_qualification(self, wanted: OneLead, turn: Turn) -> Reading:
        """As `show_lead`."""
        return self._about(Shape.QUALIFY, [wanted.lead], wanted.plan)

    def suggest_content(self, wanted: SuggestContent, turn: Turn) -> Reading:
        """As `show_lead`."""
        return self._about(Shape.SUGGEST, [wanted.lead], wanted.plan, topic=wanted.topic)

    def search_content(self, wanted: SearchContent, turn: Turn) -> Reading:
        """What to look for in the library."""
        return Reading(shape=Shape.CONTENT, topic=wanted.topic)

    def explain_word(self, wanted: ExplainWord, turn: Turn) -> Reading:
        """A word to define."""
        return Reading(shape=Shape.DEFINITION, topic=wanted.word)

    def reply(self, wanted: Reply, turn: Turn) -> Reading:
        """What is said without looking anything up."""
        choices = tuple(Choice(label=choice.label, question=choice.question) for choice in wanted.choices)
        return Reading(shape=REPLIES[wanted.kind], sentence=wanted.sentence, choices=choices)

    def propose_lead(self, wanted: ProposeLead, turn: Turn) -> Reading:
        """Raises PlanWrong."""
        return self.proposals.lead(wanted, turn)

    def propose_bant(self, wanted: ProposeBant, turn: Turn) -> Reading:
        """Who is meant is looked up. Raises PlanWrong where the rep did not say these words."""
        spoken(wanted.words, turn)
        about = self._about(Shape.PROPOSE, [wanted.lead], None)
        if about.shape is not Shape.PROPOSE or not about.lead_ids:
            return about
        proposal = EvidenceProposal(lead_id=about.lead_ids[0], criterion=wanted.criterion, words=wanted.words)
        return Reading(shape=Shape.PROPOSE, proposal=proposal)

    def _about(self, shape: Shape, names: list[str], plan: LeadQuery | None, *, topic: str = "") -> Reading:
        ids: list[LeadId] = []
        for name in filter(None, names):
            if name.startswith("L-"):
                ids.append(LeadId(name))
                continue
            try:
                match = self.find_lead(name)
            except (LeadNotFound, BadInput) as unknown:
                return Reading(shape=Shape.CLARIFY, sentence=unknown.sentence)
            if match.certain is None:
                return which(name, [scored.lead for scored in match.choices], ASKS.get(shape, ASKS[Shape.LEAD]))
            ids.append(match.certain.lead.id)
        return Reading(shape=shape, query=plan, lead_ids=tuple(ids), topic=topic)
