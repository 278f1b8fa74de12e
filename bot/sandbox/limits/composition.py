"""Text, options and confirmation dialogs: what blocks and elements are made of."""

from typing import Annotated, Literal, Protocol, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field
from pydantic_core import PydanticCustomError

TEXT_MAX_CHARACTERS = 3000
ID_MAX_CHARACTERS = 255
OPTION_TEXT_MAX_CHARACTERS = 75
OPTION_VALUE_MAX_CHARACTERS = 150
PLACEHOLDER_MAX_CHARACTERS = 150
URL_MAX_CHARACTERS = 3000


class Strict(BaseModel):
    """A JSON object with these keys and no others."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class PlainText(Strict):
    """Text without markup."""

    type: Literal["plain_text"]
    text: str = Field(min_length=1, max_length=TEXT_MAX_CHARACTERS)
    emoji: bool | None = None


class Mrkdwn(Strict):
    """Text with Slack's own markup."""

    type: Literal["mrkdwn"]
    text: str = Field(min_length=1, max_length=TEXT_MAX_CHARACTERS)
    verbatim: bool | None = None


Text = Annotated[PlainText | Mrkdwn, Field(discriminator="type")]


class _HasText(Protocol):
    @property
    def text(self) -> str: ...


_T = TypeVar("_T", bound=_HasText)


def at_most(characters: int) -> AfterValidator:
    """Bound the length of a text object below Slack's general 3000 characters."""

    def check(value: _T) -> _T:
        if len(value.text) > characters:
            raise PydanticCustomError(
                "too_long", "must be less than {limit} characters", {"limit": characters + 1, "inside": "text"}
            )
        return value

    return AfterValidator(check)


ActionId = Annotated[str, Field(min_length=1, max_length=ID_MAX_CHARACTERS)]
Url = Annotated[str, Field(max_length=URL_MAX_CHARACTERS)]
Placeholder = Annotated[PlainText, at_most(PLACEHOLDER_MAX_CHARACTERS)]


class Confirm(Strict):
    """The question before an action is taken."""

    title: Annotated[PlainText, at_most(100)]
    text: Annotated[Text, at_most(300)]
    confirm: Annotated[PlainText, at_most(30)]
    deny: Annotated[PlainText, at_most(30)]
    style: Literal["primary", "danger"] | None = None


class Option(Strict):
    """One entry of a menu, of radio buttons or checkboxes."""

    text: Annotated[Text, at_most(OPTION_TEXT_MAX_CHARACTERS)]
    value: str = Field(min_length=1, max_length=OPTION_VALUE_MAX_CHARACTERS)
    description: Annotated[Text, at_most(OPTION_TEXT_MAX_CHARACTERS)] | None = None
    url: Url | None = None


class OptionGroup(Strict):
    """Options under a heading."""

    label: Annotated[PlainText, at_most(OPTION_TEXT_MAX_CHARACTERS)]
    options: list[Option] = Field(min_length=1, max_length=100)


class ConversationFilter(Strict):
    """Which conversations a menu offers."""

    include: list[Literal["im", "mpim", "private", "public"]] | None = Field(None, min_length=1)
    exclude_external_shared_channels: bool | None = None
    exclude_bot_users: bool | None = None


class DispatchActionConfig(Strict):
    """When an input sends what was typed before the form is submitted."""

    trigger_actions_on: list[Literal["on_enter_pressed", "on_character_entered"]] = Field(min_length=1, max_length=2)
