"""The blocks that show data and progress: tables, charts, tasks."""

from typing import Annotated, Any, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from bot.sandbox.limits.blocks import Block, RichText
from bot.sandbox.limits.composition import Strict
from bot.sandbox.limits.elements import UrlSource

TABLE_MAX_ROWS = 100
TABLE_MAX_COLUMNS = 20
DATA_TABLE_MAX_ROWS = 101
CHART_MAX_SERIES = 6
CHART_MAX_POINTS = 20
CHART_LABEL_MAX_CHARACTERS = 20
CHART_TITLE_MAX_CHARACTERS = 50


class RawText(Strict):
    """A cell of plain text."""

    type: Literal["raw_text"]
    text: str = Field(min_length=1)


class RawNumber(Strict):
    """A cell of a number, with the way it is written."""

    type: Literal["raw_number"]
    value: int | float
    text: str | None = None


_Row = Annotated[
    list[Annotated[RawText | RawNumber | RichText, Field(discriminator="type")]],
    Field(min_length=1, max_length=TABLE_MAX_COLUMNS),
]


class ColumnSetting(Strict):
    """How a column stands."""

    align: Literal["left", "center", "right"] | None = None
    is_wrapped: bool | None = None


class _Rows(Block):
    rows: list[_Row]

    @model_validator(mode="after")
    def _is_rectangular(self) -> Self:
        if len({len(row) for row in self.rows}) > 1:
            raise PydanticCustomError("rows", "all rows must have the same number of columns")
        return self


class Table(_Rows):
    """A small table; its first row is the heading."""

    type: Literal["table"]
    rows: list[_Row] = Field(min_length=1, max_length=TABLE_MAX_ROWS)
    column_settings: list[ColumnSetting | None] | None = Field(None, max_length=TABLE_MAX_COLUMNS)


class DataTable(_Rows):
    """A table with pages, that people can sort."""

    type: Literal["data_table"]
    caption: str = Field(min_length=1)
    rows: list[_Row] = Field(min_length=2, max_length=DATA_TABLE_MAX_ROWS)
    page_size: int | None = Field(None, ge=1, le=100)
    row_header_column_index: int | None = Field(None, ge=0)


_Label = Annotated[str, Field(min_length=1, max_length=CHART_LABEL_MAX_CHARACTERS)]


class Segment(Strict):
    """A slice of a pie."""

    label: _Label
    value: int | float = Field(gt=0)


class Pie(Strict):
    """Shares of a whole."""

    type: Literal["pie"]
    segments: list[Segment] = Field(min_length=1, max_length=CHART_MAX_SERIES)


class Point(Strict):
    """One value of a series."""

    label: _Label
    value: int | float


class Series(Strict):
    """Values under one name."""

    name: _Label
    data: list[Point] = Field(min_length=1, max_length=CHART_MAX_POINTS)


class Axis(Strict):
    """What stands along the axes."""

    categories: list[_Label] = Field(min_length=1, max_length=CHART_MAX_POINTS)
    x_label: str | None = Field(None, max_length=CHART_TITLE_MAX_CHARACTERS)
    y_label: str | None = Field(None, max_length=CHART_TITLE_MAX_CHARACTERS)


class Plot(Strict):
    """Bars, lines or areas over shared categories."""

    type: Literal["bar", "line", "area"]
    series: list[Series] = Field(min_length=1, max_length=CHART_MAX_SERIES)
    axis_config: Axis

    @model_validator(mode="after")
    def _fits_its_axis(self) -> Self:
        if len({series.name for series in self.series}) < len(self.series):
            raise PydanticCustomError("series", "series names must be unique")
        for series in self.series:
            if [point.label for point in series.data] != self.axis_config.categories:
                raise PydanticCustomError("series", "each series needs one point for each category, in order")
        return self


class DataVisualization(Block):
    """A chart."""

    type: Literal["data_visualization"]
    title: str = Field(min_length=1, max_length=CHART_TITLE_MAX_CHARACTERS)
    chart: Annotated[Pie | Plot, Field(discriminator="type")]


class TaskCard(Block):
    """One step of work."""

    type: Literal["task_card"]
    task_id: str
    title: str
    status: Literal["pending", "in_progress", "complete", "error"]
    details: RichText | None = None
    output: RichText | None = None
    sources: list[UrlSource] | None = None


class Plan(Block):
    """Steps of work under a title."""

    type: Literal["plan"]
    title: str
    tasks: list[dict[str, Any]] | None = Field(None, max_length=50)
