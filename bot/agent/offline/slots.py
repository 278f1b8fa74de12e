"""One part of a plan while it is put together: conditions, whether they are negated, how they join the part before."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from bot.agent.offline.fields import BUT_NOT
from bot.agent.offline.lexicon import Lexicon
from bot.agent.offline.listed import value_is
from bot.agent.offline.marks import Doing, Done, Option, Verb, When
from bot.agent.offline.spelling import key_of
from bot.domain.calendar import Calendar
from bot.domain.definitions import QUIET_DAYS, RECENT_DAYS
from bot.domain.lead_query import (
    FLAGS,
    AnyOf,
    Condition,
    Did,
    Evident,
    FieldBetween,
    FieldHas,
    FieldIs,
    FieldWithin,
    LeadField,
    Moved,
    Period,
    Way,
    Window,
    not_theirs,
    owners_named,
)

_ON_FIELD = (FieldIs, FieldHas, FieldBetween, FieldWithin)
_NEVER_BLANK = (BUT_NOT | FLAGS) - {LeadField.CREATED}
"""A CRM may leave out when a lead came."""


@dataclass(slots=True)
class Slot:
    """Conditions that came from one place of the question."""

    start: int
    end: int
    conditions: list[Condition] = field(default_factory=list)
    options: list[Option] = field(default_factory=list)
    wider: list[Option] = field(default_factory=list)
    """What the same words mean in another field: a state of the city's name."""
    verb: Verb | None = None
    done: Done | None = None
    when: When | None = None
    at_least: int = 0
    negated: bool = False
    carries: bool = False
    """Whether its negation reaches over what is joined to it."""
    untold: bool = False
    """Whether it is a time of which the question does not say what happened then."""
    unknown: bool = False
    """Whether it is the name of a company that nobody knows."""
    either: bool = False
    """Whether it is joined to the slot before by `or`."""
    also: list["Slot"] = field(default_factory=list)
    """What else has to hold of those that it refuses: `except hot leads in Germany`."""

    @property
    def waits(self) -> bool:
        """Whether it is about something in time and no time was said yet."""
        return (self.verb is not None or self.done is not None) and self.when is None

    @property
    def field(self) -> tuple[LeadField, str] | None:
        """The field that its options are of."""
        return (self.options[0].field, self.options[0].custom) if self.options else None

    def build(self, lexicon: Lexicon, calendar: Calendar) -> list[Condition]:
        """Its conditions, all of which hold together."""
        if self.options:
            built = values_of(self.options, lexicon)
            if self.wider:
                narrow = sorted(self.options, key=lambda option: option.values)
                built = [AnyOf(conditions=(*values_of(self.wider, lexicon), *values_of(narrow, lexicon)))]
        elif self.done:
            built = [_did(self.done, self.when, self.at_least)]
        elif self.verb:
            return _timed(self.verb, self.when, calendar, negated=self.negated)
        else:
            built = list(self.conditions)
        for slot in self.also:
            built = [*built, *slot.build(lexicon, calendar)]
        if self.negated and not self.also and self.field and self.field[0] is LeadField.SOURCE_DETAIL:
            return _from_elsewhere(built)
        if not self.negated:
            return built
        if self.field and not self.also and not self.wider and _says_nothing(self.field[0], lexicon):
            return [or_blank(_refused(built))]
        return [not_theirs(_refused(built))] if self.owners else _refused(built)

    @property
    def owners(self) -> bool:
        """Whether it says whose leads, and nothing else."""
        said = [*self.conditions, *(FieldIs(field=o.field, values=o.values) for o in self.options)]
        return bool(said) and not self.also and all(map(owners_named, said))


def _says_nothing(field: LeadField, lexicon: Lexicon) -> bool:
    """Whether the data never says it: `not customers`, where nobody has a stage, takes nobody away."""
    return field is LeadField.STAGE and not lexicon.values.get(field)


def _from_elsewhere(conditions: Sequence[Condition]) -> list[Condition]:
    """
    Not from a channel by the CRM's own word.

    The word is kept only where it says more than our channel does, so a lead with a channel and no word counts.
    """
    none = FieldIs(field=LeadField.SOURCE_DETAIL, negated=True)
    return [AnyOf(conditions=(*_refused(conditions), none)), FieldIs(field=LeadField.SOURCE)]


def _refused(conditions: Sequence[Condition]) -> list[Condition]:
    """That not all of the conditions hold."""
    each = [negated(one) for one in conditions]
    if len(each) < 2:
        return each[0] if each else []
    return [AnyOf(conditions=tuple(one for parts in each for one in parts))]


def negated(condition: Condition) -> list[Condition]:
    """Conditions that together say the opposite."""
    if isinstance(condition, AnyOf):
        return [one for part in condition.conditions for one in negated(part)]
    return [condition.model_copy(update={"negated": not condition.negated})]


def or_blank(conditions: Sequence[Condition]) -> AnyOf:
    """Any of the conditions, or that the field which one of them is about says nothing."""
    blank = (FieldIs(field=c.field, custom=c.custom, negated=True) for c in conditions if isinstance(c, _ON_FIELD))
    return AnyOf(conditions=(*conditions, *blank))


