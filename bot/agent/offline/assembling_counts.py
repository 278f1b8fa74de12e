"""What is worked out of the leads: orders, figures, groups, shares."""

from dataclasses import replace

from bot.agent.offline import marks as m
from bot.agent.offline.assembling import Assembling
from bot.domain.lead_query import LeadField


class CountsPut(Assembling):
    """What words for orders and figures do."""

    __slots__ = ()

    def on_top(self, spot: m.Spot, mark: m.Top) -> None:
        """How many leads are wanted."""
        self.draft.top = mark.count

    def on_direction(self, spot: m.Spot, mark: m.Direction) -> None:
        """The order before begins at the other end; without one it is the score."""
        place, last = self.draft.orders.pop() if self.draft.orders else (spot.start, m.Order(LeadField.SCORE))
        self.draft.orders.append((place, replace(last, descending=mark.descending)))

    def on_whole(self, spot: m.Spot, mark: m.Whole) -> None:
        """What follows is the whole of a share."""
        self.draft.wholes.append(spot.start)
        self._clear()

    def on_order(self, spot: m.Spot, mark: m.Order) -> None:
        """An order; `oldest first` right after another one only says its direction."""
        words = self.scene.line.slice(spot.start, spot.end)
        if (
            self.draft.orders
            and mark.field is LeadField.CREATED
            and words in {"oldest first", "newest first", "latest first"}
        ):
            place, last = self.draft.orders[-1]
            self.draft.orders[-1] = (place, replace(last, descending=mark.descending))
            return
        self.draft.orders.append((spot.start, mark))

    def on_measure(self, spot: m.Spot, mark: m.Measure) -> None:
        """Something to work out."""
        self.draft.measures.append((spot.start, mark))

    def on_grouped(self, spot: m.Spot, mark: m.Grouped) -> None:
        """Something to group by."""
        self._group(mark, spot)
