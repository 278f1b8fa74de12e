"""What a digest says of itself, and the higher bar that it proposes."""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.domain.digest_record import LookingBack
from bot.domain.subscription import Subscription, SubscriptionId
from bot.slack.identifiers import Action
from bot.slack.mrkdwn import sentence
from bot.slack.views.blocks import Block, Element, Message, actions, button, section
from bot.slack.views.notices import note
from bot.usecases.set_bar import BarSet

PROPOSAL = "digest_bar"
"""Id of the block whose buttons are gone once somebody decided."""


def proposal(subscription: Subscription, back: LookingBack | None) -> list[Block]:
    """What a higher bar would have been like, to be accepted or not; nothing changes without a click."""
    if back is None or back.tighter is None:
        return []
    value = packed(subscription.id, back.tighter.bar)
    accept = button(f"Post from {back.tighter.bar} on", Action.BAR_ACCEPT, value, style="primary")
    later = button("Not now", Action.BAR_LATER, value)
    return [section(sentence(back.tighter.sentence)), actions(accept, later, block_id=PROPOSAL)]


def spoken(back: LookingBack | None) -> list[str]:
    """The same for notifications and screen readers."""
    said = (back.record.sentence, back.tighter.sentence if back.tighter else "") if back else ()
    return [words for words in said if words]


def decided(blocks: Sequence[Mapping[str, Any]]) -> list[Block]:
    """The digest without the proposal's buttons."""
    return [dict(block) for block in blocks if block.get("block_id") != PROPOSAL]


def was_set(done: BarSet) -> Message:
    """What holds from now on, and the way back."""
    back = button("Undo", Action.BAR_UNDO, packed(done.subscription.id, done.before))
    changed: Element | None = back if done.before != done.subscription.bar else None
    return note(f"✅ {done.sentence}", changed)


def packed(subscription_id: SubscriptionId, bar: int) -> str:
    """As a button's value."""
    return f"{bar}|{subscription_id}"


def bar_of(value: str) -> tuple[SubscriptionId, int]:
    """Whose bar a button is about, and which."""
    bar, _, subscription_id = value.partition("|")
    return SubscriptionId(subscription_id), int(bar)
