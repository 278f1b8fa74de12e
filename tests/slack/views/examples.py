"""One example of everything the bot shows, to be compared with goldens and held against Slack's limits."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, time, timedelta
from typing import Any

from bot.domain import alert_words
from bot.domain.alert import Alert, AlertChoice, AlertKind, AlertMessage
from bot.domain.answer import Answer, AnswerKind, Choice, ContentLine, Working
from bot.domain.bant import Side
from bot.domain.change import Change, ChangeId, ChangeKind, ChangeNote
from bot.domain.coverage import Meant, matrix
from bot.domain.digest import DigestAccount, DigestContent, DigestLine
from bot.domain.digest_record import DigestRecord, LookingBack, Tighter
from bot.domain.evidence import Evidence, EvidenceId
from bot.domain.handoff import Handoff, content_of, open_question, quoted, settled
from bot.domain.judging import judge_ledger
from bot.domain.kept_answer import Earlier, KeptAnswer, kept_answer
from bot.domain.lead import LeadId, ScoredLead
from bot.domain.lead_query import (
    FieldIs,
    Group,
    GroupBy,
    LeadField,
    LeadQuery,
    Metric,
    Period,
    Sort,
)
from bot.domain.lead_text import LeadDraft
from bot.domain.ledger import current
from bot.domain.outcome import Outcome as LeadOutcome
from bot.domain.outcome import OutcomeKind
from bot.domain.parking import Parking, ReasonCode, WakeUp
from bot.domain.performance import Record
from bot.domain.proposal import EvidenceProposal, LeadProposal
from bot.domain.qualification import Known, Line, Outcome, Phase, QualificationTurn
from bot.domain.qualification_questions import question
from bot.domain.quiet_hours import QuietHours
from bot.domain.reliability import Judged, reliability_of
from bot.domain.rules_change import ChangeState, RulesChange, act_of
from bot.domain.score_difference import difference_since
from bot.domain.score_override import Override
from bot.domain.scoring import Scoring, score
from bot.domain.sending import Sending
from bot.domain.snooze import Snooze
from bot.domain.subscription import Delivery, DeliveryId, DeliveryState, Subscription, SubscriptionId
from bot.domain.verdict import CriterionVerdict, LeadVerdict, Met
from bot.domain.week import Week
from bot.domain.words import Band, Criterion, EventKind, Level, Source, Stage, Status
from bot.files.rules_file import load_rules
from bot.slack.views import (
    account,
    alerts,
    answers,
    content,
    digest,
    digest_bar,
    digest_form,
    digest_lines,
    digest_order,
    disagree_form,
    handoff,
    help,
    home,
    lead_card,
    library,
    log_form,
    notices,
    outcome_form,
    parking,
    qualification,
    reading,
    reliability,
    rules,
    rules_form,
    sending,
    shelving,
    snooze_form,
    working,
)
from bot.slack.views import score as score_view
from bot.slack.views.wording import Reader
from bot.usecases.decider_left import DeciderGone
from bot.usecases.park_lead import ParkingPlan
from bot.usecases.ports import LeadPage
from bot.usecases.report_scores import ScoreReport
from bot.usecases.rules_ports import RulesStanding
from bot.usecases.see_content import ContentReport, Piece
from bot.usecases.see_desk import Desk
from bot.usecases.see_gaps import GapLedger
from bot.usecases.see_lines import LineState
from bot.usecases.send_content import Sent
from bot.usecases.set_bar import BarSet
from bot.usecases.show_lead_card import LeadCard
from bot.usecases.show_rules import NamedLoad, NamedMover, RulesState, ShownChange
from bot.usecases.suggest_for_account import AccountPlan, Stakeholder
from bot.usecases.why_score import Why
from knowledge.passage import Asset
from tests.builders import MARA, T0, TOM, a_lead, a_scored_lead, a_standing, ago, an_event
from tests.contracts.test_rules_changes import a_change as rules_change

READER = Reader(T0, "Europe/Berlin")
WORKING = Working(
    sentence="leads owned by you, hottest first",
    as_of=T0,
    definitions="definitions 1, rules 4f2a",
    meanings={"mine": "owned by you", "score": "fit 40 %, engagement 40 %, readiness 20 %"},
    shown=2,
    total=14,
    blanks={"country": 3},
)


def anna(**known: Any) -> ScoredLead:
    """A well-known hot lead of Mara's."""
    values: dict[str, Any] = {
        "title": "CTO",
        "industry": "Software",
        "employees": 420,
        "city": "Berlin",
        "country": "Germany",
        "phone": "+49 30 1234567",
        "source": Source.WEBINAR,
        "source_detail": "Berlin webinar",
        "status": Status.OPEN,
        "stage": Stage.MQL,
        "notes": "Asked about *SSO* <https://phish.test|here>\nand a discount",
        "owner": MARA,
        "standing": a_standing(score=87, fit=80, engagement=92, readiness=40, band=Band.HOT),
    }
    return replace(a_scored_lead(**(values | known)), last_activity_at=ago(days=1))