def leaves_blanks(condition: Condition) -> bool:
    """Whether a lead whose field is blank fulfils neither the condition nor its opposite."""
    if not isinstance(condition, _ON_FIELD) or condition.field in _NEVER_BLANK:
        return False
    quiet = isinstance(condition, FieldWithin) and condition.field is LeadField.LAST_ACTIVITY
    return not quiet and not (isinstance(condition, FieldIs) and not condition.values)


def but_for_blanks(condition: Condition) -> FieldIs | None:
    """The values that such a condition refuses; None where it says something else."""
    match condition:
        case AnyOf(conditions=(FieldIs(negated=True) as one, _)) if one.values and or_blank([one]) == condition:
            return one
    return None


def values_of(options: Sequence[Option], lexicon: Lexicon) -> list[Condition]:
    """The condition that a field has one of the values; job titles by the words in them."""
    first = options[0]
    if first.needs:
        return _titled(first.field, options, lexicon)
    values = tuple(dict.fromkeys(v for o in options for v in o.values))
    if first.custom:
        return [value_is(first.custom, values, lexicon.lists, negated=False)]
    return [FieldIs(field=first.field, values=values)]


def _titled(field: LeadField, options: Sequence[Option], lexicon: Lexicon) -> list[Condition]:
    if all(len(o.needs) == 1 for o in options):
        words = tuple(dict.fromkeys(w for o in options for w in o.needs[0]))
        return [FieldHas(field=field, words=words)]
    if len(options) == 1:
        return [FieldHas(field=field, words=group) for group in options[0].needs]
    titles = [n.value for n in lexicon.values.get(LeadField.TITLE, ()) if any(_fits(n.value, o) for o in options)]
    if titles:
        return [FieldIs(field=field, values=tuple(titles))]
    return [FieldHas(field=field, words=tuple(o.values[0] for o in options))]


def _fits(title: str, option: Option) -> bool:
    spaced = f" {key_of(title)} "
    return all(any(f" {word} " in spaced for word in group) for group in option.needs)


def _did(done: Done, when: When | None, at_least: int) -> Did:
    window = when.window if when else Window()
    return Did(events=done.events, asset=done.asset, at_least=max(at_least, done.at_least), window=window)


def _timed(verb: Verb, when: When | None, calendar: Calendar, *, negated: bool) -> list[Condition]:
    match verb.doing:
        case Doing.CREATED:
            return [FieldWithin(field=LeadField.CREATED, window=when.window, negated=negated)] if when else []
        case Doing.ACTIVE:
            return _silence(verb, when, calendar) if negated else _activity(when, calendar)
        case Doing.QUIET:
            return _activity(when, calendar) if negated else _silence(verb, when, calendar)
        case Doing.DATED:
            named, window = verb.custom, when.window if when else Window()
            return [FieldWithin(field=LeadField.CUSTOM, custom=named, window=window, negated=negated)]
        case Doing.MOVED:
            window = when.window if when else calendar.rolling(RECENT_DAYS, Period.DAY)
            return [FieldWithin(field=LeadField.BAND_SINCE, window=window, negated=negated)]
        case Doing.BECAME:
            window = when.window if when else calendar.rolling(RECENT_DAYS, Period.DAY)
            return [
                FieldIs(field=LeadField.BAND, values=verb.bands, negated=negated),
                FieldWithin(field=LeadField.BAND_SINCE, window=window),
            ]
        case Doing.ROSE | Doing.FELL | Doing.WENT:
            window = when.window if when else calendar.rolling(RECENT_DAYS, Period.DAY)
            return [Moved(way=WAYS[verb.doing], at_least=verb.points, window=window, negated=negated)]


WAYS = {Doing.ROSE: Way.UP, Doing.FELL: Way.DOWN, Doing.WENT: Way.EITHER}


def _activity(when: When | None, calendar: Calendar) -> list[Condition]:
    window = when.window if when else calendar.rolling(QUIET_DAYS, Period.DAY)
    return [FieldWithin(field=LeadField.LAST_ACTIVITY, window=window)]


def _silence(verb: Verb, when: When | None, calendar: Calendar) -> list[Condition]:
    if when is None and verb.bare and verb.days is None:
        return [FieldIs(field=LeadField.LAST_ACTIVITY, negated=True)]
    if when is None:
        when = When(calendar.rolling(verb.days or QUIET_DAYS, Period.DAY), lasting=True)
    window = when.window
    if when.before:
        # "No activity since before May": silent from then on.
        window = Window(start=window.end, said=window.said)
    elif when.lasting:
        window = window.model_copy(update={"end": None})
    return [FieldWithin(field=LeadField.LAST_ACTIVITY, window=window, negated=True)]


def same_field(condition: Condition, field: LeadField) -> bool:
    """Whether a condition is about a field."""
    return getattr(condition, "field", None) is field


def fields_of(conditions: Iterable[Condition]) -> set[tuple[LeadField, str | None]]:
    """Fields that conditions are about, custom ones by name."""
    found: set[tuple[LeadField, str | None]] = set()
    for one in conditions:
        if isinstance(one, AnyOf):
            found |= fields_of(one.conditions)
        elif not isinstance(one, Did | Evident | Moved):
            found.add((one.field, getattr(one, "custom", None)))
    return found


__all__ = ["FieldBetween", "Slot", "fields_of", "negated", "same_field", "values_of"]
