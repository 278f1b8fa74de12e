"""The index: everything a person can do in Slack, and who does it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from slack_bolt import App

from bot.slack.abilities import Abilities
from bot.slack.acknowledge import Acknowledge, FormCheck
from bot.slack.alert_forms import alerts_form_check
from bot.slack.digest_forms import digest_form_check
from bot.slack.form_checks import (
    disagree_form_check,
    log_form_check,
    outcome_form_check,
    rules_form_check,
)
from bot.slack.handlers import strays
from bot.slack.handlers.alerts import AlertsOfMine
from bot.slack.handlers.asking import Asking
from bot.slack.handlers.command import Command, Shorthands
from bot.slack.handlers.deciders import Deciders
from bot.slack.handlers.digest_bars import BarsOfDigests
from bot.slack.handlers.digests import Digests
from bot.slack.handlers.disagreeing import Disagreeing
from bot.slack.handlers.handing_over import HandingOver
from bot.slack.handlers.home import Home
from bot.slack.handlers.leads import ByCommand, Leads, NamedLead
from bot.slack.handlers.library import WEEKLY, LibraryForMarketing
from bot.slack.handlers.line_by_line import LineByLine, PostedLines
from bot.slack.handlers.logging_leads import LoggingLeads
from bot.slack.handlers.messages import Messages
from bot.slack.handlers.outcomes import OutcomesOfLeads
from bot.slack.handlers.parking import Parking
from bot.slack.handlers.qualifying import Qualifying
from bot.slack.handlers.reading_talk import ReadingTalk
from bot.slack.handlers.report_ordering import ReportOrdering
from bot.slack.handlers.reports import MONTHLY, Reports
from bot.slack.handlers.rules import RulesOfScoring
from bot.slack.handlers.sending import Sending
from bot.slack.handlers.shelving import Shelving
from bot.slack.handlers.undoing import Undoing
from bot.slack.handlers.workings import Workings
from bot.slack.identifiers import COMMAND, Action, Event, Shortcut, Verb, View
from bot.slack.incoming import numbered
from bot.slack.kept_drafts import KeptDrafts
from bot.slack.kept_texts import KeptTexts
from bot.slack.our_threads import OurThreads
from bot.slack.parking_forms import parking_form_check
from bot.slack.visit import Doorway, Handler


@dataclass(frozen=True, slots=True, kw_only=True)
class Routes:
    """Who handles what, by its name."""

    events: Mapping[Event, Handler]
    verbs: Mapping[Verb, ByCommand]
    command: Handler
    left: Handler
    """A message that a killed bot left unanswered."""
    actions: Mapping[Action, Handler]
    views: Mapping[View, Handler]
    checks: Mapping[View, FormCheck]
    shortcuts: Mapping[Shortcut, Handler]


OWN_ONCE = frozenset({Event.MENTION, Event.MESSAGE})
"""Events whose handler decides itself what it has seen before: most messages are not for us, and are not remembered."""


def routes(can: Abilities) -> Routes:
    """The whole surface."""
    drafts = KeptDrafts(can.threads)
    asking, workings = Asking(can.ask, can.show, can.keep, drafts, can.qualify), Workings(can.keep, can.golden)
    ours, named = OurThreads(can.threads), NamedLead(can.find)
    home = Home(can.desk)
    posted = PostedLines(can.see_lines)
    leads = Leads(
        named, can.show, can.explain, can.suggest, can.suggest_for_account, can.note_gap, can.claim, home, posted
    )
    lines = LineByLine(can.show, can.snooze, can.show_rest, posted)
    qualifying = Qualifying(named, can.show, can.qualify, ours)
    talk = ReadingTalk(
        qualifying, can.qualify, can.read_talk, can.guess, can.find, can.open_file, KeptTexts(can.threads)
    )
    messages = Messages(asking, can.qualify, ours, talk, Shelving(can.take_in, can.library))
    disagreeing = Disagreeing(can.show, can.override)
    outcomes = OutcomesOfLeads(named, can.show, can.record_outcome, posted)
    gap_orders, report_orders = ReportOrdering(can.gap_orders, WEEKLY), ReportOrdering(can.report_orders, MONTHLY)
    marketing = LibraryForMarketing(can.see_gaps, can.see_content, gap_orders)
    sending = Sending(named, can.send, can.revoke_link)
    handing = HandingOver(named, can.hand_over)
    parking = Parking(named, can.show, can.park, can.record_outcome)
    rules = RulesOfScoring(can.rules)
    bars = BarsOfDigests(can.set_bar, can.look_back)
    alerts = AlertsOfMine(can.choose_alerts)
    reports = Reports(can.report, report_orders)
    logging = LoggingLeads(can.read_lead, can.log, drafts)
    digests, undoing, shorthands = Digests(can.subscribe, can.preview_digest), Undoing(can.undo), Shorthands(asking)
    verbs: Mapping[Verb, ByCommand] = {
        Verb.LOG: logging.by_command,
        Verb.SHOW: leads.shown,
        Verb.HOT: shorthands.hot,
        Verb.QUALIFY: qualifying.by_command,
        Verb.SUGGEST: leads.suggested_by_command,
        Verb.SEND: sending.by_command,
        Verb.CLAIM: leads.claimed_by_command,
        Verb.OUTCOME: outcomes.by_command,
        Verb.HANDOFF: handing.by_command,
        Verb.RECYCLE: parking.by_command,
        Verb.DIGEST: digests.by_command,
        Verb.ALERTS: alerts.by_command,
        Verb.RULES: rules.by_command,
        Verb.REPORT: reports.by_command,
        Verb.GAPS: marketing.gaps_by_command,
        Verb.CONTENT: marketing.content_by_command,
        Verb.UNDO: undoing.by_command,
        Verb.HELP: shorthands.help,
    }
    return Routes(
        events={
            Event.MENTION: messages.arrived,
            Event.MESSAGE: messages.arrived,
            Event.HOME: home.opened,
        },
        verbs=verbs,
        command=Command(asking, verbs).typed,
        left=messages.taken_up,
        actions={
            Action.OPEN_LEAD: leads.opened,
            Action.QUALIFY_LEAD: qualifying.begun,
            Action.SUGGEST_CONTENT: leads.suggested,
            Action.SEND_CONTENT: sending.by_button,
            Action.REVOKE_LINK: sending.revoked,
            Action.CLAIM_LEAD: leads.claimed,
            Action.SNOOZE: lines.asked,
            Action.WAKE: lines.woken,
            Action.NOT_A_FIT: outcomes.not_a_fit,
            Action.WHY_SCORE: leads.explained,
            Action.OUTCOME: outcomes.by_button,
            Action.HAND_OFF: handing.by_button,
            Action.PARK: parking.by_button,
            Action.PARK_CONFIRM: parking.confirmed,
            Action.DECIDER_GONE: Deciders(can.decider_left).gone,
            Action.DISAGREE: disagreeing.by_button,
            Action.AGREE: disagreeing.cleared,
            Action.UNDO: undoing.clicked,
            Action.ASK: asking.chosen,
            Action.SHOW_WORKING: workings.shown,
            Action.RATE_ANSWER: workings.rated,
            Action.MAKE_TEST: workings.asked_for_test,
            Action.LOG: logging.by_button,
            Action.DIGEST_MORE: lines.all_shown,
            Action.BAR_ACCEPT: bars.accepted,
            Action.BAR_LATER: bars.declined,
            Action.BAR_UNDO: bars.undone,
            Action.EDIT_DIGEST: digests.edited,
            Action.TEST_DIGEST: digests.tested,
            Action.PAUSE_DIGEST: digests.paused,
            Action.RESUME_DIGEST: digests.resumed,
            Action.STOP_DIGEST: digests.stopped,
            Action.ALERTS: alerts.by_button,
            Action.REPORT_MONTHLY: report_orders.ordered,
            Action.REPORT_STOP: report_orders.stopped,
            Action.GAPS_WEEKLY: gap_orders.ordered,
            Action.GAPS_STOP: gap_orders.stopped,
            Action.RULES_LOOK: rules.looked_at,
            Action.RULES_TUNE: rules.tuning,
            Action.RULES_APPROVE: rules.approved,
            Action.RULES_REJECT: rules.rejected,
            Action.RULES_REVERT: rules.reverted,
            Action.RULES_AGAIN: rules.again,
            Action.QUALIFY_ANSWER: qualifying.answered,
            Action.QUALIFY_LINE: qualifying.toggled,
            Action.QUALIFY_CONFIRM: qualifying.confirmed,
            Action.QUALIFY_PROPOSED: qualifying.proposed,
        },
        views={
            View.LOG_FORM: logging.submitted,
            View.LOG_DUPLICATES: logging.decided,
            View.DIGEST_FORM: digests.submitted,
            View.ALERTS_FORM: alerts.submitted,
            View.SNOOZE_FORM: lines.submitted,
            View.OUTCOME_FORM: outcomes.submitted,
            View.READ_FORM: talk.submitted,
            View.PARKING_FORM: parking.submitted,
            View.DISAGREE_FORM: disagreeing.submitted,
            View.RULES_FORM: rules.submitted,
            View.TEST_FORM: workings.test_made,
        },
        checks={
            View.LOG_FORM: log_form_check,
            View.DIGEST_FORM: digest_form_check,
            View.ALERTS_FORM: alerts_form_check,
            View.OUTCOME_FORM: outcome_form_check,
            View.PARKING_FORM: parking_form_check,
            View.DISAGREE_FORM: disagree_form_check,
            View.RULES_FORM: rules_form_check,
        },
        shortcuts={
            Shortcut.LOG_LEAD: logging.by_shortcut,
            Shortcut.LOG_FROM_MESSAGE: logging.from_message,
            Shortcut.READ_FROM_MESSAGE: talk.from_message,
        },
    )


def register(app: App, surface: Routes, doorway: Doorway) -> None:
    """Tell Bolt. It runs the first listener that matches, so what takes everything comes last."""
    app.middleware(Acknowledge({view.value: check for view, check in surface.checks.items()}).at_once)
    for event, handler in surface.events.items():
        app.event(event.value)(doorway.always(handler) if event in OWN_ONCE else doorway.once(handler))
    app.command(COMMAND)(doorway.once(surface.command))
    for action, handler in surface.actions.items():
        app.action(numbered(action) if action.endswith(":") else action.value)(doorway.once(handler))
    for view, handler in surface.views.items():
        app.view(view.value)(doorway.once(handler))
    for shortcut, handler in surface.shortcuts.items():
        app.shortcut(shortcut.value)(doorway.once(handler))
    everything = re.compile("")
    app.action(everything)(doorway.always(strays.out_of_date))
    app.shortcut(everything)(doorway.always(strays.unknown))
    app.view(everything)(doorway.always(strays.unknown))
