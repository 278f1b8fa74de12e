"""The blocks that show text and pictures and hold elements."""

from typing import Annotated, Any, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from bot.sandbox.limits.composition import ID_MAX_CHARACTERS, Mrkdwn, PlainText, Strict, Text, Url, at_most
from bot.sandbox.limits.elements import Button, Image
from bot.sandbox.limits.inputs import Accessory, ActionElement, ContextAction, InputElement

HEADER_MAX_CHARACTERS = 150
SECTION_MAX_FIELDS = 10
FIELD_MAX_CHARACTERS = 2000
ACTIONS_MAX_ELEMENTS = 25
CONTEXT_MAX_ELEMENTS = 10
CONTEXT_ACTIONS_MAX_ELEMENTS = 5
MARKDOWN_MAX_CHARACTERS = 12_000
CARD_TITLE_MAX_CHARACTERS = 150
CARD_BODY_MAX_CHARACTERS = 200
CARD_MAX_ACTIONS = 3
ALERT_MAX_CHARACTERS = 200


class Block(Strict):
    """What every block may have."""

    block_id: str | None = Field(None, max_length=ID_MAX_CHARACTERS)


class Section(Block):
    """Text, fields in two columns, and one element beside them."""

    type: Literal["section"]
    text: Text | None = None
    fields: list[Annotated[Text, at_most(FIELD_MAX_CHARACTERS)]] | None = Field(
        None, min_length=1, max_length=SECTION_MAX_FIELDS
    )
    accessory: Accessory | None = None
    expand: bool | None = None

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if self.text is None and self.fields is None:
            raise PydanticCustomError("incomplete", "missing required field: text")
        return self


class Divider(Block):
    """A line."""

    type: Literal["divider"]


class Header(Block):
    """A heading."""

    type: Literal["header"]
    text: Annotated[PlainText, at_most(HEADER_MAX_CHARACTERS)]
    level: int | None = Field(None, ge=1, le=4)


class ImageBlock(Block):
    """A picture of its own."""

    type: Literal["image"]
    alt_text: str = Field(max_length=2000)
    image_url: Url | None = None
    slack_file: dict[str, str] | None = None
    title: Annotated[PlainText, at_most(2000)] | None = None


class Context(Block):
    """Small grey text and pictures."""

    type: Literal["context"]
    elements: list[Annotated[PlainText | Mrkdwn | Image, Field(discriminator="type")]] = Field(
        min_length=1, max_length=CONTEXT_MAX_ELEMENTS
    )


class Actions(Block):
    """Buttons, menus and pickers in a row."""

    type: Literal["actions"]
    elements: list[ActionElement] = Field(min_length=1, max_length=ACTIONS_MAX_ELEMENTS)


class ContextActions(Block):
    """Thumbs and small icons below an answer."""

    type: Literal["context_actions"]
    elements: list[ContextAction] = Field(min_length=1, max_length=CONTEXT_ACTIONS_MAX_ELEMENTS)


class Input(Block):
    """A labelled field."""

    type: Literal["input"]
    label: Annotated[PlainText, at_most(2000)]
    element: InputElement
    hint: Annotated[PlainText, at_most(2000)] | None = None
    optional: bool | None = None
    dispatch_action: bool | None = None


class Markdown(Block):
    """Standard Markdown."""

    type: Literal["markdown"]
    text: str = Field(min_length=1, max_length=MARKDOWN_MAX_CHARACTERS)


class RichText(Block):
    """Formatted text, piece by piece."""

    type: Literal["rich_text"]
    elements: list[dict[str, Any]]


class File(Block):
    """A remote file."""

    type: Literal["file"]
    external_id: str
    source: Literal["remote"]


class Video(Block):
    """An embedded video."""

    type: Literal["video"]
    alt_text: str = Field(max_length=2000)
    title: Annotated[PlainText, at_most(199)]
    thumbnail_url: Url
    video_url: Url
    author_name: str | None = Field(None, max_length=49)
    description: Annotated[PlainText, at_most(200)] | None = None
    provider_icon_url: str | None = None
    provider_name: str | None = None
    title_url: str | None = None


class Alert(Block):
    """A notice with a level."""

    type: Literal["alert"]
    text: Annotated[Text, at_most(ALERT_MAX_CHARACTERS)]
    level: Literal["default", "info", "warning", "error", "success"] | None = None


class Card(Block):
    """A thing with a title, a few words and buttons."""

    type: Literal["card"]
    title: Annotated[Text, at_most(CARD_TITLE_MAX_CHARACTERS)] | None = None
    subtitle: Annotated[Text, at_most(CARD_TITLE_MAX_CHARACTERS)] | None = None
    body: Annotated[Text, at_most(CARD_BODY_MAX_CHARACTERS)] | None = None
    subtext: Annotated[Text, at_most(CARD_BODY_MAX_CHARACTERS)] | None = None
    hero_image: Image | None = None
    icon: Image | None = None
    slack_icon: dict[str, Any] | None = None
    actions: list[Button] | None = Field(None, min_length=1, max_length=CARD_MAX_ACTIONS)

    @model_validator(mode="after")
    def _shows_something(self) -> Self:
        if not (self.hero_image or self.title or self.actions or self.body):
            raise PydanticCustomError("incomplete", "one of hero_image, title, actions or body is required")
        return self


class Carousel(Block):
    """Cards side by side."""

    type: Literal["carousel"]
    elements: list[Card] = Field(min_length=1, max_length=10)
