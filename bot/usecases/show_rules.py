"""Show which rules are in force, what was proposed, and what each change would do or did, with the names of people."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.rules_change import ChangeState, RulesChange
from bot.domain.rules_preview import Mover, RepLoad
from bot.usecases.ports import Leads, Reps
from bot.usecases.rules_ports import RulesChanges, RulesInForce, RulesStanding

NOBODY = "without an owner"
"""Owner of leads that have none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedMover:
    """A lead that moves far."""

    name: str
    company: str
    mover: Mover


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedLoad:
    """What comes upon a rep."""

    rep: str
    load: RepLoad


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownChange:
    """A change with everybody's name."""

    change: RulesChange
    movers: tuple[NamedMover, ...]
    """Those that are still known."""
    loads: tuple[NamedLoad, ...]
    in_force: bool
    outdated: bool
    """It is open, and other rules came in force since: it can only be proposed again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RulesState:
    """The rules in force, and every change there was, the newest first."""

    standing: RulesStanding
    changes: Sequence[RulesChange]

    @property
    def open(self) -> tuple[RulesChange, ...]:
        """Those that wait for somebody's decision."""
        return tuple(change for change in self.changes if change.state is ChangeState.OPEN)

    @property
    def why(self) -> str:
        """Which rules are in force and why, in a sentence."""
        version = self.standing.rules.version
        number = self.standing.change
        approved = next((change for change in self.changes if change.number == number), None)
        if approved is not None and approved.decided is not None:
            act = approved.decided
            return f"Change {number} is in force, version {version}: {act.name} approved it on {act.at:%d %b %Y}."
        set_aside = next((c for c in self.changes if self.set_aside(c)), None)
        told = f" Change {set_aside.number} was set aside when the file changed." if set_aside else ""
        return self.standing.trouble or f"The rules file is in force, version {version}.{told}"

    def set_aside(self, change: RulesChange) -> bool:
        """Whether it was approved over a version of the file that is not there any more."""
        return change.state is ChangeState.APPROVED and change.file_version != self.standing.file_version

    def word(self, change: RulesChange) -> str:
        """How a change stands, in a word or two."""
        if change.number == self.standing.change:
            return "in force"
        if self.set_aside(change):
            return "set aside: the file changed"
        return "replaced" if change.state is ChangeState.APPROVED else str(change.state)


@dataclass(frozen=True, slots=True)
class ShowRules:
    """Reads changes; writes nothing."""

    changes: RulesChanges
    in_force: RulesInForce
    leads: Leads
    reps: Reps

    def __call__(self) -> RulesState:
        """The state now."""
        self.in_force.forget()
        return RulesState(standing=self.in_force.standing(), changes=self.changes.latest())

    def one(self, number: int) -> ShownChange:
        """A change with names. Raises RulesChangeUnknown."""
        change, standing = self.changes.get(number), self.in_force.standing()
        known = {lead.lead.id: lead.lead for lead in self.leads.get_many([m.lead_id for m in change.preview.movers])}
        names = {rep.id: rep.shown for rep in self.reps.all()}
        movers = [
            NamedMover(name=known[m.lead_id].shown, company=known[m.lead_id].company or "", mover=m)
            for m in change.preview.movers
            if m.lead_id in known
        ]
        loads = [
            NamedLoad(rep=names.get(load.rep_id, "somebody") if load.rep_id else NOBODY, load=load)
            for load in change.preview.loads
        ]
        compared = (change.base_version, change.file_version)
        return ShownChange(
            change=change,
            movers=tuple(movers),
            loads=tuple(loads),
            in_force=change.number == standing.change,
            outdated=change.state is ChangeState.OPEN and compared != (standing.rules.version, standing.file_version),
        )
