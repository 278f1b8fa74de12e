"""Everything about digests: ordering, composing, previewing and posting them."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.assembly.house import House
    from bot.slack.notifier import SlackAnnouncer
    from bot.usecases.compose_digest import ComposeDigest
    from bot.usecases.post_due_digests import PostDueDigests
    from bot.usecases.preview_digest import PreviewDigest
    from bot.usecases.subscribe_channel import SubscribeChannel


def build_subscribe(house: "House") -> "SubscribeChannel":
    """Standing orders, with filters read by the rules that questions are read by."""
    from bot.schedule.calendars import PublicCalendars
    from bot.usecases.read_filter import ReadFilter
    from bot.usecases.subscribe_channel import SubscribeChannel

    stores = house.stores
    return SubscribeChannel(stores.subscriptions, PublicCalendars(), ReadFilter(house.reader, stores.reps))


def build_compose(house: "House") -> "ComposeDigest":
    """What a digest says."""
    from bot.schedule.calendars import PublicCalendars
    from bot.usecases.compose_digest import ComposeDigest

    return ComposeDigest(
        deliveries=house.stores.deliveries,
        leads=house.stores.leads,
        in_force=house.in_force,
        calendars=PublicCalendars(),
    )


def build_preview(house: "House") -> "PreviewDigest":
    """What a channel's digest would say."""
    from bot.usecases.preview_digest import PreviewDigest

    return PreviewDigest(subscriptions=house.stores.subscriptions, compose=house.compose_digest)


def build_post_due_digests(house: "House", announcer: "SlackAnnouncer") -> "PostDueDigests":
    """Posting what is due."""
    from bot.schedule.calendars import PublicCalendars
    from bot.usecases.pause_closed import PauseClosed
    from bot.usecases.post_due_digests import PostDueDigests

    stores = house.stores
    return PostDueDigests(
        subscriptions=stores.subscriptions,
        deliveries=stores.deliveries,
        compose=house.compose_digest,
        announcer=announcer,
        inbox=stores.inbox,
        calendars=PublicCalendars(),
        pause=PauseClosed(stores.subscriptions, stores.reps, announcer),
    )
