"""See what the library lacks: the ledger, by kind of reader, with whom it is for and what came nearest."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from bot.domain.gap import GapGroup, grouped
from bot.domain.words import Band
from bot.usecases.ports import Gaps, Leads
from knowledge.passage import Asset, Audience, LibraryStore

GROUPS_SHOWN = 15


@dataclass(frozen=True, slots=True, kw_only=True)
class GapLedger:
    """What is missing, most pressing first."""

    lines: tuple[str, ...]
    """One sentence for each kind of reader."""
    total: int
    """Requests that are open."""


@dataclass(frozen=True, slots=True)
class SeeGaps:
    """Read the ledger."""

    gaps: Gaps
    leads: Leads
    library: LibraryStore

    def __call__(self, *, now: datetime) -> GapLedger:
        """`Healthcare, economic buyer, consideration: asked 11 times, 6 leads (2 hot); nearest asset expired 2023`."""
        still_open = self.gaps.open()
        people = self.leads.get_many(list({gap.lead_id for gap in still_open if gap.lead_id}))
        hot = {scored.lead.id for scored in people if scored.standing.band is Band.HOT}
        assets = {asset.id: asset for asset in self.library.assets()}
        groups = grouped(still_open, hot)[:GROUPS_SHOWN]
        return GapLedger(lines=tuple(_line(g, assets, now.date()) for g in groups), total=len(still_open))


def _line(group: GapGroup, assets: Mapping[str, Asset], on: date) -> str:
    topics = f" for {', '.join(f'“{topic}”' for topic in group.topics)}" if group.topics else ""
    nearest = _nearest(assets.get(group.nearest), on)
    return f"{group.whom}: {group.often}{topics}; {nearest}"


def _nearest(asset: Asset | None, on: date) -> str:
    if asset is None:
        return "nothing near"
    if not asset.usable(on) and asset.expires:
        return f"nearest asset “{asset.title}” expired {asset.expires.year}"
    if asset.audience is Audience.INTERNAL:
        return f"nearest asset “{asset.title}” is internal"
    return f"nearest asset “{asset.title}”"
