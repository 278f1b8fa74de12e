"""What the library lacks: requests that nothing in it was good enough for."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from bot.domain.lead import LeadId
from bot.domain.rep import RepId, folded
from bot.domain.words import BuyingStage, Persona

TOPICS_SHOWN = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """One request that came to nothing."""

    number: int = 0
    """Given when it is kept."""
    lead_id: LeadId | None = None
    """Who waits for it; None where content was asked for without a lead."""
    stage: BuyingStage | None = None
    persona: Persona | None = None
    industry: str = ""
    topic: str = ""
    """What was asked for, or the need; empty where neither was said."""
    nearest: str = ""
    """Id of the asset that came nearest and could not be used; empty where there was none."""
    by: RepId | None = None
    at: datetime
    filled_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GapGroup:
    """Requests of one kind of reader."""

    industry: str
    persona: Persona | None
    stage: BuyingStage | None
    asked: int
    leads: int
    hot: int
    topics: tuple[str, ...] = field(default=())
    """What was asked for, most often first."""
    nearest: str = ""

    @property
    def whom(self) -> str:
        """`Healthcare, economic buyer, consideration`."""
        said = [part for part in (self.industry, self.persona or "", self.stage or "") if part]
        return ", ".join(said) or "Anybody"

    @property
    def often(self) -> str:
        """`asked 11 times, 6 leads (2 hot)`."""
        times = {1: "once", 2: "twice"}.get(self.asked, f"{self.asked} times")
        if not self.leads:
            return f"asked {times}"
        people = "1 lead" if self.leads == 1 else f"{self.leads} leads"
        return f"asked {times}, {people} ({self.hot} hot)" if self.hot else f"asked {times}, {people}"


def grouped(gaps: Sequence[Gap], hot: Collection[LeadId]) -> tuple[GapGroup, ...]:
    """The same kind of reader together; what most hot leads wait for first, then what was asked most often."""
    together: dict[tuple[str, Persona | None, BuyingStage | None], list[Gap]] = {}
    for gap in gaps:
        together.setdefault((folded(gap.industry), gap.persona, gap.stage), []).append(gap)
    groups = [_group(same, hot) for same in together.values()]
    return tuple(sorted(groups, key=lambda group: (-group.hot, -group.asked, -group.leads, group.whom)))


def _group(same: Sequence[Gap], hot: Collection[LeadId]) -> GapGroup:
    first = same[0]
    leads = {gap.lead_id for gap in same if gap.lead_id}
    topics = Counter(gap.topic for gap in same if gap.topic)
    nearest = next((gap.nearest for gap in reversed(same) if gap.nearest), "")
    return GapGroup(
        industry=first.industry,
        persona=first.persona,
        stage=first.stage,
        asked=len(same),
        leads=len(leads),
        hot=len(leads & set(hot)),
        topics=tuple(topic for topic, _ in topics.most_common(TOPICS_SHOWN)),
        nearest=nearest,
    )
