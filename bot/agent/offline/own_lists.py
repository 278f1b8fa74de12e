"""Values of the data's own lists that are called as a field or a deed is: `both phone and live chat`."""

import re

from bot.agent.offline.adjectives import says_whose
from bot.agent.offline.doing_words import DOES, OBEYS, WANTS
from bot.agent.offline.field_aliases import DEEDS
from bot.agent.offline.fields import field_named
from bot.agent.offline.fields_behind import with_its_field
from bot.agent.offline.lexicon import LONGEST
from bot.agent.offline.marks import Mark, Noise, Not, Option, Spot, Values
from bot.agent.offline.plain_words import FILLERS
from bot.agent.offline.scene import Scene
from bot.agent.offline.spelling import key_of, stem, stems
from bot.domain.lead_query import LeadField

_HAVING = frozenset({"with", "have", "has", "having", "got"})
_LACKING = frozenset({"without", "no", "not", "lacking"})
_BETWEEN = frozenset({"a", "an", "the", "their", "any", "both", "either", "also", "as", "well", "no", "not", "without"})
_JOINTS = frozenset({"and", "or", ",", "&", "plus", "but", "nor"})
_DEEDS_IN_FULL = frozenset(
    map(stems, ("demo request", "pricing page", "free trial", "page view", "phone call", "sales call", "product demo"))
)
_DOES = re.compile(DOES)
_DONE_BEFORE = re.compile(r"(?:had|used|started|made|did|took)(?: (?:a|an|the|any|some))* $")
_OFFERED_BEFORE = re.compile(rf"(?:^| )(?:{DOES}|{WANTS})(?: (?:an?|the|their|both|either))* $")
HAVE_BEFORE = re.compile(rf"(?:^| )(?:with|have|has|having|got|{DOES}|{OBEYS}|{WANTS})(?: (?:an?|the|their))* $")
"""What each of the values that follow holds of."""
_TIME_BEHIND = re.compile(
    r" (?:this|last|since|yesterday|today|ever|recently|lately|on \w+day|before|after|twice|\d+ times"
    r"|(?:in|over|during|within) the (?:last|past))\b"
)


def list_named(words: str, scene: Scene) -> str:
    """
    The field of lists that words name, by its noun as well: `modules` of Modules of Interest; empty where none does.

    `utilities` names Utilities Monitored here only, where it is told from whatever else is called so.
    """
    named = field_named(words, scene)
    if named and named[1]:
        return named[1] if named[1] in scene.lexicon.lists else ""
    said = stems(words)
    found = [name for name in scene.lexicon.lists if _is_noun_of(said, stems(key_of(name)))]
    return found[0] if len(found) == 1 else ""


_SAYS_WHICH = re.compile(r"(?: of .+| \w+(?:ed|ing)| in use| sold| taught| run| sought| interest| need| wish)$")


def _is_noun_of(said: str, name: str) -> bool:
    """Whether words are what a name says is listed: without what it says of that behind it, and maybe before it."""
    noun = _SAYS_WHICH.sub("", name)
    return said == noun or (" " not in said and noun.endswith(f" {said}"))


def listed_at(place: int, scene: Scene) -> Spot | None:
    """A value of a list that is meant for sure, whatever else is called so; None: there is none, or it may not be."""
    if not scene.lexicon.lists:
        return None
    after, options = _value(place, scene)
    if not options:
        return None
    line = scene.line
    start, words = line.starts[place], line.slice(place, after)
    end = start + len(words)
    if _DONE_BEFORE.search(line.text[:start]) or _TIME_BEHIND.match(line.text, end):
        return None
    _, with_field = with_its_field(options, after, scene)
    told = with_field > after or _OFFERED_BEFORE.search(line.text[:start]) is not None
    meant = told or (_says_so_itself(words, scene) and words not in FILLERS)
    fields = {option.custom for option in options}
    beside = {custom for words, own in _joined(place, after, scene) if _says_so_itself(words, scene) for custom in own}
    if not meant and not fields & beside:
        return None
    own = tuple(option for option in options if option.custom in beside) or options
    named, end = with_its_field(own, after, scene)
    return Spot(place, end, Values(tuple(named)))


def of_a_list(found: Spot, scene: Scene) -> Spot:
    """`needs Japanese`, where a list of the data's own has it: that, and not the country."""
    if not isinstance(found.mark, Values) or not scene.lexicon.lists:
        return found
    own = tuple(option for option in found.mark.options if option.known and option.custom in scene.lexicon.lists)
    if not own or len(own) == len(found.mark.options) or not _wanted_before(found.start, scene):
        return found
    return Spot(found.start, found.end, Values(own), note=found.note)


