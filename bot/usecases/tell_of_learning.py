"""Tell whoever changed the rules that scores have learned anew beside them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog

from bot.domain.errors import AnnouncementFailed
from bot.domain.rules_change import Act, ChangeState, RulesChange
from bot.usecases.learn_scores import Learned
from bot.usecases.ports import Reps, TellsReps
from bot.usecases.rules_ports import RulesChanges

log = structlog.get_logger(__name__)

STILL_WAITS = timedelta(days=1)
"""Who changed the rules longer ago than that waits for nothing any more."""


@dataclass(frozen=True, slots=True)
class TellOfLearning:
    """Sends word to the one whose decision set aside what was learned."""

    changes: RulesChanges
    reps: Reps
    teller: TellsReps

    def __call__(self, learned: Learned, *, now: datetime) -> None:
        """Once at most; where the rules file itself was changed, nobody is told."""
        decided = max(_decided(self.changes.latest()), key=lambda one: one[0].at, default=None)
        if decided is None or decided[0].at < now - STILL_WAITS:
            return
        act, change = decided
        rep = next((rep for rep in self.reps.all() if rep.id == act.by), None)
        if rep is None:
            return
        text = f"After change {change.number} was {change.state}, I learned from outcomes again. {learned.sentence}"
        try:
            self.teller.tell(rep, text)
        except AnnouncementFailed as failed:
            log.warning("could not tell of learning", rep=rep.id, trouble=failed.sentence)


def _decided(changes: Sequence[RulesChange]) -> Iterator[tuple[Act, RulesChange]]:
    for change in changes:
        act = change.reverted or change.decided
        if act is not None and change.state is not ChangeState.REJECTED:
            yield act, change
