"""What a lead has read of the library, and what else in it is like that."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.engagement import EngagementEvent
from bot.domain.rep import folded
from bot.domain.words import EventKind
from knowledge.passage import Asset, Audience, ContentSearch, Wanted

READING = frozenset(
    {EventKind.CONTENT_OPEN, EventKind.CONTENT_DOWNLOAD, EventKind.VIDEO_WATCHED, EventKind.WEBINAR_ATTENDED}
)
LATEST = 3
"""Pieces: what somebody read before that says less of what they look for now."""
NEAREST = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """What a piece has in common with one that was read."""

    title: str
    """Of the one that was read."""
    score: float
    """0 to 1."""


def read_lately(events: Iterable[EngagementEvent], assets: Iterable[Asset]) -> tuple[Asset, ...]:
    """The pieces that they read last, latest first."""
    known = {name: asset for asset in assets for name in (folded(asset.id), folded(asset.title))}
    read = sorted((event for event in events if event.kind in READING), key=lambda event: event.at, reverse=True)
    found = (known[name] for event in read if (name := folded(event.asset)) in known)
    return tuple({asset.id: asset for asset in found}.values())[:LATEST]


def like_those(read: Sequence[Asset], search: ContentSearch, *, now: datetime) -> Mapping[str, Likeness]:
    """What prospects may be sent and is like one of these, by id; each by the one that it is most like."""
    wanted = Wanted(audience=Audience.EXTERNAL, on=now.date(), without=frozenset(asset.id for asset in read))
    like: dict[str, Likeness] = {}
    for asset in read:
        for found in search.search(f"{asset.title}. {asset.summary}", wanted=wanted, limit=NEAREST):
            if found.asset.id not in like or like[found.asset.id].score < found.score:
                like[found.asset.id] = Likeness(title=asset.title, score=found.score)
    return like
