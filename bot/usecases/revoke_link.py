"""Let a link lead nowhere, be it to what one lead was sent or to a form in front of content."""

from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

from bot.domain.change import ChangeKind, ChangeNote
from bot.domain.errors import BadInput, SalesError
from bot.domain.gate import Gate
from bot.domain.rep import Rep
from bot.domain.sending import Sending
from bot.usecases.ports import Gates, Sendings


class NotYourLink(SalesError):
    """Somebody else made that link. Ask them, or a manager, to take it back."""


@dataclass(frozen=True, slots=True)
class RevokeLink:
    """Whoever follows it is told politely that it no longer works; what was sent stays logged."""

    sendings: Sendings
    gates: Gates

    def __call__(self, link: str, *, by: Rep, now: datetime, where: str = "") -> Sending | Gate:
        """
        What the link led to; `link` is the whole address, or its last part.

        Raises:
            BadInput: there is no such link, or it was taken back already.
            NotYourLink: another rep made it, and `by` is neither a manager nor an admin.
        """
        token = urlsplit(link.strip()).path.rstrip("/").rpartition("/")[2]
        for known in (self.sendings, self.gates):
            if (found := known.by_token(token)) is None:
                continue
            if found.by != by.id and not by.decides:
                raise NotYourLink
            summary = f"The link to “{found.title}” was taken back"
            note = ChangeNote(kind=ChangeKind.REVOKED, by=by.id, at=now, where=where, summary=summary)
            if not known.revoke(token, note=note):
                raise BadInput(f"That link to “{found.title}” was taken back already.")
            return found
        raise BadInput(
            "I know no such link: it leads nowhere. Give me the whole address, as it was given to whoever sends it."
        )
