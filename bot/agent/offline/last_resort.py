"""Words that nothing else reads: one of an industry, a short value, a place left out, the kind of house it has."""

from bot.agent.offline.letter_case import word_before
from bot.agent.offline.marks import Noise, Option, Spot, Values
from bot.agent.offline.nearest_value import industry_of
from bot.agent.offline.recorded_words import recorded_at
from bot.agent.offline.rules_interest import wished_for
from bot.agent.offline.scene import Scene
from bot.agent.offline.spelling import stem
from bot.domain.lead_query import LeadField

_REFUSING = frozenset({"excluding", "exclude", "except", "without", "not", "no", "minus", "besides", "than", "drop"})
_ASKED_FOR = frozenset({"asked for", "asks for", "asking for"})
"""Before what somebody wanted, which nothing else may be called."""
_PLACES = {LeadField.COUNTRY, LeadField.STATE, LeadField.CITY}
_HOUSES = frozenset(
    (
        *("clinic", "practice", "surgery", "home", "shop", "store", "house", "center", "centre", "office", "plant"),
        *("studio", "school", "provider", "maker", "chain", "operator", "producer", "group", "site", "mill", "factory"),
        *("park", "farm", "yard", "station", "fleet", "venue"),
    )
)
"""What companies are called behind the word for their industry: `vet clinics`, `dental practices`."""


def last_resort(place: int, scene: Scene) -> Spot | None:
    """`zoos in Spain`, `excluding Paris`; None for words that stay unread."""
    if scene.line.slice(place, place + 2) in _ASKED_FOR:
        return Spot(place, place + 2, Noise())
    options = scene.lexicon.options(scene.line.tokens[place].key)
    found = _known(options) or _own(options)
    if not found and word_before(place, scene) in _REFUSING:
        found = tuple(o for o in options if o.field in _PLACES)
    if found:
        return Spot(place, place + 1, Values(found))
    return wished_for(place, scene) or recorded_at(place, scene)


def house_at(place: int, scene: Scene) -> bool:
    """Whether a word says no more than the one before it: `clinics` behind `vet`, `fleets` behind `refrigerated`."""
    return stem(scene.line.tokens[place].key) in _HOUSES and place > 0 and _of_industry(place - 1, scene)


def _of_industry(place: int, scene: Scene) -> bool:
    """Whether a word is one of an industry, as it stands or once it is mended, or a value of the data's own."""
    word = scene.line.tokens[place].key
    if _known(scene.lexicon.options(word)) or _own(scene.lexicon.options(word)):
        return True
    return not scene.lexicon.options(word) and industry_of(word, scene) is not None


def _own(options: tuple[Option, ...]) -> tuple[Option, ...]:
    """`pH`: a value of the data's own of two letters."""
    return tuple(o for o in options if o.custom and o.known and o.values[0].isalpha())


def _known(options: tuple[Option, ...]) -> tuple[Option, ...]:
    return tuple(o for o in options if o.field is LeadField.INDUSTRY and o.known)
