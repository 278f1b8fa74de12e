"""Puts marks together: which words narrow which field, what is negated, what time belongs to what."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from bot.agent.offline import marks as m
from bot.agent.offline import two_times
from bot.agent.offline.choosing import Chosen, beside_states, choose
from bot.agent.offline.dated import coming
from bot.agent.offline.deeds import SAME, the_same
from bot.agent.offline.fields import is_dated
from bot.agent.offline.how_often import so_often
from bot.agent.offline.including import Included, included, opposed
from bot.agent.offline.nearest_value import industry_instead
from bot.agent.offline.scene import Scene
from bot.agent.offline.slots import Slot
from bot.domain.lead_query import (
    TIMES,
    AnyOf,
    Condition,
    Evident,
    FieldBetween,
    FieldHas,
    FieldIs,
    LeadField,
    Period,
)

TWO_AT_ONCE = "These look like two questions in one. Please ask them one after the other."
NO_EVIDENCE_TIME = "I cannot ask when something on budget, authority, need or timeline was said. Leave the time out."
MOST_GROUPS = 2
TWO_GROUPS = "I can break leads down by two things at most. Please choose two."


@dataclass(frozen=True, slots=True)
class Missed:
    """Words that narrow the question and were not understood."""

    start: int
    end: int
    sentence: str = ""
    options: tuple[m.Option, ...] = ()
    """What they may mean, where that is the trouble."""
    named: bool = False
    """Whether they are taken for the name of a company that nobody knows, unless they are a typo."""


@dataclass(slots=True)
class Draft:
    """A question put together, before it becomes a plan."""

    slots: list[Slot] = field(default_factory=list)
    orders: list[tuple[int, m.Order]] = field(default_factory=list)
    measures: list[tuple[int, m.Measure]] = field(default_factory=list)
    groups: list[m.Grouped] = field(default_factory=list)
    top: int | None = None
    nouns: list[tuple[int, m.Noun]] = field(default_factory=list)
    pivots: list[int] = field(default_factory=list)
    relatives: list[int] = field(default_factory=list)
    wholes: list[int] = field(default_factory=list)
    """Where the whole of a share begins: `among`."""
    missed: list[Missed] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    beside: list[LeadField] = field(default_factory=list)
    """What is to stand beside each lead."""
    own_beside: list[str] = field(default_factory=list)
    """Custom fields that are to, by name."""
    fresh: bool = False
    """`new` was said, and no time."""
    everybody: bool = False
    """Whether a ranking leaves nobody out: `hottest leads including customers`."""

    @property
    def shows(self) -> bool:
        """Whether something is wanted of the leads themselves."""
        return bool(self.beside or self.own_beside)


@dataclass(slots=True)
class Assembler:
    """Goes through the marks once, from left to right."""

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
    _at: int = 0
    _grouped_at: int = -1
    """Place of the last thing to group by."""

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
        if self._not and self._not_at:
            self.draft.missed.append(Missed(self._not_at.start, self._not_at.end))
        return self.draft

    # What each mark does

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

    def on_cued(self, spot: m.Spot, mark: m.Cue) -> None:
        """The next words belong to these fields."""
        self._cue = mark
        after = self._after(past=m.Not | m.Noise)
        if mark.named and isinstance(after, m.When) and mark.fields[0] in _TIMED:
            self._add(Slot(spot.start, spot.end, verb=m.Verb(_TIMED[mark.fields[0]])))
            return
        if mark.named and isinstance(after, m.When) and is_dated(mark.custom, self.scene):
            self._add(Slot(spot.start, spot.end, verb=m.Verb(m.Doing.DATED, custom=mark.custom)))
            return
        valued = isinstance(after, _VALUED)
        if isinstance(after, m.Values):
            valued = any(o.field in mark.fields and o.custom == mark.custom for o in after.options)
        if mark.named and not valued and self._named_alone(spot, mark):
            return
        if mark.named and not valued and self._not:
            known: list[Condition] = [FieldIs(field=mark.fields[0], custom=mark.custom or None)]
            self._add(Slot(spot.start, spot.end, conditions=known))
            return
        words = self.scene.line.slice(spot.start, spot.end)
        if words.startswith(("came", "come", "originat")) and not isinstance(self._before(), m.Relative):
            self.draft.pivots.append(spot.start)

    def _named_alone(self, spot: m.Spot, mark: m.Cue) -> bool:
        """A field without a value: a second grouping, a yes-or-no field, or one that is known."""
        last = self.draft.slots[-1] if self.draft.slots else None
        if last and last.field and last.end == spot.start and last.field[0] in mark.fields:
            return True  # `in the retail industry`: the field is said after its value
        if 0 <= self._grouped_at >= self._at - 2:
            self._group(m.Grouped(mark.fields[0], mark.custom), spot)
            return True
        after = self._after()
        if isinstance(after, m.Joint) and after.link is m.Link.BUT:
            known = FieldIs(field=mark.fields[0], custom=mark.custom or None)
            self._add(Slot(spot.start, spot.end, conditions=[known]))
            return True
        if not mark.custom:
            words = self.scene.line.slice(spot.start, spot.end)
            if words.startswith("with "):
                self._add(Slot(spot.start, spot.end, conditions=[FieldIs(field=mark.fields[0])]))
                return True
            if words.startswith(("in ", "on ", "whose ", "where ")) or self._right_behind(spot):
                self.draft.missed.append(Missed(spot.start, spot.end))
            return False
        yes = [n.value for n in self.scene.lexicon.custom.get(mark.custom, ()) if n.value.casefold() in _YES]
        if yes:
            condition = FieldIs(field=LeadField.CUSTOM, custom=mark.custom, values=tuple(yes))
            self._add(Slot(spot.start, spot.end, conditions=[condition]))
        else:
            self.draft.missed.append(Missed(spot.start, spot.end))
        return True

    def _right_behind(self, spot: m.Spot) -> bool:
        """`director of staff`, `without phone email`: right behind a condition, which it would have to be a part of."""
        last = self.draft.slots[-1] if self.draft.slots else None
        return (last is not None and self.scene.line.slice(last.end, spot.start) == "of") or (
            last is not None and last.end == spot.start and bool(last.conditions) and self._link is None
        )

    def on_values(self, spot: m.Spot, mark: m.Values) -> None:
        """Words with one or several meanings."""
        chosen = beside_states(choose(mark.options, self._cue), self._beside())
        if not chosen.certain:
            self.draft.missed.append(Missed(spot.start, spot.end, options=chosen.options))
            self._clear()
            return
        last = self._latest()
        option = chosen.options[0]
        if self._instead(spot, option):
            return
        if chosen.together:
            option = chosen.options[-1]
        if last and self._continues(last, option):
            last.options.append(option)
            last.wider.extend(chosen.options[:-1] if chosen.together else ())
            last.end = spot.end
            self._link = None
            return
        self._add(self._slot_of(spot, chosen))

    def _latest(self) -> Slot | None:
        """The slot that was said last, be it one of those that an earlier one refuses with it."""
        last = self.draft.slots[-1] if self.draft.slots else None
        return last.also[-1] if last and last.also else last

    def _beside(self) -> list[Sequence[m.Option]]:
        """The meanings of the values that `or`, `and` or a comma join to this one, on either side."""
        found: list[Sequence[m.Option]] = []
        for step in (-1, 1):
            joint, value = self._at + step, self._at + 2 * step
            if 0 <= value < len(self.spots) and isinstance(self.spots[joint].mark, m.Joint):
                mark = self.spots[value].mark
                found.extend([mark.options] if isinstance(mark, m.Values) else [])
        return found

    def _instead(self, spot: m.Spot, option: m.Option) -> bool:
        """What the data has for a value that it lacks, where the value stands alone and not in a list."""
        words = self.scene.line.slice(spot.start, spot.end)
        instead = industry_instead(option, words, self.scene)
        following = [s.mark for s in self.spots[self._at + 1 : self._at + 3]]
        listed = len(following) == 2 and isinstance(following[0], m.Joint) and isinstance(following[1], m.Values)
        if instead is None or listed or (self._link and self.draft.slots and self.draft.slots[-1].field):
            return False
        self.draft.notes.append(instead.note)
        self._add(Slot(spot.start, spot.end, conditions=[instead.condition]))
        return True

    def _slot_of(self, spot: m.Spot, chosen: Chosen) -> Slot:
        if chosen.together:
            *wider, narrow = chosen.options
            return Slot(spot.start, spot.end, options=[narrow], wider=wider)
        return Slot(spot.start, spot.end, options=list(chosen.options))

    def _continues(self, last: Slot, option: m.Option) -> bool:
        """Whether a value goes on with the list of the slot before: same field, nothing else in between."""
        if last.field != (option.field, option.custom) or bool(last.options[0].needs) != bool(option.needs):
            return False
        between = [s.mark for s in self.spots if last.end <= s.start < self.spots[self._at].start]
        again = (m.Noun, m.Relative) if self._nothing_else() else ()  # `hot leads and warm leads`
        if not all(isinstance(mark, (m.Joint, m.Noise, m.Cue, m.Including, *again)) for mark in between):
            return False
        spot, line = self.spots[self._at], self.scene.line
        if option.custom and line.slice(last.start - 1, last.start) == "both":
            return False  # each of them, in a field that lists several
        if last.negated and "only" in {line.slice(spot.start - 1, spot.start), line.slice(spot.end, spot.end + 1)}:
            return False  # `no insurers, retail only`
        return self._not is None and self._link is not m.Link.BUT

    def _nothing_else(self) -> bool:
        """Whether one field is all that the question asks for, so that each of its values may have a noun."""
        fields = {slot.field for slot in self.draft.slots if slot.field != (LeadField.OWNER, "")}
        coming = [s.mark for s in self.spots[self._at + 1 :]]
        if len(fields) != 1 or not all(
            isinstance(mark, m.Noise | m.Noun | m.Joint | m.Cue | m.Values) for mark in coming
        ):
            return False
        values = [mark for mark in coming if isinstance(mark, m.Values)]
        return self._link is not None and all((o.field, o.custom) in fields for v in values for o in v.options)

    def on_ready(self, spot: m.Spot, mark: m.Ready) -> None:
        """Conditions that need no more words."""
        conditions: list[Condition] = list(mark.conditions)
        if mark.any_of and len(conditions) > 1:
            conditions = [AnyOf(conditions=tuple(conditions))]
        self._add(Slot(spot.start, spot.end, conditions=conditions))

    def on_lacks(self, spot: m.Spot, mark: m.Lacks) -> None:
        """Fields that are known or missing."""
        conditions: list[Condition] = [
            FieldIs(field=f, custom=custom or None, negated=mark.negated) for f, custom in mark.fields
        ]
        if mark.any_of and len(conditions) > 1:
            conditions = [AnyOf(conditions=tuple(conditions))]
        self._add(Slot(spot.start, spot.end, conditions=conditions), own_negation=mark.negated)

    def on_range(self, spot: m.Spot, mark: m.Range) -> None:
        """A span of numbers, of the field that is nearest."""
        named = self._range_field(mark)
        if named is None:
            self.draft.missed.append(Missed(spot.start, spot.end))
            return
        which, custom = named
        condition = FieldBetween(field=which, custom=custom or None, low=mark.low, high=mark.high)
        self._add(Slot(spot.start, spot.end, conditions=[condition]))

    def _range_field(self, mark: m.Range) -> tuple[LeadField, str] | None:
        if mark.field:
            return mark.field, mark.custom
        if self._cue and self._cue.named:
            return self._cue.fields[0], self._cue.custom
        if borrowed := self._neighbour():
            return borrowed
        if mark.money or max(mark.low or 0, mark.high or 0) >= 1_000_000:
            return LeadField.REVENUE, ""
        if self.draft.nouns and self.draft.nouns[-1][1].accounts:
            return LeadField.EMPLOYEES, ""
        return None

    def _neighbour(self) -> tuple[LeadField, str] | None:
        """The field of the range that this one is joined to: `more than 200 and less than 500 employees`."""
        last = self.draft.slots[-1].conditions if self.draft.slots and self._link else []
        if len(last) == 1 and isinstance(last[0], FieldBetween):
            return last[0].field, last[0].custom or ""
        following = [s.mark for s in self.spots[self._at + 1 : self._at + 4] if not isinstance(s.mark, m.Noise)]
        if len(following) > 1 and isinstance(following[0], m.Joint) and isinstance(following[1], m.Range):
            named = following[1]
            return (named.field, named.custom) if named.field else None
        return None

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
        custom = slot.verb.custom if slot and slot.verb else ""
        return coming(custom, self.scene.line.slice(spot.start, spot.end), mark, self.scene)

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
        self._add(slot)

    def _time_before(self) -> m.When | None:
        """A time that was said before its verb: `this week's new leads`."""
        return self._waiting.pop()[1] if self._waiting else None

    def _lock_times(self) -> None:
        """`leads this quarter who ...`: what stands before `who` is when they were created."""
        for spot, when in self._waiting:
            slot = Slot(spot.start, spot.end, verb=m.Verb(m.Doing.CREATED), when=when)
            self._add(slot, plain=True)
        self._waiting.clear()

    def on_often(self, spot: m.Spot, mark: m.Times) -> None:
        """How often it was done."""
        if not so_often(self.draft.slots, mark):
            self._times = mark.at_least

    def on_number(self, spot: m.Spot, mark: m.Number) -> None:
        """How many leads are wanted, or the value of a field."""
        following = next((s.mark for s in self.spots[self._at + 1 :] if not isinstance(s.mark, m.Noise)), None)
        counted = isinstance(following, m.Noun | m.Values | m.Order | m.Verb | m.Done | m.Ready)
        if counted and not mark.money and 1 <= mark.value <= 10_000 and mark.value == int(mark.value):
            self.draft.top = int(mark.value)
        elif self._cue and self._cue.named:
            self.on_range(spot, m.Range(mark.value, mark.value))
        elif following is None and self.draft.top is None and not mark.money and mark.value in range(1, 101):
            self.draft.top = int(mark.value)  # `hot leads in France, just 3`
        else:
            self.draft.missed.append(Missed(spot.start, spot.end))

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

    def _group(self, mark: m.Grouped, spot: m.Spot) -> None:
        """By two different things at most."""
        if mark.field in TIMES and not mark.period:
            mark = replace(mark, period=Period.MONTH)
        known = [group.plan() for group in self.draft.groups]
        if mark.plan() not in known and len(set(known)) == MOST_GROUPS:
            self.draft.missed.append(Missed(spot.start, spot.end, TWO_GROUPS))
        self.draft.groups.append(mark)
        self._grouped_at = self._at

    def on_noun(self, spot: m.Spot, mark: m.Noun) -> None:
        """A word for leads or companies."""
        self.draft.nouns.append((spot.start, mark))
        self._cue = None

    def on_unread(self, spot: m.Spot, mark: m.Unread) -> None:
        """A word that nothing recognised."""
        beside = any(slot.end == spot.start and not slot.unknown for slot in self.draft.slots[-1:])
        company = self._cue is not None and self._cue.fields[0] is LeadField.COMPANY and not (mark.sentence or beside)
        if company and self.scene.line.tokens[spot.start].kind == "word":
            self._add_company(spot)
            return
        self.draft.missed.append(Missed(spot.start, spot.end, mark.sentence))

    def _add_company(self, spot: m.Spot) -> None:
        """`at Globex`: leads of a company that nobody knows are none."""
        last = self.draft.slots[-1] if self.draft.slots else None
        slot = last if last and last.end == spot.start and last.unknown else Slot(spot.start, spot.end, unknown=True)
        words = self.scene.line.slice(slot.start, spot.end)
        slot.end, slot.conditions = spot.end, [FieldHas(field=LeadField.COMPANY, words=(words,))]
        if slot is not last:
            self._add(slot)
        self.draft.missed.append(Missed(spot.start, spot.end, named=True))

    # How slots join

    def _after(self, *, past: Any = ()) -> m.Mark | None:
        """The next mark, passing over some kinds."""
        return next((s.mark for s in self.spots[self._at + 1 :] if not isinstance(s.mark, past)), None)

    def _before(self) -> m.Mark | None:
        return self.spots[self._at - 1].mark if self._at else None

    def _add(self, slot: Slot, *, plain: bool = False, own_negation: bool = False) -> None:
        """Take a slot in, with the negation and the joint that stand before it, unless it says its own."""
        last = self.draft.slots[-1] if self.draft.slots else None
        if self.draft.nouns and self.scene.line.slice(slot.start, slot.start + 1) in _PREDICATES:
            self.draft.pivots.extend(() if isinstance(self._before(), m.Relative) else (slot.start,))
        if not plain:
            carried = (
                last is not None and last.negated and self._not is None and not own_negation and self._carried(last)
            )
            slot.negated = self._not is not None or carried
            slot.carries = carried or (self._not is not None and self._not.carries)
            slot.either = last is not None and self._link is m.Link.OR and not (last.negated and slot.negated)
            slot.either = slot.either or (last is not None and self._link is m.Link.AND and opposed(slot, last))
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

    def _carried(self, last: Slot) -> bool:
        if self._link is m.Link.OR:
            return True
        return self._link is m.Link.AND and last.carries and not self._list_over(last)

    def _list_over(self, last: Slot) -> bool:
        """`except Germany and France, nurturing`: after its `and` a list has one more, and a comma ends it."""
        line, slots = self.scene.line, self.draft.slots
        first = next((s.start for s in slots if s.carries), last.start)
        return line.slice(last.end, last.end + 1) == "," and " and " in line.slice(first, last.end)

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

    def _fresh(self) -> None:
        """`new` without a time: newest first; other words for coming in say nothing without a time."""
        timed = any(s.verb and s.verb.doing is m.Doing.CREATED and s.when for s in self.draft.slots)
        for slot in list(self.draft.slots):
            if slot.verb and slot.verb.doing is m.Doing.CREATED and slot.when is None:
                self.draft.fresh = self.draft.fresh or (slot.verb.bare and not timed)
                self.draft.slots.remove(slot)


_VALUED = m.Values | m.Range | m.Number | m.When | m.Unread
"""What may be the value of a field that was named."""
_YES = frozenset({"yes", "true", "1", "y", "checked"})
_BY_NUMBER = re.compile(
    r"\b(?:(?:by|on) (?:(?:the|their|total) )?(?:number|count|amount|volume) of|by how (?:often|many times|frequently)"
    r"(?: (?:they|each|leads))?|most(?: number of)?|highest (?:number|count) of"
    r"|(?P<least>fewest|least|lowest (?:number|count) of))$"
)
_SINCE_WHEN = ("for ", "over ", "more than ", "longer than ", "at least ")
"""How a span begins that says for how long something has been so, which the data does not tell."""
_PREDICATES = frozenset({"has", "have", "had", "lack", "lacks", "are", "is", "was", "were", "do", "does", "did"})
_TIMED = {LeadField.CREATED: m.Doing.CREATED, LeadField.LAST_ACTIVITY: m.Doing.ACTIVE}
"""Fields that have a time: `whose last activity was in January`."""
_DIRECTIONS = {"oldest first", "newest first", "latest first"}

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