def bo(**known: Any) -> ScoredLead:
    """A lead that nobody owns."""
    values: dict[str, Any] = {"name": "Bo Lin", "email": "bo@globex.test", "company": "Globex", "title": "VP Sales"}
    return a_scored_lead(**(values | known))


def some_evidence() -> tuple[Evidence, ...]:
    lead = a_lead()
    return (
        Evidence(
            id=EvidenceId("E-1"),
            lead_id=lead.id,
            criterion=Criterion.NEED,
            level=Level.SUPPORTED,
            value="SSO for 400 people",
            quote="we need SSO for 400 people",
            speaker_role="buyer",
            at=ago(days=3),
        ),
        Evidence(
            id=EvidenceId("E-2"),
            lead_id=lead.id,
            criterion=Criterion.BUDGET,
            level=Level.CLAIMED,
            value="50,000 EUR",
            quote="50k",
            at=ago(days=200),
            expires_at=ago(days=20),
        ),
    )


def a_decider() -> Evidence:
    return Evidence(
        id=EvidenceId("E-3"),
        lead_id=a_lead().id,
        criterion=Criterion.AUTHORITY,
        level=Level.SUPPORTED,
        value="Dana Cole, CFO",
        quote="Dana signs this with me",
        speaker_role="buyer",
        at=ago(days=3),
    )


def a_card(scored: ScoredLead | None = None) -> LeadCard:
    scored = scored or anna()
    events = (
        an_event(scored.lead, EventKind.PRICING_PAGE, at=ago(days=1)),
        an_event(scored.lead, EventKind.CONTENT_DOWNLOAD, at=ago(days=9), asset="SSO in a week"),
    )
    return LeadCard(lead=scored, bant=current(some_evidence(), now=T0), latest=events)


A_LEDGER = GapLedger(
    lines=(
        "Healthcare, economic buyer, consideration: asked 11 times, 6 leads (2 hot) for “HIPAA”; "
        "nearest asset “Wards” expired 2023",
    ),
    total=11,
)


def a_content_report() -> ContentReport:
    meant = Meant(stages=("awareness",), personas=("economic buyer",))
    pieces = (
        Piece(title="Retail ROI", record=Record(sent=4, opened=3, reopened=1, moved=1)),
        Piece(title="Security", record=Record(sent=50, opened=31)),
    )
    return ContentReport(pieces=pieces, cells=matrix([meant, meant, meant, Meant(stages=("decision",))]))


def a_sent() -> Sent:
    made = Sending(token="t0ken", lead_id=anna().lead.id, asset_id="roi", title="Retail ROI", by=MARA.id, at=T0)
    asset = Asset(id="roi", path="/roi.md", title="Retail ROI", url="https://x.example/roi")
    note = ChangeNote(kind=ChangeKind.SENT, by=MARA.id, at=T0)
    change = Change(id=ChangeId("C-7"), lead_id=made.lead_id, note=note, before=None, after={})
    return Sent(sending=made, change=change, lead=anna(), asset=asset, link="https://go.example/c/t0ken", tracked=True)


def a_content_line(**known: Any) -> ContentLine:
    values: dict[str, Any] = {
        "id": "sso",
        "title": "SSO in a week",
        "url": "https://vendor.example/sso",
        "type": "one-pager",
        "quote": "Most teams are live within five days.",
        "location": "page 2",
        "reasons": ("written for CTOs", "answers their need: SSO"),
        "published": "2025",
    }
    return ContentLine(**(values | known))


