"""A change of a score that is on record: when, from what to what, and what caused it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import lru_cache

from bot.domain.brief import SomeEvent
from bot.domain.change import ChangeKind
from bot.domain.event_words import EVENT_WORDS
from bot.domain.lead import Standing
from bot.domain.words import Band, EventKind


class CauseKind(StrEnum):
    """What moves a score without anybody changing the lead; what people change is a `ChangeKind`."""

    RULES = "rules"
    LEARNED = "learned"
    ACTIVITY = "activity"
    """The lead did something, or something it did was taken in."""
    FADED = "faded"
    """What it did lies longer ago."""
    EXPIRED = "expired"
    """Evidence has to be confirmed again."""
    OVERRIDE_ENDED = "override ended"
    """The time of a rep's own score is over."""


NOTHING_LEARNED = "nothing"


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreCause:
    """What moved a score; `ref` says which, for code: event and asset, rules `a1b2 -> c3d4`, fields, criteria."""

    kind: CauseKind | ChangeKind
    ref: str = ""

    @property
    def words(self) -> str:
        """The same for people."""
        if self.kind is CauseKind.ACTIVITY:
            kind, _, asset = self.ref.partition(": ")
            return f"{EVENT_WORDS[EventKind(kind)]}: {asset}" if asset else EVENT_WORDS[EventKind(kind)]
        if self.kind is CauseKind.LEARNED:
            return _of_learning(self.ref)
        said = WORDS[self.kind]
        return f"{said}: {self.ref.replace('->', '→')}" if self.ref else said


def _of_learning(ref: str) -> str:
    """What is learned goes by hashes, which tell nobody anything."""
    before, _, after = ref.partition(" -> ")
    if before == NOTHING_LEARNED:
        return "Scores began to learn from outcomes"
    return "Scores no longer learn from outcomes" if after == NOTHING_LEARNED else WORDS[CauseKind.LEARNED]


WORDS: dict[CauseKind | ChangeKind, str] = {
    CauseKind.RULES: "The rules changed",
    CauseKind.LEARNED: "Scores learned from more outcomes",
    CauseKind.ACTIVITY: "Something was done",
    CauseKind.FADED: "Earlier activity fades",
    CauseKind.EXPIRED: "Evidence ran out",
    CauseKind.OVERRIDE_ENDED: "A rep's own score ran out",
    ChangeKind.LOGGED: "A rep logged the lead",
    ChangeKind.EDITED: "A rep corrected facts",
    ChangeKind.CLAIMED: "A rep claimed the lead",
    ChangeKind.QUALIFIED: "Something on BANT was found out",
    ChangeKind.IMPORTED: "An import brought facts",
    ChangeKind.STATUS: "The status changed",
    ChangeKind.DECIDED: "It was decided how the lead ended",
    ChangeKind.OVERRIDDEN: "A rep set the score",
    ChangeKind.PARKED: "Put aside",
    ChangeKind.SNOOZED: "Left out of digests for a while",
    ChangeKind.SENT: "Content was sent",
    ChangeKind.REVOKED: "A link was taken back",
    ChangeKind.UNDONE: "A change was taken back",
    ChangeKind.FORGOTTEN: "The person was erased",
    ChangeKind.SUBSCRIBED: "A digest was ordered",
}

Axes = tuple[int, int, int]
"""Fit, engagement and readiness."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreChange:
    """A score or a band that became another one."""

    at: datetime
    before: int
    after: int
    band_before: Band
    band_after: Band
    cause: ScoreCause
    axes_before: Axes | None = None
    """None where they were not kept yet."""
    axes_after: Axes | None = None


def rescored_because(before: Standing, after: Standing, events: Sequence[SomeEvent] = ()) -> ScoreCause:
    """Why a lead that nobody changed has another standing; `events` are all it did, oldest first."""
    if after.engagement > before.engagement and events:
        return ScoreCause(kind=CauseKind.ACTIVITY, ref=_latest(events, after))
    if before.rules_version != after.rules_version:
        return _other_rules(before.rules_version, after.rules_version)
    return RAN_OUT if after.readiness < before.readiness else FADES


FADES = ScoreCause(kind=CauseKind.FADED)
RAN_OUT = ScoreCause(kind=CauseKind.EXPIRED)


@lru_cache(maxsize=64)
def _other_rules(before: str, after: str) -> ScoreCause:
    """The rules' versions, or where those are the same what was learned."""
    rules, _, learned = before.partition("+")
    rules_now, _, learned_now = after.partition("+")
    if rules != rules_now:
        return ScoreCause(kind=CauseKind.RULES, ref=f"{rules} -> {rules_now}")
    return ScoreCause(kind=CauseKind.LEARNED, ref=f"{learned or NOTHING_LEARNED} -> {learned_now or NOTHING_LEARNED}")


def _latest(events: Sequence[SomeEvent], after: Standing) -> str:
    """The latest thing done by then; what was taken in late is told by the latest that is known."""
    latest = next((event for event in reversed(events) if event.at <= after.scored_at), events[-1])
    return f"{latest.kind}: {latest.asset}" if latest.asset else str(latest.kind)
