"""A question put together from its words, before it becomes a plan."""

from dataclasses import dataclass, field

from bot.agent.offline import marks as m
from bot.agent.offline.slots import Slot
from bot.domain.lead_query import LeadField


@dataclass(frozen=True, slots=True)
class Missed:
    """Words that narrow the question and were not understood."""

    start: int
    end: int
    sentence: str = ""
    options: tuple[m.Option, ...] = ()
    """What they may mean, where that is the trouble."""
    named: bool = False
    """Whether they are taken for the name of a company that nobody knows, unless they are a typo."""


@dataclass(slots=True)
class Draft:
    """A question put together, before it becomes a plan."""

    slots: list[Slot] = field(default_factory=list)
    orders: list[tuple[int, m.Order]] = field(default_factory=list)
    measures: list[tuple[int, m.Measure]] = field(default_factory=list)
    groups: list[m.Grouped] = field(default_factory=list)
    top: int | None = None
    nouns: list[tuple[int, m.Noun]] = field(default_factory=list)
    pivots: list[int] = field(default_factory=list)
    relatives: list[int] = field(default_factory=list)
    wholes: list[int] = field(default_factory=list)
    """Where the whole of a share begins: `among`."""
    missed: list[Missed] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    beside: list[LeadField] = field(default_factory=list)
    """What is to stand beside each lead."""
    own_beside: list[str] = field(default_factory=list)
    """Custom fields that are to, by name."""
    fresh: bool = False
    """`new` was said, and no time."""
    everybody: bool = False
    """Whether a ranking leaves nobody out: `hottest leads including customers`."""

    @property
    def shows(self) -> bool:
        """Whether something is wanted of the leads themselves."""
        return bool(self.beside or self.own_beside)
