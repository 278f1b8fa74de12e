"""What a model may put into a plan: fields, things done, BANT; each checked before anything is looked up."""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, WithJsonSchema
from pydantic.json_schema import SkipJsonSchema

from bot.domain.lead_query import LeadField, LeadQuery, MetricKind, Period
from bot.domain.words import Criterion, EventKind, Level

FieldName = Annotated[LeadField, WithJsonSchema({"type": "string"})]
Event = Annotated[EventKind, WithJsonSchema({"type": "string"})]
Number = Annotated[float | None, WithJsonSchema({"type": "number"})]
Whole = Annotated[int | None, WithJsonSchema({"type": "integer"})]
"""Schemas without lists of values: the prompt names them once for all tools."""


CHECKED_ANYWAY = (
    "title",
    "default",
    "maxLength",
    "minLength",
    "maxItems",
    "minItems",
    "minimum",
    "additionalProperties",
)
"""Parts of a schema that cost tokens and tell a model little: we check the arguments ourselves."""


def compact(schema: dict[str, Any]) -> None:
    """Leave out of a schema what we check anyway, and our own docstring."""
    for part in (schema, *schema.get("properties", {}).values()):
        for word in CHECKED_ANYWAY:
            part.pop(word, None)
    schema.pop("description", None)
    for part in schema.get("properties", {}).values():
        part.get("items", {}).pop("maxLength", None)


class Arguments(BaseModel):
    """Arguments of a tool; one that does not exist is refused, never dropped."""

    model_config = ConfigDict(extra="forbid", json_schema_extra=compact)


class FieldArgument(Arguments):
    """Condition on a field."""

    field: FieldName
    values: list[str] = Field(default=[], max_length=50, description="any of; none: is known")
    low: Number = None
    high: Number = None
    when: str = Field(default="", max_length=80)
    custom: str = Field(default="", max_length=200)
    negated: bool = False


class PartArgument(Arguments):
    """Condition on the part of a share."""

    field: FieldName
    values: list[str] = Field(default=[], max_length=50)
    negated: bool = False


class DidArgument(Arguments):
    """Condition on what leads did."""

    events: list[Event] = Field(default=[], description="none: anything")
    about: str = Field(default="", max_length=200, description="asset or campaign")
    at_least: int = Field(default=1, ge=1)
    when: str = Field(default="", max_length=80)
    negated: bool = False


class BantArgument(Arguments):
    """Condition on BANT."""

    criterion: Annotated[Criterion, WithJsonSchema({"type": "string"})]
    levels: list[Annotated[Level, WithJsonSchema({"type": "string"})]] = Field(min_length=1)
    negated: bool = False


class PlanArguments(Arguments):
    """Conditions; all hold together."""

    where: list[FieldArgument] = Field(default=[], max_length=20)
    did: list[DidArgument] = Field(default=[], max_length=10)
    bant: list[BantArgument] = Field(default=[], max_length=8)
    score_change: str = Field(default="", max_length=80, description="fell by 9 in May")
    refine: bool = Field(default=False, description="narrow the last one")
    plan: SkipJsonSchema[LeadQuery | None] = None
    """A finished plan: how the offline model calls, which reads questions into plans itself."""


class FindLeads(PlanArguments):
    """Arguments of `find_leads`."""

    to_call: bool = Field(default=False, description="rank whom to call")
    sort_by: Annotated[LeadField | None, WithJsonSchema({"type": "string"})] = None
    ascending: bool = False
    limit: Annotated[int | None, Field(ge=1, le=200), WithJsonSchema({"type": "integer"})] = None
    show: Literal["list", "stakeholders", "owners"] = "list"


class CountOrGroup(PlanArguments):
    """Arguments of `count_or_group`."""

    metric: MetricKind = MetricKind.COUNT
    of_field: Annotated[LeadField | None, WithJsonSchema({"type": "string"})] = Field(
        default=None, description="for average, sum, median"
    )
    share_of: list[PartArgument] = Field(default=[], max_length=10, description="for share: the part")
    group_by: Annotated[LeadField | None, WithJsonSchema({"type": "string"})] = None
    period: Annotated[Period | None, WithJsonSchema({"type": "string"})] = Field(
        default=None, description="day, week, month, quarter, year"
    )
    versus: SkipJsonSchema[LeadQuery | None] = None
    """The other side of a comparison."""
