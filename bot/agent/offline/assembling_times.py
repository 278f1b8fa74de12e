"""Times and what they are of: what was done, how often, and when."""

import re
from dataclasses import replace

from bot.agent.offline import marks as m
from bot.agent.offline import two_times
from bot.agent.offline.assembling import Assembling
from bot.agent.offline.dated import coming
from bot.agent.offline.deeds import SAME, the_same
from bot.agent.offline.draft import Missed
from bot.agent.offline.how_often import so_often
from bot.agent.offline.slots import Slot
from bot.domain.lead_query import Evident, LeadField
from bot.domain.words import EventKind

NO_EVIDENCE_TIME = "I cannot ask when something on budget, authority, need or timeline was said. Leave the time out."
_BY_NUMBER = re.compile(
    r"\b(?:(?:by|on) (?:(?:the|their|total) )?(?:number|count|amount|volume) of|by how (?:often|many times|frequently)"
    r"(?: (?:they|each|leads))?|most(?: number of)?|highest (?:number|count) of"
    r"|(?P<least>fewest|least|lowest (?:number|count) of))$"
)


_AGAIN = frozenset({"again", "also"})
"""`in May and again in June`: at both times."""


class TimesPut(Assembling):
    """What deeds and times do."""

    __slots__ = ()

    def on_when(self, spot: m.Spot, mark: m.When) -> None:
        """A time belongs to the verb before it, else to the one after, else to the creation date."""
        if self._not:
            self._not_then(spot, mark)
            return
        before = self._before()
        if isinstance(before, m.Ready) and any(isinstance(c, Evident) for c in before.conditions):
            self.draft.missed.append(Missed(spot.start, spot.end, NO_EVIDENCE_TIME))
            return
        if self._narrowed(spot, mark) or self._another_time(spot, mark):
            self._link = None
            return
        open_slot = next((s for s in reversed(self.draft.slots) if s.waits), None)
        if mark.ahead and not (open_slot and open_slot.verb and open_slot.verb.doing is m.Doing.DATED):
            self.draft.missed.append(Missed(spot.start, spot.end))
            return
        if open_slot and not self._waiting:
            open_slot.when = mark = self._coming(open_slot, spot, mark)
            for slot in (*self._run_before(open_slot), *(s for s in self.draft.slots if s.start == open_slot.start)):
                slot.when = slot.when or mark
        else:
            self._waiting.append((spot, mark))
        self._link = None

    def _coming(self, slot: Slot | None, spot: m.Spot, mark: m.When) -> m.When:
        if slot is None or slot.verb is None:
            return mark
        line = self.scene.line
        verb = "" if slot.negated else line.slice(slot.start, spot.start)
        return coming(slot.verb.custom, line.slice(spot.start, spot.end), mark, self.scene, verb=verb)

    def _narrowed(self, spot: m.Spot, mark: m.When) -> bool:
        """`before July and after May`: two ends of one span, said of the same thing."""
        last = self.draft.slots[-1] if self.draft.slots else None
        earlier = last.when if last and (last.verb or last.done) else None
        if last is None or earlier is None or self._waiting or self._link is m.Link.OR:
            return False
        span = two_times.ends(earlier.window, self._coming(last, spot, mark).window)
        if span is None:
            return False
        last.when = m.When(span)
        last.end = self.spots[self._at].end
        return True

    def _another_time(self, spot: m.Spot, mark: m.When) -> bool:
        """`yesterday or today`, `in March and May`: the same at either of two times."""
        last = self.draft.slots[-1] if self.draft.slots else None
        if self._link not in {m.Link.OR, m.Link.AND} or not isinstance(self._earlier_mark(), m.When):
            return False
        if self._waiting:
            self._lock_times()
            last = self.draft.slots[-1]
        if last is None or not last.when or not (last.verb or last.done):
            return False
        mark = self._coming(last, spot, mark)
        if self.scene.line.slice(spot.start - 1, spot.start) in _AGAIN and not last.negated:
            self.draft.slots.append(replace(last, start=spot.start, end=spot.end, when=mark, either=False))
            return True
        if not two_times.either(last.when.window, mark.window, self._link):
            return False
        if merged := two_times.met(last.when.window, mark.window):
            last.when = replace(last.when, window=merged)
            last.end = spot.end
        else:
            self.draft.slots.append(replace(last, start=spot.start, end=spot.end, when=mark, either=not last.negated))
        return True

    def _earlier_mark(self) -> m.Mark | None:
        """What stands before the joint."""
        marks = [s.mark for s in self.spots[: self._at]]
        return next((mark for mark in reversed(marks) if not isinstance(mark, m.Joint | m.Noise)), None)

    def _not_then(self, spot: m.Spot, mark: m.When) -> None:
        """`created this year but not this month`: the same again, at another time, refused."""
        earlier = next((s for s in reversed(self.draft.slots) if s.verb or s.done), None)
        waiting = self._waiting and not earlier
        verb = earlier.verb if earlier and earlier.verb else m.Verb(m.Doing.CREATED)
        slot = Slot(spot.start, spot.end, verb=verb, when=mark)
        if earlier and earlier.done:
            slot = Slot(spot.start, spot.end, done=earlier.done, when=mark)
        if waiting:
            self._lock_times()
        self._add(slot)

    def _run_before(self, slot: Slot) -> list[Slot]:
        """Slots joined to this one by `or`: a time said at the end is meant for all of them."""
        found = []
        place = self.draft.slots.index(slot)
        while place and (self.draft.slots[place].either or self._in_one_breath(place)):
            place -= 1
            if self.draft.slots[place].waits:
                found.append(self.draft.slots[place])
        return found

    def _in_one_breath(self, place: int) -> bool:
        """`opened and clicked last week`, `neither called nor met this month`: said in one breath, of one time."""
        one, other = self.draft.slots[place - 1 : place + 1]
        between = self.scene.line.slice(one.end, other.start)
        if not one.negated and not other.negated:
            return bool(one.done and other.done) and between == "and"
        return one.negated and other.negated and between in {"nor", "and", "or", "and not", "or not", ""}

    def on_verb(self, spot: m.Spot, mark: m.Verb) -> None:
        """Something that has a time; `how many demo requests did we get` asks about the requests."""
        last = self.draft.slots[-1] if self.draft.slots else None
        if mark.doing is m.Doing.CREATED and last and last.done and last.waits and not self.draft.nouns:
            return
        if mark.doing is m.Doing.CREATED and self._not and isinstance(self._after(past=m.Noise), m.Values | m.Cue):
            return  # `not the ones that came through referrals`: how they came, not when
        self._add(Slot(spot.start, spot.end, verb=mark, when=self._time_before()))

    def on_done(self, spot: m.Spot, mark: m.Done) -> None:
        """Something the lead did; leads may be asked for in order of how often."""
        front = self.scene.line.text[: self.scene.line.starts[spot.start]].rstrip()
        if not self.draft.groups and (least := _BY_NUMBER.search(front)):
            often = m.Order(LeadField.LAST_ACTIVITY, descending=not least["least"], often=True)
            self.draft.orders.append((spot.start, often))
        if self.draft.nouns and not isinstance(self._before(), m.Relative):
            self.draft.pivots.append(spot.start)
        if mark.asset == SAME:
            mark = the_same(mark, [slot.done for slot in self.draft.slots if slot.done])
        same = next((s.when for s in self.draft.slots if s.start == spot.start), None)  # `last week exactly 2 calls`
        slot = Slot(spot.start, spot.end, done=mark, when=same or self._time_before(), at_least=self._times)
        self._times = 0
        if self._sole and self._rest and self._link and self._rest.done:
            kinds = tuple(kind for kind in self._rest.done.events if kind not in mark.events)
            self._rest.done, slot.either = replace(self._rest.done, events=kinds), self._sole.done
            self._link = None
            self.draft.slots[-1:-1] = [slot] if self._sole.done else []
            return
        self._add(slot)
        if self._sole_at:
            self._put_sole(slot, mark)

    def on_sole(self, spot: m.Spot, mark: m.Sole) -> None:
        """What follows is all that was done."""
        self._sole, self._sole_at = mark, spot

    def _put_sole(self, slot: Slot, mark: m.Done) -> None:
        others = tuple(kind for kind in EventKind if kind not in mark.events)
        self._rest = Slot(slot.start, slot.end, done=m.Done(others), when=slot.when, negated=True)
        self.draft.slots[-1:] = [slot, self._rest] if self._sole and self._sole.done else [self._rest]
        self._sole_at = None

    def on_often(self, spot: m.Spot, mark: m.Times) -> None:
        """How often it was done."""
        if not so_often(self.draft.slots, mark):
            self._times = mark.at_least