def a_subscription(**known: Any) -> Subscription:
    values: dict[str, Any] = {
        "id": SubscriptionId("S-1"),
        "channel_id": "C0SALES",
        "channel_name": "sales",
        "days": frozenset({1, 2, 3, 4, 5}),
        "at": time(9),
        "zone": "Europe/Berlin",
        "next_due_at": T0,
    }
    return Subscription(**(values | known))


def a_delivery() -> Delivery:
    return Delivery(
        id=DeliveryId("D-1"),
        subscription_id=SubscriptionId("S-1"),
        local_date=date(2026, 3, 18),
        state=DeliveryState.CLAIMED,
        covers_since=ago(days=1),
        claimed_at=T0,
    )


def a_digest(**known: Any) -> DigestContent:
    lines = (
        DigestLine(lead=anna(), why_now="Asked for a demo on 17 March", change=12, next_step="Call today."),
        DigestLine(
            lead=anna(name="Ana Ruiz", email="ana@acme.test", title="CFO", owner=None),
            why_now="Opened pricing",
            change=None,
            next_step="Claim and write.",
        ),
    )
    values: dict[str, Any] = {
        "headline": "3 leads at 2 companies became hot since yesterday.",
        "accounts": (
            DigestAccount(company="Acme", lines=lines),
            DigestAccount(company="Globex", lines=(DigestLine(lead=bo(), why_now="New", change=5, next_step=""),)),
        ),
        "total": 5,
        "band": Band.HOT,
        "covers_since": ago(days=1),
        "covers_until": T0,
        "covers": "From 17 March, 10:00 to 18 March, 10:00 (Europe/Berlin).",
        "week": Week(
            days=tuple(date(2026, 3, day) for day in range(12, 19)),
            hot=(0, 2, 0, 0, 1, 3, 1),
            claimed=(0, 1, 0, 0, 1, 1, 0),
            contacted=(0, 0, 1, 0, 0, 2, 0),
        ),
    }
    return DigestContent(**(values | known))


def some_states() -> dict[LeadId, LineState]:
    """What became of the leads of the digest."""
    ana = anna(name="Ana Ruiz", email="ana@acme.test", title="CFO", owner=TOM)
    out = LeadOutcome(kind=OutcomeKind.DISQUALIFIED, at=T0, reason="a *student* project")
    rests = Snooze(lead_id=bo().lead.id, until=T0 + timedelta(days=7), by=MARA.id, at=T0)
    return {
        anna().lead.id: LineState(lead=anna(), outcome=out),
        ana.lead.id: LineState(lead=ana),
        bo().lead.id: LineState(lead=bo(), snooze=rests, snoozed_by="Mara Lindt"),
    }


def a_line(key: str, criterion: Criterion, understood: str, **known: Any) -> Line:
    values: dict[str, Any] = {"level": Level.CLAIMED, "at": T0, "quote": "the budget is 50k, signed off by Maria"}
    return Line(key=key, criterion=criterion, understood=understood, **(values | known))


def a_turn(phase: Phase, **known: Any) -> QualificationTurn:
    return QualificationTurn(thread_key="C0SALES:1.1", lead=anna(), phase=phase, **known)


def a_change() -> Change:
    note = ChangeNote(kind=ChangeKind.CLAIMED, by=MARA.id, at=T0, summary="Mara Lindt claimed Bo Lin")
    return Change(id=ChangeId("CH-1"), lead_id=a_lead().id, note=note, before={}, after={})


def an_outcome() -> Outcome:
    criteria = (
        CriterionVerdict(
            criterion=Criterion.NEED,
            met=Met.MET,
            reason="The buyer said so.",
            level=Level.SUPPORTED,
            value="SSO for 400 people",
        ),
        CriterionVerdict(
            criterion=Criterion.BUDGET,
            met=Met.NOT_MET,
            reason="The list price is 60,000 EUR.",
            level=Level.CLAIMED,
            value="50,000 EUR",
        ),
        CriterionVerdict(criterion=Criterion.TIMELINE, met=Met.UNKNOWN, reason=""),
        CriterionVerdict(criterion=Criterion.AUTHORITY, met=Met.UNKNOWN, reason=""),
    )
    verdict = LeadVerdict(qualified=False, reason="Budget is not met.", criteria=criteria)
    changed = ("Budget: unknown -> claimed (50,000 EUR)", "Score 62 -> 74")
    return Outcome(
        lead=anna(), before=a_standing(), verdict=verdict, changed=changed, written=2, change_id=ChangeId("CH-8")
    )


