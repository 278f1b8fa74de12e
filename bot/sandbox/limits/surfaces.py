"""Which blocks may stand where, and what must be unique among them."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Annotated, Any, Literal, Self

from pydantic import Field, TypeAdapter, model_validator
from pydantic_core import PydanticCustomError

from bot.sandbox.limits import blocks as basic
from bot.sandbox.limits import data_blocks as data
from bot.sandbox.limits.composition import PlainText, Text, at_most
from bot.sandbox.limits.elements import Image

Everywhere = (
    basic.Actions
    | basic.Card
    | basic.Context
    | basic.Divider
    | basic.Header
    | basic.ImageBlock
    | basic.Input
    | basic.RichText
    | basic.Section
    | basic.Video
)


class Container(basic.Block):
    """Blocks in a frame."""

    type: Literal["container"]
    child_blocks: list[Annotated[Everywhere | basic.File | data.Table, Field(discriminator="type")]] = Field(
        min_length=1, max_length=10
    )
    title: Annotated[Text, at_most(150)] | None = None
    rich_text_title: basic.RichText | None = None
    subtitle: Annotated[Text, at_most(150)] | None = None
    width: Literal["narrow", "standard", "wide", "full"] | None = None
    icon: Image | None = None
    is_collapsible: bool | None = None
    default_collapsed: bool | None = None
    has_header_divider: bool | None = None

    @model_validator(mode="after")
    def _has_a_title(self) -> Self:
        if self.title is None and self.rich_text_title is None:
            raise PydanticCustomError("incomplete", "missing required field: title")
        return self


MessageBlocks = TypeAdapter[Any](
    list[
        Annotated[
            Everywhere
            | Container
            | basic.Carousel
            | basic.ContextActions
            | basic.File
            | basic.Markdown
            | data.DataTable
            | data.DataVisualization
            | data.Plan
            | data.Table
            | data.TaskCard,
            Field(discriminator="type"),
        ]
    ]
)
ModalBlocks = TypeAdapter[Any](list[Annotated[Everywhere | basic.Alert, Field(discriminator="type")]])
HomeBlocks = TypeAdapter[Any](
    list[
        Annotated[
            Everywhere | Container | basic.Carousel | data.DataTable | data.DataVisualization | data.Table,
            Field(discriminator="type"),
        ]
    ]
)
ViewText = TypeAdapter[Any](Annotated[PlainText, at_most(24)])


def repeated_ids(blocks: list[dict[str, Any]], pointer: str) -> Iterator[str]:
    """What Slack says of two blocks, or two elements of one block, with the same id."""
    ids = Counter(block["block_id"] for block in blocks if block.get("block_id"))
    for block_id, times in ids.items():
        if times > 1:
            yield f"`block_id` {block_id} already exists for this surface [json-pointer:{pointer}]"
    for index, block in enumerate(blocks):
        for part in with_nested([block]):
            actions = Counter(one["action_id"] for one in elements_of(part) if one.get("action_id"))
            for action_id, times in actions.items():
                if times > 1:
                    yield f"`action_id` {action_id} already exists for this block [json-pointer:{pointer}/{index}]"


def with_nested(blocks: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Every block, and the blocks inside containers and carousels."""
    for block in blocks:
        yield block
        yield from with_nested(block.get("child_blocks", []))
        yield from with_nested(block["elements"] if block["type"] == "carousel" else [])


def elements_of(block: dict[str, Any]) -> list[dict[str, Any]]:
    """The elements of this very block that people can use."""
    found = [block[key] for key in ("accessory", "element") if isinstance(block.get(key), dict)]
    found += block.get("actions", [])
    return found + (block["elements"] if block["type"] in ("actions", "context_actions") else [])
