"""Verbs before what the data's own fields say: `offer WhatsApp`, `handle more than 500 parcels`."""

import re

from bot.agent.offline.doing_words import DEALS, DOES, OBEYS, WANTS, WORKS_ON
from bot.agent.offline.fields import field_named, is_numeric, yes_of
from bot.agent.offline.marks import Mark, Noise, Ready, Relative, Several
from bot.agent.offline.own_lists import own_at
from bot.agent.offline.scene import Rule, Scene, rule
from bot.agent.offline.spelling import stems
from bot.domain.lead_query import FieldIs, LeadField

_WHO = r"(?P<who>(?:who|that|which) )?(?:(?:already|also|currently|now|still) )*"
_AMOUNT = (
    r"(?= (?:(?:about|around|roughly|some|up to) )?(?:more than|less than|fewer than|over|under|at least|at most|up to"
    r"|between|above|below|[<>]|\d|§))"
)
MOST_BETWEEN = 8
"""Words in which a number and the name of its field stand at most."""


def _of_value(match: re.Match[str], scene: Scene) -> Mark | None:
    """`offers live chat`: a value of the data's own follows."""
    _, after = scene.places(match)
    return _passed_over(match) if own_at(after, scene) else None


def _of_number(match: re.Match[str], scene: Scene) -> Mark | None:
    """`handles more than 500 parcels`: a number of the data's own follows."""
    words = scene.line.text[match.end() :].split()[:MOST_BETWEEN]
    runs = (" ".join(words[first:after]) for first in range(len(words)) for after in range(first + 1, len(words) + 1))
    own = any(named and is_numeric(named[1], scene) for named in (field_named(run, scene) for run in runs))
    return _passed_over(match) if own else None


_ARTICLES = re.compile(r"\b(?:an?|the|their|any|already|currently) ")


def _in_full(match: re.Match[str], scene: Scene) -> Mark | None:
    """`already own a kiln`, of a field `Owns a Kiln` that says yes or no."""
    said = stems(_ARTICLES.sub("", match["said"]))
    for key, custom in scene.lexicon.custom_names.items():
        if stems(_ARTICLES.sub("", key)) == said and (yes := yes_of(custom, scene)):
            condition = FieldIs(field=LeadField.CUSTOM, custom=custom, values=yes, negated=bool(match["no"]))
            return Ready((condition,))
    return None


def _at_the_end(match: re.Match[str], scene: Scene) -> Mark | None:
    """`which rules does Acme have to follow`: a verb whose object begins the question."""
    return Noise() if re.match(r"(?:which|what|how many)\b", scene.line.text) else None


def _passed_over(match: re.Match[str]) -> Mark:
    return Several((Relative(), Noise())) if match["who"] and match.start() else Noise()


RULES: tuple[Rule, ...] = (
    rule(
        rf"(?:(?:who|that|which) )?(?P<no>(?:do|does) not )?(?:(?:already|also|currently|now|still|yet) )*"
        rf"(?P<said>(?:{DOES}|{WANTS}|has|have|having)(?: (?:an?|the|their|any))? \w+(?: \w+){{0,3}}?)"
        r"(?: (?:yet|already|now))?",
        _in_full,
    ),
    rule(rf"{_WHO}(?:{DOES}|{OBEYS}|{WANTS})(?: (?:an?|the|their|both|either))*", _of_value),
    rule(rf"{_WHO}{DEALS} (?:with|from|through|via|by|over)(?: (?:an?|the|their|both|either))*", _of_value),
    rule(rf"(?:(?:have|has|need) to )?(?:{DOES}|{OBEYS})(?= ?\??$)", _at_the_end),
    rule(rf"{_WHO}{WORKS_ON}{_AMOUNT}", _of_number),
)
