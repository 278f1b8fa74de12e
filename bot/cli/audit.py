"""`leadbot audit`: who did what, when and from where."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.app import app
from bot.cli.call import Call, call_of

if TYPE_CHECKING:
    from bot.domain.change import Change
    from bot.domain.rep import Rep, RepId
    from bot.domain.rules_change import RulesChange


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of the audit."""

    id: str
    lead_id: str | None
    kind: str
    by: str | None
    """Address or name, for programs."""
    shown: str
    at: datetime
    where: str
    summary: str
    undone_at: datetime | None = None


@app.command()
def audit(
    context: typer.Context,
    email: Annotated[str | None, typer.Argument(help="Only changes to this lead.")] = None,
    limit: Annotated[int, typer.Option(min=1, max=10_000, help="How many, latest first.")] = 50,
) -> None:
    """Who changed what, when and from where: leads, imports, outcomes and rules."""
    call = call_of(context)
    lead_id = call.house.lead_by_email(email).lead.id if email else None
    reps = {rep.id: rep for rep in call.house.stores.reps.all()}
    entries = [_of_lead(change, reps) for change in call.house.stores.writes.changes(lead_id=lead_id, limit=limit)]
    if lead_id is None:
        kept = call.house.stores.rules_changes.latest(limit=limit)
        # Sorting is stable: what happened in the same moment keeps its order.
        entries = sorted([*entries, *_of_rules(kept, reps)], key=lambda entry: entry.at, reverse=True)
    for entry in entries[:limit]:
        _tell(call, entry)


def _tell(call: Call, entry: Entry) -> None:
    if call.json:
        names = ("id", "lead_id", "kind", "by", "where", "summary")
        undone = entry.undone_at.isoformat() if entry.undone_at else None
        call.emit({**{n: getattr(entry, n) for n in names}, "at": entry.at.isoformat(), "undone_at": undone})
    else:
        taken_back = " (taken back)" if entry.undone_at else ""
        call.show(f"{entry.at:%Y-%m-%d %H:%M}  {entry.shown:<20}  {entry.summary}{taken_back}")


def _of_lead(change: "Change", reps: "dict[RepId, Rep]") -> Entry:
    note = change.note
    by = reps.get(note.by) if note.by else None
    return Entry(
        id=change.id,
        lead_id=change.lead_id,
        kind=str(note.kind),
        by=(by.email or by.name) if by else None,
        shown=by.shown if by else "Leadbot",
        at=note.at,
        where=note.where,
        summary=note.summary,
        undone_at=change.undone_at,
    )


def _of_rules(changes: "Sequence[RulesChange]", reps: "dict[RepId, Rep]") -> Iterator[Entry]:
    for change in changes:
        decided = "rejected" if change.decided and not change.reverted and change.state == "rejected" else "approved"
        acts = {"proposed": change.proposed, decided: change.decided, "reverted": change.reverted}
        for verb, act in reversed(acts.items()):
            if act is None:
                continue
            by = reps.get(act.by)
            why = act.why or (change.note if verb == "proposed" else "")
            yield Entry(
                id=f"rules-{change.number}-{verb}",
                lead_id=None,
                kind=f"rules {verb}",
                by=(by.email or by.name) if by else act.name,
                shown=act.name,
                at=act.at,
                where="",
                summary=f"{verb.capitalize()} change {change.number} of the rules{f': {why}' if why else ''}",
            )
