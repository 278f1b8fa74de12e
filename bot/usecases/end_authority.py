"""End what was known of who decides, for people who an import says have another role or company now."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.change import ChangeNote
from bot.domain.lapse import lapse
from bot.domain.lead import Lead
from bot.usecases.ports import InForce, LeadBatches, LeadWrites


@dataclass(frozen=True, slots=True)
class EndAuthority:
    """Add the row that says so, and score anew; most imports have nobody like that, and then nothing is read."""

    batches: LeadBatches
    writes: LeadWrites
    in_force: InForce

    def __call__(self, moved: Sequence[Lead], *, note: ChangeNote) -> None:
        """
        `moved` are leads with evidence as they were before they were saved.

        Raises:
            LeadChangedElsewhere: somebody saved one of them at the same moment.
        """
        before = {lead.identity: lead for lead in moved}
        for identity, known in self.batches.dossiers(list(before)).items() if before else ():
            row = lapse(before[identity], known.lead, known.evidence, by=note.by, where=note.where, now=note.at)
            if row is None:
                continue
            standing = self.in_force().standing(
                known.lead,
                events=known.events,
                evidence=[*known.evidence, row],
                now=note.at,
                previous=known.standing,
            )
            self.writes.save(known.lead, standing=standing, evidence=[row], note=note)
