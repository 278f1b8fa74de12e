"""Buttons, images and menus of a few entries."""

from typing import Annotated, Any, Literal

from pydantic import Field

from bot.sandbox.limits.composition import ActionId, Confirm, Option, PlainText, Strict, Url, at_most

BUTTON_TEXT_MAX_CHARACTERS = 75
BUTTON_VALUE_MAX_CHARACTERS = 2000
OVERFLOW_MAX_OPTIONS = 5

_Label = Annotated[str, Field(max_length=75)]
_Value = Annotated[str, Field(max_length=BUTTON_VALUE_MAX_CHARACTERS)]


class Button(Strict):
    """A button; with `url` it opens a page as well."""

    type: Literal["button"]
    text: Annotated[PlainText, at_most(BUTTON_TEXT_MAX_CHARACTERS)]
    action_id: ActionId | None = None
    url: Url | None = None
    value: _Value | None = None
    style: Literal["primary", "danger"] | None = None
    confirm: Confirm | None = None
    accessibility_label: _Label | None = None
    agent_prompt: Annotated[str, Field(max_length=4000)] | None = None
    agent_prompt_display: Any = None
    visible_to_user_ids: list[str] | None = None


class WorkflowButton(Strict):
    """A button that starts a workflow."""

    type: Literal["workflow_button"]
    text: Annotated[PlainText, at_most(BUTTON_TEXT_MAX_CHARACTERS)]
    action_id: ActionId
    workflow: dict[str, Any]
    style: Literal["primary", "danger"] | None = None
    accessibility_label: _Label | None = None


class Image(Strict):
    """A picture."""

    type: Literal["image"]
    alt_text: str = Field(max_length=2000)
    image_url: Url | None = None
    slack_file: dict[str, str] | None = None


class Overflow(Strict):
    """The menu behind three dots."""

    type: Literal["overflow"]
    options: list[Option] = Field(min_length=1, max_length=OVERFLOW_MAX_OPTIONS)
    action_id: ActionId | None = None
    confirm: Confirm | None = None


class FeedbackButton(Strict):
    """A thumb."""

    text: Annotated[PlainText, at_most(BUTTON_TEXT_MAX_CHARACTERS)]
    value: _Value
    accessibility_label: _Label | None = None


class FeedbackButtons(Strict):
    """Thumbs up and down."""

    type: Literal["feedback_buttons"]
    positive_button: FeedbackButton
    negative_button: FeedbackButton
    action_id: ActionId | None = None


class IconButton(Strict):
    """A small button with an icon."""

    type: Literal["icon_button"]
    icon: Literal["trash"]
    text: Annotated[PlainText, at_most(BUTTON_TEXT_MAX_CHARACTERS)]
    action_id: ActionId | None = None
    value: _Value | None = None
    confirm: Confirm | None = None
    accessibility_label: _Label | None = None
    visible_to_user_ids: list[str] | None = Field(None, max_length=10)


class UrlSource(Strict):
    """Where a task found something."""

    type: Literal["url"]
    url: Url = Field(min_length=1)
    text: str
