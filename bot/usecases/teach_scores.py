"""Learn from outcomes and let every score follow; by a person's command, and once a week by itself."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime

from bot.domain.learned import LearnedModel
from bot.domain.rules import Rules
from bot.usecases.know_scoring import KnowScoring
from bot.usecases.learn_scores import Learned, LearnScores
from bot.usecases.ports import Inbox, Progress, nobody_watches
from bot.usecases.rescore_leads import Rescored, RescoreLeads
from bot.usecases.tell_of_learning import TellOfLearning


@dataclass(frozen=True, slots=True, kw_only=True)
class Taught:
    """What was learned, and what that did to scores."""

    learned: Learned
    rescored: Rescored


@dataclass(frozen=True, slots=True, kw_only=True)
class TeachScores:
    """Learn from every outcome there is, then score every lead by what is in force from now on."""

    learn: LearnScores
    rescore: RescoreLeads
    in_force: KnowScoring

    def __call__(self, *, now: datetime, column: str | None = None, progress: Progress = nobody_watches) -> Taught:
        """
        Learning that was switched off is on again.

        `column` names the custom field that says what became of a lead, and is remembered; with an empty one fields
        are recognised by their names again.

        Raises BadInput where no lead has that field, SettingsWrong where the learning extra is not installed.
        """
        models = self.learn.models
        chosen = replace(models.choice(), off=False)
        if column is not None:
            chosen = replace(chosen, column=column or None)
        self.in_force.forget()
        learned = self.learn(now=now, column=chosen.column, progress=progress)
        models.choose(chosen)
        return Taught(learned=learned, rescored=self._follow(now, progress))

    def switch_off(self, *, now: datetime, progress: Progress = nobody_watches) -> Rescored:
        """Score by the rules alone, until somebody has scores learn again."""
        models = self.learn.models
        models.choose(replace(models.choice(), off=True))
        models.withdraw()
        return self._follow(now, progress)

    def _follow(self, now: datetime, progress: Progress) -> Rescored:
        self.in_force.forget()
        return self.rescore(now=now, progress=progress)


@dataclass(frozen=True, slots=True, kw_only=True)
class LearnWeekly:
    """For the clock of several replicas: learn once a week, and anew beside other rules of fit or engagement."""

    teach: TeachScores
    inbox: Inbox
    tell: TellOfLearning

    def __call__(self, *, now: datetime) -> Taught | None:
        """None where that was done already, or where somebody switched learning off."""
        if self.teach.learn.models.choice().off:
            return None
        self.teach.in_force.forget()
        scoring = self.teach.in_force()
        year, week, _ = now.astimezone(UTC).isocalendar()
        this_week = self.inbox.claim([f"learn:{year}-W{week:02}:{scoring.rules.learned_beside}"], now=now)
        if scoring.waiting is not None:
            return self._anew(scoring.waiting, scoring.rules, now)
        return self.teach(now=now) if this_week else None

    def _anew(self, waiting: LearnedModel, rules: Rules, now: datetime) -> Taught | None:
        """Beside other rules, and beside those of before where they are back."""
        if not self.inbox.claim([f"learn:{waiting.version}:{rules.learned_beside}"], now=now):
            return None
        taught = self.teach(now=now)
        self.tell(taught.learned, now=now)
        return taught
