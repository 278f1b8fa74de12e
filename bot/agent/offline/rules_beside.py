"""What is wanted of the leads beside their line: `phone numbers of all CFOs`, `my hot leads with their ERP`."""

import re
from collections.abc import Mapping

from bot.agent.offline.fields import field_named
from bot.agent.offline.marks import Mark, Noise
from bot.agent.offline.plain_words import FILLERS
from bot.agent.offline.scene import Rule, Scene, rule
from bot.domain.beside import ON_THE_LINE
from bot.domain.lead_query import LeadField

_WANTED: Mapping[str, tuple[LeadField, ...]] = {
    r"(?:e ?mail|mail) addresses|e ?mails?|addresses": (LeadField.EMAIL,),
    r"(?:(?:tele)?phone|mobile|cell|tel)(?: phone)? (?:numbers?|nrs?|nos?)|(?:tele)?phones|(?<!employee )numbers": (
        LeadField.PHONE,
    ),
    r"contact (?:details|data|info|information|addresses)": (LeadField.EMAIL, LeadField.PHONE),
}
_BESIDE: Mapping[str, tuple[LeadField, ...]] = {
    **_WANTED,
    r"web ?sites?": (LeadField.WEBSITE,),
    r"company sizes?|employee (?:counts?|numbers?)|head ?counts?": (LeadField.EMPLOYEES,),
}
SHOWN = frozenset(
    (
        *(LeadField.EMAIL, LeadField.PHONE, LeadField.WEBSITE, LeadField.INDUSTRY, LeadField.COUNTRY, LeadField.CITY),
        *(LeadField.STATE, LeadField.EMPLOYEES, LeadField.REVENUE, LeadField.SOURCE, LeadField.SOURCE_DETAIL),
        *(LeadField.CAMPAIGN, LeadField.STATUS, LeadField.STAGE, LeadField.LANGUAGE, LeadField.OWNER),
        LeadField.CREATED,
    )
)
"""Fields that no line of a lead has by itself."""
_SHOW = r"(?:(?:show|list|give|get|see|display)(?: me| us)? )?"
_COUNTS = re.compile(r"\b(?:breakdown|split|distribution|mix|spread|stats|statistics)\b")


def _one_of(words: Mapping[str, tuple[LeadField, ...]]) -> str:
    return f"(?:{'|'.join(words)})"


def wanted(words: str, scene: Scene) -> Noise | None:
    """All fields of a list; None where one of them cannot stand beside a lead."""
    fields: list[LeadField] = []
    own: list[str] = []
    for part in re.split(r" (?:, and|and|,|or)(?: (?:their|the|also))* ", words):
        told = next((found for said, found in _BESIDE.items() if re.fullmatch(said, part)), None)
        field, custom = field_named(part, scene) or (None, "")
        if told:
            fields.extend(told)
        elif custom:
            own.append(custom)
        elif field in SHOWN | ON_THE_LINE:
            fields.append(field)
        else:
            return None
    return Noise(beside=tuple(dict.fromkeys(fields)), own=tuple(dict.fromkeys(own)))


def _listed(match: re.Match[str], scene: Scene) -> Mark | None:
    return wanted(match["what"], scene)


def _opens(match: re.Match[str], scene: Scene) -> bool:
    """Whether nothing was asked before. In the middle of a question the words are something else."""
    return all(word in FILLERS for word in scene.line.text[: match.start()].split())


def _of_whom(match: re.Match[str], scene: Scene) -> Mark | None:
    """`e-mail addresses of all CFOs`: the CFOs with theirs."""
    return wanted(match["what"], scene) if _opens(match, scene) else None


def _own_of_whom(match: re.Match[str], scene: Scene) -> Mark | None:
    """`the ERP of my hot leads`; in the plural, or as a breakdown, it is counted."""
    found = wanted(match["what"], scene) if _opens(match, scene) else None
    counted = _COUNTS.search(scene.line.text[: match.start()])
    named = re.split(r" (?:and|,) (?:the )?", match["what"])
    return found if found and found.own and not counted and named[-1] in scene.lexicon.custom_names else None


