"""The home tab."""

from dataclasses import dataclass

from bot.slack.views import home
from bot.slack.visit import Visit, reader_of
from bot.usecases.see_desk import SeeDesk


@dataclass(frozen=True, slots=True)
class Home:
    """Draws a rep's home tab."""

    desk: SeeDesk

    def opened(self, visit: Visit) -> None:
        """Somebody looks at the tab; opening the messages tab needs no answer."""
        if visit.body["event"].get("tab") == "home":
            self.publish(visit)

    def publish(self, visit: Visit) -> None:
        """Draw it afresh."""
        rep = visit.rep()
        drawn = home.home(self.desk(rep, now=visit.now), reader=reader_of(rep, visit.now))
        visit.client.views_publish(user_id=visit.user_id, view=drawn)
