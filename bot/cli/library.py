"""`leadbot library`: content in, and found again."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.app import app
from bot.cli.batch import Batch
from bot.cli.call import Call, call_of
from bot.domain.errors import BadInput

if TYPE_CHECKING:
    from bot.cli.library_check import Finding
    from knowledge.passage import Asset, Found, Taken

EMPTY = "The library is empty. Fill it with: leadbot library add FOLDER"
library = typer.Typer(help="The content library: whitepapers, case studies, price lists.", no_args_is_help=True)
app.add_typer(library, name="library")


@library.command("add")
def add(
    context: typer.Context, paths: Annotated[list[Path], typer.Argument(help="Files, folders or zip archives.")]
) -> None:
    """Take content in: Markdown, PDF, DOCX, PPTX, HTML and text, or a zip archive of them."""
    call = call_of(context)
    if missing := [path for path in paths if not path.exists()]:
        raise BadInput(f"There is no {missing[0]}. Check the path and try again.")
    with call.progress("Reading content") as progress:
        taken = call.house.library.take_in(paths, progress=progress)
    if call.json:
        call.emit(
            {
                "added": list(taken.added),
                "changed": list(taken.changed),
                "unchanged": taken.unchanged,
                "removed": list(taken.removed),
                "refused": {refused.path: refused.reason for refused in taken.refused},
                "passages": taken.passages,
                "tagged_by_model": taken.by_model,
                "tagged_by_rules": taken.by_rules,
                "notice": taken.notice,
            }
        )
    else:
        _tell_taken(call, taken)
    if taken.refused and not (taken.added or taken.changed or taken.unchanged):
        raise typer.Exit(1)


def _tell_taken(call: Call, taken: "Taken") -> None:
    call.show(
        f"{len(taken.added)} added, {len(taken.changed)} changed, {taken.unchanged} unchanged, "
        f"{len(taken.removed)} removed, {len(taken.refused)} refused; {taken.passages:,} passages."
    )
    if proposed := _proposers(taken):
        call.show(f"What {proposed} is a proposal until somebody confirms it: leadbot library check")
    if taken.notice:
        call.show(taken.notice)
    for refused in taken.refused:
        call.show(f"  {refused.path}: {refused.reason}")


def _proposers(taken: "Taken") -> str:
    """`a model says of 3 files and rules say of 2`; empty where everything was written."""
    counted = ((taken.by_model, "a model says"), (taken.by_rules, "rules say"))
    return " and ".join(f"{says} of {n:,} {'file' if n == 1 else 'files'}" for n, says in counted if n)


@library.command("list")
def list_assets(context: typer.Context) -> None:
    """Every asset with its type, audience and expiry."""
    call = call_of(context)
    assets = call.house.stores.library.assets()
    if call.json:
        for asset in assets:
            call.emit(asset_as_json(asset))
        return
    if not assets:
        call.show(EMPTY)
        return
    from rich.table import Table

    table = Table("Title", "Type", "For", "Audience", "Expires", box=None, padding=(0, 2, 0, 0))
    for column, widest in zip(table.columns, (48, None, 36, None, None), strict=True):
        column.no_wrap, column.overflow, column.max_width = True, "ellipsis", widest
    for asset in assets:
        whom = ", ".join((*asset.personas, *asset.industries)) or "anyone"
        table.add_row(asset.title, asset.type, whom, asset.audience, str(asset.expires or ""))
    call.show(table)


def asset_as_json(asset: "Asset") -> dict[str, object]:
    """An asset for programs."""
    return {
        "id": asset.id,
        "path": asset.path,
        "title": asset.title,
        "type": str(asset.type),
        "audience": str(asset.audience),
        "personas": list(asset.personas),
        "industries": list(asset.industries),
        "stages": list(asset.stages),
        "pains": list(asset.pains),
        "proposed": {name: "model" if name in asset.by_model else "rules" for name in asset.proposed},
        "url": asset.url,
        "published": str(asset.published) if asset.published else None,
        "expires": str(asset.expires) if asset.expires else None,
    }


@library.command("check")
def check(
    context: typer.Context,
    links: Annotated[bool, typer.Option("--links", help="Ask each link whether it leads anywhere.")] = False,
) -> None:
    """Name what is expired, not reviewed for long, untagged, there twice, or has no link or a dead one."""
    from bot.cli.library_check import dead_links, troubles

    call = call_of(context)
    store = call.house.stores.library
    assets = store.assets()
    findings = troubles(assets, call.now().date(), says=store.text)
    if links:
        with call.progress("Asking links") as progress:
            findings += dead_links(assets, progress=progress)
    if call.json:
        for asset, trouble in findings:
            call.emit({"title": asset.title, "path": asset.path, "trouble": trouble})
    else:
        tell_troubles(call, assets, findings)


def tell_troubles(call: Call, assets: "Sequence[Asset]", findings: "Sequence[Finding]") -> None:
    """Asset by asset, what is wrong with each below its title."""
    if not assets:
        call.show(EMPTY)
    elif not findings:
        call.show(f"Nothing to mend: {len(assets):,} assets.")
    else:
        for asset in dict.fromkeys(asset for asset, _ in findings):
            call.show(f"{asset.title} ({asset.path})")
            for trouble in (trouble for other, trouble in findings if other == asset):
                call.show(f"  - {trouble}")
        wrong = len({asset.id for asset, _ in findings})
        call.show(f"{wrong:,} of {len(assets):,} assets to mend.")


@library.command("search")
def search(
    context: typer.Context,
    query: Annotated[str | None, typer.Argument(help="What the content should say.")] = None,
    batch: Annotated[
        Path | None, typer.Option(help='File of queries, one JSON object a line: {"id","q"}; - is stdin.')
    ] = None,
    limit: Annotated[int, typer.Option(min=1, max=1_000)] = 10,
) -> None:
    """Find content by what it says."""
    from knowledge.passage import Wanted

    call = call_of(context)
    if batch is not None:
        house = call.house

        def answer(asked: Mapping[str, object]) -> None:
            found = house.library.search(str(asked["q"]), wanted=Wanted(), limit=limit)
            call.emit({"id": asked.get("id"), "results": results(found)})

        Batch(call, batch, ("q",))(answer)
        return
    if not query:
        raise BadInput('What should it say? For example: leadbot library search "single sign-on"')
    found = call.house.library.search(query, wanted=Wanted(), limit=limit)
    if call.json:
        call.emit({"id": None, "results": results(found)})
    else:
        _tell(call, found)


def results(found: Sequence["Found"]) -> list[dict[str, object]]:
    """Ranked assets for programs."""
    return [{"path": f.asset.path, "title": f.asset.title, "score": round(f.score, 6)} for f in found]


def _tell(call: Call, found: Sequence["Found"]) -> None:
    from rich.text import Text

    if not found:
        call.show("Nothing in the library answers that well enough. Try other words, or: leadbot library list")
    for number, hit in enumerate(found, start=1):
        internal = " [internal]" if hit.asset.audience == "internal" else ""
        call.show(Text(f"{number}. {hit.asset.title} ({hit.asset.type}){internal}", style="bold"))
        quote, where = " ".join(hit.passage.text.split()), hit.passage.location
        shown = f"“{quote[:220]}…”" if len(quote) > 220 else f"“{quote}”"
        call.show(Text(f"   {shown}{f' ({where})' if where else ''}", style="dim"))
