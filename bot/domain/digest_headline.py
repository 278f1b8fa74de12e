"""The sentence that a digest begins with, and the one that says what time it is about."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.domain.bands import bands_from
from bot.domain.news import MATERIAL_POINTS, News
from bot.domain.spoken_days import SaysDays, in_english, local_day
from bot.domain.words import Band


@dataclass(frozen=True, slots=True, kw_only=True)
class Covers:
    """The time that a digest is about, as its readers call it."""

    since: datetime
    zone: str
    says: SaysDays = in_english
    digests: int = 1
    """How many digests it stands for; more than one where some could not be posted."""

    @property
    def first_day(self) -> str:
        """`Tuesday 17 March`."""
        return self.says(local_day(self.since, self.zone), weekday=True)

    def sentence(self, until: datetime) -> str:
        """`From 17 March, 09:00 to 18 March, 09:00 (Europe/Berlin).`"""
        begin, end = (self.clock(moment) for moment in (self.since, until))
        several = f" {self.digests} digests in one, because none came in between." if self.digests > 1 else ""
        return f"From {begin} to {end} ({self.zone}).{several}"

    def clock(self, moment: datetime) -> str:
        """`18 March, 09:00`."""
        here = moment.astimezone(ZoneInfo(self.zone))
        return f"{self.says(here.date())}, {here:%H:%M}"


def headline(counts: Mapping[News, int], companies: int, *, complete: bool, band: Band, covers: Covers) -> str:
    """
    `3 leads at 2 companies became hot since Tuesday 17 March.`, or what else there is news of.

    Companies are only told where all leads are shown, and so all companies are known.
    """
    total = sum(counts.values())
    bands, when = " or ".join(reversed(bands_from(band))), f"since {covers.first_day}"
    if total == 0:
        return f"No lead became {bands} {when}."
    leads = f"{total:,} {'lead' if total == 1 else 'leads'}"
    if complete and companies > 1:
        leads += f" at {companies} companies"
    if counts.get(News.ENTERED, 0) == total:
        return f"{leads} became {bands} {when}."
    told = [f"{counts[news]:,} {_said(news, counts[news] == 1, bands)}" for news in TOLD if counts.get(news)]
    return f"{leads} to look at {when}: {', '.join(told)}."


TOLD = (News.ENTERED, News.RESPONSE, News.EVIDENCE, News.MOVED, News.WOKE)


def _said(news: News, one: bool, bands: str) -> str:
    return {
        News.ENTERED: f"became {bands}",
        News.RESPONSE: f"{'waits' if one else 'wait'} for an answer that is due before the next digest",
        News.EVIDENCE: f"told us more about {'its' if one else 'their'} needs",
        News.MOVED: f"moved by {MATERIAL_POINTS} points or more",
        News.WOKE: f"{'is' if one else 'are'} back from being snoozed",
    }[news]
