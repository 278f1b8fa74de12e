"""Learn from outcomes and let every score follow; by a person's command, and once a week by itself."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime

from bot.usecases.know_scoring import KnowScoring
from bot.usecases.learn_scores import Learned, LearnScores
from bot.usecases.ports import Inbox, Progress, nobody_watches
from bot.usecases.rescore_leads import Rescored, RescoreLeads


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
    """Learn once a week, and anew for other rules: for the clock, which may ask in several replicas at once."""

    teach: TeachScores
    inbox: Inbox

    def __call__(self, *, now: datetime) -> Taught | None:
        """None where that was done already, or where somebody switched learning off."""
        if self.teach.learn.models.choice().off:
            return None
        year, week, _ = now.astimezone(UTC).isocalendar()
        key = f"learn:{year}-W{week:02}:{self.teach.in_force().rules.version}"
        return self.teach(now=now) if self.inbox.claim([key], now=now) else None