def a_handoff() -> Handoff:
    """Anna as the next person gets her."""
    known = current(some_evidence(), now=T0)
    events = [replace(an_event(anna().lead, EventKind.CONTENT_DOWNLOAD, at=ago(days=4)), asset="SSO <!here> guide")]
    each = [known[criterion] for criterion in Criterion]
    return Handoff(
        lead=anna(),
        verdict=judge_ledger(known, load_rules().qualification),
        evidence={one.criterion: quoted(one) for one in each},
        questions=tuple(question for one in each if (question := open_question(one))),
        settled=tuple(answer for one in each if (answer := settled(one))),
        sent=content_of(events),
        parking=A_PARKING,
    )


def a_receipt(said: Override | None = None) -> dict[str, Any]:
    lead = anna().lead
    events = [an_event(lead, EventKind.PRICING_PAGE, at=ago(days=n)) for n in (1, 2)]
    known: dict[str, Any] = {"events": events, "evidence": some_evidence(), "now": T0}
    receipt = score(lead, rules=load_rules(), **known)
    frozen = replace(receipt, standing=replace(receipt.standing, rules_version="4f2a"))
    lately = difference_since(Scoring(load_rules()), lead, since=ago(days=7), **known)
    return dict(score_view.breakdown(anna(), Why(receipt=frozen, lately=lately, override=said), reader=READER))


AN_OVERRIDE = Override(
    lead_id=anna().lead.id,
    score=80,
    band=Band.HOT,
    reason="met the *CFO*",
    by=MARA.id,
    by_name="Mara Lindt",
    made_at=ago(days=1),
    until=T0.replace(month=5, day=1),
    rules_score=46,
    rules_band=Band.COOL,
)
MARAS_ANSWER = Answer(
    kind=AnswerKind.LEADS, text="Your hottest leads:", leads=(anna(), bo()), total=14, working=WORKING
)
BREAKDOWN = tuple(Group(key=key, value=n, count=n) for key, n in [("Germany", 12), ("France", 7), ("(blank)", 3)])
SOURCE_AND_MONTH = GroupBy(field=LeadField.SOURCE, then=GroupBy(field=LeadField.CREATED, period=Period.MONTH))
BY_TWO = tuple(
    Group(key=f"{source}, {month}", value=n, count=n, keys=(source, month))
    for source, month, n in [("webinar", "2026-02", 4), ("webinar", "2026-03", 9), ("email", "2026-03", 2)]
)
DRAFT = LeadDraft(
    name="Dana Fox",
    title="CTO",
    company="Acme",
    email="dana@acme.test",
    source=Source.WEBINAR,
    need="SSO",
    timeline="by March",
    notes="met at the Berlin webinar",
)


def a_kept_answer(**known: Any) -> KeptAnswer:
    """Mara's hottest leads not in the US, as they are kept behind their answer."""
    where = (FieldIs(field=LeadField.COUNTRY, values=("United States",), negated=True),)
    plan = LeadQuery(where=where, workable=True, sort=(Sort(field=LeadField.SCORE),), as_of=T0)
    said = Answer(kind=AnswerKind.LEADS, text="14 leads", plan=plan, leads=(anna(), bo()), total=14, working=WORKING)
    asked = {"question": "my hottest <!here> outside the US", "asker": MARA.email, "at": T0}
    return kept_answer(said, **(asked | {"earlier": (Earlier(question="my leads", asker=MARA.email),)} | known))


def a_rules_change(**known: Any) -> ShownChange:
    """Mara finds hot too rare."""
    change = rules_change(number=3, **known)
    standing = {"in_force": change.state is ChangeState.APPROVED, "outdated": False}
    movers = [
        NamedMover(name=name, company="Acme", mover=mover)
        for name, mover in zip(("Anna Kowalska", "Ben <!here>"), change.preview.movers, strict=True)
    ]
    loads = [NamedLoad(rep="Mara Lindt", load=load) for load in change.preview.loads]
    return ShownChange(change=change, movers=tuple(movers), loads=tuple(loads), **standing)


