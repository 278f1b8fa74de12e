"""The selling half of the rules: when a lead is qualified, what things cost, how fast they come, who takes what."""

from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from bot.domain.scoring_rules import Strict
from bot.domain.words import Criterion, Level

Count = Annotated[int, Field(strict=True, ge=1)]
"""Days, minutes and the like."""


class Sign(StrEnum):
    """What a buyer's words can show beyond the four criteria."""

    FIGURE = "figure"
    """A number that says how large the problem is, or what solving it is worth."""
    REQUIREMENT = "requirement"
    """What a solution has to have."""
    ADVOCATE = "advocate"
    """Somebody on their side who wants it."""
    RIVAL = "rival"
    """Another vendor, or what they have today."""
    PROCESS = "process"
    """The steps by which they decide."""
    PAPERWORK = "paperwork"
    """What has to be signed, reviewed or registered before they can order."""


class Element(Strict):
    """A letter of a template such as MEDDICC."""

    name: str
    of: Criterion
    """The criterion on whose evidence it rests."""
    sign: Sign | None = None
    """What a buyer's words on it have to show; without one it is as the criterion is."""


class Template(Strict):
    """Another way than BANT to lay out and judge what is known of a lead."""

    must: tuple[Criterion, ...]
    at_least: int = Field(strict=True, ge=1, le=4)
    elements: tuple[Element, ...] = Field(min_length=1)


class QualificationRules(Strict):
    """When a lead is qualified, and how long an answer stands."""

    must: tuple[Criterion, ...]
    """Criteria that have to be at least `level`."""
    level: Level = Level.SUPPORTED
    at_least: int = Field(strict=True, ge=1, le=4)
    """So many criteria, those of `must` among them, have to be at least `level`."""
    missing_budget_disqualifies: bool = False
    valid_days: Mapping[Criterion, Count]
    """Days after which an answer has to be confirmed again; a timeline ends at its own date at the latest."""
    budget_ends_with_fiscal_year: bool = True
    """Whether a budget has to be confirmed again in a new fiscal year, even within its days."""
    resume_days: int = Field(strict=True, ge=1)
    """Days for which a conversation that was left off can be taken up again."""
    templates: Mapping[str, Template] = {}
    """By name; a team that has none judges by BANT."""
    teams: Mapping[str, str] = {}
    """Name of the template by the e-mail address of the manager whose team it is."""


class Product(Strict):
    """Something we sell, at its list price."""

    name: str
    unit_price: Decimal = Field(ge=0, max_digits=12, decimal_places=2)
    """In the price book's currency, for one unit."""
    unit: str
    """What one unit is, such as `site a year`."""
    also: tuple[str, ...] = ()
    """Other names buyers use for it."""

    @property
    def unit_price_minor(self) -> int:
        """List price of one unit in cents."""
        return int(self.unit_price * 100)


class PriceBook(Strict):
    """List prices."""

    currency: str = Field(pattern="^[A-Z]{3}$")
    """ISO 4217."""
    products: tuple[Product, ...]


class LeadTime(Strict):
    """Days from order to running, for a quantity; both ends included, without `to` no upper end."""

    from_: int = Field(alias="from", strict=True, ge=0)
    to: int | None = Field(strict=True, default=None, ge=0)
    days: int = Field(strict=True, ge=0)


class DeliveryPolicy(Strict):
    """How long delivery takes by the number of units ordered."""

    lead_times: tuple[LeadTime, ...]

    def days_for(self, units: int) -> int | None:
        """Days that so many units take; None where the policy says nothing."""
        for line in self.lead_times:
            if line.from_ <= units and (line.to is None or units <= line.to):
                return line.days
        return None


class Capacity(Strict):
    """What the team can take."""

    hot_leads_a_week: Count = 10
    """New hot leads that one rep can take in a week."""
