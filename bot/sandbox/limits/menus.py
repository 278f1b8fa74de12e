"""Menus: to choose one or several of options, people, conversations, channels."""

from typing import Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from bot.sandbox.limits.composition import (
    ActionId,
    Confirm,
    ConversationFilter,
    Option,
    OptionGroup,
    Placeholder,
    Strict,
)

SELECT_MAX_OPTIONS = 100


class Menu(Strict):
    """What every menu may have, and pickers too."""

    action_id: ActionId | None = None
    focus_on_load: bool | None = None
    placeholder: Placeholder | None = None
    confirm: Confirm | None = None


class _OptionsMenu(Menu):
    options: list[Option] | None = Field(None, min_length=1, max_length=SELECT_MAX_OPTIONS)
    option_groups: list[OptionGroup] | None = Field(None, min_length=1, max_length=SELECT_MAX_OPTIONS)

    @model_validator(mode="after")
    def _has_one_of_both(self) -> Self:
        if (self.options is None) == (self.option_groups is None):
            raise PydanticCustomError("options", "exactly one of options and option_groups is required")
        return self


class StaticSelect(_OptionsMenu):
    """A menu of options that came with the block."""

    type: Literal["static_select"]
    initial_option: Option | None = None


class MultiStaticSelect(_OptionsMenu):
    """The same, for several."""

    type: Literal["multi_static_select"]
    initial_options: list[Option] | None = None
    max_selected_items: int | None = Field(None, ge=1)


class ExternalSelect(Menu):
    """A menu whose options the app is asked for."""

    type: Literal["external_select"]
    initial_option: Option | None = None
    min_query_length: int | None = Field(None, ge=0)


class MultiExternalSelect(Menu):
    """The same, for several."""

    type: Literal["multi_external_select"]
    initial_options: list[Option] | None = None
    min_query_length: int | None = Field(None, ge=0)
    max_selected_items: int | None = Field(None, ge=1)


class UsersSelect(Menu):
    """A menu of people."""

    type: Literal["users_select"]
    initial_user: str | None = None


class MultiUsersSelect(Menu):
    """The same, for several."""

    type: Literal["multi_users_select"]
    initial_users: list[str] | None = None
    max_selected_items: int | None = Field(None, ge=1)


class ConversationsSelect(Menu):
    """A menu of conversations."""

    type: Literal["conversations_select"]
    initial_conversation: str | None = None
    default_to_current_conversation: bool | None = None
    response_url_enabled: bool | None = None
    filter: ConversationFilter | None = None


class MultiConversationsSelect(Menu):
    """The same, for several."""

    type: Literal["multi_conversations_select"]
    initial_conversations: list[str] | None = None
    default_to_current_conversation: bool | None = None
    max_selected_items: int | None = Field(None, ge=1)
    filter: ConversationFilter | None = None


class ChannelsSelect(Menu):
    """A menu of public channels."""

    type: Literal["channels_select"]
    initial_channel: str | None = None
    response_url_enabled: bool | None = None


class MultiChannelsSelect(Menu):
    """The same, for several."""

    type: Literal["multi_channels_select"]
    initial_channels: list[str] | None = None
    max_selected_items: int | None = Field(None, ge=1)


Select = (
    StaticSelect
    | MultiStaticSelect
    | ExternalSelect
    | MultiExternalSelect
    | UsersSelect
    | MultiUsersSelect
    | ConversationsSelect
    | MultiConversationsSelect
    | ChannelsSelect
    | MultiChannelsSelect
)