def a_rules_state(*changes: RulesChange, change: int | None = None) -> RulesState:
    """What `/lead rules` shows."""
    in_force = load_rules().model_copy()
    in_force.__dict__["version"] = "0a1b2c3d4e"  # not the shipped rules' own, which changes with them
    standing = RulesStanding(rules=in_force, file_version="v1", change=change)
    return RulesState(standing=standing, changes=changes)


A_PARKING = Parking(
    lead_id=anna().lead.id,
    code=ReasonCode.NO_BUDGET,
    words="no budget until April",
    wake_up=WakeUp(on=date(2026, 4, 1)),
    by=MARA.id,
    made_at=ago(days=1),
)
PARKING_PLAN = ParkingPlan(
    lead=anna(), code=ReasonCode.NO_BUDGET, words="no <!here> budget until April", wake_up=WakeUp(on=date(2026, 4, 1))
)
APPROVED = rules_change(number=3).approve(act_of(TOM, now=T0, why="agreed"))
REVERTED = replace(APPROVED, number=2).revert(act_of(MARA, now=T0, why="too many"))


def a_report(judged: list[Judged] | None = None) -> ScoreReport:
    """Sixty leads that were scored before they ended, unless others are given."""
    ended = [(74, 12, 40), (31, 3, 10), (8, 0, 10)]
    leads = [Judged(score=score, won=number < won) for score, won, of in ended for number in range(of)]
    return ScoreReport(
        reliability=reliability_of(leads if judged is None else judged),
        since=ago(days=365),
        made_by="84 % your rules, 16 % learned from 57 outcomes",
        waiting="",
        learned_before=20,
    )


AN_ALERT_MESSAGE = AlertMessage(
    id=DeliveryId("alerts:1"), rep_id=MARA.id, channel_id="D0MARA", state=DeliveryState.CLAIMED, claimed_at=T0
)


def some_alerts(count: int) -> list[Alert]:
    """Of each kind one after the other."""
    lead, kinds = anna().lead, [AlertKind.UNCLAIMED, *AlertKind]
    texts = {
        AlertKind.HOT: alert_words.became_hot(lead, "Demo request on 18 March"),
        AlertKind.REPLIED: alert_words.replied(lead, "<!channel> *Pricing*"),
        AlertKind.WOKE: alert_words.woke(lead),
        AlertKind.DUE: alert_words.due(lead, T0, "Europe/Berlin"),
        AlertKind.UNCLAIMED: alert_words.unclaimed(lead, T0, "Europe/Berlin"),
    }
    return [
        Alert(key=str(n), kind=kind, rep_id=MARA.id, lead_id=lead.id, at=T0, text=texts.get(kind, "👀 Opened."))
        for n, kind in enumerate(kinds[:count])
    ]


