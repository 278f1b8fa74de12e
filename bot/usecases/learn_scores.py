"""Learn from outcomes: what won and lost leads had in common, tried on outcomes that the model has not seen."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.domain.answer_words import count_of
from bot.domain.learned import LEAST_OF_EACH, LearnedModel, LearningChoice
from bot.domain.scoring import scorer_for
from bot.usecases.gather_outcomes import Example, Gathered, OpenLeads
from bot.usecases.ports import InForce, LeadBatches, Outcomes, Progress, nobody_watches


class OutcomeLearner(Protocol):
    """Learns a model."""

    def __call__(
        self, examples: Sequence[Example], *, still_open: OpenLeads, rules_version: str, now: datetime
    ) -> LearnedModel:
        """The model, and in its `trial` whether it beats the rules. Needs 40 examples of each outcome."""


class LearnedModels(Protocol):
    """Where the learned model is kept."""

    def current(self) -> LearnedModel | None:
        """The model in force; None while scores are the rules' alone."""

    def publish(self, model: LearnedModel) -> None:
        """Put a model in force."""

    def withdraw(self) -> None:
        """Have none in force; where there is none, nothing happens."""

    def choice(self) -> LearningChoice:
        """What people chose about learning."""

    def choose(self, choice: LearningChoice) -> None:
        """Keep what they chose."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Learned:
    """What came of learning."""

    published: bool
    won: int
    lost: int
    model: LearnedModel | None
    """What was learned, published or not; None where there were too few outcomes."""
    undated: int = 0
    """Outcomes of which nobody knows when they were decided."""

    @property
    def sentence(self) -> str:
        """What happened, for people."""
        if self.model is None:
            return (
                f"There are {self.won:,} won and {self.lost:,} lost leads; I learn from {LEAST_OF_EACH} of each on. "
                "Scores are your rules' alone."
            )
        if not self.published:
            return (
                f"What I learned from {self.model.outcomes:,} outcomes is no better than your rules ({self.tried}), "
                "so it stays off and scores are your rules' alone."
            )
        return f"Scores are now {self.model.share_sentence}: {self.tried}."

    @property
    def tried(self) -> str:
        """How the model and the rules did on outcomes that neither had seen."""
        if self.model is None:
            return ""
        trial = self.model.trial
        which = "latest outcomes" if trial.by_time else "outcomes kept apart"
        return (
            f"on {trial.leads:,} {which}, AUC {trial.auc:.3f} against {trial.rules_auc:.3f} of your rules, "
            f"Brier score {trial.brier:.3f} against {trial.rules_brier:.3f} (lower is better)"
        )

    @property
    def warnings(self) -> tuple[str, ...]:
        """What people should know: columns left out, each with its reason, and times that are missing."""
        left_out = self.model.left_out if self.model else ()
        said = [f"Left out “{item.column}”: it {item.why}." for item in left_out]
        if self.undated:
            said.append(
                f"Of {count_of(self.undated, 'lead')} nobody wrote down when it was decided; "
                "I took what they did up to their last activity."
            )
        return tuple(said)


@dataclass(frozen=True, slots=True, kw_only=True)
class LearnScores:
    """Learn from every outcome there is; publish what was learned if it beats the rules, else have nothing in force."""

    batches: LeadBatches
    models: LearnedModels
    in_force: InForce
    learner: OutcomeLearner
    recorded: Outcomes

    def __call__(self, *, now: datetime, column: str | None = None, progress: Progress = nobody_watches) -> Learned:
        """
        Read all leads and learn. `column` names the custom field that says what became of a lead.

        Raises BadInput where no lead has that field.
        """
        gathered = Gathered(scorer_for(self.in_force().rules), column, now)
        for dossiers in self.batches.all_dossiers():
            recorded = self.recorded.told([d.lead.id for d in dossiers])
            for dossier in dossiers:
                gathered.take(dossier, recorded.get(dossier.lead.id))
            progress(gathered.leads, gathered.leads, f"{gathered.outcomes:,} outcomes")
        gathered.check_column()
        return self._learned(gathered, now)

    def _learned(self, gathered: Gathered, now: datetime) -> Learned:
        examples = gathered.examples()
        won = sum(example.won for example in examples)
        lost = len(examples) - won
        if min(won, lost) < LEAST_OF_EACH:
            self.models.withdraw()
            return Learned(published=False, won=won, lost=lost, model=None)
        model = self.learner(
            examples, still_open=gathered.still_open, rules_version=self.in_force().rules.learned_beside, now=now
        )
        if model.trial.beats_rules:
            self.models.publish(model)
        else:
            self.models.withdraw()
        return Learned(published=model.trial.beats_rules, won=won, lost=lost, model=model, undated=gathered.undated)
