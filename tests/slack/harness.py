"""The real app over stores in memory, a Slack on loopback and a clock that stands still."""

from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Executor, Future
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from slack_bolt import BoltRequest, BoltResponse

from bot.agent.bant.reader import OfflineBantReader
from bot.agent.bant.wake_up import OfflineWakeUpReader
from bot.agent.offline.reader import OfflineReader
from bot.domain.answer import Answer, AnswerKind, ContentLine, Working
from bot.domain.change import ChangeKind, ChangeNote
from bot.domain.gap import Gap
from bot.domain.lead import Lead, LeadId, Standing
from bot.domain.lead_query import FieldIs, LeadField, LeadQuery, Sort
from bot.domain.lead_text import LeadDraft
from bot.domain.reading import Reading, Shape, ThreadMemory
from bot.domain.rep import Rep
from bot.files.rules_edit import with_values
from bot.files.rules_file import SHIPPED_RULES, load_rules, read_rules_text
from bot.files.transcripts import transcript_text
from bot.slack.abilities import Abilities, RulesDesk
from bot.slack.app import SlackApp, build_app
from bot.usecases.ask import AskQuestion
from bot.usecases.choose_alerts import ChooseAlerts
from bot.usecases.claim_lead import ClaimLead
from bot.usecases.collect_golden import GoldenShelf
from bot.usecases.compose_digest import ComposeDigest
from bot.usecases.decide_rules import DecideRules
from bot.usecases.decider_left import DeciderLeft
from bot.usecases.find_lead import FindLead
from bot.usecases.guess_lead import GuessLead
from bot.usecases.hand_over import HandOver
from bot.usecases.keep_answer import KeepAnswers
from bot.usecases.know_scoring import KnowScoring
from bot.usecases.log_lead import LogLead
from bot.usecases.look_back import LookBack
from bot.usecases.meet_rep import MeetRep
from bot.usecases.override_score import OverrideScore
from bot.usecases.park_lead import ParkLead
from bot.usecases.ports import Watcher
from bot.usecases.post_reports import WEEKLY_GAPS, ReportOrders
from bot.usecases.preview_digest import PreviewDigest
from bot.usecases.preview_rules import PreviewRules
from bot.usecases.propose_rules import ProposeRules
from bot.usecases.qualify_lead import QualifyLead
from bot.usecases.read_clocks import ReadClocks
from bot.usecases.read_filter import ReadFilter
from bot.usecases.read_lead_text import ReadLeadText
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
from bot.usecases.team_time import TeamTime
from bot.usecases.tune_rules import TuneRules
from bot.usecases.undo_change import UndoChange
from bot.usecases.why_score import WhyScore
from knowledge.passage import Asset, LibraryStore, StoredVectors, Taken
from tests.builders import MARA, T0, TOM, a_standing, in_force
from tests.fakes.calendars import MemoryCalendars
from tests.fakes.memory import MemoryStores
from tests.fakes.slack_api import SlackApi
from tests.slack import payloads

SIGNING_SECRET = "not-a-secret"
BOT_TOKEN = "xoxb-not-a-token"


class Inline(Executor):
    """Works at once, so that a test can look when `dispatch` returns."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> "Future[Any]":
        done: Future[Any] = Future()
        done.set_result(fn(*args, **kwargs))
        return done


@dataclass
class PlainAgent:
    """Understands one question, "hottest", and otherwise says what it was told to say."""

    stores: MemoryStores
    says: dict[str, Answer] = field(default_factory=dict)
    asked: list[tuple[str, str | None]] = field(default_factory=list)
    """Questions with the id of who asked."""
    before: Callable[[], None] = lambda: None

    def answer(
        self,
        question: str,
        *,
        asker: Rep | None,
        thread: ThreadMemory,
        now: datetime,
        zone: str,
        watcher: Watcher | None = None,
    ) -> tuple[Reading, Answer]:
        self.before()
        self.asked.append((question, asker.id if asker else None))
        if question in self.says:
            return Reading(shape=Shape.HELP), self.says[question]
        if "hottest" not in question.casefold():
            return Reading(shape=Shape.HELP), Answer(kind=AnswerKind.HELP, text="I answer questions about leads.")
        query = LeadQuery(
            where=(FieldIs(field=LeadField.OWNER, values=(asker.id,)),) if asker else (),
            workable=True,
            sort=(Sort(field=LeadField.SCORE),),
            limit=5,
        )
        page = self.stores.questions.find(query)
        working = Working(
            sentence="your leads, hottest first",
            as_of=now,
            definitions="definitions 1",
            shown=len(page.leads),
            total=page.total,
        )
        answer = Answer(
            kind=AnswerKind.LEADS,
            text="Your hottest leads:",
            plan=query,
            leads=page.leads,
            total=page.total,
            working=working,
        )
        return Reading(shape=Shape.LEADS, query=query), answer


@dataclass
class Bot:
    """Everything a test touches."""

    app: SlackApp
    slack: SlackApi
    stores: MemoryStores
    agent: PlainAgent
    now: list[datetime]
    drafts: dict[str, LeadDraft]
    content: list[ContentLine]

    def receives(self, payload: Mapping[str, Any], **headers: str) -> BoltResponse:
        """Hand a payload in by Socket Mode's way."""
        return self.app.bolt.dispatch(BoltRequest(mode="socket_mode", body=dict(payload), headers=dict(headers)))

    def runs(self, text: str, **how: Any) -> BoltResponse:
        """Type a slash command."""
        return self.receives(payloads.command(text, response_url=self.slack.response_url(), **how))

    def clicks(self, button: Mapping[str, Any], **how: Any) -> BoltResponse:
        """Click a button."""
        return self.receives(payloads.click(button, response_url=self.slack.response_url(), **how))

    def reads(self, text: str) -> LeadDraft:
        """What free text says about a lead."""
        return ReadLeadText(OfflineBantReader(), lambda: load_rules().titles)(text, now=self.now[0])

    def passes(self, **time: float) -> None:
        """Let time go by."""
        self.now[0] += timedelta(**time)

    def says(self, *methods: str) -> dict[str, Any]:
        """The last thing sent."""
        return self.slack.sent(*methods)[-1]


