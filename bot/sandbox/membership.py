"""Who joins a channel, and what the app hears of it."""

from bot.sandbox.channels import Channel
from bot.sandbox.messages import Message
from bot.sandbox.state import WorkspaceState


def join(state: WorkspaceState, channel: Channel, user_id: str, *, inviter: str | None = None) -> None:
    """Make someone, or the app, a member; nothing happens if they are one."""
    with state.lock:
        if user_id in channel.members:
            return
        channel.members.append(user_id)
        by = f"was added by <@{inviter}>." if inviter else f"has joined <#{channel.id}|{channel.name}>."
        by_app = user_id == state.app.user_id
        notice = Message(
            state.next_ts(), channel.id, user_id, f"<@{user_id}> {by}", by_app=by_app, subtype="channel_join"
        )
        state.add(notice)
    event = {
        "type": "member_joined_channel",
        "user": user_id,
        "channel": channel.id,
        "channel_type": "C",
        "team": state.team.id,
        "event_ts": notice.ts,
    }
    state.announce("member_joined_channel", event | ({"inviter": inviter} if inviter else {}))
