"""Changes of the rules in memory."""

from collections.abc import Sequence
from dataclasses import replace

from bot.domain.rules_change import (
    ChangeState,
    ProposalOutdated,
    RulesChange,
    RulesChangeDecided,
    RulesChangeUnknown,
)


class MemoryRulesChanges:
    """The `RulesChanges` port."""

    def __init__(self) -> None:
        self.kept: dict[int, RulesChange] = {}

    def add(self, change: RulesChange) -> RulesChange:
        """See the port."""
        number = len(self.kept) + 1
        self.kept[number] = replace(change, number=number)
        return self.kept[number]

    def get(self, number: int) -> RulesChange:
        """See the port."""
        if number not in self.kept:
            raise RulesChangeUnknown(f"I know no change {number} of the rules. `leadbot rules history` lists them.")
        return self.kept[number]

    def latest(self, *, limit: int = 50) -> Sequence[RulesChange]:
        """See the port."""
        newest = sorted(self.kept.values(), key=lambda change: -change.number)[:limit]
        return [replace(change, preview=replace(change.preview, movers=())) for change in newest]

    def in_force(self, file_version: str) -> int | None:
        """See the port."""
        approved = [
            (change.decided.at, change.number)
            for change in self.kept.values()
            if change.state is ChangeState.APPROVED and change.file_version == file_version and change.decided
        ]
        return max(approved)[1] if approved else None

    def settle(self, change: RulesChange, *, over: int | None) -> None:
        """See the port."""
        if change.state is ChangeState.APPROVED and self.in_force(change.file_version) != over:
            raise ProposalOutdated
        was = ChangeState.APPROVED if change.state is ChangeState.REVERTED else ChangeState.OPEN
        if self.kept[change.number].state is not was:
            raise RulesChangeDecided(self.kept[change.number].how_it_ended)
        self.kept[change.number] = change
