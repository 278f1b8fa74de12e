"""What is in a digest: the leads that became hot, by account, each with its reason and its next step."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.bands import bands_from
from bot.domain.lead import Lead, ScoredLead
from bot.domain.spoken_days import SaysDays, in_english, local_day
from bot.domain.words import Band


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestLine:
    """One lead in a digest. Who and whose: `lead.lead` and `lead.owner`."""

    lead: ScoredLead
    why_now: str
    """What moved it, from the receipt: `Asked for a demo on 16 March`."""
    change: int | None
    """Points gained or lost since the last digest; None where the lead is newer than that."""
    next_step: str
    """One thing to do: `Call today: they asked for a demo.`"""


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestAccount:
    """The leads of one company, best first."""

    company: str
    """Name for people; empty where the company is unknown."""
    lines: tuple[DigestLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestContent:
    """A finished digest, to be drawn. Empty ones are not posted."""

    headline: str
    """One plain sentence: `3 leads at 2 companies became hot since Tuesday 17 March.`"""
    accounts: tuple[DigestAccount, ...]
    """Best account first; at most `capacity` leads in all."""
    total: int
    """Leads that belong in it, shown or not."""
    band: Band
    """The lowest band that was asked for."""
    covers_since: datetime
    covers_until: datetime

    @property
    def shown(self) -> int:
        """Leads with a line of their own."""
        return sum(len(account.lines) for account in self.accounts)

    @property
    def more(self) -> int:
        """Leads behind "and 7 more"."""
        return self.total - self.shown

    @property
    def empty(self) -> bool:
        """Whether there is nothing to post."""
        return self.total == 0


def digest_of(
    candidates: Sequence[DigestLine],
    *,
    total: int,
    capacity: int,
    band: Band,
    since: datetime,
    until: datetime,
    zone: str,
    says: SaysDays = in_english,
) -> DigestContent:
    """
    The digest of these leads: the best `capacity` of them, by account.

    `total` counts all that belong in it, candidates or not; `zone` is where its readers are.
    """
    best_first = sorted(candidates, key=lambda line: (-line.lead.standing.score, line.lead.lead.id))[:capacity]
    by_account: dict[str, list[DigestLine]] = {}
    for line in best_first:
        by_account.setdefault(_account(line.lead.lead), []).append(line)
    accounts = tuple(
        DigestAccount(company=lines[0].lead.lead.company or "", lines=tuple(lines)) for lines in by_account.values()
    )
    return DigestContent(
        headline=_headline(total, accounts, band, says(local_day(since, zone), weekday=True)),
        accounts=accounts,
        total=total,
        band=band,
        covers_since=since,
        covers_until=until,
    )


def _account(lead: Lead) -> str:
    """What groups leads: the account; somebody of no known company is by themselves."""
    return lead.account or lead.company or lead.id


def _headline(total: int, accounts: Sequence[DigestAccount], band: Band, since: str) -> str:
    bands = " or ".join(reversed(bands_from(band)))
    when = f"since {since}"
    if total == 0:
        return f"No lead became {bands} {when}."
    shown = sum(len(account.lines) for account in accounts)
    companies = f" at {len(accounts)} companies" if len(accounts) > 1 and shown == total else ""
    return f"{total} {'lead' if total == 1 else 'leads'}{companies} became {bands} {when}."
