"""Choosing what one is told alone."""

from dataclasses import dataclass

from bot.slack.alert_forms import alerts_chosen
from bot.slack.forms import Place
from bot.slack.incoming import Commanded, clicked
from bot.slack.views import alerts, notices
from bot.slack.visit import Visit
from bot.usecases.choose_alerts import ChooseAlerts


@dataclass(frozen=True, slots=True)
class AlertsOfMine:
    """Keeps a rep's choice."""

    choose: ChooseAlerts

    def by_command(self, command: Commanded, visit: Visit) -> None:
        """`/lead alerts`."""
        self._open(Place(channel_id=command.channel_id, response_url=command.response_url), visit)

    def by_button(self, visit: Visit) -> None:
        """Change what I tell you, under an alert or on the home tab."""
        click = clicked(visit.body)
        self._open(Place(channel_id=click.channel_id or "", response_url=click.response_url or ""), visit)

    def _open(self, place: Place, visit: Visit) -> None:
        rep = visit.rep()
        drawn = alerts.alerts_form(self.choose.current(rep), zone=rep.zone or "UTC", private_metadata=place.packed())
        visit.client.views_open(trigger_id=visit.body["trigger_id"], view=drawn)

    def submitted(self, visit: Visit) -> None:
        """The form is filled in."""
        sentence = self.choose(alerts_chosen(visit.body["view"], visit.rep().id))
        visit.reply.whisper(notices.note(f"✅ {sentence}"))
