"""What the app says in the body of its acknowledgement, or at a response_url."""

from typing import Any

from bot.sandbox import posting
from bot.sandbox.limits import check_message
from bot.sandbox.messages import Message
from bot.sandbox.refusals import SlackRefusal
from bot.sandbox.state import WorkspaceState
from bot.sandbox.tickets import ResponseUrl


def answer(state: WorkspaceState, right: ResponseUrl, body: dict[str, Any]) -> None:
    """
    Show an answer where the interaction happened: to the person alone, unless `response_type` is `in_channel`.

    Raises:
        SlackRefusal: Slack would not show it.
    """
    original = state.channels[right.channel].message(right.message_ts) if right.message_ts else None
    if body.get("delete_original") in (True, "true"):
        if original:
            posting.take_back(state, original)
        return
    text, blocks = body.get("text") or "", body.get("blocks")
    check_message(text, blocks)
    if body.get("replace_original") in (True, "true"):
        if original is None:
            raise SlackRefusal("no_original_message")
        posting.change(state, original, text=text, blocks=posting.with_ids(state, blocks))
        return
    thread_ts = body.get("thread_ts") or right.thread_ts
    public = body.get("response_type") == "in_channel"
    message = Message(
        ts=state.next_ts(),
        channel=right.channel,
        author=state.app.user_id,
        text=text,
        blocks=posting.with_ids(state, blocks),
        by_app=True,
        thread_ts=thread_ts,
        only_for=None if public else right.person,
    )
    posting.post(state, message)
