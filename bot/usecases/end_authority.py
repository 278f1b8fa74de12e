"""End what was known of who decides, where somebody has another role or company now."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.domain.change import ChangeKind, ChangeNote
from bot.domain.evidence import Evidence
from bot.domain.lapse import lapse, lapse_of_decider, moved
from bot.domain.lead import Lead, account_of
from bot.usecases.ports import Dossier, InForce, LeadBatches, LeadWrites

Move = tuple[Lead, Lead]
"""Somebody as they were known before, and as they are now."""


@dataclass(frozen=True, slots=True)
class EndAuthority:
    """Add the row that says so, and score anew; most imports have nobody like that, and then nothing is read."""

    batches: LeadBatches
    writes: LeadWrites
    in_force: InForce

    def __call__(self, moves: Sequence[Lead], *, note: ChangeNote) -> None:
        """
        Of those who moved: `moves` are leads with evidence as they were before they were saved.

        Raises:
            LeadChangedElsewhere: somebody saved one of them at the same moment.
        """
        before = {lead.identity: lead for lead in moves}
        for identity, known in self.batches.dossiers(list(before)).items() if before else ():
            row = lapse(before[identity], known.lead, known.evidence, by=note.by, where=note.where, now=note.at)
            if row is not None:
                self._end(known, row, note=note)

    def of_those_they_decide_for(self, moves: Sequence[Move], *, note: ChangeNote) -> None:
        """
        Of leads at the company where they were, of whom it is known that one who moved decides.

        Each is a change of its own, with its cause. Raises as above.
        """
        gone = [(before, after) for before, after in moves if before.name and moved(before, after, whose="their")]
        accounts = {account for before, _ in gone if (account := account_of(before))}
        for known in self.batches.told_who_decides(accounts) if accounts else ():
            row = next((row for before, after in gone if (row := _lapsed(known, before, after, note))), None)
            if row is not None:
                said = f"Who decides for {known.lead.shown} is to be confirmed again: {row.value}"
                self._end(known, row, note=replace(note, kind=ChangeKind.QUALIFIED, summary=said))

    def _end(self, known: Dossier, row: Evidence, *, note: ChangeNote) -> None:
        every = [*known.evidence, row]
        standing = self.in_force().standing(
            known.lead, events=known.events, evidence=every, now=note.at, previous=known.standing
        )
        self.writes.save(known.lead, standing=standing, evidence=[row], note=note)


def _lapsed(known: Dossier, before: Lead, after: Lead, note: ChangeNote) -> Evidence | None:
    if known.lead.id == before.id or account_of(known.lead) != account_of(before):
        return None
    return lapse_of_decider(before, after, known.evidence, by=note.by, where=note.where, now=note.at)
