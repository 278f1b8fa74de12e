"""Words of the data that say something of leads only where they stand so: `open leads`, `that are still open`."""

import re

from bot.agent.offline.marks import Spot
from bot.agent.offline.scene import Scene
from bot.domain.lead_query import LeadField

ADJECTIVES = {
    LeadField.STATUS,
    LeadField.CRM_STATUS,
    LeadField.STAGE,
    LeadField.SOURCE,
    LeadField.INDUSTRY,
    LeadField.DEPARTMENT,
    LeadField.PERSONA,
}
NEW = ("new", "NEW", "New")
"""`New` is when a lead was created, unless the status is named."""
_NOUNS = frozenset(
    (
        *("leads", "lead", "ones", "one", "contacts", "contact", "prospects", "people", "accounts", "deals", "records"),
        *(
            "companies",
            "agencies",
            "firms",
            "vendors",
            "businesses",
            "organisations",
            "organizations",
            "opportunities",
            "mqls",
            "sqls",
            "ctos",
            "hot",
            "warm",
            "cold",
        ),
    )
)
_FIRMS = frozenset({"operators", "operator", "clients", "companies", "company", "industry", "sector", "people"})
_VERBS = frozenset(
    (
        "are",
        "is",
        "neither",
        "nor",
        "still",
        "currently",
        "only",
        "being",
        "were",
        "status",
        "marked",
        "as",
        "been",
        "got",
        "gone",
        "was",
        "that",
    )
)


def stands_so(spot: Spot, scene: Scene) -> bool:
    """`open leads`, `that are still open`: a word that says something of leads where it stands."""
    line = scene.line
    after, before = line.slice(spot.end, spot.end + 1), line.slice(spot.start - 1, spot.start) if spot.start else ""
    refused = re.search(r"(\w+)(?: (?:not|yet|never|already))+$", line.slice(max(spot.start - 4, 0), spot.start))
    said = (before in _VERBS or bool(refused and refused[1] in _VERBS | _NOUNS)) and after not in {
        "on",
        "by",
        "to",
        "at",
        "up",
        "with",
        "for",
    }
    return (
        said
        or after in _NOUNS | {"status", "stage", "only"}
        or _beside_another(spot, scene)
        or stands_apart(spot, scene)
        or _all_that_is_said(spot, scene)
    )


def says_whose(spot: Spot, scene: Scene) -> bool:
    """`bus leads`, `bus operators`: a word right before leads or firms, whose it says they are."""
    return scene.line.slice(spot.end, spot.end + 1) in _NOUNS | _FIRMS


def named_behind(spot: Spot, scene: Scene) -> bool:
    """`new status leads`: the field is said after its value."""
    return scene.line.slice(spot.end, spot.end + 1) in {"status", "stage"}


def behind_a_stage(place: int, scene: Scene) -> bool:
    """`MQL stage leads`: the field of the stage before it, not the stage of leads."""
    before = scene.lexicon.options(scene.line.slice(place - 1, place)) if place else ()
    return any(o.field is LeadField.STAGE for o in before)


def stands_apart(spot: Spot, scene: Scene) -> bool:
    """`over 50 employees, working`: what stands between commas says where leads stand."""
    line = scene.line
    around = line.slice(spot.start - 1, spot.start) if spot.start else "", line.slice(spot.end, spot.end + 1)
    said = any(o.field in _STANDINGS for o in scene.lexicon.options(line.slice(spot.start, spot.end)))
    return said and "," in around and all(word in {"", ",", "?", "and", "but", "or"} for word in around)


def _beside_another(spot: Spot, scene: Scene) -> bool:
    """`working or nurturing`: joined to a word that says where leads stand wherever it is."""
    line = scene.line
    joined = line.slice(spot.end, spot.end + 1) in JOINED, line.slice(spot.start - 1, spot.start) in JOINED
    around = line.slice(spot.end + 1, spot.end + 2), line.slice(spot.start - 2, spot.start - 1)
    others = (scene.lexicon.options(word) for word, by in zip(around, joined, strict=True) if by and word)
    return any(o.bare and o.field in _STANDINGS for options in others for o in options)


def _all_that_is_said(spot: Spot, scene: Scene) -> bool:
    """`and working`, `nurturing too`, `which of them are working`: where leads stand and nothing else."""
    line = scene.line
    around = line.slice(0, spot.start).split(), line.slice(spot.end, len(line.tokens)).split()
    standing = any(o.field in _STANDINGS for o in scene.lexicon.options(line.slice(spot.start, spot.end)))
    return standing and any(around) and set(around[0]) <= _LED_BY and set(around[1]) <= _ENDED_BY


_LED_BY = frozenset(
    (
        *("and", "or", "also", "plus", "but", "not", "just", "only", "without", "what", "how", "about", "add"),
        *("exclude", "excluding", "except", "minus", "drop", "remove"),
        *("which", "any", "of", "them", "those", "these", "ones", "they", "are", "still", "currently"),
    )
)
_ENDED_BY = frozenset(("too", "as", "well", "instead", "please", "also", "only", "?"))
JOINED = frozenset({"or", "and", "/"})
_STANDINGS = {LeadField.STATUS, LeadField.CRM_STATUS, LeadField.STAGE}
