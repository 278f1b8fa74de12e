"""Takes leads in from a CRM export."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, tzinfo
from itertools import islice
from pathlib import Path

from bot.domain.change import ChangeKind, ChangeNote
from bot.domain.crm_columns import Column
from bot.domain.errors import BadInput
from bot.domain.lead import Lead, LeadId, Standing
from bot.domain.outcome import Outcome, newly_decided
from bot.domain.rep import RepId
from bot.usecases.batches import in_batches
from bot.usecases.end_authority import EndAuthority
from bot.usecases.import_columns import ColumnPlan, plan_columns, telling_apart, with_none_kept, with_wordy_dates_kept
from bot.usecases.keep_outcomes import KeepOutcomes
from bot.usecases.know_reps import RepBook
from bot.usecases.ports import (
    Dossier,
    InForce,
    LeadBatches,
    LeadWrites,
    Outcomes,
    Progress,
    Reps,
    Row,
    TableFile,
    Tables,
    nobody_watches,
)
from bot.usecases.read_cells import DayOrder, day_order_of
from bot.usecases.read_lead_row import LeadRows
from bot.usecases.rejects import Rejections

BATCH = 2_000
"""Leads a transaction: what a crash can cost, and what memory holds."""
DATES_LOOKED_AT_IN_ROWS = 5_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What an import did."""

    columns: ColumnPlan
    rows: int
    created: int
    updated: int
    unchanged: int
    merged: int
    """Rows of somebody whom an earlier row of the file is about, too."""
    kept_outcomes: int
    """Leads that stay won, lost or not a fit as people recorded, though the file does not say so."""
    rejected: int
    reasons: tuple[tuple[str, int], ...]
    """Why rows were rejected, most frequent first."""
    rejects: Path | None
    preview: tuple[Lead, ...]
    """The first leads as they were understood."""
    day_order: DayOrder
    dry_run: bool
    hint: str = ""
    """What to do where not one row named anybody; else empty."""


@dataclass(slots=True)
class _Tally:
    rows: int = 0
    created: int = 0
    updated: int = 0
    unchanged: int = 0
    merged: int = 0
    kept_outcomes: int = 0
    preview: list[Lead] = field(default_factory=list)


