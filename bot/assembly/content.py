"""Content on its way to leads, put together."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.assembly.house import House
    from bot.slack.notifier import SlackAnnouncer
    from bot.usecases.fill_gaps import FillGaps
    from bot.usecases.fill_gate import MakeGate
    from bot.usecases.note_gap import NoteGap
    from bot.usecases.post_reports import PostReports, ReportOrders
    from bot.usecases.revoke_link import RevokeLink
    from bot.usecases.see_content import SeeContent
    from bot.usecases.see_gaps import GapLedger, SeeGaps
    from bot.usecases.send_content import SendContent
    from bot.usecases.suggest_for_account import SuggestForAccount
    from bot.web.links import ContentLinks


def build_send_content(house: "House") -> "SendContent":
    """Logging what is sent."""
    from bot.usecases.send_content import SendContent

    stores = house.stores
    return SendContent(stores.leads, stores.library, stores.sendings, lambda: house.public_url)


def build_revoke_link(house: "House") -> "RevokeLink":
    """Taking links back."""
    from bot.usecases.revoke_link import RevokeLink

    return RevokeLink(house.stores.sendings, house.stores.gates)


def build_suggest_for_account(house: "House") -> "SuggestForAccount":
    """Choosing for everybody at an account."""
    from bot.usecases.suggest_for_account import SuggestForAccount

    return SuggestForAccount(house.find_lead, house.suggest, house.stores.engagement, house.stores.sendings)


def build_make_gate(house: "House") -> "MakeGate":
    """Putting a form in front of content."""
    from bot.usecases.fill_gate import MakeGate

    return MakeGate(house.stores.gates, house.stores.library, lambda: house.public_url)


def build_content_links(house: "House") -> "ContentLinks":
    """Following links, and telling reps of it. Raises SettingsWrong where the bot token is not set."""
    from bot.assembly.alerts import build_post_alerts
    from bot.usecases.fill_gate import FillGate
    from bot.usecases.open_link import OpenLink, TellOfOpening
    from bot.usecases.raise_alert import RaiseAlerts
    from bot.web.links import ContentLinks

    stores = house.stores
    return ContentLinks(
        open_link=OpenLink(
            sendings=stores.sendings,
            leads=stores.leads,
            library=stores.library,
            engagement=stores.engagement,
            batches=stores.batches,
            in_force=house.in_force,
        ),
        fill_gate=FillGate(
            gates=stores.gates,
            library=stores.library,
            leads=stores.leads,
            writes=stores.writes,
            engagement=stores.engagement,
            sendings=stores.sendings,
            inbox=stores.inbox,
            batches=stores.batches,
            in_force=house.in_force,
        ),
        tell=TellOfOpening(
            leads=stores.leads,
            questions=stores.questions,
            engagement=stores.engagement,
            reps=stores.reps,
            raise_alerts=RaiseAlerts(stores.alerts),
            post_alerts=build_post_alerts(house),
        ),
        clock=house.clock,
    )


def build_note_gap(house: "House") -> "NoteGap":
    """Noting what the library lacks."""
    from bot.usecases.note_gap import NoteGap

    return NoteGap(house.stores.gaps, house.suggest, house.library)


def build_see_gaps(house: "House") -> "SeeGaps":
    """Reading what the library lacks."""
    from bot.usecases.see_gaps import SeeGaps

    return SeeGaps(house.stores.gaps, house.stores.leads, house.stores.library)


def build_see_content(house: "House") -> "SeeContent":
    """Reading what came of what was sent."""
    from bot.usecases.see_content import SeeContent

    return SeeContent(house.stores.sendings, house.stores.library)


def build_gap_orders(house: "House") -> "ReportOrders":
    """Channels that want the ledger every week."""
    from bot.usecases.post_reports import WEEKLY_GAPS, ReportOrders

    return ReportOrders(house.stores.threads, WEEKLY_GAPS)


def build_post_gaps(house: "House", announcer: "SlackAnnouncer") -> "PostReports[GapLedger]":
    """Posting the ledger every week."""
    from bot.slack.notifier import GapAnnouncer
    from bot.usecases.post_reports import PostReports

    return PostReports(
        orders=build_gap_orders(house),
        report=build_see_gaps(house),
        announcer=GapAnnouncer(announcer),
        inbox=house.stores.inbox,
    )


def build_fill_gaps(house: "House", announcer: "SlackAnnouncer") -> "FillGaps":
    """Telling reps who wait that something is there now."""
    from bot.usecases.fill_gaps import FillGaps

    stores = house.stores
    return FillGaps(
        stores.gaps, stores.library, house.suggest, house.find_content, stores.leads, stores.reps, announcer
    )
