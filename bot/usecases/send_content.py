"""Send a piece of content to a lead: logged, with a link of its own that nobody can guess."""

import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.change import Change, ChangeKind, ChangeNote
from bot.domain.errors import BadInput, SalesError
from bot.domain.lead import LeadId, ScoredLead
from bot.domain.recommendation import check_contactable
from bot.domain.rep import Rep, folded
from bot.domain.sending import LINK_LASTS, Sending, SentBy
from bot.usecases.ports import Leads, Sendings
from knowledge.passage import Asset, Audience, LibraryStore

TOKEN_BYTES = 18
"""144 bits: as good as impossible to guess, and short enough for a mail."""
LINK_PATH = "/c/"


class NotForProspects(SalesError):
    """That piece is not for prospects."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """What was logged, and what to paste."""

    sending: Sending
    change: Change
    lead: ScoredLead
    asset: Asset
    link: str
    """Tracked where the bot has an address that prospects reach, else the asset's own."""
    tracked: bool


@dataclass(frozen=True, slots=True)
class SendContent:
    """Log that a rep sends an asset, and give the link to it."""

    leads: Leads
    library: LibraryStore
    sendings: Sendings
    address: Callable[[], str]
    """Of our web endpoints as prospects reach them; empty where they do not."""

    def __call__(
        self, lead_id: LeadId, *, asset: str, by: Rep, way: SentBy = SentBy.BUTTON, where: str, now: datetime
    ) -> Sent:
        """
        `asset` is an id, or a title or a part of one.

        Raises:
            BadInput: no asset, or several, are called so.
            LeadNotFound: no lead has this id.
            NothingToSend: the lead wants no mail from us.
            NotForProspects: it is internal, has expired, or has no address.
        """
        scored = self.leads.get(lead_id)
        check_contactable(scored.lead)
        found = named_asset(self.library.assets(), asset)
        check_sendable(found, now=now)
        sending = Sending(
            token=secrets.token_urlsafe(TOKEN_BYTES),
            lead_id=lead_id,
            asset_id=found.id,
            title=found.title,
            by=by.id,
            at=now,
            way=way,
            expires_at=now + LINK_LASTS,
        )
        summary = f"{by.shown} sent “{found.title}” to {scored.lead.shown}"
        note = ChangeNote(kind=ChangeKind.SENT, by=by.id, at=now, where=where, summary=summary)
        change = self.sendings.put(sending, note=note)
        link = self._link(sending, found)
        return Sent(sending=sending, change=change, lead=scored, asset=found, link=link, tracked=self._tracks)

    @property
    def _tracks(self) -> bool:
        return bool(self.address())

    def _link(self, sending: Sending, asset: Asset) -> str:
        return f"{self.address().rstrip('/')}{LINK_PATH}{sending.token}" if self._tracks else asset.url or ""


def named_asset(assets: Sequence[Asset], words: str) -> Asset:
    """The one asset of this id or title. Raises BadInput where that is none, or several."""
    exact = [asset for asset in assets if words == asset.id or folded(words) == folded(asset.title)]
    said = f" {folded(words)} "
    fitting = exact or [asset for asset in assets if said.strip() and said in f" {folded(asset.title)} "]
    if len(fitting) == 1:
        return fitting[0]
    if not fitting:
        raise BadInput(f"The library has nothing called “{words[:80]}”. `leadbot library list` shows what there is.")
    titles = "; ".join(asset.title for asset in fitting[:5])
    raise BadInput(f"Several pieces are called so: {titles}. Say more of the title.")


def check_sendable(asset: Asset, *, now: datetime) -> None:
    """Raises NotForProspects."""
    if asset.audience is not Audience.EXTERNAL:
        raise NotForProspects(f"“{asset.title}” is internal: it is for reps alone.")
    if not asset.usable(now.date()):
        raise NotForProspects(f"“{asset.title}” expired on {asset.expires}, so it is no longer sent.")
    if not asset.url:
        raise NotForProspects(f"“{asset.title}” has no address that a prospect could open.")
