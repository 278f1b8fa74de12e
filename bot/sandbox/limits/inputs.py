"""Elements that hold a value: fields, pickers, checkboxes; and which elements may stand where."""

from typing import Annotated, Any, Literal

from pydantic import Field

from bot.sandbox.limits.composition import (
    ActionId,
    Confirm,
    DispatchActionConfig,
    Option,
    Placeholder,
    Strict,
)
from bot.sandbox.limits.elements import Button, FeedbackButtons, IconButton, Image, Overflow, WorkflowButton
from bot.sandbox.limits.menus import Menu, Select

CHOICE_MAX_OPTIONS = 10
INPUT_MAX_CHARACTERS = 3000


class _Element(Strict):
    action_id: ActionId | None = None
    focus_on_load: bool | None = None


class _Field(_Element):
    placeholder: Placeholder | None = None
    initial_value: str | None = None
    dispatch_action_config: DispatchActionConfig | None = None


class PlainTextInput(_Field):
    """A field for text."""

    type: Literal["plain_text_input"]
    initial_value: str | None = Field(None, max_length=INPUT_MAX_CHARACTERS)
    multiline: bool | None = None
    min_length: int | None = Field(None, ge=0, le=INPUT_MAX_CHARACTERS)
    max_length: int | None = Field(None, ge=1, le=INPUT_MAX_CHARACTERS)


class EmailInput(_Field):
    """A field for an e-mail address."""

    type: Literal["email_text_input"]


class UrlInput(_Field):
    """A field for a link."""

    type: Literal["url_text_input"]


class NumberInput(_Field):
    """A field for a number; its bounds are written as text."""

    type: Literal["number_input"]
    is_decimal_allowed: bool
    min_value: str | None = None
    max_value: str | None = None


class RichTextInput(_Element):
    """A field for text with formatting."""

    type: Literal["rich_text_input"]
    initial_value: dict[str, Any] | None = None
    placeholder: Placeholder | None = None
    dispatch_action_config: DispatchActionConfig | None = None
    min_lines: int | None = Field(None, ge=1, le=100)
    max_lines: int | None = Field(None, ge=1, le=100)


class FileInput(_Element):
    """A field to drop files on."""

    type: Literal["file_input"]
    filetypes: list[str] | None = None
    max_files: int | None = Field(None, ge=1, le=10)


class DatePicker(Menu):
    """A day, `YYYY-MM-DD`."""

    type: Literal["datepicker"]
    initial_date: str | None = Field(None, pattern=r"^\d{4}-\d{2}-\d{2}$")


class TimePicker(Menu):
    """A time of day, `HH:mm`."""

    type: Literal["timepicker"]
    initial_time: str | None = Field(None, pattern=r"^([01]\d|2[0-3]):[0-5]\d$")
    timezone: str | None = None


class DateTimePicker(_Element):
    """A moment, in seconds since 1970."""

    type: Literal["datetimepicker"]
    initial_date_time: int | None = Field(None, ge=1_000_000_000, le=9_999_999_999)
    confirm: Confirm | None = None


class _Choice(_Element):
    options: list[Option] = Field(min_length=1, max_length=CHOICE_MAX_OPTIONS)
    confirm: Confirm | None = None


class RadioButtons(_Choice):
    """One of a few."""

    type: Literal["radio_buttons"]
    initial_option: Option | None = None


class Checkboxes(_Choice):
    """Any of a few."""

    type: Literal["checkboxes"]
    initial_options: list[Option] | None = Field(None, min_length=1)


Picker = DatePicker | TimePicker | DateTimePicker | RadioButtons | Checkboxes

InputElement = Annotated[
    PlainTextInput | EmailInput | UrlInput | NumberInput | RichTextInput | FileInput | Picker | Select,
    Field(discriminator="type"),
]
ActionElement = Annotated[
    Button | WorkflowButton | Overflow | RichTextInput | Picker | Select, Field(discriminator="type")
]
Accessory = Annotated[Button | WorkflowButton | Overflow | Image | Picker | Select, Field(discriminator="type")]
ContextAction = Annotated[FeedbackButtons | IconButton, Field(discriminator="type")]