def not_of_an_industry(options: tuple[Option, ...], found: Spot, scene: Scene) -> tuple[Option, ...]:
    """`leads with buses`: a part of an industry's name is that only right before leads, where a list has it as well."""
    if not scene.lexicon.lists or not any(option.custom in scene.lexicon.lists for option in options):
        return options
    if says_whose(found, scene):
        return options
    return tuple(option for option in options if option.bare or option.field is not LeadField.INDUSTRY)


def _wanted_before(place: int, scene: Scene) -> bool:
    """Whether somebody needs or offers the value there, or the ones before that it is joined to."""
    while not _OFFERED_BEFORE.search(scene.line.text[: scene.line.starts[place]]):
        left = _past(place - 1, -1, scene)
        ends = (
            [] if left is None else [_value(first, scene)[0] for first in range(max(0, left - LONGEST + 1), left + 1)]
        )
        if left is None or left + 1 not in ends:
            return False
        place = max(0, left - LONGEST + 1) + ends.index(left + 1)
    return True


def own_follows(word: str, after: int, scene: Scene) -> bool:
    """Whether a word is a verb and what somebody does it with follows: `managing leases`."""
    return _DOES.fullmatch(word) is not None and bool(own_at(after, scene))


def own_at(place: int, scene: Scene) -> tuple[Option, ...]:
    """What the data's own fields have of the words from a token on, the longest first."""
    for length in range(LONGEST, 0, -1):
        options = scene.lexicon.options(scene.line.slice(place, place + length))
        if own := tuple(option for option in options if option.custom and option.known):
            return own
    return ()


def both_of_two(place: int, scene: Scene) -> Spot | None:
    """
    `both fryers and grills`, where a field has Both for a value: the two, and no value.

    Where the two are the other values of that very field, `both gas and electric`, it is what they say together.
    """
    if scene.line.slice(place, place + 1) != "both":
        return None
    options = tuple(o for o in scene.lexicon.options("both") if o.custom and o.known)
    end, first = _value_of_any(place + 1, scene)
    if not options or scene.line.slice(end, end + 1) != "and":
        return None
    after, second = _value_of_any(end + 1, scene)
    own = tuple(o for o in options if o.custom in first and o.custom in second and o.custom not in scene.lexicon.lists)
    return Spot(place, after, Values(own)) if own else Spot(place, place + 1, Noise())


def _value_of_any(place: int, scene: Scene) -> tuple[int, set[str]]:
    """Where the longest value of the data's own ends, and of which fields it is; a single word where none is."""
    for length in range(LONGEST, 0, -1):
        options = scene.lexicon.options(scene.line.slice(place, place + length))
        if own := {option.custom for option in options if option.custom and option.known}:
            return place + length, own
    return place + 1, set()


def before_listed(place: int, scene: Scene) -> Mark | None:
    """What `with` and `without` say before such a value; None where no such value follows."""
    word = scene.line.tokens[place].key
    if not scene.lexicon.lists or word not in _HAVING | _LACKING:
        return None
    first = place + 1
    while scene.line.slice(first, first + 1) in _BETWEEN - _LACKING:
        first += 1
    if first >= len(scene.line.tokens) or listed_at(first, scene) is None:
        return None
    return Not() if word in _LACKING else Noise()


def _value(place: int, scene: Scene) -> tuple[int, tuple[Option, ...]]:
    """The longest words from a token on that a list has, and of which lists."""
    for length in range(min(LONGEST, len(scene.line.tokens) - place), 0, -1):
        options = scene.lexicon.options(scene.line.slice(place, place + length))
        if own := tuple(option for option in options if option.known and option.custom in scene.lexicon.lists):
            return place + length, own
    return place, ()


def _says_so_itself(words: str, scene: Scene) -> bool:
    """Whether words name neither a field that every lead may have nor something that leads do."""
    if field_named(words, scene) or stems(words) in _DEEDS_IN_FULL:
        return False
    return " " in words or stem(words) not in DEEDS


def _joined(place: int, after: int, scene: Scene) -> list[tuple[str, set[str]]]:
    """The values that `and`, `or`, `but not` join to this one, on either side, with their lists."""
    line, found = scene.line, list[tuple[str, set[str]]]()
    right = _past(after, 1, scene)
    if right is not None and right < len(line.tokens):
        end, options = _value(right, scene)
        found += [(line.slice(right, end), {o.custom for o in options})] if options else []
    left = _past(place - 1, -1, scene)
    for first in range(max(0, (left or 0) - LONGEST + 1), (left if left is not None else -1) + 1):
        end, options = _value(first, scene)
        if options and left is not None and end == left + 1:
            found.append((line.slice(first, end), {o.custom for o in options}))
            break
    return found


def _past(place: int, step: int, scene: Scene) -> int | None:
    """The token beyond a joint and the small words beside it; None where nothing is joined."""
    joined = False
    while 0 <= place < len(scene.line.tokens) and (key := scene.line.tokens[place].key) in _JOINTS | _BETWEEN:
        joined = joined or key in _JOINTS
        place += step
    return place if joined else None
