"""Values, numbers and fields, put to the conditions that they make."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from bot.agent.offline import marks as m
from bot.agent.offline.assembling import Assembling
from bot.agent.offline.choosing import SAID_OF_PARTS, Chosen, beside_states, choose
from bot.agent.offline.draft import Missed
from bot.agent.offline.fields import YES, is_dated, is_numeric, nones_of, yes_of
from bot.agent.offline.nearest_value import industry_instead
from bot.agent.offline.own_lists import HAVE_BEFORE
from bot.agent.offline.slots import Slot
from bot.domain.lead_query import NUMBERS, AnyOf, Condition, FieldBetween, FieldHas, FieldIs, LeadField

_VALUED = m.Values | m.Range | m.Number | m.When | m.Unread
"""What may be the value of a field that was named."""
_TIMED = {LeadField.CREATED: m.Doing.CREATED, LeadField.LAST_ACTIVITY: m.Doing.ACTIVE}
"""Fields that have a time: `whose last activity was in January`."""


class ValuesPut(Assembling):
    """What words of the data and of its fields do."""

    __slots__ = ()

    def on_cued(self, spot: m.Spot, mark: m.Cue) -> None:
        """The next words belong to these fields."""
        self._cue = mark
        after = self._after(past=m.Not | m.Noise)
        if mark.named and isinstance(after, m.When) and mark.fields[0] in _TIMED:
            self._add(Slot(spot.start, spot.end, verb=m.Verb(_TIMED[mark.fields[0]])))
            return
        timed = isinstance(after, m.When) or (isinstance(after, m.Grouped) and after.period)
        if mark.named and timed and is_dated(mark.custom, self.scene):
            self._add(Slot(spot.start, spot.end, verb=m.Verb(m.Doing.DATED, custom=mark.custom)))
            return
        valued = isinstance(after, _VALUED)
        if isinstance(after, m.Values):
            valued = any(o.field in mark.fields and o.custom == mark.custom for o in after.options)
        if mark.named and not valued and self._named_alone(spot, mark):
            return
        if mark.named and not valued and self._not:
            yes = yes_of(mark.custom, self.scene) if mark.custom else ()
            known: list[Condition] = [FieldIs(field=mark.fields[0], custom=mark.custom or None, values=yes)]
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
        own = () if self._counts(mark.custom) else self.scene.lexicon.custom.get(mark.custom, ())
        yes = tuple(n.value for n in own if n.value.casefold() in YES)
        if isinstance(after, m.Joint) and after.link is m.Link.BUT and not yes:
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
        if yes:
            condition = FieldIs(field=LeadField.CUSTOM, custom=mark.custom, values=yes)
            self._add(Slot(spot.start, spot.end, conditions=[condition]))
        else:
            self.draft.missed.append(Missed(spot.start, spot.end))
        return True

    def _counts(self, custom: str) -> bool:
        """Whether a field writes numbers, and not 1 for yes and 0 for no."""
        return is_numeric(custom, self.scene) and not yes_of(custom, self.scene)

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
        self._widened(spot, option)
        self._industry_first(spot, mark, option)
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

    def _widened(self, spot: m.Spot, option: m.Option) -> None:
        """`in Scotland`, where the data tells countries only: that all of the country is meant."""
        words = self.scene.line.slice(spot.start, spot.end)
        if option.field is LeadField.COUNTRY and words in SAID_OF_PARTS:
            said = self.scene.line.typed(spot.start, spot.end, self.scene.plain)
            self.draft.notes.append(f"No lead is filed under {said}, so this is all of {option.values[0]}.")

    def _industry_first(self, spot: m.Spot, mark: m.Values, option: m.Option) -> None:
        """`bus leads`, where a list of the data's own has buses as well: which of the two was taken is said."""
        own = next((o.custom for o in mark.options if o.known and o.custom in self.scene.lexicon.lists), "")
        if own and option.field is LeadField.INDUSTRY:
            said = self.scene.line.typed(spot.start, spot.end, self.scene.plain)
            self.draft.notes.append(f"I took “{said}” for the industry. By {own}, say: leads with {said}.")

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
        if option.custom and (line.slice(last.start - 1, last.start) == "both" or self._of_each(last, option)):
            return False  # each of them, in a field that lists several
        if last.negated and "only" in {line.slice(spot.start - 1, spot.start), line.slice(spot.end, spot.end + 1)}:
            return False  # `no insurers, retail only`
        return self._not is None and self._link is not m.Link.BUT

    def _of_each(self, last: Slot, option: m.Option) -> bool:
        """`with phone, mail and chat`, of a field that lists several: all of them, as nobody is refused for one."""
        if option.custom not in self.scene.lexicon.lists or last.negated or self._link is not m.Link.AND:
            return False
        left = list(takewhile(lambda s: _in_list(s, option), reversed(self.spots[: self._at])))
        right = list(takewhile(lambda s: _in_list(s, option), self.spots[self._at :]))
        run = [*reversed(left), *right]
        while isinstance(run[0].mark, m.Joint):
            del run[0]
        while isinstance(run[-1].mark, m.Joint):
            del run[-1]
        joints = [self.scene.line.slice(s.start, s.end) for s in run if isinstance(s.mark, m.Joint)]
        each = not joints or (joints[-1].endswith("and") and all(joint.endswith(("and", ",")) for joint in joints))
        return each and HAVE_BEFORE.search(self.scene.line.text[: self.scene.line.starts[run[0].start]]) is not None

    def _nothing_else(self) -> bool:
        """Whether one field is all that the question asks for, so that each of its values may have a noun."""
        said = {slot.field for slot in self.draft.slots}
        fields = said - {(LeadField.OWNER, "")} or said  # `my leads and Tom's leads`
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
        if self._not and not mark.negated and any(nones_of(custom, self.scene) for _, custom in mark.fields):
            self._not, mark = None, replace(mark, negated=True)
        conditions: list[Condition] = [self._known(f, custom, lacks=mark.negated) for f, custom in mark.fields]
        if mark.any_of and len(conditions) > 1:
            conditions = [AnyOf(conditions=tuple(conditions))]
        self._add(Slot(spot.start, spot.end, conditions=conditions), own_negation=mark.negated)

    def _known(self, field: LeadField, custom: str, *, lacks: bool) -> Condition:
        """That a field is known, or not; a value of `None` says that there is none as a blank does."""
        known = FieldIs(field=field, custom=custom or None, negated=lacks)
        nones = nones_of(custom, self.scene)
        if not nones:
            return known
        none = FieldIs(field=field, custom=custom, values=nones, negated=not lacks)
        return AnyOf(conditions=(none, known)) if lacks else none

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
            which, custom = self._cue.fields[0], self._cue.custom
            return (which, custom) if which in NUMBERS or custom else None  # no industry is above 30
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


def _in_list(spot: m.Spot, option: m.Option) -> bool:
    """Whether a part of the question may stand in a list of values of the option's field."""
    if isinstance(spot.mark, m.Values):
        return any(other.custom == option.custom for other in spot.mark.options)
    return isinstance(spot.mark, m.Joint)
