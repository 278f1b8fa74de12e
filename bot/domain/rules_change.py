"""A change of the rules: proposed by one person, decided by another, taken back by anybody who may decide."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from bot.domain.errors import SalesError
from bot.domain.rep import Rep, RepId
from bot.domain.rules_preview import RulesPreview


class RulesChangeUnknown(SalesError):
    """I know no such change of the rules. `leadbot rules history` lists them."""


class OwnProposal(SalesError):
    """You proposed this change yourself: a second person has to approve it."""


class RulesChangeDecided(SalesError):
    """This change was decided already."""


class ProposalOutdated(SalesError):
    """Other rules came in force since this was proposed. Propose it again to see what it would do now."""


class NothingToRevert(SalesError):
    """The rules in force are those of the rules file, which no approved change stands over: nothing to revert."""


class ProposedAlready(SalesError):
    """Exactly this is proposed already and waits for a decision."""


class NothingChanges(SalesError):
    """This says the same as the rules in force: there is nothing to propose."""


class ChangeState(StrEnum):
    """Where a change of the rules stands."""

    OPEN = "open"
    APPROVED = "approved"
    REJECTED = "rejected"
    REVERTED = "reverted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """Who did something to it, when and why."""

    by: RepId
    name: str
    at: datetime
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RulesChange:
    """A whole rules file that is to take the place of the one in force."""

    number: int = 0
    """0 until it is kept."""
    state: ChangeState = ChangeState.OPEN
    text: str
    """As it was written, comments and all."""
    version: str
    base_version: str
    """Version of the rules that were in force when it was proposed, and that its preview compares with."""
    file_version: str
    """Version of the configured file then; once that file changes, the file decides again."""
    note: str = ""
    proposed: Act
    decided: Act | None = None
    reverted: Act | None = None
    preview: RulesPreview

    def approve(self, act: Act) -> "RulesChange":
        """
        Raises:
            RulesChangeDecided: it is not open any more.
            OwnProposal: whoever proposed it may not approve it.
        """
        self._must_be_open()
        if act.by == self.proposed.by:
            raise OwnProposal(f"You proposed change {self.number} yourself: a second person has to approve it.")
        return replace(self, state=ChangeState.APPROVED, decided=act)

    def reject(self, act: Act) -> "RulesChange":
        """Its proposer may do so too. Raises RulesChangeDecided."""
        self._must_be_open()
        return replace(self, state=ChangeState.REJECTED, decided=act)

    def revert(self, act: Act) -> "RulesChange":
        """Raises RulesChangeDecided where it was never approved, or is reverted already."""
        if self.state is not ChangeState.APPROVED:
            raise RulesChangeDecided(self.how_it_ended)
        return replace(self, state=ChangeState.REVERTED, reverted=act)

    @property
    def how_it_ended(self) -> str:
        """`Tom Okafor approved change 3 on 18 Mar 2026, 09:00 UTC.`"""
        act = self.reverted or self.decided
        if act is None:
            return f"Change {self.number} is not decided yet."
        return f"{act.name} {self.state} change {self.number} on {act.at:%d %b %Y, %H:%M} UTC."

    def _must_be_open(self) -> None:
        if self.state is not ChangeState.OPEN:
            raise RulesChangeDecided(self.how_it_ended)


def act_of(rep: Rep, *, now: datetime, why: str = "") -> Act:
    """What this rep does now."""
    return Act(by=rep.id, name=rep.shown, at=now, why=why.strip())
