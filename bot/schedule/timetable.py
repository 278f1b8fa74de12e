"""What happens by itself, and how often. What is due is decided by the database, not by this table."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.usecases.fill_gaps import FillGaps
from bot.usecases.keep_clocks import KeepClocks
from bot.usecases.notice_alerts import NoticeAlerts
from bot.usecases.ports import Alerts, ThreadStore
from bot.usecases.post_alerts import PostAlerts
from bot.usecases.post_due_digests import PostDueDigests
from bot.usecases.post_reports import PostReports
from bot.usecases.report_scores import ScoreReport
from bot.usecases.rescore_leads import KeepScoresFresh
from bot.usecases.see_gaps import GapLedger
from bot.usecases.settle_overrides import SettleOverrides
from bot.usecases.teach_scores import LearnWeekly
from bot.usecases.wake_leads import WakeLeads

ALERTS_KEPT = timedelta(days=90)
"""Far longer than anything is looked at again that was told already."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """One thing the clock does."""

    name: str
    every: timedelta
    do: Callable[[datetime], object]
    """Called with the present; doing it twice, or in two replicas at once, must be harmless."""


def timetable(
    *,
    post_due_digests: PostDueDigests,
    post_reports: PostReports[ScoreReport],
    post_gaps: PostReports[GapLedger],
    fill_gaps: FillGaps,
    keep_scores_fresh: KeepScoresFresh,
    keep_clocks: KeepClocks,
    learn_weekly: LearnWeekly | None,
    settle_overrides: SettleOverrides,
    wake_leads: WakeLeads,
    notice_alerts: NoticeAlerts,
    post_alerts: PostAlerts,
    threads: ThreadStore,
    alerts: Alerts,
    take_up_leftovers: Callable[[datetime], int],
) -> tuple[Tick, ...]:
    """Everything the clock does; without what learns, scores stay the rules' alone."""
    ticks = (
        Tick(name="post due digests", every=timedelta(seconds=20), do=lambda now: post_due_digests(now=now)),
        Tick(name="post reports", every=timedelta(minutes=10), do=lambda now: post_reports(now=now)),
        Tick(name="post what the library lacks", every=timedelta(minutes=10), do=lambda now: post_gaps(now=now)),
        Tick(name="look whether gaps are filled", every=timedelta(seconds=30), do=lambda now: fill_gaps(now=now)),
        Tick(name="take up what was left", every=timedelta(seconds=30), do=take_up_leftovers),
        Tick(name="keep scores fresh", every=timedelta(minutes=1), do=lambda now: keep_scores_fresh(now=now)),
        Tick(name="keep response clocks", every=timedelta(minutes=1), do=lambda now: keep_clocks(now=now)),
        Tick(name="settle overrides", every=timedelta(minutes=1), do=lambda now: settle_overrides(now=now)),
        Tick(name="wake leads", every=timedelta(minutes=10), do=lambda now: wake_leads(now=now)),
        Tick(name="notice alerts", every=timedelta(seconds=20), do=lambda now: notice_alerts(now=now)),
        Tick(name="post alerts", every=timedelta(seconds=20), do=lambda now: post_alerts(now=now)),
        Tick(name="clear old threads", every=timedelta(hours=6), do=lambda now: threads.clear(now=now)),
        Tick(name="clear old alerts", every=timedelta(hours=6), do=lambda now: alerts.clear(before=now - ALERTS_KEPT)),
    )
    if learn_weekly is None:
        return ticks
    return (*ticks, Tick(name="learn from outcomes", every=timedelta(minutes=1), do=lambda now: learn_weekly(now=now)))
