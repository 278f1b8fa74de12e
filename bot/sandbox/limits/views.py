"""What a modal or a home tab may be."""

import json
from typing import Annotated, Any, Literal, Self

from pydantic import Field, TypeAdapter, model_validator
from pydantic_core import PydanticCustomError

from bot.sandbox.limits.complaints import complaints
from bot.sandbox.limits.composition import ID_MAX_CHARACTERS, PlainText, Strict, at_most
from bot.sandbox.limits.surfaces import HomeBlocks, ModalBlocks, repeated_ids
from bot.sandbox.refusals import SlackRefusal

VIEW_MAX_BLOCKS = 100
VIEW_MAX_BYTES = 250_000
VIEW_TITLE_MAX_CHARACTERS = 24
PRIVATE_METADATA_MAX_CHARACTERS = 3000

_Caption = Annotated[PlainText, at_most(VIEW_TITLE_MAX_CHARACTERS)]


class _View(Strict):
    blocks: list[dict[str, Any]] = Field(max_length=VIEW_MAX_BLOCKS)
    callback_id: str | None = Field(None, max_length=ID_MAX_CHARACTERS)
    private_metadata: str | None = Field(None, max_length=PRIVATE_METADATA_MAX_CHARACTERS)
    external_id: str | None = Field(None, max_length=ID_MAX_CHARACTERS)


class Modal(_View):
    """A dialog."""

    type: Literal["modal"]
    title: _Caption
    submit: _Caption | None = None
    close: _Caption | None = None
    clear_on_close: bool | None = None
    notify_on_close: bool | None = None
    submit_disabled: bool | None = None

    @model_validator(mode="after")
    def _can_be_submitted(self) -> Self:
        if self.submit is None and any(block.get("type") == "input" for block in self.blocks):
            raise PydanticCustomError("submit", "missing required field: submit (a view with input blocks needs one)")
        return self


class Home(_View):
    """The app's home tab."""

    type: Literal["home"]


_MODAL = TypeAdapter[Any](Modal)
_HOME = TypeAdapter[Any](Home)


def check_view(view: object, kind: Literal["modal", "home"]) -> None:
    """
    Refuse a view that Slack would not show.

    Raises:
        SlackRefusal: `invalid_arguments` with where, `view_too_large`.
    """
    if not isinstance(view, dict):
        raise SlackRefusal("invalid_arguments", messages=["must be a valid view [json-pointer:/view]"])
    if len(json.dumps(view)) > VIEW_MAX_BYTES:
        raise SlackRefusal("view_too_large")
    wrong = complaints(_MODAL if kind == "modal" else _HOME, view, "/view")
    if not wrong:
        pointer = "/view/blocks"
        wrong = complaints(ModalBlocks if kind == "modal" else HomeBlocks, view["blocks"], pointer)
        wrong = wrong or list(repeated_ids(view["blocks"], pointer))
    if wrong:
        raise SlackRefusal("invalid_arguments", messages=wrong)
