"""What lies on a rep's desk: the hottest leads, those that went quiet, and hot ones that nobody has."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.lead import ScoredLead
from bot.domain.lead_query import Condition, FieldIs, FieldWithin, LeadField, LeadQuery, Sort, Window
from bot.domain.rep import Rep
from bot.domain.words import Band
from bot.usecases.ports import LeadPage, LeadQuestions

HOTTEST_SHOWN = 5
WAITING_SHOWN = 3
QUIET_AFTER = timedelta(days=7)
"""A hot or warm lead that nobody touched for so long waits for a call."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What a rep should look at today."""

    rep: Rep
    hottest: LeadPage
    quiet: LeadPage
    """Theirs, hot or warm, not active for `QUIET_AFTER`."""
    unclaimed: LeadPage
    """Hot, and owned by nobody."""

    @property
    def clear(self) -> bool:
        """Whether nothing waits."""
        return not (self.quiet.total or self.unclaimed.total)

    @property
    def shown(self) -> tuple[ScoredLead, ...]:
        """Every lead on the desk."""
        return (*self.hottest.leads, *self.quiet.leads, *self.unclaimed.leads)


@dataclass(frozen=True, slots=True)
class SeeDesk:
    """Look what waits for a rep."""

    questions: LeadQuestions

    def __call__(self, rep: Rep, *, now: datetime) -> Desk:
        mine = FieldIs(field=LeadField.OWNER, values=(rep.id,))
        nobodys = FieldIs(field=LeadField.OWNER, negated=True)
        hot = FieldIs(field=LeadField.BAND, values=(Band.HOT,))
        worth_it = FieldIs(field=LeadField.BAND, values=(Band.HOT, Band.WARM))
        lately = FieldWithin(field=LeadField.LAST_ACTIVITY, window=Window(start=now - QUIET_AFTER), negated=True)
        return Desk(
            rep=rep,
            hottest=self._best(mine, limit=HOTTEST_SHOWN),
            quiet=self._best(mine, worth_it, lately, limit=WAITING_SHOWN),
            unclaimed=self._best(nobodys, hot, limit=WAITING_SHOWN),
        )

    def _best(self, *conditions: Condition, limit: int) -> LeadPage:
        by_score = (Sort(field=LeadField.SCORE),)
        return self.questions.find(LeadQuery(where=conditions, workable=True, sort=by_score, limit=limit))
