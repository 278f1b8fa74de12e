"""`leadbot reps`: who sells, who decides, and who reports to whom."""

from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.app import app
from bot.cli.call import call_of
from bot.domain.rep import Role

if TYPE_CHECKING:
    from bot.domain.rep import Rep

reps = typer.Typer(help="The reps who are known, and what they may decide.", no_args_is_help=True)
app.add_typer(reps, name="reps")


@reps.command("list")
def list_reps(context: typer.Context) -> None:
    """List everybody with their role and their manager."""
    call = call_of(context)
    known = sorted(call.house.stores.reps.all(), key=lambda rep: rep.shown.casefold())
    names = {rep.id: rep.shown for rep in known}
    if call.json:
        for rep in known:
            call.emit(_as_json(rep, names.get(rep.manager_id) if rep.manager_id else None))
        return
    if not known:
        call.show("No rep is known yet. `leadbot import leads FILE` brings them as owners of leads.")
        return
    from rich.table import Table
    from rich.text import Text

    table = Table("Name", "E-mail", "Role", "Reports to", box=None, padding=(0, 2, 0, 0), header_style="dim")
    for rep in known:
        boss = names.get(rep.manager_id, "") if rep.manager_id else ""
        table.add_row(Text(rep.shown), Text(rep.email or ""), str(rep.role), Text(boss))
    call.show(table)


@reps.command("set")
def set_rep(
    context: typer.Context,
    who: Annotated[str, typer.Argument(metavar="EMAIL", help="E-mail address or name; an address may be new.")],
    role: Annotated[Role | None, typer.Option(help="Managers and admins decide on rules.")] = None,
    reports_to: Annotated[
        str | None, typer.Option(metavar="EMAIL", help='Their manager, for "my team". "" takes it away.')
    ] = None,
) -> None:
    """Say what somebody may decide, and to whom they report."""
    from bot.usecases.appoint_rep import AppointRep

    call = call_of(context)
    stores = call.house.stores
    rep = AppointRep(stores.reps)(who, role=role, manager=reports_to)
    boss = next((one.shown for one in stores.reps.all() if one.id == rep.manager_id), None)
    if call.json:
        call.emit(_as_json(rep, boss))
    else:
        call.show(f"{rep.shown} is {_article(rep.role)} {rep.role}{f' and reports to {boss}' if boss else ''}.")


def _article(role: Role) -> str:
    return "an" if role is Role.ADMIN else "a"


def _as_json(rep: "Rep", manager: str | None) -> dict[str, object]:
    return {"name": rep.name, "email": rep.email, "role": str(rep.role), "manager": manager}
