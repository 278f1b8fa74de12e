"""Which of several meanings words have where they stand."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.agent.offline.marks import Cue, Option
from bot.agent.offline.spelling import key_of
from bot.domain.lead_query import LeadField

_ORDER = (
    LeadField.BAND,
    LeadField.OWNER,
    LeadField.COUNTRY,
    LeadField.TITLE,
    LeadField.SENIORITY,
    LeadField.STAGE,
    LeadField.STATUS,
    LeadField.PERSONA,
    LeadField.INDUSTRY,
    LeadField.SOURCE,
    LeadField.STATE,
    LeadField.CITY,
    LeadField.CRM_STATUS,
    LeadField.CAMPAIGN,
    LeadField.COMPANY,
    LeadField.CUSTOM,
    LeadField.SOURCE_DETAIL,
    LeadField.LAST_SOURCE,
    LeadField.DEPARTMENT,
    LeadField.LANGUAGE,
    LeadField.EMAIL,
)
_SPECIFIC = {LeadField.CRM_STATUS, LeadField.SOURCE_DETAIL}
"""The CRM's own word says exactly what was asked where our word for it covers more."""
_SELDOM_FILLED = frozenset({LeadField.LANGUAGE, LeadField.DEPARTMENT})
"""Fields that an export more often has under a name of its own: Preferred Language."""
PARTS_OF_COUNTRIES = frozenset({"england", "scotland", "wales", "northern ireland"})
SAID_OF_PARTS = PARTS_OF_COUNTRIES | {"scottish", "welsh", "northern irish"}


@dataclass(frozen=True, slots=True)
class Chosen:
    """The meaning of words; several are left where only the asker can tell."""

    options: tuple[Option, ...]
    together: bool = False
    """Whether all of the options hold: a name that is a city's and its state's."""

    @property
    def certain(self) -> bool:
        """Whether nobody has to be asked."""
        return len(self.options) == 1 or self.together


def choose(options: Sequence[Option], cue: Cue | None) -> Chosen:
    """The likeliest meaning: what the cue expects, what the data has, then the more usual field."""
    expected = [o for o in options if cue and o.field in cue.fields and cue.custom in {"", o.custom}]
    candidates = expected or list(options)
    known = [o for o in candidates if o.known]
    candidates = known or candidates
    order = cue.fields if cue and expected else _ORDER
    rank = {field: place for place, field in enumerate(order)}
    candidates.sort(key=lambda o: rank.get(o.field, len(rank)))
    first = candidates[0]
    same = [o for o in candidates if (o.field is first.field and o.values != first.values) or o == first]
    if first.field is LeadField.CUSTOM:
        same = [o for o in candidates if o.field is LeadField.CUSTOM]
    if len(same) > 1 and first.field in {LeadField.OWNER, LeadField.COMPANY, LeadField.CUSTOM}:
        return Chosen(tuple(same))
    places = [o for o in candidates if o.field in {LeadField.COUNTRY, LeadField.STATE, LeadField.CITY}]
    if first in places:
        return _place(places)
    return Chosen((_own_word(first, candidates),))


def own_field(options: Sequence[Option], expected: Sequence[Option]) -> tuple[Option, ...]:
    """Where no lead's field has the value, a custom field that is called by it: `who speak French`."""
    if any(o.known for o in expected):
        return ()
    fields = {o.field.value for o in expected if o.field in _SELDOM_FILLED}
    return tuple(o for o in options if o.known and o.custom and key_of(o.custom).split()[-1] in fields)


def _place(places: Sequence[Option]) -> Chosen:
    """A country that is a state too has to be asked about; a city within a state of its name means both."""
    by_field = {o.field: o for o in reversed(places)}
    country, state, city = (by_field.get(f) for f in (LeadField.COUNTRY, LeadField.STATE, LeadField.CITY))
    if country and state and _only_part(country, state):
        return Chosen((state,))
    if country and state:
        return Chosen((country, state))
    if state and city:
        return Chosen((state, city), together=True)
    return Chosen((places[0],))


def beside_states(chosen: Chosen, others: Iterable[Sequence[Option]]) -> Chosen:
    """`in NY or CA`: what is a country's name too is the state beside another state."""
    states = [o for o in chosen.options if o.field is LeadField.STATE and o.known]
    apart = any(
        any(o.field is LeadField.STATE and o.known for o in options)
        and not any(o.field is LeadField.COUNTRY for o in options)
        for options in others
    )
    return Chosen((states[0],)) if states and apart and not chosen.certain else chosen


def _only_part(country: Option, state: Option) -> bool:
    """Whether the words are a state's name in full, and only a part of the country: England."""
    name = key_of(state.values[0])
    return state.known and name in PARTS_OF_COUNTRIES and name != key_of(country.values[0])


def _own_word(first: Option, candidates: Sequence[Option]) -> Option:
    if first.field in {LeadField.STATUS, LeadField.SOURCE}:
        pair = {LeadField.STATUS: LeadField.CRM_STATUS, LeadField.SOURCE: LeadField.SOURCE_DETAIL}[first.field]
        own = next((o for o in candidates if o.field is pair), None)
        if own and key_of(first.values[0]) != key_of(own.values[0]):
            return own
    return first
