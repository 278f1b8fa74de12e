"""Puts marks together: which words narrow which field, what is negated, what time belongs to what."""

from collections.abc import Callable
from typing import Any

from bot.agent.offline import marks as m
from bot.agent.offline.assembling_counts import CountsPut
from bot.agent.offline.assembling_times import TimesPut
from bot.agent.offline.assembling_values import ValuesPut
from bot.agent.offline.draft import Draft, Missed
from bot.agent.offline.order_by_day import by_their_day
from bot.agent.offline.slots import Slot

_SINCE_WHEN = ("for ", "over ", "more than ", "longer than ", "at least ")
"""How a span begins that says for how long something has been so, which the data does not tell."""


class Assembler(ValuesPut, TimesPut, CountsPut):
    """Goes through the marks in order."""

    __slots__ = ()

    def run(self) -> Draft:
        """The draft of the whole question."""
        for place, spot in enumerate(self.spots):
            self._at = place
            if spot.note:
                self.draft.notes.append(spot.note)
            handler = _HANDLERS.get(type(spot.mark))
            if handler:
                handler(self, spot, spot.mark)
        for spot, when in self._waiting:
            words = self.scene.line.slice(spot.start, spot.end)
            rolling = {"last", "past", "previous"} & set(words.split())
            if when.lasting and not rolling and words.startswith(_SINCE_WHEN):
                self.draft.missed.append(Missed(spot.start, spot.end))
                continue
            slot = Slot(spot.start, spot.end, verb=m.Verb(m.Doing.CREATED), when=when, untold=True)
            self._add(slot, plain=True)
        self._fresh()
        by_their_day(self.draft, self.scene)
        if self._sole_at:
            self.draft.missed.append(Missed(self._sole_at.start, self._sole_at.end))
        if self._not and self._not_at:
            self.draft.missed.append(Missed(self._not_at.start, self._not_at.end))
        return self.draft

    def on_noise(self, spot: m.Spot, mark: m.Noise) -> None:
        """A verb may be where the part of a share begins."""
        self.draft.beside.extend(mark.beside)
        self.draft.own_beside.extend(mark.own)
        if mark.pivot and not isinstance(self._before(), m.Relative):
            self.draft.pivots.append(spot.start)

    def on_negation(self, spot: m.Spot, mark: m.Not) -> None:
        """What follows is negated."""
        self._not, self._not_at = mark, spot

    def on_joint(self, spot: m.Spot, mark: m.Joint) -> None:
        """What follows is joined to what stood before."""
        if self._link is not m.Link.OR:
            self._link = mark.link
        words = self.scene.line.slice(spot.start, spot.end)
        self._including = self._including or (spot.start == self._took_in and words in {"and", "or"})

    def on_including(self, spot: m.Spot, mark: m.Including) -> None:
        """What follows is taken in."""
        self._including = bool(self.draft.slots or self.draft.groups or self.draft.nouns)

    def on_relative(self, spot: m.Spot, mark: m.Relative) -> None:
        """A clause begins."""
        self.draft.relatives.append(spot.start)
        self._lock_times()
        self._cue = None

    def on_noun(self, spot: m.Spot, mark: m.Noun) -> None:
        """A word for leads or companies."""
        self.draft.nouns.append((spot.start, mark))
        self._cue = None

    def _fresh(self) -> None:
        """`new` without a time: newest first; other words for coming in say nothing without a time."""
        timed = any(s.verb and s.verb.doing is m.Doing.CREATED and s.when for s in self.draft.slots)
        for slot in list(self.draft.slots):
            if slot.verb and slot.verb.doing is m.Doing.CREATED and slot.when is None:
                self.draft.fresh = self.draft.fresh or (slot.verb.bare and not timed)
                self.draft.slots.remove(slot)


_Handler = Callable[[Assembler, m.Spot, Any], None]
_HANDLERS: dict[type, _Handler] = {
    m.Noise: Assembler.on_noise,
    m.Not: Assembler.on_negation,
    m.Joint: Assembler.on_joint,
    m.Including: Assembler.on_including,
    m.Relative: Assembler.on_relative,
    m.Cue: Assembler.on_cued,
    m.Values: Assembler.on_values,
    m.Ready: Assembler.on_ready,
    m.Lacks: Assembler.on_lacks,
    m.Range: Assembler.on_range,
    m.When: Assembler.on_when,
    m.Verb: Assembler.on_verb,
    m.Done: Assembler.on_done,
    m.Times: Assembler.on_often,
    m.Sole: Assembler.on_sole,
    m.Number: Assembler.on_number,
    m.Top: Assembler.on_top,
    m.Order: Assembler.on_order,
    m.Direction: Assembler.on_direction,
    m.Whole: Assembler.on_whole,
    m.Measure: Assembler.on_measure,
    m.Grouped: Assembler.on_grouped,
    m.Noun: Assembler.on_noun,
    m.Unread: Assembler.on_unread,
}
