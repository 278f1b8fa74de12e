"""Decide on a change of the rules: approve, reject, or take back what was approved."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.errors import SalesError
from bot.domain.rep import Rep
from bot.domain.rules_change import NothingToRevert, ProposalOutdated, RulesChange, act_of
from bot.usecases.rules_ports import RulesChanges, RulesInForce


class NotADecider(SalesError):
    """Rules are changed by managers and admins. Ask one of them; whoever runs me can appoint you by `leadbot reps`."""


def must_decide(rep: Rep) -> None:
    """Raises NotADecider."""
    if not rep.decides:
        raise NotADecider


@dataclass(frozen=True, slots=True)
class DecideRules:
    """Settle a change. What is approved or reverted is in force at once; scores follow by a rescore."""

    changes: RulesChanges
    in_force: RulesInForce

    def approve(self, number: int, *, by: Rep, now: datetime, why: str = "") -> RulesChange:
        """
        Raises:
            NotADecider: `by` is neither a manager nor an admin.
            RulesChangeUnknown: there is no such change.
            RulesChangeDecided: somebody decided on it before, at the latest a moment ago.
            OwnProposal: `by` proposed it.
            ProposalOutdated: other rules came in force since; its preview shows something else than would happen.
        """
        must_decide(by)
        self.in_force.forget()
        standing = self.in_force.standing()
        approved = self.changes.get(number).approve(act_of(by, now=now, why=why))
        if (approved.base_version, approved.file_version) != (standing.rules.version, standing.file_version):
            raise ProposalOutdated
        return self._settled(approved, over=standing.change)

    def reject(self, number: int, *, by: Rep, now: datetime, why: str = "") -> RulesChange:
        """Raises NotADecider, RulesChangeUnknown, RulesChangeDecided; whoever proposed a change may take it back."""
        if by.id != self.changes.get(number).proposed.by:
            must_decide(by)
        rejected = self.changes.get(number).reject(act_of(by, now=now, why=why))
        return self._settled(rejected, over=self.in_force.standing().change)

    def revert(self, *, by: Rep, now: datetime, why: str = "", number: int | None = None) -> RulesChange:
        """
        Go back to the rules before the change in force, which `number` may name to be sure.

        Raises:
            NotADecider: `by` is neither a manager nor an admin.
            NothingToRevert: the file holds.
            RulesChangeDecided: the change named is not in force any more.
        """
        must_decide(by)
        self.in_force.forget()
        present = self.in_force.standing().change
        if number is not None and number != present:
            self.changes.get(number).revert(act_of(by, now=now))
        if present is None:
            raise NothingToRevert
        if number is not None and number != present:
            raise ProposalOutdated(f"Change {present} came in force after change {number}: revert that one first.")
        return self._settled(self.changes.get(present).revert(act_of(by, now=now, why=why)), over=present)

    def _settled(self, change: RulesChange, *, over: int | None) -> RulesChange:
        self.changes.settle(change, over=over)
        self.in_force.forget()
        return change
