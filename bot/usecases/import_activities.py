"""Takes in what leads did: opens, downloads, webinars, calls."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, tzinfo
from itertools import islice
from pathlib import Path

from rapidfuzz import fuzz, process

from bot.domain.crm_words import event_named
from bot.domain.engagement import EngagementEvent
from bot.domain.errors import BadInput
from bot.domain.lead import EMAIL_SHAPE, LeadId, normal_email
from bot.domain.rep import folded
from bot.domain.words import EventKind
from bot.usecases.batches import in_batches
from bot.usecases.import_columns import NEAR_ENOUGH
from bot.usecases.ports import Engagement, InForce, LeadBatches, Progress, Row, Tables, nobody_watches
from bot.usecases.read_cells import DayOrder, day_order_of, read_moment
from bot.usecases.rejects import Rejections
from bot.usecases.rescore_leads import ScoreAgain

BATCH = 2_000
"""Events a transaction."""

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "email": ("email", "email address", "contact email", "lead email", "contact"),
    "kind": ("kind", "type", "activity type", "event", "event type", "activity", "action", "engagement type"),
    "at": ("at", "date", "time", "timestamp", "occurred at", "event date", "activity date", "created", "date time"),
    "detail": ("detail", "details", "description", "url", "page", "subject", "note"),
    "content": ("content", "asset", "content title", "asset name", "webinar", "document", "resource"),
    "campaign": ("campaign", "campaign name", "utm campaign"),
    "channel": ("channel", "medium", "source"),
    "agent": ("agent", "user agent", "browser"),
}
REQUIRED = ("email", "kind", "at")


OCCASIONS = frozenset(
    {
        *(EventKind.EVENT_ATTENDED, EventKind.WEBINAR_ATTENDED, EventKind.WEBINAR_REGISTERED, EventKind.VIDEO_WATCHED),
        *(EventKind.CONTENT_DOWNLOAD, EventKind.CONTENT_OPEN, EventKind.FORM_SUBMIT),
    }
)
"""Kinds of events whose detail is the name of what was attended, opened or filled in, where no content is given."""
NAME_MAX_CHARACTERS = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivitiesImported:
    """What an import of activities did."""

    rows: int
    added: int
    known: int
    """Events that were there already."""
    leads: int
    """Leads that did something new."""
    rejected: int
    reasons: tuple[tuple[str, int], ...]
    rejects: Path | None
    unmapped: tuple[tuple[str, int], ...]
    """Kinds that no rule knows; kept as `other`, worth nothing."""
    dry_run: bool


@dataclass(slots=True)
class _Tally:
    rows: int = 0
    added: int = 0
    known: int = 0
    unmapped: Counter[str] = field(default_factory=Counter)
    leads: set[LeadId] = field(default_factory=set)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Activity:
    row: Row
    identity: str
    kind: EventKind
    at: datetime
    values: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportActivities:
    """Read a file of engagement events and rescore the leads they belong to; run again, it adds nothing twice."""

    tables: Tables
    batches: LeadBatches
    engagement: Engagement
    in_force: InForce

    def __call__(
        self,
        path: Path,
        *,
        now: datetime,
        order: DayOrder | None = None,
        zone: tzinfo = UTC,
        dry_run: bool = False,
        progress: Progress = nobody_watches,
    ) -> ActivitiesImported:
        """
        Import the file.

        Raises:
            FileUnreadable: the file as a whole cannot be read.
            BadInput: it lacks a column for the e-mail, the kind or the time.
        """
        file = self.tables.open(path)
        columns = activity_columns(file.headers)
        if missing := [c for c in REQUIRED if c not in columns]:
            raise BadInput(f"{path.name} has no column for {' and '.join(missing)}. It has: {', '.join(file.headers)}.")
        sample = (row.values.get(columns["at"], "") for row in islice(file.rows(), BATCH))
        order = order or day_order_of(sample) or DayOrder.MONTH_FIRST
        rejects, tally = Rejections(self.tables.rejects(path), rehearsal=dry_run), _Tally()
        rejects.file.expect(file.headers)
        try:
            for batch in in_batches(_activities(file.rows(), columns, order, zone, rejects, tally), BATCH):
                self._take(batch, rejects, tally, now=now, dry_run=dry_run)
                progress(file.read(), file.size(), f"{tally.added:,} new events")
        finally:
            rejects.file.close()
        return ActivitiesImported(
            rows=tally.rows,
            added=tally.added,
            known=tally.known,
            leads=len(tally.leads),
            rejected=rejects.count,
            reasons=tuple(rejects.reasons),
            rejects=rejects.path,
            unmapped=tuple(tally.unmapped.most_common()),
            dry_run=dry_run,
        )

    def _take(
        self, batch: Sequence[_Activity], rejects: Rejections, tally: _Tally, *, now: datetime, dry_run: bool
    ) -> None:
        identities = list({activity.identity for activity in batch})
        known = self.batches.dossiers(identities)
        events = []
        for activity in batch:
            if dossier := known.get(activity.identity):
                events.append(_event(activity, dossier.lead.id))
            else:
                rejects.add(activity.row, "no lead has this e-mail: import the leads first")
        if dry_run:
            tally.added += len(events)
            tally.leads.update(event.lead_id for event in events)
            return
        added = self.engagement.add(events)
        tally.added += added
        tally.known += len(events) - added
        if added:
            tally.leads.update(event.lead_id for event in events)
        if events:
            # Even where all are known: a run that was killed may have saved them and not come to the scores.
            ScoreAgain(self.batches, self.in_force)(identities, now=now)


def activity_columns(headers: Sequence[str]) -> dict[str, str]:
    """The header for each column of an activity file, by its own or a near name."""
    found: dict[str, str] = {}
    for column, names in COLUMNS.items():
        free = {folded(h): h for h in headers if h not in found.values()}
        exact = next((free[name] for name in names if name in free), None)
        near = None if exact else process.extractOne(column, free, scorer=fuzz.ratio, score_cutoff=NEAR_ENOUGH)
        if exact or near:
            found[column] = exact or (near[0] if near else "")
    return found


def _activities(
    rows: Iterator[Row],
    columns: Mapping[str, str],
    order: DayOrder,
    zone: tzinfo,
    rejects: Rejections,
    tally: _Tally,
) -> Iterator[_Activity]:
    for row in rows:
        tally.rows += 1
        try:
            yield _activity(row, columns, order, zone, tally)
        except (BadInput, ValueError) as problem:
            rejects.add(row, str(problem))


def _activity(row: Row, columns: Mapping[str, str], order: DayOrder, zone: tzinfo, tally: _Tally) -> _Activity:
    if row.problem:
        raise BadInput(row.problem)
    values = {column: row.values.get(header, "") for column, header in columns.items()}
    if not EMAIL_SHAPE.fullmatch(values["email"]):
        raise BadInput(f"“{values['email']}” is no e-mail address" if values["email"] else "has no e-mail")
    if not values["at"]:
        raise BadInput("has no time")
    kind = event_named(values["kind"], f"{values.get('detail', '')} {values.get('content', '')}")
    if kind is None:
        tally.unmapped[values["kind"] or "(blank)"] += 1
    return _Activity(
        row=row,
        identity=normal_email(values["email"]),
        kind=kind or EventKind.OTHER,
        at=read_moment(values["at"], order, zone),
        values=values if kind else {**values, "detail": f"{values['kind']} {values.get('detail', '')}".strip()},
    )


def _event(activity: _Activity, lead_id: LeadId) -> EngagementEvent:
    values = activity.values
    detail, asset = values.get("detail", ""), values.get("content", "")
    if not asset and activity.kind in OCCASIONS and len(detail) <= NAME_MAX_CHARACTERS:
        detail, asset = "", detail  # `SLAS Boston 2026`: it names the occasion, as a title names a piece of content
    return EngagementEvent(
        lead_id=lead_id,
        kind=activity.kind,
        at=activity.at,
        detail=detail,
        channel=values.get("channel", ""),
        asset=asset,
        campaign=values.get("campaign", ""),
        agent=values.get("agent", ""),
    )
