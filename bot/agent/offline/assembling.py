"""What the parts of the assembler share: the words before, the slots so far, and how a slot joins them."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from bot.agent.offline import marks as m
from bot.agent.offline.draft import Draft, Missed
from bot.agent.offline.including import Included, included, opposed
from bot.agent.offline.own_sources import in_own_words
from bot.agent.offline.scene import Scene
from bot.agent.offline.slots import Slot
from bot.domain.lead_query import TIMES, LeadField, Period

TWO_AT_ONCE = "These look like two questions in one. Please ask them one after the other."
MOST_GROUPS = 2
TWO_GROUPS = "I can break leads down by two things at most. Please choose two."
_PREDICATES = frozenset({"has", "have", "had", "lack", "lacks", "are", "is", "was", "were", "do", "does", "did"})
_OPTED = frozenset({"opted", "unsubscribed"})
"""What leads did that is a state of theirs: the part of a share begins with it, behind its noun."""
_STANDING = frozenset({LeadField.STATUS, LeadField.CRM_STATUS, LeadField.STAGE})
_WHO_THEY_ARE = frozenset(
    {LeadField.INDUSTRY, LeadField.COUNTRY, LeadField.STATE, LeadField.CITY, LeadField.TITLE, LeadField.SENIORITY}
)


def _whom_after_where_they_stand(last: Slot, slot: Slot) -> bool:
    """`excluding unqualified, hospitals in France`: who is meant, after what opens the question and leaves some out."""
    return bool(last.field and slot.field and last.field[0] in _STANDING and slot.field[0] in _WHO_THEY_ARE)


@dataclass(slots=True)
class Assembling:
    """What is put together so far, and how slots join."""

    scene: Scene
    spots: Sequence[m.Spot]
    draft: Draft = field(default_factory=Draft)
    _not: m.Not | None = None
    _not_at: m.Spot | None = None
    _link: m.Link | None = None
    _including: bool = False
    _took_in: int = -1
    """Where the last thing ends that `including` took in."""
    _cue: m.Cue | None = None
    _waiting: list[tuple[m.Spot, m.When]] = field(default_factory=list)
    _times: int = 0
    _sole: m.Sole | None = None
    _sole_at: m.Spot | None = None
    """Where it was said that something is all that was done, until it is said what."""
    _rest: Slot | None = None
    """What else was not done."""
    _at: int = 0
    _grouped_at: int = -1
    """Place of the last thing to group by."""

    def _latest(self) -> Slot | None:
        """The slot that was said last, be it one of those that an earlier one refuses with it."""
        last = self.draft.slots[-1] if self.draft.slots else None
        return last.also[-1] if last and last.also else last

    def _time_before(self) -> m.When | None:
        """A time that was said before its verb: `this week's new leads`."""
        return self._waiting.pop()[1] if self._waiting else None

    def _lock_times(self) -> None:
        """`leads this quarter who ...`: what stands before `who` is when they were created."""
        for spot, when in self._waiting:
            slot = Slot(spot.start, spot.end, verb=m.Verb(m.Doing.CREATED), when=when)
            self._add(slot, plain=True)
        self._waiting.clear()

    def _group(self, mark: m.Grouped, spot: m.Spot) -> None:
        """By two different things at most."""
        mark = in_own_words(mark, self.scene.line.slice(spot.start, spot.end), self.scene)
        if mark.field in TIMES and not mark.period:
            mark = replace(mark, period=Period.MONTH)
        known = [group.plan() for group in self.draft.groups]
        if mark.plan() not in known and len(set(known)) == MOST_GROUPS:
            self.draft.missed.append(Missed(spot.start, spot.end, TWO_GROUPS))
        self.draft.groups.append(mark)
        self._grouped_at = self._at

    def _after(self, *, past: Any = ()) -> m.Mark | None:
        """The next mark, passing over some kinds."""
        return next((s.mark for s in self.spots[self._at + 1 :] if not isinstance(s.mark, past)), None)

    def _before(self) -> m.Mark | None:
        return self.spots[self._at - 1].mark if self._at else None

    def _add(self, slot: Slot, *, plain: bool = False, own_negation: bool = False) -> None:
        """Take a slot in, with the negation and the joint that stand before it, unless it says its own."""
        last = self.draft.slots[-1] if self.draft.slots else None
        if self.draft.nouns and self.scene.line.slice(slot.start, slot.start + 1) in _PREDICATES | _OPTED:
            self.draft.pivots.extend(() if isinstance(self._before(), m.Relative) else (slot.start,))
        if not plain:
            carried = (
                last is not None
                and last.negated
                and self._not is None
                and not own_negation
                and self._carried(last, slot)
            )
            slot.negated = self._not is not None or carried
            slot.carries = carried or (self._not is not None and self._not.carries)
            slot.either = last is not None and self._link is m.Link.OR and not (last.negated and slot.negated)
            slot.either = slot.either or (
                last is not None
                and self._link is m.Link.AND
                and (opposed(slot, last) or self._other_people(slot, last))
            )
            if self._included(slot):
                self._clear()
                return
            if self._twice(slot):
                self.draft.missed.append(Missed(slot.start, slot.end, TWO_AT_ONCE))
        if last and not plain and self._of_those_refused(last, slot):
            last.also.append(slot)
        else:
            self.draft.slots.append(slot)
        if not plain:
            self._clear()

    def _other_people(self, slot: Slot, last: Slot) -> bool:
        """`CTOs and finance people`: some by their title, others by their department, said side by side."""
        fields = {one.field[0] for one in (slot, last) if one.field and not one.negated}
        before = next((s.mark for s in reversed(self.spots[: self._at]) if not isinstance(s.mark, m.Noise)), None)
        apart = fields == {LeadField.TITLE, LeadField.DEPARTMENT} and isinstance(before, m.Joint)
        return apart and self._as_people(last) and self._as_people(slot)

    def _as_people(self, slot: Slot) -> bool:
        """`CTOs`, `finance people`; `in finance` and `CTO title` say what leads have, and no others."""
        cues = [(s, s.mark) for s in self.spots if isinstance(s.mark, m.Cue)]
        return not any(s.end == slot.start or (s.start == slot.end and cue.named) for s, cue in cues)

    def _of_those_refused(self, last: Slot, slot: Slot) -> bool:
        """`except hot leads in Germany`: what follows the noun says more of those that are left out."""
        if not (last.negated and last.carries and last.options) or not slot.options or self._not or self._link:
            return False
        between = [s.mark for s in self.spots if last.end <= s.start < slot.start]
        return isinstance(between[0] if between else None, m.Noun) and all(
            isinstance(mark, m.Noun | m.Cue | m.Noise) for mark in between
        )

    def _included(self, slot: Slot) -> bool:
        """Whether a slot is of those that `including` speaks of, and nobody like that was left out."""
        if not self._including or slot.verb or slot.done or slot.negated:
            return False
        found = included(slot, self.draft.slots, self.draft.groups)
        if found is Included.JOINED:
            slot.either = True
            return False
        self.draft.everybody = True
        self._took_in = slot.end
        if found is Included.UNCLEAR:
            self.draft.missed.append(Missed(slot.start, slot.end))
        return True

    def _carried(self, last: Slot, slot: Slot) -> bool:
        if self._link is m.Link.OR:
            return True
        return self._link is m.Link.AND and last.carries and not self._list_over(last, slot)

    def _list_over(self, last: Slot, slot: Slot) -> bool:
        """`except Germany and France, nurturing`: after its `and` a list has one more, and a comma ends it."""
        line, slots = self.scene.line, self.draft.slots
        first = next((s.start for s in slots if s.carries), last.start)
        if self._said_anew(last, slot):
            return True
        return line.slice(last.end, last.end + 1) == "," and " and " in line.slice(first, last.end)

    def _said_anew(self, last: Slot, slot: Slot) -> bool:
        """`except hot leads, in Germany`: behind a noun, or with a word of its own, another field is no more of it."""
        words = self.scene.line.slice(last.end, slot.start).split()
        if "," not in words or {"and", "or"} & {*words} or slot.field == last.field:
            return False
        between = [s.mark for s in self.spots if last.end <= s.start < slot.start]
        did = bool(slot.verb or slot.done) and not (last.verb or last.done)
        if self.draft.slots == [last] and not self.draft.nouns and _whom_after_where_they_stand(last, slot):
            return True
        return did or words[-1] != "," or any(isinstance(mark, m.Noun) for mark in between)

    def _twice(self, slot: Slot) -> bool:
        """The same field twice, each time with words of its own: `CTOs in Germany and CFOs in France`."""
        if slot.negated or not slot.field or slot.field[0] is LeadField.CUSTOM or self._link is None:
            return False
        others = [s for s in self.draft.slots if s.field == slot.field and not s.negated and s.options != slot.options]
        return bool(others) and self._link in {m.Link.AND, m.Link.OR}

    def _clear(self) -> None:
        self._not = None
        self._link = None
        self._including = False