def button(sent: Mapping[str, Any], label: str, *, nth: int = 0) -> dict[str, Any]:
    """A button of what was sent, by its label, ready to be clicked."""
    found = []
    for block in sent.get("blocks") or sent["view"]["blocks"]:
        elements = [*block.get("elements", []), block.get("accessory")]
        found += [e for e in elements if e and e["type"] == "button" and e["text"]["text"].startswith(label)]
    assert found, f"no button {label!r}"
    return {"value": "", **found[nth]}


def words(sent: Mapping[str, Any]) -> str:
    """Everything readable in the blocks of what was sent."""
    return "\n".join(_texts(sent.get("blocks") or sent["view"]["blocks"]))


def _texts(part: Any) -> Iterator[str]:
    if isinstance(part, dict):
        if part.get("type") in {"mrkdwn", "plain_text", "raw_text"}:
            yield str(part["text"])
            return
        for value in part.values():
            yield from _texts(value)
    if isinstance(part, list):
        for item in part:
            yield from _texts(item)


@contextmanager
def a_bot(workers: Executor | None = None) -> Iterator[Bot]:
    """A bot whose reps Mara and Tom Slack knows too. Nothing it sends may be refused for its shape."""
    stores, now = MemoryStores(), [T0]
    for rep in (MARA, TOM):
        stores.reps.put(rep)
    agent, drafts, content = PlainAgent(stores), dict[str, LeadDraft](), list[ContentLine]()
    abilities = abilities_over(stores, agent, now, drafts, content)
    with SlackApi() as slack:
        for rep in (MARA, TOM):
            slack.knows(str(rep.slack_id), name=rep.name, email=rep.email, zone="Europe/Berlin")
        app = build_app(
            bot_token=BOT_TOKEN,
            signing_secret=SIGNING_SECRET,
            api_url=slack.url,
            abilities=abilities,
            workers=workers or Inline(),
        )
        yield Bot(app, slack, stores, agent, now, drafts, content)
        app.close()
        assert not slack.complaints, slack.complaints


def abilities_of(bot: Bot) -> Abilities:
    """What a bot of the tests can do."""
    return abilities_over(bot.stores, bot.agent, bot.now, bot.drafts, bot.content)


def on_topic(content: list[ContentLine], topic: str) -> list[ContentLine]:
    """Pieces whose titles have the topic's words; every one where there is no topic."""
    return [line for line in content if topic.casefold() in line.title.casefold()]


def noted(stores: MemoryStores, gap: Gap) -> str:
    """Keep a gap; nothing comes near to it."""
    stores.gaps.put(gap)
    return ""


