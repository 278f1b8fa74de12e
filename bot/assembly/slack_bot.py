"""The bot's Slack side: the app with everything it can do, the announcer, and what the clock does."""

from typing import TYPE_CHECKING

from bot.assembly.house import House
from bot.domain.errors import SettingsWrong

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.schedule.timetable import Tick
    from bot.slack.abilities import Abilities
    from bot.slack.app import SlackApp, SocketMode
    from bot.usecases.post_due_digests import PostDueDigests
    from bot.usecases.post_reports import PostReports
    from bot.usecases.report_scores import ScoreReport

HOW_TO_CONNECT = "README, “Connect your Slack workspace”, says where to find it; `leadbot demo` needs none."


def bot_token(house: House) -> str:
    """Raises SettingsWrong where it is not set."""
    token = house.settings.slack_bot_token
    if token is None:
        raise SettingsWrong(f"SLACK_BOT_TOKEN is not set. {HOW_TO_CONNECT}")
    return token.get_secret_value()


def build_abilities(house: House) -> "Abilities":
    """Every use case that the surface calls."""
    from bot.assembly.clocks import build_read_clocks
    from bot.assembly.content import (
        build_gap_orders,
        build_note_gap,
        build_revoke_link,
        build_see_content,
        build_see_gaps,
        build_send_content,
        build_suggest_for_account,
    )
    from bot.assembly.digests import build_look_back, build_see_lines, build_show_rest, build_snooze, build_subscribe
    from bot.assembly.learning import build_record_outcome, build_report_scores
    from bot.assembly.overrides import build_override_score
    from bot.assembly.parking import build_park_lead
    from bot.assembly.qualification import build_qualify
    from bot.assembly.rules import build_rules_desk
    from bot.files.transcripts import transcript_text
    from bot.slack.abilities import Abilities
    from bot.usecases.choose_alerts import ChooseAlerts
    from bot.usecases.claim_lead import ClaimLead
    from bot.usecases.decider_left import DeciderLeft
    from bot.usecases.guess_lead import GuessLead
    from bot.usecases.hand_over import HandOver
    from bot.usecases.keep_answer import KeepAnswers
    from bot.usecases.log_lead import LogLead
    from bot.usecases.meet_rep import MeetRep
    from bot.usecases.post_reports import ReportOrders
    from bot.usecases.read_talk import ReadTalk
    from bot.usecases.see_desk import SeeDesk
    from bot.usecases.set_bar import SetBar
    from bot.usecases.show_lead_card import ShowLeadCard
    from bot.usecases.undo_change import UndoChange

    stores = house.stores
    return Abilities(
        ask=house.ask,
        keep=KeepAnswers(stores.threads, stores.reps),
        golden=house.golden,
        meet=MeetRep(stores.reps),
        find=house.find_lead,
        show=ShowLeadCard(stores.leads, house.in_force, stores.sendings, build_read_clocks(house)),
        explain=house.why_score,
        suggest=house.suggest,
        suggest_for_account=build_suggest_for_account(house),
        send=build_send_content(house),
        revoke_link=build_revoke_link(house),
        note_gap=build_note_gap(house),
        see_gaps=build_see_gaps(house),
        see_content=build_see_content(house),
        gap_orders=build_gap_orders(house),
        read_lead=house.read_lead,
        read_talk=ReadTalk(house.bant_reader, stores.reps, house.in_force, house.qualify_transcript.terms),
        guess=GuessLead(stores.leads, stores.vocabulary),
        open_file=transcript_text,
        take_in=house.library.take_in_file,
        library=stores.library,
        log=LogLead(stores.leads, stores.writes, house.in_force, stores.batches),
        claim=ClaimLead(stores.leads, stores.writes, house.in_force),
        decider_left=DeciderLeft(stores.leads, stores.writes, house.in_force),
        record_outcome=build_record_outcome(house),
        hand_over=HandOver(stores.leads, house.in_force, stores.parkings, stores.sendings, stores.reps),
        park=build_park_lead(house),
        override=build_override_score(house),
        report=build_report_scores(house),
        report_orders=ReportOrders(stores.threads),
        undo=UndoChange(stores.writes),
        rules=build_rules_desk(house),
        subscribe=build_subscribe(house),
        preview_digest=house.preview_digest,
        show_rest=build_show_rest(house),
        see_lines=build_see_lines(house),
        snooze=build_snooze(house),
        choose_alerts=ChooseAlerts(stores.alerts),
        set_bar=SetBar(stores.subscriptions),
        look_back=build_look_back(house),
        qualify=build_qualify(house),
        desk=SeeDesk(stores.questions),
        threads=stores.threads,
        inbox=stores.inbox,
        clock=house.clock,
    )


