"""Appoint a rep: say what somebody may decide, and whom they report to."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.domain.errors import BadInput
from bot.domain.rep import Rep, RepId, Role, find_rep, name_from_email
from bot.usecases.know_reps import known_rep, rep_id_of
from bot.usecases.ports import Reps


class ReportsInCircle(BadInput):
    """They would report to themselves. Choose somebody else as manager."""


@dataclass(frozen=True, slots=True)
class AppointRep:
    """For whoever runs the bot: the command line of its machine asks nobody's leave."""

    reps: Reps

    def __call__(self, written: str, *, role: Role | None = None, manager: str | None = None) -> Rep:
        """
        The rep as they are now; somebody new needs an e-mail address. An empty `manager` takes theirs away.

        Raises RepUnknown for a name or a manager that nobody knows, ReportsInCircle.
        """
        known = self.reps.all()
        rep = find_rep(known, written) or _new(written) or known_rep(known, written)
        manager_id = rep.manager_id if manager is None else known_rep(known, manager).id if manager else None
        if manager_id in _below(known, rep.id):
            raise ReportsInCircle
        appointed = replace(rep, role=role or rep.role, manager_id=manager_id)
        self.reps.put(appointed)
        return appointed


def _new(written: str) -> Rep | None:
    email = written.strip().casefold()
    return Rep(id=rep_id_of(email), name=name_from_email(email), email=email) if "@" in email else None


def _below(known: Sequence[Rep], top: RepId) -> set[RepId]:
    """A rep, and everybody who reports to them, however far down."""
    below, before = {top}, 0
    while len(below) > before:
        before = len(below)
        below |= {rep.id for rep in known if rep.manager_id in below}
    return below
