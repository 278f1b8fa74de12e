"""Messages for workspaces that do not have Slack's newest blocks yet."""

from bot.slack.views.blocks import Message

DRAWN_BLOCKS = frozenset({"data_visualization", "table"})
"""Not every workspace has them yet; the message's text says what they show."""
NEWER_BLOCKS = DRAWN_BLOCKS | {"context_actions"}
"""Nor these; without thumbs nothing is missing."""


def has_newer(message: Message) -> bool:
    """Whether one of its blocks may be the reason that Slack refuses a message."""
    return any(block["type"] in NEWER_BLOCKS for block in message["blocks"])


def without_newer(message: Message) -> Message:
    """The message without its newer blocks; what they say is in the text, which then stands in their place."""
    kept = [block for block in message["blocks"] if block["type"] not in NEWER_BLOCKS]
    drawn = [n for n, block in enumerate(message["blocks"]) if block["type"] in DRAWN_BLOCKS]
    if not drawn:
        return {**message, "blocks": kept}
    first = drawn[0]
    words = {"type": "section", "text": {"type": "mrkdwn", "text": message["text"][:3000], "verbatim": True}}
    return {**message, "blocks": [*kept[:first], words, *kept[first:]]}
