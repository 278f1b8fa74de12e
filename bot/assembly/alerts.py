"""Telling reps what happens to their leads, put together."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.assembly.house import House
    from bot.usecases.notice_alerts import NoticeAlerts
    from bot.usecases.post_alerts import PostAlerts
    from bot.usecases.preview_alerts import PreviewAlerts


def build_notice_alerts(house: "House") -> "NoticeAlerts":
    """Noticing what happened."""
    from bot.assembly.clocks import build_read_clocks
    from bot.usecases.notice_alerts import NoticeAlerts
    from bot.usecases.raise_alert import RaiseAlerts
    from bot.usecases.watched_until import WatchedUntil

    stores = house.stores
    return NoticeAlerts(
        happenings=stores.happenings,
        leads=stores.leads,
        reps=stores.reps,
        in_force=house.in_force,
        clocks=build_read_clocks(house),
        watched=WatchedUntil(stores.threads),
        raise_alerts=RaiseAlerts(stores.alerts),
    )


def build_post_alerts(house: "House") -> "PostAlerts":
    """Posting what waits. Raises SettingsWrong where the bot token is not set."""
    from bot.assembly.slack_bot import bot_token
    from bot.slack.alert_announcer import SlackAlerts
    from bot.slack.notifier import build_announcer
    from bot.usecases.post_alerts import PostAlerts

    stores = house.stores
    announcer = build_announcer(bot_token=bot_token(house), api_url=house.settings.slack_api_url)
    return PostAlerts(alerts=stores.alerts, reps=stores.reps, announcer=SlackAlerts(announcer), inbox=stores.inbox)


def build_preview_alerts(house: "House") -> "PreviewAlerts":
    """What a rep would be told."""
    from bot.usecases.preview_alerts import PreviewAlerts

    return PreviewAlerts(build_notice_alerts(house), house.stores.alerts)
