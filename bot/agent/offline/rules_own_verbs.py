"""Verbs before what the data's own fields say: `offer WhatsApp`, `handle more than 500 parcels`."""

import re

from bot.agent.offline.doing_words import DEALS, DOES, OBEYS, WANTS, WORKS_ON
from bot.agent.offline.fields import field_named, is_numeric, yes_of
from bot.agent.offline.marks import Grouped, Mark, Noise, Ready, Relative, Several
from bot.agent.offline.own_lists import list_named, own_at
from bot.agent.offline.plain_words import FILLERS
from bot.agent.offline.scene import Rule, Scene, rule
from bot.agent.offline.spelling import key_of, stem, stems
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


def _listed_by(match: re.Match[str], scene: Scene) -> Mark | None:
    """`which modules do insurers want`, `what are insurers interested in`: counted by what a list names."""
    said = match.groupdict().get("what")
    wishes = [name for name in scene.lexicon.lists if stems(key_of(name)).split()[-1] in _WISHED]
    custom = list_named(said, scene) if said else wishes[0] if len(wishes) == 1 else ""
    return Grouped(LeadField.CUSTOM, custom) if custom else None


_WISHED = frozenset(map(stem, ("interest", "needs", "wishes")))
"""How the name of a list ends that holds what leads want."""


def _at_the_end(match: re.Match[str], scene: Scene) -> Mark | None:
    """`which rules does Acme have to follow`: a verb whose object begins the question."""
    return Noise() if re.match(r"(?:which|what|how many)\b", scene.line.text) else None


def _by_a_verb(match: re.Match[str], scene: Scene) -> Mark | None:
    """`signing with DocuSign`, `buy power from Helion`: a value of the data's own follows, whatever the verb."""
    _, after = scene.places(match)
    own = own_at(after, scene)
    noun = match["noun"]
    named = noun is None or noun in {"up"} or any(stem(noun) in stems(key_of(option.custom)).split() for option in own)
    verb = match["verb"]
    if _LEAVES.match(f"{verb} {noun or ''} {match['by']}"):
        return None
    if not own or not named or verb in FILLERS | _NO_VERBS or _DEED.fullmatch(verb) or scene.lexicon.options(verb):
        return None
    return _passed_over(match)


_NO_VERBS = frozenset(
    {"not", "never", "except", "without", "other", "neither", "nor", "only", "just", "and", "but", "or"}
)
_DEED = re.compile(
    r"(?:own|creat|add|contact|reach|call|e?mail|meet|met|speak|talk|chat|visit|download|register|attend|click|open"
    r"|repl[yi]|c[oa]m|engag|touch|assign|updat|import|convert|mov|qualif|refer|sourc|end|start|sort|group|spli?t"
    r"|order|rank|list|show|lead|contract)\w*"
)
"""Verbs of what leads did, or of what is done with them."""


_LEAVES = re.compile(
    r"(?:(?:switch|migrat|mov|chang|leav|left|depart|walk|churn|defect|drift|transition|withdr[ae]w|escap|resign"
    r"|separat|convert|divers|break|broke|split|going|went|gone)\w*(?: \w*)? from"
    r"|(?:break|broke|broken|breaking|split|splitting|part|parted|parting|finish|finished|finishing|done|through)"
    r"(?: \w*)? with)$"
)
"""Verbs of leaving: `switched from Elis` are no customers of theirs any more."""


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
    *(
        rule(
            rf"{verb}(?: (?P<noun>\w+))? (?P<by>with|from|through|via|by|on|in with)"
            r"(?: (?:an?|the|their|both|either))*",
            _by_a_verb,
        )
        for verb in (
            rf"{_WHO}(?:(?:is|are|get|gets) )?(?P<verb>\w+(?:ing|ed))",
            rf"{_WHO.replace(' )?', ' )', 1)}(?P<verb>\w+)",
        )
    ),
    rule(
        rf"(?:(?:have|has|need) to )?(?:{DOES}|{OBEYS}|{WANTS}|{DEALS}|have|has|looking for|(?:most )?care about)"
        r"(?: (?:most|the most|from|with|through|today|now))?(?= ?\??$)",
        _at_the_end,
    ),
    rule(
        r"(?:which|what) (?:kinds? of |types? of |sorts? of )?(?P<what>\w+(?: \w+){0,2}?)"
        r"(?: (?:do|does|are|is|did|have|has))+(?: (?:our|the|my|all))*",
        _listed_by,
    ),
    rule(
        r"what (?:are|is|do|does)(?= (?:\w+ ){1,6}?(?:interested in|looking for|wants?|needs?) ?\??$)"
        r"(?: (?:our|the|my|all))*",
        _listed_by,
    ),
    rule(rf"{_WHO}{WORKS_ON}{_AMOUNT}", _of_number),
)
