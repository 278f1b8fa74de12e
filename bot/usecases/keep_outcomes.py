"""Keep the outcomes that people recorded from files that do not know of them yet."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from bot.domain.lead import Lead
from bot.domain.outcome import STATUS_OF, outcome_of
from bot.usecases.ports import Dossier, Outcomes


@dataclass(frozen=True, slots=True)
class KeepOutcomes:
    """A CRM that calls a lead open has heard nothing new of one that somebody recorded as lost."""

    outcomes: Outcomes

    def __call__(
        self,
        merged: Mapping[str, Lead],
        rows: Iterable[Lead],
        dossiers: Mapping[str, Dossier],
        *,
        column: str | None = None,
    ) -> Mapping[str, Lead]:
        """
        Of the merged leads, by identity, those that keep the status somebody recorded.

        `rows` are the leads as the file has them: what it says itself of how one ended is news, and counts.
        """
        reopened = {
            identity: dossier.lead
            for identity, lead in merged.items()
            if (dossier := dossiers.get(identity))
            and dossier.lead.status in STATUS_OF.values()
            and lead.status is not dossier.lead.status
        }
        if not reopened:
            return {}
        decided = {row.identity for row in rows if row.identity in reopened and outcome_of(row, column=column)}
        told = self.outcomes.told([before.id for before in reopened.values()])
        return {
            identity: replace(merged[identity], status=before.status, crm_status=before.crm_status)
            for identity, before in reopened.items()
            if identity not in decided and (known := told.get(before.id)) and STATUS_OF[known.kind] is before.status
        }