def _at_the_end(match: re.Match[str], scene: Scene) -> Mark | None:
    """`CFOs in Spain, phone numbers`: set apart by a comma at the end; `with` them is a condition there too."""
    first, _ = scene.places(match)
    return wanted(match["what"], scene) if first and scene.line.slice(first - 1, first) == "," else None


def _behind(match: re.Match[str], scene: Scene) -> Mark | None:
    """`hot leads owners`: theirs, where the leads are told from others; `lead owners` are counted."""
    words = scene.line.text[: match.start()].split()
    told = len(words) > 1 and words[-1] in _LEADS and not all(w in FILLERS or w in _WHOSE for w in words[:-1])
    return wanted(match["what"], scene) if told and not _FIGURE.search(scene.line.text) else None


_LEADS = frozenset({"leads", "contacts", "prospects", "people", "customers", "mqls", "sqls", "opportunities"})
_WHOSE = frozenset({"our", "all", "number", "count", "many"})
_FIGURE = re.compile(
    r"\b(?:how many|number|count|share|percent\w*|average|avg|total|median|by|per|compare|vs|versus)\b"
)


def _added(match: re.Match[str], scene: Scene) -> Mark | None:
    """`add the country`, said of a list."""
    return wanted(match["what"], scene) if match.start() == 0 else None


def rules(field: str) -> tuple[Rule, ...]:
    """Rules for what is shown beside; `field` is an expression for the names of all fields."""
    one = f"(?:{'|'.join(_BESIDE)}|{field})"
    several = rf"{one}(?: (?:, and|and|,)(?: (?:their|the|also))* {one})*"
    return (
        rule(
            rf"(?:the )?(?P<what>{_one_of(_WANTED)}(?: (?:and|or|,) {_one_of(_WANTED)})*)"
            r"(?: (?:of|for)(?: all| the| every)*|(?= (?:in|at|from|among) ))",
            _of_whom,
        ),
        rule(rf"(?P<what>{one}(?: (?:, and|and|,)(?: the)? {one})+)(?= (?:in|at|from|of|for|among) )", _of_whom),
        rule(
            r"(?:(?:and|incl|including|plus|their|the|show) )*"
            rf"(?P<what>{_one_of(_WANTED)}(?: (?:and|or|,) {_one_of(_WANTED)})*)(?: (?:too|please|as well))*(?= ?\??$)",
            _at_the_end,
        ),
        rule(rf"(?P<what>{several})(?= ?\??$)", _behind),
        rule(
            rf"{_SHOW}(?:the )?(?P<what>{several}) (?:of|for)(?= (?:all|the|every|each|my|our|these|those|any)\b)",
            _own_of_whom,
        ),
        rule(
            r"(?:(?:with|including|plus|and|also|along with|show|list|add|give|include|see|display|get|me|us|what is"
            rf"|what are|now) )+(?:all )?(?:their|each one 's|everyone 's) (?P<what>{several})"
            r"(?: (?:too|as well|also|please|beside(?: them)?))*",
            _listed,
        ),
        rule(
            r"(?:(?:,|and) )*(?:including|incl|include) (?:(?:the|all|also|their) )*"
            rf"(?P<what>{several})(?: (?:too|please|as well))*(?= ?\??$)",
            _listed,
        ),
        rule(
            r"(?:(?:and|also|now|please|ok) )*(?:add|include|also (?:show|list)|show also)(?: me)? "
            rf"(?:(?:the|an?|their|columns?|for|with|of) )*(?P<what>{several})(?: columns?| too| as well| please)*$",
            _added,
        ),
        rule(
            rf"(?:(?:and|now|please|ok) )*(?:show|list)(?: me)? (?:the )?(?P<what>{several})"
            r"(?: (?:too|as well|beside(?: (?:them|each))?|for (?:each|them|these|those)(?: of them)?))+$",
            _added,
        ),
    )
