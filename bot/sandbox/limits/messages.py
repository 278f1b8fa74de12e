"""What a message may be."""

import json
from typing import Any

from bot.sandbox.limits.blocks import MARKDOWN_MAX_CHARACTERS
from bot.sandbox.limits.complaints import complaints
from bot.sandbox.limits.surfaces import MessageBlocks, repeated_ids
from bot.sandbox.messages import texts_in
from bot.sandbox.refusals import SlackRefusal

MESSAGE_MAX_BLOCKS = 50
MESSAGE_MAX_CHARACTERS = 40_000
BLOCKS_MAX_CHARACTERS = 13_200
"""Not documented: where Slack was seen to refuse all texts of a message's blocks together."""
METADATA_MAX_CHARACTERS = 8000
MESSAGE_MAX_TABLES = 1
MESSAGE_MAX_CHARTS = 2


def check_message(text: str, blocks: object) -> None:
    """
    Refuse a message that Slack would not show.

    Raises:
        SlackRefusal: `no_text`, `msg_too_long`, `invalid_blocks_format`, `invalid_blocks`, `msg_blocks_too_long`.
    """
    if not text and not blocks:
        raise SlackRefusal("no_text")
    if len(text) > MESSAGE_MAX_CHARACTERS:
        raise SlackRefusal("msg_too_long")
    if blocks is None:
        return
    if not isinstance(blocks, list):
        raise SlackRefusal("invalid_blocks_format")
    if len(blocks) > MESSAGE_MAX_BLOCKS:
        raise SlackRefusal(
            "invalid_blocks", messages=[f"no more than {MESSAGE_MAX_BLOCKS} items allowed [json-pointer:/blocks]"]
        )
    wrong = complaints(MessageBlocks, blocks, "/blocks") or [*repeated_ids(blocks, "/blocks"), *_too_many(blocks)]
    if wrong:
        raise SlackRefusal("invalid_blocks", messages=wrong)
    _check_length(blocks)


def _too_many(blocks: list[dict[str, Any]]) -> list[str]:
    types = [block["type"] for block in blocks]
    wrong = []
    if types.count("table") > MESSAGE_MAX_TABLES:
        wrong.append("only one table is allowed [json-pointer:/blocks]")
    if types.count("data_visualization") > MESSAGE_MAX_CHARTS:
        wrong.append(f"no more than {MESSAGE_MAX_CHARTS} charts allowed [json-pointer:/blocks]")
    return wrong


def _check_length(blocks: list[dict[str, Any]]) -> None:
    markdown = sum(len(block["text"]) for block in blocks if block["type"] == "markdown")
    everything = sum(len(text) for text in texts_in(blocks))
    if markdown > MARKDOWN_MAX_CHARACTERS or everything > BLOCKS_MAX_CHARACTERS:
        raise SlackRefusal("msg_blocks_too_long")


def check_metadata(metadata: object) -> None:
    """
    Refuse metadata that Slack would not keep.

    Raises:
        SlackRefusal: `invalid_metadata_format`, `metadata_too_large`.
    """
    if metadata is None:
        return
    if not isinstance(metadata, dict) or not isinstance(metadata.get("event_type"), str):
        raise SlackRefusal("invalid_metadata_format")
    if not isinstance(metadata.get("event_payload"), dict):
        raise SlackRefusal("invalid_metadata_format")
    if len(json.dumps(metadata)) > METADATA_MAX_CHARACTERS:
        raise SlackRefusal("metadata_too_large")
