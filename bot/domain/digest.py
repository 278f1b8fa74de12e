"""What is in a digest: the leads there is news of, by account, each with its reason and its next step."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.digest_headline import Covers, headline
from bot.domain.lead import Lead, ScoredLead
from bot.domain.news import News
from bot.domain.week import Week
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
    news: News = News.ENTERED
    answer_by: str = ""
    """`18 March, 10:00`: until when somebody has to answer; empty where somebody has, or it is too late."""


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
    covers: str = ""
    """The time it is about, in words: `From Tuesday 17 March, 09:00 to Wednesday 18 March, 09:00.`"""
    week: Week | None = None
    """What came of the last seven days; None where nobody asked."""

    @property
    def bar(self) -> int | None:
        """The score from which on leads are shown, where not all are: it floats with what the team can take."""
        if not self.more:
            return None
        return min(line.lead.standing.score for account in self.accounts for line in account.lines)

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
    counts: Mapping[News, int],
    capacity: int,
    band: Band,
    since: datetime,
    until: datetime,
    covers: Covers,
    week: Week | None = None,
) -> DigestContent:
    """
    The digest of these leads: the best `capacity` of them, by account.

    `counts` are of all that belong in it, candidates or not.
    """
    best_first = sorted(candidates, key=lambda line: (-line.lead.standing.score, line.lead.lead.id))[:capacity]
    by_account: dict[str, list[DigestLine]] = {}
    for line in best_first:
        by_account.setdefault(_account(line.lead.lead), []).append(line)
    accounts = tuple(
        DigestAccount(company=lines[0].lead.lead.company or "", lines=tuple(lines)) for lines in by_account.values()
    )
    total = sum(counts.values())
    return DigestContent(
        headline=headline(counts, len(accounts), complete=len(best_first) == total, band=band, covers=covers),
        accounts=accounts,
        total=total,
        band=band,
        covers_since=since,
        covers_until=until,
        covers=covers.sentence(until),
        week=week,
    )


def _account(lead: Lead) -> str:
    """What groups leads: the account; somebody of no known company is by themselves."""
    return lead.account or lead.company or lead.id
