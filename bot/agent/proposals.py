"""What a rep wants written, read into a proposal: by rules out of plain sentences, or from a model's tool call."""

import re
from dataclasses import dataclass, replace
from datetime import datetime

from bot.agent.data_words import PlanWrong
from bot.agent.tool_arguments import LEAD_FIELDS, ProposeLead
from bot.agent.turn import Turn
from bot.agent.which import which
from bot.domain.errors import BadInput, LeadNotFound
from bot.domain.lead_text import LeadDraft
from bot.domain.proposal import EvidenceProposal, LeadProposal
from bot.domain.reading import Reading, Shape, ThreadMemory
from bot.domain.rep import Rep, folded
from bot.domain.words import Criterion
from bot.usecases.find_lead import FindLead
from bot.usecases.ports import BantReader, QuestionReader
from bot.usecases.read_lead_text import ReadLeadText

WORDS_MAX_CHARACTERS = 400
"""Longer sentences are no single answer to a question of BANT."""

POLITE = r"^\s*(?:please |pls |can you |could you |i want to |i'd like to |let's )*"
LOG = re.compile(
    rf"{POLITE}(?:(?:log|add|create|save|register|enter)\b|(?=new (?:lead|contact|prospect)\b))\s*"
    r"(?P<noun>(?:(?:a|this|the|as)\s+)?(?:new\s+)?(?:lead|contact|prospect)\b)?\s*(?:called\b|named\b|for\b)?[\s:,–-]*(?P<words>\S.*)$",
    re.IGNORECASE | re.DOTALL,
)
CRITERIA = {
    "budget": Criterion.BUDGET,
    "timeline": Criterion.TIMELINE,
    "timing": Criterion.TIMELINE,
    "deadline": Criterion.TIMELINE,
    "need": Criterion.NEED,
    "authority": Criterion.AUTHORITY,
    "decision maker": Criterion.AUTHORITY,
    "decision-maker": Criterion.AUTHORITY,
}
_ABOUT = "|".join(CRITERIA)
_NOTE = rf"{POLITE}(?:(?:note|record|log|remember|fyi)[:,]?\s+(?:that\s+)?)?"
SAID = (
    re.compile(rf"{_NOTE}(?P<who>[^,;:?]+?)['’]s? (?P<about>{_ABOUT}) (?:is|are) (?P<words>[^?]+)$", re.IGNORECASE),
    re.compile(rf"{_NOTE}(?:the )?(?P<about>{_ABOUT}) (?:at|of|for) (?P<who>[^,;:?]+?) is (?P<words>[^?]+)$", re.I),
    re.compile(rf"{_NOTE}(?P<who>[^,;:?]+?) (?:has|have) an? (?P<about>budget) of (?P<words>[^?]+)$", re.IGNORECASE),
)
ASKS = re.compile(
    r"^(?:who|whose|what|which|when|where|why|how|is|are|does|do|show|list|find|count|only|leads?|companies)\b", re.I
)


@dataclass(frozen=True, slots=True)
class Proposals:
    """Reads proposals; none is made of what names nobody, and nothing is made up."""

    find_lead: FindLead
    read_lead: ReadLeadText
    bant: BantReader

    def in_sentence(self, sentence: str, *, now: datetime) -> Reading | None:
        """What a sentence such as `log Dana Fox, CTO at Acme` or `Acme's budget is 50k` asks to write."""
        if len(sentence) > WORDS_MAX_CHARACTERS:
            return None
        return self._noted(sentence, now=now) or self._logged(sentence, now=now)

    def lead(self, wanted: ProposeLead, turn: Turn) -> Reading:
        """From a model's call. Raises PlanWrong where a value is not in the rep's own words, or nobody is named."""
        if wanted.draft and turn.read:
            return Reading(shape=Shape.PROPOSE, proposal=LeadProposal(draft=wanted.draft))
        given = {name: " ".join(str(getattr(wanted, name)).split()) for name in LEAD_FIELDS}
        for value in filter(None, given.values()):
            spoken(value, turn)
        draft = self._with_figures(replace(LeadDraft(), **given), now=turn.now)  # type: ignore[arg-type]
        if not _names_somebody(draft):
            raise PlanWrong("a lead needs an e-mail address, or a name and a company: ask with `reply` for what lacks")
        return Reading(shape=Shape.PROPOSE, proposal=LeadProposal(draft=draft))

    def _logged(self, sentence: str, *, now: datetime) -> Reading | None:
        asked = LOG.match(sentence)
        if asked is None:
            return None
        draft = self.read_lead(asked["words"], now=now)
        sure = draft.email or (draft.name and draft.company and (asked["noun"] or "log" in folded(sentence).split()))
        if not sure or not _names_somebody(draft):
            return None
        return Reading(shape=Shape.PROPOSE, proposal=LeadProposal(draft=draft))

    def _noted(self, sentence: str, *, now: datetime) -> Reading | None:
        said = next((match for shape in SAID if (match := shape.match(sentence))), None)
        if said is None or ASKS.match(sentence.strip()):
            return None
        criterion, words = CRITERIA[said["about"].casefold()], said["words"].strip(" .!")
        if not any(found.criterion is criterion for found in self.bant.answer(words, asked=criterion, now=now)):
            return None
        try:
            meant = self.find_lead(said["who"])
        except (LeadNotFound, BadInput):
            return None
        if meant.certain is None:
            return which(said["who"], [one.lead for one in meant.choices], f"{{lead}}'s {said['about']} is {words}")
        proposal = EvidenceProposal(lead_id=meant.certain.lead.id, criterion=criterion, words=words)
        return Reading(shape=Shape.PROPOSE, proposal=proposal)

    def _with_figures(self, draft: LeadDraft, *, now: datetime) -> LeadDraft:
        """The draft with the sum and the date that its own words say."""
        sums = self.bant.answer(draft.budget, asked=Criterion.BUDGET, now=now) if draft.budget else ()
        times = self.bant.answer(draft.timeline, asked=Criterion.TIMELINE, now=now) if draft.timeline else ()
        money = next((found for found in sums if found.criterion is Criterion.BUDGET), None)
        time = next((found for found in times if found.criterion is Criterion.TIMELINE), None)
        if money:
            draft = replace(draft, budget_minor=money.amount_minor, currency=money.currency)
        return replace(draft, due=time.due) if time else draft


def spoken(value: str, turn: Turn) -> None:
    """Raises PlanWrong where the rep did not write the value, now or earlier in this thread."""
    said = " / ".join(folded(text) for text in (turn.question, *(before.question for before in turn.thread.turns)))
    if f" {folded(value)} " not in f" {said} ":
        raise PlanWrong(f"{value!r} is not what the rep wrote: give the rep's own words, or leave it out")


def _names_somebody(draft: LeadDraft) -> bool:
    return bool(draft.email or (draft.name and draft.company))


@dataclass(frozen=True, slots=True)
class ReadsProposals:
    """A reader that knows wishes to write from questions, and leaves questions to the one behind it."""

    questions: QuestionReader
    proposals: Proposals

    def read(self, question: str, *, asker: Rep | None, thread: ThreadMemory, now: datetime, zone: str) -> Reading:
        """See the port."""
        proposed = self.proposals.in_sentence(question, now=now)
        return proposed or self.questions.read(question, asker=asker, thread=thread, now=now, zone=zone)
