"""Conversations: public channels and direct messages with the app."""

from dataclasses import dataclass, field
from typing import Any

from bot.sandbox.messages import Message


@dataclass(slots=True)
class Channel:
    """A public channel, or with `direct` a direct message between its two members."""

    id: str
    name: str = ""
    purpose: str = ""
    members: list[str] = field(default_factory=list)
    direct: bool = False
    archived: bool = False
    messages: list[Message] = field(default_factory=list)
    read_up_to: dict[str, str] = field(default_factory=dict)
    """By person: the `ts` of the newest message they have seen."""

    @property
    def type(self) -> str:
        """What an event calls the kind of conversation."""
        return "im" if self.direct else "channel"

    def message(self, ts: str) -> Message | None:
        """The message with this `ts`, if it is here."""
        return next((message for message in reversed(self.messages) if message.ts == ts), None)

    def replies(self, root_ts: str) -> list[Message]:
        """What everyone can see of a thread, without its first message, oldest first."""
        return [one for one in self.messages if one.thread_ts == root_ts and one.ts != root_ts and not one.only_for]


@dataclass(frozen=True, slots=True)
class ChannelPlan:
    """A channel to begin with; `with_app`: the app is a member from the start."""

    id: str
    name: str
    purpose: str = ""
    with_app: bool = True


DEFAULT_CHANNELS = (
    ChannelPlan("C0GENERAL", "general", "Everyone, about everything", with_app=False),
    ChannelPlan("C0SALES", "sales", "Deals, questions, wins"),
    ChannelPlan("C0LEADSEMEA", "leads-emea", "New leads in Europe, the Middle East and Africa"),
    ChannelPlan("C0MARKETING", "marketing-content", "What marketing publishes, and what sales asks of it"),
)


def channel_json(channel: Channel, *, app_user: str, team_id: str) -> dict[str, Any]:
    """A conversation as `conversations.info` gives it."""
    if channel.direct:
        other = next(member for member in channel.members if member != app_user)
        return {"id": channel.id, "created": 0, "is_im": True, "is_archived": False, "user": other, "is_open": True}
    return {
        "id": channel.id,
        "name": channel.name,
        "name_normalized": channel.name,
        "created": 0,
        "creator": channel.members[0] if channel.members else "",
        "context_team_id": team_id,
        "is_channel": True,
        "is_group": False,
        "is_im": False,
        "is_mpim": False,
        "is_private": False,
        "is_archived": channel.archived,
        "is_general": channel.name == "general",
        "is_member": app_user in channel.members,
        "num_members": len(channel.members),
        "topic": {"value": "", "creator": "", "last_set": 0},
        "purpose": {"value": channel.purpose, "creator": "", "last_set": 0},
    }
