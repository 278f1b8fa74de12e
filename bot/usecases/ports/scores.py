"""What is in force when a score is made, and what became of scores."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from bot.domain.change import Change, ChangeNote
from bot.domain.lead import Lead, LeadId, Standing
from bot.domain.outcome import Noted, Outcome, OutcomeKind
from bot.domain.score_override import Judged, Override
from bot.domain.scoring import Scoring

InForce = Callable[[], Scoring]
"""Gives the rules in force and what was learned; both may change while the bot runs, so whoever needs them asks."""


class Outcomes(Protocol):
    """How leads ended, as we were told. What was taken back, and a lead that is gone, are absent."""

    def told(self, lead_ids: Sequence[LeadId]) -> Mapping[LeadId, Outcome]:
        """The latest outcome that people recorded, of each of these leads that has one."""

    def noted(self) -> Sequence[Noted]:
        """The latest outcome of each lead that had been scored before, by whomever, oldest first."""


class Overrides(Protocol):
    """Scores that reps set themselves. While one counts, no other score of its lead is written."""

    def put(self, override: Override, *, lead: Lead, standing: Standing, note: ChangeNote) -> Change:
        """
        Let a rep's score count; the lead's earlier one ends. `standing` is the rules'.

        The change can be taken back as others can. Raises LeadChangedElsewhere.
        """

    def clear(self, lead: Lead, *, standing: Standing, note: ChangeNote) -> Change:
        """Let the rules' standing count again. Raises NoOverride, LeadChangedElsewhere."""

    def over(self, *, now: datetime) -> Sequence[Override]:
        """Those that nobody ended although their time is over."""

    def end(self, numbers: Sequence[int], *, at: datetime) -> None:
        """These count no more; ending one again changes nothing."""

    def unjudged(self) -> Sequence[Override]:
        """Those whose lead has not ended as far as anybody was told; without those that were taken back."""

    def judge(self, number: int, outcome: OutcomeKind, *, at: datetime) -> bool:
        """Write down how the lead ended; true for the first caller alone."""

    def judged(self, *, since: datetime) -> Sequence[Judged]:
        """Those whose lead is known to have ended, since a moment."""