def abilities_over(
    stores: MemoryStores,
    agent: PlainAgent,
    now: list[datetime],
    drafts: dict[str, LeadDraft],
    content: list[ContentLine],
) -> Abilities:
    """Every use case over stores in memory, with the shipped rules."""
    rules, reader = load_rules(), OfflineBantReader()
    clocks = ReadClocks(stores.clocks, TeamTime(in_force(rules), MemoryCalendars(), stores.reps))
    compose = ComposeDigest(
        deliveries=stores.deliveries,
        leads=stores.leads,
        in_force=in_force(rules),
        calendars=MemoryCalendars(),
        clocks=clocks,
    )
    read_lead = ReadLeadText(reader, lambda: rules.titles)
    return Abilities(
        ask=AskQuestion(agent, stores.threads),
        keep=KeepAnswers(stores.threads, stores.reps),
        golden=GoldenShelf(stores.threads),
        meet=MeetRep(stores.reps),
        find=FindLead(stores.leads, stores.vocabulary, stores.questions),
        show=ShowLeadCard(stores.leads, in_force(rules), stores.sendings, clocks),
        explain=WhyScore(stores.leads, in_force(rules)),
        suggest=lambda lead_id, *, topic="", now: on_topic(content, topic),
        suggest_for_account=SuggestForAccount(
            FindLead(stores.leads, stores.vocabulary, stores.questions),
            lambda lead_id, *, topic="", now, given=(): [o for o in on_topic(content, topic) if o.id not in given],
            stores.engagement,
            stores.sendings,
        ),
        revoke_link=RevokeLink(stores.sendings, stores.gates),
        send=SendContent(stores.leads, stores.library, stores.sendings, lambda: "https://go.northbeam.example"),
        note_gap=lambda lead_id, *, topic, by, now: noted(stores, Gap(lead_id=lead_id, topic=topic, by=by, at=now)),
        see_gaps=SeeGaps(stores.gaps, stores.leads, stores.library),
        see_content=SeeContent(stores.sendings, stores.library),
        gap_orders=ReportOrders(stores.threads, WEEKLY_GAPS),
        read_lead=lambda text, *, now: drafts[text] if text in drafts else read_lead(text, now=now),
        read_talk=ReadTalk(OfflineBantReader(), stores.reps, in_force(rules)),
        guess=GuessLead(stores.leads, stores.vocabulary),
        open_file=transcript_text,
        library=stores.library,
        take_in=partial(shelved, stores.library),
        log=LogLead(stores.leads, stores.writes, in_force(rules), stores.batches),
        claim=ClaimLead(stores.leads, stores.writes, in_force(rules)),
        decider_left=DeciderLeft(stores.leads, stores.writes, in_force(rules)),
        record_outcome=RecordOutcome(stores.leads, stores.writes, stores.outcomes, in_force(rules)),
        hand_over=HandOver(stores.leads, in_force(rules), stores.parkings, stores.sendings, stores.reps),
        park=ParkLead(stores.leads, stores.parkings, OfflineWakeUpReader(), in_force(rules)),
        override=OverrideScore(stores.leads, stores.overrides, in_force(rules)),
        report=ReportScores(outcomes=stores.outcomes, in_force=in_force(rules), overrides=stores.overrides),
        report_orders=ReportOrders(stores.threads),
        undo=UndoChange(stores.writes),
        choose_alerts=ChooseAlerts(stores.alerts),
        set_bar=SetBar(stores.subscriptions),
        look_back=LookBack(stores.digest_records, stores.threads),
        rules=rules_desk_over(stores),
        subscribe=SubscribeChannel(
            stores.subscriptions,
            MemoryCalendars(),
            ReadFilter(OfflineReader(stores.vocabulary, stores.reps), stores.reps),
        ),
        preview_digest=PreviewDigest(subscriptions=stores.subscriptions, compose=compose),
        show_rest=ShowRest(stores.deliveries, compose),
        see_lines=SeeLines(stores.leads, stores.snoozes, stores.outcomes, stores.reps),
        snooze=SnoozeLead(stores.leads, stores.snoozes),
        qualify=QualifyLead(
            leads=stores.leads,
            writes=stores.writes,
            reps=stores.reps,
            threads=stores.threads,
            reader=reader,
            in_force=in_force(rules),
        ),
        desk=SeeDesk(stores.questions),
        threads=stores.threads,
        inbox=stores.inbox,
        clock=lambda: now[0],
    )


def shelved(library: LibraryStore, name: str, data: bytes) -> Taken:
    """A library that takes each file for an untagged piece of one passage."""
    piece = Asset(id=name, path=f"/sent/{name}", title=name, proposed=("type",))
    library.put(piece, StoredVectors(embedder="none:1", passages=(), vectors=b""))
    return Taken(added=(name,), passages=1)


def rules_desk_over(stores: MemoryStores) -> RulesDesk:
    """Changes of the shipped rules, over stores in memory."""
    kept = stores.rules_changes
    know = KnowScoring(load_rules(), stores.learned, kept, read_rules_text, lambda: 0.0)
    preview = PreviewRules(stores.batches, know, stores.learned, stores.outcomes)
    propose = ProposeRules(kept, know, read_rules_text, preview)

    def text() -> str:
        number = know.standing().change
        return kept.get(number).text if number else SHIPPED_RULES.read_text(encoding="utf-8")

    return RulesDesk(
        show=ShowRules(kept, know, stores.leads, stores.reps),
        propose=propose,
        tune=TuneRules(propose, text, with_values),
        decide=DecideRules(kept, know),
        rescore=RescoreLeads(stores.batches, know),
        reps=stores.reps,
    )


def keep(bot: Bot, lead: Lead, *, standing: Standing | None = None, **known: Any) -> LeadId:
    """Put a lead in, with a middling standing unless another is given."""
    return put(bot.stores, lead, standing=standing or a_standing(**known))


def put(stores: MemoryStores, lead: Lead, *, standing: Standing) -> LeadId:
    """Put a lead in."""
    note = ChangeNote(kind=ChangeKind.LOGGED, by=None, at=T0)
    stores.writes.save(lead, standing=standing, note=note)
    return lead.id
