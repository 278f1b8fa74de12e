"""Everything the surface can have done, and the shapes of what is not its own."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.domain.answer import ContentLine
from bot.domain.lead import LeadId
from bot.domain.lead_text import LeadDraft
from bot.usecases.answer_content import NotesGaps
from bot.usecases.ask import AskQuestion
from bot.usecases.choose_alerts import ChooseAlerts
from bot.usecases.claim_lead import ClaimLead
from bot.usecases.collect_golden import GoldenShelf
from bot.usecases.decide_rules import DecideRules
from bot.usecases.decider_left import DeciderLeft
from bot.usecases.find_lead import FindLead
from bot.usecases.guess_lead import GuessLead
from bot.usecases.hand_over import HandOver
from bot.usecases.keep_answer import KeepAnswers
from bot.usecases.log_lead import LogLead
from bot.usecases.look_back import LookBack
from bot.usecases.meet_rep import MeetRep
from bot.usecases.override_score import OverrideScore
from bot.usecases.park_lead import ParkLead
from bot.usecases.ports import Clock, Inbox, Reps, ThreadStore
from bot.usecases.post_reports import ReportOrders
from bot.usecases.preview_digest import PreviewDigest
from bot.usecases.propose_rules import ProposeRules
from bot.usecases.qualify_lead import QualifyLead
from bot.usecases.read_talk import ReadTalk
from bot.usecases.record_outcome import RecordOutcome
from bot.usecases.report_scores import ReportScores
from bot.usecases.rescore_leads import RescoreLeads
from bot.usecases.revoke_link import RevokeLink
from bot.usecases.see_content import SeeContent
from bot.usecases.see_desk import SeeDesk
from bot.usecases.see_gaps import SeeGaps
from bot.usecases.see_lines import SeeLines
from bot.usecases.send_content import SendContent
from bot.usecases.set_bar import SetBar
from bot.usecases.show_lead_card import ShowLeadCard
from bot.usecases.show_rest import ShowRest
from bot.usecases.show_rules import ShowRules
from bot.usecases.snooze_lead import SnoozeLead
from bot.usecases.subscribe_channel import SubscribeChannel
from bot.usecases.suggest_for_account import SuggestForAccount
from bot.usecases.tune_rules import TuneRules
from bot.usecases.undo_change import UndoChange
from bot.usecases.why_score import Why
from knowledge.passage import LibraryStore, Taken


class ExplainsScore(Protocol):
    def __call__(self, lead_id: LeadId, *, now: datetime) -> Why:
        """What a lead's score is made of, and what moved it. Raises LeadNotFound."""


class SuggestsContent(Protocol):
    def __call__(self, lead_id: LeadId, *, topic: str = "", now: datetime) -> Sequence[ContentLine]:
        """What to send to a lead, best first; empty where nothing fits. Raises LeadNotFound."""


class OpensFile(Protocol):
    def __call__(self, data: bytes, *, name: str) -> str:
        """What a file of this name says. Raises FileUnreadable."""


class TakesIn(Protocol):
    def __call__(self, name: str, data: bytes) -> Taken:
        """Take a file of this name into the content library."""


class ReadsLead(Protocol):
    def __call__(self, text: str, *, now: datetime) -> LeadDraft:
        """What free text says about a lead."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RulesDesk:
    """Everything about changes of the rules."""

    show: ShowRules
    propose: ProposeRules
    tune: TuneRules
    decide: DecideRules
    rescore: RescoreLeads
    reps: Reps


@dataclass(frozen=True, slots=True, kw_only=True)
class Abilities:
    """The use cases that the surface calls, and what remembers its conversations."""

    ask: AskQuestion
    keep: KeepAnswers
    golden: GoldenShelf
    meet: MeetRep
    find: FindLead
    show: ShowLeadCard
    explain: ExplainsScore
    suggest: SuggestsContent
    suggest_for_account: SuggestForAccount
    send: SendContent
    revoke_link: RevokeLink
    note_gap: NotesGaps
    see_gaps: SeeGaps
    see_content: SeeContent
    gap_orders: ReportOrders
    read_lead: ReadsLead
    read_talk: ReadTalk
    guess: GuessLead
    open_file: OpensFile
    take_in: TakesIn
    library: LibraryStore
    log: LogLead
    claim: ClaimLead
    decider_left: DeciderLeft
    record_outcome: RecordOutcome
    hand_over: HandOver
    park: ParkLead
    override: OverrideScore
    report: ReportScores
    report_orders: ReportOrders
    undo: UndoChange
    subscribe: SubscribeChannel
    preview_digest: PreviewDigest
    show_rest: ShowRest
    see_lines: SeeLines
    snooze: SnoozeLead
    choose_alerts: ChooseAlerts
    set_bar: SetBar
    look_back: LookBack
    rules: RulesDesk
    qualify: QualifyLead
    desk: SeeDesk
    threads: ThreadStore
    inbox: Inbox
    clock: Clock