def build_slack_app(house: House) -> "SlackApp":
    """The app over HTTP or a socket. Raises SettingsWrong where the bot token is not set."""
    from bot.slack.app import build_app

    secret = house.settings.slack_signing_secret
    return build_app(
        bot_token=bot_token(house),
        signing_secret=secret.get_secret_value() if secret else "",
        api_url=house.settings.slack_api_url,
        abilities=build_abilities(house),
    )


def build_socket(house: House, app: "SlackApp") -> "SocketMode":
    """The app's connection by Socket Mode. Raises SettingsWrong where the app token is not set."""
    from bot.slack.app import SocketMode

    token = house.settings.slack_app_token
    if token is None:
        raise SettingsWrong(
            f"SLACK_APP_TOKEN is not set, which Socket Mode needs (or use leadbot run --http). {HOW_TO_CONNECT}"
        )
    return SocketMode(app, app_token=token.get_secret_value())


def build_post_due_digests(house: House) -> "PostDueDigests":
    """Posting what is due, into the workspace of the settings."""
    from bot.assembly import digests
    from bot.slack.notifier import build_announcer

    announcer = build_announcer(bot_token=bot_token(house), api_url=house.settings.slack_api_url)
    return digests.build_post_due_digests(house, announcer)


def build_post_reports(house: House) -> "PostReports[ScoreReport]":
    """Posting the monthly report, into the workspace of the settings."""
    from bot.assembly.learning import build_report_scores
    from bot.slack.notifier import build_announcer
    from bot.usecases.post_reports import PostReports, ReportOrders

    return PostReports(
        orders=ReportOrders(house.stores.threads),
        report=build_report_scores(house),
        announcer=build_announcer(bot_token=bot_token(house), api_url=house.settings.slack_api_url),
        inbox=house.stores.inbox,
    )


def build_timetable(house: House, app: "SlackApp") -> "Sequence[Tick]":
    """What the clock does while the bot runs."""
    from bot.assembly.alerts import build_notice_alerts, build_post_alerts
    from bot.assembly.clocks import build_keep_clocks
    from bot.assembly.content import build_fill_gaps, build_post_gaps
    from bot.assembly.learning import build_learn_weekly, can_learn
    from bot.assembly.overrides import build_settle_overrides
    from bot.assembly.parking import build_wake_leads
    from bot.schedule.timetable import timetable
    from bot.slack.notifier import build_announcer
    from bot.usecases.rescore_leads import KeepScoresFresh

    teller = build_announcer(bot_token=bot_token(house), api_url=house.settings.slack_api_url)
    return timetable(
        post_due_digests=build_post_due_digests(house),
        post_reports=build_post_reports(house),
        keep_scores_fresh=KeepScoresFresh(house.rescore, house.stores.inbox),
        keep_clocks=build_keep_clocks(house),
        learn_weekly=build_learn_weekly(house, teller) if can_learn() else None,
        wake_leads=build_wake_leads(house),
        notice_alerts=build_notice_alerts(house),
        post_alerts=build_post_alerts(house),
        post_gaps=build_post_gaps(house, teller),
        fill_gaps=build_fill_gaps(house, teller),
        settle_overrides=build_settle_overrides(house, teller),
        threads=house.stores.threads,
        alerts=house.stores.alerts,
        take_up_leftovers=app.take_up_leftovers,
    )
