"""What of somebody's own fields a question asks for, beside the card: `which LMS does Anna Vogt use`."""

import re
from collections.abc import Iterator
from dataclasses import replace

from bot.agent.offline.fields import field_named
from bot.agent.offline.rules_beside import SHOWN
from bot.agent.offline.scene import Scene
from bot.agent.offline.spelling import key_of
from bot.domain.lead_query import FieldIs, LeadField, LeadQuery
from bot.domain.reading import Reading, Shape

LONGEST_NAME = 4
"""Words by which people call a field, at most."""


def with_asked_fields(reading: Reading, scene: Scene) -> Reading:
    """A card with the data's own fields that the question names, an account with a field; another reading as it is."""
    if reading.shape is Shape.STAKEHOLDERS and reading.query and not reading.lead_ids:
        return _of_account(reading, reading.query, scene)
    one = len(reading.lead_ids) == 1 or (reading.query is not None and not reading.lead_ids)
    if reading.shape is not Shape.LEAD or not one:
        return reading
    names = tuple(dict.fromkeys(name for name, _, _ in fields_named(scene)))
    reached = () if names else reached_by(scene.line.text)
    if not names and not reached:
        return reading
    alone = FieldIs(field=LeadField.ID, values=reading.lead_ids)
    query = reading.query or LeadQuery(where=(alone,), zone=scene.calendar.zone, as_of=scene.calendar.now)
    return replace(reading, query=query.model_copy(update={"own_beside": names, "beside": reached}))


_OF_ACCOUNT = re.compile(
    r"(?:in |at |from )?(?:what|which) (?P<asked>[a-z ]+?) (?:is|are|does|do|did) .+"
    r"|(?:(?:what|which) (?:is|are) )?(?:the )?(?P<of>[a-z ]+?) (?:of|for) .+|.+ 's (?P<its>[a-z ]+)"
)


_WHERE = re.compile(r"(?:and |so )?where (?:is|are|does|do|s) .+?(?: (?:based|located|from|sit|sitting|hq))?\W*$")


def _of_account(reading: Reading, query: LeadQuery, scene: Scene) -> Reading:
    """`what industry is Acme in`: its people, each with that; any other question about an account as it is."""
    if _WHERE.match(scene.line.text):
        places = (LeadField.CITY, LeadField.COUNTRY)
        return replace(reading, shape=Shape.LEADS, query=query.model_copy(update={"beside": places}))
    said = _OF_ACCOUNT.fullmatch(scene.line.text.rstrip(" ?,"))
    words = next((words for words in said.groups() if words), "") if said else ""
    field, custom = (field_named(words, scene) if words else None) or (None, "")
    if field is None or custom or field not in SHOWN:
        return reading
    return replace(reading, shape=Shape.LEADS, query=query.model_copy(update={"beside": (field,)}))


_WAYS = {
    LeadField.PHONE: r"(?:(?:tele|cell ?|mobile ?|direct ?|work ?)?phone|mobile|cell|landline|direct (?:dial|line)|tel)"
    r"(?: (?:numbers?|nrs?|nos?|no))?|(?:direct |contact |office |work )?number",
    LeadField.EMAIL: r"(?:work )?e ?mail(?: (?:address|id))?|mail address",
}
_ASKED_WAYS = tuple(
    (field, re.compile(rf"(?:^|\b(?:his|her|their|the|an?|any)(?: 's)? |'s )(?:{way})(?: (?:of|for|from) .+)?"))
    for field, way in _WAYS.items()
)


def reached_by(text: str) -> tuple[LeadField, ...]:
    """`his mobile`, `phone number of Anna Vogt`: ways to reach somebody that a question asks for at its end."""
    text = _AT_LAST.sub("", text)
    return tuple(
        field for field, asked in _ASKED_WAYS if any(match.end() == len(text) for match in asked.finditer(text))
    )


_AT_LAST = re.compile(r"(?: (?:on file|on record|at all|please|again|known|somewhere|\?|,))+$")


def fields_named(scene: Scene) -> Iterator[tuple[str, int, int]]:
    """The fields of the data's own that tokens of the question call by their names, the longest names first."""
    own, tokens = scene.lexicon.custom_names, scene.line.tokens
    place = 0
    while place < len(tokens):
        for length in range(LONGEST_NAME, 0, -1):
            words = scene.line.slice(place, place + length)
            if (name := own.get(words)) or (length == 1 and (name := _first_word(words, scene))):
                yield name, place, place + length
                place += length - 1
                break
        place += 1


def _first_word(word: str, scene: Scene) -> str:
    """`mobile` of `Mobile Phone Number`: the first word of one field only, where it is a field's usual name."""
    named = [name for name in scene.lexicon.custom if key_of(name).split()[:1] == [word]] if word in _MOBILE else []
    return named[0] if len(named) == 1 else ""


_MOBILE = frozenset({"mobile", "cell", "direct"})
"""Kinds of telephone, of which an export has a column each."""
