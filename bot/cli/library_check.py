"""What is wrong with the library: asset by asset, in words for whoever mends it."""

import re
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta

import httpx

from bot.usecases.ports import Progress
from knowledge.passage import Asset

REVIEWED_WITHIN = timedelta(days=365)
"""A piece that nobody looked at for a year may say what is no longer so."""
ASKED_AT_ONCE = 8
ANSWERS_WITHIN_SECONDS = 10.0
DEAD = frozenset({404, 410})
UNKNOWN_METHOD = frozenset({403, 405, 501})
"""What servers say that answer to nothing but a whole page being asked for."""

Finding = tuple[Asset, str]
"""What is to be mended, and what is wrong with it."""


def troubles(assets: Sequence[Asset], on: date, *, says: Callable[[str], str]) -> list[Finding]:
    """What should be mended, asset by asset; `says` gives all that an asset says, by its id."""
    found: list[Finding] = []
    titles: dict[str, str] = {}
    words: dict[str, str] = {}
    for asset in assets:
        if not asset.usable(on):
            found.append((asset, f"expired on {asset.expires}; it is no longer suggested"))
        if asset.audience == "external" and not asset.url:
            found.append((asset, "has no link, so nobody can be sent to it"))
        if not (asset.personas or asset.industries or asset.stages or asset.pains):
            found.append((asset, "has no persona, industry, stage or pain, so rules cannot match it"))
        if unreviewed := _unreviewed(asset, on):
            found.append((asset, unreviewed))
        if asset.proposed:
            fields = ", ".join(f"{name} (model)" if name in asset.by_model else name for name in asset.proposed)
            found.append((asset, f"has only proposed: {fields}; write them in its front matter to confirm"))
        said = re.sub(r"\W+", " ", says(asset.id)).casefold().strip()
        if other := words.get(said) if said else None:
            found.append((asset, f"says the same as {other}"))
        elif other := titles.get(asset.title.casefold()):
            found.append((asset, f"has the same title as {other}"))
        titles.setdefault(asset.title.casefold(), asset.path)
        words.setdefault(said, asset.path)
    return found


def _unreviewed(asset: Asset, on: date) -> str:
    looked_at = max((day for day in (asset.reviewed, asset.published) if day), default=None)
    if not asset.usable(on) or (looked_at is not None and on - looked_at <= REVIEWED_WITHIN):
        return ""
    return f"was last reviewed on {looked_at}, over a year ago" if looked_at else "was never reviewed, and has no date"


def dead_links(
    assets: Sequence[Asset], *, progress: Progress, ask: Callable[[str], str] | None = None
) -> list[Finding]:
    """Assets whose links lead nowhere; `ask` says what is wrong with an address, and nothing where it answers."""
    linked = [asset for asset in assets if asset.url]
    with httpx.Client(follow_redirects=True, timeout=ANSWERS_WITHIN_SECONDS) as client:
        asking = ask or (lambda url: _asked(client, url))
        found: list[Finding] = []
        with ThreadPoolExecutor(ASKED_AT_ONCE) as pool:
            answers = pool.map(asking, [str(asset.url) for asset in linked])
            for done, (asset, trouble) in enumerate(zip(linked, answers, strict=True), start=1):
                progress(done, len(linked), asset.title)
                if trouble:
                    found.append((asset, f"has a dead link: {asset.url} {trouble}"))
    return found


def _asked(client: httpx.Client, url: str) -> str:
    try:
        status = client.head(url).status_code
        if status in UNKNOWN_METHOD:
            with client.stream("GET", url) as answer:
                status = answer.status_code
    except (httpx.HTTPError, httpx.InvalidURL) as trouble:
        return f"does not answer ({type(trouble).__name__})"
    return f"answers {status}" if status in DEAD or status >= httpx.codes.INTERNAL_SERVER_ERROR else ""