EXAMPLES: Mapping[str, Callable[[], Mapping[str, Any]]] = {
    "answer_leads": lambda: answers.answer(MARAS_ANSWER, reader=READER),
    "answer_leads_moved": lambda: answers.answer(replace(MARAS_ANSWER, moves={anna().lead.id: 19}), reader=READER),
    "answer_kept": lambda: answers.answer(MARAS_ANSWER, reader=READER, kept="0a1b2c"),
    "working": lambda: working.working(a_kept_answer(), reader=READER),
    "working_test_offer": lambda: working.offer_test("0a1b2c"),
    "working_test_form": lambda: working.test_form(a_kept_answer(), private_metadata='{"kept":"0a1b2c"}'),
    "working_test_made": lambda: working.made("7"),
    "working_thanks": lambda: working.thanks(),
    "answer_comparison": lambda: answers.answer(
        Answer(
            kind=AnswerKind.LEADS,
            text="Anna Kowalska and Ben Ode:",
            headline="Anna Kowalska and Ben Ode:",
            remarks="Anna Kowalska is ahead by 27 points.",
            table=(
                ("Compared", "Anna Kowalska", "Ben Ode"),
                ("Score", "87 hot", "60 warm"),
                ("Owner", "Mara", "nobody"),
            ),
            leads=(anna(), bo()),
            working=WORKING,
        ),
        reader=READER,
    ),
    "answer_lead": lambda: answers.answer(
        Answer(kind=AnswerKind.LEAD, text="Anna Kowalska: 87 hot.", leads=(anna(),)), reader=READER
    ),
    "answer_whole_lead": lambda: answers.answer(
        Answer(kind=AnswerKind.LEAD, text="Anna", leads=(anna(),), whole=True, working=WORKING),
        reader=READER,
        card=a_card(),
    ),
    "answer_number": lambda: answers.answer(
        Answer(kind=AnswerKind.NUMBER, text="42 leads came from paid social this month.", number=42, working=WORKING),
        reader=READER,
    ),
    "answer_breakdown": lambda: answers.answer(
        Answer(kind=AnswerKind.BREAKDOWN, text="Leads by country:", breakdown=BREAKDOWN, working=WORKING),
        reader=READER,
    ),
    "answer_breakdown_by_two": lambda: answers.answer(
        Answer(
            kind=AnswerKind.BREAKDOWN,
            text="Number of leads, by source and month of creation:",
            breakdown=BY_TWO,
            plan=LeadQuery(metric=Metric(), group_by=SOURCE_AND_MONTH),
            working=WORKING,
        ),
        reader=READER,
    ),
    "answer_content": lambda: answers.answer(
        Answer(
            kind=AnswerKind.CONTENT,
            text="2 pieces on SSO:",
            content=(a_content_line(), a_content_line(id="b", title="How we win", url=None, internal=True, quote="")),
        ),
        reader=READER,
    ),
    "answer_content_for_a_lead": lambda: answers.answer(
        Answer(
            kind=AnswerKind.CONTENT, text="For Anna:", content=(a_content_line(chosen_for=anna().lead.id),), total=1
        ),
        reader=READER,
    ),
    "answer_clarify": lambda: answers.answer(
        Answer(
            kind=AnswerKind.CLARIFY,
            text="Which Anna do you mean?",
            clarify=(
                Choice(label="Anna Kowalska, Acme", question="who is Anna Kowalska at Acme?"),
                Choice(label="Anna Berg, Globex", question="who is Anna Berg at Globex?"),
            ),
        ),
        reader=READER,
    ),
    "answer_proposes_lead": lambda: answers.answer(
        Answer(
            kind=AnswerKind.CLARIFY,
            text="I can log this lead. Nothing is saved yet.",
            proposal=LeadProposal(draft=DRAFT),
        ),
        reader=READER,
        draft_key="draft-1",
    ),
    "answer_proposes_evidence": lambda: answers.answer(
        Answer(
            kind=AnswerKind.CLARIFY,
            text="I can note this for Anna Kowalska. Nothing is saved yet.",
            proposal=EvidenceProposal(lead_id=anna().lead.id, criterion=Criterion.BUDGET, words="50k by June"),
        ),
        reader=READER,
    ),
    "answer_none": lambda: answers.answer(
        Answer(
            kind=AnswerKind.NONE,
            text="Nobody fits: no lead in Iceland.",
            clarify=(Choice(label="Hot leads anywhere", question="who are the hottest leads?"),),
            notice="The model was slow, so rules answered.",
        ),
        reader=READER,
    ),
    "answer_refused": lambda: answers.answer(
        Answer(kind=AnswerKind.REFUSED, text="I do not delete leads. An admin can: `leadbot forget EMAIL`."),
        reader=READER,
    ),
    "lead_card": lambda: lead_card.card(a_card(), reader=READER),
    "lead_card_unowned": lambda: lead_card.card(a_card(bo(do_not_contact=True, unsubscribed=True)), reader=READER),
    "lead_card_decider": lambda: lead_card.card(
        replace(a_card(), bant=current((*some_evidence(), a_decider()), now=T0)), reader=READER
    ),
    "decider_gone": lambda: notices.decider_gone(
        DeciderGone(
            lead=anna(),
            cause="Dana Cole is no longer there, says Mara Lindqvist",
            changed=("Authority: supported → unknown", "Score 87 → 74"),
            change_id=ChangeId("C-9"),
        )
    ),
    "lead_modal": lambda: lead_card.modal(a_card(), reader=READER, with_buttons=False),
    "lead_choose": lambda: lead_card.choose(
        "Anna", (anna(), bo()), action=lead_card.Action.CLAIM_LEAD, label="Claim", reader=READER
    ),
    "score_breakdown": a_receipt,
    "score_breakdown_disagreed": lambda: a_receipt(AN_OVERRIDE),
    "content_suggestions": lambda: content.suggestions(anna(), [a_content_line()]),
    "content_sent": lambda: sending.sent(a_sent()),
    "content_sent_with_note": lambda: sending.sent(a_sent(), note="Hi Anna, <this> may help. It `paid` back."),
    "content_shelved": lambda: shelving.shelved(replace(a_sent().asset, proposed=("personas", "type")), passages=3),
    "content_sent_untracked": lambda: sending.sent(replace(a_sent(), link="https://x.example/roi", tracked=False)),
    "library_gaps": lambda: library.gaps(A_LEDGER, channel_id="C0SALES", weekly=False),
    "library_gaps_none": lambda: library.gaps(GapLedger(lines=(), total=0), channel_id="C0SALES", weekly=True),
    "library_gaps_post": lambda: library.gaps_post(A_LEDGER, DeliveryId("gaps:C0SALES:2026-W12")),
    "library_performance": lambda: library.performance(a_content_report()),
    "account_stakeholders": lambda: account.stakeholders(
        AccountPlan(
            company="Acme",
            people=(
                Stakeholder(lead=anna(), piece=a_content_line(), sent=(a_sent().sending,)),
                Stakeholder(lead=bo(), refusal="Bo is marked do not contact, so I suggest nothing to send."),
            ),
        ),
        reader=READER,
    ),
    "content_revoked": lambda: sending.revoked(a_sent().sending),
    "content_nothing": lambda: content.suggestions(anna(), []),
    "log_form_empty": lambda: log_form.log_form(LeadDraft(), private_metadata="{}"),
    "log_form_filled": lambda: log_form.log_form(DRAFT, private_metadata="{}"),
    "log_duplicates": lambda: log_form.duplicates((anna(), bo()), new_allowed=True, private_metadata="{}"),
    "report": lambda: reliability.shown(a_report(), channel_id="C0SALES", monthly=False),
    "report_monthly": lambda: reliability.shown(a_report(), channel_id="C0SALES", monthly=True),
    "report_posted": lambda: reliability.post(a_report(), DeliveryId("report:C0SALES:2026-03")),
    "report_empty": lambda: reliability.shown(a_report([]), channel_id="C0SALES", monthly=False),
    "disagree_form": lambda: disagree_form.disagree_form(anna(), reader=READER, private_metadata="{}"),
    "lead_card_disagreed": lambda: lead_card.card(
        LeadCard(lead=replace(anna(), override=AN_OVERRIDE), bant=current(some_evidence(), now=T0)), reader=READER
    ),
    "outcome_form": lambda: outcome_form.outcome_form(anna(), private_metadata="{}"),
    "alert": lambda: alerts.post(AN_ALERT_MESSAGE, some_alerts(1)),
    "alerts": lambda: alerts.post(AN_ALERT_MESSAGE, some_alerts(4)),
    "alerts_form": lambda: alerts.alerts_form(
        AlertChoice(rep_id=MARA.id, off=frozenset({AlertKind.OPENED}), quiet=QuietHours(time(20), time(7, 30))),
        zone="Europe/Berlin",
        private_metadata="{}",
    ),
    "digest_form": lambda: _without_zones(
        digest_form.digest_form(None, channel_name="sales", zone="Europe/Berlin", private_metadata="{}")
    ),
    "digest_ordered": lambda: digest_order.ordered(a_subscription(), due=T0, reader=READER),
    "digest_paused": lambda: digest_order.ordered(a_subscription(paused=True), due=T0, reader=READER),
    "digest": lambda: digest.post(a_subscription(), a_delivery(), a_digest()),
    "digest_looking_back": lambda: digest.post(
        a_subscription(),
        a_delivery(),
        a_digest(),
        back=LookingBack(
            record=DigestRecord(posted=31, claimed=24, in_time=19, qualified=9, won_unposted=2),
            tighter=Tighter(bar=62, posted=31, acted=12, kept=14, kept_acted=10, days=10),
        ),
    ),
    "digest_bar_set": lambda: digest_bar.was_set(BarSet(subscription=a_subscription(bar=62), before=0)),
    "digest_tried": lambda: digest.tried(a_subscription(), a_digest(), by=MARA),
    "digest_quiet": lambda: digest.post(
        a_subscription(), a_delivery(), a_digest(headline="No lead became hot since Tuesday.", accounts=(), total=0)
    ),
    "digest_rest": lambda: digest.rest(a_digest(total=120)),
    "digest_as_they_stand": lambda: {
        "blocks": digest_lines.as_they_stand(
            digest.post(a_subscription(), a_delivery(), a_digest())["blocks"], some_states(), reader=READER
        ),
        "text": "claimed, snoozed and not a fit",
    },
    "read_whose": lambda: reading.whose("we need SSO <!here>", private_metadata="k"),
    "read_whose_of_several": lambda: reading.whose("we need SSO", private_metadata="k", choices=(anna(), bo())),
    "snoozed": lambda: snooze_form.snoozed(anna(), T0 + timedelta(days=7), reader=READER),
    "snooze_form": lambda: snooze_form.snooze_form(anna(), private_metadata="{}"),
    "parking_form": lambda: parking.parking_form(a_card(), private_metadata="{}"),
    "parking_confirm": lambda: parking.to_confirm(PARKING_PLAN, "{}"),
    "handoff": lambda: handoff.handoff(a_handoff(), reader=READER, who="Mara Lindt"),
    "qualification_opening": lambda: qualification.opening(anna(), who="Mara Lindt"),
    "qualification_asking": lambda: qualification.turn(
        a_turn(
            Phase.ASKING,
            said="Noted: need SSO.",
            question=question(
                Criterion.BUDGET, why="Budget could move 62 warm to 81 hot; nothing else can.", today=T0.date()
            ),
            lines=(a_line("1", Criterion.NEED, "SSO for 400 people"),),
            known=(
                Known(criterion=Criterion.BUDGET, level=Level.CLAIMED, value="20k", at=ago(days=90), reconfirm=True),
            ),
        ),
        reader=READER,
    ),
    "qualification_confirming": lambda: qualification.turn(
        a_turn(
            Phase.CONFIRMING,
            lines=(
                a_line("1", Criterion.BUDGET, "50,000 EUR"),
                a_line("2", Criterion.AUTHORITY, "Maria Gonzalez, CFO, decides", accepted=False, side=Side.BUYER),
            ),
        ),
        reader=READER,
    ),
    "qualification_paused": lambda: qualification.turn(a_turn(Phase.PAUSED, said="Paused."), reader=READER),
    "qualification_done": lambda: qualification.turn(
        a_turn(Phase.DONE, said="Saved 2 answers.", outcome=an_outcome()), reader=READER
    ),
    "home": lambda: home.home(
        Desk(
            rep=MARA,
            hottest=LeadPage(leads=(anna(),), total=7),
            quiet=LeadPage(leads=(anna(name="Quiet One"),), total=1),
            unclaimed=LeadPage(leads=(bo(),), total=2),
        ),
        reader=READER,
    ),
    "home_empty": lambda: home.home(
        Desk(
            rep=TOM,
            hottest=LeadPage(leads=(), total=0),
            quiet=LeadPage(leads=(), total=0),
            unclaimed=LeadPage(leads=(), total=0),
        ),
        reader=READER,
    ),
    "help": lambda: help.help_message(),
    "done": lambda: notices.done("Mara Lindt claimed Bo Lin.", a_change(), bo()),
    "rules_state": lambda: rules.state(a_rules_state(), may_decide=False, reader=READER),
    "rules_state_open": lambda: rules.state(
        a_rules_state(rules_change(number=4), APPROVED, REVERTED, change=3), may_decide=True, reader=READER
    ),
    "rules_proposal": lambda: rules.proposal(a_rules_change(), reader=READER),
    "rules_proposal_own": lambda: rules.proposal(a_rules_change(), reader=READER, may_approve=False),
    "rules_proposal_outdated": lambda: rules.proposal(replace(a_rules_change(), outdated=True), reader=READER),
    "rules_in_force": lambda: rules.proposal(
        a_rules_change(state=ChangeState.APPROVED, decided=act_of(TOM, now=T0)), reader=READER
    ),
    "rules_form": lambda: rules_form.rules_form(load_rules(), private_metadata="{}"),
    "trouble": lambda: notices.trouble("I know no such lead.", notices.form_again("k")),
}


def _without_zones(view: dict[str, Any]) -> dict[str, Any]:
    """The form less its countries and its four hundred time zones, which depend on the machine's tzdata."""
    for block in view["blocks"]:
        if block.get("block_id") in {"digest_zone", "digest_country"}:
            block["element"] = {**block["element"], "option_groups": "every one"}
    return view
