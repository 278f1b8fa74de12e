"""What was ordered, and what can be done about it."""

from datetime import datetime

from bot.domain.subscription import Subscription
from bot.domain.subscription_words import described
from bot.slack.identifiers import Action
from bot.slack.mrkdwn import sentence
from bot.slack.views.blocks import Block, Message, actions, button, confirmed, message, section
from bot.slack.views.wording import Reader

STOPPED = "Stopped: this channel gets no more digests. To order one again: `/lead digest`"
NONE_THERE = "This channel has no digest. To order one: `/lead digest`"
INVITE_ME = (
    "I am not in that channel yet, so I cannot post there. Type `/invite @Leadbot` in it before the first digest."
)
FOR_YOU = "Your own digest comes here. `/lead digest` here changes it."
TESTED = "Posted a test of what such a digest looks like. It changes nothing about the next one."


def ordered(subscription: Subscription, *, due: datetime, reader: Reader) -> Message:
    """The order in words, and when it comes next: at `due`."""
    text = f"✅ {described(subscription)} {_next(subscription, due, reader=reader)}"
    return message(text, [section(sentence(text)), controls(subscription)])


def _next(subscription: Subscription, due: datetime, *, reader: Reader) -> str:
    if subscription.paused:
        return "Paused: nothing is posted until you resume it."
    there = Reader(reader.now, subscription.zone)
    return f"Next: {there.time(due)}. Days with nothing new are left out."


def controls(subscription: Subscription) -> Block:
    """Change, try, pause or resume, stop."""
    stop = button("Stop", Action.STOP_DIGEST, subscription.channel_id, style="danger")
    sure = confirmed(stop, title="Stop this digest?", text="The channel gets no more digests.", yes="Stop it")
    turn = ("Resume", Action.RESUME_DIGEST) if subscription.paused else ("Pause", Action.PAUSE_DIGEST)
    return actions(
        button("Change", Action.EDIT_DIGEST, subscription.channel_id),
        button("Post a test", Action.TEST_DIGEST, subscription.channel_id),
        button(*turn, subscription.channel_id),
        sure,
    )