def by_its_name() -> None:
    """No field was named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportLeads:
    """Read a file of leads, row by row, and save them in whole batches; run again, it changes nothing twice."""

    tables: Tables
    batches: LeadBatches
    writes: LeadWrites
    reps: Reps
    in_force: InForce
    outcomes: Outcomes
    outcome_column: Callable[[], str | None] = by_its_name
    """The custom field that people said tells what became of a lead; None for fields known by their names."""

    def __call__(
        self,
        path: Path,
        *,
        now: datetime,
        by: RepId | None = None,
        mapped: Sequence[str] = (),
        order: DayOrder | None = None,
        zone: tzinfo = UTC,
        dry_run: bool = False,
        progress: Progress = nobody_watches,
    ) -> Imported:
        """
        Import the file.

        Raises:
            FileUnreadable: the file as a whole cannot be read.
            BadInput: a `HEADER=FIELD` names what does not exist, or no column says who a lead is.
        """
        file = self.tables.open(path)
        columns = _columns(file, path, mapped)
        order = order or _order(file, columns) or DayOrder.MONTH_FIRST
        owners = RepBook(self.reps, saves=not dry_run)
        reader = LeadRows(columns=columns, titles=self.in_force().rules.titles, owner_of=owners, order=order, zone=zone)
        rejects = Rejections(self.tables.rejects(path), rehearsal=dry_run)
        rejects.file.expect(file.headers)
        tally = _Tally()
        note = ChangeNote(kind=ChangeKind.IMPORTED, by=by, at=now, where=path.name, summary=f"Imported {path.name}")
        try:
            for batch in in_batches(self._leads(file, reader, rejects, tally), BATCH):
                self._take(batch, rejects, tally, note=note, dry_run=dry_run)
                progress(file.read(), file.size(), f"{tally.created + tally.updated + tally.unchanged:,} leads")
        finally:
            rejects.file.close()
        return Imported(
            columns=columns,
            rows=tally.rows,
            created=tally.created,
            updated=tally.updated,
            unchanged=tally.unchanged,
            merged=tally.merged,
            kept_outcomes=tally.kept_outcomes,
            rejected=rejects.count,
            reasons=tuple(rejects.reasons),
            rejects=rejects.path,
            preview=tuple(tally.preview),
            day_order=order,
            dry_run=dry_run,
            hint="" if tally.preview else _hint(file, columns),
        )

    def _leads(
        self, file: TableFile, reader: LeadRows, rejects: Rejections, tally: _Tally
    ) -> Iterator[tuple[Row, Lead]]:
        for row in file.rows():
            tally.rows += 1
            try:
                if row.problem:
                    raise BadInput(row.problem)
                lead = reader.lead(row)
            except BadInput as problem:
                rejects.add(row, problem.sentence)
                continue
            if len(tally.preview) < 5:
                tally.preview.append(lead)
            yield row, lead

    def _take(
        self,
        batch: Sequence[tuple[Row, Lead]],
        rejects: Rejections,
        tally: _Tally,
        *,
        note: ChangeNote,
        dry_run: bool,
    ) -> None:
        """Merge a batch into what is known, score it and save it in one transaction."""
        identities = list({lead.identity for _, lead in batch})
        forgotten = self.writes.forgotten(identities)
        dossiers = self.batches.dossiers(identities)
        merged: dict[str, Lead] = {}
        for row, lead in batch:
            if lead.identity in forgotten:
                rejects.add(row, "this person asked to be forgotten and stays so")
            else:
                tally.merged += lead.identity in merged
                merged[lead.identity] = _merged(lead, merged.get(lead.identity), dossiers.get(lead.identity), note.at)
        kept = KeepOutcomes(self.outcomes)(merged, (lead for _, lead in batch), dossiers, column=self.outcome_column())
        tally.kept_outcomes += len(kept)
        merged |= kept
        changed = [lead for lead in merged.values() if _is_news(lead, dossiers.get(lead.identity))]
        tally.created += sum(lead.identity not in dossiers for lead in changed)
        tally.updated += sum(lead.identity in dossiers for lead in changed)
        tally.unchanged += len(merged) - len(changed)
        if changed and not dry_run:
            scored = [(lead, self._standing(lead, dossiers, note.at)) for lead in changed]
            self.batches.put(scored, outcomes=self._outcomes(changed, dossiers), note=note)
            known = [(dossiers[lead.identity], lead) for lead in changed if lead.identity in dossiers]
            end_authority = EndAuthority(self.batches, self.writes, self.in_force)
            end_authority([dossier.lead for dossier, _ in known if dossier.evidence], note=note)
            end_authority.of_those_they_decide_for([(dossier.lead, lead) for dossier, lead in known], note=note)

    def _outcomes(self, leads: Sequence[Lead], dossiers: Mapping[str, Dossier]) -> Mapping[LeadId, Outcome]:
        """What became of leads that were known before, where the file is the first to say."""
        column = self.outcome_column()
        known = ((lead, dossier.lead) for lead in leads if (dossier := dossiers.get(lead.identity)))
        return {lead.id: outcome for lead, before in known if (outcome := newly_decided(before, lead, column=column))}

    def _standing(self, lead: Lead, dossiers: Mapping[str, Dossier], now: datetime) -> Standing:
        known = dossiers.get(lead.identity) or Dossier(lead=lead)
        return self.in_force().standing(
            lead, events=known.events, evidence=known.evidence, now=now, previous=known.standing
        )


def _hint(file: TableFile, columns: ColumnPlan) -> str:
    without_addresses = Column.EMAIL in columns.known.values() and Column.COMPANY not in columns.known.values()
    return telling_apart(file.headers) if without_addresses else ""


def _columns(file: TableFile, path: Path, mapped: Sequence[str]) -> ColumnPlan:
    columns = plan_columns(file.headers, mapped)
    told = {word.rpartition("=")[0] for word in mapped}
    sample = [row.values for row in islice(file.rows(), DATES_LOOKED_AT_IN_ROWS)]
    columns = with_none_kept(with_wordy_dates_kept(columns, sample, told=told), sample)
    if {Column.EMAIL, Column.COMPANY} & set(columns.known.values()):
        return columns
    raise BadInput(
        f"{path.name} has neither an e-mail nor a company column that I recognise. "
        f"Its columns are: {', '.join(file.headers)}. Say which is which, for example --map 'Kontakt=email'. "
        f"{telling_apart(file.headers)}"
    )


def _merged(lead: Lead, earlier_row: Lead | None, known: Dossier | None, now: datetime) -> Lead:
    before = earlier_row or (known.lead if known else None)
    if before is not None:
        return before.with_known(lead)
    return lead if lead.created_at else replace(lead, created_at=now)


def _is_news(lead: Lead, known: Dossier | None) -> bool:
    return known is None or lead != known.lead


def _order(file: TableFile, columns: ColumnPlan) -> DayOrder | None:
    """How the file writes its dates, by the first rows that give it away."""
    dated = (header for header in columns.custom if "date" in header.casefold())
    headers = (*columns.headers_of(Column.CREATED), *columns.headers_of(Column.ACTIVITY), *dated)
    if not headers:
        return None
    cells: Iterable[str] = (
        row.values[h] for row in islice(file.rows(), DATES_LOOKED_AT_IN_ROWS) for h in headers if h in row.values
    )
    return day_order_of(cells)
