"""Everything about digests: ordering, composing, previewing and posting them."""

from typing import TYPE_CHECKING

from bot.settings import OFFLINE

if TYPE_CHECKING:
    from bot.assembly.house import House
    from bot.slack.notifier import SlackAnnouncer
    from bot.usecases.compose_digest import ComposeDigest
    from bot.usecases.look_back import LookBack
    from bot.usecases.ports import Opening
    from bot.usecases.post_due_digests import PostDueDigests
    from bot.usecases.preview_digest import PreviewDigest
    from bot.usecases.see_lines import SeeLines
    from bot.usecases.show_rest import ShowRest
    from bot.usecases.snooze_lead import SnoozeLead
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
    from bot.assembly.clocks import build_read_clocks
    from bot.schedule.calendars import PublicCalendars
    from bot.usecases.compose_digest import ComposeDigest

    return ComposeDigest(
        deliveries=house.stores.deliveries,
        leads=house.stores.leads,
        in_force=house.in_force,
        calendars=PublicCalendars(),
        clocks=build_read_clocks(house),
    )


def build_look_back(house: "House") -> "LookBack":
    """How digests did."""
    from bot.usecases.look_back import LookBack

    return LookBack(house.stores.digest_records, house.stores.threads)


def build_preview(house: "House") -> "PreviewDigest":
    """What a channel's digest would say."""
    from bot.usecases.preview_digest import PreviewDigest

    subscriptions, look_back = house.stores.subscriptions, build_look_back(house)
    return PreviewDigest(subscriptions=subscriptions, compose=house.compose_digest, look_back=look_back)


def build_post_due_digests(house: "House", announcer: "SlackAnnouncer") -> "PostDueDigests":
    """Posting what is due."""
    from bot.schedule.calendars import PublicCalendars
    from bot.usecases.deliver_digest import DeliverDigest
    from bot.usecases.pause_closed import PauseClosed
    from bot.usecases.post_due_digests import PostDueDigests

    stores = house.stores
    deliver = DeliverDigest(
        subscriptions=stores.subscriptions,
        deliveries=stores.deliveries,
        compose=house.compose_digest,
        announcer=announcer,
        calendars=PublicCalendars(),
        pause=PauseClosed(stores.subscriptions, stores.reps, announcer),
        opening=build_opening(house),
        look_back=build_look_back(house),
    )
    return PostDueDigests(deliver=deliver, inbox=stores.inbox)


def build_opening(house: "House") -> "Opening":
    """What a digest begins with: a model's sentence where one is set, else ours."""
    settings = house.settings
    if settings.model == OFFLINE:
        from bot.usecases.deliver_digest import templated

        return templated
    from bot.agent.opening import ModelOpening

    return ModelOpening(settings.model, settings.model_timeout_seconds)


def build_show_rest(house: "House") -> "ShowRest":
    """All that belongs in a digest that was posted."""
    from bot.usecases.show_rest import ShowRest

    return ShowRest(house.stores.deliveries, house.compose_digest)


def build_see_lines(house: "House") -> "SeeLines":
    """How the leads of a digest stand."""
    from bot.usecases.see_lines import SeeLines

    stores = house.stores
    return SeeLines(stores.leads, stores.snoozes, stores.outcomes, stores.reps)


def build_snooze(house: "House") -> "SnoozeLead":
    """Let no digest speak of a lead for a while."""
    from bot.usecases.snooze_lead import SnoozeLead

    return SnoozeLead(house.stores.leads, house.stores.snoozes)
