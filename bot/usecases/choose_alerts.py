"""Let a rep say what they want to hear, and when not."""

from dataclasses import dataclass

from bot.domain.alert import AlertChoice
from bot.domain.alert_words import NAMES
from bot.domain.rep import Rep
from bot.usecases.ports import Alerts


@dataclass(frozen=True, slots=True)
class ChooseAlerts:
    """Read and keep a rep's choice; without one they hear everything, at any hour."""

    alerts: Alerts

    def current(self, rep: Rep) -> AlertChoice:
        """What holds for a rep."""
        return self.alerts.choices().get(rep.id, AlertChoice(rep_id=rep.id))

    def __call__(self, choice: AlertChoice) -> str:
        """Keep it; what holds from now on, in a sentence."""
        self.alerts.choose(choice)
        on = [name for kind, name in NAMES.items() if kind not in choice.off]
        quiet = f" Quiet from {choice.quiet}: what comes then is one message after." if choice.quiet else ""
        if not on:
            return "I will not write to you by myself any more. `/lead alerts` changes that."
        return f"I write to you when: {'; '.join(f'{name[0].lower()}{name[1:]}' for name in on)}.{quiet}"
