"""Changes of the score and of the band: who heated up, the biggest movers, whose score fell by ten, who became hot."""

import re

from bot.agent.offline.marks import Doing, Mark, Not, Order, Several, Unread, Verb
from bot.agent.offline.rules_time import time_follows
from bot.agent.offline.scene import Make, Rule, Scene, group, rule
from bot.domain.definitions import HEATED_POINTS
from bot.domain.lead_query import LeadField
from bot.domain.words import Band

NOT_THEN = (
    "I know which band leads are in now and since when, not where they stood at another time. "
    "Ask for example: who became {band} last month?"
)
_HAS = r"(?:(?:who|that|which) )?(?:have |has |had |are |is |were |was |did |do |does |been )*(?P<no>not |never )?"
_OF_SCORE = r"(?:(?:whose|where the|where their|with an?|their|the|its) )?(?:lead )?scores? (?:(?:that|which) )?"
_UP = (
    r"rose|risen|rises?|rising|(?:went|gone|going|go|goes|moved|moving|is|are) up|increas(?:ed?|es|ing)"
    r"|climb(?:ed|s|ing)?|jump(?:ed|s|ing)?|grew|grown|grow(?:s|ing)?"
    r"|gain(?:ed|s|ing)?|improv(?:ed?|es|ing)|surged|shot up|spiked"
)
_DOWN = (
    r"fell|fallen|falls?|falling|(?:went|gone|going|go|goes|moved|moving|is|are) down|decreas(?:ed?|es|ing)"
    r"|drop(?:ped|s|ping)?|declin(?:ed?|es|ing)|sank|sunk|slipped|slid|lost|tanked|shr(?:ank|unk)|worsened"
)
_EITHER = r"chang(?:ed?|es|ing)|mov(?:ed?|es|ing)|shift(?:ed|s|ing)?"
_MUCH = (
    r"(?: by)?(?: (?P<more>more than|over|>|greater than)| at least| no less than| >=| a minimum of)? (?P<n>\d+)"
    r"(?: \+| plus)?(?: (?:score )?(?:points?|pts))?(?: or more)?(?: in score| on their score)?"
)
_MOST = r" (?:the )?(?:most|fastest|furthest|biggest|hardest)"
_WARMER = (
    r"heat(?:ed|ing|s)? up|warm(?:ed|ing|s)? up|trend(?:ed|ing|s)? up(?:wards?)?|on the rise"
    r"|(?:getting|got|gotten|became|become) (?:hotter|warmer)"
)
_COLDER = (
    r"cool(?:ed|ing|s)? (?:down|off)|cooling|trend(?:ed|ing|s)? down(?:wards?)?|lost heat|losing heat"
    r"|(?:getting|got|gotten|became|become) (?:colder|cooler)|on the decline"
)
_CAME = (
    r"(?:newly|just (?:turned|became|went|got)|turned|became|become|becoming|went|got|getting|moved (?:in)?to"
    r"|jumped to|gone|turning|entered|reached|dropped to|fell to|slipped to)"
)


def _by_score(match: re.Match[str], scene: Scene) -> Mark:
    """A change of score, of so many points."""
    doing = next(doing for name, doing in _WAYS.items() if group(match, name))
    return _told(match, Verb(doing, points=_points(match, 1)))


def _heat(doing: Doing) -> Make:
    return lambda match, scene: _told(match, Verb(doing, points=_points(match, HEATED_POINTS)))


def _movers(match: re.Match[str], scene: Scene) -> Mark:
    """The biggest changes first: `top 5 movers`, `who dropped the most`."""
    doing = next((doing for name, doing in _WAYS.items() if group(match, name)), Doing.WENT)
    count = group(match, "n")
    return Several((Verb(doing), Order(LeadField.SCORE, moved=True, count=int(count) if count else None)))


def _came(match: re.Match[str], scene: Scene) -> Mark:
    band = Band(group(match, "band"))
    bands = (Band.COOL, Band.COLD) if band is Band.COLD else (band,)
    return _told(match, Verb(Doing.BECAME, bands=bands))


def _stood_then(match: re.Match[str], scene: Scene) -> Mark | None:
    """`was hot last month`: how leads stood at another time is not kept."""
    then = match["once"] or time_follows(match, scene)
    return Unread(NOT_THEN.format(band=match["band"])) if then else None


def _told(match: re.Match[str], verb: Verb) -> Mark:
    return Several((Not(), verb)) if group(match, "no") else verb


def _points(match: re.Match[str], otherwise: int) -> int:
    said = group(match, "n")
    return max(1, int(said) + bool(group(match, "more"))) if said else otherwise


_WAYS = {"up": Doing.ROSE, "down": Doing.FELL, "either": Doing.WENT}
_MOVES = rf"(?:(?P<up>{_UP})|(?P<down>{_DOWN})|(?P<either>{_EITHER}))"

RULES: tuple[Rule, ...] = (
    rule(rf"{_OF_SCORE}{_HAS}{_MOVES}(?:{_MUCH})?", _by_score),
    rule(rf"{_HAS}{_MOVES} (?:(?:in|on) (?:their |the )?)?(?:lead )?scores?(?:{_MUCH})?", _by_score),
    rule(
        rf"{_HAS}(?:(?P<up>{_UP}|picked up|put on|added)|(?P<down>{_DOWN}|shed)|(?P<either>{_EITHER}))"
        r"(?: by)?(?: (?P<more>more than|over|>)| at least)? (?P<n>\d+)(?: \+| or more)? (?:points?|pts)(?: or more)?",
        _by_score,
    ),
    rule(rf"{_HAS}(?:{_WARMER})(?:{_MUCH})?", _heat(Doing.ROSE)),
    rule(rf"{_HAS}(?:{_COLDER})(?:{_MUCH})?", _heat(Doing.FELL)),
    rule(
        r"(?:(?:my|our|the) )?(?:top |biggest |largest |main |fastest )*(?:(?P<n>\d+) )?"
        r"(?:top |biggest |largest |fastest )*"
        r"(?:score )?(?:(?P<up>risers|climbers|gainers|winners by score)|(?P<down>fallers|losers|droppers|decliners)"
        r"|movers)(?: (?:and shakers|by score|in score))?",
        _movers,
    ),
    rule(rf"(?:{_OF_SCORE})?{_HAS}{_MOVES}(?: in score)?{_MOST}(?: in score)?", _movers),
    rule(
        r"(?:biggest|largest|steepest) (?:(?P<up>rises?|gains?|jumps?|increases?)"
        r"|(?P<down>drops?|falls?|losses|declines?)|(?P<either>changes?|moves?|swings?)) (?:in|of) "
        r"(?:the )?(?:lead )?scores?",
        _movers,
    ),
    rule(r"biggest change of score first", Order(LeadField.SCORE, moved=True)),
    rule(r"smallest change of score first", Order(LeadField.SCORE, descending=False, moved=True)),
    rule(rf"{_HAS}{_CAME} (?P<band>hot|warm|cool|cold)", _came),
    rule(r"(?:(?P<once>used to be)|was|were) (?P<band>hot|warm|cool|cold)", _stood_then),
    rule(r"hot now", Verb(Doing.BECAME, bands=(Band.HOT,))),
)
